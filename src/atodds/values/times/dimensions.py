"""The days and the clocks of two times, each compared for itself."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from atodds.values.times.ranges import Overlap, Ranges, overlap, swapped, whichever, widened
from atodds.values.times.time import Grain, Minutes, Partial, Time
from atodds.values.times.zones import ANY_OFFSET

DAY = 1440
# Clocks and offsets together span less than so many days.
CLOCKS_SPAN = 3
# What "at 5 a.m." may round, in minutes, beside a time that is given to the minute.
ROUNDING = 5
# Longer intervals hold every weekday and nearly every month and day.
LONG = 366


def dimensions(left: Time, right: Time) -> tuple[Overlap, ...]:
    """The overlap in each dimension, where they share one; what only one of them says makes it more exact.

    Where they lie on other days, nothing else matters.
    """
    days = _days(left, right)
    if days == "apart" and (not _zones_differ(left, right) or _far_apart(left, right)):
        return ("apart",)
    clock = _clock(left, right)
    if days and clock and _zones_differ(left, right) and _single(left) and _single(right):
        return (_instants(left, right),)
    shared = [found for found in (days, clock) if found is not None]
    if not shared:
        return ()
    alone: list[Overlap] = []
    for one, other in ((_has_day(left), _has_day(right)), (bool(left.clock), bool(right.clock))):
        if one != other:
            alone.append("inside" if one else "outside")
    return (*shared, *alone)


def _zones_differ(left: Time, right: Time) -> bool:
    """Whether one clock may be of another place than the other."""
    return left.local != right.local or (not left.local and left.offsets != right.offsets)


def _far_apart(left: Time, right: Time) -> bool:
    """Whether they are on other days wherever their clocks are."""
    return overlap(widened(left.day_ranges, CLOCKS_SPAN), right.day_ranges) == "apart"


def _has_day(time: Time) -> bool:
    return bool(time.days or time.partial)


def _days(left: Time, right: Time) -> Overlap | None:
    if left.days and right.days:
        if left.kind == right.kind == "span" and left.grain == right.grain:
            return "same" if left.days == right.days else "apart"
        found = overlap(left.day_ranges, right.day_ranges)
        # In another zone it may be the day before or after.
        if found == "apart" and _zones_differ(left, right):
            return "apart" if overlap(widened(left.day_ranges, 1), right.day_ranges) == "apart" else "partly"
        return found
    if left.days and right.partial:
        return _fits(left, right.partial)
    if left.partial and right.days:
        return swapped(_fits(right, left.partial))
    if left.partial and right.partial:
        return partials(left.partial, right.partial)
    return None


def _fits(dated: Time, known: Partial) -> Overlap:
    """Whether a dated time holds a day of that weekday, or of that month and day."""
    days: list[date] = []
    for first, last in dated.days:
        if first is None or last is None or (last - first).days > LONG:
            return "partly"
        days += map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    fitting = sum(map(known.fits, days))
    return "apart" if not fitting else "inside" if fitting == len(days) else "partly"


def partials(left: Partial, right: Partial) -> Overlap:
    """The overlap of two dates that are known in part."""
    pairs = [(left.month, right.month), (left.day, right.day), (left.weekday, right.weekday)]
    if any(one != other and None not in (one, other) for one, other in pairs):
        return "apart"
    inside = all(other in (None, one) for one, other in pairs)
    outside = all(one in (None, other) for one, other in pairs)
    return "same" if inside and outside else "inside" if inside else "outside" if outside else "partly"


def _clock(left: Time, right: Time) -> Overlap | None:
    if not left.clock or not right.clock:
        return None
    return _clocks(_face(left), _face(right))


class _Face(NamedTuple):
    """What a time says of the clock; a text says the same of many things."""

    clock: tuple[Minutes, ...]
    offsets: tuple[int, ...]
    local: bool
    grain: Grain


def _face(time: Time) -> _Face:
    return _Face(time.clock, time.offsets, time.local, time.grain)


@lru_cache(maxsize=4096)
def _clocks(left: _Face, right: _Face) -> Overlap:
    return whichever(
        _of_day(_clock_ranges(left, one), _clock_ranges(right, other), left.grain, right.grain)
        for one, other in _offset_pairs(left, right)
    )


def _offset_pairs(left: Time | _Face, right: Time | _Face) -> list[tuple[int, int]]:
    """The offsets that may hold, as far as they matter: only their difference does. Two local clocks are taken to be
    of one place."""
    if left.local and right.local:
        return [(0, 0)]
    return _differences(left.offsets or tuple(ANY_OFFSET), right.offsets or tuple(ANY_OFFSET))


@lru_cache(maxsize=256)
def _differences(left: tuple[int, ...], right: tuple[int, ...]) -> list[tuple[int, int]]:
    return [(0, difference) for difference in sorted({other - one for one in left for other in right})]


def _clock_ranges(time: _Face, offset: int) -> Ranges:
    return tuple((low - offset, high - offset) for low, high in time.clock)


def _of_day(left: Ranges, right: Ranges, one: Grain, other: Grain) -> Overlap:
    """The overlap of minutes of the day, which come again every day."""
    daily, others = _daily(left), _daily(right)
    if daily == others:
        return "same"
    if daily < others or others < daily:
        return "partly"
    found = _rounded(left, _repeated(right), one, other)
    return "outside" if found == "partly" and overlap(right, _repeated(left)) == "inside" else found


def _daily(ranges: Ranges) -> frozenset[tuple[float, float]]:
    return frozenset((low % DAY, low % DAY + high - low) for low, high in ranges)


def _repeated(ranges: Ranges) -> Ranges:
    """The ranges on the days around."""
    turns = range(-CLOCKS_SPAN, CLOCKS_SPAN + 1)
    return tuple((low + turn * DAY, high + turn * DAY) for low, high in ranges for turn in turns)


def _rounded(left: Ranges, right: Ranges, one: Grain, other: Grain) -> Overlap:
    found = overlap(left, right)
    if found != "apart" or {one, other} != {"hour", "minute"}:
        return found
    if overlap(widened(left, ROUNDING), right) == "apart":
        return "apart"
    return "inside" if one == "minute" else "outside"


def _instants(left: Time, right: Time) -> Overlap:
    """The overlap in universal time of times that lie on single days."""
    return whichever(
        _rounded(_universal(left, one), _universal(right, other), left.grain, right.grain)
        for one, other in _offset_pairs(left, right)
    )


def _single(time: Time) -> bool:
    return all(first is not None and first == last for first, last in time.days) and bool(time.days)


def _universal(time: Time, offset: int) -> Ranges:
    return tuple(
        (low + day * DAY - offset, high + day * DAY - offset)
        for day, _ in time.day_ranges
        for low, high in time.clock
    )
