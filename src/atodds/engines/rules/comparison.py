"""Comparison: every way in which the statements of all documents differ or agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules import amounts, certainties, identities, inclusions, moments, polarities, quotations
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Nearest, Pair, nearest, pair
from atodds.engines.rules.statements import Article, Key

SAME = 0.45


@dataclass(frozen=True, slots=True)
class Compared:
    """The pairs of statements that were looked at, and by their left one, and what was found."""

    pairs: list[Pair]
    of: Mapping[Key, Sequence[Pair]]
    differences: list[Difference]


def compare(articles: Mapping[str, Article]) -> Compared:
    pairs = pair(list(articles.values()))
    of: dict[Key, list[Pair]] = {}
    for each in pairs:
        of.setdefault(each.left.key, []).append(each)
    return Compared(pairs, of, differences(pairs, articles))


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> list[Difference]:
    near = nearest(pairs)
    found = [
        *amounts.differences(pairs, articles),
        *moments.differences(pairs, articles),
        *polarities.differences(near.single, articles),
        *identities.differences(pairs, articles),
        *quotations.differences(pairs, articles),
        *inclusions.differences(near.mutual, articles),
        *_agreements(near),
    ]
    at_odds = {_statements(difference) for difference in found if difference.relation != "same"}
    # Who says it matters less where they say different things.
    found += [d for d in certainties.differences(near.mutual) if _statements(d) not in at_odds]
    return found


def _statements(difference: Difference) -> tuple[str, int, str, int]:
    left, right = difference.left.statement, difference.right.statement
    return *left.key, *right.key


def _agreements(near: Nearest) -> Iterator[Difference]:
    """Statements that say much the same."""
    for pair_ in near.mutual:
        if pair_.nearness >= SAME:
            left, right = (Spot(s, s.start, s.end) for s in (pair_.left, pair_.right))
            why = "Both say much the same."
            yield Difference(left, right, "same", "identity", why, pair_.nearness)
