"""Guard: code compares what an engine holds to agree; it raises doubts and finds what is more exact."""

from datetime import date

import pytest

from atodds.engines.base import Dossier
from atodds.model import Fact, Position
from atodds.steps.guard import finer, guarded, ruled

from ..engines.llm.articles import claim, document


def pair(one: str, other: str) -> tuple[Fact, Dossier]:
    a, b = document("A", one), document("B", other)
    claims = (claim(a, 1, one, 1), claim(b, 1, other, 1))
    positions = tuple(
        Position(source=c.source, stance="states", claims=(c.id,), evidence=c.evidence) for c in claims
    )
    fact = Fact(id="F1", summary="toll", positions=positions, relation="same")
    return fact, Dossier(documents=(a, b), claims=claims)


@pytest.mark.parametrize(
    ("one", "other", "aspect"),
    [
        ("The fire killed 12 people.", "The fire killed 9 people.", "number"),
        ("The vote is on 21 March 2023.", "The vote is on 23 March 2023.", "time"),
    ],
)
def test_values_that_can_not_both_hold_are_raised(one: str, other: str, aspect: str) -> None:
    """A model that calls them the same has passed something over."""
    fact, dossier = pair(one, other)
    [raised] = guarded([fact], dossier)
    assert raised.aspect == aspect
    assert raised.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A dozen people were killed.", "The fire killed 12 people."),
        ("The fire killed 12 people and wounded 58.", "It wounded 58 people and killed 12."),
        ("The fire killed 12 people.", "The fire hurt 40 people."),
        ("The town lies 42 km from the coast.", "The town lies 26 miles from the coast."),
    ],
)
def test_the_same_in_another_form_or_of_another_role_is_left_alone(one: str, other: str) -> None:
    """The guard is no source of false alarms."""
    fact, dossier = pair(one, other)
    assert guarded([fact], dossier) == ()


def test_the_more_exact_number_is_a_refinement_of_its_own() -> None:
    """The agreement stays a fact; that one says it more exactly is told beside it, with who does."""
    fact, dossier = pair("The fire killed at least 10 people.", "The fire killed 12 people.")
    [refinement] = finer([fact], dossier)
    assert (refinement.relation, refinement.stronger) == ("refinement", ("B",))
    assert refinement.id != fact.id


def test_what_the_engine_found_more_exact_is_not_told_again() -> None:
    """One refinement for one pair of claims, whoever saw it first."""
    fact, dossier = pair("The fire killed at least 10 people.", "The fire killed 12 people.")
    seen = fact.model_copy(update={"id": "F9", "relation": "refinement"})
    assert finer([fact, seen], dossier) == ()


def test_only_facts_called_the_same_are_compared() -> None:
    """What an engine has set against each other has had its look."""
    fact, dossier = pair("The fire killed 12 people.", "The fire killed 9 people.")
    told = fact.model_copy(update={"relation": "other_scope"})
    assert guarded([told], dossier) == finer([told], dossier) == ()


def test_a_weekday_is_no_more_exact_for_the_date_of_its_article() -> None:
    """Two articles say Saturday; that only one of them is dated makes neither more exact."""
    fact, dossier = pair("The fire killed 12 people on Saturday.", "The fire killed 12 people on Saturday.")
    dated = dossier.documents[0].model_copy(update={"published": date(2023, 3, 12)})
    assert finer([fact], Dossier(documents=(dated, dossier.documents[1]), claims=dossier.claims)) == ()


def test_where_nobody_else_looks_code_decides() -> None:
    """Of one day, values that can't both hold are a contradiction; of two, the later number is an update."""
    fact, dossier = pair("The fire killed 12 people.", "The fire killed 14 people.")
    assert [f.relation for f in ruled([fact], dossier)] == ["contradiction"]
    days = (date(2023, 3, 12), date(2023, 3, 13))
    dated = tuple(
        d.model_copy(update={"published": day}) for d, day in zip(dossier.documents, days, strict=True)
    )
    [update] = ruled([fact], Dossier(documents=dated, claims=dossier.claims))
    assert (update.relation, update.stronger) == ("update", ("B",))
