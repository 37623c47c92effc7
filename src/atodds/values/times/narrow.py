"""What stands before an atom and narrows it: "since", "early", "the first week of"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from atodds.values.times import calendar
from atodds.values.times.calendar import Interval
from atodds.values.times.grammar import BEFORE, Match, compile_rule
from atodds.values.times.lengths import GRAINS, amount
from atodds.values.times.reading import Atom, Reading
from atodds.values.times.time import Days, Grain, Minutes, Relation

_BEFORE = compile_rule(BEFORE)
REACH = 10
# How many words before "until" its "not" may stand, and what comes in between only where it is another clause's.
CLAUSE = 9
CLAUSE_ENDS = frozenset((".", ";", ":", ",", "(", ")", "and", "but", "which", "who", "that", "because"))
# "Didn't" is three tokens.
DENYING = frozenset(("not", "never", "t"))
RELATIONS: dict[str, Relation] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "til": "until",
    "by": "by",
    "before": "before",
    "after": "after",
}
SATURDAY = 5
# "The last few days" are at most so many.
MOST = 9
# The days and the months of a unit.
UNITS = {
    "day": (1, 0),
    "week": (7, 0),
    "month": (0, 1),
    "quarter": (0, 3),
    "half": (0, 6),
    "year": (0, 12),
    "decade": (0, 120),
}
# "early on Saturday", "late Saturday".
EDGES_OF_DAY: dict[str, Minutes] = {"early": (0, 600), "mid": (540, 900), "late": (960, 1440)}


def qualified(atom: Atom, earlier: Atom | None) -> Atom:
    """The atom with what stands before it, even where that was taken for an atom ("the last few days of")."""
    classes = atom.tokens.classes
    since, bound = max(0, atom.first - REACH), earlier.last if earlier else 0
    found = _BEFORE.search(classes, max(bound, since), atom.first)
    reaching = _BEFORE.search(classes, since, atom.first) if bound > since else found
    if reaching is not None and reaching.group("nth") and not (found and found.group("nth")):
        found = reaching
    if found is None or found.start() == atom.first:
        return atom
    match = Match("before", atom.tokens, found.start(), atom.first, found)
    return _edged(_ranked(_related(atom, match), match), match)


def _related(atom: Atom, match: Match) -> Atom:
    relation = RELATIONS.get(match.word("relation").lower())
    if relation is None or atom.reading.kind not in ("point", "span"):
        return atom
    if relation == "until" and _denied(atom, match.first):
        # What wasn't done until ten was done at ten.
        relation = "at"
    return atom.with_reading(replace(atom.reading, relation=relation), match.first)


def _denied(atom: Atom, first: int) -> bool:
    """Whether a "not" of the same clause stands before the word at `first`."""
    said = atom.tokens.words[max(0, first - CLAUSE) : first]
    clause = takewhile(lambda word: word not in CLAUSE_ENDS, reversed(said))
    return any(word.lower() in DENYING for word in clause)


def _ranked(atom: Atom, match: Match) -> Atom:
    place = match.found("nth")
    if place is None or atom.reading.kind != "point":
        return atom
    days = tuple(
        span
        for first, last in atom.reading.days
        if first and last and (span := _rank(match, (first, last), atom.reading.grain))
    )
    if not days:
        return atom
    unit = str(match.lexemes("unit")[0].value)
    grain: Grain = "day" if days[0][0] == days[0][1] else GRAINS.get(unit, "month")
    return atom.with_reading(replace(atom.reading, days=days, grain=grain, yearless=None), place[0])


def _rank(match: Match, whole: Interval, grain: Grain) -> Days | None:
    """The first, third, last … unit, or the first or last few units, of an interval."""
    symbol, meaning = match.lexemes("unit")[0]
    rank = match.number("rank") or 0
    first, last = whole
    if symbol in ("WEEKDAY", "WEEKEND"):
        weekday = meaning if isinstance(meaning, int) else SATURDAY
        day = _pick([day for day in _days(whole) if day.weekday() == weekday], rank)
        return None if day is None else (day, day + timedelta(days=symbol == "WEEKEND"))
    span = match.found("amount")
    count = int(min(amount(match.tokens.words[slice(*span)])[1], MOST)) if span else 1
    unit = str(meaning or symbol.lower())
    if unit == "half" and grain not in ("year", "season"):
        middle = first + (last - first) // 2
        return (first, middle) if rank == 1 else (middle, last)
    if rank == 0 or unit not in UNITS:
        return None
    days, months = (size * count for size in UNITS[unit])
    if rank == -1:
        return calendar.shift_months(last + timedelta(days=1 - days), -months), last
    low = calendar.shift_months(first + timedelta(days=days * (rank - 1)), months * (rank - 1))
    high = calendar.shift_months(low + timedelta(days=days), months) - timedelta(days=1)
    # The fifth week of a month is what is left of it.
    return (low, min(high, last)) if low <= last and (high <= last or unit == "week") else None


def _days(whole: Interval) -> list[date]:
    first, last = whole
    return [first + timedelta(days=n) for n in range(min((last - first).days, 3700) + 1)]


def _pick(days: list[date], rank: int) -> date | None:
    place = rank - 1 if rank > 0 else rank
    return days[place] if rank and -len(days) <= place < len(days) else None


def _edged(atom: Atom, match: Match) -> Atom:
    place = match.found("early")
    if place is None:
        return atom
    edge = str(match.lexemes("edge", "edge2")[0].value)
    reading = atom.reading
    if reading.grain in ("day", "part") and reading.unit != "weekend":
        narrowed = _edge_of_day(reading, edge)
    else:
        days = tuple(calendar.part((first, last), edge) for first, last in reading.days if first and last)
        narrowed = replace(reading, days=days) if days else None
    return atom if narrowed is None else atom.with_reading(narrowed, place[0])


def _edge_of_day(reading: Reading, edge: str) -> Reading | None:
    if reading.kind != "point":
        return None
    if not reading.clock:
        return replace(reading, grain="part", clock=(EDGES_OF_DAY[edge],))
    low, high = reading.clock[0]
    half = (high - low) // 2
    kept = {"early": (low, high - half), "mid": (low, high), "late": (low + half, high)}[edge]
    return replace(reading, clock=(kept,))
