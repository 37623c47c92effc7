"""What an atom of time says before its neighbours are heard, and what its reader may know of the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from atodds.values.times.lexicon import Tokens
from atodds.values.times.tense import cue
from atodds.values.times.time import Days, Grain, Kind, Minutes, Partial, Relation


@dataclass(frozen=True, slots=True)
class Reading:
    """The fields of a `Time`. `weak`: no time by itself ("morning"), only beside one. `yearless`: the month
    and day of a date whose year was reckoned, not read."""

    grain: Grain
    kind: Kind = "point"
    days: tuple[Days, ...] = ()
    partial: Partial | None = None
    clock: tuple[Minutes, ...] = ()
    offsets: tuple[int, ...] = ()
    seconds: tuple[float, float] | None = None
    relation: Relation = "at"
    weak: bool = False
    yearless: Partial | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Atom:
    """A reading of tokens `first` to before `last`."""

    reading: Reading
    tokens: Tokens
    first: int
    last: int

    def with_reading(self, reading: Reading, first: int) -> Atom:
        return Atom(reading, self.tokens, min(first, self.first), self.last)


# The years whose days can be reckoned with.
YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Context:
    """The text around the atom at `start` to `end`.

    `anchor` is the day of publication. `day_first` is the order of the article's numeric dates, None where
    nothing shows it. `told_year` is a year that the text named shortly before. `whole_day`: its clocks count
    24 hours.
    """

    text: str
    start: int
    end: int
    anchor: date | None
    day_first: bool | None
    told_year: int | None
    whole_day: bool

    def cue(self) -> str:
        """What the verb beside it speaks of: "past", "future", "open" (it was due), or nothing."""
        return cue(self.text, self.start, self.end)

    def direction(self) -> int:
        """-1 where that verb speaks of the past, 1 of the future, 0 where it doesn't tell."""
        return {"past": -1, "future": 1}.get(self.cue(), 0)
