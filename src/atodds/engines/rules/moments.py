"""Times of paired statements: when the same thing happened, and how long it took.

Two things that happened at other times are two things, unless their statements are near enough to be of
one. A time that the other document gives too, for the same or in a near statement, is at odds with nothing
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.scopes import comparable
from atodds.engines.rules.statements import Article
from atodds.values.times import Grain, Time

NEAR = 0.33
# An article names few years: two of one matter need less.
NEAR_IN_YEARS = 0.27
IN_COMMON = 1
REWORDED = 0.7
AGREEMENT = 0.25

# A day and a month that can't both be right are mostly those of two things that one sentence tells.
YEARS = 2
_COARSENESS: dict[Grain, int] = {
    **dict.fromkeys(("week", "month", "season", "quarter"), 1),
    **dict.fromkeys(("year", "decade"), YEARS),
}


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    for match in assigned(filter(_near_enough, _matches(pairs))):
        conflict = match.comparison.relation == "incompatible"
        if conflict and match.pair.nearness < REWORDED and _given(articles, match):
            continue
        if _in_the_same_words(match, articles) or _dates_another_saying(match, articles):
            continue
        if conflict and (_of_two_things(match.pair) or _follows(match, articles)):
            continue
        yield of_values(
            Spot(match.pair.left, match.left.start, match.left.end),
            Spot(match.pair.right, match.right.start, match.right.end),
            "time",
            match.comparison,
            match.pair.nearness,
        )


def _matches(pairs: Sequence[Pair]) -> Iterator[Match[Time]]:
    for pair in pairs:
        if pair.nearness < AGREEMENT:
            continue
        for left in pair.left.times:
            for right in pair.right.times:
                comparison = left.compare(right)
                if comparison.relation != "other_scope":
                    yield Match(pair, left, right, comparison)


def _near_enough(match: Match[Time]) -> bool:
    if match.comparison.relation == "incompatible":
        nearness = match.pair.nearness
        if nearness >= REWORDED:
            return True
        coarse = {_COARSENESS.get(time.grain, 0) for time in (match.left, match.right)}
        if coarse == {YEARS} and match.pair.common > IN_COMMON and _both_to_come_or_past(match.pair):
            return nearness >= NEAR_IN_YEARS
        return nearness >= NEAR and match.pair.common >= IN_COMMON and len(coarse) == 1
    return match.pair.nearness >= AGREEMENT


def _both_to_come_or_past(pair: Pair) -> bool:
    return (pair.left.certainty == "planned") == (pair.right.certainty == "planned")


def _dates_another_saying(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the days are those of a saying: what is said on one may be said again on the other."""
    pair = match.pair
    sayings = match.left.start in pair.left.asides, match.right.start in pair.right.asides
    if not any(sayings):
        return False
    one_day = articles[pair.left.source].published == articles[pair.right.source].published
    return not (all(sayings) and one_day and pair.nearness >= REWORDED)


def _of_two_things(pair: Pair) -> bool:
    """Whether each statement gives another number of the same, each for its time, or one tells of what recurs."""
    if any(t.kind == "recurring" for t in pair.left.times) != any(
        t.kind == "recurring" for t in pair.right.times
    ):
        return True
    compared = (comparable(one, other) for one in pair.left.numbers for other in pair.right.numbers)
    return any(found is not None and found[0].relation == "incompatible" for found in compared)


def _follows(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the one time is reckoned from the other by its own article: bought in 2009, closed five years later."""
    left, right = match.pair.left, match.pair.right
    return any(
        isinstance(derived.value, Time)
        and (operand.start, operand.end) in derived.operands
        and derived.value.kind == other.kind
        and derived.value.compare(other).relation in ("same", "compatible")
        for article, operand, other in (
            (articles[left.source], match.left, match.right),
            (articles[right.source], match.right, match.left),
        )
        for derived in article.derived
    )


def _in_the_same_words(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether what differs is only how the words were read: one "Tuesday" of two articles of one day."""
    if match.left.words.casefold() != match.right.words.casefold():
        return False
    left, right = articles[match.pair.left.source], articles[match.pair.right.source]
    return match.comparison.more_exact is not None or (
        match.comparison.relation == "incompatible" and left.published == right.published
    )


def _given(articles: Mapping[str, Article], match: Match[Time]) -> bool:
    """Whether each document gives the other's time as well."""
    left, right = articles[match.pair.left.source], articles[match.pair.right.source]
    return _has(right, match.left, match.right) or _has(left, match.right, match.left)


def _has(article: Article, time: Time, partner: Time) -> bool:
    return any(
        other.start != partner.start and other.grain == time.grain and other.compare(time).relation == "same"
        for other in article.times
    )
