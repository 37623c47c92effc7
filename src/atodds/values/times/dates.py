"""Days of the calendar by month and day: "24 February 2022", "Feb. 24", "in March", "Christmas"."""

from __future__ import annotations

from datetime import date, timedelta

from atodds.values.times import calendar
from atodds.values.times.calendar import Interval
from atodds.values.times.grammar import Match
from atodds.values.times.reading import Context, Reading
from atodds.values.times.time import Grain, Partial

# Within so many days of the anchor, a yearless date is the near one, whatever the verb.
NEAR = 60


def told_or_named(match: Match, context: Context) -> int | None:
    """The year that the words give, or refer to ("of the same year")."""
    return match.number("year") or (context.told_year if match.has("year") else None)


def on_month(month: int, day: int | None, context: Context, which: int | None = None) -> Reading | None:
    """A month or a day of one, without its year: the near one, else the last or the next by the verb beside
    it.

    Where no verb tells, both are alternatives; where the text has just named an earlier year, that year's
    is one.
    """
    partial = Partial(month=month, day=day)
    grain: Grain = "month" if day is None else "day"
    anchor = context.anchor
    if anchor is None:
        # 29 February is a day of some year, 30 February of none.
        known = day is None or calendar.month_day(2000, month, day) is not None
        return Reading(grain, partial=partial) if known else None
    # 29 February comes every four years, or eight.
    reach = 8 if (month, day) == (2, 29) else 1
    years = range(anchor.year - reach, anchor.year + reach + 1)
    choices = [span for year in years if (span := within(year, month, day))]
    past = [span for span in choices if span[0] <= anchor and (which != -1 or span[1] < anchor)]
    future = [span for span in choices if span[1] >= anchor and (which != 1 or span[0] > anchor)]
    if not past or not future:
        return None
    since, ahead = max(0, (anchor - past[-1][1]).days), max(0, (future[0][0] - anchor).days)
    near = which is None and min(since, ahead) <= NEAR
    direction = context.direction() if which is None and not near else which or 0
    if which == 0:
        chosen = {span for span in (past[-1], future[0]) if span[0].year == anchor.year}
    elif near:
        chosen = {past[-1] if since <= ahead else future[0]}
    else:
        chosen = {-1: {past[-1]}, 0: {past[-1], future[0]}, 1: {future[0]}}[direction]
    told_year = context.told_year or anchor.year
    if told_year < anchor.year and direction <= 0 and which is None:
        chosen |= {span for span in (within(told_year, month, day),) if span}
    return Reading(grain, days=tuple(sorted(chosen)), yearless=partial) if chosen else None


def within(year: int, month: int, day: int | None) -> Interval | None:
    """The days of a month, or its one day, in a year; None where it has no such day."""
    if day is None:
        return calendar.month(year, month)
    found = calendar.month_day(year, month, day)
    return (found, found) if found else None


def of_year(partial: Partial, year: int) -> Interval | None:
    """A yearless month or day in that year."""
    return within(year, partial.month or 1, partial.day)


def read_month_day(match: Match, context: Context) -> Reading | None:
    month, day = match.number("month"), match.number("day")
    if month is None or day is None:
        return None
    if any(symbol == "TENS" for symbol, _ in match.lexemes("day")):
        day = sum(int(value) for _, value in match.lexemes("day") if isinstance(value, int))
    last = match.number("day2", "day3") or day
    year = told_or_named(match, context)
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
    year = told_or_named(match, context)
    if year is not None:
        return Reading("month", days=(calendar.month(year, month),))
    if match.has("year"):
        return None
    which = match.number("which", "which2")
    return on_month(month, None, context, which)


def read_holiday(match: Match, context: Context) -> Reading | None:
    """Christmas and New Year, their days and their eves. "Christmas 2022" may be any of its days."""
    year = told_or_named(match, context)
    if match.has("year") and year is None:
        return None
    month, day = (1, 1) if match.has("new") else (12, 25)
    if match.has("eve"):
        month, day = (12, 31) if match.has("new") else (12, 24)
    if year is None:
        return on_month(month, day, context)
    told, around = date(year, month, day), timedelta(days=(month, day) == (12, 25))
    return Reading("day", days=((told - around, told + around),))
