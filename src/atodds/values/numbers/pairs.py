"""Two numerals that make one number: a range, a score, a rating, a share."""

from __future__ import annotations

import re

from atodds.values import units
from atodds.values.numbers import labels, numerals
from atodds.values.numbers.core import Core, Left, run_end
from atodds.values.numbers.forms import FRACTION_STEP

_JOINT = re.compile(r"(?P<hyphen>\s?[-\u2013\u2014]\s?)|\s+(?:(?P<to>to)|(?P<or>or)|(?P<and>and))\s+")
_VOTES_TO = re.compile(r"\s+votes?\s+(?:to|against)\s+")
_SCORED = re.compile(
    r"\b(?:w[io]n|won|beat|beaten|los[et]|defeat|defeated|victory|draw|drew|scored?|match|vote[ds]?|ballot|tie|lead|led|majority|margin)\b",
    re.IGNORECASE,
)
_MONEY_SIGN = re.compile(r"(?:US)?[$€£¥]\s?")
_OUT_OF = re.compile(
    r"\s?/\s?(5|10|100)\b(?!/)"
    r"|\s+out\s+of\s+(?:a\s+possible\s+)?(5|10|100|five|ten)\b(?=\s?[.,;]|\s+(?:rating|based|from|on|by)\b)"
)
_WHOLES = {"five": "5", "ten": "10"}
_IN = re.compile(r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?=\w)")
# Of "two out of 10" and the like; other wholes count what there is ("two in three attacks").
_ROUND_WHOLES = (3, 5, 10, 100)


def one_in(text: str, start: int, first: numerals.Numeral) -> Core | None:
    """ "One in five", "two out of 10" as a share."""
    joint = _IN.match(text, first.end) if first.amount < 10 else None
    whole = numerals.numeral_at(text, joint.end()) if joint else None
    if whole is None or not (first.amount < whole.amount <= 10_000) or units.unit_after(text, whole.end):
        return None
    if labels.is_year(text[joint.end() : whole.end] if joint else "", text, whole.end) or (
        first.amount != 1 and whole.amount not in _ROUND_WHOLES
    ):
        return None
    share = 100.0 * first.amount / whole.amount
    return Core(start, whole.end, share, share, FRACTION_STEP, "share", "%")


def with_second(
    text: str, start: int, at: int, first: numerals.Numeral, unit: str | None, left: Left
) -> Core | int:
    """The number whose numeral `first` stands at `at`, with the second numeral that belongs to it, if any."""
    single = Core(start, first.end, first.amount, first.amount, first.step, unit=unit)
    if unit is None:
        rating = _OUT_OF.match(text, first.end)
        if rating and first.amount <= 100:
            whole = rating[1] or rating[2]
            return single._replace(end=rating.end(), kind="rating", unit=f"/{_WHOLES.get(whole, whole)}")
        share = one_in(text, start, first)
        if share:
            return share
    word = left.word.lower()
    if word == "from":
        return single
    votes = _VOTES_TO.match(text, first.end)
    joint = votes or _JOINT.match(text, first.end)
    named = units.unit_after(text, first.end) if unit is None and joint is None else None
    if named:
        joint = _JOINT.match(text, named[1])
    if joint is None:
        return single
    how = "votes" if votes else str(joint.lastgroup)
    if how == "and" and word != "between":
        return single
    sign = _MONEY_SIGN.match(text, joint.end()) if unit else None
    second = numerals.numeral_at(text, sign.end() if sign else joint.end(), unit in units.CURRENCIES)
    if second is None:
        return single
    if not _stands_alone(text, second.end):
        return run_end(text, first.end) if how == "hyphen" and " " not in joint[0] else single
    if labels.is_date(text, at, second.end, left.text, word) or labels.is_clock(text, at, second.end, word):
        return second.end
    second_unit = units.unit_after(text, second.end)
    if (
        unit is None
        and named is None
        and second_unit is None
        and _is_score(text, at, first, second, how, left)
    ):
        sides = first.amount, second.amount
        margin = sides[0] - sides[1]
        return Core(start, second.end, margin, margin, kind="score", parts=sides)
    if named and (second_unit is None or second_unit[0] != named[0]):
        return single
    if how == "to" and word == "by" and (named or sign):
        # "By 15 crowns to 60 crowns" is a change and what it leads to.
        return single
    return _range(text, at, first, second, single, how, left, second_unit is not None)


def _is_score(
    text: str, at: int, first: numerals.Numeral, second: numerals.Numeral, how: str, left: Left
) -> bool:
    if how == "votes":
        return True
    if how not in ("hyphen", "to") or max(first.amount, second.amount) > 999:
        return False
    if not (first.amount.is_integer() and second.amount.is_integer()):
        return False
    if how == "hyphen" and text[at].isdigit() and second.amount <= first.amount <= 150:
        return True
    return _SCORED.search(left.text[-40:] + text[second.end : second.end + 30]) is not None


def _range(
    text: str,
    at: int,
    first: numerals.Numeral,
    second: numerals.Numeral,
    single: Core,
    how: str,
    left: Left,
    with_unit: bool,
) -> Core | int:
    """A range, where the numerals rise; else the first alone, or where to go on past a label or a time."""
    low, high = first.amount, second.amount
    if first.scale == 1.0 and low * second.scale < high:
        low *= second.scale
    if low >= high:
        if how == "hyphen":
            return run_end(text, second.end)
        return second.end if text[at].isalpha() and low > high else single
    if (
        how == "hyphen"
        and low >= 100
        and not (with_unit or single.unit or labels.plural_follows(text, second.end))
    ):
        return run_end(text, second.end)
    between = left.word.lower() == "between"
    start = single.start - len(left.text) + left.text.rindex(left.word) if between else single.start
    return Core(
        start, second.end, low, high, min(first.step, second.step), unit=single.unit, comparator="range"
    )


def _stands_alone(text: str, end: int) -> bool:
    """Whether the numeral that ends here runs on into neither letters nor more joined digits."""
    following = text[end : end + 2]
    if following[:1].isalpha():
        return units.unit_after(text, end) is not None
    return not (following[:1] in ("-", "\u2013", "/", ":") and following[1:].isdigit())
