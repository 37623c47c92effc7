"""Settle: what mentions and verify found out, put back into the facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from atodds.model import Fact, Position, Stance

# What a document's passage that "differs" comes to, once it was looked at again, for the claim it was set beside.
_STANCE_AFTER: dict[str | None, Stance] = {
    "same": "states",
    "other_scope": "silent",
    "undecided": "undecided",
    "refinement": "states",
    "certainty": "states",
    "framing": "states",
}


def settle(facts: Iterable[Fact], verified: Iterable[Fact], late: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts with their verified relations, then those of `late` on which documents turned out to be at odds.

    `late` are facts between one claim and a passage, named for the fact and the document (`F3B`).
    """
    relations = {fact.id: fact for fact in verified}
    passages = {fact.id: fact for fact in late}
    settled = [_settled(fact, relations.get(fact.id, fact), passages) for fact in facts]
    return (*settled, *(fact for fact in passages.values() if fact.relation not in ("same", "other_scope")))


def _settled(fact: Fact, verified: Fact, passages: Mapping[str, Fact]) -> Fact:
    return fact.model_copy(
        update={
            "relation": verified.relation,
            "aspect": verified.aspect,
            "explanation": verified.explanation,
            "stronger": verified.stronger,
            "positions": tuple(
                _position(position, passages.get(fact.id + position.source)) for position in fact.positions
            ),
        }
    )


def _position(position: Position, passage: Fact | None) -> Position:
    if passage is None or position.stance != "differs" or position.claims:
        return position
    stance = _STANCE_AFTER.get(passage.relation, "differs")
    if stance == "silent":
        return Position(source=position.source, stance=stance)
    return position.model_copy(update={"stance": stance})
