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
    r"(?P<open>\b(?:was|were|had been|been) (?:due|set|expected|scheduled|slated|planned|supposed|meant)\b"
    r"(?:\s+\w+){0,3})"
    r"|(?P<future>\b(?:(?:will|shall|won['\u2019]t|may|might|would|could|should|plans?|hopes?|intends?|vows?|wants?)\b"
    r"|(?:is|are|be) (?:to|going to|set|due|expected|scheduled|slated|planned)\b|['\u2019]ll\b)(?:\s+\w+){0,3}"
    r"|\b(?:due|upcoming|scheduled|slated|(?:been|is|are) (?:called|set|planned|timed|fixed|booked) for)\b)"
    r"|(?P<past>\b(?:was|were|had|has|did|have|said|told|took|held|began|came|went|left|hit|struck|met|won|lost|fell|"
    r"rose|made|saw|gave|found|ran|broke|shot|fought|spoke|wrote|sent|led|got|felt|brought|caught|became|"
    r"[a-z]{2,}ed|ago)\b)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?][\"'”\u2019)]*\s+(?=[\"'\u201c\u2018A-Z0-9])|\n\s*\n")
AHEAD = re.compile(r"\b(?:until|till|through)\s+(?:the\s+)?$", re.IGNORECASE)
REACH = 160


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

    def direction(self) -> int:
        """-1 where the nearest verb of the sentence speaks of the past, 1 of the future, 0 where none
        tells."""
        before = self.text[max(0, self.start - REACH) : self.start]
        ends = [match.end() for match in SENTENCE_END.finditer(before)]
        found = [*CUES.finditer(before, ends[-1] if ends else 0)][-1:]
        if not found:
            after = self.text[self.end : self.end + REACH]
            stop = SENTENCE_END.search(after)
            found = [*CUES.finditer(after, 0, stop.start() if stop else len(after))][:1]
        if AHEAD.search(before) and not (found and found[0].group().lower() in ("was", "were", "had")):
            return 1
        return {"past": -1, "future": 1}.get(found[0].lastgroup or "", 0) if found else 0

    def undecided(self) -> bool:
        """Whether the nearest verb says that something was due: it may have come by the anchor, or not."""
        before = self.text[max(0, self.start - REACH) : self.start]
        found = [*CUES.finditer(before)][-1:]
        return bool(found) and found[0].lastgroup == "open"
