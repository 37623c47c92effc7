"""What looks like a number and counts nothing: dates, years, clock times, labels, idioms."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE_BEFORE = re.compile(
    rf"(?:{_MONTH},?\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:[-–,]|to|and|or)\s*)?|\d{{4}}\s?[-–/]\s?"
    rf"|\d[:/]|(?:{_DAY}),?\s+(?:the\s+)?)$"
)
_DATE_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s?(?:[-–]|to|and|or|/)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:of\s+)?{_MONTH}")
_CLOCK_AFTER = re.compile(
    r"\s?(?::\d\d|h\d\d\b|[.]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|o[’']\s?clock|(?:hrs|hours)?\s?(?:GMT|UTC|EST|EDT|BST|CET|CEST|PST|PDT"
    r"|ET|IST|MSK)\b|(?:minutes\s+)?past\s+\w|hours?\s+local|local\s+time|noon\b|:\d\d)",
    re.IGNORECASE,
)
_CLOCK_CONTEXT_BEFORE = re.compile(r"\b(?:at|by|until|till|since|struck|strike|before|after|around|about|past)\s+$", re.I)
_CLOCK_CONTEXT_AFTER = re.compile(
    rf"(?:\s+(?:on\s+{_DAY}|in\s+the\s+(?:morning|evening|afternoon|night)|{_DAY}|sharp|that\s+(?:morning|evening|night))|\s*[.,;])"
)
_LABEL_NOUNS = frozenset(
    "article section route highway flight chapter page pages number no nr gate room level phase group channel figure grade "
    "type class category act version volume vol episode season stage platform unit reactor block schedule apartment "
    "terminal lane junction exit runway appendix annex paragraph clause rule amendment bill resolution proposition "
    "measure title part series issue station pier dock berth track bus tram line window verse psalm formula division "
    "league tier district ward precinct zone sector camp building hangar hole lap game round week day year war pope king "
    "queen super bowl world dan lot step generation mark model size area code gates bay plot item point option plan "
    "tropical storm carriage gate cell".split()
)
_IDIOM_AFTER_ONE = re.compile(
    r"\s+(?:of\b|another\b|day\b|by\b|or\s+(?:another|more)|hand\b|side\b|thing\b|way\b|who\b|that\b|which\b|is\b|could\b|can\b"
    r"|time\b|point\b|where\b|might\b|would\b|has\b|in\s+which\b|such\b|else\b|final\b|last\b|to\b|should\b|must\b|for\b|with\b)"
)
_PROPER_PREVIOUS = re.compile(r"(?:^|[\s(\"“‘'])([A-Z][\w’'.&-]*)\s$")
_ALWAYS_COUNTED = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}?(?:people|persons|children|women|men|civilians|soldiers|troops|police|homes|houses|students"
    r"|workers|victims|refugees|militants|[a-z]{3,}(?:[^su\W\d_])s)\b"
)
_COUNTED_YEAR = re.compile(
    r"\s+(?:people|persons|children|women|men|civilians|soldiers|troops|homes|houses|students|workers|refugees|jobs|employees)\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\"“”‘(]|--|—)\s*$")
_COUNTING_BEFORE = frozenset(
    "kill kills killing killed injuring injured wounding wounded in with the and for by of after at as to from on when "
    "meanwhile but all these those some about around over nearly another than its their total another".split()
)


def is_date_or_clock(text: str, start: int, end: int, left: str) -> bool:
    """Whether the numeral belongs to a date or a time of day."""
    tail = left[-22:]
    if _DATE_BEFORE.search(tail):
        return True
    right = text[end : end + 2]
    if right[:1] == ":" and right[1:].isdigit():
        return True
    if _DATE_AFTER.match(text, end) or _CLOCK_AFTER.match(text, end):
        return True
    if end - start <= 6 and _CLOCK_CONTEXT_BEFORE.search(tail) and text[start].isalpha():
        return _CLOCK_CONTEXT_AFTER.match(text, end) is not None
    return False


def is_year(digits: str, amount: float, text: str, end: int) -> bool:
    """Whether four bare digits are a year; those that count people or homes are not."""
    if len(digits) != 4 or not digits.isdigit() or not 1400 <= amount <= 2100:
        return False
    return _COUNTED_YEAR.match(text, end) is None


def is_label(text: str, start: int, end: int, left: str) -> bool:
    """Whether the numeral is part of a name: Article 5, Boeing 737, gate 3, World War Two."""
    word = left.rstrip().rsplit(None, 1)[-1:] if left[-1:] in (" ", "\u00a0", "\n") else []
    if not word:
        return left[-1:] in ("#", "№")
    previous = word[0].lstrip("(\"“‘'")
    if previous.rstrip(".").lower() in _LABEL_NOUNS and not previous.endswith((",", ":")):
        return True
    if previous in ("#", "№"):
        return True
    if text[start].isupper():
        return not _SENTENCE_START.search(left) and text[end : end + 2].lstrip()[:1].isupper() is not None and (
            previous[:1].isupper()
        )
    proper = _PROPER_PREVIOUS.search(left)
    if proper is None or proper[1].lower() in _COUNTING_BEFORE or proper[1].endswith("ing"):
        return False
    return _ALWAYS_COUNTED.match(text, end) is None


def is_idiom(text: str, end: int, word: str, left: str) -> bool:
    """Whether "one" stands as a pronoun or in a set phrase."""
    if word.lower() != "one":
        return False
    if _IDIOM_AFTER_ONE.match(text, end):
        return True
    last = left.rsplit(None, 1)[-1:]
    return bool(last) and last[0].lower() in ("no", "the", "this", "that", "any", "every", "some", "which", "each", "a")
