"""What every comparison of two statements answers with: where they differ or agree, and how."""

from __future__ import annotations

from dataclasses import dataclass

from atodds.engines.rules.statements import Statement
from atodds.model import Aspect, Relation
from atodds.values.base import Comparison


@dataclass(frozen=True, slots=True)
class Spot:
    """The deciding words of a statement: `text[start:end]` of its document."""

    statement: Statement
    start: int
    end: int

    @property
    def source(self) -> str:
        return self.statement.source

    @property
    def key(self) -> tuple[str, int, int]:
        return self.source, self.start, self.end


@dataclass(frozen=True, slots=True)
class Difference:
    """How two spots stand to each other. `stronger` is the document that is newer, more exact or surer; `grounds` are
    the further words from which a value was derived."""

    left: Spot
    right: Spot
    relation: Relation
    aspect: Aspect
    why: str
    nearness: float
    stronger: str | None = None
    grounds: tuple[Spot, ...] = ()


def of_values(left: Spot, right: Spot, aspect: Aspect, comparison: Comparison, nearness: float) -> Difference:
    """A difference, or an agreement, as the values themselves compare."""
    if comparison.relation == "incompatible":
        return Difference(left, right, "contradiction", aspect, comparison.why, nearness)
    if comparison.more_exact is None:
        return Difference(left, right, "same", aspect, comparison.why, nearness)
    stronger = left if comparison.more_exact == "left" else right
    return Difference(left, right, "refinement", aspect, comparison.why, nearness, stronger.source)
