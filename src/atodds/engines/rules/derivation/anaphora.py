"""Anaphora: "the same evening", "that week", "by then", "the following Monday", by the last date told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.reckoning import days_of
from atodds.values.times import Time
from atodds.values.times.calendar import Interval, month, week, year
from atodds.values.times.time import Grain, Minutes, Relation
from atodds.values.times.vocabulary import RANGED

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = {part: (int(low), int(high)) for part, (low, high) in RANGED["PART"].items()}
_BACK = re.compile(
    rf"\b(?:(?:[Tt]he same|[Tt]hat(?: same| very)?) (?P<unit>day|week|month|year|{'|'.join(_PARTS)})"
    rf"|[Bb]y (?P<then>then)"
    rf"|[Tt]he (?:following|next) (?P<next>{'|'.join((*_WEEKDAYS, *_PARTS))}))\b(?!-)"
)
_DATES = ("part", "day", "hour", "minute")


def derived(article: Article) -> Iterator[Derived]:
    before: list[tuple[Passage, Time]] = []
    for passage in passages(article):
        here = [
            (passage, time)
            for time in passage.times
            if time.kind == "point"
            and time.relation == "at"
            and days_of(time)
            and time.start not in passage.asides
        ]
        for match in _BACK.finditer(passage.text, passage.start, passage.end):
            told = [*before[-1:], *(each for each in here if each[1].end <= match.start())]
            value = _pointed_at(match, told[-1][1]) if told else None
            if value is not None:
                yield resting_on("reckoning", value, (passage, value), told[-1])
        before = here


def _pointed_at(match: re.Match[str], base: Time) -> Time | None:
    days = days_of(base)
    unit, following = match["unit"] or "", match["next"] or ""
    if days is None:
        return None
    if match["then"]:
        return _time(match, base.grain, days, relation="before")
    if unit in ("week", "month", "year"):
        whole = {
            "week": week(days[0]),
            "month": month(days[0].year, days[0].month),
            "year": year(days[0].year),
        }
        found = whole[unit]
        grain: Grain = "week" if unit == "week" else "month" if unit == "month" else "year"
        return _time(match, grain, found) if days[1] <= found[1] else None
    if base.grain not in _DATES:
        return None
    if following in _WEEKDAYS:
        ahead = (_WEEKDAYS.index(following) - days[1].weekday()) % 7 or 7
        day = days[1] + timedelta(days=ahead)
        return _time(match, "day", (day, day))
    later = timedelta(days=1 if following else 0)
    part = _PARTS.get(unit or following)
    return _time(match, "part" if part else "day", (days[0] + later, days[1] + later), part)


def _time(
    match: re.Match[str],
    grain: Grain,
    days: Interval,
    clock: Minutes | None = None,
    relation: Relation = "at",
) -> Time:
    clocks = (clock,) if clock else ()
    return Time(*match.span(), match[0], "point", grain, (days,), clock=clocks, relation=relation)
