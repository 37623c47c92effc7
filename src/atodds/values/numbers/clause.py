"""The words of the clause around a number: what it counts, and the word that governs it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile

from atodds.text.words import stem
from atodds.values.numbers.numerals import NUMBER_WORDS
from atodds.values.roles import ADJACENT, HAPPENED, MEASURED_IN, SAME_COUNT
from atodds.values.units import NAMES

_FUNCTION_WORDS = """
a about above after again against all also although among an and any are as at be because been
before being below between both but by can could did do does during each either even every for from
further had has have having he her here his how if in including into is it its itself just least
less many may might more most much must my near nearly neither no nor not now of off on once one
only onto or other our out over own per same she should since so some still such than that the their
them then there these they this those though through thus to too toward towards under until up upon
us very was we were what when where whether which while who whom whose why will with within without
would yet you your another ago later earlier early late today yesterday tomorrow according said says
say told reported reports around across along amid beside despite down like unlike via
"""
# Verbs and nouns that say too little to tell one number from another.
_LIGHT_WORDS = """
cent minus take takes took taken taking make makes made making get gets got getting give gives gave given
giving come comes came coming go goes went going hold holds held holding see sees saw seen put puts
keep kept let set has left leaving leave remain remained include includes contain become became
about involve involved say saying total number numbers figure stand stood reach reached reaching hit
found find
"""
_PLURALS = """
people children men women police troops cattle fish sheep teeth feet mice geese aircraft servicemen
policemen firefighters personnel staff crew dead media data fishermen businessmen clergymen gunmen
lives
"""
_NO_PLURALS = """
this was is has his its us as yes thus plus across always perhaps previous various less
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
_UNTELLING = FUNCTION_WORDS | frozenset(_LIGHT_WORDS.split())
DETERMINERS = frozenset(("all", "the", "its", "their", "his", "her", "our", "those", "these"))
_PLURAL_NOUNS = frozenset(_PLURALS.split())
_NOT_PLURAL = frozenset(_NO_PLURALS.split())
# What may stand between a number and its noun: "12 of them", "three more".
_BETWEEN = frozenset(("other", "more", "of", "own", "such", "further", "very"))
_JOINTS = frozenset((",", "and", "but", "while", "or", "that", "when", "where"))
_REPORTING = frozenset(("said", "says", "say", "told", "reported", "reports", "that"))
_RATES = frozenset(("rate", "rates", "rating", "ratings"))
_SETTLEMENTS = frozenset(("town", "city", "village", "island", "country", "nation", "population"))
_LEVELS = """
climb climbed climbs rise rose risen rises grow grew grown grows increase increased jump jumped reach
reached reaches pass passed exceed exceeded stand stands stood fall fell fallen drop dropped
"""
# They give their subject's level, however much stands between: "the toll of the collapse in Lorne rose to 14".
_OF_LEVEL = frozenset(_LEVELS.split())
_BE = frozenset(("is", "are", "was", "were", "been", "be", "being"))

_WORD = re.compile(
    # Most are words of plain small letters, parted by spaces.
    r"(?! )(?:[a-z]+(?![^\W\d_]|[-'\u2019])"
    r"|\n\s*\n|(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*|\d+(?:[.,]\d+)*"
    r"|[.,;:!?()\"\u201c\u201d]|--|\u2014|\u2013)"
)
# "300 km (186 miles) south": a figure in brackets does not end the clause.
_PARENTHESIS = re.compile(r"\s?(?:\([^()\n]{0,24}\d[^()\n]{0,24}\)|-LRB-[^()\n]{0,24}\d[^()\n]{0,24}-RRB-)")
_LOST_THEIR_LIVES = re.compile(r"(?:[a-z]+ ){0,3}los(?:t|e|ing) (?:their lives|(?:his|her) life)")
_CLAUSE_END = frozenset('.;:!?()"\u201c\u201d\u2014\u2013') | {"--"}


@lru_cache(maxsize=8192)
def counted_name(noun: str) -> str:
    """The name under which nouns that count the same thing meet: "persons" and "inhabitants" are `people`."""
    lower = noun.lower()
    return SAME_COUNT.get(lower) or stem(lower)


def words_after(text: str, position: int, reach: int = 90) -> list[str]:
    """The words (and marks) that follow, to the end of the clause."""
    words: list[str] = []
    converted = _PARENTHESIS.match(text, position)
    position = converted.end() if converted else position
    for found in _WORD.finditer(text, position, position + reach):
        word = found[0]
        if word in _CLAUSE_END or word[0] == "\n":
            break
        words.append(word)
    return words


def words_before(text: str, position: int, reach: int = 90) -> list[str]:
    """The words (and marks) that lead up to a position, from the start of the clause."""
    begin = max(0, position - reach)
    point = text.rfind(". ", begin, position)
    # No need to read the sentence before; but the point may be one of an acronym.
    if point > begin + 1 and not (text[point - 1].isupper() and text[point - 2] == "."):
        begin = point + 1
    words: list[str] = _WORD.findall(text, begin, position)
    for index in range(len(words) - 1, -1, -1):
        if words[index] in _CLAUSE_END or words[index][0] == "\n":
            return words[index + 1 :]
    return words


