"""What looks like a number and counts nothing: dates, years, clock times, labels, idioms.

Each test is given the word `before` the numeral as it stands in the text, "" where the two touch.
"""

from __future__ import annotations

import re

from atodds.values.roles import HAPPENED

_MONTH_NAME = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_MONTH_OR_DAY = re.compile(rf"(?:{_MONTH_NAME}\.?|{_DAY_NAME}),?")
_DATE_TAIL = re.compile(
    rf"{_MONTH_NAME}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\s?(?:[-\u2013,/&]|to\s|and\s|or\s)\s?$"
)
_JOINED_TAIL = re.compile(r"\d(?:\s?[-\u2013/]\s?|:)$")
_AFTER_DATELINE = re.compile(r"\d\s[-\u2013]\s$")
_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?(?:\s?(?:[-\u2013/]|to|and|or)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:of\s+)?{_MONTH_NAME}\b"
)
_CLOCK_AFTER = re.compile(
    r":\d\d|\s?(?:h\d\d\b|\.\d\d)?\s?(?:[ap]\.?\s?m\b\.?|o[\u2019']\s?clock|(?:hrs|hours)?\s?(?:GMT|UTC|EST|EDT|BST|CET|CEST|PST"
    r"|PDT|ET|IST|MSK)\b|(?:minutes\s+)?past\s+\w|hours?\s+local|local\s+time|noon\b)",
    re.IGNORECASE,
)
_CLOCK_WORDS = frozenset(("at", "by", "until", "till", "since", "struck", "strikes", "past"))
_CLOCK_FOLLOWED = re.compile(
    rf"\s+(?:on\s+{_DAY_NAME}|in\s+the\s+(?:morning|evening|afternoon|night)|{_DAY_NAME}|sharp|(?:that|this)\s+(?:morning"
    r"|evening|night)|the\s+(?:next|following|previous)\s+(?:morning|day))|\s*[.,;]"
)
_NOUNS = """
article section route highway flight chapter page pages number no nr gate gates room level phase
group channel figure grade type class category act version volume vol episode season stage platform
unit reactor block schedule apartment terminal lane junction exit runway appendix annex paragraph
clause rule amendment bill resolution proposition part series issue station pier dock berth track
bus tram window verse psalm formula division league tier district ward precinct zone sector camp
building hangar hole lap round bowl step mark model size code bay plot item option day carriage cell
"""
_LABEL_NOUNS = frozenset(_NOUNS.split())
_IDIOM_AFTER_ONE = re.compile(
    r"\s+(?:of|another|day|by|or\s+(?:another|more)|hand|side|thing|way|who|that|which|is|could|can|time|point|where|might|would"
    r"|has|such|else|final|last|to|should|must|for|with|and|as|but|may|will|was|had|does|did)\b|\s?[.,;:?!]"
)
_BEFORE_ONE = """
no the this that any every some which each a an another not anyone someone as for only
"""
_PRONOUN_BEFORE_ONE = frozenset(_BEFORE_ONE.split())
_NAME = re.compile(r"[a-z]{0,2}[A-Z][\w\u2019'.&-]*")
# Nouns that a number counts even right after a name: "In Kabul 20 people".
_COUNTED = re.compile(
    r"\s+(?:more\s+|other\s+)?(?:people|persons|children|women|men|civilians|soldiers|troops|police|homes|houses|students|workers"
    r"|victims|refugees|militants|jobs|employees|deaths|were|are|have)\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n\"\u201c\u201d\u2018(]|--|\u2014)\s*$")
# Words that open a sentence and are no name.
_OPENERS = """
In With The And For By Of After At As To From On When Meanwhile But All These Those Some About
Around Over Nearly Another Than Its Their Total Up Only Just Almost More Least Killing Injuring
Wounding US
"""
_COUNTING = frozenset(_OPENERS.split())
_PLURAL = re.compile(
    r"\s+(?:(?!(?:and|or|of|in|at|on|is|was|to|for|with|as|by|from|that|which)\s)[a-z-]+\s+){0,2}?(?:people|children|women|men|[a-z-]{3,}[^\W\dsu]s)\b"
)


def plural_follows(text: str, end: int) -> bool:
    """Whether a plural noun follows within three words, so that the numeral counts."""
    return _PLURAL.match(text, end) is not None


def is_date(text: str, start: int, end: int, left: str, before: str) -> bool:
    """Whether the numeral belongs to a date, and doesn't count: "On Saturday 12 people were killed"."""
    if before and _MONTH_OR_DAY.fullmatch(before):
        if (before.endswith(",") or text[start].isalpha()) and plural_follows(text, end):
            return False
        return end - start in (1, 2, 4) and _COUNTED.match(text, end) is None
    if (
        left[-1:] in "-\u2013/: ,"
        and left[-3:].strip()
        and (_JOINED_TAIL.search(left[-4:]) or _DATE_TAIL.search(left[-20:]))
    ):
        # Behind the dash of a dateline a sentence begins: "3 March 2024 - Nine people".
        return not (
            _AFTER_DATELINE.search(left[-8:]) and (text[start].isupper() or _COUNTED.match(text, end))
        )
    return _DATE_AFTER.match(text, end) is not None


def is_clock(text: str, start: int, end: int, before: str) -> bool:
    """Whether the numeral tells the time of day."""
    if _CLOCK_AFTER.match(text, end):
        return True
    return (
        text[start].isalpha()
        and end - start <= 6
        and before.lower() in _CLOCK_WORDS
        and _CLOCK_FOLLOWED.match(text, end) is not None
    )


def is_year(digits: str, text: str, end: int) -> bool:
    """Whether four bare digits are a year; those that count people or homes are not."""
    if len(digits) != 4 or not digits.isdigit() or not 1400 <= int(digits) <= 2100:
        return False
    return _COUNTED.match(text, end) is None or text.startswith((" were", " are", " have"), end)


def is_label(text: str, start: int, end: int, left: str, before: str) -> bool:
    """Whether the numeral is part of a name: Article 5, Boeing 737, gate 3, World War Two."""
    if before.rstrip(".").lower() in _LABEL_NOUNS or before in ("#", "№"):
        return True
    if before in _COUNTING or before.lower() in HAPPENED or _COUNTED.match(text, end):
        return False
    if text[start].isupper():
        return _SENTENCE_START.search(left) is None
    return text[start].isdigit() and _NAME.fullmatch(before) is not None


def is_idiom(text: str, end: int, word: str, before: str) -> bool:
    """Whether "one" stands as a pronoun or in a set phrase."""
    if word.lower() != "one" or text.startswith("-", end):
        return False
    return before.lower() in _PRONOUN_BEFORE_ONE or _IDIOM_AFTER_ONE.match(text, end) is not None
