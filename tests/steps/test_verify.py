"""Verify: a contradiction takes more than half of all looks; without a majority nothing is decided. What the looks see
differently is looked at once more, and then is at most something milder."""

import asyncio

import pytest

from atodds.model import Fact, Position, Relation
from atodds.steps.verify import MOST_CASES_A_PART, Suspect, Verified, suspects_from_mentions, verify

from ..engines.llm.articles import DOSSIER
from .answering import TableEngine

FACT = Fact(
    id="F1",
    summary="cause of the fire",
    positions=(
        Position(source="A", stance="differs", claims=("A2",), evidence=DOSSIER.claims[1].evidence),
        Position(source="B", stance="differs", claims=("B2",), evidence=DOSSIER.claims[4].evidence),
    ),
    relation="contradiction",
    explanation="Two causes.",
)
SUSPECT = Suspect(fact=FACT, seen_by="crosscheck")
GUARDED = Suspect(fact=FACT.model_copy(update={"relation": "same"}), seen_by="guard")


def run(suspect: Suspect, *looks: Relation | None) -> Verified:
    engine = TableEngine(looks=dict(enumerate(looks, 1)))
    return asyncio.run(verify(engine, DOSSIER, (suspect,), looks=range(1, len(looks) + 1), requests=1))


def again(suspect: Suspect, first: Relation | None, last: Relation | None) -> Verified:
    """One look, and another at what it left open."""
    engine = TableEngine(looks={1: first, 2: last})
    [split] = asyncio.run(verify(engine, DOSSIER, (suspect,), looks=range(1, 2), requests=1)).split
    return asyncio.run(verify(engine, DOSSIER, (split,), looks=range(2, 3), requests=1))


def test_two_looks_that_agree_decide() -> None:
    """The second look, which didn't see the first, calls it a contradiction too."""
    found = run(SUSPECT, "contradiction")
    assert found.facts[0].relation == "contradiction"
    assert found.decided_by == {"F1": "two looks"}


@pytest.mark.parametrize("second", ["same", "refinement", "update", "other_scope"])
def test_two_looks_that_disagree_decide_nothing(second: Relation) -> None:
    """Neither outweighs the other; they are looked at once more."""
    found = run(SUSPECT, second)
    assert not (found.facts or found.decided_by or found.undecided)
    assert [suspect.fact.id for suspect in found.split] == ["F1"]


def test_what_the_later_looks_agree_on_is_so() -> None:
    """The first look saw too much in it; why it is milder is said by one that saw it so."""
    found = again(SUSPECT, "refinement", "refinement")
    assert found.facts[0].relation == "refinement"
    assert found.facts[0].explanation == "Look 1 says so."
    assert found.decided_by == {"F1": "votes"}


@pytest.mark.parametrize("last", ["contradiction", "same", None])
def test_a_contradiction_that_was_denied_is_undecided(last: Relation | None) -> None:
    """A further look doesn't bring it back: the report says what each saw."""
    found = again(SUSPECT, "refinement", last)
    assert found.facts[0].relation == "undecided"
    assert "contradiction, the next: refinement" in found.undecided[0].why
    assert not found.split


def test_a_look_that_cannot_tell_leaves_it_undecided() -> None:
    """There is nothing that another look could agree with."""
    found = run(SUSPECT, None)
    assert found.facts[0].relation == "undecided"
    assert not found.split


@pytest.mark.parametrize(
    ("looks", "relation"),
    [
        (("contradiction", "same"), "contradiction"),
        (("refinement", "refinement"), "refinement"),
        ((None, None), "undecided"),
    ],
)
def test_of_three_votes_two_decide(looks: tuple[Relation | None, ...], relation: Relation) -> None:
    """The first look has one voice among the others."""
    assert run(SUSPECT, *looks).facts[0].relation == relation


def test_the_reason_is_that_of_the_look_which_decided() -> None:
    """Where the first look was outvoted or saw only that something differs, its reason goes with it."""
    assert run(SUSPECT, "contradiction").facts[0].explanation == FACT.explanation
    assert run(SUSPECT, "refinement", "refinement").facts[0].explanation == "Look 1 says so."


def test_the_guard_alone_makes_no_contradiction_and_is_not_overruled_silently() -> None:
    """Where the model's second look sees no conflict, the fact stays as it was and a note says who saw what."""
    found = run(GUARDED, "same")
    assert found.facts[0].relation == "same"
    assert found.notes[0].kind == "guard overruled"


def test_guard_and_second_look_together_decide() -> None:
    """What the model passed over at first is a contradiction when code and a second look see it."""
    found = run(GUARDED, "contradiction")
    assert found.facts[0].relation == "contradiction"
    assert found.decided_by == {"F1": "guard and second look"}


def test_a_differing_passage_is_what_the_second_look_says() -> None:
    """Mentions only says that a passage differs; a refinement or an update needs no second voice."""
    [suspect] = suspects_from_mentions([FACT.model_copy(update={"relation": None})])
    assert run(suspect, "refinement").facts[0].relation == "refinement"
    assert run(suspect, "contradiction").facts[0].relation == "contradiction"
    assert run(suspect, None).facts[0].relation == "undecided"


@pytest.mark.parametrize("cases", [1, 7, 40, 100])
def test_every_case_is_looked_at_once_a_look(cases: int) -> None:
    """Cases are divided among requests without one lost or doubled, few enough in each to be answered well."""
    suspects = tuple(
        SUSPECT.model_copy(update={"fact": FACT.model_copy(update={"id": f"F{n}"})}) for n in range(cases)
    )
    engine = TableEngine(looks={1: "contradiction"})
    asyncio.run(verify(engine, DOSSIER, suspects, looks=range(1, 2), requests=2))
    asked = [name for _, names in engine.verified for name in names]
    assert sorted(asked) == sorted(suspect.fact.id for suspect in suspects)
    assert max(len(names) for _, names in engine.verified) <= MOST_CASES_A_PART
