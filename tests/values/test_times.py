"""What `find_times` promises: where the times of a text stand, and what each of them may mean."""

from __future__ import annotations

import doctest
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.values import times
from atodds.values.times import Partial, Time, find_times, grammar
from atodds.values.times.lexicon import SYMBOLS

SUNDAY = date(2025, 5, 18)


def only(text: str, anchor: date | None = SUNDAY) -> Time:
    """The one time of a text."""
    (found,) = find_times(text, anchor)
    return found


def days(*spans: str) -> tuple[tuple[date, date], ...]:
    """Days as they stand in a `Time`, from "2025-05-17" or "2025-05-17..2025-05-18"."""
    return tuple(
        (date.fromisoformat(span.split("..")[0]), date.fromisoformat(span.split("..")[-1])) for span in spans
    )


def clock(*times: str) -> tuple[tuple[int, int], ...]:
    """Minutes as they stand in a `Time`, from "05:18" or "00:00-11:59"."""
    ends = [[end.split(":") for end in time.split("-")] for time in times]
    return tuple(
        (int(first[0]) * 60 + int(first[1]), int(last[0]) * 60 + int(last[1]))
        for first, last in ((end[0], end[-1]) for end in ends)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on Feb. 24.", "2025-02-24"),
        ("It began on 24 February 2022.", "2022-02-24"),
        ("It began on the 24th of February 2022.", "2022-02-24"),
        ("It began on Thursday, Feb. 24, 2022.", "2022-02-24"),
        ("It was signed on Nov 19th, 2023.", "2023-11-19"),
        ("It was signed on 2023-11-19.", "2023-11-19"),
        ("It was signed on 04.07.2015.", "2015-07-04"),
        ("It fell on Saturday.", "2025-05-17"),
        ("It fell last Sunday.", "2025-05-11"),
        ("They will meet next Monday.", "2025-05-19"),
        ("They will meet on Sunday.", "2025-05-18"),
        ("She is due to visit the area on Monday.", "2025-05-19"),
        ("Schools are closed until Thursday.", "2025-05-22"),
        ("Helicopters could not take off on Thursday.", "2025-05-15"),
        ("Many came. Saturday's race will go ahead.", "2025-05-24"),
        ("Many will come. On Saturday it rained.", "2025-05-17"),
        ("The judge set sentencing for September 9.", "2025-09-09"),
        ("The union has called a strike for Thursday.", "2025-05-22"),
        ("The mediator has invited both to her office at noon on Tuesday.", "2025-05-20"),
        ("He has invited the man who was hurt on Tuesday.", "2025-05-13"),
        ("He said on Saturday that they will come.", "2025-05-17"),
        ("It happened yesterday.", "2025-05-17"),
        ("It happens today.", "2025-05-18"),
        ("It ends tomorrow.", "2025-05-19"),
        ("It began the day before yesterday.", "2025-05-16"),
        ("It was quiet over the weekend.", "2025-05-17..2025-05-18"),
        ("It was quiet last weekend.", "2025-05-10..2025-05-11"),
        ("It began in early March.", "2025-03-01..2025-03-13"),
        ("It began in late March.", "2025-03-19..2025-03-31"),
        ("It opened in mid-October.", "2024-10-10..2024-10-22"),
        ("It came in the last few days of 2022.", "2022-12-23..2022-12-31"),
        ("It shrank in the third quarter of 2022.", "2022-07-01..2022-09-30"),
        ("Output will contract in the first quarter of next year.", "2026-01-01..2026-03-31"),
        ("Output shrank in the first three months of 2023.", "2023-01-01..2023-03-31"),
        ("It was built in 1974.", "1974-01-01..1974-12-31"),
        ("It made a loss for 2024.", "2024-01-01..2024-12-31"),
        ("It was built in the 1990s.", "1990-01-01..1999-12-31"),
        ("It was built in the 1600s.", "1600-01-01..1699-12-31"),
        ("It ran 2014-2016.", "2014-01-01..2016-12-31"),
        ("It ran in 2010-11.", "2010-01-01..2011-12-31"),
        ("It ran from Monday to Wednesday.", "2025-05-12..2025-05-14"),
        ("It stood still between 12 March and 3 July 2012.", "2012-03-12..2012-07-03"),
        ("It fell on the first Wednesday of February 2013.", "2013-02-06"),
        ("It fell on the last day of November 2007.", "2007-11-30"),
        ("It opened on Christmas Eve.", "2024-12-24"),
        ("It opened on New Year's Eve.", "2024-12-31"),
        ("It opened on New Year’s Day 2024.", "2024-01-01"),
        ("Doors open in January next year.", "2026-01-01..2026-01-31"),
        ("It was opened four weeks to the day before the general election of 27 June 2021.", "2021-05-30"),
        ("He left three weeks ago.", "2025-04-24..2025-04-30"),
        ("He left last week.", "2025-05-05..2025-05-11"),
        ("The first died in June 2011.", "2011-06-01..2011-06-30"),
        ("Prices peaked last November.", "2024-11-01..2024-11-30"),
    ],
)
def test_days_are_reckoned_from_the_day_of_publication(text: str, expected: str) -> None:
    """Each wording of a date gives the days that a reader of that day's paper would take it for."""
    assert only(text).days == days(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It hit at 4:12 a.m. in the south.", clock("04:12")),
        ("It hit around 1130 am.", clock("11:10-11:50")),
        ("It hit at 21:40.", clock("21:40")),
        ("It hit at 05:18.", clock("05:18")),
        ("It hit at 5:18.", clock("05:18", "17:18")),
        ("It hit at 5pm.", clock("17:00")),
        ("It hit at noon.", clock("12:00")),
        ("It hit at midnight.", clock("00:00")),
        ("It hit at 9.15 on Monday morning.", clock("09:15")),
        ("It hit at half past six.", clock("06:30", "18:30")),
        ("It hit at quarter to nine.", clock("08:45", "20:45")),
        ("It hit at ten past four in the morning.", clock("04:10")),
        ("It hit at eighteen minutes past five.", clock("05:18", "17:18")),
        ("They meet at four o'clock.", clock("04:00", "16:00")),
        ("It hit at dawn.", clock("03:00-08:00")),
        ("It hit in the small hours.", clock("00:00-06:00")),
        ("It hit at 0540 local time.", clock("05:40")),
        ("It ran from 10:00 to 12:30.", clock("10:00-12:30")),
    ],
)
def test_clocks_keep_both_halves_of_the_day_open_until_words_close_one(
    text: str, expected: tuple[tuple[int, int], ...]
) -> None:
    """ "a.m.", "morning" or 24 hours decide the half of the day; nothing else does."""
    assert only(text).clock == expected


