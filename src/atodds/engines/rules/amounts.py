"""Numbers of paired statements: which count or measure the same thing, and whether they agree.

Between two documents each number is given at most one partner, best first. Two numbers whose words name the
same role and the same thing counted need little else in common; where a role is only implied, the clauses
must be near. A number that finds its own value in the other document, in the same role, is at odds with
nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from atodds.engines.rules.chronology import at_other_times, taken, time_order
from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import NOTHING, same_phrase
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.statements import Article, Speaker, Statement
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES, NEWS_ROLES, PEOPLE

TOLL = 0.13
NAMED_ROLE = 0.22
IMPLIED_ROLE = 0.30
OTHER_ROLES = 0.42
AGREEMENT = 0.2
IN_COMMON = 2
REWORDED = 0.7
ANOTHER_ORDER = 20
REACH = 40

# What an event has one number of, in whatever words: its victims, its crowd.
TOLLS = CASUALTIES | {"attending", "survived"}

_EACH_BEFORE = re.compile(r"\b(?:each|every)\b[^,;:]{0,40}$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"\s+(?:each|apiece)\b")
_PART_BEFORE = re.compile(
    r"^\W*(?:of|among) (?:the|them|those|these)\b|\bof (?:them|those|whom)\b", re.IGNORECASE
)
_PART_AFTER = re.compile(r"\s+of (?:the|them|those|these|whom|its|their)\b")


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    for match in assigned(filter(_near_enough, _matches(pairs, articles))):
        if not _settled(match, articles):
            yield _difference(match, articles)


def _near_enough(match: Match[Number]) -> bool:
    nearness = match.pair.nearness
    if match.comparison.relation != "incompatible":
        return nearness >= (AGREEMENT if match.named else IMPLIED_ROLE)
    if match.named and match.left.role in TOLLS:
        return nearness >= TOLL
    if match.named and match.pair.common >= IN_COMMON:
        return nearness >= NAMED_ROLE
    if nearness >= REWORDED:
        return True
    roles = {match.left.role, match.right.role} - {None}
    # Counts of people and things stand everywhere; a share or a sum of the same names is likely to be one.
    if match.left.kind in ("share", "money") and match.pair.names >= IN_COMMON:
        return nearness >= NAMED_ROLE
    return nearness >= (IMPLIED_ROLE if len(roles) < 2 else OTHER_ROLES) and match.pair.common >= IN_COMMON


def comparable(left: Number, right: Number) -> tuple[Comparison, bool] | None:
    """How the two compare if they can speak of the same thing, and whether their words say that they do."""
    comparison = left.compare(right)
    if comparison.relation != "other_scope":
        return comparison, _named(left, right)
    comparison = left.compare_amount(right)
    if comparison.relation == "other_scope" or left.scope != right.scope:
        return None
    if left.role != right.role and {left.role, right.role} <= NEWS_ROLES and left.kind == right.kind:
        return None
    if left.counted and right.counted and concept(left.counted) != concept(right.counted):
        return None
    if left.kind != right.kind and not _named(left, right):
        return None
    return comparison, _named(left, right)


def _named(left: Number, right: Number) -> bool:
    """Whether their words name one role: a vote's margin is the majority that another article gives."""
    roles = {left.role, right.role}
    return (len(roles) == 1 and roles <= NEWS_ROLES) or (
        roles == {"vote", "majority"} and "score" in (left.kind, right.kind)
    )


def _matches(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Match[Number]]:
    for pair in pairs:
        several = len(pair.left.numbers) > 1 or len(pair.right.numbers) > 1
        for left in pair.left.numbers:
            for right in pair.right.numbers:
                compared = comparable(left, right)
                if compared is not None:
                    beside = (
                        len(_beside(left, pair.left, articles) & _beside(right, pair.right, articles))
                        if several
                        else 0
                    )
                    yield Match(pair, left, right, *compared, beside)


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


