"""Dates in digits: "2023-11-19", "04.07.2015", "09/08" by the article's own convention."""

from __future__ import annotations

import re
from datetime import datetime

from atodds.values.times.calendar import Interval
from atodds.values.times.dates import on_month, within
from atodds.values.times.grammar import Match
from atodds.values.times.reading import YEARS, Context, Reading


def read_iso(match: Match, _: Context) -> Reading | None:
    word = match.word("iso")
    try:
        moment = datetime.fromisoformat(word)
    except ValueError:
        return None
    day = moment.date()
    if day.year not in YEARS:
        return None
    if len(word) == 10:
        return Reading("day", days=((day, day),))
    minute = moment.hour * 60 + moment.minute
    shift = moment.utcoffset()
    offsets = () if shift is None else (int(shift.total_seconds()) // 60,)
    return Reading("minute", days=((day, day),), clock=((minute, minute),), offsets=offsets)


def numeric(word: str, day_first: bool | None) -> tuple[Interval, ...]:
    """The days that a numeric date may mean: both orders where nothing tells, and dots are always day
    first."""
    numbers = [int(part) for part in re.findall(r"\d+", word)]
    if numbers[0] > 999:
        orders = [(numbers[0], numbers[1], numbers[2])]
    else:
        first, second, year = numbers
        year += 0 if year > 99 else 1900 if year > 69 else 2000
        orders = [(year, second, first), (year, first, second)]
        orders = orders[:1] if day_first or "." in word else orders[1:] if day_first is False else orders
    days = {within(year, month, day) for year, month, day in orders if 1 <= month <= 12 and year in YEARS}
    return tuple(sorted(span for span in days if span))


def read_numeric(match: Match, context: Context) -> Reading | None:
    days = numeric(match.word("date"), context.day_first)
    return Reading("day", days=days) if days else None


def read_pair(match: Match, context: Context) -> Reading | None:
    first, second = (int(part) for part in match.word("date").split("/"))
    orders = [(second, first), (first, second)]
    orders = orders[:1] if context.day_first else orders[1:] if context.day_first is False else orders
    readings = [on_month(month, day, context) for month, day in orders if month <= 12 and day <= 31]
    days = sorted({span for reading in readings if reading for span in reading.days})
    if days or not readings or readings[0] is None:
        return Reading("day", days=tuple(days)) if days else None
    return readings[0] if len(readings) == 1 else None
