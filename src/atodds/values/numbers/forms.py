"""Numbers that are no numerals: dozens, several hundred, a third, doubled, one in five, nobody killed."""

from __future__ import annotations

import re

from atodds.values import units
from atodds.values.numbers import numerals
from atodds.values.numbers.core import Core, Left
from atodds.values.numbers.number import Number
from atodds.values.roles import HAPPENED, PEOPLE

# What a journalist may mean by them. Their upper ends are soft: two dozen and five score are still dozens.
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 119),
    "scores": (40, 199),
    "tens": (20, 199),
    "hundreds": (180, 1999),
    "thousands": (1800, 19_999),
    "millions": (1.5e6, 2e7),
    "billions": (1.5e9, 2e10),
    "several": (3, 19),
    "a few": (2, 12),
    "few": (2, 12),
    "a couple of": (2, 3),
    "couple of": (2, 3),
    "a couple": (2, 3),
    "a handful of": (2, 12),
}
_TENFOLDS = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0}
MULTIPLES: dict[str, float] = {
    **dict.fromkeys(("doubled", "doubling", "double", "twice", "twofold"), 2.0),
    **dict.fromkeys(("tripled", "tripling", "triple", "trebled", "threefold"), 3.0),
    **dict.fromkeys(("halved", "halving"), 0.5),
    "quadrupled": 4.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
}
_PARTS: dict[str, float] = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
# How exact "a quarter" or "four fifths" is meant, in points of a hundred.
FRACTION_STEP = 2.0

SCALE = "hundred|thousand|million|billion|trillion|dozen"
PART = "|".join(part for part in _PARTS if part != "half")
VAGUE_FORM = re.compile(
    rf"(?:several|a\sfew|few|(?:a\s)?couple\sof|a\scouple(?=\s(?:{SCALE}))|a\shandful\sof)(?:\s(?:{SCALE})(?![a-z]))?\b"
    r"|scores(?=\s(?:of|dead|killed|were|injured|more)\b)"
    r"|(?:dozens|tens|hundreds|thousands|millions|billions)\b(?:\sof\s(?:thousands|millions|billions))?",
    re.IGNORECASE,
)
FRACTION_FORM = re.compile(
    rf"(?:half|(?:an?|one|two|three|four|five|seven|nine)[\s-](?:{PART})s?|quarter(?=[\s-]point))\b"
    rf"(?!-(?!point|(?:a-)?(?:{SCALE})\b))",
    re.IGNORECASE,
)
_OF_POINT = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-]+(?:(?:percentage|per\s?cent(?:age)?)[\s-])?points?\b")
_OF_WHAT = re.compile(
    r"\s+(?:of|the|an?|its|his|her|their|those|these|this|that|all|less|more|in|to|are|were|is|was|had|have|\d+)\b"
    r"|\s?[.,;]|\s*$"
)
_OF_UNIT = re.compile(r"(?:\s+an?\s+|-(?:a-)?)([a-z]+)\b")
# "A mile and a half".
_ONE_AND = re.compile(r"\b(?:an?|one)\s([a-z]+)\sand\sa\s$", re.IGNORECASE)
_CLOCK = re.compile(r"\s+(?:past|to)\s")
_NOT_HALVES = frozenset(
    ("first", "second", "third", "fourth", "other", "latter", "last", "this", "better", "next", "each", "and")
)
_DOUBLE_WHAT = re.compile(r"\s+(?:the|its|his|her|their|that|what|those|last)\b")
_ZERO_NOUN = re.compile(
    r"\s+(?:immediate\s+)?(?:reports?\s+of\s+)?(?:any\s+)?(casualties|deaths|fatalities|injuries)\b"
)
_ZERO_VERB = re.compile(
    r"(\s+(?:one|people|civilians|persons|passengers))?(?:\s+on\s+board)?"
    r"\s+(?:(?:was|were|is|are|remains?|remained|ha[sd]\s+been|have\s+been)\s+)?"
    r"(?:(?:reported|immediately|seriously|still)\s+)*"
    r"(killed|hurt|injured|wounded|dead|died|missing|unaccounted(?=\s+for)|arrested|detained)\b"
)


def read_vague(text: str, start: int, end: int, left: Left) -> Core | int:
    """Dozens, several hundred, tens of thousands; not "in their thousands"."""
    words = text[start:end].lower().split()
    if left.word.lower() in ("in", "their", "the") and not text.startswith(" of", end):
        return end
    if len(words) == 3 and words[0] in _TENFOLDS and words[2][:-1] in numerals.SCALES:
        factor = _TENFOLDS[words[0]] * numerals.SCALES[words[2][:-1]]
        return Core(start, end, 1.8 * factor, 20 * factor - 1, comparator="vague")
    factor = numerals.FACTORS.get(words[-1], 1.0)
    if factor > 1:
        words.pop()
    elif words == ["few"]:
        return end
    bounds = VAGUE.get(" ".join(words))
    return Core(start, end, bounds[0] * factor, bounds[1] * factor, comparator="vague") if bounds else end


def read_fraction(text: str, start: int, end: int, left: Left) -> Core | int:
    """A half, a third, four fifths as a share; half a million as a count; half a point as points."""
    words = text[start:end].lower().replace("-", " ").split()
    part = words[-1] if words[-1] in _PARTS else words[-1][:-1]
    share = 100.0 * numerals.ONES.get(words[0], 1) / _PARTS[part]
    if left.word.lower() in _NOT_HALVES or left.text[-1:] == "-":
        return end
    point = _OF_POINT.match(text, end)
    if point:
        return Core(start, point.end(), share / 100, share / 100, 0.01, "points", "pp")
    more = _ONE_AND.search(left.text[-32:]) if part == "half" else None
    if more:
        begin = start - len(more[0])
        unit_named = units.NAMES.get(more[1])
        return Core(begin, end, 1.5, 1.5, 0.5, "measure", unit_named) if unit_named else end
    unit = _OF_UNIT.match(text, end) if part == "half" else None
    if unit and unit[1] in numerals.FACTORS:
        amount = numerals.FACTORS[unit[1]] / 2
        return Core(start, unit.end(), amount, amount, amount / 5)
    if unit and unit[1] in units.NAMES:
        return Core(start, unit.end(), 0.5, 0.5, 0.1, "measure", units.NAMES[unit[1]])
    sure = len(words) > 1 and words[0] not in ("a", "an")
    if _CLOCK.match(text, end) or not (sure or _OF_WHAT.match(text, end)):
        return end
    return Core(start, end, share, share, FRACTION_STEP, "share", "%")


def read_multiple(text: str, start: int, end: int) -> Core | int:
    """Doubled, twice, threefold; "double" only of something: "double the number"."""
    word = text[start:end].lower()
    if word in ("double", "triple") and not _DOUBLE_WHAT.match(text, end):
        return end
    return Core(start, end, MULTIPLES[word], MULTIPLES[word], kind="multiple", unit="times")


def read_zero(text: str, start: int, end: int) -> Number | int:
    """ "No one was killed", "no injuries": zero, where the clause says of what."""
    bare_no = end - start == 2
    noun = _ZERO_NOUN.match(text, end) if bare_no else None
    verb = None if noun else _ZERO_VERB.match(text, end)
    if noun:
        role, stop = HAPPENED.get(noun[1], "casualties"), noun.end()
    elif verb and bool(verb[1]) == bare_no:
        role, stop = HAPPENED[verb[2]], verb.end()
    else:
        return end
    return Number(start, stop, text[start:stop], 0.0, 0.0, 0.0, counted=PEOPLE, role=role)
