"""How two numbers stand to each other: whether they speak of the same, and then whether both can be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from atodds.values.base import Comparison, Side
from atodds.values.roles import CASUALTIES, NEWS_ROLES, PEOPLE
from atodds.values.units import in_base, unit_of

if TYPE_CHECKING:
    from atodds.values.numbers.number import Number

# The share of a round number within which an unrounded one still counts as its exact form.
ROUNDING = 0.04
# The share by which a figure that was converted into another unit may miss.
CONVERSION = 0.05
# The share within which a bound and a number under different verbs still speak of one thing
# ("ran to more than 400 pages", "a report of 438 pages").
NEAR = 0.15
# Words of scope that make a number a part of another, or a number beside it.
PARTS = frozenset(("including", "other", "each", "from", "by", "all_but", "of_whole", "whole"))
# Nouns too general to tell that two numbers speak of the same.
ANYTHING = frozenset((PEOPLE, "time", "thing", "way", "men", "women", "children", "day", "year"))


class Extent(NamedTuple):
    """A number in the base unit of its dimension. `point` was stated, rounded by up to `rounding`."""

    low: float
    high: float
    point: float | None
    rounding: float
    step: float


def _unit(number: Number) -> str:
    return number.unit or "count"


def extent(number: Number) -> Extent:
    unit = _unit(number)
    factor = unit_of(unit).factor
    point = number.amount if number.parts is None else None
    rounding = 0.0
    if point is not None and _may_be_rounded(number):
        rounding = min(number.step / 2, abs(point) * ROUNDING)
    return Extent(
        in_base(number.low, unit),
        in_base(number.high, unit),
        None if point is None else in_base(point, unit),
        rounding * factor,
        number.step * factor,
    )


def meant(number: Number) -> tuple[float, float]:
    """What the number may mean in its own unit, an unmarked round one with what it may have been rounded by."""
    rounding = number.extent.rounding / unit_of(_unit(number)).factor
    return number.low - rounding, number.high + rounding


def _may_be_rounded(number: Number) -> bool:
    if number.kind in ("age", "ordinal", "rating", "multiple", "points"):
        return number.step < 1
    return number.step < 1 or number.step >= 100 or number.unit is not None or abs(number.amount or 0) >= 1000


def compare(a: Number, b: Number) -> Comparison:
    """How two numbers stand to each other, other_scope unless they speak of the same thing."""
    if a == b:
        return Comparison("same", f"{a.quoted} is the same in both.")
    apart = _different_subject(a, b)
    if apart:
        return Comparison("other_scope", apart)
    amounts = compare_amount(a, b)
    if amounts.relation == "same" or (amounts.relation == "compatible" and _near(a, b)):
        return amounts
    if _part_of_people(a, b) and amounts.relation == "incompatible":
        return Comparison("other_scope", f"{a.quoted} and {b.quoted} may be part and whole.")
    apart = _different_role(a, b)
    if apart:
        return Comparison("other_scope", apart)
    if a.scope == b.scope:
        return amounts
    scopes = {a.scope, b.scope}
    if scopes & PARTS or None not in scopes:
        return Comparison("other_scope", f"{a.quoted} and {b.quoted} count different wholes.")
    return amounts


def compare_amount(a: Number, b: Number) -> Comparison:
    """How two amounts stand to each other, taking it as given that both speak of the same thing."""
    if a.dimension != b.dimension:
        return Comparison("other_scope", f"{a.quoted} and {b.quoted} are in units that don't convert.")
    if a.parts and b.parts:
        if sorted(a.parts) == sorted(b.parts):
            return Comparison("same", f"{a.quoted} and {b.quoted} are the same score.")
        return Comparison("incompatible", f"{a.quoted} and {b.quoted} are different scores.")
    slack = unit_of(_unit(a)).slack + unit_of(_unit(b)).slack
    return _compare_extents(a, b, a.extent, b.extent, slack)


def _compare_extents(a: Number, b: Number, x: Extent, y: Extent, slack: float) -> Comparison:
    converted = _unit(a) != _unit(b)
    scale = max(abs(x.point or 0), abs(y.point or 0))
    spare = 0.0
    if converted:
        half_digit = min(max(x.step, y.step), scale * 0.1) / 2
        spare = max((slack + CONVERSION) * scale, half_digit)
    if a.exact and b.exact and x.point is not None and y.point is not None:
        gap = abs(x.point - y.point)
        if gap <= max(spare, 1e-9 * scale):
            return Comparison("same", f"{a.quoted} and {b.quoted} are the same amount.")
        if gap <= max(x.rounding, y.rounding, spare):
            finer: Side | None = None if x.step == y.step else "left" if x.step < y.step else "right"
            return Comparison(
                "compatible", f"{a.quoted} and {b.quoted} differ by no more than rounding.", finer
            )
        return _apart(a, b)
    reach = max(
        spare, x.rounding if a.exact and not a.unit else 0, y.rounding if b.exact and not b.unit else 0
    )
    if x.low > y.high + reach or y.low > x.high + reach:
        return _apart(a, b)
    if _alike(x, y, a, b, spare):
        return Comparison("same", f"{a.quoted} and {b.quoted} are the same amount.")
    finer = _narrower(x, y)
    if finer is not None:
        inner, outer = (a, b) if finer == "left" else (b, a)
        return Comparison(
            "compatible", f"{inner.quoted} agrees with {outer.quoted} and is more exact.", finer
        )
    return Comparison("compatible", f"{a.quoted} and {b.quoted} can both be true.")


_AROUND = frozenset(("about", "nearly", "just_over", "exact"))


def _alike(x: Extent, y: Extent, a: Number, b: Number, spare: float) -> bool:
    """Whether both give one amount: the same interval, or one point, or two stated loosely beside each other."""
    near = max(spare, 1e-9 * max(abs(x.low), abs(y.low)))
    if x.low == y.low and x.high == y.high:
        return True
    if abs(x.low - y.low) <= near and (x.high == y.high or abs(x.high - y.high) <= near):
        return True
    if x.point is None or y.point is None or not {a.comparator, b.comparator} <= _AROUND:
        return False
    if a.exact != b.exact:
        # 9,240 is more exact than "about 9,000".
        return abs(x.point - y.point) <= near
    return abs(x.point - y.point) <= max(near, 0.05 * max(abs(x.point), abs(y.point)))


def _apart(a: Number, b: Number) -> Comparison:
    of = _of(a) if a.role == b.role else ""
    return Comparison("incompatible", f"{a.quoted} and {b.quoted}{of} can't both be true.")


def _narrower(x: Extent, y: Extent) -> Side | None:
    """Which interval lies within the other, if one does."""
    x_in_y = y.low <= x.low and x.high <= y.high
    y_in_x = x.low <= y.low and y.high <= x.high
    if x_in_y != y_in_x:
        return "left" if x_in_y else "right"
    stated = x.low == x.high, y.low == y.high
    return ("left" if stated[0] else "right") if stated[0] != stated[1] else None


def _different_subject(a: Number, b: Number) -> str | None:
    """Why the two can't speak of the same thing, or None if they may."""
    roles = {a.role, b.role}
    votes = roles == {"vote", "majority"}
    if a.kind != b.kind and not (votes and {a.kind, b.kind} == {"score", "count"}):
        return f"{a.quoted} is a {a.kind} and {b.quoted} a {b.kind}."
    if a.dimension != b.dimension:
        return f"{a.quoted} and {b.quoted} are in units that don't convert."
    if votes:
        return None
    counted_a, counted_b = _counted(a), _counted(b)
    if counted_a and counted_b and counted_a != counted_b and not _part_of_people(a, b):
        return f"{a.quoted} and {b.quoted} count different things."
    if a.kind == "age" and not (counted_a and counted_b):
        return f"{a.quoted} and {b.quoted} may be the ages of two people."
    if a.kind == "ordinal" and not (counted_a and counted_b and a.role and b.role):
        return f"{a.quoted} and {b.quoted} may be places in two orders."
    if len(roles) == 2 and (roles & NEWS_ROLES or not _same_noun(a, b)):
        return f"{a.quoted}{_of(a)} and {b.quoted}{_of(b)} don't measure the same."
    if roles == {None} and not _same_noun(a, b):
        return f"What {a.quoted} and {b.quoted} have in common isn't said."
    return None


