"""Affirmed or denied, and two clauses that do both of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.polarity import compare_polarity, find_negations, negated


@pytest.mark.parametrize(
    ("clause", "scope"),
    [
        ("The gate did not open on Saturday, Venn said", "open on Saturday"),
        ("She never came", "came"),
        ("They don't want talks", "want talks"),
        ("He failed to appear in court", "appear in court"),
        ("The minister refused to resign", "resign"),
        ("Reuters was unable to verify it", "verify it"),
        ("It fell, and no warning was issued, it said", "and no warning was issued"),
    ],
)
def test_a_negation_has_its_scope(clause: str, scope: str) -> None:
    """From the cue to the end of its clause, or the clause where the subject is denied."""
    (negation,) = find_negations(clause)
    assert negation.scope.of(clause) == scope
    assert negated(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Aasen did not rule out a larger increase",
        "She never failed to answer",
        "Not only nurses marched",
        "No fewer than ten died",
        "It is not until Monday that it opens",
        "There is no doubt that it fell",
        "They left without a word",
        "He asked whether or not it rained",
        "It knotted and noted nothingness",
    ],
)
def test_what_denies_nothing(clause: str) -> None:
    """Set phrases, double negations and a noun's "without" leave the clause affirmed."""
    assert not negated(clause)


INCOMPATIBLE = [
    ("The gate did not open on Saturday", "The gate opened on Saturday"),
    ("Minister Odile Castan had no plans to meet the unions", "Odile Castan has agreed to meet the unions"),
    ("The youngest of the victims was a four-year-old girl", "The youngest victim was a four-year-old boy"),
    ("The bank raised its main interest rate", "The bank cut its main interest rate"),
    ("No warning was issued for the coast", "A warning was issued for the coast"),
    ("Nobody was hurt in the village", "Five people were hurt in the village"),
]

NOT_INCOMPATIBLE = [
    ("The school in the town is not open", "The school in the town is closed"),
    ("Aasen did not rule out a larger increase", "Aasen kept open the option of a larger increase"),
    ("No new attacks were reported on Sunday", "Russian troops shelled dozens of towns"),
    ("Putin said the West refused talks", "Podolyak said Russia does not want talks"),
    ("He was not in the town hall", "The town hall was built in 1900"),
]


@pytest.mark.parametrize(("one", "other"), INCOMPATIBLE)
def test_one_thing_affirmed_and_denied_is_incompatible(one: str, other: str) -> None:
    """By a negation or by an antonym, with the rest of the words shared; and the reason names both."""
    for comparison in (compare_polarity(one, other), compare_polarity(other, one)):
        assert comparison.relation == "incompatible"
        assert one in comparison.why
        assert other in comparison.why


@pytest.mark.parametrize(("one", "other"), NOT_INCOMPATIBLE)
def test_different_things_are_not_set_against_each_other(one: str, other: str) -> None:
    """Without a shared predicate and shared words nothing follows; a negated antonym says the same."""
    assert compare_polarity(one, other).relation in ("compatible", "other_scope")


CLAUSES = st.lists(
    st.sampled_from(
        [
            "the",
            "gate",
            "did",
            "not",
            "open",
            "close",
            "opened",
            "closed",
            "nobody",
            "no",
            "girl",
            "boy",
            "on",
            "saturday",
            "town",
            "without",
        ]
    ),
    max_size=9,
).map(" ".join)


@given(CLAUSES | st.text(max_size=30), CLAUSES)
def test_comparing_is_symmetric(one: str, other: str) -> None:
    """Exchanging the clauses changes nothing."""
    there, back = compare_polarity(one, other), compare_polarity(other, one)
    assert (there.relation, there.more_exact) == (back.relation, back.swapped().more_exact)


@given(CLAUSES | st.text(max_size=30))
def test_a_clause_is_the_same_as_itself(clause: str) -> None:
    """Nothing is at odds with itself."""
    assert compare_polarity(clause, clause).relation == "same"
