"""Lengths of time: "22 minutes", "a year and a half", "nearly two to three weeks"."""

from __future__ import annotations

from atodds.values.times.grammar import Match, lexeme
from atodds.values.times.time import Grain
from atodds.values.times.vocabulary import INFINITY

# Months and years by their mean in the Gregorian calendar.
SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "fortnight": 1209600.0,
    "month": 2629746.0,
    "year": 31556952.0,
    "decade": 315569520.0,
    "century": 3155695200.0,
}
GRAINS: dict[str, Grain] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "fortnight": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "decade",
}
# What a hedge leaves of a length: the factors of its lowest and highest value.
HEDGES = {
    "about": (0.8, 1.25),
    "nearly": (0.8, 1.0),
    "least": (1.0, INFINITY),
    "more": (1.0, INFINITY),
    "over": (1.0, INFINITY),
    "most": (0.0, 1.0),
    "less": (0.0, 1.0),
    "under": (0.0, 1.0),
    "up": (0.0, 1.0),
    "no": (0.0, 1.0),
    "not": (0.0, 1.0),
}
Length = tuple[float, float, str]


def amount(words: list[str]) -> tuple[float, float]:
    """The bounds of a count in words or digits, (1, 1) where there is none."""
    bounds: list[float] = []
    value: float | None = None
    for place, word in enumerate(words):
        symbol, meaning = lexeme(word)
        if symbol in ("NUMBER", "TENS") and isinstance(meaning, int):
            value = (value or 0) + meaning
        elif symbol == "DIGITS":
            value = float(word.replace(",", ""))
        elif symbol == "VAGUE" and isinstance(meaning, tuple):
            return float(meaning[0]), float(meaning[1])
        elif symbol == "HALF":
            value = 0.5 if value is None else value + 0.5
        elif symbol == "A" and place == 0 and ("and" in words or len(words) == 1):
            value = 1
        elif symbol in ("TO", "OR", "DASH") and value is not None and not _hyphenated(words, place):
            bounds.append(value)
            value = None
    bounds += [] if value is None else [value]
    return (min(bounds), max(bounds)) if bounds else (1.0, 1.0)


def _hyphenated(words: list[str], place: int) -> bool:
    """Whether the dash stands within "twenty-two" or before a unit, not between two counts."""
    around = [lexeme(word).symbol for word in words[max(0, place - 1) : place + 2]]
    return words[place] in "-\u2013" and (
        around[0] == "TENS" or around[-1] not in ("NUMBER", "TENS", "DIGITS")
    )


def length(match: Match, *names: str) -> Length | None:
    """(shortest, longest) in seconds and the unit of a part of the match."""
    span = match.found(*names)
    if span is None:
        return None
    words = [word.lower() for word in match.tokens.words[span[0] : span[1]]]
    units = [str(meaning) for symbol, meaning in map(lexeme, words) if symbol in ("UNIT", "DAY", "DAYS")]
    low, high = amount([word for word in words if lexeme(word).symbol not in ("UNIT", "DAY", "DAYS")])
    scale = SECONDS[units[0]]
    return low * scale, high * scale, units[0]


def hedged(bounds: Length, match: Match) -> Length:
    """The bounds as "about", "at least" or "nearly" leave them."""
    for word in match.tokens.words[slice(*span)] if (span := match.found("hedge")) else []:
        factors = HEDGES.get(word.lower()) or HEDGES.get(str(lexeme(word).value))
        if factors:
            low, high = factors
            return bounds[0] * low, bounds[1] * high, bounds[2]
    return bounds
