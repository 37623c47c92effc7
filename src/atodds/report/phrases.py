"""Counts and lists in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 source`, `3 sources`, `no source`."""
    return f"{number or 'no'} {(plural or noun + 's') if number > 1 else noun}"


def listed(items: Iterable[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    *others, last = [*items] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers with their runs drawn together: `3, 5-7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
