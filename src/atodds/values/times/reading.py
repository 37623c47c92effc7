"""What an atom of time says before its neighbours are heard, and what its reader may know of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from atodds.values.times.lexicon import Tokens
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


# Verbs by the time they speak of. A future cue takes the next words with it ("will be held"), lest their
# participle count as past. What was due may or may not have come: it decides nothing.
CUES = re.compile(
    r"""(?P<open> \b(?:was|were|had\ been|been)\s
            (?:due|set|expected|scheduled|slated|planned|supposed|meant)\b (?:\s+\w+){0,3} )
    | (?P<future> (?: \b(?:will|shall|won['\u2019]t|may|might|would|could|should|plans?|hopes?|intends?
                    |vows?)\b
                | \b(?:is|are|be)\s(?:to|going\ to|set|due|expected|scheduled|slated|planned)\b
                | ['\u2019]ll\b ) (?:\s+\w+){0,3}
            | \b(?:due|upcoming|scheduled|slated)\b
            | \b(?:been|is|are)\s(?:called|set|planned|timed|fixed|booked)\sfor\b )
    | (?P<past> \b(?:was|were|had|has|have|did|said|told|took|held|began|came|went|left|hit|struck|met|won
            |lost|fell|rose|made|saw|gave|found|ran|broke|shot|fought|spoke|wrote|sent|led|got|felt|brought
            |caught|became|ago|[a-z]{2,}ed)\b )""",
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018A-Z0-9])|\n\s*\n")
AHEAD = re.compile(r"\b(?:until|till|through)\s+(?:the\s+)?$", re.IGNORECASE)
REACH = 160
# The years whose days can be reckoned with.
YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Context:
    """The text around the atom at `start` to `end`.

    `anchor` is the day of publication. `day_first` is the order of the article's numeric dates, None where
    nothing shows it. `told_year` is a year that the text named shortly before.
    """

    text: str
    start: int
    end: int
    anchor: date | None
    day_first: bool | None
    told_year: int | None

    def cue(self) -> str:
        """What the nearest verb of the sentence speaks of: "past", "future", "open" (it was due), or
        nothing."""
        before = self.text[max(0, self.start - REACH) : self.start]
        ends = [match.end() for match in SENTENCE_END.finditer(before)]
        found = [*CUES.finditer(before, ends[-1] if ends else 0)][-1:]
        if not found:
            after = self.text[self.end : self.end + REACH]
            stop = SENTENCE_END.search(after)
            found = [*CUES.finditer(after, 0, stop.start() if stop else len(after))][:1]
        # "Schools are closed until Thursday" looks ahead; "were closed until Thursday" does not.
        if AHEAD.search(before) and not (found and found[0].group().lower() in ("was", "were", "had")):
            return "future"
        return found[0].lastgroup or "" if found else ""

    def direction(self) -> int:
        """-1 where that verb speaks of the past, 1 of the future, 0 where it doesn't tell."""
        return {"past": -1, "future": 1}.get(self.cue(), 0)
