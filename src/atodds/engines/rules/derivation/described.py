"""Described times: "born in the year in which the dam was completed", by what dates that event elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.governors import governor
from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Derived
from atodds.values.reckoning import days_of
from atodds.values.times import Time
from atodds.values.times.calendar import Interval, month, week, year
from atodds.values.times.time import Grain

_DESCRIBED = re.compile(
    r"\bthe (?:same |very )?(?P<unit>year|month|week|day)(?: (?:in|on|during) which| when| that)?"
    r" (?=the|its|his|her|their|[A-Z])"
)
_WHOLE: dict[str, tuple[Grain, Callable[[date], Interval], tuple[Grain, ...]]] = {
    "year": ("year", lambda day: year(day.year), ("day", "month", "year")),
    "month": ("month", lambda day: month(day.year, day.month), ("day", "month")),
    "week": ("week", week, ("day",)),
    "day": ("day", lambda day: (day, day), ("day",)),
}


def derived(article: Article) -> Iterator[Derived]:
    """`persons` asks for them as well: what is told of a birth is of a person."""
    for passage in passages(article):
        yield from described(article, passage)


def described(article: Article, passage: Passage) -> Iterator[Derived]:
    for match in _DESCRIBED.finditer(passage.text, passage.start, passage.end):
        event = next(
            (
                predicate
                for statement in passage.statements
                for predicate in predicates(statement, article)
                if predicate.start >= match.end()
            ),
            None,
        )
        base = event and _dated(article, passage, event)
        if not event or not base:
            continue
        grain, whole, finer = _WHOLE[match["unit"]]
        days = days_of(base[1])
        if days is None or base[1].grain not in finer:
            continue
        value = replace(
            base[1],
            start=match.start(),
            end=event.end,
            words=passage.text[match.start() : event.end],
            grain=grain,
            days=(whole(days[0]),),
            clock=(),
        )
        yield resting_on("reckoning", value, (passage, value), base)


def _dated(article: Article, home: Passage, event: Predicate) -> tuple[Passage, Time] | None:
    """When the event was, by another sentence; None where two disagree."""
    found = [
        (passage, time)
        for passage in passages(article)
        if passage.times and passage is not home
        for statement in passage.statements
        for time in statement.times
        if time.kind == "point" and time.relation == "at" and days_of(time)
        if (told := governor(time, statement, article)) and _is_one(event, told)
    ]
    if not found or any(found[0][1].compare(time).relation == "incompatible" for _, time in found):
        return None
    return found[0]


def _is_one(event: Predicate, told: Predicate) -> bool:
    themes = event.patient or event.agent, told.patient or told.agent
    return not told.negated and kin(event.verb, told.verb) and same_phrase(*themes) is True
