"""Levels told by their distance: "240,000, a fifth more than the year before", "90 km an hour, 40 above the limit".

What the level is of is told in too many ways to name it, so that a level contradicts nothing; it explains why another
article gives another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import before_change, multiplied, portion
from atodds.values.numbers import Number

_HIGHER = re.compile(
    r" (?:[a-z]+ )?(?:more than|higher than|up on|above|over|longer than|larger than|bigger than)\b"
)
_LOWER = re.compile(
    r" (?:[a-z]+ )?(?:less than|fewer than|lower than|down on|below|under|short of|smaller than)\b"
)
_WHAT = re.compile(r" (?=(?:what|the|its|their|his|her)\b)")
_EACH = re.compile(r"\b(?:each|every|apiece|per)\b", re.IGNORECASE)


def derived(article: Article) -> Iterator[Derived]:
    for passage in passages(article):
        for one, other in pairwise(passage.numbers):
            value = _level(passage, one, other)
            if value is not None and value.high > 0:
                # Either number may be the one that another article's differs from.
                found = resting_on("level", value, (passage, one), (passage, other))
                yield replace(found, of=_named(passage, other))


def _named(passage: Passage, distance: Number) -> tuple[int, int] | None:
    """The words behind "more than", "above", "three times", which name what has that level."""
    behind = passage.after(distance)
    found = _HIGHER.match(behind) or _LOWER.match(behind)
    if distance.kind == "multiple":
        found = _WHAT.match(behind)
    return passage.phrase(distance.end + found.end()) if found else None


def _level(passage: Passage, base: Number, distance: Number) -> Number | None:
    behind = passage.after(distance)
    if distance.kind == "multiple":
        return multiplied(base, distance, -1)
    for pattern, direction in ((_HIGHER, 1), (_LOWER, -1)):
        if pattern.match(behind):
            # What lies deeper is told by the larger number.
            told = -direction if base.role == "depth" else direction
            return before_change(base, _in_unit(base, distance), told)
    if distance.kind == "share":
        return portion(distance, base)
    if base.kind == "count" and distance.kind in ("measure", "money", "rate") and _EACH.search(passage.words):
        return multiplied(distance, base, 1)
    return None


def _in_unit(base: Number, distance: Number) -> Number:
    return (
        replace(distance, unit=base.unit) if distance.unit is None and distance.counted is None else distance
    )
