"""Units as news writes them, and what they convert to."""

from __future__ import annotations

import pytest

from atodds.values.units import NAMES, UNITS, in_base, per_after, sign_before, unit_after, unit_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" kilometres away", "km"),
        ("km away", "km"),
        ("-hour trip", "h"),
        (" square miles", "sqmi"),
        (" per cent", "%"),
        (" percentage points", "pp"),
        (" pounds of cocaine", "lb"),
        (" pounds", "GBP"),
        (" degrees Fahrenheit", "°F"),
        (" U.S. dollars", "USD"),
    ],
)
def test_a_unit_is_read_whole(text: str, unit: str) -> None:
    """The longest name that stands there is the unit, in singular or plural."""
    found = unit_after(text, 0)
    assert found is not None
    assert found[0] == unit


@pytest.mark.parametrize("text", [" has", " hats", " people", " Minsk", "th", " a"])
def test_a_word_that_begins_like_a_unit_is_none(text: str) -> None:
    """No unit is read out of another word."""
    assert unit_after(text, 0) is None


@pytest.mark.parametrize(
    ("left", "unit"), [("for $", "USD"), ("for US$ ", "USD"), ("A$", "AUD"), ("Rs. ", "rupee")]
)
def test_a_currency_sign_stands_before_the_amount(left: str, unit: str) -> None:
    """Signs with and without a country are read, and none is made up."""
    found = sign_before(left)
    assert found is not None
    assert found[0] == unit
    assert sign_before("for ") is None


def test_what_a_rate_is_by() -> None:
    """ "a second", "/h" and "of water a second" end a rate."""
    assert [per_after(text, 0) for text in (" a second", "/h", " of water a day", " of water")] == [
        ("s", 9),
        ("h", 2),
        ("day", 15),
        None,
    ]


@pytest.mark.parametrize(
    ("amount", "unit", "same", "other"),
    [
        (26, "mi", 41.84, "km"),
        (32, "°F", 0, "°C"),
        (95, "°F", 35, "°C"),
        (1, "ha", 2.471, "acre"),
        (25, "bp", 0.25, "pp"),
        (60, "mph", 96.56, "km/h"),
        (1, "m3/s", 60_000, "litre/min"),
    ],
)
def test_conversion(amount: float, unit: str, same: float, other: str) -> None:
    """Units of one dimension convert by their definitions, rates by both their parts."""
    assert unit_of(unit).dimension == unit_of(other).dimension
    assert in_base(amount, unit) == pytest.approx(in_base(same, other), rel=1e-3, abs=1e-9)


def test_units_without_a_rate_of_exchange_stay_apart() -> None:
    """Two currencies, or percent and percentage points, never share a dimension."""
    assert unit_of("USD").dimension != unit_of("EUR").dimension
    assert unit_of("%").dimension != unit_of("pp").dimension


def test_every_written_name_has_a_unit() -> None:
    """What can be read can be compared."""
    assert all(unit in UNITS or unit_of(unit).dimension == unit for unit in NAMES.values())
