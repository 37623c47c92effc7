"""The words that narrow a number to a part of something, or set it beside another number."""

from __future__ import annotations

import re

from atodds.values.numbers.changes import CHANGE
from atodds.values.numbers.clause import is_number
from atodds.values.numbers.number import Kind

_BEFORE = {
    **dict.fromkeys(("including", "among", "included", "includes"), "including"),
    **dict.fromkeys(("another", "further", "additional", "other", "extra"), "other"),
    "each": "each",
}
_OF_WHOLE = re.compile(r"\s+of\s+(?:them|those|these|whom|the\s+(?:\d|dead|victims|injured|wounded|total))")
_CHANGED_TO = re.compile(r"\s+(?:[a-z]+\s+){0,4}?to\s+(?:an?\s+)?(?:[a-z]+\s+){0,2}?[$€£\d]")
_DEFINITE = frozenset(("the", "its", "their", "his", "her", "our", "those", "these"))
_PARTS = frozenset(
    ("cent", "percent", "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth")
)
_WITHIN = frozenset(("in", "at", "inside", "within", "across", "throughout"))
_PLACES = {
    **dict.fromkeys(("town", "city", "village", "school", "building", "camp", "hospital", "market"), "local"),
    **dict.fromkeys(
        ("provinces", "regions", "countries", "states", "country", "region", "nation", "state"), "regional"
    ),
}


def scope_of(text: str, end: int, before: list[str], after: list[str], kind: Kind) -> str | None:
    """The scope of the number that ends at `end`, with the words of its clause before and after it."""
    last = before[-1].lower() if before else ""
    first = after[0].lower() if after else ""
    if last in _BEFORE:
        return _BEFORE[last]
    if last == "but" and before[-2:-1] in (["all"], ["All"]):
        return "all_but"
    if first in ("others", "other") or (first == "more" and kind == "count"):
        return "other"
    if "each" in after[:3]:
        return "each"
    if last == "of" and before[-2:-1] and before[-2].endswith("est"):
        return "including"
    if last == "from" and (before[-2:-1] in (["up"], ["down"]) or _CHANGED_TO.match(text, end)):
        return "from"
    if last == "by" and any(word.lower() in CHANGE for word in before[-8:-1]):
        return "by"
    if last in _DEFINITE and before[-2:-1] == ["of"] and before[-3:-2] and _is_amount(before[-3]):
        return "whole"
    if _OF_WHOLE.match(text, end) or _after_of(before, last):
        return "of_whole"
    return _place(after[:8]) or _place(before)


def _is_amount(word: str) -> bool:
    return is_number(word) or word.lower() in _PARTS


def _after_of(before: list[str], last: str) -> bool:
    """ "Of the dead, eight", "of them 12"."""
    if last == ",":
        return before[0].lower() == "of"
    return last in ("them", "these", "those", "whom") and before[-2:-1] == ["of"]


def _place(words: list[str]) -> str | None:
    """Whether the words narrow the number to a town or widen it to a region: "across three provinces"."""
    if not _PLACES.keys().isdisjoint(words):
        for index, word in enumerate(words):
            place = _PLACES.get(word)
            if place and any(near.lower() in _WITHIN for near in words[max(0, index - 3) : index]):
                return place
    return "regional" if "nationwide" in words else None
