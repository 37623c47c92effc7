"""Reading numerals where they stand: digits and spelled-out numbers that count, not those that only name."""

from __future__ import annotations

import re

from atodds.values import units
from atodds.values.numbers import labels, numerals
from atodds.values.numbers.comparators import comparator_before
from atodds.values.numbers.core import Core, Left, run_end
from atodds.values.numbers.pairs import one_in, with_second

_FRACTION_OR_RATING = re.compile(r"/(?!(?:5|10|100)\b(?!/))\d")
_CENTURY = re.compile(r"\s+centur")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|\s?th)\b")
# "412m marks", "1.3m tumble dryers", and no 400m hurdles nor 60m waves.
_MILLIONS_OF = re.compile(
    r"m\s+(?:people|children|(?!(?:hurdles|races|heats|sprints|finals|relays|pools|walls|waves|towers|cliffs|masts|yachts"
    r"|boats|ships|sections|stretches|cables|fences|trenches|tunnels)\b)(?:(?!(?:from|of|to|into|in|at|off|on|above|below"
    r"|under|over|behind|beyond|away|down|up|across|and|or|as|for|with|was|is|long|wide|high|deep|tall)\b)[a-z]+\s)??"
    r"[a-z]{3,}[^\W\dsu]s\b)"
)
# Longer runs of digits are account numbers and the like.
LARGEST = 1e18
_TOUCHING = frozenset("/:#\u2116'\u2019_@&=+.")
# What stands before the number of a model ("the new 787") and not before a count.
_NAMING = frozenset(
    (
        "the",
        "new",
        "first",
        "final",
        "its",
        "their",
        "his",
        "her",
        "last",
        "a",
        "an",
        "old",
        "larger",
        "newer",
    )
)
_TELEPHONE = re.compile(r"(?:[\s().-]{0,2}\d{2,})*")


def read_digits(text: str, start: int, end: int, left: Left) -> Core | int:
    """Digits as a number, or where to go on if they are a date, a time, a label, a telephone number."""
    skip = run_end(text, end)
    money = units.sign_before(left.text)
    magnitude = units.magnitude_before(left.text)
    signed = money is not None or magnitude is not None
    touching = left.text[-1:]
    if not signed and (
        touching in _TOUCHING or (touching in ("-", "\u2013", ",") and left.text[-2:-1].strip())
    ):
        return _telephone_end(text, skip) if touching == "+" else skip
    if text[start] == "0" and text[start + 1 : end].isdigit():
        return _telephone_end(text, skip)
    if labels.is_date(text, start, end, left.text, left.word) or labels.is_clock(text, start, end, left.word):
        return skip
    ordinal = _ORDINAL_SUFFIX.match(text, end)
    if ordinal:
        place = numerals.digits_value(text[start:end])
        century = _CENTURY.match(text, ordinal.end())
        return ordinal.end() if century else Core(start, ordinal.end(), place, place, kind="ordinal")
    numeral = numerals.read_digits(text, start, end, money is not None or bool(_MILLIONS_OF.match(text, end)))
    if numeral.amount > LARGEST or (
        not signed and numeral.end == end and _is_no_count(text, start, end, left)
    ):
        return skip
    if money is None and magnitude is None:
        return with_second(text, start, start, numeral, None, left)
    unit, begin = money or ("magnitude", magnitude or 0)
    begin += start - len(left.text)
    return with_second(text, begin, start, numeral, unit, Left.of(text, begin))


def _is_no_count(text: str, start: int, end: int, left: Left) -> bool:
    """Whether bare digits are a year, a label, or run on into letters."""
    if units.unit_after(text, end):
        return False
    following = text[end : end + 1]
    if following.isalpha() or following == "_" or _FRACTION_OR_RATING.match(text, end):
        return True
    if comparator_before(left.text):
        return False
    digits = text[start:end]
    if labels.is_year(digits, text, end) or labels.is_label(text, start, end, left.text, left.word):
        return True
    named = len(digits) == 3 and digits.isdigit() and left.word.lower() in _NAMING
    return named and not labels.plural_follows(text, end)


def read_words(text: str, start: int, first: str, left: Left) -> Core | int:
    """A spelled-out number, or where to go on if it is a time, a label, part of a word or a pronoun."""
    numeral = numerals.read_words(text, start, first)
    if left.text[-1:] == "-" and left.text[-2:-1].isalnum():
        return numeral.end
    if first.lower() in ("a", "an") and numeral.end == start + len(first):
        return numeral.end
    if (
        labels.is_idiom(text, numeral.end, text[start : numeral.end], left.word)
        or labels.is_date(text, start, numeral.end, left.text, left.word)
        or labels.is_clock(text, start, numeral.end, left.word)
    ):
        return one_in(text, start, numeral) or numeral.end
    if labels.is_label(text, start, numeral.end, left.text, left.word) and not comparator_before(left.text):
        return numeral.end
    return with_second(text, start, start, numeral, None, left)


def _telephone_end(text: str, end: int) -> int:
    found = _TELEPHONE.match(text, end)
    return found.end() if found else end
