"""Verify: a second, independent look at each would-be contradiction.

The first look is the cross-check's, the guard's or the mentions'. A contradiction stands when more than half of
all looks call it one, `votes` looks in all. Where the cross-check saw one and the looks after it something milder,
they are taken once more: if more than half of those that followed the first agree on what it is, short of a
contradiction, it is that. Without such a majority the fact is undecided.
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
    cast: tuple[Verdict, ...] = ()
    """What was seen since."""


def suspects_among(facts: Iterable[Fact], guarded: Iterable[Fact]) -> tuple[Suspect, ...]:
    """The contradictions of the cross-check, and what only the guard has seen."""
    called = [Suspect(fact=f, seen_by="crosscheck") for f in facts if f.relation == "contradiction"]
    return (*called, *(Suspect(fact=f, seen_by="guard") for f in guarded))


def suspects_from_mentions(differing: Iterable[Fact]) -> tuple[Suspect, ...]:
    return tuple(Suspect(fact=fact, seen_by="mentions") for fact in differing)


class Verified(Frozen):
    """The suspects' facts, with the relation that was settled on or `undecided`, and who decided by the fact's id.
    `split` are the suspects that are neither yet: further looks can settle what the first ones see differently."""

    facts: tuple[Fact, ...]
    decided_by: dict[str, DecidedBy]
    split: tuple[Suspect, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    notes: tuple[Note, ...] = ()


async def verify(
    engine: Engine, dossier: Dossier, suspects: tuple[Suspect, ...], *, looks: range, requests: int
) -> Verified:
    """Take these looks at every suspect, each look in at most `requests` requests, or as many as `MOST_CASES_A_PART`
    asks for."""
    if not suspects:
        return Verified(facts=(), decided_by={})
    parts = _parts([suspect.fact for suspect in suspects], requests)
    answers = await asyncio.gather(
        *(engine.verify(dossier, tuple(part), look) for look in looks for part in parts)
    )
    verdicts: dict[str, tuple[Verdict, ...]] = {}
    for answer in answers:
        for verdict in answer.verdicts:
            verdicts[verdict.fact] = (*verdicts.get(verdict.fact, ()), verdict)
    facts: list[Fact] = []
    split: list[Suspect] = []
    decided_by: dict[str, DecidedBy] = {}
    undecided = [doubt for answer in answers for doubt in answer.undecided]
    notes: list[Note] = []
    for earlier in suspects:
        latest = verdicts.get(earlier.fact.id, ())
        suspect = earlier.model_copy(update={"cast": (*earlier.cast, *latest)})
        settled = _settled(suspect) if not earlier.cast else _milder(suspect)
        if settled is not None:
            facts.append(settled)
            decided_by[settled.id] = "rules" if engine.decides == "rules" else _who(suspect)
            if suspect.seen_by == "guard" and settled.relation != "contradiction":
                notes.append(_overruled(suspect, settled))
        elif suspect.seen_by == "crosscheck" and not earlier.cast and any(v.relation for v in latest):
            split.append(suspect)
        else:
            facts.append(suspect.fact.model_copy(update={"relation": "undecided"}))
            if suspect.cast:  # Else the engine has said why it has no verdict.
                undecided.append(_disagreement(suspect))
    return Verified(
        facts=tuple(facts),
        decided_by=decided_by,
        split=tuple(split),
        undecided=tuple(undecided),
        notes=tuple(notes),
    )


def requests_for(cases: int, allowed: int) -> int:
    """Into how many requests a look at so many cases is divided."""
    return max(min(-(-cases // CASES_A_PART), allowed), -(-cases // MOST_CASES_A_PART))


def _parts(facts: Sequence[Fact], requests: int) -> list[Sequence[Fact]]:
    count = requests_for(len(facts), requests)
    size = -(-len(facts) // count)
    return [facts[start : start + size] for start in range(0, len(facts), size)]


def _settled(suspect: Suspect) -> Fact | None:
    """The fact with the relation most looks agree on, None where no relation has more than half of them."""
    looks: list[Relation | None] = [verdict.relation for verdict in suspect.cast]
    # Short of a contradiction, the looks that follow the guard's or the mentions' decide alone.
    if looks and (suspect.seen_by == "crosscheck" or "contradiction" in looks):
        looks.append("contradiction")
    return _by_majority(suspect, looks)


def _milder(suspect: Suspect) -> Fact | None:
    """What the looks after the cross-check's agree on. A contradiction that one of them denied is none."""
    fact = _by_majority(suspect, [verdict.relation for verdict in suspect.cast])
    return None if fact is suspect.fact else fact


def _by_majority(suspect: Suspect, looks: Sequence[Relation | None]) -> Fact | None:
    """The fact with the relation that more than half of the looks see, and the reason of one that saw it."""
    if not looks:
        return None
    relation, count = Counter(looks).most_common(1)[0]
    if relation is None or count * 2 <= len(looks):
        return None
    if relation == suspect.fact.relation:
        return suspect.fact
    chosen = next(verdict for verdict in suspect.cast if verdict.relation == relation)
    return suspect.fact.model_copy(update=chosen.model_dump(exclude={"fact"}))


def _who(suspect: Suspect) -> DecidedBy:
    if suspect.seen_by == "guard":
        return "guard and second look"
    return "votes" if len(suspect.cast) > 1 else "two looks"


_FIRST_LOOK = {
    "crosscheck": "the first look saw a contradiction",
    "guard": "the guard saw values that can't both hold",
    "mentions": "the first look saw that the texts differ",
}


def _disagreement(suspect: Suspect) -> Undecided:
    others = ", ".join((verdict.relation or "could not tell").replace("_", " ") for verdict in suspect.cast)
    reason = next((verdict.explanation for verdict in suspect.cast if verdict.explanation), "")
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
