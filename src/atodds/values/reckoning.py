"""The laws by which times of a text give further ones: how long, until when, from when, born when.

    >>> first, last = find_times("from the evening of 4 March until 19 July", anchor)
    >>> between(first, last).words
    'from 4 March to 19 July'

Each gives a `Time` that holds the true one wherever the operands hold theirs, or None where they don't tell: no day,
several alternatives, an end before its beginning. `start` and `end` are those of the first operand, `words` what it was
reckoned from.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import isinf

from atodds.values.numbers.number import Number
from atodds.values.times.calendar import shift_months
from atodds.values.times.lengths import SECONDS
from atodds.values.times.reckoned import FARTHEST, SLACK
from atodds.values.times.time import Days, Grain, Time

DAY = SECONDS["day"]
MINUTES = 1440
_COARSE: tuple[Grain, ...] = ("decade", "year", "season", "quarter", "month", "week")
_CLOCKED: tuple[Grain, ...] = ("hour", "minute")

Interval = tuple[date, date]


def days_of(time: Time) -> Interval | None:
    """The first and the last day it may be, where there is one such interval."""
    if len(time.days) != 1:
        return None
    first, last = time.days[0]
    return None if first is None or last is None else (first, last)


def between(first: Time, last: Time) -> Time | None:
    """How long it was from one time to another, of which both are days or both are clocks of one day."""
    words = f"from {_words(first)} to {_words(last)}"
    if _exact_clock(first) and _exact_clock(last) and first.days == last.days:
        minutes = last.clock[0][0] - first.clock[0][0]
        if minutes <= 0:
            return None
        slack = 60 if "hour" in (first.grain, last.grain) else 1
        grain: Grain = "hour" if minutes >= 120 else "minute"
        return _length(first, words, (minutes - slack) * 60, (minutes + slack) * 60, grain)
    start, end = days_of(first), days_of(last)
    if start is None or end is None or start[0].year != end[0].year:
        # Days and months without a year are told of one year, whichever it is.
        start, end = next(_in_one_year(first, last), (start, end))
    if start is None or end is None or end[0] < start[1]:
        return None
    least, most = (end[0] - start[1]).days, (end[1] - start[0]).days + 1
    grain = next((coarse for coarse in _COARSE if coarse in (first.grain, last.grain)), "day")
    return _length(first, words, least * DAY, most * DAY, grain)


def _in_one_year(first: Time, last: Time) -> Iterator[tuple[Interval, Interval]]:
    for start, other in first.days:
        for begin, end in last.days:
            if start and other and begin and end and start.year == begin.year:
                yield (start, other), (begin, end)


def spanned(span: Time) -> Time | None:
    """How long a span lasts: "from 4 March to 19 July"."""
    days = days_of(span)
    if span.kind != "span" or days is None or span.clock or span.grain not in ("day", "month", "year"):
        return None
    least, most = (days[1] - days[0]).days, (days[1] - days[0]).days + 1
    if span.grain != "day":
        least -= round(2 * SECONDS[span.grain] / DAY) - 1
    return _length(span, f"from {_words(span)}", max(least, 0) * DAY, most * DAY, span.grain)


def ends(span: Time) -> tuple[Time, ...]:
    """When a span began and when it ended: "from January 1994 to August 1995"."""
    days = days_of(span)
    if span.kind != "span" or days is None or span.clock or span.grain not in ("day", "month", "year"):
        return ()
    wide = {"day": 0, "month": 1, "year": 12}[span.grain]
    first = (days[0], shift_months(days[0], wide) - timedelta(days=1) if wide else days[0])
    last = (shift_months(days[1] + timedelta(days=1), -wide) if wide else days[1], days[1])
    return tuple(
        Time(span.start, span.end, f"{which} of {_words(span)}", "point", span.grain, (interval,))
        for which, interval in (("the beginning", first), ("the end", last))
    )


def moved(base: Time, distance: Time, direction: int = 1) -> Time | None:
    """The time so far after the base (before it where the distance is negative or `direction` is -1); it is open where
    the distance is "more than two weeks"."""
    if distance.seconds is None or base.relation != "at" or base.kind != "point":
        return None
    low, high = sorted(direction * seconds for seconds in distance.seconds)
    if max(abs(low), abs(high)) > FARTHEST and not (isinf(high) and abs(low) <= FARTHEST):
        return None
    words = f"{_words(distance)}, counted from {_words(base)}"
    if max(abs(low), abs(high)) < DAY:
        return _moved_clock(base, low, high, words)
    days = days_of(base)
    if days is None or (base.grain in _COARSE and base.grain != distance.grain):
        return None
    # Counted in the unit that the base is told in, it comes out in that unit.
    slack = timedelta(days=0 if base.grain == distance.grain else SLACK.get(distance.grain, 0))
    first = _shifted(days[0], low, distance.grain) - slack
    last = None if isinf(high) else _shifted(days[1], high, distance.grain) + slack
    grain = base.grain if base.grain in _COARSE else "day"
    return Time(base.start, base.end, words, "point", grain, ((first, last),))


def _moved_clock(base: Time, low: float, high: float, words: str) -> Time | None:
    """The clock moved, each of its alternatives ("7:05" of either half of the day) for itself."""
    if not _exact_clocks(base) or len(base.days) > 1:
        return None
    slack = 5 if base.grain == "minute" else 30
    moved_to = tuple(
        (first + round(low / 60) - slack, last + round(high / 60) + slack) for first, last in base.clock
    )
    turn = moved_to[0][0] // MINUTES
    if any(first // MINUTES != turn or last // MINUTES != turn for first, last in moved_to):
        return None
    return Time(
        base.start,
        base.end,
        words,
        "point",
        "minute",
        tuple(_turned(days, turn) for days in base.days),
        clock=tuple((first - turn * MINUTES, last - turn * MINUTES) for first, last in moved_to),
        offsets=base.offsets,
        local=base.local,
    )


def _turned(days: Days, turn: int) -> Days:
    """The days so many midnights on."""
    first, last = (day and day + timedelta(days=turn) for day in days)
    return first, last


def _shifted(day: date, seconds: float, grain: Grain) -> date:
    if grain in ("month", "year", "decade"):
        return shift_months(day, round(seconds / SECONDS["month"]))
    return day + timedelta(days=round(seconds / DAY))


def since(length: Time, now: date) -> Time | None:
    """When began what has lasted so long: "for three years", told on that day; "for more than three years" is open."""
    if length.kind != "duration" or length.seconds is None:
        return None
    shortest, longest = length.seconds
    if shortest > FARTHEST or (longest > FARTHEST and not isinf(longest)):
        return None
    unit = SECONDS.get(length.grain, DAY)
    # Years are told rounded, to either side.
    first = None if isinf(longest) else now - timedelta(days=round((longest + unit) / DAY))
    last = now - timedelta(days=max(0, round((shortest - unit) / DAY)))
    return Time(
        length.start,
        length.end,
        f"for {_words(length)}",
        "point",
        length.grain,
        ((first, last),),
        relation="since",
    )


def born(age: Number, told: Interval) -> Time | None:
    """When somebody was born who was so old at a time between two days."""
    if age.kind != "age" or age.unit != "year" or age.amount is None or not age.exact:
        return None
    years = int(age.amount)
    first, last = shift_months(told[0], -12 * (years + 1)), shift_months(told[1], -12 * years)
    return Time(
        age.start, age.end, f"{' '.join(age.words.split())} years old", "point", "year", ((first, last),)
    )


def _length(first: Time, words: str, shortest: float, longest: float, grain: Grain) -> Time:
    return Time(first.start, first.end, words, "duration", grain, seconds=(max(0.0, shortest), longest))


def _exact_clock(time: Time) -> bool:
    return len(time.clock) == 1 and _exact_clocks(time)


def _exact_clocks(time: Time) -> bool:
    return bool(time.clock) and time.grain in _CLOCKED and all(first == last for first, last in time.clock)


def _words(time: Time) -> str:
    return " ".join(time.words.split())
