"""Numbers of paired statements: which count or measure the same thing, and whether they agree.

Between two documents each number is given at most one partner, best first. Two numbers whose words name the same
role and the same thing counted need little else in common; where a role is only implied, the clauses must be near.
A number that finds its own value in the other document, in the same role, is at odds with nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement
from atodds.text.synonyms import concept
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES, NEWS_ROLES

NAMED_ROLE = 0.16
IMPLIED_ROLE = 0.34
AGREEMENT = 0.2


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    for match in assigned(_matches(pairs)):
        if _near_enough(match) and not _settled(match, articles):
            yield _difference(match, articles)


def _near_enough(match: Match[Number]) -> bool:
    if match.comparison.relation != "incompatible":
        return match.pair.nearness >= AGREEMENT
    return match.pair.nearness >= (NAMED_ROLE if match.named else IMPLIED_ROLE)


def comparable(left: Number, right: Number) -> tuple[Comparison, bool] | None:
    """How the two compare if they can speak of the same thing, and whether their words say that they do."""
    comparison = left.compare(right)
    if comparison.relation != "other_scope":
        return comparison, left.role is not None and left.role == right.role
    comparison = left.compare_amount(right)
    if comparison.relation == "other_scope" or left.scope != right.scope:
        return None
    if left.role != right.role and left.role in NEWS_ROLES and right.role in NEWS_ROLES:
        return None
    if left.counted and right.counted and concept(left.counted) != concept(right.counted):
        return None
    if left.kind != right.kind:
        return None
    return comparison, False


def _matches(pairs: Sequence[Pair]) -> Iterator[Match[Number]]:
    for pair in pairs:
        for left in pair.left.numbers:
            for right in pair.right.numbers:
                compared = comparable(left, right)
                if compared is not None:
                    yield Match(pair, left, right, *compared)


def _settled(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether an incompatible match is explained: by the other's own words elsewhere, by speaker, or as a rest."""
    if match.comparison.relation != "incompatible":
        return False
    left, right = match.pair.left, match.pair.right
    return (
        "vague" in (match.left.comparator, match.right.comparator)
        or _two_speakers(left, right)
        or _complements(match.left, match.right)
        or _says_elsewhere(articles[right.source], match.left, match.right)
        or _says_elsewhere(articles[left.source], match.right, match.left)
    )


def _two_speakers(left: Statement, right: Statement) -> bool:
    return bool(left.speaker and right.speaker and left.speaker.is_other_than(right.speaker))


def _complements(left: Number, right: Number) -> bool:
    """A quarter ran, three quarters did not: shares of one whole that add up to it."""
    return left.kind == right.kind == "share" and abs(left.low + right.low - 100) < 1.5


def _says_elsewhere(article: Article, number: Number, partner: Number) -> bool:
    for other in article.numbers:
        if other.start == partner.start:
            continue
        compared = comparable(number, other)
        if compared and compared[0].relation == "same" and (number.role == other.role or number.role is None):
            return True
    return False


def _difference(match: Match[Number], articles: Mapping[str, Article]) -> Difference:
    left = Spot(match.pair.left, match.left.start, match.left.end)
    right = Spot(match.pair.right, match.right.start, match.right.end)
    found = of_values(left, right, "number", match.comparison, match.pair.nearness)
    if found.relation == "contradiction" and match.left.role in CASUALTIES:
        newer = _newer(match.pair, articles)
        if newer:
            return replace(
                found, relation="update", stronger=newer, why=f"{found.why} The count grew or was revised."
            )
    return found


def _newer(pair: Pair, articles: Mapping[str, Article]) -> str | None:
    """The document whose count is of a later time: by what the statements say, else by publication."""
    for left in pair.left.times:
        for right in pair.right.times:
            if left.latest and right.earliest and left.dated and right.dated:
                if _before(left.latest, right.earliest):
                    return pair.right.source
                if right.latest and left.earliest and _before(right.latest, left.earliest):
                    return pair.left.source
    one = articles[pair.left.source].document.published
    other = articles[pair.right.source].document.published
    if one is None or other is None or one == other:
        return None
    return pair.right.source if one < other else pair.left.source


def _before(one: object, other: object) -> bool:
    try:
        return one < other  # type: ignore[operator,no-any-return]  # datetimes
    except TypeError:  # one of them has a zone, the other has not
        return False
