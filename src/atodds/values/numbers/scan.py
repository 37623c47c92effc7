"""The scan: one pattern finds all that can begin a number, and only there the clause is read closely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from atodds.values.alternation import one_of
from atodds.values.numbers import numerals
from atodds.values.numbers.core import Core, Left
from atodds.values.numbers.decades import DECADES, read_decade
from atodds.values.numbers.details import completed
from atodds.values.numbers.forms import (
    FRACTION_FORM,
    MULTIPLES,
    PART,
    SCALE,
    VAGUE_FORM,
    read_fraction,
    read_multiple,
    read_vague,
    read_zero,
)
from atodds.values.numbers.number import Number
from atodds.values.numbers.readers import read_digits, read_words

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINALS = {word: float(place) for place, word in enumerate(_PLACES, 1)}
_ZERO = ("no", "none", "nobody")
# They begin a number only together with other words.
_NEVER_ALONE = ("half", "quarter", "few", "couple", "scores")
_VAGUE = ("several", "dozens", "tens", "hundreds", "thousands", "millions", "billions")
_DECADES = tuple(word for word in DECADES if word.isalpha())
_STARTERS = (*_DECADES, *numerals.SPELLED, "dozen", *MULTIPLES, *_ORDINALS, *_ZERO, *_NEVER_ALONE, *_VAGUE)
_FIRST_LETTERS = "".join(
    sorted({letter for word in ("a", *_STARTERS) for letter in (word[0], word[0].upper())})
)
# Most words are told by their first letter to begin no number.
_CANDIDATE = re.compile(
    rf"\b(?=[{_FIRST_LETTERS}{numerals.FIRST_DIGITS}])(?:(?P<digits>(?=[{numerals.FIRST_DIGITS}])(?:{numerals.DIGITS}))"
    rf"|[Aa]n?(?=[\s-](?:{SCALE}|{PART}|few|couple|handful)\b)"
    rf"|{one_of((*_STARTERS, *(word.capitalize() for word in _STARTERS)))}\b)"
)
_SUPERLATIVE = re.compile(r"[\s-][a-z]+est\b")
# "from 5% to 5.25%", "by 50 basis points to 3.25%": both measure the same.
_CHANGE = re.compile(r",?\s+(?:[a-z]+\s+){0,2}(?:to|from)\s+")
# "300 km (186 miles)", "£2.4m ($3.1m)"
_CONVERTED = re.compile(r"\s?(?:\(|-LRB-)\s?(?:or\s)?")


def scan(text: str) -> Iterator[Number]:
    """The numbers of the text, in order."""
    position = 0
    last: Number | None = None
    while candidate := _CANDIDATE.search(text, position):
        found = _read(text, candidate)
        if isinstance(found, int):
            position = max(found, candidate.end())
            continue
        number = found if isinstance(found, Number) else completed(text, found, last.end if last else 0)
        position = max(found.end, number.end if number else 0)
        if number:
            if last and _continues(text, last, number):
                role = last.role if last.kind in (number.kind, "points") else number.role
                number = replace(number, role=role, counted=number.counted or last.counted)
            last = number
            yield number


def _continues(text: str, last: Number, number: Number) -> bool:
    """Whether the number is the other end of a change that the last began, or the last in another unit."""
    if last.scope in ("from", "by") or last.kind == "points":
        return _CHANGE.fullmatch(text, last.end, number.start) is not None
    if _CONVERTED.fullmatch(text, last.end, number.start) is None or last.unit == number.unit:
        return False
    return last.kind == number.kind == "money" or last.dimension == number.dimension


def _read(text: str, candidate: re.Match[str]) -> Core | Number | int:
    """What stands at a candidate, or where to go on if it is no number."""
    start, end = candidate.span()
    decade = read_decade(text, start)
    if decade is not None:
        return decade
    if candidate.lastgroup == "digits":
        return read_digits(text, start, end, Left.of(text, start))
    word = candidate[0].lower()
    if word in _ZERO:
        return read_zero(text, start, end)
    vague = VAGUE_FORM.match(text, start)
    if vague:
        return read_vague(text, start, vague.end(), Left.of(text, start))
    fraction = FRACTION_FORM.match(text, start)
    if fraction:
        return read_fraction(text, start, fraction.end(), Left.of(text, start))
    if word in MULTIPLES:
        return read_multiple(text, start, end)
    if word in _ORDINALS:
        place = _ORDINALS[word]
        return Core(start, end, place, place, kind="ordinal") if _SUPERLATIVE.match(text, end) else end
    if word in _NEVER_ALONE or word in _VAGUE or word in _DECADES:
        return end
    return read_words(text, start, candidate[0], Left.of(text, start))
