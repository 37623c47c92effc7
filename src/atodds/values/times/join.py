"""How neighbouring atoms make one time: a day and a clock, two ends of a span, a distance and its event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from atodds.values.times.dates import of_year
from atodds.values.times.grammar import compile_rule
from atodds.values.times.reading import Atom, Reading
from atodds.values.times.reckoned import beside
from atodds.values.times.time import Days, Kind, Minutes

DAY = 1440
_BESIDE = compile_rule("(?: COMMA? OPEN? [ON AT OF IN DURING]? THE? ABOUT? )")
_RANGE = compile_rule("(?: DASH | TO | UNTIL | THROUGH | UP TO )")
_OF = compile_rule("(?: COMMA | OF )?")
_AND = compile_rule("AND")
_EVENT = compile_rule("(?: THE OTHER OTHER? OTHER? [ON OF IN] | THE | ON )?")


def joined(left: Atom, right: Atom) -> Atom | None:
    """One atom for both, None where they are two times."""
    gap = left.tokens.classes[left.last : right.first]
    before = left.tokens.words[left.first - 1].lower() if left.first else ""
    reading: Reading | None = None
    if _OF.fullmatch(gap):
        reading = _in_year(left.reading, right.reading)
    if reading is None and _BESIDE.fullmatch(gap):
        reading = _day_and_clock(left.reading, right.reading)
    if reading is None and _RANGE.fullmatch(gap):
        reading = _ends(left.reading, right.reading, "span")
    if reading is None and _AND.fullmatch(gap) and before == "between":
        reading = _ends(left.reading, right.reading, "point")
    if reading is None and left.reading.unit in ("before", "after") and _EVENT.fullmatch(gap):
        reading = beside(left.reading, right.reading)
    return None if reading is None else Atom(reading, left.tokens, left.first, right.last)


def _in_year(left: Reading, right: Reading) -> Reading | None:
    """ "January" + "next year", "Feb. 24" + "last year" """
    if left.yearless is None or left.clock or right.unit != "year" or len(right.days) != 1:
        return None
    first = right.days[0][0]
    span = of_year(left.yearless, first.year) if first else None
    return replace(left, days=(span,), yearless=None) if span else None


def _day_and_clock(left: Reading, right: Reading) -> Reading | None:
    if left.kind not in ("point", "span") or right.kind not in ("point", "span"):
        return None
    day, clock = (left, right) if left.days or left.partial else (right, left)
    if clock.days or clock.partial or not clock.clock or day.grain not in ("day", "part", "hour", "minute"):
        return None
    exact = ("hour", "minute")
    if day.clock and day.grain in exact and clock.grain in exact:
        return None
    if day.unit == "weekend" or len({left.relation, right.relation} - {"at"}) > 1:
        return None
    frame, other = (clock, day) if clock.grain == "part" else (day, clock)
    minutes = _both(frame.clock, other.clock) if day.clock else clock.clock
    if minutes == ((0, 0),) and clock.grain == "hour" and (day.days or day.partial):
        # Midnight on Saturday begins it or ends it.
        minutes = ((0, 0), (DAY, DAY))
    if not minutes:
        return None
    relation = left.relation if left.relation != "at" else right.relation
    return replace(
        day,
        kind="span" if "span" in (left.kind, right.kind) else "point",
        grain=clock.grain if day.grain in ("day", "part") else day.grain,
        clock=minutes,
        offsets=left.offsets or right.offsets,
        relation=relation,
        weak=False,
        unit="",
    )


def _both(frame: tuple[Minutes, ...], other: tuple[Minutes, ...]) -> tuple[Minutes, ...]:
    """The minutes of the frame that are in both: of "night", the "1 a.m." is the next morning's."""
    kept = []
    for low, high in frame:
        for first, last in other:
            for shift in (0, DAY, -DAY):
                start, end = max(low, first + shift), min(high, last + shift)
                if start <= end:
                    kept.append((start, end))
    return tuple(sorted(set(kept)))


def _ends(left: Reading, right: Reading, kind: Kind) -> Reading | None:
    """From the left time to the right one; a point is somewhere in between."""
    if left.kind != "point" or right.kind != "point" or left.weak or right.weak:
        return None
    if _only_clock(left) and _only_clock(right):
        # Of "5:00 to 7:30", the shortest that runs forward.
        pairs = [(low, high) for low, _ in left.clock for _, high in right.clock if low < high]
        shortest = sorted(pairs, key=lambda pair: pair[1] - pair[0])[:1]
        return replace(left, kind=kind, clock=tuple(shortest), grain=right.grain) if shortest else None
    if left.clock or right.clock:
        return None
    spans = {_span(first, last) for first in _given_year(left, right) for last in right.days}
    days = tuple(sorted((span for span in spans if span), key=str))
    if not days:
        return None
    return Reading(right.grain, kind, days=days, relation="at", yearless=right.yearless)


def _only_clock(reading: Reading) -> bool:
    return bool(reading.clock) and not reading.days and not reading.partial


def _given_year(left: Reading, right: Reading) -> tuple[Days, ...]:
    """The left days, in the year that only the right end names ("between 12 March and 3 July 2012")."""
    year = right.days[0][1].year if right.days and right.days[0][1] else None
    named = year is not None and right.yearless is None and right.grain in ("day", "month")
    if left.yearless is None or year is None or not named:
        return left.days
    spans = [of_year(left.yearless, year), of_year(left.yearless, year - 1)]
    end = right.days[0][0] or date.max
    return tuple(span for span in spans if span and span[0] <= end)[:1]


def _span(first: Days, last: Days) -> Days | None:
    start, end = first[0], last[1]
    return (start, end) if start is None or end is None or start <= end else None
