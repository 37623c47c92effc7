"""What every value shares: where it stands in a text, and how two of a kind compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, Self

# A text no longer than a claim is set against one after the other: what was found in it is kept.
A_CLAIM, KEPT_CLAIMS = 400, 4096

Relation = Literal["same", "compatible", "incompatible", "other_scope"]
Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the left value stands to the right one.

    `compatible`: both can be true, and `more_exact` says which is more exact, if either is.
    `other_scope`: they speak of different things, so nothing follows. `why` is one sentence a report can print.
    """

    relation: Relation
    why: str
    more_exact: Side | None = None

    def swapped(self) -> Comparison:
        """The same comparison with left and right exchanged."""
        other: dict[Side | None, Side | None] = {"left": "right", "right": "left", None: None}
        return Comparison(self.relation, self.why, other[self.more_exact])


class Value(Protocol):
    """A value found in a text: `text[start:end]` are the words it was read from.

    Law: `a.compare(b).relation == b.compare(a).relation`, `more_exact` swaps, and `a.compare(a)` is `same`.
    """

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    def compare(self, other: Self) -> Comparison: ...
