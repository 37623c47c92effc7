"""Mentions: for each fact and each document without a position on it, whether the document's text carries it.

One question a document, whatever the number of facts and of other documents. Only what comes back as absent from
the whole text counts as silence; what couldn't be looked up stays undecided.
"""

from __future__ import annotations

import asyncio

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
    asked = {
        document.id: {
            fact.id: claims[fact.positions[0].claims[0]]
            for fact in facts
            if document.id not in other_event
            and _leaves_open(fact, document, other_event)
            and _told(fact, document, told) is None
        }
        for document in dossier.documents
    }
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
    settled = []
    differing: list[Fact] = []
    for fact in facts:
        positions = list(fact.positions)
        for document in dossier.documents:
            claim = asked[document.id].get(fact.id)
            if claim is None:
                if (stance := _told(fact, document, told)) and _leaves_open(fact, document, other_event):
                    positions.append(Position(source=document.id, stance=stance))
                continue
            mention = found.get((claim.id, document.id))
            positions.append(_position(document, mention))
            if mention and mention.outcome == "differs" and fact.relation in (None, "same"):
                differing.append(_differing(f"{fact.id}{document.id}", fact, claim, mention))
        settled.append(fact.model_copy(update={"positions": tuple(positions)}))
    return Mentioned(
        facts=tuple(settled),
        differing=tuple(differing),
        undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
    )


def _leaves_open(fact: Fact, document: Document, other_event: tuple[str, ...]) -> bool:
    """Whether it has to be asked if the document carries the fact: what holds between claims of one document, or
    turned out to be about different things, is no fact that others could lack."""
    sources = {position.source for position in fact.positions}
    if document.id in sources or sources <= set(other_event) or fact.relation == "other_scope":
        return False
    return fact.relation is None or len(sources) > 1


Told = dict[tuple[str, str], Stance]


def _told_beside(facts: tuple[Fact, ...]) -> Told:
    """By claim and document, the document's stance where a fact sets it beside the claim: what is known to differ need
    not be looked up. Of a claim that is more exact on one thing, the point may still be missing."""
    return {
        (name, other.source): other.stance
        for fact in facts
        if fact.relation in AT_ODDS and fact.relation != "refinement"
        for position in fact.positions
        for other in fact.positions
        if other.source != position.source
        for name in position.claims
    }


def _told(fact: Fact, document: Document, told: Told) -> Stance | None:
    names = (name for position in fact.positions for name in position.claims)
    return next((told[name, document.id] for name in names if (name, document.id) in told), None)


def _position(document: Document, mention: Mention | None) -> Position:
    if mention is None:
        return Position(source=document.id, stance="undecided")
    return Position(
        source=document.id,
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
