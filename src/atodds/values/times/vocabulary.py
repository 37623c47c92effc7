"""The words of time, by the symbol under which the grammar knows them, with what each means.

Words are spelled as inside a sentence; `lexicon` adds their capitals. Where a capital decides ("March", never
"march"), the word is spelled with it.
"""

from __future__ import annotations

INFINITY = float("inf")


def _numbered(words: str, first: int = 0) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), first)}


def _all(words: str, meaning: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), meaning)


MONTHS = _numbered("January February March April May June July August September October November December", 1)
# Months that are also verbs, adjectives or people: alone, they need a preposition before them.
NAMES = ("March", "April", "May", "June", "August")
WEEKDAYS = _numbered("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")

# A month's, weekday's or ordinal's number; minutes of the day; days or units from now.
NUMBERED: dict[str, dict[str, int]] = {
    "MONTH": {name: number for name, number in MONTHS.items() if name not in NAMES},
    "MAYMONTH": {name: MONTHS[name] for name in NAMES},
    "MONTHABBR": {name[:3]: number for name, number in MONTHS.items() if name != "May"} | {"Sept": 9},
    "WEEKDAY": WEEKDAYS,
    "WEEKDAYS": {name + "s": number for name, number in WEEKDAYS.items()},
    "WEEKDAYABBR": {name[:3]: number for name, number in WEEKDAYS.items()}
    | {"Tues": 1, "Thur": 3, "Thurs": 3},
    "CHRISTMAS": {"Christmas": 25},
    "NEW": {"New": 1},
    "EVE": {"Eve": -1},
    "NUMBER": _numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        1,
    ),
    "TENS": {
        word: 10 * number
        for word, number in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
    },
    "ORDINAL": _numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        1,
    )
    | {"thirtieth": 30},
    "NOON": {"noon": 720, "midday": 720, "midnight": 0},
    "TODAY": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "SEASON": {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    "WHICH": {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1},
    "PAST": {"past": -1},
}
NAMED: dict[str, dict[str, str]] = {
    "UNIT": {
        word: unit
        for unit in ("minute", "hour", "week", "fortnight", "month", "year", "decade")
        for word in (unit, unit + "s")
    }
    | {"seconds": "second", "century": "century", "centuries": "century", "mins": "minute", "hrs": "hour"},
    "DAY": {"day": "day"},
    "DAYS": {"days": "day", "nights": "day"},
    "QUARTER": {"quarter": "quarter"},
    "WEEKEND": {"weekend": "weekend"},
    "EARLY": {"early": "early", "mid": "mid", "late": "late"},
    "EDGE": _all("beginning start", "early") | {"middle": "mid"} | _all("end close", "late"),
    "ABOUT": _all("about around approximately roughly some circa", "about"),
    "NEARLY": _all("nearly almost", "nearly"),
    "A": _all("a an", "a"),
    "OWN": _all("its their his her our", "own"),
    "UNTIL": _all("until till til", "until"),
    "THROUGH": _all("through throughout thru", "through"),
    "LATER": _all("later after", "after") | _all("earlier before", "before"),
    "AMPM": _all("am a.m. a.m", "am") | _all("pm p.m. p.m", "pm"),
}
# Counts that are vague, and the minutes of the day's parts: a night runs into the next morning.
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
    "PART": {
        "morning": (0, 719),
        "lunchtime": (690, 870),
        "afternoon": (720, 1079),
        "evening": (1020, 1439),
        "night": (1080, 1800),
    },
    "DAWN": {
        "dawn": (180, 480),
        "daybreak": (180, 480),
        "sunrise": (180, 540),
        "dusk": (960, 1320),
        "nightfall": (960, 1320),
        "sunset": (960, 1320),
    },
    "OVERNIGHT": {"overnight": (1080, 1860)},
}
# Words that carry their own symbol.
PLAIN = (
    "the of in on at by to and or for from since between within over than least most more less under half "
    "ago during every each time local old age tonight same that up not no small"
)
MARKS = {
    ",": "COMMA",
    ".": "DOT",
    "-": "DASH",
    "\u2013": "DASH",
    "+": "PLUS",
    "'": "APOSTROPHE",
    "\u2019": "APOSTROPHE",
    "(": "OPEN",
    ")": "CLOSE",
    "$": "MONEY",
    "€": "MONEY",
    "£": "MONEY",
}
