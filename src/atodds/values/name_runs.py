"""A run of capitalised words taken apart into the names in it, by its own words alone.

"Indonesian Vice President Jusuf Kalla" holds a people and a person with a title; "Northrop Grumman CEO
Ron Sugar" an organisation and a person; "Syrias Idlib" a country and a name. What stands around a run is
read by `names`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from atodds.text.wordlists import STOPWORDS
from atodds.text.words import without_accents
from atodds.values.places import COUNTRY_OF, PEOPLE_OF, PLACE_NOUNS, STATES
from atodds.values.titles import (
    COMMON_NOUNS,
    DATE_WORDS,
    HONORIFICS,
    MONTHS_OR_NAMES,
    NEVER_NAMES,
    OPENERS,
    ORGANISATION_NOUNS,
    PARTICLES,
    ROLES,
    TITLE_MODIFIERS,
    TITLES,
)

Kind = Literal["person", "organisation", "place", "people", "name"]

KEPT_RUNS = 1 << 14
LONGEST_NAME = 9
"""In words. A longer run is a headline with every word capitalised."""

LONGEST_COUNTRY = 3
"""In words, joiners left out: "Democratic Republic of the Congo"."""

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_ABBREVIATED = "Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Capt|Sgt|Maj|Sen|Rep|Gov|Prof|Rev|Hon|Sr|Jr|Inc|Corp|Ltd|Cmdr|Adm"
_TOKEN = (
    rf"(?:(?:{_UPPER}\.){{2,}}|{_UPPER}\.(?= ?{_UPPER})|(?:{_ABBREVIATED})\.(?= )"
    rf"|(?:[Aa][lshnr]|[Ee]l)-{_UPPER}\w*|{_UPPER}\w*(?:['\u2019](?={_UPPER})\w+|-{_UPPER}\w*)*(?:\.(?:com|net|org)\b)?)"
)
_PARTICLE = "de la|de|del|della|du|des|der|den|van der|van|von|bin|ibn|da|di|dos|la|le|al|el"
_JOINER = rf"of the|of|for|and|&|{_PARTICLE}"
# "Kim Jong-un", but not "New York-based".
_NOT_OF_NAMES = "based|led|born|held|run|made|style|era|wide|area|old|like|type|only|bound|owned"
_LATER = rf"{_TOKEN}(?:-(?!(?:{_NOT_OF_NAMES})\b)[a-z]{{2,5}}(?<!ed)\b)?"
# A token begins with a capital, "al-" or "el-": told by one letter, before what stands before it is looked at.
RUN = re.compile(rf"(?=[^\W\d_b-df-zß-öø-ÿ])(?<![\w&-]){_TOKEN}(?:['\u2019]? (?:(?:{_JOINER}) )?{_LATER})*")
_WORD = re.compile(rf"(?:({_JOINER}) )?({_LATER})")

# "of" goes on with a name only after a noun that asks for it: "Gulf of", but not "Putin of".
_HEADS = ORGANISATION_NOUNS | PLACE_NOUNS | frozenset({"cup", "house", "kingdom", "republic", "union"})
_FIRST_PLACE_NOUNS = frozenset({"cape", "fort", "gulf", "isle", "lake", "mount", "port", "river", "rue"})
_FIELDS = TITLE_MODIFIERS | frozenset(
    {"drug", "food", "human", "space", "sport", "tourism", "urban", "welfare"}
)
_FUNCTION_WORDS = STOPWORDS - MONTHS_OR_NAMES - {"will"}
# Legal forms of companies.
_COMPANY_ENDS = frozenset(
    {"ag", "asa", "bv", "corp", "gmbh", "inc", "llc", "llp", "ltd", "nv", "oyj", "plc", "spa"}
)
_OFFICES = frozenset({"ambassador", "minister", "premier", "president", "secretary"})
_TITLES_THAT_END = (TITLES - HONORIFICS) | _OFFICES
"""A trailing "Director" is a title whose holder stands elsewhere; a trailing "King" may be a surname."""


class Part(NamedTuple):
    """A name within a run: `start` and `end` count from the run's start.

    It is `doubtful` where only the beginning of a sentence may have put the capital.
    """

    start: int
    end: int
    form: tuple[str, ...]
    kind: Kind
    title: str | None
    doubtful: bool


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str
    joiner: str


@lru_cache(maxsize=KEPT_RUNS)
def parse_run(run: str, initial: bool) -> tuple[Part, ...]:
    """The names in a run; `initial` where it begins a sentence, a line or a quotation."""
    words = [
        _Word(m.start(2), m.end(2), m[2], m[2].casefold().rstrip("."), m[1] or "")
        for m in _WORD.finditer(run)
    ]
    doubtful = initial
    if initial and words[0].text not in COUNTRY_OF and _opens(words[0]):
        # "No Other Choice" is a headline; "The European Union" is a sentence.
        words, doubtful = words[1:], len(words) > 1 and _opens(words[1])
    if any(_in_title_case(word) for word in words[1:]):
        return _countries(words)
    parts: list[Part] = []
    for segment in _segments(run, words):
        unsure = doubtful and segment[0].start <= words[0].start
        if len(segment) > 1 or not _is_no_name(segment[0], unsure):
            parts += _segment_parts(run, segment, unsure)
    return tuple(parts)


def _is_no_name(word: _Word, doubtful: bool) -> bool:
    """Whether a word alone names nothing: "Team captain Ada Hill" names no organisation."""
    return word.low in COMMON_NOUNS or word.low in OPENERS or (doubtful and word.low in ORGANISATION_NOUNS)


def _countries(words: list[_Word]) -> tuple[Part, ...]:
    """All that can be told from a headline with every word capitalised, where no name shows its ends."""
    places = [
        Part(w.start, w.end, COUNTRY_OF[w.text], "place", None, False) for w in words if w.text in COUNTRY_OF
    ]
    peoples = [
        Part(w.start, w.end, PEOPLE_OF[w.text], "people", None, False) for w in words if w.text in PEOPLE_OF
    ]
    return tuple(sorted(places + peoples))


def _in_title_case(word: _Word) -> bool:
    return word.low in _FUNCTION_WORDS and word.text[1:].islower()


def _opens(word: _Word) -> bool:
    return word.low in OPENERS or word.low in STOPWORDS


def _segments(run: str, words: list[_Word]) -> list[list[_Word]]:
    segments: list[list[_Word]] = []
    current: list[_Word] = []
    for word in words:
        surname = bool(current) and word.low in MONTHS_OR_NAMES
        if (word.low in DATE_WORDS and not surname) or word.low in NEVER_NAMES:
            segments.append(current)
            current = []
            continue
        if current and not _joins(run, current, word):
            segments.append(current)
            current = []
        if not current and _is_function_word(word):
            continue
        current.append(word)
        if word.low in _COMPANY_ENDS:
            segments.append(current)
            current = []
    segments.append(current)
    return [segment for segment in segments if segment]


def _is_function_word(word: _Word) -> bool:
    capitals = len(word.text) > 1 and word.text.isupper()
    return word.low in _FUNCTION_WORDS and not capitals


def _joins(run: str, segment: list[_Word], word: _Word) -> bool:
    if run[segment[-1].end] != " ":
        return word.low in ORGANISATION_NOUNS
    match word.joiner:
        case "of" | "of the":
            return segment[-1].low in _HEADS or segment[-1].low in _FIRST_PLACE_NOUNS
        case "for":
            return any(w.low in ORGANISATION_NOUNS for w in segment)
        case "and":
            return segment[-1].low in _FIELDS and word.text not in COUNTRY_OF and word.low not in TITLES
        case _:
            return True


def _segment_parts(run: str, words: list[_Word], doubtful: bool) -> list[Part]:
    if not words or len(words) > LONGEST_NAME:
        return []
    country = _leading_country(run, words)
    if country:
        rest = [word for word in words if word.start > country.end]
        return [country, *_segment_parts(run, rest, False)]
    at = _title_end(words) or int(doubtful and len(words) > 1 and words[0].low in ROLES)
    if at:
        begin = at - 1
        while begin and _is_title(words[begin - 1]):
            begin -= 1
        title = run[words[begin].start : words[at - 1].end]
        return [*_segment_parts(run, words[:begin], doubtful), _part(words[at:], "person", title, False)]
    while words and words[-1].low in _TITLES_THAT_END:
        words = words[:-1]
        while words and words[-1].low in TITLE_MODIFIERS:
            words = words[:-1]
    single_letter = len(words) == 1 and len(words[0].low.split("-")[0]) == 1
    if all(map(_is_title, words)) or single_letter:
        return []
    capitals = len(words[0].text) > 1 and words[0].text.isupper()
    return [_part(words, _kind(words), None, doubtful and len(words) == 1 and not capitals)]


def _leading_country(run: str, words: list[_Word]) -> Part | None:
    """The country or people that the words begin with, where it is no part of a longer name."""
    for count in range(min(LONGEST_COUNTRY, len(words)), 0, -1):
        start, end = words[0].start, words[count - 1].end
        text, rest = run[start:end], words[count:]
        alone = not _keeps_adjective(rest)
        if text in PEOPLE_OF and alone:
            return Part(start, end, PEOPLE_OF[text], "people", None, False)
        if text in COUNTRY_OF and (not rest or rest[0].low in TITLES):
            return Part(start, end, COUNTRY_OF[text], "place", None, False)
        if text[-1] == "s" and text[:-1] in COUNTRY_OF and alone:
            return Part(start, end - 1, COUNTRY_OF[text[:-1]], "place", None, False)
    return None


def _is_title(word: _Word) -> bool:
    return word.low in TITLES or word.low in TITLE_MODIFIERS


def _keeps_adjective(rest: list[_Word]) -> bool:
    """Whether a people's name before these words is part of a name: "Syrian Observatory for Human Rights"."""
    return not _title_end(rest) and any(w.low in ORGANISATION_NOUNS or w.low in PLACE_NOUNS for w in rest)


