"""Sets of closed intervals of numbers, and how two of them stand to each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Ranges = tuple[tuple[float, float], ...]
# How the left set stands to the right one.
Overlap = Literal["same", "inside", "outside", "partly", "apart"]


def overlap(left: Ranges, right: Ranges) -> Overlap:
    """Whether two sets are the same, one lies inside the other, they share a part, or nothing.

    A set that takes some of the other's alternatives as they are is no narrower reading of any of them:
    `partly`.
    """
    if set(left) == set(right):
        return "same"
    if not any(low <= last and first <= high for low, high in left for first, last in right):
        return "apart"
    inside, outside = _within(left, right), _within(right, left)
    if inside == outside or set(left) <= set(right) or set(right) <= set(left):
        return "partly"
    return "inside" if inside else "outside"


def _within(left: Ranges, right: Ranges) -> bool:
    return all(any(first <= low and high <= last for first, last in right) for low, high in left)


def widened(ranges: Iterable[tuple[float, float]], slack: float) -> Ranges:
    return tuple((low - slack, high + slack) for low, high in ranges)


def swapped(found: Overlap) -> Overlap:
    """The same overlap with left and right exchanged."""
    return "outside" if found == "inside" else "inside" if found == "outside" else found


def whichever(found: Iterable[Overlap]) -> Overlap:
    """What holds when any one of these may be so: the one overlap, or `partly` where it depends."""
    kinds = iter(found)
    first: Overlap = next(kinds, "partly")
    return first if all(other == first for other in kinds) else "partly"