@pytest.mark.parametrize(
    ("text", "words", "day", "minutes"),
    [
        ("It hit on Saturday night at 21:40.", "Saturday night at 21:40", "2025-05-17", clock("21:40")),
        ("It hit at eight on Saturday evening.", "eight on Saturday evening", "2025-05-17", clock("20:00")),
        ("It hit at six on Sunday.", "six on Sunday", "2025-05-18", clock("06:00", "18:00")),
        ("It hit at 1 a.m. on Saturday night.", "1 a.m. on Saturday night", "2025-05-17", clock("25:00")),
        ("It hit early on Saturday.", "early on Saturday", "2025-05-17", clock("00:00-10:00")),
        ("It hit this morning.", "this morning", "2025-05-18", clock("00:00-11:59")),
        (
            "It hit in the early hours of Friday.",
            "the early hours of Friday",
            "2025-05-16",
            clock("00:00-06:00"),
        ),
        ("It hit at lunchtime on Friday.", "at lunchtime on Friday", "2025-05-16", clock("11:30-14:30")),
        ("It hit at 05:18 on 17 May 2025.", "05:18 on 17 May 2025", "2025-05-17", clock("05:18")),
        ("It hit at 2025-05-17T05:18:00Z.", "2025-05-17T05:18:00Z", "2025-05-17", clock("05:18")),
    ],
)
def test_a_day_and_a_clock_that_stand_together_are_one_time(
    text: str, words: str, day: str, minutes: tuple[tuple[int, int], ...]
) -> None:
    """The words of both are one time, with the day of the one and the clock of the other."""
    found = only(text)
    assert (found.words, found.days, found.clock) == (words, days(day), minutes)


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("at 15:00 GMT", (0,)),
        ("at 11 a.m. EDT", (-240,)),
        ("at 0912 GMT", (0,)),
        ("at 6:40 p.m. (GMT +8)", (480,)),
        ("at 10:00 IST", (330, 120, 60)),
        ("at 10:00 Moscow time", (180,)),
        ("at 4:12 a.m. local time", ()),
        ("at 2025-05-17T05:18:00+05:30", (330,)),
    ],
)
def test_a_named_zone_gives_the_offsets_that_it_may_mean(text: str, offsets: tuple[int, ...]) -> None:
    """A zone's name is part of the time; an ambiguous one keeps every offset."""
    assert only(text).offsets == offsets


