"""Days of the calendar: "24 February 2022", "09/08", "last Saturday", "mid-October", "the weekend", "in
1974"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from atodds.values.times import calendar
from atodds.values.times.calendar import Interval
from atodds.values.times.grammar import Match
from atodds.values.times.lengths import GRAINS, SECONDS
from atodds.values.times.reading import Context, Reading
from atodds.values.times.time import Grain, Partial

YEARS = range(1000, 2200)
# Within so many days of the anchor, a yearless date is the near one, whatever the verb.
NEAR = 60


def _on(*days: Interval, grain: Grain = "day") -> Reading:
    return Reading(grain, days=days)


def _year(match: Match, context: Context) -> int | None:
    """The year that the words give, or refer to ("of the same year")."""
    return match.number("year") or (context.told_year if match.has("year") else None)


def on_month(month: int, day: int | None, context: Context, which: int | None = None) -> Reading | None:
    """A month, or a day of one, without its year: the near one, or the last or the next by the verb beside
    it.

    Where the text has just named another year, that year's is an alternative.
    """
    partial = Partial(month=month, day=day)
    grain: Grain = "month" if day is None else "day"
    anchor = context.anchor
    if anchor is None:
        # 29 February is a day of some year, 30 February of none.
        known = day is None or calendar.month_day(2000, month, day) is not None
        return Reading(grain, partial=partial) if known else None
    choices = [span for year in range(anchor.year - 4, anchor.year + 5) if (span := _in(year, month, day))]
    past = [span for span in choices if span[0] <= anchor and (which != -1 or span[1] < anchor)]
    future = [span for span in choices if span[1] >= anchor and (which != 1 or span[0] > anchor)]
    if not past or not future:
        return None
    since, ahead = max(0, (anchor - past[-1][1]).days), max(0, (future[0][0] - anchor).days)
    near = min(since, ahead) <= NEAR and which is None
    direction = (0 if near else context.direction()) if which is None else which
    chosen = past[-1] if direction < 0 or (direction == 0 and since <= ahead) else future[0]
    told_year = context.told_year or anchor.year
    told = _in(told_year, month, day) if told_year < anchor.year and direction <= 0 and not near else None
    days = (chosen,) if told is None or told == chosen else tuple(sorted((chosen, told)))
    return Reading(grain, days=days, yearless=partial)


def _in(year: int, month: int, day: int | None) -> Interval | None:
    if day is None:
        return calendar.month(year, month)
    found = calendar.month_day(year, month, day)
    return (found, found) if found else None


def of_year(partial: Partial, year: int) -> Interval | None:
    """A yearless month or day in that year."""
    return _in(year, partial.month or 1, partial.day)


def read_month_day(match: Match, context: Context) -> Reading | None:
    month, day = match.number("month"), match.number("day")
    if month is None or day is None:
        return None
    if any(symbol == "TENS" for symbol, _ in match.lexemes("day")):
        day = sum(int(value) for _, value in match.lexemes("day") if isinstance(value, int))
    last = match.number("day2", "day3") or day
    year = _year(match, context)
    if match.has("year") and year is None:
        return None
    if year is None:
        first, end = on_month(month, day, context), on_month(month, last, context)
        if first is None or end is None or last == day:
            return first if end else None
        days = tuple((low[0], high[1]) for low, high in zip(first.days, end.days, strict=False))
        return Reading("day", "span", days=days, partial=None if days else Partial(month=month))
    low, high = calendar.month_day(year, month, day), calendar.month_day(year, month, last)
    if low is None or high is None or low > high:
        return None
    return Reading("day", "span" if last != day else "point", days=((low, high),))


def read_month(match: Match, context: Context) -> Reading | None:
    month = match.number("month", "month2")
    if month is None:
        return None
    year = _year(match, context)
    if year is not None:
        return _on(calendar.month(year, month), grain="month")
    if match.has("year"):
        return None
    which = match.number("which", "which2")
    return on_month(month, None, context, which)


def read_iso(match: Match, _: Context) -> Reading | None:
    word = match.word("iso")
    try:
        moment = datetime.fromisoformat(word)
    except ValueError:
        return None
    day = moment.date()
    if len(word) == 10:
        return _on((day, day))
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
    days = {_in(year, month, day) for year, month, day in orders if 1 <= month <= 12 and year in YEARS}
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


def read_weekday(match: Match, context: Context) -> Reading | None:
    weekday = match.number("weekday")
    if weekday is None:
        return None
    which = match.number("which")
    word = match.word("which").lower()
    partial = Partial(weekday=weekday)
    if context.anchor is None or word in ("previous", "following"):
        return Reading("day", partial=partial)
    direction = which or context.direction()
    if direction == 0 and which is None and context.undecided():
        return Reading("day", partial=partial)
    if which == 0:
        direction = direction or 1
    ahead = (weekday - context.anchor.weekday()) % 7
    if direction > 0:
        shift = ahead or (7 if which == 1 else 0)
    else:
        shift = (ahead - 7 if ahead else 0) or (-7 if which == -1 else 0)
    day = context.anchor + timedelta(days=shift)
    return _on((day, day))


def read_today(match: Match, context: Context) -> Reading | None:
    shift = match.number("today") or 0
    if match.has("later"):
        word = match.word("later").lower()
        if {"before": -1, "after": 1}.get(word) != shift:
            return None
        shift *= 2
    return _shifted(context, shift)


def _shifted(context: Context, days: int) -> Reading:
    if context.anchor is None:
        return Reading("day")
    day = context.anchor + timedelta(days=days)
    return _on((day, day))


def read_tonight(_: Match, context: Context) -> Reading | None:
    return replace(_shifted(context, 0), grain="part", clock=((1020, 1800),))


def read_which_part(match: Match, context: Context) -> Reading | None:
    which, meaning = match.number("which"), match.lexemes("part")[0].value
    if which is None or not isinstance(meaning, tuple):
        return None
    clock = ((int(meaning[0]), int(meaning[1])),)
    if match.word("which").lower() in ("previous", "following", "next", "coming"):
        return Reading("part", "relative", clock=clock, seconds=(which * 86400.0,) * 2)
    return replace(_shifted(context, which), grain="part", clock=clock)


def read_weekend(match: Match, context: Context) -> Reading | None:
    if context.anchor is None:
        return Reading("day")
    which = match.number("which")
    this = calendar.weekend(context.anchor)
    shift = which if which is not None else 0
    if which is None and (context.direction() < 0 or context.anchor < this[0]) and context.direction() <= 0:
        shift = 0 if context.anchor >= this[0] else -1
    elif (
        which == -1
        and context.anchor < this[0]
        or which == 0
        and context.direction() < 0
        and context.anchor < this[0]
    ):
        shift = -1
    first, last = (day + timedelta(weeks=shift) for day in this)
    return Reading("day", days=((first, last),), unit="weekend")


def read_which_unit(match: Match, context: Context) -> Reading | None:
    which, unit = match.number("which"), str(match.lexemes("unit")[0].value)
    word = match.word("which").lower()
    plural = match.tokens.words[match.last - 1].endswith("s")
    if which is None or plural or unit not in ("week", "month", "year", "decade", "century"):
        return None
    grain = GRAINS[unit]
    with_article = match.tokens.words[match.first].lower() == "the"
    if word in ("previous", "following") or (with_article and which == 1):
        return Reading(grain, "relative", seconds=(which * SECONDS[unit],) * 2)
    anchor = context.anchor
    if anchor is None:
        return Reading(grain)
    first, last = _unit_around(_moved(anchor, unit, which), unit)
    if word == "past" or (with_article and which == -1):
        first, last = min(first, _moved(anchor, unit, -1)), anchor
    return Reading(grain, days=((first, last),), unit=unit)


def _moved(day: date, unit: str, count: int) -> date:
    if unit == "week":
        return day + timedelta(weeks=count)
    return calendar.shift_months(day, count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])


def _unit_around(day: date, unit: str) -> Interval:
    if unit == "week":
        return calendar.week(day)
    if unit == "month":
        return calendar.month(day.year, day.month)
    if unit == "year":
        return calendar.year(day.year)
    size = 10 if unit == "decade" else 100
    first = day.year - day.year % size
    return date(first, 1, 1), date(first + size - 1, 12, 31)


def read_year(match: Match, _: Context) -> Reading | None:
    year = match.number("year", "year2")
    if year is None:
        return None
    follower = match.tokens.words[match.last] if match.last < len(match.tokens.words) else ""
    before = match.tokens.words[match.first - 1].lower() if match.first else ""
    counted = follower.islower() and (follower.endswith("s") or follower == "people")
    if counted and before not in ("in", "since", "until", "by", "mid") and before != "the":
        return None
    return Reading("year", days=(calendar.year(year),))


def read_years(match: Match, _: Context) -> Reading | None:
    """ "2010-11" """
    first, last = match.number("year"), match.number("last")
    if first is None or last is None or last <= first % 100 or len(match.word("last")) != 2:
        return None
    return Reading("year", "span", days=((date(first, 1, 1), date(first - first % 100 + last, 12, 31)),))


def read_decade(match: Match, _: Context) -> Reading | None:
    return _on(calendar.decade(int(match.word("decade")[:4])), grain="decade")


def read_season(match: Match, context: Context) -> Reading | None:
    season, year = match.number("season", "season2"), _year(match, context)
    word, which = match.word("which").lower(), match.number("which")
    if season is None or (match.has("year") and year is None):
        return None
    fall = match.word("season", "season2").lower() == "fall"
    if fall and year is None and which is None:
        return None
    if year is not None:
        return Reading("season", days=calendar.seasons(year, season))
    if context.anchor is None or word in ("following", "previous") or match.word("season") == "":
        return Reading("season")
    told = calendar.seasons(context.told_year, season) if context.told_year else ()
    if match.tokens.words[match.first].lower() == "that":
        return Reading("season", days=told)
    years = {-1: (-1, 0), 0: (0,), 1: (0, 1), None: (-1, 0, 1)}[which]
    spans = {span for shift in years for span in calendar.seasons(context.anchor.year + shift, season)}
    direction = which or context.direction()
    kept = sorted(
        span
        for span in spans
        if not (direction < 0 and span[0] > context.anchor)
        and not (direction > 0 and span[1] < context.anchor)
    )
    near = [span for span in kept if abs((span[0] - context.anchor).days) < 400]
    return Reading("season", days=tuple(sorted({*near, *told})))


def read_quarter(match: Match, context: Context) -> Reading | None:
    nth, year = match.number("nth"), _year(match, context)
    if nth is None or not 1 <= nth <= 4 or (match.has("year") and year is None):
        return None
    if year is not None:
        return Reading("quarter", days=(calendar.quarter(year, nth),))
    if context.anchor is None:
        return Reading("quarter", partial=None)
    spans = [calendar.quarter(context.anchor.year + shift, nth) for shift in (-1, 0, 1)]
    past = [span for span in spans if span[0] <= context.anchor]
    future = [span for span in spans if span[1] >= context.anchor]
    return Reading("quarter", days=(future[0] if context.direction() > 0 else past[-1],))


def read_christmas(match: Match, context: Context) -> Reading | None:
    year = _year(match, context)
    if match.has("year") and year is None:
        return None
    if year is None:
        return on_month(12, 25, context)
    return _on((date(year, 12, 24), date(year, 12, 26)))
