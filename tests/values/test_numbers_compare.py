"""How numbers stand to each other, and the laws of comparing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.base import Side
from atodds.values.numbers import Number, find_numbers


def first(text: str) -> Number:
    return find_numbers(text)[0]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a dozen aftershocks", "twelve aftershocks"),
        ("a contract of $1.2bn", "a contract of 1,200 million dollars"),
        ("a quarter of voters", "25% of voters"),
        ("42 kilometres north of it", "26 miles north of it"),
        ("10 km north of it", "about 6 miles north of it"),
        ("a temperature of 35C", "a temperature of 95 degrees Fahrenheit"),
        ("16,000 hectares of forest", "40,000 acres of forest"),
        ("40 tonnes of trout", "44 tons of trout"),
        ("winds of 80 km/h", "winds of 50 mph"),
        ("rates rose by 25 basis points", "rates rose by a quarter of a percentage point"),
        ("passed by 91 to 78 votes", "by a majority of 13"),
        ("1,400 cubic metres of water a second", "1.4 thousand cubic metres of water per second"),
    ],
)
def test_one_amount_in_two_forms_is_the_same(left: str, right: str) -> None:
    """Spelling, unit, fraction and a journalist's rounding make no difference."""
    assert first(left).compare(first(right)).relation == "same"


@pytest.mark.parametrize(
    ("left", "right", "more_exact"),
    [
        ("killing at least 31 people", "34 people dead", "right"),
        ("injuring 212", "more than 200 hurt", "left"),
        ("dozens of people were killed", "31 people were killed", "right"),
        ("5 to 7 people died", "between 2 and 20 people died", "left"),
        ("nearly 500 people were killed", "496 people died", "right"),
        ("about 9,000 vehicles a day", "an average of 9,240 vehicles a day", "right"),
        ("a woman in her seventies", "a 74-year-old woman", "right"),
        ("a report of 438 pages", "it runs to more than 400 pages", "left"),
        ("at least 26 civilians were killed", "35 people in total died", "right"),
        ("40,000 people without electricity", "39,742 people without electricity", "right"),
    ],
)
def test_two_that_can_both_be_true_name_the_more_exact(left: str, right: str, more_exact: Side) -> None:
    """A bound and a number within it agree, and the narrower is named."""
    comparison = first(left).compare(first(right))
    assert (comparison.relation, comparison.more_exact) == ("compatible", more_exact)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("at a depth of 35 kilometres", "53 kilometres underground"),
        ("killed 10 people", "killed 12 people"),
        ("no one was killed", "two people were killed"),
        ("more than 200 people were hurt", "180 people were hurt"),
        ("magnitude 6.8", "a magnitude of 6.9"),
        ("unemployment of 5.2%", "unemployment of 5.4 per cent"),
        ("seven votes to two", "Six voted for it and three against it"),
        ("it carried 38,000 passengers a day", "in a year some 28,000 passengers a day used it"),
        ("the second largest city", "the third-largest city"),
        ("a turnout of 60%", "turnout was 62%"),
        ("40 tons of trout", "44 tons of trout"),
        ("97 per cent full", "less than four-fifths full"),
        ("passed by 91 to 78 votes", "by a majority of eleven"),
        ("Teodoro Mamani, 58, a farmer", "Mamani, 57, said"),
    ],
)
def test_amounts_of_one_thing_that_differ_are_incompatible(left: str, right: str) -> None:
    """Beyond rounding and bounds, two amounts of one thing can't both be true; the reason quotes both."""
    a, b = first(left), first(right)
    comparison = a.compare(b)
    assert comparison.relation == "incompatible"
    assert a.words in comparison.why
    assert b.words in comparison.why


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("killed 10 people", "wounded 58 people"),
        ("About 900 homes in the town were destroyed", "1,400 homes across the country were destroyed"),
        ("including 11 children", "12 children"),
        ("the 14th goal", "the 15th goal"),
        ("Teodoro Mamani, 58, a farmer", "Dora Lenz, 29, who climbed"),
        ("rose by 5%", "rose by 2 percentage points"),
        ("a fine of $5m", "a fine of €4m"),
        ("a town of 4,100 people", "183 people at the site"),
        ("12 km from Skarne", "8 km from Havel"),
        ("a contract of $3m", "a loss of $4m"),
        ("26 civilians were killed", "20 people were killed"),
    ],
)
def test_numbers_of_different_things_say_nothing_of_each_other(left: str, right: str) -> None:
    """Another role, noun, unit, person, place or part is another scope, never a contradiction."""
    assert first(left).compare(first(right)).relation == "other_scope"


def test_aligned_callers_can_compare_amounts_alone() -> None:
    """`compare_amount` takes it as given that both speak of the same thing."""
    a, b = first("it earned $30 million"), first("it grossed $3,593,890")
    assert a.compare(b).relation == "other_scope"
    assert a.compare_amount(b).relation == "incompatible"


COMPARATORS = [
    "",
    "at least ",
    "more than ",
    "up to ",
    "fewer than ",
    "about ",
    "nearly ",
    "just over ",
    "another ",
]
AMOUNTS = [
    "3",
    "10",
    "12",
    "200",
    "1,400",
    "1.25",
    "dozens of",
    "two to three",
    "2.5 million",
    "a hundred",
    "0",
]
UNITS = [
    "people",
    "homes",
    "km",
    "miles",
    "%",
    "percentage points",
    "tonnes",
    "tons",
    "hours",
    "km/h",
    "°C",
    "°F",
    "dollars",
]
ENDS = [" were killed", " were destroyed", " north of it", " in the town", " a day", "", " of the total"]
NUMBERS = st.tuples(*map(st.sampled_from, (COMPARATORS, AMOUNTS, UNITS, ENDS))).map(
    lambda parts: f"{parts[0]}{parts[1]} {parts[2]}{parts[3]}"
)


@given(NUMBERS, NUMBERS)
def test_comparing_is_symmetric(left: str, right: str) -> None:
    """Exchanging the sides exchanges nothing but which is more exact."""
    for a in find_numbers(left):
        for b in find_numbers(right):
            assert a.compare(b).relation == b.compare(a).relation
            assert a.compare(b).more_exact == b.compare(a).swapped().more_exact
            assert a.compare_amount(b).relation == b.compare_amount(a).relation


@given(NUMBERS)
def test_a_number_is_the_same_as_itself(text: str) -> None:
    """A number never disagrees with itself, and where it says what it counts it is the same as itself."""
    for number in find_numbers(text):
        assert number.compare_amount(number).relation == "same"
        assert number.compare(number).relation == "same"


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_exact_counts_agree_only_within_rounding(left: int, right: int) -> None:
    """Counts that lie more than a twentieth apart are never taken for the same."""
    a, b = first(f"killed {left:,} people"), first(f"killed {right:,} people")
    if abs(left - right) > 0.05 * max(left, right):
        assert a.compare(b).relation == "incompatible"
    if left == right:
        assert a.compare(b).relation == "same"
