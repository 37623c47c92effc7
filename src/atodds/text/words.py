"""Words with their offsets, and the stems under which two wordings of the same thing meet.

    words(text)          -> every Word in order: start, end, text, folded, stem
    first_word(text)     -> the first of them, or None
    tokens(text)         -> their texts alone
    content_stems(text)  -> the stems of the words that carry meaning, in order, repeats kept
    stem(word)           -> one word's stem
    is_stopword(word)    -> whether it is a function word ("the", "who"); "US" is not one, "us" is

A word is a run of letters or digits. Hyphens part words ("rebel-held" is two), a possessive is left outside
("Putin's" is "Putin"), other apostrophes stay within ("don't", "O'Brien"), and so do the points of an
acronym ("U.S.") and the marks inside a number ("1,200", "99.9", "21:40").

A stem is the Snowball (Porter 2) stem of the word without case and accents, after irregular verbs and nouns
are put into their base form ("said" is "say", "children" is "child") and British spelling into American.
Stems are computed once per distinct word and kept, up to `KEPT_TYPES` of them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from snowballstemmer import stemmer  # type: ignore[import-untyped]  # ships no types

from atodds.text.wordlists import BASE_FORMS, STOPWORDS

KEPT_TYPES = 1 << 16

# In a group, so that a text split by it gives what parts its words and the words by turns.
_WORD = re.compile(
    # What parts words is skipped, and most words are told by plain small letters: the rest says what all are.
    r"((?=\w)(?:[a-rt-z][a-z]*(?![^\W_]|['\u2019])"
    r"|(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"
    r"|(?!(?<=\w['\u2019])[sS]\b)[^\W\d_][^\W_]*(?:['\u2019](?![sS]\b)[^\W_]+)*))"
)
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,}")

# Where a rule hits another word ("exercise"), it hits both sides of a comparison alike, as a stem should.
_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|er|ers|able|hood|hoods)?$)"), "or"),
    (re.compile(r"(?<=[nt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[a-z]en)c(?=es?$)"), "s"),
    (re.compile(r"(?<=[aeiouy][a-z]e)ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"(?<=gra)mme(?=s?$)"), "m"),
)


class Word(NamedTuple):
    """`text[start:end]` is `.text`; `folded` is without case and typographic apostrophes; `content` where it carries
    meaning, and is no function word."""

    start: int
    end: int
    text: str
    folded: str
    stem: str
    content: bool


class _Type(NamedTuple):
    folded: str
    stem: str
    content: bool


def words(text: str) -> tuple[Word, ...]:
    parts = _WORD.split(text)
    found, ends = parts[1::2], [*accumulate(map(len, parts))]
    kinds = zip(*map(_type, found), strict=True)
    return tuple(map(Word._make, zip(ends[:-1:2], ends[1::2], found, *kinds, strict=True)))


def first_word(text: str) -> Word | None:
    found = _WORD.search(text)
    return None if found is None else Word._make((*found.span(), found[0], *_type(found[0])))


def tokens(text: str) -> list[str]:
    """The words as they stand, without their places."""
    found: list[str] = _WORD.findall(text)
    return found


def content_stems(text: str) -> tuple[str, ...]:
    return tuple([kind.stem for kind in map(_type, tokens(text)) if kind.content])


def folded(word: str) -> str:
    """The word without case and typographic apostrophes."""
    return _type(word).folded


def stem(word: str) -> str:
    return _type(word).stem


def is_stopword(word: str) -> bool:
    return not _type(word).content


@lru_cache(maxsize=KEPT_TYPES)
def _type(word: str) -> _Type:
    folded = word.casefold().replace("\u2019", "'")
    if folded[0].isdigit():
        return _Type(folded, folded.replace(",", ""), content=True)
    if _ACRONYM.fullmatch(word):
        letters = folded.replace(".", "")
        # "US" and "us" must not meet; every other acronym meets its undotted and lower-case form.
        return _Type(letters, "usa" if letters == "us" else letters, content=True)
    return _Type(folded, _stem(without_accents(folded)), content=folded not in STOPWORDS)


def without_accents(text: str) -> str:
    """The text with each accented letter replaced by its base letter ("Lucía" is "Lucia")."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _stem(folded: str) -> str:
    base = BASE_FORMS.get(folded, folded)
    for british, american in _AMERICAN:
        base = british.sub(american, base)
    # A stemmer keeps the word it works on in itself, so one that threads share would mix their words.
    return str(stemmer("english").stemWord(base))
