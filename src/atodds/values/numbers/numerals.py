"""Reading a numeral, in digits of any grouping style or in words, as an amount.

`read_digits` and `read_words` answer with the amount, where the numeral ends, and its `step`: the value of
one unit in the last digit that the writer cared to give (100 for "1,400", 0.1 billion for "1.2bn").
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from atodds.values.alternation import one_of


class Numeral(NamedTuple):
    """`scale` is the factor of the scale word that ends it, which "3 to 4 million" shares."""

    amount: float
    end: int
    step: float
    scale: float = 1.0


_TO_NINE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TO_NINETEEN = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = {word: float(value) for value, word in enumerate(_TO_NINE, 1)}
TEENS = {word: float(value) for value, word in enumerate(_TO_NINETEEN, 10)}
TENS = {word: 10.0 * value for value, word in enumerate(_TENS, 2)}
SPELLED = {**ONES, **TEENS, **TENS}
LARGE = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
SCALES = {"hundred": 1e2, **LARGE}
FACTORS = {**SCALES, "dozen": 12.0, "bn": 1e9, "tn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9}
MONEY_FACTORS = {"m": 1e6, "k": 1e3, "b": 1e9}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
NUMBER_WORDS = frozenset((*SPELLED, *SCALES, "dozen"))

_APART = " \u00a0\u2009\u202f"
_SIGNS = "".join(FRACTION_SIGNS)
FIRST_DIGITS = f"0-9{_SIGNS}"
DIGITS = "|".join(
    (
        r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])",
        r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])",  # lakh and crore: 1,00,000
        r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+",
        r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])",
        r"[0-9]{1,3}(?:['\u2019][0-9]{3})+(?:\.[0-9]+)?(?![0-9])",
        rf"[1-9][0-9]{{0,2}}(?:[{_APART}][0-9]{{3}})+(?:[.,][0-9]{{1,2}})?(?![0-9,.]*[0-9])",
        r"[0-9]+ [1-9]/[2-9](?![0-9/])",
        r"[0-9]+\.[0-9]+",
        r"[0-9]+,[0-9]{1,2}(?![0-9,])",
        rf"[0-9]+[{_SIGNS}]?",
        rf"[{_SIGNS}]",
    )
)
_DIGITS = re.compile(DIGITS)
_SPELLED = re.compile(one_of((*SPELLED, *(word.capitalize() for word in SPELLED))) + r"(?!\w)")
_SCALE_AFTER = re.compile(rf"[\s-]?(?:({one_of(FACTORS)})s?|([mkb]))(?!\w)", re.IGNORECASE)
_NEXT_WORD = re.compile(rf"(\s*-\s*|\s+and\s+|\s+)({one_of(NUMBER_WORDS)})\b")
_AND_HALF = re.compile(r"[\s-]+and[\s-]+(?:a|one)[\s-](half|quarter)\b")


def digits_value(numeral: str) -> float:
    """The value of digits grouped in British, American, Swiss, Indian or continental style.

    A single group after a point ("1.234") is a decimal, as English-language news writes it.
    """
    if "/" in numeral:
        whole, over, under = re.split("[ /]", numeral)
        return float(whole) + float(over) / float(under)
    fraction = FRACTION_SIGNS.get(numeral[-1], 0.0)
    plain = re.sub(rf"['\u2019{_APART}{_SIGNS}]", "", numeral) or "0"
    comma, point = plain.rfind(","), plain.rfind(".")
    if point > comma >= 0 or plain.count(",") > 1 or (point < 0 and comma == len(plain) - 4):
        plain = plain.replace(",", "")
    elif comma >= 0 or plain.count(".") > 1:
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain) + fraction


def last_step(amount: float) -> float:
    """The value of one unit in the last digit of a whole number that is not a padding zero."""
    if amount == 0 or not amount.is_integer():
        return 1.0
    digits = str(int(amount))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _scaled(text: str, numeral: Numeral, money: bool) -> Numeral:
    found = _SCALE_AFTER.match(text, numeral.end)
    if found is None or (found[2] and not money):
        return numeral
    factor = FACTORS[found[1].lower()] if found[1] else MONEY_FACTORS[found[2].lower()]
    return Numeral(numeral.amount * factor, found.end(), numeral.step * factor, factor)


def read_digits(text: str, start: int, end: int, money: bool = False) -> Numeral:
    """The numeral whose digits are `text[start:end]`, with the scale word that follows, if any.

    `money` lets a bare "m", "k" or "b" mean million, thousand or billion.
    """
    digits = text[start:end]
    amount = digits_value(digits)
    decimals = len(digits) - max(digits.rfind("."), digits.rfind(",")) - 1
    if decimals < len(digits) and (decimals != 3 or not amount.is_integer()):
        step = 10.0**-decimals
    else:
        step = last_step(amount)
    return _scaled(text, Numeral(amount, end, step), money)


def read_words(text: str, start: int, first: str) -> Numeral:
    """The spelled-out numeral at `start`, whose first word is `first`; "a" counts as one before a scale word.

    Reading stops where the next word can't belong to the same number: "between five and seven" gives five.
    """
    total, group, scale, last = 0.0, 0.0, math.inf, 1.0
    word, end, next_end, with_and = first.lower(), start, start + len(first), False
    if word in ("a", "an"):
        word = "one"
    while True:
        if word in LARGE:
            if not group or LARGE[word] >= scale:
                break
            scale = last = LARGE[word]
            total, group = total + group * scale, 0.0
        else:
            longer = _with_word(group, word, with_and)
            if longer is None:
                break
            group, last = longer, 1.0
        end = next_end
        half = _AND_HALF.match(text, end) if word in LARGE or (word in ONES and group < 100) else None
        if half:
            part = last * (0.5 if half[1] == "half" else 0.25)
            return _scaled(text, Numeral(total + group + part, half.end(), part, last), money=False)
        found = _NEXT_WORD.match(text, end)
        if found is None or word == "dozen":
            break
        word, next_end, with_and = found[2], found.end(), found[1].strip() == "and"
        if with_and and 0 < group < 100:
            break
    amount = total + group
    return Numeral(amount, end, last_step(amount), last)


def _with_word(group: float, word: str, with_and: bool) -> float | None:
    """The part below a thousand with one more word, or None where the word can't belong to it."""
    below = group % 100
    if word in ONES:
        fits = below % 10 == 0 and below != 10 and not (with_and and below)
        return group + ONES[word] if fits else None
    if word == "dozen":
        return (group or 1.0) * 12
    if word == "hundred":
        return group * 100 if 0 < group < 100 else None
    return group + SPELLED[word] if below == 0 else None


def numeral_at(text: str, position: int, money: bool = False) -> Numeral | None:
    """The numeral at a position, in digits or words, if one stands there."""
    digits = _DIGITS.match(text, position)
    if digits:
        return read_digits(text, position, digits.end(), money)
    word = _SPELLED.match(text, position)
    return read_words(text, position, word[0]) if word else None
