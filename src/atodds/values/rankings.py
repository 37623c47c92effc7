"""Ranks that news gives by a word or a label: "the fifth straight defeat", "a Category 3 storm", "Grade II".

find_rankings(text, start, end) -> Numbers of kind `ordinal` ("fifth") and `label` ("Category 3": its dimension)
"""

from __future__ import annotations

import re

from atodds.values.numbers.number import Kind, Number

_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
"""
_ORDINALS = _WORDS.split()
_RANK = re.compile(
    rf"\b(?P<word>{'|'.join(_ORDINALS)})\b|\b(?P<digits>\d{{1,3}})(?:st|nd|rd|th)\b"
    r"|\b(?P<scale>[Cc]ategory|[Ll]evel|[Gg]rade|[Ss]tage|[Pp]hase|[Tt]ier)[- ](?P<step>\d{1,2}|I{1,3}|IV|V)\b"
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}


def find_rankings(text: str, start: int, end: int) -> list[Number]:
    found = []
    for match in _RANK.finditer(text, start, end):
        amount = _amount(match)
        kind: Kind = "rating" if match["scale"] else "ordinal"
        found.append(Number(match.start(), match.end(), match[0], amount, amount, amount=amount, kind=kind))
    return found


def _amount(match: re.Match[str]) -> float:
    if match["word"]:
        return _ORDINALS.index(match["word"]) + 1.0
    step = match["step"] or match["digits"]
    return float(_ROMAN.get(step, 0) or step)
