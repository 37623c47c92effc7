"""Chronology: whether two statements are dated, and then which is of the later time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from atodds.engines.rules.statements import Article, Statement
from atodds.model import Document
from atodds.values.numbers import Number
from atodds.values.times import Time, find_times

OPENING = 240
# So many days before an article a count may have been taken that it still gives.
LATELY = 30
LONG_AGO = 200
_TELLS_OF = re.compile(r"\b(?:that|which|who|whose|where)\b")
# "The toll stood at", "the number of the dead was", "as of noon on Saturday".
_STOOD = re.compile(r"\b(?:stood|number of|toll|count|as (?:at|of)|so far)\b", re.IGNORECASE)


def dating(article: Article, times: Iterable[Time], number: Number) -> list[Time]:
    """Those of the times that may date the number, not only something told of behind it: "nine pieces, among them a
    ring that was made in the 1100s"."""
    text = article.document.text
    return [t for t in times if t.start < number.end or not _TELLS_OF.search(text, number.end, t.start)]


def at_other_times(left: Statement, right: Statement) -> bool:
    """Whether both are dated and none of their dates can be the same."""
    return are_apart(left.times, right.times)


def are_apart(left: Iterable[Time], right: Iterable[Time]) -> bool:
    """Whether there are dates on both sides, and none can be one of the other's."""
    mine, theirs = dated(left), dated(right)
    return bool(mine and theirs) and all(
        one.compare(other).relation == "incompatible" for one in mine for other in theirs
    )


def of_one_named_day(left: Time, right: Time) -> bool:
    """Whether the days that are named agree, and not only the one with the bound that the other is: "in 2014", "by
    Monday evening"."""
    named = replace(left, relation="at", clock=()), replace(right, relation="at", clock=())
    return named[0].compare(named[1]).relation in ("same", "compatible")


def long_ago(article: Article, statement: Statement, number: Number) -> bool:
    """Whether its sentence dates the number a good while before the article: it is of an earlier event of the kind."""
    return are_long_ago(article, dating(article, article.times_of(statement), number))


def are_long_ago(article: Article, times: Iterable[Time]) -> bool:
    """Whether there are dates among them, and all lie a good while before the article."""
    lasts = [time.latest for time in dated(times)]
    return (
        article.published is not None
        and any(lasts)
        and all(last is not None and (article.published - last.date()).days > LONG_AGO for last in lasts)
    )


def time_order(left: Sequence[Time], right: Sequence[Time]) -> int | None:
    """1 where the right times are the later ones, -1 where the left ones are, None where they don't tell."""
    mine, theirs = dated(left), dated(right)
    if not mine or not theirs or any(a.compare(b).relation != "incompatible" for a in mine for b in theirs):
        return None
    if _before(mine[-1].latest, theirs[-1].earliest):
        return 1
    if _before(theirs[-1].latest, mine[-1].earliest):
        return -1
    return None


def taken(article: Article, statement: Statement) -> date | None:
    """The day a count was taken: the one by which it stood, if that is told and lies shortly before the day of
    publication. The day on which people died is no such day."""
    published = article.published
    stood = _STOOD.search(article.document.text, statement.start, statement.end) is not None
    lasts = [
        time.latest.date()
        for time in dated(statement.times)
        if time.latest and (time.relation == "by" or (stood and time.clock))
    ]
    if published is None or not lasts or (published - max(lasts)).days > LATELY:
        return published
    return min(max(lasts), published)


def dated(times: Iterable[Time]) -> list[Time]:
    return [time for time in times if (time.dated or time.partial) and time.kind in ("point", "span")]


def _before(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None or (one.tzinfo is None) != (other.tzinfo is None):
        return False
    return one < other


def dated_by_others(document: Document, others: Iterable[Document]) -> date | None:
    """The day a document's dateline names ("May 18"), in the year in which documents beside it were
    published."""
    known = sorted(other.published for other in others if other.published)
    if document.published or not known:
        return None
    opening = find_times(document.text[:OPENING], None)
    partial = next((time.partial for time in opening if time.partial and time.partial.day), None)
    if partial is None or partial.month is None:
        return None
    middle = known[len(known) // 2]
    around = (middle + timedelta(days=away) for away in sorted(range(-200, 200), key=abs))
    return next((day for day in around if partial.fits(day)), None)
