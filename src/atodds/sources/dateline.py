"""The article's own date, and where it stands: metadata, dateline or text. A year is never guessed.

`stamps(text)` finds every place where the text dates itself: "Published: 2023-11-19" is no sentence with a fact.
`article_date(text)` is the first of the surest kind that says year, month and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from atodds.values.times import Time, find_times
from atodds.values.times.calendar import month_day

Found = Literal["metadata", "dateline", "text"]

# How far into a text it may date itself, in characters.
HEAD = 2000
# A date in the story counts as the article's own only where it stands bare near the top.
TOP = 400
LABEL = re.compile(
    r"""\s*(?: date\ of\ publication | publication\ date | (?:first\ |originally\ )?published(?:\ on|\ at)?
        | posted(?:\ on|\ at)? | (?P<later>(?:last\ )?(?:updated|modified)(?:\ on|\ at)?)
        | date(?:line)? | dated )
        \s*[:=\u2013\u2014-]?\s*""",
    re.IGNORECASE | re.VERBOSE,
)
PLACE_LENGTH = 100
# QUILLAMARCA, Peru, Nov. 19 (Andes Wire) —
PLACE = re.compile(
    r"\s*[A-Z][A-Z.'\u2019 -]{2,}(?:[,/(]\s*[\w.'\u2019 ]+\)?){0,3}(?:\([^)\n]{2,40}\)\s*)?,?\s*"
)
AGENCY = re.compile(r"\s*(?:\([^)\n]{2,40}\)|[A-Z][\w ]{1,30})?\s*[—\u2013-]{1,2}\s")
PREPOSITION = re.compile(
    r"\b(?:on|in|since|of|until|till|by|before|after|from|to|between|and|or|than|dated|for|the|around|about)\s*$",
    re.IGNORECASE,
)
STORY = re.compile(r"\s*(?:[A-Z\"\u201c'\u2018(]|$)")
# Dates of the story this near to a dateline's day and month give it their year.
NEAR = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A place where a text dates itself: `text[start:end]` with its label or place, `day` None without a
    year (`yearless` then holds its month and day).

    `updated`: it is the day of a later version.
    """

    start: int
    end: int
    found: Found
    day: date | None
    updated: bool = False
    yearless: Time | None = None


def article_date(text: str) -> tuple[date, Found, tuple[int, int]] | None:
    """The day the article was published, where that was found, and the characters it stands on; None if it
    isn't said in full."""
    dated = [stamp for stamp in stamps(text) if stamp.day is not None]
    order = ("metadata", "dateline", "text")
    for stamp in sorted(dated, key=lambda stamp: (order.index(stamp.found), stamp.updated, stamp.start)):
        if stamp.day is not None:
            return stamp.day, stamp.found, (stamp.start, stamp.end)
    return None


def stamps(text: str) -> tuple[Stamp, ...]:
    """Every place near the top where the text dates itself, in its order."""
    return tuple(_stamps(text))


def _stamps(text: str) -> Iterator[Stamp]:
    for time in find_times(text[:HEAD], None):
        if time.kind != "point" or time.relation != "at" or time.grain in ("month", "year", "week"):
            continue
        stamp = _stamp(text, time)
        if stamp is not None:
            yield stamp


def _stamp(text: str, time: Time) -> Stamp | None:
    line = text.rfind("\n", 0, time.start) + 1
    before = text[line : time.start]
    day = _day(time)
    label = LABEL.fullmatch(before)
    if label is not None and day is not None:
        return Stamp(line, _end(text, time.end), "metadata", day, bool(label.group("later")))
    if len(before) <= PLACE_LENGTH and PLACE.fullmatch(before) and AGENCY.match(text, time.end):
        agency = AGENCY.match(text, time.end)
        year = day or _with_year(text, time)
        return Stamp(
            line,
            agency.end() if agency else time.end,
            "dateline",
            year,
            yearless=time if day is None else None,
        )
    if day is None:
        return None
    if not before.strip() and STORY.match(text, time.end):
        return Stamp(line, _end(text, time.end), "dateline", day)
    if time.start < TOP and not PREPOSITION.search(before) and STORY.match(text, time.end):
        return Stamp(time.start, time.end, "text", day)
    return None


def _day(time: Time) -> date | None:
    """The one day that the time is, if it is one."""
    if len(time.days) != 1:
        return None
    first, last = time.days[0]
    return first if first == last else None


def _end(text: str, end: int) -> int:
    """The end of the line where nothing follows on it but a clock or a mark; else the end of the date."""
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return (
        stop if not re.search(r"[^\W\d_]{3,}", text[end:stop].replace("GMT", "").replace("UTC", "")) else end
    )


def _with_year(text: str, time: Time) -> date | None:
    """A dateline's day in the year of the full dates near it in the story, if no later year is named
    anywhere."""
    told = [day for each in find_times(text, None) for span in each.days for day in span if day is not None]
    found = _nearest(time, told)
    return found if found is not None and found.year >= max(day.year for day in told) else None


def _nearest(time: Time, days: Iterable[date]) -> date | None:
    """The one date on the month and day of `time` that lies within `NEAR` of any of `days`."""
    month, day = (time.partial.month, time.partial.day) if time.partial else (None, None)
    if month is None or day is None:
        return None
    found = set()
    for near in days:
        for year in (near.year - 1, near.year, near.year + 1):
            candidate = month_day(year, month, day)
            if candidate is not None and abs(candidate - near) <= NEAR:
                found.add(candidate)
    return found.pop() if len(found) == 1 else None


def dateline_day(text: str, others: Iterable[date]) -> tuple[date, tuple[int, int]] | None:
    """The day of a dateline that lacks its year, in the year that `others` give it: the days on which other
    articles about the same event were published. None if they don't agree on one, or no dateline is
    there."""
    days = tuple(others)
    for stamp in stamps(text):
        if stamp.found == "dateline" and stamp.yearless is not None:
            day = _nearest(stamp.yearless, days)
            if day is not None:
                return day, (stamp.start, stamp.end)
    return None
