"""Settle: what verify and mentions found out stands in the facts, and one pair of passages is at odds once."""

from atodds.model import Fact, Position, Relation
from atodds.steps.settle import settle

from ..engines.llm.articles import BLAZE, DOSSIER, FIRE

DOCUMENTS = (FIRE, BLAZE)


def fact(name: str, relation: Relation | None, *positions: Position) -> Fact:
    return Fact(id=name, summary=name, positions=positions, relation=relation)


def says(claim: int) -> Position:
    found = DOSSIER.claims[claim]
    return Position(source=found.source, stance="states", claims=(found.id,), evidence=found.evidence)


def passage(sentence: int) -> Position:
    place = BLAZE.sentence(sentence)
    return Position(source="B", stance="differs", evidence=(BLAZE.quote(place.start, place.end),))


def test_a_fact_takes_its_verified_relation() -> None:
    """What the second look made of it, undecided included."""
    conflict = fact("F1", "contradiction", says(1), says(4))
    settled = settle([conflict], [conflict.model_copy(update={"relation": "undecided"})], DOCUMENTS)
    assert [f.relation for f in settled] == ["undecided"]


def test_a_passage_that_says_the_same_after_all_carries_the_claim() -> None:
    """The second look took the difference back: the document states the fact."""
    alone = fact("F1", None, says(0), passage(1))
    [settled] = settle([alone], [fact("F1B", "same", says(0), passage(1))], DOCUMENTS)
    assert settled.positions[1].stance == "states"


def test_a_passage_about_something_else_leaves_the_document_silent() -> None:
    """No passage of the document speaks of the claim."""
    alone = fact("F1", None, says(0), passage(1))
    [settled] = settle([alone], [fact("F1B", "other_scope", says(0), passage(1))], DOCUMENTS)
    assert (settled.positions[1].stance, settled.positions[1].evidence) == ("silent", ())


def test_two_passages_are_at_odds_once() -> None:
    """A conflict that was found before isn't told again under another claim of the same sentence."""
    conflict = fact("F1", "contradiction", says(1), says(4))
    alone = fact("F2", None, says(1), passage(2))
    late = fact("F2B", "contradiction", says(1), passage(2))
    assert [f.id for f in settle([conflict, alone], [late], DOCUMENTS)] == ["F1", "F2"]
    assert [f.id for f in settle([alone], [late], DOCUMENTS)] == ["F2", "F2B"]
