"""Derived numbers: when they and others are of one thing, and nothing explains that they differ."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.differences import Difference
from atodds.engines.rules.governors import of_other_owners
from atodds.engines.rules.inference.named import is_of_all
from atodds.engines.rules.inference.sides import (
    IN_COMMON,
    NAMED,
    NEAR,
    Inference,
    Side,
    difference,
    given,
    laws,
)
from atodds.engines.rules.scopes import (
    TOLLS,
    comparable,
    complements,
    is_of_some,
    of_another_order,
    portion,
    two_speakers,
)
from atodds.engines.rules.statements import Article
from atodds.values.aliases import same_name
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES

AT_MOST = 2

_AMOUNT = re.compile(r"\b(?:volume|amount|quantity|total|in all|altogether)\b", re.IGNORECASE)
_OF_WHOLE = ("of_whole", "whole")


def of_one_document(
    inference: Inference, left: Number, right: Number, articles: Mapping[str, Article]
) -> Difference | None:
    """The law that derived the one has found it at odds with the other, side by side and rounded alike."""
    said = sorted((left, right), key=lambda number: number.start)
    words = " and ".join(f"\u201c{' '.join(number.words.split())}\u201d" for number in said)
    return difference(inference, Comparison("incompatible", f"{words} don't add up."), "number", articles)


def of_numbers(
    inference: Inference, left: Number, right: Number, articles: Mapping[str, Article]
) -> Difference | None:
    pair = inference.pair
    left, right = _unscoped(left), _unscoped(right)
    compared = comparable(left, right)
    if compared is None or compared[0].relation != "incompatible":
        return None
    comparison, named = compared
    if not _of_one_thing(inference, left, right, named, articles):
        return None
    if (
        "vague" in (left.comparator, right.comparator)
        or of_another_order(left, right)
        or (left.kind == "count" and is_of_some(left) != is_of_some(right))
        or two_speakers(pair.left, pair.right)
        or (left.role not in CASUALTIES and of_other_owners(left, right, (pair.left, pair.right), articles))
        or (
            "whole" not in laws(inference)
            and any(_of_a_part(s, articles) for s in (inference.left, inference.right))
        )
        or at_other_times(pair.left, pair.right)
        or complements(left, right)
        or contrasted(pair.left.plain | pair.left.around, pair.right.plain | pair.right.around)
        or given(inference, articles)
    ):
        return None
    return difference(inference, comparison, "number", articles)


def _of_one_thing(
    inference: Inference, left: Number, right: Number, named: bool, articles: Mapping[str, Article]
) -> bool:
    """Whether the two are of one thing, as far as the law asks for it. `named`: they are of one role."""
    pair, by = inference.pair, laws(inference)
    if named and left.role in TOLLS:
        return True
    if "population" in by:
        return _of_one_place(inference, articles)
    if "series" in by:
        return pair.nearness >= NEAR and pair.common >= 1
    near = inference.named or (pair.nearness >= (NAMED if named else NEAR) and pair.common >= IN_COMMON)
    if "product" in by:
        return near and _of_one_size(left, right)
    if "sum" in by:
        near = near or (pair.nearness >= NEAR and pair.common >= 1 and pair.common + pair.names > IN_COMMON)
        comparable_wholes = _of_all(inference, articles) or _exceeds(inference, left, right)
        return near and comparable_wholes and _of_one_size(left, right)
    return near or ("output" in by and _of_an_amount(inference, articles))


def _unscoped(number: Number) -> Number:
    """The number; a share is of its whole by its nature."""
    return replace(number, scope=None) if number.kind == "share" and number.scope in _OF_WHOLE else number


def _of_a_part(side: Side, articles: Mapping[str, Article]) -> bool:
    if side.derived is not None or not isinstance(side.value, Number):
        return False
    return portion(side.value, articles[side.statement.source]) is not None


def _of_all(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether one of the statements says that its number is of all."""
    return any(
        is_of_all(side.statement, articles[side.statement.source])
        for side in (inference.left, inference.right)
    )


def _of_one_size(left: Number, right: Number) -> bool:
    """Whether a list of parts and a whole lie no farther apart than a reporter errs."""
    small, large = sorted((left.extent.low, right.extent.low))
    return large <= AT_MOST * small


def _exceeds(inference: Inference, left: Number, right: Number) -> bool:
    """Whether the parts are more than the whole."""
    parts, whole = (left, right) if inference.left.derived is not None else (right, left)
    return parts.extent.low > whole.extent.high


def _of_one_place(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether the place that was named last before the one number is named beside the other."""
    mine, theirs = inference.left, inference.right
    if mine.derived is None:
        mine, theirs = theirs, mine
    before = [
        name
        for name in articles[mine.statement.source].names
        if name.kind in ("place", "name") and name.end <= mine.value.start
    ]
    return bool(before) and any(same_name(before[-1], name) for name in theirs.statement.names)


def _of_an_amount(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether the statement with the found number says that it is the amount of something, and it is measured."""
    side = inference.left if inference.left.derived is None else inference.right
    text = articles[side.statement.source].document.text
    return (
        isinstance(side.value, Number)
        and side.value.kind == "measure"
        and _AMOUNT.search(text, side.statement.start, side.statement.end) is not None
    )
