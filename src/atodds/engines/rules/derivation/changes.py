"""Changes: of what it was, what it is and what it changed by, two tell the third."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import after_change, before_change, difference
from atodds.values.numbers import Number
from atodds.values.numbers.changes import DOWN, UP

_TO = re.compile(r"[\s,]to (?:an? )?(?:[a-z]+ )?$")
_WORD = re.compile(r"[a-z]+")


def derived(article: Article) -> Iterator[Derived]:
    for passage in passages(article):
        for statement in passage.statements:
            if len(statement.numbers) < 2:
                continue
            ends: dict[str, Number] = {
                scope: n for n in statement.numbers for scope in ("from", "by") if n.scope == scope
            }
            after = [n for n in statement.numbers if n.scope is None and _TO.search(passage.before(n))]
            if len(after) == 1:
                ends["to"] = after[0]
            direction = _direction(passage.before(min(ends.values(), key=lambda n: n.start))) if ends else 0
            if direction:
                yield from _third(passage, ends, direction)


def _direction(before: str) -> int:
    """1 where the verb that leads to the numbers tells of a rise, -1 of a fall, 0 where none does."""
    for word in reversed(_WORD.findall(before.lower())[-10:]):
        if word in UP:
            return 1
        if word in DOWN:
            return -1
    return 0


def _third(passage: Passage, ends: dict[str, Number], direction: int) -> Iterator[Derived]:
    was, by, now = ends.get("from"), ends.get("by"), ends.get("to")
    if was and now:
        now = replace(now, unit=was.unit, kind=was.kind) if now.unit is None else now
        # Where all three are told, the change is checked, not derived.
        gap = difference(was, now)
        if gap is not None and (now.low > was.high) == (direction > 0) and not by:
            role, operands = was.role, ((passage, was), (passage, now))
            points = replace(gap, kind="points", unit="pp") if was.unit == "%" else gap
            yield resting_on("change", replace(points, role=role, scope="by", counted=was.counted), *operands)
    elif by and now:
        value = before_change(now, by, direction)
        if value is not None:
            told = replace(value, role=now.role, scope="from", counted=now.counted)
            yield resting_on("change", told, (passage, now), (passage, by))
    elif by and was:
        value = after_change(was, by, direction)
        if value is not None:
            told = replace(value, role=was.role, scope=None, counted=was.counted)
            yield resting_on("change", told, (passage, was), (passage, by))