def test_a_moment_given_twice_teaches_the_local_offset() -> None:
    """ "4:12 a.m. local time (0912 GMT)" says how far local clocks are from Greenwich."""
    local, universal = find_times("The quake hit at 4:12 a.m. local time (0912 GMT).", SUNDAY)
    assert local.local
    assert local.offsets == (-300,)
    assert local.compare(universal).relation == "same"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It went on for three weeks.", 21 * 86400, 21 * 86400),
        ("It took 22 minutes.", 1320, 1320),
        ("It took twenty-two minutes.", 1320, 1320),
        ("It burned for a day and a half.", 129600, 129600),
        ("It was a two-and-a-half-hour flight.", 9000, 9000),
        ("It took an hour and ten minutes.", 4200, 4200),
        ("It took half an hour.", 1800, 1800),
        ("It takes two to three days.", 172800, 259200),
        ("It lasted more than 10 hours.", 36000, float("inf")),
        ("It lasted no more than 10 hours.", 0, 36000),
        ("It lasted several days.", 3 * 86400, 9 * 86400),
        ("It declared a 60-day state of emergency.", 60 * 86400, 60 * 86400),
    ],
)
def test_lengths_of_time_have_bounds_in_seconds(text: str, low: float, high: float) -> None:
    """A duration says how long, from the shortest to the longest it may be."""
    found = only(text)
    assert (found.kind, found.seconds) == ("duration", (low, high))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("It came two weeks before the accident.", -14 * 86400.0),
        ("It came two days earlier.", -2 * 86400.0),
        ("It came the day before.", -86400.0),
        ("It came 22 minutes later.", 1320.0),
        ("It came a day after the quake.", 86400.0),
    ],
)
def test_a_distance_from_an_undated_event_stays_relative(text: str, seconds: float) -> None:
    """Without the event's date there is no date to give, only how far off it is."""
    found = only(text)
    assert (found.kind, found.days, found.seconds) == ("relative", (), (seconds, seconds))


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It has been shut since April.", "since"),
        ("It will be shut until Thursday.", "until"),
        ("They were told not to leave, and stayed until Thursday.", "until"),
        ("Twelve had died by 6 p.m. on Sunday.", "by"),
        ("It happened before Friday.", "before"),
        ("It happened after Friday.", "after"),
    ],
)
def test_what_a_time_bounds_is_told_by_its_relation(text: str, relation: str) -> None:
    """The preposition belongs to the time: "since April" is no event in April."""
    found = only(text)
    assert found.relation == relation
    assert found.words.split()[0] == relation


@pytest.mark.parametrize(
    "text", ["It did not open until Thursday.", "The order wasn't given until Thursday."]
)
def test_what_was_not_done_until_then_was_done_then(text: str) -> None:
    """ "Not until Thursday" is on Thursday."""
    assert only(text).relation == "at"


@pytest.mark.parametrize(
    "text", ["It runs every ten minutes.", "It runs every Saturday.", "It is shut on Sundays."]
)
def test_what_comes_again_is_recurring(text: str) -> None:
    """A rhythm has no day of its own."""
    found = only(text)
    assert (found.kind, found.days) == ("recurring", ())


@pytest.mark.parametrize(
    "text",
    [
        "They may march on, and we may not.",
        "The Sun and Sat Nav wed the second one.",
        "Friday Harbor and the Sunday Times are names.",
        "It was Black Friday, said Russia Today.",
        "Theresa May spoke to June Brown.",
        "A four-year-old girl and a man 38 years old, aged 38, were hurt.",
        "It pumps 15 litres a second.",
        "They won 2-1 and paid $2000 for 1,974 seats at 1.5 per cent.",
        "An early morning person likes evening classes.",
        "The fall of Saigon made her march.",
        "It covered 1850 people and Article 5 of Boeing 737.",
        "The council voted five to four in favour.",
        "He was found guilty by a majority of ten to two.",
    ],
)
def test_words_that_look_like_times_are_none(text: str) -> None:
    """Verbs, names, ages, rates, scores and prices are no times."""
    assert find_times(text, SUNDAY) == ()


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("It fell on Saturday.", Partial(weekday=5)),
        ("It fell on Feb. 24.", Partial(month=2, day=24)),
        ("It fell in October.", Partial(month=10)),
    ],
)
def test_without_a_day_of_publication_only_what_is_said_is_known(text: str, partial: Partial) -> None:
    """No anchor, no date: the weekday or the day of the year is all that is known."""
    found = only(text, None)
    assert (found.days, found.partial, found.earliest, found.latest) == ((), partial, None, None)


