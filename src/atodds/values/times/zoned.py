"""The zone of a clock: named after it, or learnt from a moment that the text gives twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from atodds.values.times.grammar import AFTER, Match, compile_rule
from atodds.values.times.reading import Atom
from atodds.values.times.time import Time
from atodds.values.times.zones import ANY_OFFSET, NAMED_ZONES, ZONES

_AFTER = compile_rule(AFTER)


def zoned(atom: Atom) -> Atom:
    """The atom with the zone that its words name."""
    if not atom.reading.clock or atom.reading.offsets or atom.reading.grain == "part":
        return atom
    found = _AFTER.match(atom.tokens.classes, atom.last)
    if found is None:
        return atom
    match = Match("after", atom.tokens, atom.last, found.end(), found)
    offsets = _named(match)
    if offsets is None:
        return atom
    reading = replace(atom.reading, offsets=offsets)
    return Atom(reading, atom.tokens, atom.first, found.end())


def _named(match: Match) -> tuple[int, ...] | None:
    """The offsets of the zone; None where the words before "time" are no place."""
    if match.has("local"):
        return ()
    if match.has("zone", "zone2"):
        shift = 60 * (match.number("shift", "shift2") or 0)
        shift = shift if match.word("shift", "shift2") == "+" else -shift
        return tuple(offset + shift for offset in ZONES[match.word("zone", "zone2")])
    place = match.found("place") or (0, 0)
    words = match.tokens.words[slice(*place)]
    return NAMED_ZONES.get(" ".join(words), ANY_OFFSET) if all(word[0].isupper() for word in words) else None


def localised(text: str, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Local times with their offset, where the text gives one moment in both: "4:12 a.m. local time (0912
    GMT)"."""
    shifts = {
        shift
        for one, other in pairwise(times)
        if text[one.end : other.start].strip() in ("(", "/", ", or", "or")
        for local, universal in ((one, other), (other, one))
        if local.local and not universal.local and len(universal.offsets) == 1
        for shift in _shifts(local, universal)
    }
    if len(shifts) != 1:
        return times
    return tuple(
        replace(time, offsets=tuple(shifts)) if time.local and time.clock else time for time in times
    )


def _shifts(local: Time, universal: Time) -> tuple[int, ...]:
    """The offsets in use by which the local clock differs from the universal one."""
    differences = {
        (low - universal.clock[0][0] + universal.offsets[0] + 720) % 1440 - 720
        for low, high in local.clock
        if low == high and universal.clock
    }
    return tuple(shift for shift in differences if shift in ANY_OFFSET)
