"""The value: a set of possible intervals of days, of minutes of the day, and of offsets from UTC.

Each dimension is a tuple of alternatives, because news leaves things open: 09/08 is 9 August or 8 September,
"at eight" is 08:00 or 20:00, IST is one of three zones. An empty tuple says nothing of that dimension.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cached_property
from typing import Literal

from atodds.values.base import Comparison
from atodds.values.times.ranges import Ranges
from atodds.values.times.vocabulary import INFINITY

Kind = Literal["point", "span", "duration", "relative", "recurring"]
Grain = Literal[
    "decade", "year", "season", "quarter", "month", "week", "day", "part", "hour", "minute", "second"
]
Relation = Literal["at", "since", "until", "by", "before", "after"]
Days = tuple[date | None, date | None]
Minutes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Partial:
    """What is known of a date that could not be anchored: "Feb. 24" with no year, "Saturday" with no date."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def fits(self, day: date) -> bool:
        return (
            self.month in (None, day.month)
            and self.day in (None, day.day)
            and self.weekday in (None, day.weekday())
        )


@dataclass(frozen=True)
class Time:
    """A time read from `text[start:end] == words`.

    kind       point: something happens within `days` and `clock`; span: it fills them ("Monday to Friday");
               duration: how long ("for three weeks"); relative: before or after another event that the words
               don't date ("two weeks before the accident"); recurring ("every Saturday").
    grain      the finest unit that the words name.
    days       alternatives of (first, last) day, both included; None where it is open on that side.
    partial    what is known of the date when `days` is empty.
    clock      alternatives of (first, last) minute after local midnight; a night runs past 1440.
    offsets    alternatives of minutes east of UTC; empty where nothing tells.
    local      whether the clock is that of the place told of, no zone being named: its offset, if any, was
               learnt from the text ("4:12 a.m. local time (0912 GMT)").
    seconds    (shortest, longest) of a duration, or of a relative time's distance, negative before the event.
    relation   how the words stand to the interval: "since April" has the days of April and `since`.
    """

    start: int
    end: int
    words: str
    kind: Kind
    grain: Grain
    days: tuple[Days, ...] = ()
    partial: Partial | None = None
    clock: tuple[Minutes, ...] = ()
    offsets: tuple[int, ...] = ()
    seconds: tuple[float, float] | None = None
    relation: Relation = "at"
    local: bool = True

    @property
    def dated(self) -> bool:
        """Whether it is anchored in the calendar."""
        return bool(self.days)

    @property
    def earliest(self) -> datetime | None:
        """The first instant it may be, aware where exactly one offset is known; None where that is open."""
        firsts = [first for first, _ in self.days]
        if not firsts or None in firsts or self.relation in ("before", "until"):
            return None
        minute = min((low for low, _ in self.clock), default=0)
        return self._instant(min(first for first in firsts if first), minute)

    @property
    def latest(self) -> datetime | None:
        """The last instant (to the minute) it may be; None where that is open."""
        lasts = [last for _, last in self.days]
        if not lasts or None in lasts or self.relation in ("since", "after"):
            return None
        minute = max((high for _, high in self.clock), default=24 * 60 - 1)
        return self._instant(max(last for last in lasts if last), minute)

    @cached_property
    def day_ranges(self) -> Ranges:
        """The days by their numbers, open where the time is."""
        return tuple(
            (first.toordinal() if first else -INFINITY, last.toordinal() if last else INFINITY)
            for first, last in self.days
        )

    @cached_property
    def quoted(self) -> str:
        """The words as a sentence can print them."""
        return f"\u201c{' '.join(self.words.split())}\u201d"

    @cached_property
    def figures(self) -> str:
        """The time in figures."""
        from atodds.values.times.compare import figures

        return figures(self)

    def _instant(self, day: date, minute: int) -> datetime:
        zone = timezone(timedelta(minutes=self.offsets[0])) if len(self.offsets) == 1 else None
        return datetime.combine(day, time(tzinfo=zone)) + timedelta(minutes=minute)

    def compare(self, other: Time) -> Comparison:
        """How this time stands to `other`, as in `values.base`."""
        from atodds.values.times.compare import compare

        return compare(self, other)
