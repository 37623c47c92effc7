"""Reading a numeral, in digits of any grouping style or in words, as an amount.

`read_digits` and `read_words` answer with the amount, where the numeral ends, and its `step`: the value of one unit
in the last digit that the writer cared to give (100 for "1,400", 0.1 billion for "1.2bn").
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Numeral(NamedTuple):
    """`scale` is the factor of the scale word that ended it ("3 to 4 million" shares one)."""

    amount: float
    end: int
    step: float
    scale: float = 1.0


ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
SHORT_SCALES = {"bn": 1e9, "tn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9}
MONEY_SCALES = {"m": 1e6, "M": 1e6, "k": 1e3, "K": 1e3, "b": 1e9, "B": 1e9}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
WORDS = {**ONES, **TEENS, **TENS, **SCALES, "dozen": 12}

THIN = "\u00a0\u2009\u202f"
DIGITS = "|".join(
    (
        r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)",  # Indian
        r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)",
        r"\d{1,3}(?:\.\d{3})+,\d+",
        r"\d{1,3}(?:\.\d{3}){2,}(?!\d)",
        r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)",
        rf"[1-9]\d{{0,2}}(?:[ {THIN}]\d{{3}})+(?:[.,]\d{{1,2}})?(?![\d,.]*\d)",
        r"\d+\.\d+",
        r"\d+,\d{1,2}(?![\d,])",
        r"\d+[½¼¾⅓⅔]?",
        r"[½¼¾⅓⅔]",
    )
)

_SCALE_AFTER = re.compile(
    rf"[\s-]?(?:({'|'.join((*SCALES, *SHORT_SCALES))}|dozen)s?|([mMkKbB]))(?![\w])", re.IGNORECASE
)
_NEXT_WORD = re.compile(rf"(\s*-\s*|\s+and\s+|\s+)({'|'.join(sorted(WORDS, key=len, reverse=True))})\b")
_AND_FRACTION = re.compile(r"\s+and\s+(?:a|one)[\s-](half|quarter)\b")
_FRACTION = {"half": 0.5, "quarter": 0.25}


def digits_value(numeral: str) -> float:
    """The value of digits grouped in British, American, Swiss, Indian or continental style.

    A single group after a point ("1.234") is a decimal, as English-language news writes it.
    """
    fraction = FRACTION_SIGNS.get(numeral[-1], 0.0)
    plain = numeral.rstrip("½¼¾⅓⅔") or "0"
    plain = re.sub(rf"['’ {THIN}]", "", plain)
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and (point >= 0 or plain.count(",") > 1):
        plain = (
            plain.replace(",", "") if point > comma or point < 0 else plain.replace(".", "").replace(",", ".")
        )
    elif comma >= 0:
        plain = plain.replace(",", "" if len(plain) - comma == 4 else ".")
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) + fraction


def last_step(amount: float, decimals: int = 0) -> float:
    """The value of one unit in the last digit that is not a padding zero."""
    if decimals:
        return float(10.0**-decimals)
    whole = int(amount)
    if whole == 0 or amount != whole:
        return 1.0
    digits = str(whole)
    return float(10.0 ** (len(digits) - len(digits.rstrip("0"))))


def _scaled(text: str, numeral: Numeral, money: bool) -> Numeral:
    found = _SCALE_AFTER.match(text, numeral.end)
    if found is None or (found[2] and not money):
        return numeral
    name = (found[1] or "").lower()
    factor = MONEY_SCALES[found[2]] if found[2] else {**SCALES, **SHORT_SCALES, "dozen": 12.0}[name]
    return Numeral(numeral.amount * factor, found.end(), numeral.step * factor, factor)


def read_digits(text: str, start: int, end: int, money: bool = False) -> Numeral:
    """The numeral whose digits are `text[start:end]`, with the scale word that follows, if any.

    `money` lets a bare "m" or "k" mean million or thousand.
    """
    digits = text[start:end]
    amount = digits_value(digits)
    point = max(digits.rfind("."), digits.rfind(","))
    decimals = len(digits) - point - 1 if point >= 0 and amount != int(amount) else 0
    if point >= 0 and amount == int(amount) and digits.endswith("0") and len(digits) - point != 4:
        decimals = len(digits) - point - 1
    return _scaled(text, Numeral(amount, end, last_step(amount, decimals)), money)


def read_words(text: str, start: int, first: str) -> Numeral:
    """The spelled-out numeral at `start`, whose first word is `first`; "a" counts as one before a scale word.

    Reading stops where the next word can't belong to the same number: "between five and seven" gives five.
    """
    end = start + len(first)
    total, current = 0.0, 0.0
    last_scale = float("inf")
    word, joint = first.lower(), ""
    if word in ("a", "an"):
        current, word = 1.0, ""
    while True:
        if word in ONES:
            if current % 10 or (current % 100 in range(10, 20)) or (joint.strip() == "and" and current % 100):
                break
            current += ONES[word]
        elif word in TEENS or word in TENS:
            if current % 100:
                break
            current += TEENS.get(word) or TENS[word]
        elif word == "hundred":
            if not 0 < current < 100:
                break
            current *= 100
        elif word == "dozen":
            current = (current or 1) * 12
        elif word:
            if not current or SCALES[word] >= last_scale:
                break
            last_scale = SCALES[word]
            total, current = total + current * last_scale, 0.0
        if word:
            end = end if not joint else found.end()
        half = _AND_FRACTION.match(text, end)
        if half and word in ONES and current < 100:
            current += _FRACTION[half[1]]
            end = half.end()
            found_scale = _SCALE_AFTER.match(text, end)
            if found_scale and found_scale[1]:
                current *= {**SCALES, **SHORT_SCALES, "dozen": 12.0}[found_scale[1].lower()]
                end = found_scale.end()
            break
        found = _NEXT_WORD.match(text, end)
        if found is None or word == "dozen":
            break
        joint, word = found[1], found[2]
        if joint.strip() == "and" and current and current < 100:
            break
    amount = total + current
    return Numeral(amount, end, last_step(amount), last_scale if total and not current else 1.0)
