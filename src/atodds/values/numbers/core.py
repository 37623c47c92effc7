"""Reading what stands at a candidate: a numeral, a range, a score, a fraction, a vague word; or nothing that counts.

Each reader answers with a `Core`, or with the position where the scan goes on if it found no number.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from atodds.values.numbers import labels
from atodds.values import units
from atodds.values.numbers import numerals
from atodds.values.numbers.comparators import Comparator, comparator_before
from atodds.values.numbers.number import Kind


class Core(NamedTuple):
    """A number without its surroundings. `low` and `high` differ for a range or a vague word."""

    start: int
    end: int
    low: float
    high: float
    step: float = 1.0
    kind: Kind = "count"
    unit: str | None = None
    comparator: Comparator = "exact"
    parts: tuple[float, float] | None = None


class Left(NamedTuple):
    """The text before a candidate, and its last word, as it stands ("" where word and candidate touch)."""

    text: str
    word: str

    @classmethod
    def of(cls, text: str, start: int, reach: int = 64) -> Left:
        before = text[max(0, start - reach) : start]
        last = before.rsplit(None, 1)[-1:] if before[-1:].isspace() or before[-1:] in "([" else []
        return cls(before, last[0].lstrip("(\"“‘'`") if last else "")


VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 119), "scores": (40, 199), "tens": (20, 199), "hundreds": (180, 1999), "thousands": (1800, 19_999),
    "millions": (1.5e6, 2e7), "billions": (1.5e9, 2e10), "several": (3, 19), "a few": (2, 12), "a couple of": (2, 3),
    "a handful of": (2, 12),
}  # fmt: skip
MULTIPLES: dict[str, float] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5, "halving": 0.5,
    "twice": 2, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10, "double": 2, "triple": 3,
}  # fmt: skip
PARTS: dict[str, float] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100,
}  # fmt: skip
# How exact "a quarter" or "four fifths" is meant, in points of a hundred.
FRACTION_STEP = 2.0

_OF_POINT = re.compile(r"(?:\s+of)?(?:\s+an?)?[\s-]+(?:percentage[\s-]|per\s?cent(?:age)?[\s-])?points?\b")
_OF_WHAT = re.compile(
    r"\s+(?:of|the|an?|its|his|her|their|those|these|this|that|all|less|more|in|to|are|were|is|was|had|have|\d+)\b|\s?[.,;]|\s*$"
)
_OF_UNIT = re.compile(
    r"\s+(?:an?\s+)(million|billion|dozen|hundred|thousand|trillion|hour|mile|year|pound|tonne|ton|kilometre)\b"
)
_NOT_HALVES = frozenset("first second third fourth other latter last this better next each and".split())
_DOUBLE_WHAT = re.compile(r"\s+(?:the|its|his|her|their|that|what|those|last)\b")

_TO = re.compile(r"\s?[-–—]\s?|\s+(?:to|or)\s+")
_TO_WORD = re.compile(r"\s+(?:to|or)\s+")
_AND = re.compile(r"\s+and\s+")
_VOTES_TO = re.compile(r"\s+votes?\s+(?:to|against)\s+")
_DIGITS = re.compile(numerals.DIGITS)
_WORD = re.compile(
    "|".join(f"{w}|{w.capitalize()}" for w in (*numerals.TEENS, *numerals.TENS, *numerals.ONES))
)
_MONEY_SIGN = re.compile(r"(?:US)?[$€£¥]\s?")
_SCORED = re.compile(
    r"\b(?:w[io]n|won|beat|beaten|los[et]|defeat|defeated|victory|draw|drew|score|scored|match|vote[ds]?|ballot|tie|lead|led)\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\s?/\s?(5|10|100)\b(?!/)|\s+out\s+of\s+(?:a\s+possible\s+)?(5|10|100|five|ten)\b(?=\s?[.,;]|\s+(?:rating|based|from|on|by)\b)"
)
_ONE_IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?=\d|[a-z])")
_CENTURY = re.compile(r"\s+centur")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|\s?th)\b")
_MILLIONS_OF = re.compile(
    r"m\s+(?:people|homes|jobs|children|tonnes|barrels|votes|users|customers|viewers|copies|households)\b"
)
_TOUCHING = frozenset("/:#№'’_@&=+.")
_NAMING = frozenset(
    "the new first final its their his her last a an old larger newer original current".split()
)


def read_digits(text: str, start: int, end: int, left: Left) -> Core | int:
    """Digits as a number."""
    digits, skip = text[start:end], _run_end(text, end)
    money = units.sign_before(left.text)
    magnitude = units.magnitude_before(left.text)
    touching = left.text[-1:]
    if money is None and magnitude is None:
        if touching in _TOUCHING or (touching in ("-", "–", ",") and left.text[-2:-1].strip()):
            return _telephone_end(text, end) if touching == "+" else skip
    if digits[0] == "0" and digits[1:2].isdigit():
        return _telephone_end(text, end)
    if labels.is_date(text, end, left.text, left.word) or labels.is_clock(text, start, end, left.word):
        return skip
    ordinal = _ORDINAL_SUFFIX.match(text, end)
    if ordinal:
        place = numerals.digits_value(digits)
        return (
            ordinal.end()
            if _CENTURY.match(text, ordinal.end())
            else Core(start, ordinal.end(), place, place, kind="ordinal")
        )
    numeral = numerals.read_digits(text, start, end, money is not None or bool(_MILLIONS_OF.match(text, end)))
    if money is None and magnitude is None and numeral.end == end and _is_no_count(text, start, end, left):
        return skip
    begin = (
        start
        - len(left.text)
        + (money[1] if money else magnitude if magnitude is not None else len(left.text))
    )
    unit = money[0] if money else "magnitude" if magnitude is not None else None
    return _with_second(text, begin, start, numeral, unit, left)


def _is_no_count(text: str, start: int, end: int, left: Left) -> bool:
    """Whether bare digits are a year, a label, or run on into letters."""
    if units.unit_after(text, end):
        return False
    following = text[end : end + 1]
    if (
        following.isalpha()
        or following == "_"
        or (following == "/" and text[end + 1 : end + 2].isdigit() and not _OUT_OF.match(text, end))
    ):
        return True
    if comparator_before(left.text):
        return False
    digits = text[start:end]
    if labels.is_year(digits, text, end) or labels.is_label(text, start, end, left.text, left.word):
        return True
    return (
        len(digits) == 3
        and digits.isdigit()
        and left.word.lower() in _NAMING
        and not _plural_follows(text, end)
    )


_PLURAL = re.compile(r"\s+(?:[a-z-]+\s+){0,2}?(?:people|children|women|men|[a-z-]{3,}[^\W\dsu]s)\b")


def _plural_follows(text: str, end: int) -> bool:
    return _PLURAL.match(text, end) is not None


def read_words(text: str, start: int, first: str, left: Left) -> Core | int:
    """A spelled-out number."""
    numeral = numerals.read_words(text, start, first)
    if left.text[-1:] == "-" and left.text[-2:-1].isalnum():
        return numeral.end
    if (
        labels.is_idiom(text, numeral.end, text[start : numeral.end], left.word)
        or labels.is_date(text, numeral.end, left.text, left.word)
        or labels.is_clock(text, start, numeral.end, left.word)
        or (
            not comparator_before(left.text)
            and labels.is_label(text, start, numeral.end, left.text, left.word)
        )
    ):
        share = _one_in(text, start, numeral)
        return share or numeral.end
    return _with_second(text, start, start, numeral, None, left)


def read_vague(text: str, start: int, end: int, left: Left) -> Core | int:
    """Dozens, several hundred, tens of thousands; not "in their thousands"."""
    if left.word.lower() in ("in", "their", "the") and not text.startswith(" of", end):
        return end
    words = text[start:end].lower().split()
    factor = 1.0
    if words[-1] in numerals.SCALES or words[-1] == "dozen":
        factor = numerals.SCALES.get(words.pop(), 12.0)
    if len(words) == 3 and words[1] == "of" and words[2][:-1] in numerals.SCALES:
        factor = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0}.get(words[0], 0.0) * numerals.SCALES[
            words[2][:-1]
        ]
        return Core(start, end, 1.8 * factor, 20 * factor - 1, comparator="vague") if factor else end
    bounds = (
        VAGUE.get(" ".join(words)) or VAGUE.get("a " + " ".join(words))
        if factor > 1
        else VAGUE.get(" ".join(words))
    )
    return Core(start, end, bounds[0] * factor, bounds[1] * factor, comparator="vague") if bounds else end


def read_fraction(text: str, start: int, end: int, left: Left) -> Core | int:
    """A half, a third, four fifths as a share; half a million as a count; half a point as points."""
    words = text[start:end].lower().replace("-", " ").split()
    part = words[-1].rstrip("s") if words[-1] != "half" else "half"
    share = 100.0 * numerals.ONES.get(words[0], 1) / PARTS[part]
    before = left.word.lower()
    if before in _NOT_HALVES or left.text[-1:] == "-":
        return end
    point = _OF_POINT.match(text, end)
    if point:
        return Core(start, point.end(), share / 100, share / 100, 0.01, "points", "pp")
    unit = _OF_UNIT.match(text, end) if part == "half" else None
    if unit and (unit[1] in numerals.SCALES or unit[1] == "dozen"):
        amount = numerals.SCALES.get(unit[1], 12.0) / 2
        return Core(start, unit.end(), amount, amount, amount / 5)
    if unit:
        return Core(start, unit.end(), 0.5, 0.5, 0.1, "measure", units.NAMES[unit[1]])
    sure = len(words) > 1 and words[0] not in ("a", "an")
    if (not sure and not _OF_WHAT.match(text, end)) or re.match(r"\s+(?:past|to)\s", text[end : end + 6]):
        return end
    return Core(start, end, share, share, FRACTION_STEP, "share", "%")


def read_multiple(text: str, start: int, end: int) -> Core | int:
    """Doubled, twice, threefold."""
    word = text[start:end].lower()
    if word in ("double", "triple") and not _DOUBLE_WHAT.match(text, end):
        return end
    return Core(start, end, MULTIPLES[word], MULTIPLES[word], kind="multiple", unit="times")


def _numeral_at(text: str, position: int, money: bool = False) -> numerals.Numeral | None:
    digits = _DIGITS.match(text, position)
    if digits:
        return numerals.read_digits(text, position, digits.end(), money)
    word = _WORD.match(text, position)
    return numerals.read_words(text, position, word[0]) if word else None


def _one_in(text: str, start: int, first: numerals.Numeral) -> Core | None:
    """ "One in five", "two out of 10" as a share."""
    joint = _ONE_IN.match(text, first.end) if first.amount < 10 else None
    whole = _numeral_at(text, joint.end()) if joint else None
    if whole is None or not (first.amount < whole.amount <= 10_000) or units.unit_after(text, whole.end):
        return None
    if first.amount != 1 and whole.amount not in (3, 5, 10, 100):
        return None
    share = 100.0 * first.amount / whole.amount
    return Core(start, whole.end, share, share, FRACTION_STEP, "share", "%")


def _with_second(
    text: str, start: int, at: int, first: numerals.Numeral, unit: str | None, left: Left
) -> Core | int:
    """The number, with the second one that makes it a range, a score, a rating or a share."""
    single = Core(start, first.end, first.amount, first.amount, first.step, unit=unit)
    if unit is None:
        rating = _OUT_OF.match(text, first.end)
        if rating and first.amount <= 100:
            whole = rating[1] or {"five": "5", "ten": "10"}.get(rating[2], rating[2])
            return single._replace(end=rating.end(), kind="rating", unit=f"/{whole}")
        share = _one_in(text, start, first)
        if share:
            return share
    word = left.word.lower()
    if word == "from":
        return single
    votes = _VOTES_TO.match(text, first.end)
    named = units.unit_after(text, first.end) if unit is None else None
    joint = votes or (_AND if word == "between" else _TO).match(text, first.end)
    if joint is None and named:
        joint = (_AND if word == "between" else _TO_WORD).match(text, named[1])
    if joint is None:
        return single
    sign = _MONEY_SIGN.match(text, joint.end()) if unit else None
    second = _numeral_at(text, sign.end() if sign else joint.end(), unit in units.CURRENCIES)
    hyphen = joint[0].strip() in ("-", "–", "—")
    if second is None:
        return single
    if not _stands_alone(text, second.end):
        return _run_end(text, first.end) if hyphen and " " not in joint[0] else single
    return _pair(text, start, at, first, second, single, votes is not None, hyphen, named is not None, left)


def _pair(
    text: str,
    start: int,
    at: int,
    first: numerals.Numeral,
    second: numerals.Numeral,
    single: Core,
    votes: bool,
    hyphen: bool,
    first_has_unit: bool,
    left: Left,
) -> Core | int:
    """Two joined numbers as a score or a range; where they are neither, the first alone or a label to skip."""
    low, high = first.amount, second.amount
    second_unit = units.unit_after(text, second.end)
    if labels.is_date(text, second.end, left.text, left.word) or labels.is_clock(
        text, at, second.end, left.word
    ):
        return second.end
    bare = single.unit is None and second_unit is None and not first_has_unit and max(low, high) <= 999
    around = left.text[-40:] + text[second.end : second.end + 30]
    if (
        votes
        or (bare and _SCORED.search(around))
        or (bare and hyphen and high <= low <= 150 and text[at].isdigit())
    ):
        if low.is_integer() and high.is_integer():
            return Core(start, second.end, low - high, low - high, kind="score", parts=(low, high))
    if first.scale == 1.0 and low * second.scale < high:
        low *= second.scale
    joined_label = (
        hyphen
        and text[at : second.end].count(" ") == 0
        and bare is False
        and second_unit is None
        and single.unit is None
    )
    if low >= high or (
        joined_label and len(str(int(first.amount))) < len(str(int(high))) and text[second.end - 1].isdigit()
    ):
        if hyphen:
            return _run_end(text, second.end)
        return second.end if text[at].isalpha() and low > high else single
    if first_has_unit and second_unit is None:
        return single
    if (
        hyphen
        and first.amount >= 100
        and second_unit is None
        and single.unit is None
        and not _plural_follows(text, second.end)
    ):
        return _run_end(text, second.end)
    if left.word.lower() == "between":
        start = at - len(left.text) + left.text.rindex(left.word)
    return Core(
        start, second.end, low, high, min(first.step, second.step), unit=single.unit, comparator="range"
    )


def _stands_alone(text: str, end: int) -> bool:
    """Whether the numeral that ends here runs on into neither letters nor more joined digits."""
    following = text[end : end + 2]
    if following[:1].isalpha():
        return units.unit_after(text, end) is not None
    return not (following[:1] in ("-", "–", "/", ":") and following[1:].isdigit())


def _run_end(text: str, end: int) -> int:
    """Where an unbroken run of letters, digits and joints ends, as in 737-800."""
    while end < len(text) and (
        text[end].isalnum() or (text[end] in "-–/.,:+" and text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return end


_TELEPHONE = re.compile(r"(?:[\s().-]{0,2}\d{2,})*")


def _telephone_end(text: str, end: int) -> int:
    found = _TELEPHONE.match(text, _run_end(text, end))
    return found.end() if found else end
