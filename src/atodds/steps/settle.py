"""Settle: what mentions and verify found out, put back into the facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from atodds.model import AT_ODDS, Document, Evidence, Fact, Position, Stance

# What a document's passage that "differs" comes to, once it was looked at again, for the claim it was set beside.
_STANCE_AFTER: dict[str | None, Stance] = {
    "same": "states",
    "other_scope": "silent",
    "undecided": "undecided",
    "refinement": "states",
    "certainty": "states",
    "framing": "states",
}


def settle(
    facts: Sequence[Fact], verified: Iterable[Fact], documents: Iterable[Document]
) -> tuple[Fact, ...]:
    """The facts with their verified relations, then those passages on which documents turned out to be at odds.

    A fact between one claim and a passage is named for the fact and the document (`F3B`). Several of them, or one of
    them and a fact between claims, may come upon the same two passages: each pair of passages is at odds once.
    """
    named = {fact.id for fact in facts}
    relations: dict[str, Fact] = {}
    passages: dict[str, Fact] = {}
    for fact in verified:
        (relations if fact.id in named else passages)[fact.id] = fact
    settled = [_settled(fact, relations.get(fact.id, fact), passages) for fact in facts]
    if not passages:
        return tuple(settled)
    by_id = {document.id: document for document in documents}
    at_odds = [_places(fact, by_id) for fact in settled if fact.relation in AT_ODDS]
    for fact in passages.values():
        places = _places(fact, by_id)
        if fact.relation in ("same", "other_scope") or any(_meet(places, others) for others in at_odds):
            continue
        at_odds.append(places)
        settled.append(fact)
    return tuple(settled)


def _places(fact: Fact, documents: Mapping[str, Document]) -> set[tuple[str, int]]:
    """The sentences, by document and number, that the fact rests on."""
    return {
        (evidence.source, number)
        for position in fact.positions
        for evidence in position.evidence
        for number in _sentences(documents[evidence.source], evidence)
    }


def _sentences(document: Document, evidence: Evidence) -> Iterator[int]:
    """The numbers of the sentences that share text with the evidence."""
    first = bisect_right(document.sentences, evidence.start, key=attrgetter("end"))
    for place in range(first, len(document.sentences)):
        sentence = document.sentences[place]
        if sentence.start >= evidence.end:
            break
        yield sentence.number


def _meet(places: set[tuple[str, int]], others: set[tuple[str, int]]) -> bool:
    """Whether both rest on a common sentence in each of two documents."""
    return len({source for source, _ in places & others}) > 1


def _settled(fact: Fact, verified: Fact, passages: Mapping[str, Fact]) -> Fact:
    if verified is fact and not passages:
        return fact
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
