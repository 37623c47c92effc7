"""From a text to its times: atoms are read where they stand, then joined with their neighbours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from atodds.values.times import clocks, dates, reckoned
from atodds.values.times.grammar import AFTER, Match, compile_rule, matches
from atodds.values.times.join import joined
from atodds.values.times.lexicon import SYMBOLS, Tokens, tokenize
from atodds.values.times.narrow import qualified
from atodds.values.times.reading import Atom, Context, Reading
from atodds.values.times.time import Time
from atodds.values.times.zones import ANY_OFFSET, NAMED_ZONES

READERS: dict[str, Callable[[Match, Context], Reading | None]] = {
    "iso": dates.read_iso,
    "numeric": dates.read_numeric,
    "pair": dates.read_pair,
    "days_month": dates.read_month_day,
    "month_days": dates.read_month_day,
    "day_month": dates.read_month_day,
    "month_day": dates.read_month_day,
    "month_year": dates.read_month,
    "month": dates.read_month,
    "christmas": dates.read_christmas,
    "decade": dates.read_decade,
    "recurring": reckoned.read_recurring,
    "season": dates.read_season,
    "quarter": dates.read_quarter,
    "weekend": dates.read_weekend,
    "weekday": dates.read_weekday,
    "around_today": dates.read_today,
    "today": dates.read_today,
    "tonight": dates.read_tonight,
    "which_part": dates.read_which_part,
    "spoken": clocks.read_spoken,
    "hours": clocks.read_hours,
    "clock": clocks.read_clock,
    "military": clocks.read_military,
    "colon": clocks.read_colon,
    "bare_hour": clocks.read_bare_hour,
    "which_length": reckoned.read_which_length,
    "length": reckoned.read_length,
    "unit_and": reckoned.read_length,
    "unit": reckoned.read_length,
    "which_day": reckoned.read_which_day,
    "which_unit": dates.read_which_unit,
    "noon": clocks.read_noon,
    "dawn": clocks.read_part,
    "part": clocks.read_part,
    "bare_year": dates.read_year,
}
# Rules whose words are also names ("Friday Harbor", "Sunday Times", "June Brown").
NAMELIKE = ("weekday", "month", "season", "weekend", "noon", "dawn")
# A year that the text named this many characters before is still what it speaks of.
TOLD = 400
_AFTER = compile_rule(AFTER)


def find_times(text: str, anchor: date | None) -> tuple[Time, ...]:
    """The times of a text published on `anchor`, in its order, none overlapping.

    Give the whole article rather than its sentences: the order of numeric dates, the year that a passage tells of
    and the local zone are learnt from the text around.
    """
    tokens = tokenize(text)
    atoms: list[Atom] = []
    for atom in _atoms(text, tokens, anchor):
        atom = qualified(atom, atoms[-1] if atoms else None)
        while atoms and atoms[-1].last > atom.first:
            atoms.pop()
        merged = joined(atoms[-1], atom) if atoms else None
        if merged is not None:
            atoms[-1] = merged
        else:
            atoms.append(atom)
    return _local(text, tuple(_time(text, _zoned(atom)) for atom in atoms if not atom.reading.weak))


def _atoms(text: str, tokens: Tokens, anchor: date | None) -> Iterator[Atom]:
    day_first = day_first_order(text, tokens)
    told: tuple[int, int] | None = None
    for match in matches(tokens):
        start, end = tokens.span(match.first, match.last)
        if match.rule in NAMELIKE and _name(match):
            continue
        year = told[1] if told and start - told[0] <= TOLD else None
        reading = READERS[match.rule](match, Context(text, start, end, anchor, day_first, year))
        if reading is None:
            continue
        if "YEAR" in {SYMBOLS_BY_CLASS[c] for c in tokens.classes[match.first : match.last]} and reading.days:
            first = reading.days[0][0]
            told = (end, first.year) if first and (anchor is None or first.year != anchor.year) else None
        yield Atom(reading, tokens, match.first, match.last)


SYMBOLS_BY_CLASS = {character: symbol for symbol, character in SYMBOLS.items()}


def day_first_order(text: str, tokens: Tokens) -> bool | None:
    """The order of the text's numeric dates, by those that can be read one way only; None if none or both."""
    del text
    orders = set()
    for word, character in zip(tokens.words, tokens.classes, strict=True):
        if SYMBOLS_BY_CLASS[character] in ("DATE", "PAIR") and "/" in word:
            numbers = [int(part) for part in word.split("/")]
            if numbers[0] <= 31 and (numbers[0] > 12) != (numbers[1] > 12):
                orders.add(numbers[0] > 12)
    return orders.pop() if len(orders) == 1 else None


def _name(match: Match) -> bool:
    """Whether a capitalised neighbour makes the word a part of a name. A preposition before it speaks against that."""
    words, classes = match.tokens.words, match.tokens.classes
    starts = match.tokens.starts
    before, after = match.first - 1, match.last
    if not match.tokens.words[match.last - 1][0].isupper():
        return False
    other = SYMBOLS["OTHER"]

    def beside(place: int, left: int, right: int) -> bool:
        near = starts[right] - starts[left] - len(words[left]) == 1
        return classes[place] == other and words[place][0].isupper() and near and words[place].isalpha()

    if 0 <= before and beside(before, before, match.first) and words[before].lower() in NAMING:
        return True
    led = before >= 0 and words[before].lower() in LEADING
    return not led and after < len(words) and beside(after, after - 1, after) and not _shouted(words, after)


NAMING = ("black", "good", "bloody", "ash", "palm", "easter", "cyber", "super", "fat", "arab", "prague", "silent")
LEADING = "on since until till by from last next this before after between to through early late".split()


def _shouted(words: list[str], place: int) -> bool:
    """Whether the words around are all in capitals, so that they tell nothing."""
    return all(word.isupper() for word in words[place - 1 : place + 1])


def _zoned(atom: Atom) -> Atom:
    """The atom with the zone that its words name."""
    if not atom.reading.clock or atom.reading.offsets or atom.reading.grain == "part":
        return atom
    found = _AFTER.match(atom.tokens.classes, atom.last)
    if found is None:
        return atom
    match = Match("after", atom.tokens, atom.last, found.end(), found)
    if match.has("zone"):
        offsets = match.lexemes("zone")[0].value
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


def _local(text: str, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """Local times with their offset, where the text gives one moment in both: "4:12 a.m. local time (0912 GMT)"."""
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
    return tuple(replace(time, offsets=tuple(shifts)) if time.local and time.clock else time for time in times)


def _shifts(local: Time, universal: Time) -> tuple[int, ...]:
    """The offsets in use by which the local clock differs from the universal one."""
    differences = {
        (low - universal.clock[0][0] + universal.offsets[0] + 720) % 1440 - 720
        for low, high in local.clock
        if low == high and universal.clock
    }
    return tuple(shift for shift in differences if shift in ANY_OFFSET)