def _settled(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether a difference is explained: by another scope or speaker, or by the documents' other
    words."""
    if match.comparison.relation != "incompatible":
        return match.comparison.more_exact is not None and _given_by_both(match, articles)
    left, right = match.pair.left, match.pair.right
    return (
        "vague" in (match.left.comparator, match.right.comparator)
        or (match.pair.nearness < REWORDED and of_another_order(match.left, match.right))
        or is_of_some(match.left) != is_of_some(match.right)
        or _two_sources(match, articles)
        or portion(match.left, articles[left.source]) != portion(match.right, articles[right.source])
        or (match.left.role not in CASUALTIES and at_other_times(left, right))
        or complements(match.left, match.right)
        or contrasted(left.plain | left.around, right.plain | right.around)
        or _of_other_things(match, articles)
        or follows(match.left, match.right, articles[left.source])
        or follows(match.right, match.left, articles[right.source])
        or (match.pair.nearness < REWORDED and known_elsewhere(match, articles))
    )


def _of_other_things(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether two prices are of other things: "the ferry cost 31 million", "the refit cost 12 million"."""
    if match.left.role != "price" or match.right.role != "price":
        return False
    priced = (
        next((p.agent for p in predicates(s, articles[s.source]) if p.end <= number.start), NOTHING)
        for number, s in ((match.left, match.pair.left), (match.right, match.pair.right))
    )
    return same_phrase(*priced) is False


def known_elsewhere(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    left, right = match.pair.left, match.pair.right
    return says_elsewhere(articles[right.source], match.left, match.right, left) or says_elsewhere(
        articles[left.source], match.right, match.left, right
    )


def is_of_some(number: Number) -> bool:
    """Whether it counts victims of one kind: six teachers among all the dead."""
    return number.role in CASUALTIES and number.counted not in (None, PEOPLE)


def _given_by_both(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether each document gives the other's number too: first roughly, then exactly."""
    left, right = match.pair.left, match.pair.right
    return says_elsewhere(articles[right.source], match.left, match.right, left) and says_elsewhere(
        articles[left.source], match.right, match.left, right
    )


def of_another_order(left: Number, right: Number) -> bool:
    """A war's dead and a raid's: two counts of one thing don't lie that far apart."""
    small, large = sorted(number.low if number.amount is None else number.amount for number in (left, right))
    return left.kind != "share" and large > ANOTHER_ORDER * max(small, 1.0)


def _two_sources(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    left = source(match.left, match.pair.left, articles)
    right = source(match.right, match.pair.right, articles)
    return bool(left and right and left.is_other_than(right))


def source(number: Number, statement: Statement, articles: Mapping[str, Article]) -> Speaker | None:
    """Who gives the number: a headline leaves out whom the body names for it."""
    if statement.speaker or not statement.headline:
        return statement.speaker
    article = articles[statement.source]
    for other in article.numbers:
        if (
            other.start != number.start
            and other.role == number.role
            and other.compare(number).relation == "same"
        ):
            said = article.at(other.start, other.end)
            if said is not None and said.speaker:
                return said.speaker
    return None


def two_speakers(left: Statement, right: Statement) -> bool:
    return bool(left.speaker and right.speaker and left.speaker.is_other_than(right.speaker))


def portion(number: Number, article: Article) -> str | None:
    """Whether the number is said of a part of what the clause speaks of, or of each of several."""
    text = article.document.text
    statement = article.at(number.start, number.end)
    before = text[statement.start if statement else number.start : number.start]
    after = text[number.end : number.end + 24]
    if _EACH_BEFORE.search(before) or _EACH_AFTER.match(after):
        return "each"
    if number.kind != "share" and (_PART_BEFORE.search(before) or _PART_AFTER.match(after)):
        return "part"
    return None


def complements(left: Number, right: Number) -> bool:
    """A quarter ran, three quarters did not: shares of one whole that add up to it."""
    if not left.kind == right.kind == "share":
        return False
    # What was derived is rounded to either side of its amount.
    ends = [n.low if n.amount is None else n.amount for n in (left, right)]
    return abs(sum(ends) - 100) < 1.5


def follows(operand: Number, other: Number, article: Article) -> bool:
    """Whether the other follows from the number by what else its article tells: it is what is left of it, or its
    share."""
    return any(
        isinstance(derived.value, Number)
        and (operand.start, operand.end) in derived.operands
        and derived.value.compare_amount(other).relation in ("same", "compatible")
        for derived in article.derived
    )


def says_elsewhere(article: Article, number: Number, partner: Number, said: Statement) -> bool:
    """Whether the article gives the number itself as well, in the same role or in a like statement."""
    for other in article.amounts.alike(number):
        if other.start == partner.start:
            continue
        compared = comparable(number, other)
        if compared and compared[0].relation == "same":
            statement = article.at(other.start, other.end)
            if compared[1] or (statement and len(statement.terms & said.terms) >= 2):
                return True
    return False


def _difference(match: Match[Number], articles: Mapping[str, Article]) -> Difference:
    left = Spot(match.pair.left, match.left.start, match.left.end)
    right = Spot(match.pair.right, match.right.start, match.right.end)
    found = of_values(left, right, "number", match.comparison, match.pair.nearness)
    if found.relation == "contradiction" and match.left.role in CASUALTIES:
        latest = newer(match.pair, articles)
        if latest:
            return replace(
                found, relation="update", stronger=latest, why=f"{found.why} The count grew or was revised."
            )
    return found


def newer(pair: Pair, articles: Mapping[str, Article]) -> str | None:
    """The document whose count is of a later time: by what the sentences say, else by publication."""
    left, right = articles[pair.left.source], articles[pair.right.source]
    order = time_order(left.times_of(pair.left), right.times_of(pair.right))
    if order is None:
        one, other = taken(left, pair.left), taken(right, pair.right)
        if one is None or other is None or one == other:
            return None
        order = 1 if one < other else -1
    return pair.right.source if order > 0 else pair.left.source
