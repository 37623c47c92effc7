"""Comparison: every way in which the statements of all documents differ or agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules import amounts, certainties, identities, moments, polarities, quotations
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, mutually_nearest, pair
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
    found = [
        *amounts.differences(pairs, articles),
        *moments.differences(pairs, articles),
        *polarities.differences(pairs, articles),
        *identities.differences(pairs, articles),
        *quotations.differences(pairs, articles),
        *_agreements(pairs),
    ]
    at_odds = {_statements(difference) for difference in found if difference.relation != "same"}
    # Who says it matters less where they say different things.
    found += [d for d in certainties.differences(pairs) if _statements(d) not in at_odds]
    return found


def _statements(difference: Difference) -> tuple[str, int, str, int]:
    left, right = difference.left.statement, difference.right.statement
    return left.source, left.place, right.source, right.place


def _agreements(pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Statements that say much the same."""
    for pair_ in mutually_nearest(pairs):
        if pair_.nearness >= SAME:
            left, right = (Spot(s, s.start, s.end) for s in (pair_.left, pair_.right))
            why = "Both say much the same."
            yield Difference(left, right, "same", "identity", why, pair_.nearness)
