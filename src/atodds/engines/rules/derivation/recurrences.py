"""Recurrences: when a thing came last, and that it has not come since, or had not until now.

"The last drill was in October", "the gate had not been tested since then" leave no room for one in between; "the first
strike in 12 years" tells when the one before it was, "the highest level since 1999" when it was as high.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from atodds.engines.rules.derivation.described import dated_by_another
from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Derived, Law, Statement
from atodds.engines.rules.vocabulary import HAPPENING, LIGHT, NO_SUPERLATIVES
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.reckoning import days_of, since
from atodds.values.times import Time

RECURRING: frozenset[Law] = frozenset(("last", "first", "record"))
Dated = tuple[Passage, Time]

# No "last year's drill", nor one that came "at last".
_UNITS = "night|week|weekend|month|quarter|year|decade|spring|summer|autumn|fall|winter|season|[A-Z]"
_LAST = re.compile(rf"(?<!\bat )\b(?:last|most recent|latest|previous)\b(?! (?:{_UNITS}))")
_LAST_HAD = re.compile(
    r"\blast (?:had|saw|suffered|experienced) (?:an?|the|its|their|such an?) "
    r"(?P<thing>[^.,;:]{3,60}?) (?:in|on)(?: the)? $"
)
_SINCE = re.compile(r"\b[Ss]ince\b")
_SINCE_THEN = re.compile(r"\bsince (?:then|that (?:day|time))\b")
_FIRST = re.compile(
    r"\b(?P<which>first|worst|[a-z]{3,}est|most [a-z]+)\b(?P<thing>[^.;:,()]{0,80}?)"
    r"(?: in(?: about| almost| nearly)?| since (?:the|its|his|her|their)\b[^.;:,()]{0,60} in)? ?$"
)
# "The second cut in five years": the one before it came within them.
_NTH = re.compile(
    r"\b(?P<which>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\b"
    r"(?! (?:[a-z]+est|most|best|worst)\b)(?P<thing>[^.;:,()]{0,80}?) (?:in(?: about| less than)? )?$"
)
_DATES = ("day", "month", "season", "year")
# They say which of its kind it is, not of what kind.
RANKING = frozenset(map(concept, content_stems("first last most recent latest previous single time")))


def derived(article: Article) -> Iterator[Derived]:
    before: list[Dated] = []
    for passage in passages(article):
        here: list[Dated] = []
        words = passage.words
        for statement in passage.statements:
            if _SINCE.search(words) or _LAST.search(words):
                yield from _lasts(article, passage, statement, [*before, *here][-1:])
            yield from _firsts(article, passage, statement)
            here += ((passage, time) for time in statement.times if _is_date(statement, time))
        before = here


def _lasts(
    article: Article, passage: Passage, statement: Statement, told: Sequence[Dated]
) -> Iterator[Derived]:
    yield from _had(passage, statement)
    for predicate in predicates(statement, article):
        thing = thing_of(predicate)
        if not thing:
            continue
        if predicate.negated:
            found = [
                resting_on("last", time, (passage, time))
                for time in statement.times
                if time.relation == "since" and time.dated
            ]
            if not found:
                found = list(_since_an_event(article, passage, statement))
            if told and _SINCE_THEN.search(passage.text, predicate.end, statement.end):
                [base] = told
                found.append(resting_on("last", replace(base[1], relation="since"), base))
        elif _is_last(passage.text, statement, predicate):
            behind = [time for time in statement.times if time.start >= predicate.end][:1]
            found = [
                resting_on("last", replace(time, relation="since"), (passage, time))
                for time in behind
                if _is_date(statement, time)
            ]
        else:
            continue
        for each in found:
            yield replace(each, places=(statement.place, *each.places[1:]), thing=thing)


def _had(passage: Passage, statement: Statement) -> Iterator[Derived]:
    """ "The town last had a riot in 2019"."""
    for time in statement.times:
        found = _LAST_HAD.search(passage.text, statement.start, time.start)
        if found and _is_date(statement, time):
            thing = frozenset(map(concept, content_stems(found["thing"]))) - RANKING
            value = replace(time, relation="since")
            yield replace(resting_on("last", value, (passage, time)), thing=thing)


def _since_an_event(article: Article, passage: Passage, statement: Statement) -> Iterator[Derived]:
    """ "Nobody was laid off since the merger", where another sentence dates that."""
    for since_ in _SINCE.finditer(passage.text, statement.start, statement.end):
        base = dated_by_another(article, passage, since_.end())
        if base is not None:
            yield resting_on("last", replace(base[1], relation="since"), base)


def _is_last(text: str, statement: Statement, predicate: Predicate) -> bool:
    """Whether it tells of the last of a kind: "the last drill was", "was last tested", "last met"."""
    spoken = [(phrase.start, phrase.end) for phrase in (predicate.agent, predicate.patient)]
    beside = max(statement.start, predicate.start - len("last ")), predicate.end
    return any(_LAST.search(text, start, end) for start, end in (*spoken, beside))


def thing_of(predicate: Predicate) -> frozenset[str]:
    """The concepts of the nouns that it tells of, and of its verb, where that tells anything."""
    phrases = predicate.agent, predicate.patient, *(phrase for _, phrase in predicate.others)
    nouns = frozenset(phrase.head for phrase in phrases if phrase)
    light = predicate.state or predicate.verb in LIGHT or predicate.verb in HAPPENING
    return (nouns if light else nouns | {concept(predicate.verb)}) - RANKING


def _firsts(article: Article, passage: Passage, statement: Statement) -> Iterator[Derived]:
    for time in statement.times:
        first = _FIRST.search(passage.text, statement.start, time.start)
        found = first or _NTH.search(passage.text, statement.start, time.start)
        if found is None or found["which"] in NO_SUPERLATIVES:
            continue
        counted = " since " in found[0]
        value = _since(time, article.published, counted) if first else _within(time, article.published)
        if value is not None:
            law: Law = "record" if first and found["which"] != "first" else "first"
            named = frozenset(map(concept, content_stems(found["thing"]))) - RANKING
            thing = named or statement.terms - RANKING
            yield replace(resting_on(law, value, (passage, time)), thing=thing)


def _since(time: Time, published: date | None, counted: bool) -> Time | None:
    """ "Since 2009", "in 12 years"; where it is `counted` from another event ("since it was founded in 1996"), then or
    ever before."""
    days = days_of(time)
    if days and time.relation == "since":
        return time
    if days and counted and time.relation == "at":
        return replace(time, relation="since", days=((None, days[1]),))
    if time.kind != "duration" or time.grain != "year" or published is None:
        return None
    value = since(time, published)
    return value and replace(value, words=f"in {time.words}")


def _within(time: Time, published: date | None) -> Time | None:
    """The time in which the one before came: "in five years", "since 2010"."""
    began = _since(time, published, counted=False)
    days = days_of(began) if began else None
    if began is None or days is None or published is None:
        return None
    return replace(began, days=((days[0], published),))


def _is_date(statement: Statement, time: Time) -> bool:
    dates = time.kind == "point" and time.relation == "at" and time.grain in _DATES
    return dates and time.dated and time.start not in statement.asides
