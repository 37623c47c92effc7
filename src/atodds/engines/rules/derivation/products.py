"""Products: "three runs with 15 people each", "900 shares at 30 crowns apiece" tell how many or how much in all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import multiplied
from atodds.values.numbers import Number
from atodds.values.roles import NEWS_ROLES

_EACH = re.compile(r"(?: [a-z]+)?,? (?:each|apiece|every time)\b")


def derived(article: Article) -> Iterator[Derived]:
    for passage in passages(article):
        for one, other in pairwise(passage.numbers):
            if _EACH.match(passage.after(other)):
                yield from _product(passage, other, one)


def _product(passage: Passage, each: Number, times: Number) -> Iterator[Derived]:
    """So many of each of so many."""
    counts = times.kind == "count" and times.counted is not None and times.scope in (None, "whole")
    if not (counts and times.exact and each.exact and each.kind in ("count", "money", "measure")):
        return
    value = multiplied(each, times, 1)
    if value is not None:
        role = each.role if each.role in NEWS_ROLES else None
        found = replace(value, counted=each.counted, role=role, scope=None)
        first, last = sorted((each, times), key=lambda number: number.start)
        of = passage.statements[0].start, passage.end
        yield replace(resting_on("product", found, (passage, first), (passage, last)), of=of)
