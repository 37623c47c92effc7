"""Days by their distance from the anchor: "Saturday", "last Saturday", "yesterday", "tonight"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from atodds.values.times import calendar
from atodds.values.times.grammar import Match
from atodds.values.times.reading import Context, Reading
from atodds.values.times.time import Partial


def read_weekday(match: Match, context: Context) -> Reading | None:
    weekday = match.number("weekday")
    if weekday is None:
        return None
    which = match.number("which")
    word = match.word("which").lower()
    partial = Partial(weekday=weekday)
    if context.anchor is None or word in ("previous", "following") or match.has("that"):
        return Reading("day", partial=partial)
    if which is None and context.cue() == "open":
        return Reading("day", partial=partial)
    # "this Saturday" lies ahead unless the verb says otherwise; a bare "Saturday" is past.
    direction = which or context.direction() or (1 if which == 0 else -1)
    ahead = (weekday - context.anchor.weekday()) % 7
    if direction > 0:
        shift = ahead or (7 if which == 1 else 0)
    else:
        shift = (ahead - 7 if ahead else 0) or (-7 if which == -1 else 0)
    day = context.anchor + timedelta(days=shift)
    return Reading("day", days=((day, day),))


def read_today(match: Match, context: Context) -> Reading | None:
    shift = match.number("today") or 0
    if match.has("later"):
        word = match.word("later").lower()
        if {"before": -1, "after": 1}.get(word) != shift:
            return None
        shift *= 2
    return _shifted(context, shift)


def _shifted(context: Context, days: int) -> Reading:
    if context.anchor is None:
        return Reading("day")
    day = context.anchor + timedelta(days=days)
    return Reading("day", days=((day, day),))


def read_tonight(_: Match, context: Context) -> Reading | None:
    return replace(_shifted(context, 0), grain="part", clock=((1020, 1800),))


def read_which_part(match: Match, context: Context) -> Reading | None:
    which, meaning = match.number("which"), match.lexemes("part")[0].value
    if which is None or not isinstance(meaning, tuple):
        return None
    clock = ((int(meaning[0]), int(meaning[1])),)
    if match.word("which").lower() in ("previous", "following", "next", "coming"):
        return Reading("part", "relative", clock=clock, seconds=(which * 86400.0,) * 2)
    return replace(_shifted(context, which), grain="part", clock=clock)


def read_weekend(match: Match, context: Context) -> Reading | None:
    if context.anchor is None:
        return Reading("day")
    saturday, sunday = calendar.weekend(context.anchor)
    direction = match.number("which") or context.direction() or (1 if match.has("which") else -1)
    begun = context.anchor >= saturday
    # On a Saturday or Sunday "the weekend" is this one; "last" and "next" are the others.
    weeks = (match.number("which") or 0) if begun else min(direction, 0) + (match.number("which") == 1)
    shift = timedelta(weeks=weeks)
    return Reading("day", days=((saturday + shift, sunday + shift),), unit="weekend")
