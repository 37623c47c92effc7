"""Explanations: why two numbers that differ are yet not at odds, by their scopes, speakers and times, or by what else
the documents tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from atodds.engines.rules.chronology import are_apart, dating, long_ago
from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.governors import (
    ALIKE,
    at_other_places,
    of_other_acts,
    of_other_owners,
    of_other_themes,
)
from atodds.engines.rules.matching import Match
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.scopes import (
    comparable,
    complements,
    is_of_some,
    of_another_order,
    portion,
    share_and_change,
)
from atodds.engines.rules.statements import Article, Speaker, Statement
from atodds.engines.rules.updates import changed_since
from atodds.engines.rules.vocabulary import ESTIMATING
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES
from atodds.values.times import Time

REWORDED = 0.7

_IN_A_PLACE = re.compile(r"(?: [a-z-]+){0,4} (?:in|at|of) [A-Z]")
_ALL_OVER = re.compile(r"(?: [a-z-]+){0,3} (?:across|throughout|all over)\b")


def explained(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether a difference is explained: by another scope or speaker, or by the documents' other words. A toll grows
    and is nobody's, so that fewer things explain two; and fewer explain two numbers in almost the same words."""
    if match.comparison.relation != "incompatible":
        return match.comparison.more_exact is not None and _given_by_both(match, articles)
    return (
        _of_other_scope(match, articles)
        or _by_others(match, articles)
        or _follows(match, articles)
        or (match.left.role not in CASUALTIES and _of_other_times_or_owners(match, articles))
        or (match.pair.nearness < REWORDED and _of_other_matters(match, articles))
    )


