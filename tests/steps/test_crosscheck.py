"""Cross-check: the work is divided, the view is not, and each fact is kept once with all its positions."""

import asyncio
from collections.abc import Sequence

import pytest

from atodds.engines.base import Crosscheck, Dossier
from atodds.model import Claim, Fact, Position, Relation, Topic
from atodds.steps.crosscheck import Crosschecked, crosscheck, requests_for

from ..engines.llm.articles import DOSSIER
from .answering import TableEngine

TOPICS = tuple(Topic(id=f"T{n}", claims=(claim.id,)) for n, claim in enumerate(DOSSIER.claims, 1))
CLAIMS = {claim.id: claim for claim in DOSSIER.claims}


def fact(relation: Relation, *names: str) -> Fact:
    positions = tuple(
        Position(source=name[0], stance="states", claims=(name,), evidence=CLAIMS[name].evidence)
        for name in names
    )
    return Fact(id="x", summary=relation, positions=positions, relation=relation)


def run(*facts: Fact, dossier: Dossier = DOSSIER, other_event: tuple[str, ...] = ()) -> Crosschecked:
    def answers(asked: Sequence[str]) -> Crosscheck:
        mine = tuple(f for f in facts if {n for p in f.positions for n in p.claims} & set(asked))
        return Crosscheck(facts=mine, other_event=other_event)

    return asyncio.run(crosscheck(TableEngine(crosschecking=answers), dossier, TOPICS))


@pytest.mark.parametrize(("documents", "most"), [(2, 2), (3, 2), (8, 5), (16, 9)])
def test_requests_grow_with_documents_not_with_pairs(documents: int, most: int) -> None:
    """Articles of ordinary length take half a request each, and one more."""
    assert requests_for(documents, 25 * documents) <= most


def test_a_conflict_that_two_parts_find_is_one_fact() -> None:
    """Both parts see all claims, so that the same conflict comes back twice; it is kept once."""
    found = run(fact("contradiction", "A2", "B2")).facts
    assert [f.relation for f in found].count("contradiction") == 1


def test_a_contradiction_outweighs_another_reading_of_the_same_claims() -> None:
    """Where two parts read one pair differently, the graver reading goes on to the second look."""
    found = run(fact("refinement", "A1", "B1"), fact("contradiction", "A1", "B1")).facts
    assert [f.relation for f in found if len(f.positions) > 1] == ["contradiction"]


def test_a_contradiction_within_an_update_leaves_the_update_standing() -> None:
    """Of three counts two are at odds about one evening, and the third is simply later."""
    counts = fact("update", "A1", "A2", "B1")
    counts = counts.model_copy(
        update={
            "positions": tuple(
                p.model_copy(update={"says": says})
                for p, says in zip(counts.positions, ("four", "seven", "ten"), strict=True)
            )
        }
    )
    found = run(counts, fact("contradiction", "A2", "B1")).facts
    assert [f.relation for f in found if len(f.positions) > 1] == ["contradiction", "update"]


def test_what_agrees_against_a_third_may_differ_in_exactness() -> None:
    """ "97 per cent" and "practically full" stand on one side against "four fifths", and one of them is finer."""
    against = fact("contradiction", "A1", "A2", "B1")
    says = {"A1": "full", "A2": "four fifths", "B1": "full"}
    against = against.model_copy(
        update={
            "positions": tuple(p.model_copy(update={"says": says[p.claims[0]]}) for p in against.positions)
        }
    )
    found = run(against, fact("refinement", "A1", "B1")).facts
    assert [f.relation for f in found if len(f.positions) > 1] == ["contradiction", "refinement"]


def test_exactness_and_sureness_are_two_differences() -> None:
    """What one article states and gives more exactly, and another only attributes, is told both ways."""
    found = run(fact("refinement", "A1", "B1"), fact("certainty", "A1", "B1")).facts
    assert [f.relation for f in found if len(f.positions) > 1] == ["certainty", "refinement"]


def test_a_claim_nobody_shares_is_a_fact_of_its_own() -> None:
    """Every claim ends up in some fact, so that each can be looked up in the other articles."""
    found = run(fact("same", "A1", "B1"), fact("other_scope", "A2", "B2")).facts
    assert [f.positions[0].claims for f in found if f.relation is None] == [("A2",), ("A3",), ("B2",)]


def test_a_claim_that_is_only_more_exact_is_still_looked_up() -> None:
    """That B leaves the minister's name open doesn't tell whether it has her resignation."""
    found = run(fact("refinement", "A1", "B1")).facts
    assert ("A1",) in [f.positions[0].claims for f in found if f.relation is None]


def test_articles_about_another_event_are_never_at_odds() -> None:
    """What differs between two events is no contradiction."""
    found = run(fact("contradiction", "A1", "B1"), other_event=("B",))
    assert found.other_event == ("B",)
    assert "contradiction" not in {f.relation for f in found.facts}


def test_a_copied_claim_takes_the_position_of_its_original() -> None:
    """Shared copy is sorted once, and stands for every document that carries it."""
    copy = CLAIMS["A2"].model_copy(update={"id": "C1", "source": "C", "copy_of": "A2"})
    dossier = Dossier(documents=DOSSIER.documents, claims=(*DOSSIER.claims, copy))
    [conflict] = [f for f in run(fact("contradiction", "A2", "B2"), dossier=dossier).facts if f.relation]
    assert {p.source: p.claims for p in conflict.positions} == {"A": ("A2",), "B": ("B2",), "C": ("C1",)}


def test_a_copy_that_nobody_else_speaks_of_is_agreement() -> None:
    """Two documents with one agency's sentence agree, though no model was asked about it."""
    copy: Claim = CLAIMS["A3"].model_copy(update={"id": "B3", "source": "B", "copy_of": "A3"})
    dossier = Dossier(documents=DOSSIER.documents, claims=(*DOSSIER.claims, copy))
    shared = next(f for f in run(dossier=dossier).facts if f.positions[0].claims == ("A3",))
    assert shared.relation == "same"
    assert [p.source for p in shared.positions] == ["A", "B"]


def test_two_conflicts_that_share_one_claim_are_two_facts() -> None:
    """One claim may be at odds with two others on different points."""
    found = run(fact("contradiction", "A2", "B2"), fact("contradiction", "A2", "B1")).facts
    assert [f.relation for f in found].count("contradiction") == 2
