"""How two times stand to each other, as a guard beside a model would ask."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.base import Comparison
from atodds.values.times import Grain, Kind, Partial, Relation, Time, find_times
from atodds.values.times.zones import ZONES

SUNDAY = date(2025, 5, 18)


def compared(left: str, right: str, right_anchor: date | None = SUNDAY) -> Comparison:
    """The first times of two texts, compared."""
    return find_times(left, SUNDAY)[0].compare(find_times(right, right_anchor)[0])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("on Saturday", "on 17 May 2025"),
        ("on Feb. 24", "on 24 February"),
        ("at midnight", "at 00:00"),
        ("at noon", "at 12:00"),
        ("at 15:00 GMT", "at 11 a.m. EDT"),
        ("at 15:00 GMT on 17 May 2025", "at 11 a.m. EDT on Saturday"),
        ("at 23:30 GMT on 17 May 2025", "at 00:30 CET on 18 May 2025"),
        ("at 5:18 a.m. on Saturday", "at eighteen minutes past five on Saturday morning"),
        ("at 04:50", "at 4:50 a.m."),
        ("for a day and a half", "for 36 hours"),
        ("for 18 months", "for a year and a half"),
        ("for 70 minutes", "for an hour and ten minutes"),
        ("in the first quarter of next year", "in the first three months of 2026"),
        ("on the last day of November 2007", "on 30 November 2007"),
        ("on the second Tuesday of September 2010", "on 14 September 2010"),
        ("four weeks to the day before the vote of 27 June 2021", "on 30 May 2021"),
        ("every Saturday", "on Saturdays"),
    ],
)
def test_the_same_time_in_other_words_is_the_same(left: str, right: str) -> None:
    """Form alone is no difference."""
    assert compared(left, right).relation == "same"


@pytest.mark.parametrize(
    ("exact", "other"),
    [
        ("on Saturday at 21:40", "on Saturday"),
        ("on Saturday afternoon", "on Saturday"),
        ("at 5:18 a.m. on 17 May 2025", "at 5:18 a.m."),
        ("on 9 June 2011", "in June 2011"),
        ("on 11 February", "in February"),
        ("on May 1, 2025", "in the spring"),
        ("on 12 October 2024", "It opened in mid-October"),
        ("in 2016", "in the 2010s"),
        ("for 20 days", "for three weeks"),
        ("for 8 days", "for more than a week"),
        ("for 20 months", "for two years"),
        ("at 21:40", "at night"),
        ("at 5:02 a.m.", "at 5 a.m."),
        ("on 16 May 2025", "before 17 May 2025"),
        ("shortly after 6 a.m. on Friday", "on Friday"),
        ("before noon on 17 May 2025", "on Saturday"),
    ],
)
def test_of_two_times_that_agree_the_more_exact_is_named(exact: str, other: str) -> None:
    """Containment is a refinement, not a conflict."""
    comparison = compared(exact, other)
    assert (comparison.relation, comparison.more_exact) == ("compatible", "left")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("on Saturday", "on Friday"),
        ("on 23 March", "on March 21"),
        ("in November", "in January 2025"),
        ("at 5:18 a.m. on Saturday", "at 6:18 a.m. on Saturday"),
        ("at 5:18 a.m.", "at 6:18 a.m."),
        ("at 15:00 GMT", "at 3 p.m. EDT"),
        ("at 4:12 a.m.", "at 09:17 GMT"),
        ("since March", "since April"),
        ("until Thursday", "until Friday"),
        ("for seven months", "for 22 days"),
        ("for 20 minutes", "for 22 minutes"),
        ("two weeks before the vote", "two weeks after the vote"),
        ("from Monday to Wednesday", "from Monday to Tuesday"),
        ("every Saturday", "every Sunday"),
        ("in 2009", "in 2011"),
        ("on 3 May 2025", "in October 2024"),
    ],
)
def test_times_with_nothing_in_common_are_incompatible(left: str, right: str) -> None:
    """No instant, length or rhythm is both."""
    assert compared(left, right).relation == "incompatible"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("for three weeks", "on Saturday"),
        ("at 5:18 a.m.", "in 2022"),
        ("every Saturday", "on Saturday"),
        ("since April", "at noon"),
        ("two days earlier", "on Saturday"),
        ("since April 2025", "in March 2025"),
        ("by Friday", "on Saturday"),
    ],
)
def test_nothing_follows_from_times_of_different_scope(left: str, right: str) -> None:
    """A length says nothing of a day, nor a clock of a year."""
    assert compared(left, right).relation == "other_scope"


def test_a_place_whose_zone_is_unknown_contradicts_no_clock_that_may_be_its_own() -> None:
    """22:18 on Friday somewhere may be 5:18 on Saturday here, but never 5:20."""
    assert (
        compared("at 22:18 of Friday, San Tiburon time", "at 5:18 a.m. on Saturday").relation == "compatible"
    )
    assert (
        compared("at 22:18 of Friday, San Tiburon time", "at 5:20 a.m. on Saturday").relation
        == "incompatible"
    )
    assert compared("at 22:18 of Friday, San Tiburon time", "on Saturday").relation != "incompatible"


def test_a_weekday_without_a_date_still_fits_or_does_not() -> None:
    """17 May 2025 was a Saturday."""
    assert compared("on 17 May 2025", "on Saturday", None).relation == "compatible"
    assert compared("on 17 May 2025", "on Friday", None).relation == "incompatible"
    assert compared("on 17 May 2025", "yesterday", None).relation == "other_scope"


def test_the_reason_is_one_sentence_with_both_wordings() -> None:
    """A report can print it as it is, whatever lines the words were broken over."""
    why = compared("on 23\nMarch", "on March 21").why
    assert why == "“23 March” and “March 21” are different times (2025-03-23; 2025-03-21)."


def _spans(low: int, high: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(low, high), st.integers(0, 200)).map(
        lambda pair: (pair[0], pair[0] + pair[1])
    )


DAYS = st.lists(
    _spans(738000, 738060).map(lambda pair: (date.fromordinal(pair[0]), date.fromordinal(pair[1]))),
    max_size=2,
).map(tuple)
CLOCKS = st.lists(_spans(0, 1439), max_size=2).map(tuple)
PARTIALS = st.builds(
    Partial, st.none() | st.integers(1, 2), st.none() | st.integers(1, 3), st.none() | st.integers(0, 1)
)
BOUNDS = st.tuples(st.floats(-1e6, 1e6), st.floats(0, 1e6)).map(lambda pair: (pair[0], pair[0] + pair[1]))
TIMES = st.builds(
    Time,
    start=st.just(0),
    end=st.just(5),
    words=st.sampled_from(["today", "then"]),
    kind=st.sampled_from(get_args(Kind)),
    grain=st.sampled_from(get_args(Grain)),
    days=DAYS,
    partial=st.none() | PARTIALS,
    clock=CLOCKS,
    offsets=st.sampled_from([(), *ZONES.values()]),
    seconds=st.none() | BOUNDS,
    relation=st.sampled_from(get_args(Relation)),
    local=st.booleans(),
)


@given(TIMES, TIMES)
def test_comparing_is_symmetric(left: Time, right: Time) -> None:
    """Exchanging the two exchanges which is more exact, and nothing else."""
    one, other = left.compare(right), right.compare(left)
    assert (one.relation, one.more_exact) == (other.relation, other.swapped().more_exact)


@given(TIMES)
def test_a_time_is_the_same_as_itself(time: Time) -> None:
    """Whatever it says, even if that is nothing."""
    assert time.compare(time).relation == "same"


@given(TIMES, TIMES)
def test_only_compatible_times_have_a_more_exact_one(left: Time, right: Time) -> None:
    """Exactness is no matter where they are the same, at odds, or of different things."""
    comparison = left.compare(right)
    assert comparison.more_exact is None or comparison.relation == "compatible"


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(-6, 0))
def test_a_weekday_is_the_last_one_on_or_before_the_article(anchor: date, shift: int) -> None:
    """An article of any day that tells of a weekday means that day of the week that ends with it."""
    day = anchor + timedelta(days=shift)
    (found,) = find_times(f"It fell on {day:%A}.", anchor)
    assert found.days == ((day, day),)