def gives_level(before: list[str]) -> bool:
    """Whether the words lead up to the level of what they have as their subject: "had risen to"."""
    return any(word.lower() in _OF_LEVEL for word in before[-3:])


def is_number(word: str) -> bool:
    """Whether a word of a clause is a numeral."""
    return word[0].isdigit() or word.lower() in NUMBER_WORDS


def counted_by(after: list[str], singular: bool) -> str | None:
    """The noun that the number counts: the first plural among the five words that follow."""
    for index, word in enumerate(after[:5]):
        lower = word.lower()
        if lower in FUNCTION_WORDS or not word[0].isalpha():
            if lower in _BETWEEN and index == 0:
                continue
            return None
        if lower in _PLURAL_NOUNS or (
            lower[-1] == "s"
            and len(lower) > 3
            and lower[-2] not in ("'", "\u2019")
            and lower[-2:] not in ("ss", "us", "is")
            and lower not in _NOT_PLURAL
        ):
            return word
        if index == 0 and lower in HAPPENED and lower not in SAME_COUNT:
            return None
        if singular and index == 0:
            return word
    return None


def is_noun(word: str) -> bool:
    """Whether a word may be a noun, as far as its being no function word says."""
    return word.isalpha() and word.lower() not in FUNCTION_WORDS


def stuff_of(after: list[str]) -> str | None:
    """The noun after "of": what is measured in "40 tonnes of trout", "25% of the voters"."""
    if after[:1] != ["of"]:
        return None
    stuff = [*dropwhile(lambda word: word.lower() in DETERMINERS, after[1:])]
    return counted_by(stuff, singular=False) or next(filter(is_noun, after[1:4]), None)


def role_of(before: list[str], after: list[str], dimension: str | None) -> str | None:
    """What befell those counted (`dimension` None), or what is measured, from the nearest word outwards."""
    table = HAPPENED if dimension is None else MEASURED_IN.get(dimension, MEASURED_IN[""])
    if dimension is None and before and before[-1].lower() in HAPPENED:
        return HAPPENED[before[-1].lower()]
    if after[:1] == ["lives"] or (dimension is None and _LOST_THEIR_LIVES.match(" ".join(after[:6]))):
        return "killed"
    for index, word in enumerate(after[:10]):
        lower = word.lower()
        if lower in _JOINTS or (word[0].isdigit() and "among" not in after[:index]):
            break
        if lower in table and (index < 2 or lower not in ADJACENT):
            return table[lower]
        if lower in _RATES and dimension is not None:
            return _rate(after[index - 1].lower() if index else "", table)
    if before[-1:] == ["of"] and dimension is None and before[-2:-1] and before[-2].lower() in _SETTLEMENTS:
        return "population"
    farthest = -1 if gives_level(before) else len(before) - 9
    for index in range(len(before) - 1, max(-1, farthest), -1):
        lower = before[index].lower()
        if is_number(lower) and index and before[index - 1].lower() == "by":
            # "Its revenue fell by 10 per cent to 450 million euros".
            continue
        if is_number(lower) or lower == ",":
            break
        if lower in table and lower not in ADJACENT:
            return table[lower]
        if lower in _RATES and dimension is not None:
            return _rate(before[index - 1].lower() if index else "", table)
    if dimension is None and "inhabitants" in after[:3]:
        return "population"
    return _governing(before) or _predicate(after) or (_attributed(after) if dimension else None)


def _rate(modifier: str, table: dict[str, str]) -> str:
    """What a rate is of: "unemployment rate" is unemployment, "approval rating" an approval rate."""
    if modifier in table:
        return table[modifier]
    return f"{modifier} rate" if modifier and modifier not in FUNCTION_WORDS else "rate"


def _governing(before: list[str]) -> str | None:
    """The stem of the word that governs the number: the last content word before it in the clause."""
    for word in reversed(before[-5:]):
        lower = word.lower()
        if lower == "," or is_number(word) or lower in _REPORTING or lower in NAMES:
            return None
        if lower not in _UNTELLING and lower not in _OF_LEVEL and word[0].islower() and len(word) > 1:
            return stem(lower)
    return None


def _predicate(after: list[str]) -> str | None:
    """The stem of what the clause says of those counted: "75% of trains were cancelled"."""
    for index, word in enumerate(after[:7]):
        if word.lower() in _JOINTS:
            return None
        if word in _BE:
            rest = [lower for lower in after[index + 1 : index + 4] if lower not in FUNCTION_WORDS]
            return stem(rest[0]) if rest and rest[0].islower() else None
    return None


def _attributed(after: list[str]) -> str | None:
    """The stem of the noun that a measure stands before: "a 60-day ban"."""
    noun = after[0] if after else ""
    return stem(noun) if noun.islower() and is_noun(noun) else None
