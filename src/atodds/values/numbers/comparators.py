"""The words before and after a number that make it an interval: at least, more than, nearly, about, up to."""

from __future__ import annotations

import math
import re
from typing import Literal

Comparator = Literal[
    "exact", "at_least", "more_than", "at_most", "less_than", "about", "nearly", "just_over", "range", "vague"
]

_BEFORE: dict[Comparator, str] = {
    "at_least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of",
    "more_than": "more than|over|above|in excess of|upwards of|exceeding|exceeded|exceeds|exceed|well over|"
    "well above|far more than|greater than|higher than|better than|topping|topped",
    "at_most": "at most|up to|as many as|as much as|no more than|not more than|a maximum of|maximum of|"
    "not exceed|not exceeding|did not exceed|not over",
    "less_than": "less than|fewer than|under|below|short of|lower than|smaller than",
    "about": "about|around|some|roughly|approximately|approx|approx.|an estimated|estimated|circa|c.|ca.|~|"
    "close to|or so|in the region of|on the order of|in the order of|something like|estimated at",
    "nearly": "nearly|almost|just under|just short of|not quite|just below|a little under|a little less than|"
    "slightly less than|slightly under|little less than",
    "just_over": "just over|just above|just more than|slightly more than|slightly over|a little over|"
    "a little more than|little more than",
    "exact": "exactly|precisely|a total of|only|just|fully",
}
BEFORE: dict[str, Comparator] = {
    phrase: comparator for comparator, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in BEFORE)
_LONGEST = max(phrase.count(" ") for phrase in BEFORE) + 1
# "Handed over two men", "a row over three goals": it belongs to the word before it.
_TAKING_OVER = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|knock(?:s|ed|ing)?|row|dispute|feud|quarrel|conflict|war|clash|talk|negotiation|"
    r"argument|disagreement|controversy|debate|concern|anger|outrage|protest|fear|trial|lawsuit)(?:e?s)?\s+$",
    re.IGNORECASE,
)

_AFTER = re.compile(
    r"(?P<at_least>\s*\+|[\s-]plus\b|\s+or\s+(?:more|above|over)\b|\s+at\s+least\b)"
    r"|(?P<about>\s+or\s+so\b)"
    r"|(?P<at_most>\s+(?:or\s+(?:less|fewer|under)|at\s+most)\b)"
)
# How far from the stated amount a journalist's "about 500" or "nearly 500" may lie.
LATITUDE = 0.1

_WORD = re.compile(r"\S+")
_OPENING = "(\"'\u201c\u2018"


def comparator_before(left: str) -> tuple[Comparator, int] | None:
    """The comparator that ends `left`, and where in `left` it begins. The tightest word of a row wins."""
    spans = None
    best: tuple[Comparator, int] | None = None
    stop = len(left)
    while True:
        last = left[:stop].rsplit(None, 1)[-1:] if stop else []
        if not last or last[0].lower().lstrip(_OPENING) not in LAST_WORDS:
            return best
        if spans is None:
            spans = [found.span() for found in _WORD.finditer(left)]
        words = [span for span in spans if span[1] <= stop]
        for length in range(min(_LONGEST, len(words)), 0, -1):
            begin = words[-length][0]
            phrase = " ".join(left[begin:stop].lower().split())
            opened = phrase.lstrip(_OPENING)
            found = BEFORE.get(opened)
            if opened == "over" and _TAKING_OVER.search(left, 0, begin):
                return best
            if found:
                begin += len(phrase) - len(opened)
                kind = found if best is None or best[0] in ("about", "exact") else best[0]
                best = (kind, begin)
                stop = begin
                break
        else:
            return best


def comparator_after(text: str, position: int) -> tuple[Comparator, int] | None:
    """The comparator written after a number ("or more", "plus", "or so"), and where it ends."""
    found = _AFTER.match(text, position)
    if found is None:
        return None
    kinds: dict[str, Comparator] = {"at_least": "at_least", "about": "about", "at_most": "at_most"}
    return kinds[str(found.lastgroup)], found.end()


def widened(low: float, high: float, comparator: Comparator) -> tuple[float, float]:
    """The interval that the comparator makes of the stated amount (or of the stated range)."""
    match comparator:
        case "at_least":
            return low, math.inf
        case "more_than":
            return math.nextafter(high, math.inf), math.inf
        case "at_most":
            return _least(high), high
        case "less_than":
            return _least(low), math.nextafter(low, -math.inf)
        case "about":
            return low - abs(low) * LATITUDE, high + abs(high) * LATITUDE
        case "nearly":
            return low - abs(low) * LATITUDE, high
        case "just_over":
            return low, high + abs(high) * LATITUDE
        case "exact" | "range" | "vague":
            return low, high


def _least(high: float) -> float:
    """Where an interval begins that only has an end: nothing counted is fewer than none."""
    return 0.0 if high > 0 else -math.inf
