"""Chronology: whether two statements are dated, and then which is of the later time."""

from __future__ import annotations

from datetime import datetime

from atodds.engines.rules.statements import Statement
from atodds.values.times import Time


def at_other_times(left: Statement, right: Statement) -> bool:
    """Whether both are dated and none of their dates can be the same."""
    mine, theirs = _dated(left), _dated(right)
    return bool(mine and theirs) and all(
        one.compare(other).relation == "incompatible" for one in mine for other in theirs
    )


def time_order(left: Statement, right: Statement) -> int | None:
    """1 where the right statement is of a later time, -1 where the left one is, None where their words don't tell."""
    if not at_other_times(left, right):
        return None
    one, other = (_dated(statement)[-1] for statement in (left, right))
    if _before(one.latest, other.earliest):
        return 1
    if _before(other.latest, one.earliest):
        return -1
    return None


def _dated(statement: Statement) -> list[Time]:
    return [time for time in statement.times if time.dated and time.kind in ("point", "span")]


def _before(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None or (one.tzinfo is None) != (other.tzinfo is None):
        return False
    return one < other