def _title_end(words: list[_Word]) -> int:
    """How many words stand up to and with the last title that a person's name follows; 0 without."""
    for at in range(len(words) - 1, 0, -1):
        if words[at - 1].low in TITLES:
            named = words[at:]
            if all(map(_is_title, named)):
                continue
            if named[-1].low in _HEADS or named[0].joiner in ("of", "of the", "for"):
                return 0
            if named[0].text in COUNTRY_OF or named[0].text in PEOPLE_OF:
                return 0
            return at
    return 0


def _kind(words: list[_Word]) -> Kind:
    heads = [words[-1].low, *(a.low for a, b in pairwise(words) if b.joiner in ("of", "for"))]
    if any(head in ORGANISATION_NOUNS for head in heads) or (len(words) > 1 and heads[0] in _COMPANY_ENDS):
        return "organisation"
    if words[-1].low in PLACE_NOUNS or (len(words) > 1 and words[0].low in _FIRST_PLACE_NOUNS):
        return "place"
    text = words[0].text
    if len(words) == 1 and text in STATES:
        return "place"
    return "name"


def _part(words: list[_Word], kind: Kind, title: str | None, doubtful: bool) -> Part:
    tokens = [
        token
        for word in words
        for token in without_accents(word.low).replace(".", "").replace("\u2019", "'").split("-")
        if token
    ]
    form = tuple(token for token in tokens if token not in PARTICLES) or tuple(tokens)
    return Part(words[0].start, words[-1].end, form, kind, title, doubtful)
