"""From a text to its times: atoms are read where they stand, then joined with their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from atodds.values.base import A_CLAIM, KEPT_CLAIMS
from atodds.values.times import clocks, dates, numeric, periods, reckoned, weekdays
from atodds.values.times.grammar import Match, compile_rule, matches
from atodds.values.times.join import joined
from atodds.values.times.lexicon import SYMBOLS, Tokens, tokenize
from atodds.values.times.names import is_name
from atodds.values.times.narrow import qualified
from atodds.values.times.reading import YEARS, Atom, Context, Reading
from atodds.values.times.time import Time
from atodds.values.times.zoned import localised, zoned

READERS: dict[str, Callable[[Match, Context], Reading | None]] = {
    "iso": numeric.read_iso,
    "numeric": numeric.read_numeric,
    "pair": numeric.read_pair,
    "days_month": dates.read_month_day,
    "month_days": dates.read_month_day,
    "day_month": dates.read_month_day,
    "month_day": dates.read_month_day,
    "month_year": dates.read_month,
    "month": dates.read_month,
    "holiday": dates.read_holiday,
    "decade": periods.read_decade,
    "recurring": reckoned.read_recurring,
    "season": periods.read_season,
    "quarter": periods.read_quarter,
    "weekend": weekdays.read_weekend,
    "weekday": weekdays.read_weekday,
    "around_today": weekdays.read_today,
    "today": weekdays.read_today,
    "tonight": weekdays.read_tonight,
    "which_part": weekdays.read_which_part,
    "spoken": clocks.read_spoken,
    "hours": clocks.read_hours,
    "clock": clocks.read_clock,
    "military": clocks.read_military,
    "colon": clocks.read_colon,
    "bare_hour": clocks.read_bare_hour,
    "small_hours": clocks.read_small_hours,
    "which_length": reckoned.read_which_length,
    "length": reckoned.read_length,
    "unit_and": reckoned.read_length,
    "unit": reckoned.read_length,
    "which_day": reckoned.read_which_day,
    "which_unit": periods.read_which_unit,
    "noon": clocks.read_noon,
    "dawn": clocks.read_part,
    "part": clocks.read_part,
    "years": periods.read_years,
    "bare_year": periods.read_year,
}
# So many characters after it named a year, a paragraph still tells of that year.
TOLD = 600
_HALF_DAY = compile_rule("[COLON POINTED DAYNUM NUMBER] AMPM | GLUED")
_COLON = compile_rule("COLON")
_NUMERIC = compile_rule("[DATE PAIR]")


def find_times(text: str, anchor: date | None) -> tuple[Time, ...]:
    """The times of a text published on `anchor`, in its order, none overlapping.

    Give the whole article rather than its sentences: the order of numeric dates, the year that a passage
    tells of and the local zone are learnt from the text around. An anchor outside the years 1000 to 2199
    anchors nothing.
    """
    return _kept(text, anchor) if len(text) <= A_CLAIM else _found(text, anchor)


def _found(text: str, anchor: date | None) -> tuple[Time, ...]:
    tokens = tokenize(text)
    anchor = anchor if anchor is not None and anchor.year in YEARS else None
    day_first, whole_day = day_first_order(tokens), counts_24_hours(tokens)
    atoms: list[Atom] = []
    told: tuple[int, int] | None = None
    for match in matches(tokens):
        if is_name(match) or (atoms and match.first < atoms[-1].last):
            continue
        start, end = tokens.span(match.first, match.last)
        year = told[1] if told and start - told[0] <= TOLD and "\n\n" not in text[told[0] : start] else None
        reading = READERS[match.rule](match, Context(text, start, end, anchor, day_first, year, whole_day))
        if reading is None:
            continue
        atom = zoned(Atom(reading, tokens, match.first, match.last))
        atom = qualified(atom, atoms[-1] if atoms else None)
        if SYMBOLS["YEAR"] in tokens.classes[match.first : match.last] and atom.reading.relation == "at":
            told = _told(atom, end) or told
        while atoms and atoms[-1].last > atom.first:
            atoms.pop()
        merged = joined(atoms[-1], atom) if atoms else None
        if merged is not None:
            atoms[-1] = merged
        else:
            atoms.append(atom)
    return localised(text, tuple(_time(text, zoned(atom)) for atom in atoms if not atom.reading.weak))


_kept = lru_cache(maxsize=KEPT_CLAIMS)(_found)


def _told(atom: Atom, end: int) -> tuple[int, int] | None:
    """Where a year was named, and which."""
    first = atom.reading.days[0][0] if atom.reading.days else None
    return None if first is None else (end, first.year)


def day_first_order(tokens: Tokens) -> bool | None:
    """The order of the text's numeric dates, by those that can be read one way only; None if none or both."""
    orders = set()
    for found in _NUMERIC.finditer(tokens.classes):
        first, second = (int(number) for number in re.findall(r"\d+", tokens.words[found.start()])[:2])
        if "/" in tokens.words[found.start()] and first <= 31 and (first > 12) != (second > 12):
            orders.add(first > 12)
    return orders.pop() if len(orders) == 1 else None


def counts_24_hours(tokens: Tokens) -> bool:
    """Whether a clock of the text passes noon, or begins with a nought, and none says "a.m." or "p.m."."""
    words = (tokens.words[found.start()] for found in _COLON.finditer(tokens.classes))
    return any(word[0] in "02" or word[:2] > "12" for word in words if word[1].isdigit()) and not (
        _HALF_DAY.search(tokens.classes)
    )


def _time(text: str, atom: Atom) -> Time:
    start, end = atom.tokens.span(atom.first, atom.last)
    reading = atom.reading
    return Time(
        start,
        end,
        text[start:end],
        reading.kind,
        reading.grain,
        reading.days,
        None if reading.days else reading.partial,
        reading.clock,
        reading.offsets,
        reading.seconds,
        reading.relation,
        not reading.offsets,
    )
