"""Mentions: only what the whole text lacks is silence."""

import asyncio

from atodds.engines.base import Mention
from atodds.model import Fact, Position, Relation
from atodds.steps.mentions import Mentioned, mentions

from ..engines.llm.articles import BLAZE, DOSSIER
from .answering import TableEngine


def alone(name: str, relation: Relation | None = None) -> Fact:
    claim = next(claim for claim in DOSSIER.claims if claim.id == name)
    position = Position(source=claim.source, stance="states", claims=(name,), evidence=claim.evidence)
    return Fact(id=f"F{name}", summary=claim.text, positions=(position,), relation=relation)


def run(engine: TableEngine, *facts: Fact, other_event: tuple[str, ...] = ()) -> Mentioned:
    return asyncio.run(mentions(engine, DOSSIER, facts, other_event))


def outcome(claim: str, what: str) -> dict[tuple[str, str], Mention]:
    quote = BLAZE.quote(0, 20)
    evidence = () if what == "absent" else (quote,)
    return {
        (claim, "B"): Mention.model_validate(
            {"claim": claim, "source": "B", "outcome": what, "evidence": evidence}
        )
    }


def test_one_question_a_document_however_many_facts() -> None:
    """Claims are looked up together, in each document that has no position on them."""
    engine = TableEngine()
    run(engine, alone("A1"), alone("A2"), alone("B1"))
    assert engine.looked_up == [("A", ("B1",)), ("B", ("A1", "A2"))]


def test_what_stands_anywhere_in_the_text_is_not_silence() -> None:
    """A claim carried in other words gives the document a position, with the place."""
    [fact] = run(TableEngine(outcomes=outcome("A1", "carried")), alone("A1")).facts
    assert [(p.source, p.stance) for p in fact.positions] == [("A", "states"), ("B", "states")]
    assert fact.positions[1].evidence


def test_what_the_text_gives_less_exactly_is_neither_silence_nor_a_conflict() -> None:
    """The document has the point; nobody has to look again, and nothing is left out."""
    found = run(TableEngine(outcomes=outcome("A1", "partly")), alone("A1"))
    assert found.facts[0].positions[1].stance == "less_exact"
    assert not found.differing


def test_what_is_known_to_differ_is_not_looked_up() -> None:
    """B's other value is told by the fact that sets the two at odds; nobody asks whether B has A's."""
    engine = TableEngine()
    one, other = alone("A1"), alone("B1")
    at_odds = one.model_copy(
        update={
            "id": "F9",
            "relation": "contradiction",
            "positions": tuple(
                p.model_copy(update={"stance": "differs"}) for p in (*one.positions, *other.positions)
            ),
        }
    )
    agreed = run(engine, alone("A1"), at_odds).facts[0]
    assert engine.looked_up == []
    assert [(p.source, p.stance) for p in agreed.positions] == [("A", "states"), ("B", "differs")]


def test_what_is_absent_is_silence() -> None:
    """Only the engine's word that the text lacks it makes a document silent."""
    [fact] = run(TableEngine(outcomes=outcome("A1", "absent")), alone("A1")).facts
    assert fact.positions[1].stance == "silent"


def test_what_could_not_be_looked_up_is_undecided_and_not_omitted() -> None:
    """A missing answer is neither a mention nor an omission."""
    found = run(TableEngine(), alone("A1"))
    assert found.facts[0].positions[1].stance == "undecided"
    assert found.undecided


def test_a_passage_that_differs_goes_to_a_second_look() -> None:
    """The text says something else than the claim, though no claim of it did: a new fact between the two."""
    found = run(TableEngine(outcomes=outcome("A1", "differs")), alone("A1"))
    [differing] = found.differing
    assert {p.source for p in differing.positions} == {"A", "B"}
    assert differing.relation is None


def test_an_article_about_another_event_lacks_nothing() -> None:
    """Neither it nor the rest is asked about what only the other side tells."""
    engine = TableEngine()
    run(engine, alone("A1"), alone("B1"), other_event=("B",))
    assert engine.looked_up == []


def test_claims_about_different_things_are_no_fact_that_others_lack() -> None:
    """A pair that turned out to be of other scope is not looked up as one fact."""
    engine = TableEngine()
    run(engine, alone("A1", "other_scope"))
    assert engine.looked_up == []
