"""What is compared in an inference, whether a document gives the other's value as well, and what is then told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from atodds.engines.rules.derivation.recurrences import RECURRING
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.scopes import comparable
from atodds.engines.rules.statements import Article, Derived, Statement
from atodds.engines.rules.updates import grown
from atodds.model import Aspect
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.times import Time

# How near statements must be whose words share much, little, or a name besides.
NEAR = 0.3
NEARER = 0.45
NAMED = 0.2
IN_COMMON = 2
# The share of its amount by which a number may be open and still tell it.
WIDE = 0.5


@dataclass(frozen=True, slots=True)
class Side:
    """A value with its statement; `derived` is None where the text gives it as it is."""

    value: Number | Time
    statement: Statement
    derived: Derived | None = None


@dataclass(frozen=True, slots=True)
class Inference:
    """Two values to be compared, at least one of them derived, and how near their statements are. `named`: the words
    that name what the derived one is of were found to tell of the same as the other statement."""

    left: Side
    right: Side
    pair: Pair
    named: bool = False

    def swapped(self) -> Inference:
        return Inference(self.right, self.left, self.pair.swapped(), self.named)


def laws(inference: Inference) -> set[str]:
    return {side.derived.law for side in (inference.left, inference.right) if side.derived}


def given(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether one of the documents has the other's value too, found or derived, in the same role."""
    recurring = not RECURRING.isdisjoint(laws(inference))
    for mine, theirs in ((inference.left, inference.right), (inference.right, inference.left)):
        article = articles[theirs.statement.source]
        others: list[Number | Time] = [
            *article.numbers,
            *article.times,
            *(
                d.value
                for d in article.derived
                if d is not theirs.derived and d.against is None and (d.law in RECURRING) == recurring
            ),
        ]
        for value in others:
            if value is not theirs.value and not _reckoned_from(value, theirs) and agree(mine.value, value):
                return True
    return False


def _reckoned_from(value: Number | Time, side: Side) -> bool:
    """Whether it is the part that its words alone tell of a derived time: of "the following Monday" the weekday."""
    derived = side.derived
    in_part = derived is not None and isinstance(value, Time) and not value.days
    return derived is not None and in_part and any(a <= value.start < b for a, b in derived.operands)


def agree(one: Number | Time, other: Number | Time) -> bool:
    """Whether the other says what the one does; what leaves nearly everything open says nothing."""
    if isinstance(one, Number) and isinstance(other, Number):
        compared = comparable(one, other)
        if compared is None or not (_narrow(one) and _narrow(other)):
            return False
        relation = compared[0].relation
        return relation == "same" or (relation == "compatible" and one.role == other.role)
    if isinstance(one, Time) and isinstance(other, Time):
        alike = one.kind == other.kind and one.relation == other.relation and fine(other) <= fine(one)
        found = one.compare(other)
        told = found.more_exact is not None or bool(one.days) == bool(other.days)
        told = told and all(None not in days for days in one.days)
        return alike and (found.relation == "same" or (found.relation == "compatible" and told))
    return False


def _narrow(number: Number) -> bool:
    low, high = number.extent.low, number.extent.high
    return isfinite(high) and high - low <= WIDE * max(abs(low), abs(high))


def fine(time: Time) -> int:
    """How fine it is told: by the clock, by the day, or coarser."""
    return 0 if time.grain in ("second", "minute", "hour") else 1 if time.grain in ("part", "day") else 2


def difference(
    inference: Inference, comparison: Comparison, aspect: Aspect, articles: Mapping[str, Article]
) -> Difference | None:
    if comparison.relation != "incompatible":
        return None
    left, right = _spots(inference.left, articles), _spots(inference.right, articles)
    found = Difference(
        left[0],
        right[0],
        "contradiction",
        aspect,
        comparison.why,
        inference.pair.nearness,
        grounds=(*left[1:], *right[1:]),
    )
    mine, theirs = inference.left.value, inference.right.value
    if isinstance(mine, Number) and isinstance(theirs, Number) and not inference.pair.within:
        return grown(found, inference.pair, mine, theirs, articles)
    return found


def _spots(side: Side, articles: Mapping[str, Article]) -> list[Spot]:
    if side.derived is None:
        return [Spot(side.statement, side.value.start, side.value.end)]
    statements = articles[side.statement.source].statements
    return [
        Spot(statements[place], start, end)
        for place, (start, end) in zip(side.derived.places, side.derived.operands, strict=True)
    ]
