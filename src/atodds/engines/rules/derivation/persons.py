"""Persons: from an age the years in which somebody was born, from a length of office the day it began: "has led it for
nine years", "stepped down after 19 months in the post"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from atodds.engines.rules.derivation.described import described
from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived, Statement
from atodds.values.aliases import Aliases, resolve
from atodds.values.names import Name
from atodds.values.numbers import Number
from atodds.values.reckoning import born, days_of, since
from atodds.values.times import Time

_DATED_AGE = re.compile(r"\b(?:aged|at the age of|at age|when (?:he|she) was)\W*$")
_TURNED = re.compile(r"\bturned\W*$")
_APPOSED = re.compile(r"\s?,\s$")
_PERFECT = re.compile(
    r"\b(?:has|have)\b[^.;:]*\b(?:for|over)(?: (?:the last|the past|about|almost|nearly))*\s*$"
)
_LEFT = re.compile(r"\bafter(?: only| just| about| almost| nearly)? $")
_IN_OFFICE = re.compile(
    r" (?:in (?:the |that )?(?:post|office|job|role|charge|power|position)|as |at the (?:helm|head|top))\b"
)
_BORN = re.compile(r"\bborn\b")
_FAR = 2


def derived(article: Article) -> Iterator[Derived]:
    aliases = cache(lambda: resolve(article.names))
    for passage in passages(article):
        for statement in passage.statements:
            if statement.numbers or statement.times or is_birth(passage.text, statement):
                yield from _births(article, aliases, passage, statement)
                yield from _beginnings(article, aliases, passage, statement)


def is_birth(text: str, statement: Statement) -> bool:
    at = text.find("born", statement.start, statement.end)
    return at >= 0 and _BORN.search(text, statement.start, statement.end) is not None


def _births(
    article: Article, aliases: Callable[[], Aliases], passage: Passage, statement: Statement
) -> Iterator[Derived]:
    for number in statement.numbers:
        turned = _TURNED.search(passage.before(number)) is not None
        if turned and number.kind == "count" and number.counted is None:
            number = replace(number, kind="age", unit="year", role="age")
        if number.kind != "age":
            continue
        whom = _whom(aliases, statement, number)
        when = _when(article, passage, statement, number)
        value = born(number, when[0]) if whom and when else None
        if value is not None and when is not None:
            dated = ((passage, when[1]),) if when[1] else ()
            yield replace(resting_on("birth", value, (passage, number), *dated), whom=whom)
    if is_birth(passage.text, statement):
        whom = _whom(aliases, statement, None)
        for time in statement.times:
            if whom and time.kind == "point" and time.grain in ("day", "month", "year") and days_of(time):
                yield replace(resting_on("birth", replace(time, clock=()), (passage, time)), whom=whom)
        for told in described(article, passage) if whom else ():
            if told.places[0] == statement.place:
                yield replace(told, law="birth", whom=whom)


def _whom(aliases: Callable[[], Aliases], statement: Statement, number: Number | None) -> Name | None:
    """The one person of the clause, or the one right before the age."""
    people = [name for name in statement.names if name.kind in ("person", "name")]
    if number is not None:
        beside = [name for name in people if 0 <= number.start - name.end <= 2]
        people = beside or people
    fullest = {(full := aliases().canonical(name)).form: full for name in people}
    return next(iter(fullest.values())) if len(fullest) == 1 else None


def _when(
    article: Article, passage: Passage, statement: Statement, number: Number
) -> tuple[tuple[date, date], Time | None] | None:
    """When somebody was so old: at the clause's own date, or, of an age set between commas, on the day of publication
    where the clause has no date of long before."""
    told = [(days, time) for time in statement.times if time.kind == "point" and (days := days_of(time))]
    before = passage.before(number)
    if _TURNED.search(before):
        # Exactly so old on one day of that time: a year less of doubt isn't worth a law of its own.
        return told[0] if len(told) == 1 else None
    if _DATED_AGE.search(before):
        if told:
            return told[0] if len(told) == 1 else None
    elif not _APPOSED.search(before):
        return None
    now = article.published
    if now is None or any(now.year - days[0].year >= _FAR for days, _ in told):
        return None
    return (now, now), None


def _beginnings(
    article: Article, aliases: Callable[[], Aliases], passage: Passage, statement: Statement
) -> Iterator[Derived]:
    for time in statement.times:
        if time.kind != "duration":
            continue
        before = passage.before(time)
        left = _LEFT.search(before) is not None and _IN_OFFICE.match(passage.after(time)) is not None
        if not left and not _PERFECT.search(before):
            continue
        until = _left_on(article, statement) if left else article.published
        whom, value = _whom(aliases, statement, None), since(time, until) if until else None
        if value is not None:
            found = resting_on("office", value, (passage, time))
            yield replace(found, whom=whom, phase="ended" if left else None)


def _left_on(article: Article, statement: Statement) -> date | None:
    """The day on which somebody left, or is to leave: the one that the clause names, or else about now."""
    told = [days for time in statement.times if time.kind == "point" and (days := days_of(time))]
    if len(told) == 1:
        return told[0][1]
    return None if told or statement.certainty == "planned" else article.published
