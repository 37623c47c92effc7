"""Numbers of paired statements: which count or measure the same thing, and whether they agree.

Between two documents each number is given at most one partner, best first. Two numbers whose words name the
same role and the same thing counted need little else in common; where a role is only implied, the clauses
must be near. A number that finds its own value in the other document, in the same role, is at odds with
nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.explanations import REWORDED, explained
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import FARTHEST, Pair
from atodds.engines.rules.scopes import TOLLS, comparable, of_one_noun
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.updates import counted_up, grown
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.numbers import Number

TOLL = 0.13
NAMED_ROLE = 0.22
IMPLIED_ROLE = 0.30
OTHER_ROLES = 0.42
ONE_NOUN = 0.36
AGREEMENT = 0.2
ROUGHLY = 0.13
COUNTED_ON = 0.16
# Of pairs farther apart no numbers are compared; one that is rounded from the other needs to be no nearer.
LEAST = FARTHEST
IN_COMMON = 2
MUCH_IN_COMMON = 4
REACH = 40
# By so many of the rough one's steps the exact one may lie above it.
_BEYOND: Mapping[str, tuple[float, float]] = {
    **dict.fromkeys(("more_than", "at_least", "just_over"), (0, 1)),
    "nearly": (-1, 0),
    "about": (-0.5, 0.5),
}
# "More than 2" is what any number is.
FEWEST_ROUNDED = 2


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    near = (m for m in _matches(pairs, articles) if _near_enough(m) or _counts_on(m, articles))
    for match in assigned(near):
        found = _difference(match, articles)
        counted = found.relation == "update" and counted_up(match.left, match.pair, articles)
        if counted or not explained(match, articles):
            yield found


def _counts_on(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether they count one thing by two moments: such counts need little else in common."""
    return (
        match.comparison.relation == "incompatible"
        and match.pair.nearness >= COUNTED_ON
        and match.pair.common > 0
        and counted_up(match.left, match.pair, articles)
    )


def _near_enough(match: Match[Number]) -> bool:
    nearness = match.pair.nearness
    if match.comparison.relation != "incompatible":
        if _rounded(match.left, match.right) or _rounded(match.right, match.left):
            return True
        if _rougher(match):
            return nearness >= ROUGHLY
        return nearness >= (AGREEMENT if match.named else IMPLIED_ROLE)
    if match.named and match.left.role in TOLLS:
        return nearness >= TOLL
    if match.named and match.pair.common >= IN_COMMON:
        return nearness >= NAMED_ROLE
    if nearness >= REWORDED:
        return True
    roles = {match.left.role, match.right.role} - {None}
    of_one = of_one_noun(match.left, match.right)
    if (of_one or match.left.kind in ("share", "money")) and match.pair.common >= MUCH_IN_COMMON:
        return nearness >= NAMED_ROLE
    if of_one and match.pair.common >= IN_COMMON:
        return nearness >= ONE_NOUN
    # Counts of people and things stand everywhere; a share or a sum of the same names is likely to be one.
    if match.left.kind in ("share", "money") and match.pair.names >= IN_COMMON:
        return nearness >= NAMED_ROLE
    return nearness >= (IMPLIED_ROLE if len(roles) < 2 else OTHER_ROLES) and match.pair.common >= IN_COMMON


def _rounded(rough: Number, exact: Number) -> bool:
    """Whether one is what a reporter makes of the other: 417 is "more than 400", 79.3 million "nearly 80 million"."""
    if (
        exact.comparator != "exact"
        or rough.amount is None
        or exact.amount is None
        or rough.unit != exact.unit
    ):
        return False
    if exact.step >= rough.step or rough.amount < FEWEST_ROUNDED * rough.step:
        return False
    beyond = (exact.amount - rough.amount) / rough.step
    least, most = _BEYOND.get(rough.comparator, (0, 0))
    return least < beyond < most and beyond != 0


def _rougher(match: Match[Number]) -> bool:
    """Whether one is a rougher form of the other, and by their own words both are of one thing."""
    one, other = match.left, match.right
    of_one = of_one_noun(one, other) or (
        one.kind != "count" and one.role is not None and one.role == other.role
    )
    return match.comparison.more_exact is not None and of_one


def _matches(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Match[Number]]:
    beside = cache(lambda statement, number: _beside(statement.numbers[number], statement, articles))
    for pair in pairs:
        if pair.nearness < LEAST:
            continue
        several = len(pair.left.numbers) > 1 or len(pair.right.numbers) > 1
        for one, left in enumerate(pair.left.numbers):
            for other, right in enumerate(pair.right.numbers):
                compared = comparable(left, right)
                if compared is not None:
                    shared = len(beside(pair.left, one) & beside(pair.right, other)) if several else 0
                    yield Match(pair, left, right, *compared, shared)


def _beside(number: Number, statement: Statement, articles: Mapping[str, Article]) -> frozenset[str]:
    """The concepts between the number and its neighbours in the statement, which tell it from them."""
    text = articles[statement.source].document.text
    before = max((n.end for n in statement.numbers if n.end <= number.start), default=statement.start)
    after = min((n.start for n in statement.numbers if n.start >= number.end), default=statement.end)
    spans = (
        text[max(before, number.start - REACH) : number.start],
        text[number.end : min(after, number.end + REACH)],
    )
    return frozenset(concept(stem) for span in spans for stem in content_stems(span))


def _difference(match: Match[Number], articles: Mapping[str, Article]) -> Difference:
    left = Spot(match.pair.left, match.left.start, match.left.end)
    right = Spot(match.pair.right, match.right.start, match.right.end)
    found = of_values(left, right, "number", match.comparison, match.pair.nearness)
    return grown(found, match.pair, match.left, match.right, articles)
