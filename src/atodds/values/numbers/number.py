"""The value that `find_numbers` finds: a quantity as an interval, with what it counts and its role."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from atodds.values.base import Comparison
from atodds.values.numbers import compare as comparing
from atodds.values.numbers.comparators import Comparator
from atodds.values.units import unit_of

Kind = Literal[
    "count",
    "measure",
    "money",
    "share",
    "points",
    "age",
    "rate",
    "score",
    "rating",
    "multiple",
    "ordinal",
]


@dataclass(frozen=True)
class Number:
    """One quantity, from its comparator to its unit. `atodds.values.numbers` says what the fields hold.

    `amount` is the number as stated, before its comparator widens it (None for a range and for "dozens"), and
    `step` the value of one unit in its last significant digit. `parts` are the sides of a score, whose margin
    `low` and `high` then are.
    """

    start: int
    end: int
    words: str
    low: float
    high: float
    amount: float | None = None
    step: float = 1.0
    comparator: Comparator = "exact"
    kind: Kind = "count"
    unit: str | None = None
    counted: str | None = None
    role: str | None = None
    scope: str | None = None
    parts: tuple[float, float] | None = None

    @cached_property
    def dimension(self) -> str:
        """What the unit measures (`length`, `money` by its currency); `count` where there is none."""
        return unit_of(self.unit or "count").dimension

    @cached_property
    def extent(self) -> comparing.Extent:
        """The interval in the base unit of the dimension."""
        return comparing.extent(self)

    @cached_property
    def quoted(self) -> str:
        """The words as a sentence can print them."""
        return f"\u201c{' '.join(self.words.split())}\u201d"

    @property
    def exact(self) -> bool:
        return self.comparator == "exact"

    def compare(self, other: Number) -> Comparison:
        """How this number stands to the other: other_scope unless both speak of the same thing."""
        return comparing.compare(self, other)

    def compare_amount(self, other: Number) -> Comparison:
        """How the amounts stand to each other, taking it as given that both speak of the same thing."""
        return comparing.compare_amount(self, other)
