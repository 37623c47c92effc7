"""Mentions: for each fact and each document without a position on it, whether the document's text carries it.

One question a document, whatever the number of facts and of other documents, while it fits. Only what comes back as
absent from the whole text counts as silence; what couldn't be looked up stays undecided.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from atodds.engines.base import Dossier, Engine, Mention, Outcome
from atodds.model import AT_ODDS, Claim, Document, Fact, Frozen, Position, Stance, Undecided

_STANCES: dict[Outcome, Stance] = {
    "carried": "states",
    "partly": "less_exact",
    "differs": "differs",
    "absent": "silent",
}


class Mentioned(Frozen):
    """The facts with a position for every document, and new facts where a document's text, though no claim of it,
    speaks to another's claim differently: what they come to is for `verify` to say."""

    facts: tuple[Fact, ...]
    differing: tuple[Fact, ...] = ()
    undecided: tuple[Undecided, ...] = ()


async def mentions(
    engine: Engine, dossier: Dossier, facts: tuple[Fact, ...], other_event: tuple[str, ...] = ()
) -> Mentioned:
    """`other_event` are documents that tell of something else: neither they nor the rest can leave out what only
    the other side tells."""
    claims = {claim.id: claim for claim in dossier.claims}
    told = _told_beside(facts)
    asked: dict[str, dict[str, Claim]] = {document.id: {} for document in dossier.documents}
    lacking: dict[str, dict[str, Stance | None]] = {}
    for fact in facts:
        stances = _stances_told(fact, told)
        lacking[fact.id] = {
            name: stances.get(name) for name in _lacking(fact, dossier.documents, other_event)
        }
        for name, stance in lacking[fact.id].items():
            if stance is None:
                asked[name][fact.id] = claims[fact.positions[0].claims[0]]
    wanted = {claim.id for claims_of_one in asked.values() for claim in claims_of_one.values()}
    pool = tuple(claim for claim in dossier.claims if claim.id in wanted)
    answers = await asyncio.gather(
        *(
            engine.mentions(document, tuple(dict.fromkeys(asked[document.id].values())), pool)
            for document in dossier.documents
            if asked[document.id]
        )
    )
    found = {(m.claim, m.source): m for answer in answers for m in answer.mentions}
    # Most positions are of documents that have nothing of the fact: they are all alike.
    silent = {d.id: Position(source=d.id, stance="silent") for d in dossier.documents}
    settled = []
    differing: list[Fact] = []
    for fact in facts:
        positions = list(fact.positions)
        for name, stance in lacking[fact.id].items():
            if stance is not None:
                positions.append(Position(source=name, stance=stance))
                continue
            claim = asked[name][fact.id]
            mention = found.get((claim.id, name))
            absent = mention is not None and mention.outcome == "absent"
            positions.append(silent[name] if absent else _position(name, mention))
            if mention and mention.outcome == "differs" and fact.relation in (None, "same"):
                differing.append(_differing(f"{fact.id}{name}", fact, claim, mention))
        settled.append(fact.model_copy(update={"positions": tuple(positions)}))
    return Mentioned(
        facts=tuple(settled),
        differing=tuple(differing),
        undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
    )


def _lacking(fact: Fact, documents: Iterable[Document], other_event: tuple[str, ...]) -> list[str]:
    """The documents, by id, that have to be asked if they carry the fact: what holds between claims of one document,
    turned out to be about different things, or is how exact two of them are, is no fact that others could lack."""
    sources = {position.source for position in fact.positions}
    if fact.relation in ("other_scope", "refinement") or sources.issubset(other_event):
        return []
    if fact.relation is not None and len(sources) == 1:
        return []
    return [d.id for d in documents if d.id not in sources and d.id not in other_event]


Told = dict[str, list[dict[str, Stance]]]


def _told_beside(facts: Iterable[Fact]) -> Told:
    """For each claim, the stances of the documents that a fact sets beside it: what is known to differ need not be
    looked up. Of a claim that is more exact on one thing, the point may still be missing."""
    told: Told = {}
    for fact in facts:
        if fact.relation in AT_ODDS and fact.relation != "refinement":
            stances = {position.source: position.stance for position in fact.positions}
            for name in (name for position in fact.positions for name in position.claims):
                told.setdefault(name, []).append(stances)
    return told


def _stances_told(fact: Fact, told: Told) -> dict[str, Stance]:
    """By document, what another fact tells of it beside this fact's claims."""
    names = (name for position in fact.positions for name in position.claims)
    return {
        source: stance
        for name in names
        for stances in told.get(name, ())
        for source, stance in stances.items()
    }


def _position(source: str, mention: Mention | None) -> Position:
    if mention is None:
        return Position(source=source, stance="undecided")
    return Position(
        source=source,
        stance=_STANCES[mention.outcome],
        says=mention.explanation,
        evidence=mention.evidence,
    )


def _differing(name: str, fact: Fact, claim: Claim, mention: Mention) -> Fact:
    return Fact(
        id=name,
        summary=fact.summary,
        positions=(
            Position(source=claim.source, stance="differs", claims=(claim.id,), evidence=claim.evidence),
            Position(
                source=mention.source, stance="differs", says=mention.explanation, evidence=mention.evidence
            ),
        ),
        salience=fact.salience,
        explanation=mention.explanation,
    )