def _different_role(a: Number, b: Number) -> str | None:
    """Why two numbers that don't agree may yet measure different things: their governing words differ."""
    if a.role == b.role or "score" in (a.kind, b.kind) or (a.kind == "count" and None in (a.role, b.role)):
        return None
    if a.kind == "rate" and _same_noun(a, b):
        return None
    return f"{a.quoted} and {b.quoted} may measure different things."


def _part_of_people(a: Number, b: Number) -> bool:
    """Whether the same befell people and a kind of people, such as 26 civilians among 35 killed."""
    return a.role == b.role and a.role in CASUALTIES and (_counted(a) == PEOPLE) != (_counted(b) == PEOPLE)


def _near(a: Number, b: Number) -> bool:
    """Whether the amounts as stated lie so close that two things would hardly share them."""
    x, y = a.extent.point, b.extent.point
    return x is not None and y is not None and abs(x - y) <= NEAR * max(abs(x), abs(y))


def _same_noun(a: Number, b: Number) -> bool:
    counted = _counted(a)
    return counted is not None and counted == _counted(b) and counted not in ANYTHING


def _of(number: Number) -> str:
    return f" ({number.role})" if number.role in NEWS_ROLES else ""


def _counted(number: Number) -> str | None:
    if number.counted is None and number.role in CASUALTIES:
        return PEOPLE
    return number.counted
