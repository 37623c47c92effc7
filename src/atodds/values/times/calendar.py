"""Intervals of days: months, quarters, seasons, weekends, and parts of an interval.

Every function gives (first day, last day), both included.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from math import ceil, floor

Interval = tuple[date, date]

# The share of an interval that "early", "mid" and "late" may mean: they overlap, as journalists' use of
# them does.
SHARES = {"early": (0.0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1.0)}


def year(number: int) -> Interval:
    return date(number, 1, 1), date(number, 12, 31)


def decade(first_year: int) -> Interval:
    return date(first_year, 1, 1), date(first_year + 9, 12, 31)


def month(year_number: int, number: int) -> Interval:
    return date(year_number, number, 1), date(year_number, number, monthrange(year_number, number)[1])


def quarter(year_number: int, number: int) -> Interval:
    """The calendar's quarter, not a company's fiscal one."""
    return month(year_number, 3 * number - 2)[0], month(year_number, 3 * number)[1]


def week(day: date) -> Interval:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend(day: date) -> Interval:
    """The weekend of the week in which `day` lies."""
    monday, sunday = week(day)
    return monday + timedelta(days=5), sunday


def seasons(year_number: int, number: int) -> tuple[Interval, ...]:
    """What spring (0), summer, autumn or winter (3) of a year may mean, meteorological or astronomical, on
    either half of the globe; a winter of the year may begin or end in it."""
    northern = _season(year_number, 3 * number + 3)
    southern = _season(year_number, (3 * number + 8) % 12 + 1)
    earlier = (_season(year_number - 1, 12),) if number == 3 or southern[0].month == 12 else ()
    return tuple(sorted({northern, southern, *earlier}))


def _season(year_number: int, first_month: int) -> Interval:
    """Three months, and the weeks until the next equinox or solstice."""
    months = year_number * 12 + first_month - 1 + 3
    return date(year_number, first_month, 1), date(months // 12, months % 12 + 1, 22)


def month_day(year_number: int, month_number: int, day: int) -> date | None:
    """The date, or None where the month has no such day."""
    return (
        date(year_number, month_number, day) if 1 <= day <= monthrange(year_number, month_number)[1] else None
    )


def shift_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    last = monthrange(count // 12, count % 12 + 1)[1]
    return date(count // 12, count % 12 + 1, min(day.day, last))


def part(interval: Interval, share: str) -> Interval:
    """The early, mid or late part of an interval."""
    first, last = interval
    days = (last - first).days
    low, high = SHARES[share]
    return first + timedelta(days=floor(days * low)), first + timedelta(days=ceil(days * high))
