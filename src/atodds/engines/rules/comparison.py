"""Comparison: every way in which the statements of all documents differ or agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules import amounts, certainties, identities, moments, polarities, quotations
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, pair
from atodds.engines.rules.statements import Article

SAME = 0.45


@dataclass(frozen=True, slots=True)
class Compared:
    """The pairs of statements that were looked at, and what was found."""

    pairs: list[Pair]
    differences: list[Difference]


def compare(articles: Mapping[str, Article]) -> Compared:
    pairs = pair(list(articles.values()))
    return Compared(pairs, differences(pairs, articles))


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> list[Difference]:
    return [
        *amounts.differences(pairs, articles),
        *moments.differences(pairs, articles),
        *polarities.differences(pairs, articles),
        *identities.differences(pairs, articles),
        *quotations.differences(pairs, articles),
        *certainties.differences(pairs),
        *_agreements(pairs),
    ]


def _agreements(pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Statements that say much the same: each with the nearest of every other document, where both are nearest."""
    best: dict[tuple[str, int, str], float] = {}
    for pair_ in pairs:
        for one, other in ((pair_.left, pair_.right), (pair_.right, pair_.left)):
            key = one.source, one.place, other.source
            best[key] = max(best.get(key, 0.0), pair_.nearness)
    for pair_ in pairs:
        left, right = pair_.left, pair_.right
        if pair_.within or pair_.nearness < SAME:
            continue
        if pair_.nearness >= max(best[left.source, left.place, right.source], best[right.source, right.place, left.source]):
            yield Difference(
                Spot(left, left.start, left.end),
                Spot(right, right.start, right.end),
                "same",
                "identity",
                "Both say much the same.",
                pair_.nearness,
            )
