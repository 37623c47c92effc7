"""From words to symbols: the tokens of a text, and the class of each as one character.

A rule of the grammar is then a regular expression over the string of classes, so that one pass over a text
which names few times costs little. Capitals decide where a word is also another: "March", never "march".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from atodds.values.times.zones import ZONES

Meaning = int | float | str | tuple[int, ...] | tuple[float, float] | None


class Lexeme(NamedTuple):
    """What a token is to the grammar, and its value: a month's number, a unit's name, a count …"""

    symbol: str
    value: Meaning = None


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# Months that are also verbs, adjectives or people: alone, they need a preposition before them.
NAMES = ("March", "April", "May", "June", "August")
INFINITY = float("inf")

# Symbols and the words that carry them, in the spelling of a sentence's inside.
NUMBERED = {
    "MONTH": {name: n for n, name in enumerate(MONTHS, 1) if name not in NAMES},
    "MAYMONTH": {name: MONTHS.index(name) + 1 for name in NAMES},
    "MONTHABBR": {name[:3]: n for n, name in enumerate(MONTHS, 1) if name != "May"} | {"Sept": 9},
    "WEEKDAY": {name: n for n, name in enumerate(WEEKDAYS)},
    "WEEKDAYS": {name + "s": n for n, name in enumerate(WEEKDAYS)},
    "WEEKDAYABBR": {name[:3]: n for n, name in enumerate(WEEKDAYS)} | {"Tues": 1, "Thur": 3, "Thurs": 3},
    "CHRISTMAS": {"Christmas": 0},
    "NUMBER": {
        word: n
        for n, word in enumerate(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
            ],
            1,
        )
    },
    "TENS": {
        word: 10 * n
        for n, word in enumerate(
            ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
        )
    },
    "ORDINAL": {
        word: n
        for n, word in enumerate(
            [
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
            ],
            1,
        )
    }
    | {"thirtieth": 30},
    "NOON": {"noon": 720, "midday": 720, "midnight": 0},
    "TODAY": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "SEASON": {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    "WHICH": {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1},
    "PAST": {"past": -1},
}
NAMED = {
    "UNIT": {
        word: unit
        for unit in ("minute", "hour", "week", "fortnight", "month", "year", "decade")
        for word in (unit, unit + "s")
    }
    | {"seconds": "second", "centuries": "century", "century": "century", "hrs": "hour", "mins": "minute"},
    "DAY": {"day": "day"},
    "DAYS": {"days": "day", "nights": "day"},
    "QUARTER": {"quarter": "quarter"},
    "WEEKEND": {"weekend": "weekend"},
    "EARLY": {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid"}
    | {"late": "late", "end": "late", "close": "late"},
    "ABOUT": dict.fromkeys(("about", "around", "approximately", "roughly", "some", "circa"), "about"),
    "NEARLY": dict.fromkeys(("nearly", "almost"), "nearly"),
    "A": {"a": "a", "an": "a"},
    "UNTIL": dict.fromkeys(("until", "till", "til"), "until"),
    "AMPM": {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"},
    "THROUGH": dict.fromkeys(("through", "throughout", "thru"), "through"),
    "LATER": {"later": "after", "after": "after", "earlier": "before", "before": "before"},
}
RANGED: dict[str, dict[str, tuple[float, float]]] = {
    "VAGUE": {
        "few": (2, 9),
        "couple": (2, 2),
        "several": (3, 9),
        "dozen": (12, 12),
        "dozens": (24, 99),
        "hundreds": (200, 999),
        "many": (3, INFINITY),
    },
    # Minutes of the day. A night runs into the next morning.
    "PART": {"morning": (0, 719), "afternoon": (720, 1079), "evening": (1020, 1439), "night": (1080, 1800)},
    "DAWN": {"dawn": (180, 480), "daybreak": (180, 480), "sunrise": (180, 540)}
    | dict.fromkeys(("dusk", "nightfall", "sunset"), (960, 1320)),
    "OVERNIGHT": {"overnight": (1080, 1860)},
}
PLAIN = [
    "the",
    "of",
    "in",
    "on",
    "at",
    "by",
    "to",
    "and",
    "or",
    "for",
    "from",
    "since",
    "between",
    "within",
    "over",
    "than",
    "least",
    "most",
    "more",
    "less",
    "under",
    "half",
    "ago",
    "during",
    "every",
    "each",
    "time",
    "local",
    "old",
    "age",
    "tonight",
    "same",
    "that",
    "up",
    "not",
]
MARKS = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "\u2013": "DASH", "'": "APOSTROPHE", "\u2019": "APOSTROPHE", "(": "OPEN", ")": "CLOSE",
    "$": "MONEY", "€": "MONEY", "£": "MONEY", "%": "PERCENT", "\n": "BREAK", "+": "PLUS",
}  # fmt: skip

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
        ("COUNT", r"\d+(?:,\d{3})*(?:\.\d+)?"),
    )
)

TOKEN = re.compile(
    r"[aApP](?:\.[mM]\b\.?|[mM]\b)"
    r"|[oO]['\u2019]clock\b|[^\W\d_]+"
    r"|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z\b|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|[ap]m)\b|h\d\d\b)?"
    r"|\n\s*\n|[^\w\s]"
)


def _lexemes() -> dict[str, Lexeme]:
    lexemes: dict[str, Lexeme] = {}
    for table in (NUMBERED, NAMED, RANGED):
        for symbol, words in table.items():
            for word, value in words.items():
                for spelling in {word, word[0].upper() + word[1:], word.upper()}:
                    lexemes[spelling] = Lexeme(symbol, value)
    for word in PLAIN:
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
        | dict.fromkeys(["OCLOCK", "OTHER"])
    )
}


class _Classes(dict[str, str]):
    """The character of each token's class; those that no table lists are told by their shape, and not
    kept."""

    def __missing__(self, token: str) -> str:
        return SYMBOLS["OTHER"] if token.isalpha() else SYMBOLS[_by_shape(token)]


def _by_shape(token: str) -> str:
    if token[0].isdigit():
        return next((symbol for symbol, shape in SHAPES if shape.fullmatch(token)), "OTHER")
    if token.endswith("clock"):
        return "OCLOCK"
    return "BREAK" if token[0] == "\n" else "OTHER"


CLASSES = _Classes({word: SYMBOLS[lexeme.symbol] for word, lexeme in LEXEMES.items()})


class Tokens(NamedTuple):
    """The tokens of a text with their offsets, and one character each for their classes."""

    words: list[str]
    starts: list[int]
    classes: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from token `first` to before token `last`."""
        return self.starts[first], self.starts[last - 1] + len(self.words[last - 1])


def tokenize(text: str) -> Tokens:
    found = [(match.group(), match.start()) for match in TOKEN.finditer(text)]
    words = [word for word, _ in found]
    return Tokens(words, [start for _, start in found], "".join(map(CLASSES.__getitem__, words)))
