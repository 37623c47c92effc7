"""Times of paired statements: when the same thing happened, and how long it took.

Two things that happened at other times are two things, unless their statements are near enough to be of
one. A time that the other document gives too, for the same or in a near statement, is at odds with nothing
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite

from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.explanations import REWORDED
from atodds.engines.rules.governors import governor
from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.scopes import ANOTHER_ORDER
from atodds.engines.rules.statements import Article
from atodds.engines.rules.time_explanations import YEARS, coarseness, explained
from atodds.engines.rules.vocabulary import HAPPENING, UNIQUE
from atodds.values.times import Time

NEAR = 0.26
# Two years more than two days: an article tells of the past of many things.
IN_COMMON = 1
AGREEMENT = 0.25
DATED = 0.10

# Of what they are told, they say no more than that it happened.
BEFALLING = HAPPENING | frozenset(("come", "hit", "strike"))


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    near = (m for m in _matches(pairs) if _near_enough(m) or _dates_one_event(m, articles))
    for match in assigned(near):
        if not explained(match, articles):
            yield of_values(
                Spot(match.pair.left, match.left.start, match.left.end),
                Spot(match.pair.right, match.right.start, match.right.end),
                "time",
                match.comparison,
                match.pair.nearness,
            )


def _matches(pairs: Sequence[Pair]) -> Iterator[Match[Time]]:
    for pair in pairs:
        if pair.nearness < DATED:
            continue
        for left in pair.left.times:
            for right in pair.right.times:
                if _elsewhere(left) or _elsewhere(right):
                    continue
                comparison = left.compare(right)
                if comparison.relation == "incompatible" and (
                    _of_two_zones(left, right) or left.relation == right.relation == "by"
                ):
                    continue
                # "By Sunday evening" is no more exact than "Sunday".
                if comparison.more_exact is not None and left.relation != right.relation:
                    continue
                if comparison.relation != "other_scope":
                    yield Match(pair, left, right, comparison)


def _near_enough(match: Match[Time]) -> bool:
    nearness = match.pair.nearness
    conflict = match.comparison.relation == "incompatible"
    if conflict and nearness >= REWORDED:
        return True
    if match.left.kind == "duration":
        least = NEAR if conflict else AGREEMENT
        common = match.pair.common > IN_COMMON or not conflict
        return nearness >= least and common and _of_one_order(match)
    if conflict:
        coarse = {coarseness(time) for time in (match.left, match.right)}
        least = IN_COMMON + (coarse == {YEARS})
        return nearness >= NEAR and match.pair.common >= least and len(coarse) == 1
    return nearness >= AGREEMENT


def _dates_one_event(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether both date one event, however little else is told: that it came ("the blast came at 5.40"), one deed
    ("was arrested", "was detained"), or the first or last of its kind ("the first call")."""
    left, right = match.pair.left, match.pair.right
    if match.comparison.relation != "incompatible" or coarseness(match.left) or coarseness(match.right):
        return False
    one = governor(match.left, left, articles[left.source])
    other = governor(match.right, right, articles[right.source])
    if one is None or other is None or one.negated or other.negated:
        return False
    told = one.patient or one.agent, other.patient or other.agent
    of_one = {one.verb, other.verb} <= BEFALLING or kin(one.verb, other.verb)
    sole = not UNIQUE.isdisjoint(told[0].terms & told[1].terms)
    return (of_one or sole) and same_phrase(*told) is True


def _of_one_order(match: Match[Time]) -> bool:
    """Two lengths of one thing don't lie as far apart as those of a curfew and of its nights."""
    told = [time.seconds for time in (match.left, match.right) if time.seconds]
    ends = [most if isfinite(most) else least for least, most in told]
    return len(ends) == 2 and max(ends) <= ANOTHER_ORDER * min(ends)


def _elsewhere(time: Time) -> bool:
    """Whether it is the time of a place whose zone isn't known."""
    return time.words.endswith(" time") and not time.offsets and not time.words.endswith("local time")


def _of_two_zones(left: Time, right: Time) -> bool:
    """Whether one clock alone is of a zone that is named: how far the other is from it isn't known."""
    return bool(left.clock and right.clock) and bool(left.offsets) != bool(right.offsets)
