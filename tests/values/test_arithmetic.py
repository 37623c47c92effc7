"""The laws of numbers: what is derived holds the truth wherever its operands do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values.arithmetic import (
    after_change,
    before_change,
    difference,
    output,
    portion,
    remainder,
    share,
    total,
)
from atodds.values.numbers import Number, find_numbers
from atodds.values.numbers.comparators import Comparator, widened
from atodds.values.times import find_times

COMPARATORS: list[Comparator] = ["exact", "about", "nearly", "just_over"]


@st.composite
def told(draw: st.DrawFn, low: int = 1, high: int = 100_000) -> tuple[Number, float]:
    """A count as a text may tell it, and the true one that it may stand for."""
    amount = draw(st.integers(low, high))
    comparator = draw(st.sampled_from(COMPARATORS))
    first, last = widened(float(amount), float(amount), comparator)
    truth = draw(st.floats(first, last))
    number = Number(0, 1, str(amount), first, last, float(amount), comparator=comparator)
    return number, truth


def holds(value: Number, truth: float) -> bool:
    slack = 1e-9 * max(1.0, abs(truth))
    return value.low - slack <= truth <= value.high + slack


@given(st.lists(told(), min_size=2, max_size=5))
def test_a_sum_holds_the_true_sum_in_any_order(parts: list[tuple[Number, float]]) -> None:
    """The interval of a total holds the sum of the true parts, whatever order they are told in."""
    value = total([number for number, _ in parts])
    turned = total([number for number, _ in reversed(parts)])
    assert value is not None
    assert turned is not None
    assert holds(value, sum(truth for _, truth in parts))
    assert value.low == pytest.approx(turned.low)
    assert value.high == pytest.approx(turned.high)


@given(told(500, 100_000), told(1, 400))
def test_what_is_left_and_the_share_hold_the_truth(
    whole: tuple[Number, float], part: tuple[Number, float]
) -> None:
    """Remainder, difference and share of a part of a whole hold the true ones."""
    left, apart = remainder(whole[0], part[0]), difference(part[0], whole[0])
    in_percent = share(part[0], whole[0])
    assert left is not None
    assert apart is not None
    assert in_percent is not None
    assert holds(left, whole[1] - part[1])
    assert holds(apart, whole[1] - part[1])
    assert holds(in_percent, 100 * part[1] / whole[1])


@given(told(10, 100_000), st.integers(1, 99))
def test_a_portion_holds_the_truth(whole: tuple[Number, float], percent: int) -> None:
    """So many percent of a whole hold the true part."""
    part = Number(0, 1, f"{percent}%", percent, percent, percent, kind="share", unit="%")
    value = portion(part, whole[0])
    assert value is not None
    assert holds(value, percent * whole[1] / 100)


@given(told(100, 100_000), told(1, 90), st.sampled_from([1, -1]))
def test_a_change_undone_is_no_change(
    base: tuple[Number, float], change: tuple[Number, float], direction: int
) -> None:
    """What it was before a change, changed, holds what it is."""
    was = before_change(base[0], change[0], direction)
    assert was is not None
    assert holds(was, base[1] - direction * change[1])
    again = after_change(was, change[0], direction)
    assert again is not None
    assert holds(again, base[1])


@given(told(), told())
def test_nothing_is_derived_across_units(one: tuple[Number, float], other: tuple[Number, float]) -> None:
    """Euros and people are neither added up nor taken from each other."""
    euros = replace(other[0], unit="EUR", kind="money")
    assert total([one[0], euros]) is None
    assert remainder(one[0], euros) is None
    assert share(one[0], euros) is None
    assert before_change(one[0], euros, 1) is None


def test_open_bounds_give_nothing() -> None:
    """Nothing is reckoned from "at least 10"."""
    (least,), (ten,) = find_numbers("at least 10 people"), find_numbers("10 people")
    assert total([least, ten]) is None
    assert remainder(ten, least) is None


def test_a_rate_over_a_time_gives_an_amount() -> None:
    """Forty tonnes an hour for ten hours are some 400 tonnes, and the sum is told."""
    text = "They dropped 40 tonnes of water an hour for ten hours."
    rate, (length,) = find_numbers(text)[0], find_times(text, None)
    value = output(rate, length)
    assert value is not None
    assert (value.kind, value.unit, value.amount) == ("measure", "t", 400)
    assert value.words == "40 tonnes of water an hour for ten hours = 400 t"


def test_the_sum_is_told_as_it_is_reckoned() -> None:
    """The words of a derived number are the reckoning that a report can print."""
    aboard, alive = find_numbers("Of the 40 people aboard, 33 survived.")
    left = remainder(aboard, alive)
    assert left is not None
    assert left.words == "40 \u2212 33 = 7"
    (toll,) = find_numbers("Eight people died.")
    assert left.compare_amount(toll).relation == "incompatible"
    assert toll.compare_amount(left).relation == "incompatible"
