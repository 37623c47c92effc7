"""Cross-check: the claims of all documents into facts with a position for each document that speaks.

Topics divide the work into parts that are asked side by side; each part sees the whole dossier, so that two parts
may find the same fact: it is kept once. Claims that rest on shared copy are not asked about; they take the position
of the claim they copy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Sequence
from heapq import heapreplace

from atodds.engines.base import Dossier, Engine
from atodds.model import Claim, Fact, Frozen, Position, Relation, Topic, Undecided

# What one answer sorts in a few seconds. More parts than `requests_for` allows only in long dossiers.
CLAIMS_A_PART = 64
# In what two claims can differ by each relation, whatever they do in the other regards; the gravest relation first.
_REGARDS: dict[Relation | None, str] = {
    "contradiction": "value",
    "update": "value",
    "certainty": "sureness",
    "refinement": "value",
    "framing": "wording",
    "same": "agreement",
    "other_scope": "value",
    None: "nothing",
}
_GRAVEST_FIRST = tuple(_REGARDS)


class Crosschecked(Frozen):
    """Facts that at least two claims speak to, then those of one claim alone."""

    facts: tuple[Fact, ...]
    other_event: tuple[str, ...] = ()
    undecided: tuple[Undecided, ...] = ()


def requests_for(documents: int, claims: int) -> int:
    """Into how many requests a cross-check is divided: half of two a document, one at least for every
    `CLAIMS_A_PART` claims."""
    return max(min((documents + 2) // 2, claims), -(-claims // CLAIMS_A_PART), 1)


async def crosscheck(
    engine: Engine,
    dossier: Dossier,
    topics: tuple[Topic, ...],
    apart: tuple[str, ...] = (),
    stories: tuple[tuple[str, ...], ...] = (),
) -> Crosschecked:
    """`apart` are documents that are known to tell of another event; `stories` those among them that tell of one."""
    parts = packed(topics, dossier.claims, requests_for(len(dossier.documents), len(dossier.claims)))
    answers = await asyncio.gather(*(engine.crosscheck(dossier, part) for part in parts))
    votes = [name for answer in answers for name in answer.other_event]
    other_event = {name for name in votes if votes.count(name) * 2 > len(parts)} | set(apart)
    facts = _without_twins(fact for answer in answers for fact in answer.facts)
    copies = _copies(dossier.claims)
    facts = [
        _with_copies(_told_apart(fact, other_event, stories), copies).model_copy(update={"id": f"F{n}"})
        for n, fact in enumerate(facts, 1)
    ]
    return Crosschecked(
        facts=(*facts, *_left_alone(facts, dossier.claims, copies)),
        other_event=tuple(document.id for document in dossier.documents if document.id in other_event),
        undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
    )


def packed(topics: Sequence[Topic], claims: Iterable[Claim], count: int) -> list[tuple[Topic, ...]]:
    """The topics, without copied claims, in at most `count` parts of about equal size, in their order."""
    copies = {claim.id for claim in claims if claim.copy_of}
    own = [
        topic.model_copy(update={"claims": names})
        for topic in topics
        if (names := tuple(name for name in topic.claims if name not in copies))
    ]
    parts: list[list[Topic]] = [[] for _ in range(count)]
    smallest = [(0, number) for number in range(count)]
    for topic in sorted(own, key=lambda topic: -len(topic.claims)):
        size, number = smallest[0]
        parts[number].append(topic)
        heapreplace(smallest, (size + len(topic.claims), number))
    return [tuple(part) for part in parts if part]


def _without_twins(facts: Iterable[Fact]) -> list[Fact]:
    """Each fact once. Of twins the one stays whose relation weighs more, then the one with more positions."""
    kept: list[Fact] = []
    # By claim, for only facts that have claims in common are twins.
    holding: dict[str, set[int]] = {}
    known = [(fact, _claims(fact)) for fact in facts]
    known.sort(key=lambda k: (_GRAVEST_FIRST.index(k[0].relation), -len(k[1])))
    for place, (fact, claims) in enumerate(known):
        others = set().union(*(holding.get(name, ()) for name in claims))
        if not any(_twins(fact, claims, *known[other]) for other in others):
            kept.append(fact)
            for name in claims:
                holding.setdefault(name, set()).add(place)
    return kept


def _twins(fact: Fact, claims: set[str], other: Fact, other_claims: set[str]) -> bool:
    """Whether two facts set the same claims against each other in the same regard, or the second holds all of the
    first's. Where one reads them as a contradiction and the other not, they are twins only if their sides are the
    same: of four counts of one evening and the next morning two may be at odds and all of them an update, and two
    that agree against a third may not be equally exact."""
    if _REGARDS.get(fact.relation) != _REGARDS.get(other.relation):
        return False
    if fact.relation == "same":
        return claims <= other_claims
    sides, others = _sides(fact), _sides(other)
    met = [side for side in sides if side & other_claims]
    if fact.relation == other.relation:
        return len(met) > 1
    meeting = [other for other in others if any(side & other for side in sides)]
    return len(met) == len(sides) == len(meeting) == len(others) > 1


def _sides(fact: Fact) -> list[set[str]]:
    """The claims of each side: documents of one side say it in the same words."""
    sides: dict[str, set[str]] = {}
    for position in fact.positions:
        sides.setdefault(position.says or position.source, set()).update(position.claims)
    return list(sides.values())


def _told_apart(fact: Fact, other_event: Collection[str], stories: Iterable[tuple[str, ...]]) -> Fact:
    """Articles about different events are never at odds."""
    sources = {position.source for position in fact.positions}
    if fact.relation == "same" or not sources & set(other_event):
        return fact
    if any(sources.issubset(story) for story in stories):
        return fact
    if len(sources) == 1 or len(sources - set(other_event)) > 1:
        return fact
    return fact.model_copy(update={"relation": "other_scope"})


def _claims(fact: Fact) -> set[str]:
    return {name for position in fact.positions for name in position.claims}


Copies = dict[str, list[tuple[int, Claim]]]


def _copies(claims: Iterable[Claim]) -> Copies:
    """By the id of the claim they copy, the copies and their places in the order of claims."""
    copies: Copies = {}
    for place, claim in enumerate(claims):
        if claim.copy_of:
            copies.setdefault(claim.copy_of, []).append((place, claim))
    return copies


def _with_copies(fact: Fact, copies: Copies) -> Fact:
    """The fact, with a position for each document that has one of its claims as a copy."""
    positions = list(fact.positions)
    present = _claims(fact)
    for position in fact.positions:
        found = sorted(
            (copy for name in position.claims for copy in copies.get(name, ())), key=lambda c: c[0]
        )
        positions += [
            position.model_copy(
                update={"source": copy.source, "claims": (copy.id,), "evidence": copy.evidence}
            )
            for _, copy in found
            if copy.id not in present
        ]
    if len(positions) == len(fact.positions):
        return fact
    return fact.model_copy(update={"positions": tuple(positions)})


def _left_alone(facts: Sequence[Fact], claims: Sequence[Claim], copies: Copies) -> list[Fact]:
    """A further fact for each claim whose point is in none, its copies with it. That a claim says one thing more
    exactly ("the minister, Ana Ruiz, will resign") doesn't tell whether others have its point."""
    shared = (
        f
        for f in facts
        if f.relation not in ("other_scope", "refinement") and len({p.source for p in f.positions}) > 1
    )
    taken = set().union(*map(_claims, shared))
    alone = [claim for claim in claims if claim.id not in taken and claim.copy_of is None]
    return [
        _with_copies(
            Fact(
                id=f"F{number}",
                summary=claim.text,
                positions=(
                    Position(
                        source=claim.source, stance="states", claims=(claim.id,), evidence=claim.evidence
                    ),
                ),
                relation="same" if claim.id in copies else None,
                salience=claim.salience,
            ),
            copies,
        )
        for number, claim in enumerate(alone, len(facts) + 1)
    ]
