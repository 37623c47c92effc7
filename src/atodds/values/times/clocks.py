"""Times of day: "5:18 a.m.", "0912 GMT", "ten past four", "half past six", "noon", "in the morning"."""

from __future__ import annotations

import re

from atodds.values.times.grammar import Match
from atodds.values.times.lengths import amount
from atodds.values.times.reading import Context, Reading
from atodds.values.times.time import Minutes

ABOUT = 20
HALF_DAY = 720
HOUR = 60
SMALL_HOURS = (0, 360)
# "Voted five to four": no time.
VOTED = re.compile(
    r"\b(?:vot(?:e[ds]?|ing)\s+(?:by|was|of)?|(?:majority|margin|verdict)\s+of)\s*$", re.IGNORECASE
)
REACH = 16


def minutes(word: str, number: int | None = None) -> int | None:
    """Minutes after midnight of "5:18", "0912", "9.30", "14h30" or an hour's number; None where it is no
    time."""
    if re.fullmatch(r"\d{4}", word):
        word = f"{word[:2]}:{word[2:]}"
    digits = [int(part) for part in re.findall(r"\d+", word)] or [number or 0]
    hour, minute = digits[0], digits[1] if len(digits) > 1 else 0
    whole = hour * 60 + minute
    return whole if minute < 60 and whole <= 1440 else None


def alternatives(minute: int, ampm: object = None, certain: bool = False) -> tuple[Minutes, ...]:
    """The minutes a clock's reading may mean: twice a day unless "a.m.", "p.m." or 24 hours tell."""
    if ampm in ("am", "pm"):
        if minute >= 780:
            return ((minute, minute),) if ampm == "pm" else ()
        minute = minute % HALF_DAY + (HALF_DAY if ampm == "pm" else 0)
        return ((minute, minute),)
    if certain or minute >= HALF_DAY or minute < 60:
        return ((minute, minute),)
    return (minute, minute), (minute + HALF_DAY, minute + HALF_DAY)


def _clock(match: Match, clock: tuple[Minutes, ...], minute: int) -> Reading | None:
    if not clock:
        return None
    if match.has("hedge"):
        clock = tuple((max(0, low - ABOUT), high + ABOUT) for low, high in clock)
    return Reading("minute" if minute % 60 else "hour", clock=clock)


def read_clock(match: Match, _: Context) -> Reading | None:
    if match.has("glued"):
        word = match.word("glued").lower()
        hour, ampm = word[:-2], word[-2:]
        hour = hour if len(hour) != 3 or not hour.isdigit() else "0" + hour
    else:
        hour, ampm = match.word("hour"), str(match.lexemes("ampm")[0].value)
    minute = minutes(hour, match.number("hour"))
    return None if minute is None else _clock(match, alternatives(minute, ampm), minute)


def read_hours(match: Match, _: Context) -> Reading | None:
    first = minutes(match.word("hour"), match.number("hour"))
    last = minutes(match.word("hour2"), match.number("hour2"))
    if first is None or last is None:
        return None
    ampm = match.lexemes("ampm")[0].value
    ends = alternatives(last, ampm)
    starts = alternatives(first, match.lexemes("ampm1")[0].value if match.has("ampm1") else ampm)
    if not starts or not ends:
        return None
    low, high = starts[0][0], ends[0][0]
    if low > high:
        low -= HALF_DAY if low >= HALF_DAY and not match.has("ampm1") else 0
    return Reading("hour", "span", clock=((low, high if high >= low else high + 1440),))


def read_military(match: Match, _: Context) -> Reading | None:
    minute = minutes(match.word("hour"), match.number("hour"))
    return None if minute is None else _clock(match, alternatives(minute, certain=True), minute)


def read_colon(match: Match, context: Context) -> Reading | None:
    word = match.word("hour", "hour2")
    minute = minutes(word, match.number("hour", "hour2"))
    if minute is None or (match.has("hour2") and minute > 12 * 60):
        return None
    return _clock(match, alternatives(minute, certain=context.whole_day or word.startswith("0")), minute)


def read_bare_hour(match: Match, _: Context) -> Reading | None:
    """ "At nine on Monday", "at 9.15 on Monday morning"; "at 9.15 on Monday" may be a price."""
    minute = minutes(match.word("hour", "hour2"), match.number("hour"))
    if minute is None or not HOUR <= minute < HALF_DAY + HOUR:
        return None
    return Reading("minute" if minute % HOUR else "hour", clock=alternatives(minute))


def read_spoken(match: Match, context: Context) -> Reading | None:
    hour = match.number("hour")
    past = match.word("past").lower()
    if VOTED.search(context.text, max(0, context.start - REACH), context.start):
        return None
    if hour is None or not 1 <= hour <= 12 or past not in ("past", "after", "to"):
        return None
    if match.has("half"):
        shift = 30
    elif match.has("quarter"):
        shift = 15
    else:
        span = match.found("minutes")
        shift = int(amount(match.tokens.words[slice(*span)])[0]) if span else 0
    if not 1 <= shift <= 30 or (match.has("half") and past == "to"):
        return None
    minute = (60 * hour + (-shift if past == "to" else shift)) % HALF_DAY
    ampm = match.lexemes("ampm")[0].value if match.has("ampm") else None
    clock = alternatives(minute, ampm) if ampm else ((minute, minute), (minute + HALF_DAY, minute + HALF_DAY))
    return Reading("minute", clock=clock)


def read_noon(match: Match, _: Context) -> Reading | None:
    minute = match.number("noon") or 0
    return _clock(match, ((minute, minute),), minute)


def read_part(match: Match, _: Context) -> Reading | None:
    meaning = match.lexemes("part", "dawn")[0].value
    if not isinstance(meaning, tuple):
        return None
    weak = match.has("part") and not match.has("cue")
    return Reading("part", clock=((int(meaning[0]), int(meaning[1])),), weak=weak)


def read_small_hours(match: Match, _: Context) -> Reading | None:
    """ "The early hours" are before six; "the early weeks" are no time of day."""
    return Reading("part", clock=(SMALL_HOURS,)) if match.word("unit") == "hours" else None
