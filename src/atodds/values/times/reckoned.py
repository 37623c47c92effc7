"""Times reckoned by a length: durations, "three weeks ago", "two days earlier", "every ten minutes"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from atodds.values.times.grammar import Match, lexeme
from atodds.values.times.lengths import GRAINS, SECONDS, Length, amount, hedged, length
from atodds.values.times.reading import Context, Reading
from atodds.values.times.time import Partial

DAY = SECONDS["day"]
# No day is reckoned from farther than this.
FARTHEST = 900 * SECONDS["year"]
# How far off a journalist's "three weeks ago" may be, in days, by its unit.
SLACK = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 183, "decade": 1826, "century": 18262}


def ago(bounds: Length, anchor: date | None) -> Reading:
    """The days that lie so far before the anchor; relative to an unknown day where there is no anchor."""
    low, high, unit = bounds
    if anchor is None or high > FARTHEST:
        return Reading(GRAINS[unit], "relative", seconds=(-high, -low), relation="before")
    # Hours ago may be yesterday.
    slack = timedelta(days=SLACK.get(unit, 1))
    first = anchor - timedelta(days=round(high / DAY)) - slack
    last = min(anchor, anchor - timedelta(days=round(low / DAY)) + slack)
    return Reading(GRAINS[unit], days=((first, last),))


def before_or_after(bounds: Length, match: Match) -> Reading:
    """A distance from an event that the words don't date."""
    low, high, unit = bounds
    word = match.word("later", "later2").lower()
    seconds = (-high, -low) if word in ("before", "earlier") else (low, high)
    exactly = match.tokens.words[match.last - 4 : match.last]
    grain = "day" if unit == "week" and "day" in exactly else GRAINS[unit]
    return Reading(grain, "relative", seconds=seconds, unit=word)


def read_length(match: Match, context: Context) -> Reading | None:
    found = _whole(match)
    if found is None:
        return None
    found = hedged(found, match)
    if match.has("ago", "ago2"):
        return ago(found, context.anchor)
    if match.has("later", "later2"):
        return before_or_after(found, match)
    return Reading(GRAINS[found[2]], "duration", seconds=found[:2])


def _whole(match: Match) -> Length | None:
    """The length with what "and" adds to it, in the finer unit."""
    if match.has("unit", "unit2"):
        unit = str(match.lexemes("unit", "unit2")[0].value)
        first: Length | None = (SECONDS[unit], SECONDS[unit], unit)
    else:
        first = length(match, "length")
    second = length(match, "length2") or (length(match, "length") if match.has("unit") else None)
    if first is None or second is None:
        return first
    if SECONDS[second[2]] >= SECONDS[first[2]]:
        return first
    return first[0] + second[0], first[1] + second[1], second[2]


def read_which_length(match: Match, _: Context) -> Reading | None:
    found = length(match, "length")
    return None if found is None else Reading(GRAINS[found[2]], "duration", seconds=found[:2])


def read_which_day(match: Match, _: Context) -> Reading | None:
    which = match.number("which")
    word = match.word("which").lower()
    if which is None or word not in ("next", "following", "previous"):
        return None
    return Reading("day", "relative", seconds=(which * DAY, which * DAY))


def read_recurring(match: Match, _: Context) -> Reading | None:
    words = match.tokens.words[match.first : match.last]
    for symbol, meaning in map(lexeme, words):
        if symbol in ("WEEKDAY", "WEEKDAYS") and isinstance(meaning, int):
            return Reading("week", "recurring", partial=Partial(weekday=meaning))
        if symbol in ("UNIT", "DAY", "DAYS"):
            low, high = amount(words[1:-1])
            scale = SECONDS[str(meaning)]
            return Reading(GRAINS[str(meaning)], "recurring", seconds=(low * scale, high * scale))
    return Reading("day", "recurring", seconds=(DAY, DAY))


def beside(distance: Reading, base: Reading) -> Reading | None:
    """ "two weeks before" + "Saturday": the days so far from the base, None where either is too vague."""
    if distance.seconds is None or not base.days or distance.kind != "relative":
        return None
    low, high = distance.seconds
    if max(abs(low), abs(high)) > FARTHEST:
        return None
    days = []
    slack = timedelta(days=SLACK.get(distance.grain, 0))
    for first, last in base.days:
        if first is None or last is None:
            return None
        days.append(
            (
                first + timedelta(days=round(low / DAY)) - slack,
                last + timedelta(days=round(high / DAY)) + slack,
            )
        )
    return replace(distance, kind="point", days=tuple(days), seconds=None, relation="at")
