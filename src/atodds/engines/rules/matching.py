"""Matching: which value of one document belongs to which of another, where both have several.

A greedy assignment, best first: near statements and equal values find each other, and what is left over for
a value is compared with what is left over for the others. Optimal assignment would cost more and differs in
few cases.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from atodds.engines.rules.pairing import Pair
from atodds.values.base import Comparison, Relation, Value

BONUS: dict[Relation, float] = {"same": 0.5, "compatible": 0.25, "incompatible": 0.0, "other_scope": 0.0}
NAMED_BONUS = 0.2
BESIDE_BONUS = 0.15
# What a headline says the article tells more fully.
HEADLINE = 0.2

AnyValue = TypeVar("AnyValue", bound=Value)


@dataclass(frozen=True, slots=True)
class Match(Generic[AnyValue]):
    """A value of each of a pair's statements. `named`: their words say that they are of the same thing; `beside`: how
    many concepts both have right beside them."""

    pair: Pair
    left: AnyValue
    right: AnyValue
    comparison: Comparison
    named: bool = False
    beside: int = 0

    @property
    def score(self) -> float:
        bonus = (
            BONUS[self.comparison.relation] + NAMED_BONUS * self.named + BESIDE_BONUS * min(self.beside, 3)
        )
        headlines = self.pair.left.headline + self.pair.right.headline
        return self.pair.nearness + bonus - HEADLINE * headlines


def assigned(matches: Iterable[Match[AnyValue]]) -> list[Match[AnyValue]]:
    """Each value with at most one partner in each document, the best matches first."""
    ranked = sorted(
        matches, key=lambda m: (-m.score, m.pair.left.place, m.left.start, m.pair.right.place, m.right.start)
    )
    taken: set[tuple[str, int, str]] = set()
    kept = []
    for match in ranked:
        left, right = match.pair.left.source, match.pair.right.source
        one, other = (left, match.left.start, right), (right, match.right.start, left)
        if one not in taken and other not in taken:
            taken |= {one, other}
            kept.append(match)
    return kept
