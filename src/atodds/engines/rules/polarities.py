"""Polarity of paired statements: one affirms what the other denies, or each says the opposite in a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article
from atodds.values.polarity import compare_polarity

NEAR = 0.35


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    for pair in pairs:
        if pair.nearness < NEAR or pair.within or at_other_times(pair.left, pair.right):
            continue
        left, right = pair.left, pair.right
        if left.speaker and right.speaker and left.speaker.is_other_than(right.speaker):
            continue
        comparison = compare_polarity(
            articles[left.source].document.text[left.start : left.end],
            articles[right.source].document.text[right.start : right.end],
        )
        if comparison.relation == "incompatible":
            yield Difference(
                Spot(left, left.start, left.end),
                Spot(right, right.start, right.end),
                "contradiction",
                "polarity",
                comparison.why,
                pair.nearness,
            )
