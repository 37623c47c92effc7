"""The laws of times: what is reckoned holds the truth wherever its operands do."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from atodds.values.numbers import find_numbers
from atodds.values.reckoning import between, born, days_of, moved, since, spanned
from atodds.values.times import Time, find_times

DAY = 86400
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
ANCHOR = date(2024, 5, 14)


def on(day: date) -> Time:
    return Time(0, 1, day.isoformat(), "point", "day", ((day, day),))


def long(days: int) -> Time:
    return Time(0, 1, f"{days} days", "duration", "day", seconds=(days * DAY, days * DAY))


@given(DAYS, st.integers(1, 3000))
def test_start_end_and_length_agree(start: date, days: int) -> None:
    """The length between two days holds their distance, and leads from each to the other."""
    end = start + timedelta(days=days)
    length = between(on(start), on(end))
    assert length is not None
    assert length.compare(long(days)).relation in ("same", "compatible")
    later, earlier = moved(on(start), long(days)), moved(on(end), long(days), -1)
    assert later is not None
    assert earlier is not None
    assert days_of(later) == (end, end)
    assert days_of(earlier) == (start, start)


@given(DAYS, st.integers(1, 3000))
def test_nothing_ends_before_it_begins(start: date, days: int) -> None:
    """An end before its beginning gives no length."""
    assert between(on(start), on(start - timedelta(days=days))) is None


@given(st.dates(date(1930, 1, 1), date(2010, 1, 1)), DAYS)
def test_an_age_holds_the_day_of_birth(birth: date, told: date) -> None:
    """Whoever is so old on a day was born within the years reckoned from it."""
    years = told.year - birth.year - ((told.month, told.day) < (birth.month, birth.day))
    if not 1 <= years < 110:
        return
    (age,) = find_numbers(f"Ana Reyes, {years}, a teacher, said so.")
    value = born(age, (told, told))
    assert value is not None
    first, last = value.days[0]
    assert first is not None
    assert last is not None
    assert first <= birth <= last


@given(DAYS, st.integers(2, 40))
def test_since_holds_the_beginning(now: date, years: int) -> None:
    """What has lasted so many years began within a year of so long ago."""
    length = Time(0, 1, f"{years} years", "duration", "year", seconds=(years * 31556952.0,) * 2)
    value = since(length, now)
    assert value is not None
    first, last = value.days[0]
    assert first is not None
    assert last is not None
    assert first <= now - timedelta(days=round(years * 365.2425)) <= last


def test_a_span_tells_how_long() -> None:
    """From 4 March to 19 July is no three weeks, and about four and a half months."""
    (span,) = find_times("from 4 March to 19 July", ANCHOR)
    length = spanned(span)
    assert length is not None
    (short,), (right,) = find_times("three weeks", ANCHOR), find_times("four and a half months", ANCHOR)
    assert length.compare(short).relation == short.compare(length).relation == "incompatible"
    assert length.compare(right).relation != "incompatible"


def test_minutes_are_counted_on_the_clock() -> None:
    """Twenty minutes after ten past two is half past two, on the same day."""
    base, distance = find_times("at 2:10 p.m. on Sunday. The first came 20 minutes later.", ANCHOR)
    value = moved(base, distance)
    assert value is not None
    (said,) = find_times("at 2:30 p.m. on Sunday", ANCHOR)
    (wrong,) = find_times("at 3:15 p.m. on Sunday", ANCHOR)
    assert value.compare(said).relation in ("same", "compatible")
    assert value.compare(wrong).relation == "incompatible"


def test_vague_times_give_nothing() -> None:
    """Neither a month nor an undated day is a day to count from."""
    month, weeks = find_times("in March. Two weeks later", ANCHOR)
    assert moved(month, weeks) is None
    undated, later = find_times("on Saturday. Two weeks later", None)
    assert moved(undated, later) is None


def test_more_than_a_length_is_open() -> None:
    """More than two weeks later is any day from then on; what has lasted more than nine years began any day before."""
    base, distance = find_times("left on 4 March. More than two weeks later", ANCHOR)
    (early,), (late,) = find_times("left on 8 March", ANCHOR), find_times("left on 8 May", ANCHOR)
    value = moved(base, distance)
    assert value is not None
    assert value.compare(early).relation == "incompatible"
    assert value.compare(late).relation == "compatible"
    (length,) = find_times("for more than nine years", ANCHOR)
    begun = since(length, ANCHOR)
    assert begun is not None
    assert begun.days[0][0] is None
