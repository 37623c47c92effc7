"""How two times stand to each other, dimension by dimension.

Each dimension (days, minutes of the day) is a set of intervals. Where any dimension that both times speak
of has nothing in common, they can't both be true; where every one is the same, the times are the same; the
time that says no less in any dimension and more in one is the more exact.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from atodds.values.base import Comparison, Relation, Side
from atodds.values.times.lengths import SECONDS
from atodds.values.times.time import Grain, Time
from atodds.values.times.zones import ANY_OFFSET

Ranges = tuple[tuple[float, float], ...]
# How the left set stands to the right one; `None` where one of the two says nothing of the dimension.
Overlap = Literal["same", "inside", "outside", "partly", "apart"]

DAY = 1440
INFINITY = float("inf")
# What "at 5 a.m." may round, in minutes.
ROUNDING: dict[Grain, int] = {"hour": 5}
# What bounds a time from one side, and what begins or ends with it.
BOUNDS = ("before", "after", "by")


def compare(left: Time, right: Time) -> Comparison:
    """See `Time.compare`."""
    if _said(left) == _said(right) and (_speaks(left) or left.words.casefold() == right.words.casefold()):
        return _result("same", left, right, "say the same time")
    if "duration" in (left.kind, right.kind) or "recurring" in (left.kind, right.kind):
        return _lengths(left, right)
    if "relative" in (left.kind, right.kind):
        return _lengths(left, right)
    if left.relation != right.relation:
        return _across(left, right)
    overlaps = _dimensions(left, right)
    if not overlaps:
        return _result("other_scope", left, right, "say nothing of the same day or hour")
    if "apart" in overlaps:
        if left.relation in BOUNDS:
            return _result("compatible", left, right, "are both bounds, which can both hold")
        return _result("incompatible", left, right, _differ(left, right))
    return _agreeing(left, right, overlaps)


def _said(time: Time) -> tuple[object, ...]:
    """What a time says, without where and in what words."""
    return (
        time.kind, time.days, time.partial, time.clock, time.offsets if time.clock and not time.local else (),
        time.seconds, time.relation,
    )  # fmt: skip


def _speaks(time: Time) -> bool:
    return bool(time.days or time.partial or time.clock or time.seconds)


def _result(
    relation: Relation, left: Time, right: Time, why: str, more_exact: Side | None = None
) -> Comparison:
    return Comparison(relation, f"“{left.words}” and “{right.words}” {why}.", more_exact)


def _differ(left: Time, right: Time) -> str:
    return f"can't be the same time: {describe(left)}, {describe(right)}"


def describe(time: Time) -> str:
    """The time in figures, as a report can print it."""
    parts = [" or ".join(dict.fromkeys(_day_words(first, last) for first, last in time.days))]
    if not time.days and time.partial:
        parts = [time.words]
    parts.append(" or ".join(_clock_words(low, high) for low, high in time.clock))
    if time.clock and len(time.offsets) == 1 and not time.local:
        hours, minutes = divmod(abs(time.offsets[0]), 60)
        parts.append(f"UTC{'-' if time.offsets[0] < 0 else '+'}{hours:02}:{minutes:02}")
    return " ".join(part for part in parts if part) or time.words


def _day_words(first: date | None, last: date | None) -> str:
    if first == last and first is not None:
        return first.isoformat()
    return f"{first.isoformat() if first else '…'} to {last.isoformat() if last else '…'}"


def _clock_words(low: int, high: int) -> str:
    ends = [f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in (low, high)]
    return ends[0] if low == high else " to ".join(ends)


def _agreeing(left: Time, right: Time, overlaps: list[Overlap]) -> Comparison:
    said = set(overlaps) - {"same"}
    if not said:
        return _result("same", left, right, "are the same time")
    if said == {"inside"}:
        return _result("compatible", left, right, f"agree, and “{left.words}” is more exact", "left")
    if said == {"outside"}:
        return _result("compatible", left, right, f"agree, and “{right.words}” is more exact", "right")
    return _result("compatible", left, right, "can both be true")


def _dimensions(left: Time, right: Time) -> list[Overlap]:
    """The overlap in each dimension; empty where they share none. One that only one time speaks of makes it
    more exact."""
    days, clock = _days(left, right), _clock(left, right)
    if days is not None and clock is not None and not (left.local and right.local):
        instants = _instants(left, right)
        if instants is not None:
            return [instants]
    shared = [overlap for overlap in (days, clock) if overlap is not None]
    if not shared:
        return []
    for one, other, name in ((left, right, "inside"), (right, left, "outside")):
        more: Overlap = "inside" if name == "inside" else "outside"
        if (_has_day(one) and not _has_day(other)) or (one.clock and not other.clock):
            shared.append(more)
    return shared


def _has_day(time: Time) -> bool:
    return bool(time.days or time.partial)


def _days(left: Time, right: Time) -> Overlap | None:
    if not _has_day(left) or not _has_day(right):
        return None
    if left.days and right.days:
        if left.kind == right.kind == "span" and left.grain == right.grain:
            return "same" if left.days == right.days else "apart"
        return overlap(_day_ranges(left), _day_ranges(right))
    if left.partial and right.partial:
        return _partials(left, right)
    if left.partial:
        return _swapped(_fits(right, left))
    return _fits(left, right)


def _day_ranges(time: Time) -> Ranges:
    """Days as numbers; where the clock's zone is another's, the day before and after are possible too."""
    return tuple(
        (first.toordinal() if first else -INFINITY, last.toordinal() if last else INFINITY)
        for first, last in time.days
    )


def _fits(dated: Time, known: Time) -> Overlap:
    """Whether a dated time holds a day of that weekday, or day and month."""
    if known.partial is None:
        return "partly"
    for first, last in dated.days:
        if first is None or last is None or (last - first).days > 366:
            return "partly"
        days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
        fitting = [day for day in days if known.partial.fits(day)]
        if fitting:
            return "inside" if len(fitting) == len(days) else "partly"
    return "apart"


def _partials(left: Time, right: Time) -> Overlap:
    if left.partial is None or right.partial is None or left.partial == right.partial:
        return "same"
    pairs = [
        (getattr(left.partial, name), getattr(right.partial, name)) for name in ("month", "day", "weekday")
    ]
    if any(one != other and None not in (one, other) for one, other in pairs):
        return "apart"
    if all(other is None or one == other for one, other in pairs):
        return "inside"
    return "outside" if all(one is None or one == other for one, other in pairs) else "partly"


def _swapped(found: Overlap) -> Overlap:
    return "outside" if found == "inside" else "inside" if found == "outside" else found


def _clock(left: Time, right: Time) -> Overlap | None:
    if not left.clock or not right.clock:
        return None
    if left.local and right.local:
        return _of_day(_clock_ranges(left, 0), _clock_ranges(right, 0), left, right)
    return _merged_offsets(
        [
            _of_day(_clock_ranges(left, one), _clock_ranges(right, other), left, right)
            for one in _offsets(left)
            for other in _offsets(right)
        ]
    )


def _offsets(time: Time) -> tuple[int, ...]:
    return time.offsets or ANY_OFFSET


def _merged_offsets(found: list[Overlap]) -> Overlap:
    """Of every pair of offsets that could hold: the one overlap, or `partly` where it depends."""
    kinds = set(found)
    return found[0] if len(kinds) == 1 else "partly"


def _clock_ranges(time: Time, offset: int) -> Ranges:
    return tuple((float(low - offset), float(high - offset)) for low, high in time.clock)


def _of_day(left: Ranges, right: Ranges, one: Time, other: Time) -> Overlap:
    """The overlap of minutes of the day, which come again after 1440."""
    if _wrapped(left) == _wrapped(right):
        return "same"
    around = tuple((low + turn, high + turn) for low, high in right for turn in _turns(left, right))
    return _rounded(left, around, one, other)


def _turns(left: Ranges, right: Ranges) -> tuple[int, ...]:
    del left, right
    return tuple(turn * DAY for turn in range(-3, 4))


def _wrapped(ranges: Ranges) -> frozenset[tuple[float, float]]:
    return frozenset((low % DAY, low % DAY + high - low) for low, high in ranges)


def _rounded(left: Ranges, right: Ranges, one: Time, other: Time) -> Overlap:
    found = overlap(left, right)
    if found != "apart":
        return found
    slack = max(ROUNDING.get(one.grain, 0), ROUNDING.get(other.grain, 0)) if one.grain != other.grain else 0
    if not slack or overlap(_widened(left, slack), right) == "apart":
        return "apart"
    return "inside" if one.grain == "minute" else "outside"


def _widened(ranges: Ranges, slack: float) -> Ranges:
    return tuple((low - slack, high + slack) for low, high in ranges)


def _instants(left: Time, right: Time) -> Overlap | None:
    """The overlap in universal time, where both times lie on single days."""
    if not (_single(left) and _single(right)):
        return None
    return _merged_offsets(
        [
            _rounded(_universal(left, one), _universal(right, other), left, right)
            for one in _offsets(left)
            for other in _offsets(right)
        ]
    )


def _single(time: Time) -> bool:
    return bool(time.days) and all(first is not None and first == last for first, last in time.days)


def _universal(time: Time, offset: int) -> Ranges:
    return tuple(
        (float(first.toordinal() * DAY + low - offset), float(first.toordinal() * DAY + high - offset))
        for first, _ in time.days
        if first
        for low, high in time.clock
    )


def overlap(left: Ranges, right: Ranges) -> Overlap:
    """How two sets of closed intervals stand to each other."""
    if set(left) == set(right):
        return "same"
    if not any(low <= last and first <= high for low, high in left for first, last in right):
        return "apart"
    inside, outside = _within(left, right), _within(right, left)
    if inside == outside:
        return "same" if inside else "partly"
    return "inside" if inside else "outside"


def _within(left: Ranges, right: Ranges) -> bool:
    return all(any(first <= low and high <= last for first, last in right) for low, high in left)


def _across(left: Time, right: Time) -> Comparison:
    """Times with different relations: "since April" and "in March", "by Sunday" and "on Saturday"."""
    bare = _dimensions(left, right)
    if not left.days or not right.days:
        return _result("other_scope", left, right, "stand to different moments")
    reach = overlap(_reach(left), _reach(right))
    if reach == "apart":
        bounded = {left.relation, right.relation} <= {"before", "after", "at"}
        if bounded and "apart" in bare:
            return _result("incompatible", left, right, _differ(left, right))
        return _result("other_scope", left, right, "stand to different moments")
    if left.relation == "at" and reach == "inside":
        return _result("compatible", left, right, f"agree, and “{left.words}” is more exact", "left")
    if right.relation == "at" and reach == "outside":
        return _result("compatible", left, right, f"agree, and “{right.words}” is more exact", "right")
    return _result("compatible", left, right, "can both be true")


def _reach(time: Time) -> Ranges:
    """The days that the relation leaves open."""
    low, high = min(low for low, _ in _day_ranges(time)), max(high for _, high in _day_ranges(time))
    if time.relation in ("since", "after"):
        return ((low, INFINITY),)
    return ((-INFINITY, high),) if time.relation in ("until", "by", "before") else _day_ranges(time)


def _lengths(left: Time, right: Time) -> Comparison:
    """Durations, distances and rhythms, each with its like."""
    if left.kind != right.kind:
        return _result("other_scope", left, right, "are a moment and a length, or lengths of different kinds")
    if left.seconds is None or right.seconds is None:
        if left.partial and right.partial:
            found = _partials(left, right)
            relation: Relation = "incompatible" if found == "apart" else "compatible"
            return _result(
                relation, left, right, "recur on different days" if found == "apart" else "can both be true"
            )
        return _result("other_scope", left, right, "are not lengths that can be compared")
    one, other = (left.seconds,), (right.seconds,)
    found = overlap(one, other)
    if found == "apart":
        if _signs(left) != _signs(right) and left.kind == "relative":
            return _result("incompatible", left, right, "lie on either side of the event")
        rounded = overlap(_round_length(left), _round_length(right))
        if rounded == "apart":
            return _result("incompatible", left, right, "are different lengths of time")
        finer = SECONDS.get(left.grain, 0.0) - SECONDS.get(right.grain, 0.0)
        found = "inside" if finer < 0 else "outside" if finer > 0 else "apart"
        if found == "apart":
            return _result("incompatible", left, right, "are different lengths of time")
    return _agreeing(left, right, [found])


def _signs(time: Time) -> bool:
    return time.seconds is not None and time.seconds[1] <= 0


def _round_length(time: Time) -> Ranges:
    """A length may be rounded by half of its unit: "two years" for 20 months."""
    low, high = time.seconds or (0.0, 0.0)
    return _widened(((low, high),), SECONDS.get(time.grain, 0.0) / 2)
