"""Verify: a second, independent look at each would-be contradiction.

The first look is the cross-check's, the guard's or the mentions'. A contradiction stands when more than half of
all looks call it one, `votes` looks in all; without such a majority for any relation the fact is undecided.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from atodds.engines.base import Dossier, Engine, Verdict
from atodds.model import DecidedBy, Fact, Frozen, Note, Relation, Undecided

# A case takes about 0.9 s to answer; more in one request hold the others up, fewer cost requests.
CASES_A_PART = 4
MOST_CASES_A_PART = 15


class Suspect(Frozen):
    """A fact, and where it was seen. The cross-check called it a contradiction; the guard and the mentions see that
    something differs, not what it comes to."""

    fact: Fact
    seen_by: Literal["crosscheck", "guard", "mentions"]


def suspects_among(facts: Iterable[Fact], guarded: Iterable[Fact]) -> tuple[Suspect, ...]:
    """The contradictions of the cross-check, and what only the guard has seen."""
    called = [Suspect(fact=f, seen_by="crosscheck") for f in facts if f.relation == "contradiction"]
    return (*called, *(Suspect(fact=f, seen_by="guard") for f in guarded))


def suspects_from_mentions(differing: Iterable[Fact]) -> tuple[Suspect, ...]:
    return tuple(Suspect(fact=fact, seen_by="mentions") for fact in differing)


class Verified(Frozen):
    """The suspects' facts, with the relation that was settled on or `undecided`, and who decided by the fact's id."""

    facts: tuple[Fact, ...]
    decided_by: dict[str, DecidedBy]
    undecided: tuple[Undecided, ...] = ()
    notes: tuple[Note, ...] = ()


async def verify(
    engine: Engine, dossier: Dossier, suspects: tuple[Suspect, ...], *, votes: int, requests: int
) -> Verified:
    """Look at every suspect `votes - 1` times anew, each look in at most `requests` requests, or as many as
    `MOST_CASES_A_PART` asks for."""
    if not suspects:
        return Verified(facts=(), decided_by={})
    parts = _parts([suspect.fact for suspect in suspects], requests)
    looks = range(1, votes)
    answers = await asyncio.gather(
        *(engine.verify(dossier, tuple(part), look) for look in looks for part in parts)
    )
    verdicts: dict[str, list[Verdict]] = {}
    for answer in answers:
        for verdict in answer.verdicts:
            verdicts.setdefault(verdict.fact, []).append(verdict)
    facts: list[Fact] = []
    decided_by: dict[str, DecidedBy] = {}
    undecided = [doubt for answer in answers for doubt in answer.undecided]
    notes: list[Note] = []
    for suspect in suspects:
        cast = verdicts.get(suspect.fact.id, [])
        settled = _settled(suspect, cast)
        if settled is None:
            facts.append(suspect.fact.model_copy(update={"relation": "undecided"}))
            if cast:  # Else the engine has said why it has no verdict.
                undecided.append(_disagreement(suspect, cast))
            continue
        facts.append(settled)
        decided_by[settled.id] = "rules" if engine.decides == "rules" else _who(suspect, votes)
        if suspect.seen_by == "guard" and settled.relation != "contradiction":
            notes.append(_overruled(suspect, settled))
    return Verified(facts=tuple(facts), decided_by=decided_by, undecided=tuple(undecided), notes=tuple(notes))


def requests_for(cases: int, allowed: int) -> int:
    """Into how many requests a look at so many cases is divided."""
    return max(min(-(-cases // CASES_A_PART), allowed), -(-cases // MOST_CASES_A_PART))


def _parts(facts: Sequence[Fact], requests: int) -> list[Sequence[Fact]]:
    count = requests_for(len(facts), requests)
    size = -(-len(facts) // count)
    return [facts[start : start + size] for start in range(0, len(facts), size)]


def _settled(suspect: Suspect, cast: Sequence[Verdict]) -> Fact | None:
    """The fact with the relation most looks agree on, and the reason of a look that saw it; None where no relation
    has more than half of them."""
    if not cast:
        return None
    looks: list[Relation | None] = [verdict.relation for verdict in cast]
    # Short of a contradiction, the looks that follow the guard's or the mentions' decide alone.
    if suspect.seen_by == "crosscheck" or "contradiction" in looks:
        looks.append("contradiction")
    relation, count = Counter(looks).most_common(1)[0]
    if relation is None or count * 2 <= len(looks):
        return None
    if relation == suspect.fact.relation:
        return suspect.fact
    chosen = next(verdict for verdict in cast if verdict.relation == relation)
    return suspect.fact.model_copy(update=chosen.model_dump(exclude={"fact"}))


def _who(suspect: Suspect, votes: int) -> DecidedBy:
    if suspect.seen_by == "guard":
        return "guard and second look"
    return "votes" if votes > 2 else "two looks"


_FIRST_LOOK = {
    "crosscheck": "the first look saw a contradiction",
    "guard": "the guard saw values that can't both hold",
    "mentions": "the first look saw that the texts differ",
}


def _disagreement(suspect: Suspect, cast: Sequence[Verdict]) -> Undecided:
    others = ", ".join((verdict.relation or "could not tell").replace("_", " ") for verdict in cast)
    reason = next((verdict.explanation for verdict in cast if verdict.explanation), "")
    return Undecided(
        what=suspect.fact.summary,
        why=f"{_FIRST_LOOK[suspect.seen_by]}, the next: {others}. {reason}".strip(),
        claims=tuple(name for position in suspect.fact.positions for name in position.claims),
        evidence=tuple(e for position in suspect.fact.positions for e in position.evidence),
    )


def _overruled(suspect: Suspect, settled: Fact) -> Note:
    relation = (settled.relation or "undecided").replace("_", " ")
    return Note(
        kind="guard overruled",
        text=f"{suspect.fact.summary}: the guard saw a conflict ({suspect.fact.explanation}); "
        f"the model's second look says {relation}.",
        evidence=tuple(e for position in suspect.fact.positions for e in position.evidence),
    )
