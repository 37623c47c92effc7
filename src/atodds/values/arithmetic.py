"""The laws by which numbers of a text give further ones: sum, remainder, share, portion, change, yield.

    >>> aboard, alive = find_numbers("Of the 40 people aboard, 33 survived.")
    >>> remainder(aboard, alive).words
    '40 − 33 = 7'

Each gives a `Number` whose interval holds the true amount wherever the operands' intervals hold theirs; what a
journalist may have rounded is counted in. None where the law doesn't hold for the operands: other units, a part larger
than its whole, an open bound. `start` and `end` are those of the first operand, `words` the sum as it is reckoned. What
is counted, and in what role, is for the caller to say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from atodds.values.numbers.compare import meant
from atodds.values.numbers.number import Kind, Number
from atodds.values.times import Time
from atodds.values.units import UNITS

# Journalists round a share to a simple fraction: "a third" of 35 in 100.
SIMPLE = 2.0
# The share by which what comes of a rate over a time may miss.
STEADY = 0.1


def total(parts: Sequence[Number]) -> Number | None:
    """The sum of parts in one unit."""
    if len(parts) < 2 or len({part.unit for part in parts}) > 1 or not all(map(_closed, parts)):
        return None
    bounds = [meant(part) for part in parts]
    reckoned = " + ".join(figure(part) for part in parts)
    return _made(
        parts[0], sum(low for low, _ in bounds), sum(high for _, high in bounds), reckoned, _sum(parts)
    )


def remainder(whole: Number, part: Number) -> Number | None:
    """What is left of a whole without a part of it."""
    if whole.unit != part.unit or not (_closed(whole) and _closed(part)) or part.low > whole.high:
        return None
    (low, high), (least, most) = meant(whole), meant(part)
    stated = None if whole.amount is None or part.amount is None else whole.amount - part.amount
    return _made(whole, max(0.0, low - most), high - least, f"{figure(whole)} − {figure(part)}", stated)


def share(part: Number, whole: Number) -> Number | None:
    """The part in percent of its whole."""
    if whole.unit != part.unit or not (_closed(whole) and _closed(part)) or not 0 < part.high <= whole.low:
        return None
    (least, most), (low, high) = meant(part), meant(whole)
    stated = 100 * part.amount / whole.amount if part.amount is not None and whole.amount else None
    reckoned = f"{figure(part)} of {figure(whole)}"
    return _made(part, 100 * least / high - SIMPLE, 100 * most / low + SIMPLE, reckoned, stated, "share", "%")


def portion(part: Number, whole: Number) -> Number | None:
    """So much as a share is of a whole."""
    if (
        part.unit != "%"
        or whole.unit == "%"
        or not (_closed(whole) and _closed(part))
        or not 0 < part.low <= part.high <= 100
    ):
        return None
    low, high = meant(whole)
    slack = (
        SIMPLE if part.step > 1 or part.amount in (25, 50, 75) or not float(part.low).is_integer() else 0.5
    )
    stated = None if part.amount is None or whole.amount is None else part.amount * whole.amount / 100
    reckoned = f"{' '.join(part.words.split())} of {figure(whole)}"
    least, most = max(0.0, part.low - slack), part.high + slack
    return _made(whole, least * low / 100, most * high / 100, reckoned, stated)


def before_change(after: Number, change: Number, direction: int) -> Number | None:
    """What it was before it rose (`direction` 1) or fell (-1) by the change to what it is now."""
    return _changed(after, change, -direction, undo=True)


def after_change(before: Number, change: Number, direction: int) -> Number | None:
    """What it is after it rose or fell by the change."""
    return _changed(before, change, direction, undo=False)


def _changed(base: Number, change: Number, sign: int, *, undo: bool) -> Number | None:
    if not (_closed(base) and _closed(change)):
        return None
    (low, high), (least, most) = meant(base), meant(change)
    if change.unit == base.unit or (change.unit == "pp" and base.unit == "%"):
        low, high = (low + least, high + most) if sign > 0 else (low - most, high - least)
        stated = None if base.amount is None or change.amount is None else base.amount + sign * change.amount
        return _made(base, low, high, f"{figure(base)} {'+' if sign > 0 else '−'} {figure(change)}", stated)
    if change.unit != "%" or most >= 100:
        return None
    factors = [1 + (-sign if undo else sign) * amount / 100 for amount in (least - 0.5, most + 0.5)]
    ends = [end / factor if undo else end * factor for end in (low, high) for factor in factors]
    stated = None
    if base.amount is not None and change.amount is not None:
        factor = 1 + (-sign if undo else sign) * change.amount / 100
        stated = base.amount / factor if undo else base.amount * factor
    how = "before" if undo else "after"
    return _made(base, min(ends), max(ends), f"{figure(base)} {how} a change of {figure(change)}", stated)


def difference(one: Number, other: Number) -> Number | None:
    """How far apart two levels are."""
    larger, smaller = (one, other) if one.low >= other.low else (other, one)
    return remainder(larger, smaller)


def multiplied(base: Number, factor: Number, power: int) -> Number | None:
    """So many times the base (`power` 1), or what it is so many times of (-1)."""
    if not (_closed(base) and _closed(factor)) or factor.low <= 0:
        return None
    (low, high), (least, most) = meant(base), (factor.low, factor.high)
    ends = [end * number**power for end in (low, high) for number in (least, most)]
    stated = None
    if base.amount is not None and factor.amount is not None:
        stated = base.amount * factor.amount**power
    reckoned = f"{figure(base)} {'×' if power > 0 else '÷'} {figure(factor)}"
    return _made(base, min(ends), max(ends), reckoned, stated)


def output(rate: Number, length: Time) -> Number | None:
    """What a rate gives over a time: 40 tonnes an hour for ten hours."""
    unit, _, per = (rate.unit or "").rpartition("/")
    known = UNITS.get(per)
    if rate.kind != "rate" or known is None or known.dimension != "duration" or not _closed(rate):
        return None
    if length.seconds is None or math.isinf(length.seconds[1]) or (unit and unit not in UNITS):
        return None
    shortest, longest = (seconds / known.factor for seconds in length.seconds)
    low, high = meant(rate)
    stated = rate.amount * shortest if rate.amount is not None and shortest == longest else None
    reckoned = f"{' '.join(rate.words.split())} for {' '.join(length.words.split())}"
    kind: Kind = "measure" if unit else "count"
    return _made(
        rate,
        low * shortest * (1 - STEADY),
        high * longest * (1 + STEADY),
        reckoned,
        stated,
        kind,
        unit or None,
    )


def figure(number: Number) -> str:
    """The stated amount in figures with its unit."""
    amount = number.low if number.amount is None else number.amount
    return f"{_plain(amount)}{_unit(number.unit)}"


def _unit(unit: str | None) -> str:
    if unit is None or unit == "%":
        return unit or ""
    # "Crown" and "litre" are words, "km" and "EUR" are signs.
    return f" {unit}s" if unit.islower() and unit.isalpha() and len(unit) > 3 else f" {unit}"


def _plain(amount: float) -> str:
    for scale, name in ((1e9, "billion"), (1e6, "million")):
        if abs(amount) >= scale:
            return f"{amount / scale:,.4g} {name}"
    return f"{amount:,.6g}" if abs(amount) < 1000 else f"{amount:,.0f}"


def _sum(parts: Sequence[Number]) -> float | None:
    stated = [part.amount for part in parts if part.amount is not None]
    return sum(stated) if len(stated) == len(parts) else None


def _closed(number: Number) -> bool:
    return number.parts is None and math.isfinite(number.low) and math.isfinite(number.high)


def _made(
    first: Number,
    low: float,
    high: float,
    reckoned: str,
    stated: float | None,
    kind: Kind | None = None,
    unit: str | None = "",
) -> Number:
    unit = first.unit if unit == "" else unit
    kind = kind or first.kind
    exact = stated is not None and low == high
    shown = stated if stated is not None else (low + high) / 2
    return Number(
        start=first.start,
        end=first.end,
        words=f"{reckoned} = {_plain(round(shown, 2))}{_unit(unit)}",
        low=low,
        high=high,
        amount=stated,
        step=1.0 if kind == "count" else first.step,
        comparator="exact" if exact else "about",
        kind=kind,
        unit=unit,
    )
