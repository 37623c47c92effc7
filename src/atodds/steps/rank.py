"""Rank: facts on which the documents are at odds into findings, the most severe first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from atodds.model import (
    DecidedBy,
    Evidence,
    Fact,
    Finding,
    Kind,
    Position,
    Relation,
    Salience,
    Severity,
    Stance,
)
from atodds.text.passages import once

_KINDS: tuple[Kind, ...] = (
    "contradiction",
    "internal",
    "update",
    "certainty",
    "refinement",
    "omission",
    "framing",
)
_KIND_BETWEEN: dict[Relation, Kind] = {
    "contradiction": "contradiction",
    "update": "update",
    "certainty": "certainty",
    "refinement": "refinement",
    "framing": "framing",
}
# A document may well tell one thing twice, first roughly and then exactly.
_KIND_WITHIN: dict[Relation, Kind] = {"contradiction": "internal", "certainty": "internal"}
_SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
_LOWER: dict[Salience, Severity] = {"high": "medium", "medium": "low", "low": "low"}
# That the documents can't both be true weighs as much as the fact does; that they differ, one step less.
_WEIGHS_LESS = ("refinement", "framing")


def rank(
    facts: Iterable[Fact], decided_by: Mapping[str, DecidedBy], default: DecidedBy
) -> tuple[Finding, ...]:
    """Findings in the order in which an editor should read them, numbered `D1`, `D2`, …"""
    found = [finding for fact in facts for finding in _findings(fact, decided_by.get(fact.id, default))]
    found.sort(key=lambda f: (_SEVERITIES.index(f.severity), _KINDS.index(f.kind)))
    return tuple(f.model_copy(update={"id": f"D{number}"}) for number, f in enumerate(found, 1))


def _findings(fact: Fact, decided_by: DecidedBy) -> list[Finding]:
    found = []
    kind = _kind(fact)
    if kind:
        found.append(
            Finding(
                id="",
                kind=kind,
                aspect=fact.aspect,
                severity=_LOWER[fact.salience] if kind in _WEIGHS_LESS else fact.salience,
                summary=fact.summary,
                explanation=fact.explanation,
                facts=(fact.id,),
                evidence=_evidence(p for p in fact.positions if p.claims or p.stance != "less_exact"),
                stronger=fact.stronger,
                decided_by=decided_by,
            )
        )
    silent = tuple(position.source for position in fact.positions if position.stance == "silent")
    severity = _LOWER[fact.salience] if fact.relation == "same" else fact.salience
    # Routine detail stands in the report's table; as a finding it would hide what an editor would miss.
    if silent and severity != "low" and fact.relation in (None, "same"):
        found.append(
            Finding(
                id="",
                kind="omission",
                aspect=None,
                severity=severity,
                summary=fact.summary,
                explanation="",
                facts=(fact.id,),
                evidence=once(_evidence(fact.positions, but="less_exact")),
                absent_from=silent,
                decided_by="rules" if decided_by == "rules" else "whole text",
            )
        )
    return found


def _kind(fact: Fact) -> Kind | None:
    kinds = _KIND_BETWEEN
    if len({position.source for position in fact.positions if position.evidence}) == 1:
        kinds = _KIND_WITHIN
    return kinds.get(fact.relation) if fact.relation else None


def _evidence(positions: Iterable[Position], but: Stance | None = None) -> tuple[Evidence, ...]:
    return tuple(
        dict.fromkeys(e for position in positions if position.stance != but for e in position.evidence)
    )
