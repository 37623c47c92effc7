"""The sides of a disagreement: who says the same, however many documents there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atodds.model import Evidence, Fact, Position
from atodds.report.index import speaking


@dataclass(frozen=True, slots=True)
class Side:
    """Documents that say the same, with the evidence for it. `says` is empty where nobody put it shortly;
    `less_exact` where it is the side that says less, or less surely: a document may be on both sides."""

    says: str
    sources: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    less_exact: bool = False


def sides(facts: Iterable[Fact], evidence: Sequence[Evidence], order: Sequence[str]) -> tuple[Side, ...]:
    """A finding's evidence by the sides that its facts' positions make; `order` is the documents'."""
    # Who only touches on the point takes no side.
    positions = [p for fact in facts for p in speaking(fact) if p.claims or p.stance != "less_exact"]
    positions.sort(key=lambda position: order.index(position.source))
    groups: dict[str, list[Position]] = {}
    for position in positions:
        groups.setdefault(_key(position.says), []).append(position)
    cited: dict[str, list[Evidence]] = {}
    for item in sorted(evidence, key=lambda item: order.index(item.source)):
        held = _position_of(item, positions)
        cited.setdefault(_key(held.says) if held else "", []).append(item)
    return tuple(
        Side(
            says=groups[key][0].says if key in groups else "",
            sources=tuple(
                dict.fromkeys(
                    [p.source for p in groups.get(key, ())] + [e.source for e in cited.get(key, ())]
                )
            ),
            evidence=tuple(cited.get(key, ())),
            less_exact=key in groups and all(p.stance == "less_exact" for p in groups[key]),
        )
        for key in dict.fromkeys([*groups, *cited])
    )


def _key(says: str) -> str:
    return " ".join(says.casefold().split())


def _position_of(item: Evidence, positions: Sequence[Position]) -> Position | None:
    """The position that rests on this evidence: by its words if one does, or else by its document."""
    of_source = [position for position in positions if position.source == item.source]
    resting = [p for p in of_source if any(e.start < item.end and item.start < e.end for e in p.evidence)]
    return next(iter(resting + of_source), None)