def test_yesterday_without_a_day_of_publication_is_no_date() -> None:
    """A deictic word with nothing to point from stays without days."""
    assert only("It fell yesterday.", None).days == ()


def test_numeric_dates_follow_the_order_that_the_article_shows() -> None:
    """25/07/2025 shows that the day comes first; where nothing shows it, both readings stay."""
    first_by_day, _ = find_times("on 09/08/2025 and on 25/07/2025", SUNDAY)
    first_by_month, _ = find_times("on 09/08/2025 and on 07/25/2025", SUNDAY)
    assert (first_by_day.days, first_by_month.days) == (days("2025-08-09"), days("2025-09-08"))
    assert only("on 09/08/2025").days == days("2025-08-09", "2025-09-08")


def test_on_a_sunday_this_week_may_be_the_one_that_begins() -> None:
    """A Sunday ends a week for some and opens it for others; what was is of the one that ends."""
    ended, begun = days("2025-05-12..2025-05-18", "2025-05-19..2025-05-25")
    assert only("She will visit the area this week.").days == (ended, begun)
    assert only("Prices fell this week.").days == (ended,)
    assert only("She will visit the area this week.", date(2025, 5, 17)).days == (ended,)


def test_what_was_due_may_not_have_come() -> None:
    """ "was due on Saturday", "begins on Saturday": a Saturday, but not surely the last or the next one."""
    assert only("She was due to arrive on Saturday.").partial == Partial(weekday=5)
    assert only("The festival begins on Saturday.").partial == Partial(weekday=5)
    assert only("On Saturday she takes charge of it.").partial == Partial(weekday=5)


def test_a_passage_about_another_year_leaves_its_dates_open_to_it() -> None:
    """A day without a year soon after "in 2012" may be of that year too."""
    year, day = find_times("It stood still in 2012. On 20 October it went on.", SUNDAY)
    assert year.days == days("2012-01-01..2012-12-31")
    assert days("2012-10-20")[0] in day.days


def test_a_blank_line_ends_a_time() -> None:
    """A headline's last word and the body's first are not joined."""
    assert [time.words for time in find_times("Vote on Monday\n\n5:18 a.m. is early", SUNDAY)] == [
        "Monday",
        "5:18 a.m.",
    ]


def test_earliest_and_latest_are_aware_where_the_zone_is_known() -> None:
    """The bounds of a time are instants; with a zone they can be compared with any other's."""
    gmt = only("at 15:00 GMT on 17 May 2025")
    edt = only("at 11 a.m. EDT on 17 May 2025")
    assert gmt.earliest is not None
    assert gmt.earliest == edt.earliest == gmt.latest
    assert only("in March 2025").earliest is not None
    assert only("since March 2025").latest is None


def test_a_number_too_long_to_reckon_with_is_no_time() -> None:
    """Thousands of digits neither crash it nor make a length."""
    assert find_times("1" * 5000 + " years ago", SUNDAY) == ()


WORDS = st.sampled_from(
    re.split(
        " ",
        "Saturday May March 17 24 2022 2025-05-17 9999-12-31 0001-01-01 09/08 5:18 a.m. p.m. GMT EDT "
        "noon night morning last next the of in on at since until before after two weeks day ago three "
        "decades century first quarter early mid late spring yesterday half past six to and - , ( ) . "
        "every \n \n\n said will be about a few time local 5000 years earlier Feb 29 30 31 11 00:00 "
        "24:00 weekend fall second between",
    )
)


@given(
    st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60),
    st.none() | st.dates(),
)
def test_any_text_gives_verbatim_ordered_disjoint_times(text: str, anchor: date | None) -> None:
    """Whatever the text and the day, offsets are exact, times don't overlap, and days run forward."""
    end = 0
    for time in find_times(text, anchor):
        assert text[time.start : time.end] == time.words
        assert end <= time.start < time.end
        assert all(first is None or last is None or first <= last for first, last in time.days)
        assert all(low <= high for low, high in time.clock)
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        end = time.end


@given(st.lists(st.sampled_from(sorted(SYMBOLS.values())), max_size=8).map("".join))
def test_where_no_rule_is_tried_none_is_met(classes: str) -> None:
    """The words that the quick test passes over begin no time."""
    rule = re.compile(grammar.ANY_RULE)
    for start in range(len(classes)):
        if not grammar.GATE.match(classes, start):
            assert not rule.match(classes, start)


def test_the_example_of_the_package_holds() -> None:
    """What the package's docstring prints is what comes out."""
    assert doctest.testmod(times).failed == 0
