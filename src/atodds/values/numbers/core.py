"""What the readers of a candidate share: what they are given of the text before it, and what they answer.

A reader answers with a `Core`, or with the position where the scan goes on if it found no number.
"""

from __future__ import annotations

from typing import NamedTuple

from atodds.values.numbers.comparators import Comparator
from atodds.values.numbers.number import Kind


class Core(NamedTuple):
    """A number without its surroundings. `low` and `high` differ for a range or a vague word."""

    start: int
    end: int
    low: float
    high: float
    step: float = 1.0
    kind: Kind = "count"
    unit: str | None = None
    comparator: Comparator = "exact"
    parts: tuple[float, float] | None = None


class Left(NamedTuple):
    """The text before a candidate and its last word, "" where the two touch or a paragraph begins."""

    text: str
    word: str

    @classmethod
    def of(cls, text: str, start: int, reach: int = 64) -> Left:
        before = text[max(0, start - reach) : start]
        apart = before[-1:].isspace() or before[-1:] in "(["
        begins = "\n" in before[-3:] and before[len(before.rstrip()) :].count("\n") > 1
        last = before.rsplit(None, 1)[-1:] if apart and not begins else []
        return cls(before, last[0].lstrip("([\"'`\u201c\u2018") if last else "")


def run_end(text: str, end: int) -> int:
    """Where an unbroken run of letters, digits and joints ends, as in 737-800."""
    while end < len(text) and (
        text[end].isalnum() or (text[end] in "-\u2013/.,:+" and text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return end
