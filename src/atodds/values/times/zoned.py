"""The zone of a clock: named after it, or learnt from a moment that the text gives twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from atodds.values.times.grammar import AFTER, Match, compile_rule
from atodds.values.times.reading import Atom
from atodds.values.times.time import Time
from atodds.values.times.zones import ANY_OFFSET, NAMED_ZONES

_AFTER = compile_rule(AFTER)


def zoned(atom: Atom) -> Atom:
    """The atom with the zone that its words name."""
    if not atom.reading.clock or atom.reading.offsets or atom.reading.grain == "part":
        return atom
    found = _AFTER.match(atom.tokens.classes, atom.last)
    if found is None:
        return atom
    match = Match("after", atom.tokens, atom.last, found.end(), found)
    if match.has("zone", "zone2"):
        offsets = match.lexemes("zone", "zone2")[0].value
        shift = 60 * (match.number("shift", "shift2") or 0)
        if isinstance(offsets, tuple):
            sign = -1 if match.word("shift", "shift2") in ("-", "–") else 1  # noqa: RUF001 the dash that is typed for a minus
            offsets = tuple(offset + sign * shift for offset in offsets)
    elif match.has("local"):
        offsets = ()
    else:
        span = match.found("place") or (0, 0)
        words = atom.tokens.words[slice(*span)]
        if not all(word[0].isupper() for word in words):
            return atom
        offsets = NAMED_ZONES.get(" ".join(words), ANY_OFFSET)
    if not isinstance(offsets, tuple):
        return atom
    reading = replace(atom.reading, offsets=tuple(int(offset) for offset in offsets))
    return Atom(reading, atom.tokens, atom.first, found.end())


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
