"""How two times stand to each other, dimension by dimension.

Where any dimension that both times speak of (days, minutes of the day) has nothing in common, they can't
both be true; where every one is the same, the times are the same; the time that says no less in any
dimension and more in one is the more exact. Lengths are compared with lengths only.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from atodds.values.base import Comparison, Relation, Side
from atodds.values.times.dimensions import dimensions, partials
from atodds.values.times.lengths import SECONDS
from atodds.values.times.ranges import Overlap, Ranges, overlap, widened
from atodds.values.times.time import Time
from atodds.values.times.vocabulary import INFINITY


def compare(left: Time, right: Time) -> Comparison:
    """See `Time.compare`."""
    if _said(left) == _said(right) and (_known(left) or left.words.casefold() == right.words.casefold()):
        return _result("same", left, right, "say the same time")
    if not ({left.kind, right.kind} <= {"point", "span"}):
        return _lengths(left, right)
    if left.relation != right.relation:
        return _across(left, right)
    found = dimensions(left, right)
    if not found:
        return _result("other_scope", left, right, "name no day or hour that could be compared")
    if "apart" in found and left.relation not in ("before", "after"):
        return _result("incompatible", left, right, f"are different times ({left.figures}; {right.figures})")
    return _agreeing(left, right, found)


def _said(time: Time) -> tuple[object, ...]:
    """What a time says, without where and in what words it stands."""
    offsets = time.offsets if time.clock and not time.local else None
    return time.kind, time.days, time.partial, time.clock, offsets, time.seconds, time.relation


def _known(time: Time) -> bool:
    return bool(time.days or time.partial or time.clock or time.seconds)


def _result(
    relation: Relation, left: Time, right: Time, why: str, more_exact: Side | None = None
) -> Comparison:
    return Comparison(relation, f"{left.quoted} and {right.quoted} {why}.", more_exact)


def _agreeing(left: Time, right: Time, found: Collection[Overlap]) -> Comparison:
    said = set(found) - {"same"}
    if not said:
        return _result("same", left, right, "are the same time")
    if said == {"inside"}:
        return _result("compatible", left, right, f"agree, and {left.quoted} is more exact", "left")
    if said == {"outside"}:
        return _result("compatible", left, right, f"agree, and {right.quoted} is more exact", "right")
    return _result("compatible", left, right, "can both be true")


def _across(left: Time, right: Time) -> Comparison:
    """Times with different relations: "since April" and "in March", "by Sunday" and "on Saturday"."""
    if not left.days or not right.days:
        return _result("other_scope", left, right, "stand to different moments")
    if bool(left.clock) != bool(right.clock) and (left if right.clock else right).relation == "at":
        # "After six on Friday" is a part of Friday, not what comes after it.
        within = overlap(left.day_ranges, right.day_ranges)
        if within in (("same", "inside") if left.clock else ("same", "outside")):
            return _agreeing(left, right, ("inside" if left.clock else "outside",))
    found = overlap(_reach(left), _reach(right))
    if found == "apart":
        bounds = {left.relation, right.relation} <= {"before", "after", "at"}
        why = (
            f"leave no time for both ({left.figures}; {right.figures})"
            if bounds
            else "tell of different moments"
        )
        return _result("incompatible" if bounds else "other_scope", left, right, why)
    exact: Overlap = "partly"
    if (left.relation == "at" and found == "inside") or (right.relation == "at" and found == "outside"):
        exact = found
    return _agreeing(left, right, (exact,))


def _reach(time: Time) -> Ranges:
    """The days that the relation leaves open."""
    days = time.day_ranges
    if time.relation in ("since", "after"):
        return ((min(low for low, _ in days), INFINITY),)
    if time.relation in ("until", "by", "before"):
        return ((-INFINITY, max(high for _, high in days)),)
    return days


def _lengths(left: Time, right: Time) -> Comparison:
    """Durations, distances and rhythms, each with its like."""
    if left.kind != right.kind:
        return _result("other_scope", left, right, "are not times of one kind")
    if left.partial and right.partial:
        apart = partials(left.partial, right.partial) == "apart"
        why = "recur on different days" if apart else "can both be true"
        return _result("incompatible" if apart else "compatible", left, right, why)
    if left.seconds is None or right.seconds is None:
        return _result("other_scope", left, right, "are not lengths that could be compared")
    found = overlap((left.seconds,), (right.seconds,))
    finer = _unit(left) - _unit(right) if found == "apart" else 0
    if finer and _side(left) == _side(right) and overlap(_rounded(left), _rounded(right)) != "apart":
        found = "inside" if finer < 0 else "outside"
    if found == "apart":
        return _result("incompatible", left, right, "are different lengths of time")
    return _agreeing(left, right, (found,))


def _side(time: Time) -> bool:
    """Whether a distance lies before its event."""
    return time.seconds is not None and time.seconds[1] <= 0


def _rounded(time: Time) -> Ranges:
    """A length may be rounded by half of its unit: "two years" for 20 months."""
    return widened(() if time.seconds is None else (time.seconds,), _unit(time) / 2)


def _unit(time: Time) -> float:
    """The seconds of the unit it is told in; "the next morning" is a day's distance."""
    return SECONDS.get(time.grain, SECONDS["day"])


def figures(time: Time) -> str:
    """The time in figures."""
    days = dict.fromkeys(_day_figures(first, last) for first, last in time.days)
    clock = dict.fromkeys(_clock_figures(low, high) for low, high in time.clock)
    zone = ""
    if time.clock and len(time.offsets) == 1 and not time.local:
        hours, minutes = divmod(abs(time.offsets[0]), 60)
        zone = f"UTC{'-' if time.offsets[0] < 0 else '+'}{hours:02}:{minutes:02}"
    parts = [" or ".join(days) or (time.quoted if time.partial else ""), " or ".join(clock), zone]
    return " ".join(part for part in parts if part)


def _day_figures(first: date | None, last: date | None) -> str:
    ends = [day.isoformat() if day else "open" for day in (first, last)]
    return ends[0] if first == last else " to ".join(ends)


def _clock_figures(low: int, high: int) -> str:
    ends = [f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in (low, high)]
    return ends[0] if low == high else " to ".join(ends)
