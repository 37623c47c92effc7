"""Periods: "last week", "in 1974", "the 1990s", "2010-11", "the third quarter", "in the spring of 2015"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from atodds.values.times import calendar
from atodds.values.times.calendar import Interval
from atodds.values.times.dates import told_or_named
from atodds.values.times.grammar import Match
from atodds.values.times.lengths import GRAINS, SECONDS
from atodds.values.times.reading import Context, Reading

# "spring" without a year is one that begins within so long of the anchor.
SEASON_REACH = timedelta(days=366)
SUNDAY = 6
# "The 1100s" are a century, "the 2000s" a decade.
RECENT = 2000
# A company's quarter is not the calendar's.
FISCAL = re.compile(r"\s+of\s+(?:the\s+|its\s+)?(?:financial|fiscal)\b", re.IGNORECASE)


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
    days = [(first, last)]
    if unit == "week" and which == 0 and anchor.weekday() == SUNDAY and context.direction() >= 0:
        # The week that a Sunday's paper calls this one may be the one that it opens.
        days.append(_unit_around(_moved(anchor, unit, 1), unit))
    return Reading(grain, days=tuple(days), unit=unit)


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
    if counted and before not in ("in", "since", "until", "by", "mid", "the"):
        return None
    return Reading("year", days=(calendar.year(year),))


def read_years(match: Match, _: Context) -> Reading | None:
    """ "2010-11" """
    first, last = match.number("year"), match.number("last")
    if first is None or last is None or last <= first % 100 or len(match.word("last")) != 2:
        return None
    return Reading("year", "span", days=((date(first, 1, 1), date(first - first % 100 + last, 12, 31)),))


def read_decade(match: Match, _: Context) -> Reading | None:
    first = int(match.word("decade")[:4])
    if first % 100 == 0 and first < RECENT:
        return Reading("decade", days=((date(first, 1, 1), date(first + 99, 12, 31)),))
    return Reading("decade", days=(calendar.decade(first),))


def read_season(match: Match, context: Context) -> Reading | None:
    season, year, which = (
        match.number("season", "season2"),
        told_or_named(match, context),
        match.number("which"),
    )
    falling = match.word("season", "season2").lower() == "fall" and year is None and which is None
    if season is None or falling or (match.has("year") and year is None):
        return None
    told = calendar.seasons(context.told_year, season) if context.told_year else ()
    reckoned = match.word("which").lower() in ("following", "previous")
    if year is not None:
        return Reading("season", days=calendar.seasons(year, season))
    if context.anchor is None or reckoned or match.tokens.words[match.first].lower() == "that":
        return Reading("season", days=() if reckoned else told)
    direction = which or context.direction()
    near = {
        span
        for shift in (-1, 0, 1)
        for span in calendar.seasons(context.anchor.year + shift, season)
        if abs(span[0] - context.anchor) < SEASON_REACH
        and not (direction < 0 and span[0] > context.anchor)
        and not (direction > 0 and span[1] < context.anchor)
    }
    return Reading("season", days=tuple(sorted({*near, *told})))


def read_quarter(match: Match, context: Context) -> Reading | None:
    nth, year = match.number("nth"), told_or_named(match, context)
    if nth is None or not 1 <= nth <= 4 or (match.has("year") and year is None):
        return None
    if year is not None:
        return Reading("quarter", days=(calendar.quarter(year, nth),))
    if context.anchor is None or FISCAL.match(context.text, context.end):
        return Reading("quarter")
    spans = [calendar.quarter(context.anchor.year + shift, nth) for shift in (-1, 0, 1)]
    past = [span for span in spans if span[0] <= context.anchor]
    future = [span for span in spans if span[1] >= context.anchor]
    return Reading("quarter", days=(future[0] if context.direction() > 0 else past[-1],))