def _of_other_scope(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether one is of a part, of some, of a kind, of another thing, place or past, or no number to be compared."""
    one, other = match.left, match.right
    left, right = match.pair.left, match.pair.right
    mine, theirs = articles[left.source], articles[right.source]
    return (
        "vague" in (one.comparator, other.comparator)
        or is_of_some(one) != is_of_some(other)
        or (not match.named and share_and_change(one, other))
        or portion(one, mine) != portion(other, theirs)
        or _of_an_earlier_event(match, articles)
        or complements(one, other)
        or _since_a_day(match)
        or contrasted(left.plain | left.around, right.plain | right.around)
        or _of_other_things(match, articles)
        or _of_a_place_and_more(match, articles)
        or _of_other_acts(match, articles)
    )


def _since_a_day(match: Match[Number]) -> bool:
    """Whether one counts what has come since a day, and the other all: "nine times since January", "23 times in
    his career". A toll is of one event."""
    if match.left.kind not in ("count", "multiple") or match.left.role in CASUALTIES:
        return False
    since = [any(time.relation == "since" for time in s.times) for s in (match.pair.left, match.pair.right)]
    return since[0] != since[1]


def _of_an_earlier_event(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether one of them is, or each is of another one: "in 2016 a coach crashed, killing 17"."""
    past = [long_ago(articles[s.source], s, number) for number, s in _sides(match)]
    apart = are_apart(
        *(dating(articles[s.source], articles[s.source].times_of(s), number) for number, s in _sides(match))
    )
    return past[0] != past[1] or (all(past) and apart)


def _by_others(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether two give them: of a toll that has grown since, others may well tell."""
    return _two_sources(match, articles) and not _risen(match, articles)


def _follows(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    left, right = match.pair.left, match.pair.right
    return follows(match.left, match.right, articles[left.source]) or follows(
        match.right, match.left, articles[right.source]
    )


def _of_other_times_or_owners(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    at = (match.pair.left, match.pair.right)
    return (
        _at_other_times(match, articles)
        or of_other_owners(match.left, match.right, at, articles, match.pair.nearness >= REWORDED)
        or _changed(match, articles)
    )


def _of_other_acts(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether other verbs tell of them: of two parts, or of a count or a price of no role."""
    pair = match.pair
    parts = (portion(n, articles[s.source]) == "part" for n, s in _sides(match))
    of_no_role = not match.named and match.left.kind in ("count", "money") and pair.nearness < ALIKE
    return (of_no_role or all(parts)) and of_other_acts(
        match.left, match.right, (pair.left, pair.right), articles
    )


def _of_other_matters(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether they lie too far apart for one thing, one is yet to come or a part of a list, or either is known."""
    left, right = match.pair.left, match.pair.right
    return (
        of_another_order(match.left, match.right)
        or (left.certainty == "planned") != (right.certainty == "planned")
        or _in_a_list(match.left, articles[left.source]) != _in_a_list(match.right, articles[right.source])
        or (known_elsewhere(match, articles) and not _risen(match, articles))
    )


def _at_other_times(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    return are_apart(*(_dates(number, s, articles[s.source]) for number, s in _sides(match)))


def _dates(number: Number, statement: Statement, article: Article) -> list[Time]:
    """The times that may date it; those of the clauses before it where its own clause has none. "The highest since
    1999" dates another, and "said on Monday" a saying."""
    own = [
        time
        for time in dating(article, statement.times, number)
        if time.relation != "since" and time.start not in statement.asides
    ]
    return own or [time for time in article.times_of(statement) if time.start < statement.start]


def _in_a_list(number: Number, article: Article) -> bool:
    """Whether it is one of the parts that the text adds up: what is found in one place of two is no whole. Passengers
    and crew are two wholes."""
    return any(
        derived.law == "sum"
        and (number.start, number.end) in derived.operands
        and all(
            other.counted in (None, number.counted)
            for other in article.numbers
            if (other.start, other.end) in derived.operands
        )
        for derived in article.derived
    )


def _risen(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether one says that the toll rose to it: what it rose from, its article may well tell too."""
    return match.left.role in CASUALTIES and _changed(match, articles)


def _sides(match: Match[Number]) -> tuple[tuple[Number, Statement], tuple[Number, Statement]]:
    return (match.left, match.pair.left), (match.right, match.pair.right)


def _changed(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    return changed_since(match.left, match.right, match.pair, articles) is not None


def _of_a_place_and_more(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether one is of a whole country or region, and the other of a place that is named."""
    behind = [articles[s.source].document.text[number.end : s.end] for number, s in _sides(match)]
    wide = [
        number.scope == "regional" or _ALL_OVER.match(words) is not None
        for (number, _), words in zip(_sides(match), behind, strict=True)
    ]
    return wide[0] != wide[1] and _IN_A_PLACE.match(behind[wide[0]]) is not None


def _of_other_things(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether two measures are of other things ("the ferry cost 31 million", "the refit cost 12 million"), or two
    numbers of other places ("in Hale", "in Norwick")."""
    left, right = match.pair.left, match.pair.right
    if match.left.kind != "count" and of_other_themes(match.left, match.right, (left, right), articles):
        return True
    return at_other_places(left, right, articles)


def _two_sources(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    left = source(match.left, match.pair.left, articles)
    right = source(match.right, match.pair.right, articles)
    return bool(left and right and left.is_other_than(right))


def source(number: Number, statement: Statement, articles: Mapping[str, Article]) -> Speaker | None:
    """Who gives the number: who says it or puts it at so much; a headline leaves out whom the body names for it."""
    article = articles[statement.source]
    if statement.speaker or not statement.headline:
        return statement.speaker or _estimating(number, statement, article)
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


def _estimating(number: Number, statement: Statement, article: Article) -> Speaker | None:
    for told in predicates(statement, article):
        if told.verb in ESTIMATING and told.agent and told.end <= number.start:
            words = article.document.text[told.agent.start : told.agent.end]
            return Speaker(words, next(iter(told.agent.names), None))
    return None


def known_elsewhere(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    left, right = match.pair.left, match.pair.right
    return says_elsewhere(articles[right.source], match.left, match.right, left) or says_elsewhere(
        articles[left.source], match.right, match.left, right
    )


def _given_by_both(match: Match[Number], articles: Mapping[str, Article]) -> bool:
    """Whether each document gives the other's number too: first roughly, then exactly."""
    left, right = match.pair.left, match.pair.right
    return says_elsewhere(articles[right.source], match.left, match.right, left) and says_elsewhere(
        articles[left.source], match.right, match.left, right
    )


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
