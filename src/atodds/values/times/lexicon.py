"""From words to symbols: the tokens of a text, and the class of each as one character.

A rule of the grammar is then a regular expression over the string of classes, so that one pass over a text
which names few times costs little.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from atodds.text.words import KEPT_TYPES
from atodds.values.times.vocabulary import MARKS, NAMED, NUMBERED, PLAIN, RANGED
from atodds.values.times.zones import ZONES

Meaning = int | float | str | tuple[int, ...] | tuple[float, float] | None


class Lexeme(NamedTuple):
    """What a token is to the grammar, and its value: a month's number, a unit's name, a count …"""

    symbol: str
    value: Meaning = None


# Tokens that start with a digit, by shape; the first that fits is taken.
SHAPES = tuple(
    (symbol, re.compile(shape))
    for symbol, shape in (
        ("ISO", r"\d{4}-\d\d-\d\d.*"),
        ("DATE", r"\d{1,2}([/.])\d{1,2}\1(?:\d\d|\d{4})|\d{4}/\d\d/\d\d"),
        ("PAIR", r"\d{1,2}/\d{1,2}"),
        ("COLON", r"(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?"),
        ("POINTED", r"(?:[01]?\d|2[0-4])\.[0-5]\d"),
        ("GLUED", r"(?:0?[1-9]|1[0-2])(?:[:.]?[0-5]\d)?[ap]m"),
        ("ORDNUM", r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
        ("DECADE", r"(?:1\d|20)\d0s"),
        ("YEAR", r"(?:1\d|20)\d\d"),
        ("HHMM", r"(?:0\d|2[1-4])[0-5]\d"),
        ("DAYNUM", r"0?[1-9]|[12]\d|3[01]"),
        ("COUNT", r"\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,6})?"),
    )
)

# In a group, so that a text split by it gives its tokens and what parts them by turns.
TOKEN = re.compile(
    r"(?! )([aApP](?:\.[mM]\b\.?|[mM]\b)"
    r"|[oO]['\u2019]clock\b|[^\W\d_]+"
    r"|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|[ap]m)\b|h\d\d\b)?"
    r"|\n\s*\n|[^\w\s])"
)


def _lexemes() -> dict[str, Lexeme]:
    lexemes: dict[str, Lexeme] = {}
    for table in (NUMBERED, NAMED, RANGED):
        for symbol, words in table.items():
            for word, value in words.items():
                for spelling in {word, word[0].upper() + word[1:], word.upper()}:
                    lexemes[spelling] = Lexeme(symbol, value)
    for word in PLAIN.split():
        for spelling in {word, word[0].upper() + word[1:], word.upper()}:
            lexemes.setdefault(spelling, Lexeme(word.upper()))
    for name, offsets in ZONES.items():
        lexemes[name] = Lexeme("ZONE", offsets)
    for mark, symbol in MARKS.items():
        lexemes[mark] = Lexeme(symbol)
    return lexemes


LEXEMES = _lexemes()
SYMBOLS = {
    name: chr(0x100 + n)
    for n, name in enumerate(
        dict.fromkeys([lexeme.symbol for lexeme in LEXEMES.values()] + [symbol for symbol, _ in SHAPES])
        | dict.fromkeys(["OCLOCK", "BREAK", "OTHER"])
    )
}


def _by_shape(token: str) -> str:
    if token[0].isdigit():
        return next((symbol for symbol, shape in SHAPES if shape.fullmatch(token)), "OTHER")
    if token.endswith("clock"):
        return "OCLOCK"
    return "BREAK" if token[0] == "\n" else "OTHER"


# The character of each listed token's class; another's is told by its shape.
CLASSES = {word: SYMBOLS[lexeme.symbol] for word, lexeme in LEXEMES.items()}
_OTHER = SYMBOLS["OTHER"]


class Tokens(NamedTuple):
    """The tokens of a text with their offsets, and one character each for their classes."""

    words: list[str]
    starts: list[int]
    classes: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` to before token `last`."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])


@lru_cache(maxsize=KEPT_TYPES)
def _class(word: str) -> str:
    return CLASSES.get(word) or (_OTHER if word.isalpha() else SYMBOLS[_by_shape(word)])


def tokenize(text: str) -> Tokens:
    parts = TOKEN.split(text)
    words = parts[1::2]
    starts = [*accumulate(map(len, parts))][:-1:2]
    return Tokens(words, starts, "".join(map(_class, words)))
