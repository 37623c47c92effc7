"""Which quantities are found in news text, and what is known of each."""

from __future__ import annotations

import doctest
import math
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atodds.values.numbers import Number, find_numbers


def the_number(text: str) -> Number:
    (number,) = find_numbers(text)
    return number


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("killed at least 10 people", "at least 10", 10, math.inf),
        ("as many as 40 people were hurt", "as many as 40", 0, 40),
        ("nearly 500 homes", "nearly 500", 450, 500),
        ("some 60 soldiers", "some 60", 54, 66),
        ("a dozen aftershocks", "a dozen", 12, 12),
        ("half a dozen boats", "half a dozen", 6, 6),
        ("dozens of towns", "dozens", 20, 119),
        ("tens of thousands of people fled", "tens of thousands", 18_000, 199_999),
        ("two to three people", "two to three", 2, 3),
        ("60-70% of voters", "60-70%", 60, 70),
        ("between 5 and 7 people", "between 5 and 7", 5, 7),
        ("3 to 4 million people", "3 to 4 million", 3e6, 4e6),
        ("a quarter of the town", "a quarter", 25, 25),
        ("less than four-fifths full", "less than four-fifths", 0, 80),
        ("one in five voters", "one in five", 20, 20),
        ("a contract of $1.2bn", "$1.2bn", 1.2e9, 1.2e9),
        ("a contract of 1,200 million dollars", "1,200 million dollars", 1.2e9, 1.2e9),
        ("for US$ 40 billion", "US$ 40 billion", 4e10, 4e10),
        ("twenty-two people", "twenty-two", 22, 22),
        ("two hundred and fifty people", "two hundred and fifty", 250, 250),
        ("one million two hundred thousand homes", "one million two hundred thousand", 1.2e6, 1.2e6),
        ("two and a half times as much", "two and a half times", 2.5, 2.5),
        ("a seven-and-a-half-tonne lorry", "seven-and-a-half-tonne", 7.5, 7.5),
        ("a million and a half people", "a million and a half", 1.5e6, 1.5e6),
        ("two million and a quarter voters", "two million and a quarter", 2.25e6, 2.25e6),
        ("a mile and a half of track", "a mile and a half", 1.5, 1.5),
        ("a half-dozen boats", "half-dozen", 6, 6),
        ("half-a-million people", "half-a-million", 5e5, 5e5),
        ("30-odd homes", "30-odd", 30, 39),
        ("they cut 300-odd jobs", "300-odd", 300, 330),
        ("it was 90F in the shade", "90F", 90, 90),
        ("prices doubled", "doubled", 2, 2),
        ("1,234.5 tonnes of grain", "1,234.5 tonnes", 1234.5, 1234.5),
        ("1.234,5 tonnes of grain", "1.234,5 tonnes", 1234.5, 1234.5),
        ("1 234 people", "1 234", 1234, 1234),
        ("1'234 people", "1'234", 1234, 1234),
        ("20+ people killed", "20+", 20, math.inf),
        ("half a percentage point", "half a percentage point", 0.5, 0.5),
        ("99.9% of it", "99.9%", 99.9, 99.9),
        ("between $2 billion and $3 billion", "between $2 billion and $3 billion", 2e9, 3e9),
        ("a couple hundred people", "a couple hundred", 200, 300),
        ("it was minus 5C", "minus 5C", -5, -5),
        ("a fall of −0.4%", "−0.4%", -0.4, -0.4),
        ("after 11 1/2 years", "11 1/2 years", 11.5, 11.5),
        ("2½ miles", "2½ miles", 2.5, 2.5),
        ("nobody was killed", "nobody was killed", 0, 0),
        ("a net loss of 412m marks", "412m", 4.12e8, 4.12e8),
        ("the recall of 1.3m tumble dryers", "1.3m", 1.3e6, 1.3e6),
        ("the final of the 400m hurdles", "400m", 400, 400),
        ("they live 300m from homes", "300m", 300, 300),
        ("On Wednesday, four ministers left", "four", 4, 4),
        ("by a majority of ten to two", "ten to two", 8, 8),
        ("a woman in her seventies", "in her seventies", 70, 79),
        ("he is in his mid-40s", "in his mid-40s", 44, 46),
        ("No injuries were reported", "No injuries", 0, 0),
    ],
)
def test_a_number_is_the_interval_a_journalist_means(text: str, words: str, low: float, high: float) -> None:
    """Each form that news uses for an amount is read as its interval, under its own words."""
    number = the_number(text)
    assert number.words == words
    assert [number.low, number.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    "text",
    [
        "The army handed over two soldiers.",
        "It came of a row over two fishing grounds.",
        "Talks over two islands failed.",
        "The lorry knocked over two bollards.",
    ],
)
def test_over_may_belong_to_the_word_before_it(text: str) -> None:
    """ "Handed over two", "talks over two": it makes no bound of the number."""
    number = the_number(text)
    assert (number.words, number.low, number.high) == ("two", 2, 2)


def test_bounds_that_exclude_their_number_exclude_it() -> None:
    """More than 200 isn't 200, and fewer than 30 isn't 30."""
    assert the_number("more than 200 people").low > 200
    assert the_number("fewer than 30 people").high < 30


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("42 kilometres north of the town", "measure", "km"),
        ("a magnitude-7.8 earthquake", "measure", "magnitude"),
        ("it was 30C at noon", "measure", "°C"),
        ("raised by 25 basis points", "points", "bp"),
        ("up 2 percentage points", "points", "pp"),
        ("80 km/h", "rate", "km/h"),
        ("1,400 cubic metres of water a second", "rate", "m3/s"),
        ("38,000 passengers a day", "rate", "/day"),
        ("won 2-1", "score", None),
        ("voted for it by 91 to 78", "score", None),
        ("rated 8.9/10", "rating", "/10"),
        ("the third largest city", "ordinal", None),
        ("the 14th Dalai Lama", "ordinal", None),
        ("a 22-year-old man", "age", "year"),
        ("Teodoro Mamani, 58, a farmer", "age", "year"),
        ("when she was just 13 and at school", "age", "year"),
        ("she died on Monday at 88.", "age", "year"),
        ("his sister, a boy of 9 and the driver", "age", "year"),
        ("a couple in their early 70s", "age", "year"),
        ("the men of 12 villages came", "count", None),
        ("millions of dollars", "money", "USD"),
    ],
)
def test_kind_and_unit(text: str, kind: str, unit: str | None) -> None:
    """A measure, a rate, a score or an age is told from a count, and units have one name each."""
    number = the_number(text)
    assert (number.kind, number.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("killed at least 10 people, wounded 58 and left", ["killed", "injured"]),
        ("34 people dead and more than 200 hurt", ["killed", "injured"]),
        ("killing at least 31 people and injuring 212", ["killed", "injured"]),
        ("the death toll rose to 34", ["killed"]),
        ("the flood claimed 96 lives", ["killed"]),
        ("at a depth of 35 kilometres", ["depth"]),
        ("53 kilometres underground", ["depth"]),
        ("26 miles northwest of it", ["distance"]),
        ("some 1,400 homes have been destroyed", ["destroyed"]),
        ("an unemployment rate of 5.2%", ["unemployment"]),
        ("300 km (186 miles) south of the capital", ["distance", "distance"]),
        ("a fine of £2.4m ($3.1m)", ["fine", "fine"]),
        ("16 of the 40 passengers were killed", ["killed", "killed"]),
        ("by a majority of eleven", ["majority"]),
        ("interest went from 5% to 5.25%", ["interest", "interest"]),
    ],
)
def test_role(text: str, roles: list[str]) -> None:
    """The role says what befell those counted, or what is measured, also where the noun is left out."""
    assert [number.role for number in find_numbers(text)] == roles


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("among them, including 11 children", "including"),
        ("another 150 people", "other"),
        ("five of them", "of_whole"),
        ("900 homes in the town", "local"),
        ("1,400 homes across three provinces", "regional"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    """Words that narrow a number to a part of something are kept with it."""
    assert find_numbers(text)[0].scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "on Feb. 24",
        "on 24 February 2022",
        "in 2014",
        "the 1990s",
        "at 09:12 GMT",
        "at 4:12 a.m.",
        "at eight on Saturday evening",
        "at ten past four in the morning",
        "World War Two",
        "Rossiya 1",
        "under Article 5",
        "a Boeing 737",
        "the new 787 and its rivals",
        "gate 3",
        "Route 66",
        "MH17",
        "COVID-19",
        "the 9/11 attacks",
        "call 555-1234",
        "account " + "9" * 500,
        "call +44 20 7946 0958",
        "one of the men",
        "on the one hand",
        "no one answered",
        "three days ago",
        "seasons 2010-11",
        "one-eyed",
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    """Dates, times, labels, telephone numbers and idioms are no quantities."""
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    "text", ["On Saturday 12 people were killed", "In Kabul 12 people died", "In March 12 people were hurt"]
)
def test_a_count_after_a_name_or_a_day_is_a_count(text: str) -> None:
    """A noun of people after the number tells a count from a label or a date."""
    assert the_number(text).low == 12


def test_a_headline_says_nothing_of_the_body_s_first_number() -> None:
    """A blank line ends the clause: what stands above it neither names nor governs the number below."""
    number = the_number("Quake hits Peru, many killed in Lima\n\n12 homes burned.")
    assert (number.low, number.counted, number.role) == (12, "homes", None)


def test_a_vote_told_side_by_side_is_a_score() -> None:
    """ "Six voted for it and three against" gives both sides in one number."""
    number = the_number("Six members of the board voted for the plan and three against it.")
    assert (number.words[:3], number.parts, number.role) == ("Six", (6, 3), "vote")


def test_a_level_is_that_of_its_subject_however_long() -> None:
    """ "The number of people killed when … had risen to 15" counts the killed."""
    number = the_number(
        "The number of people killed when a lighting tower toppled onto the crowd at the stadium had risen to 15."
    )
    assert (number.low, number.role) == (15, "killed")


def test_both_ends_of_a_change_share_their_role() -> None:
    """The old value is marked, and the new one measures the same."""
    old, new = find_numbers("unemployment fell from 5.4% to 5.2%")
    assert (old.scope, old.role, new.scope, new.role) == ("from", "unemployment", None, "unemployment")


def test_tokenised_text_is_read_alike() -> None:
    """Spaces before punctuation and around signs don't hide a number."""
    found = find_numbers("It grossed $ 74.8 million , and 3 % of -LRB- 58 -RRB- people .")
    assert [(number.low, number.unit) for number in found] == [(74.8e6, "USD"), (3, "%"), (58, None)]


WORDS = """
at least|10|1,234.5|1.234,5|two|hundred|and|a|half|dozen|dozens of|million|km|miles|%|$|€|-|to|between|.|,
people|killed|no one|was|of them|magnitude|year-old|aged|a second|from|12:30|May|2014|Boeing|third largest|½|0
"""
PIECES = st.sampled_from([*WORDS.replace("\n", "|").split("|"), "'", "é", "\u200f"])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@given(TEXTS)
@example("0$ 0")
@example("5 $ 6 $ 7")
def test_any_text_gives_ordered_numbers_with_exact_offsets(text: str) -> None:
    """Whatever the text, numbers come in order, don't overlap, quote it exactly, and have a real interval."""
    position = 0
    for number in find_numbers(text):
        assert position <= number.start < number.end <= len(text)
        assert text[number.start : number.end] == number.words
        assert number.low <= number.high
        position = number.end


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
)
TEENS = "seventeen eighteen nineteen"
SMALL = (ONES + TEENS).split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    for value, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= value:
            rest = number % value
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{spelled(number // value)} {name}{joint}{spelled(rest) if rest else ''}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(2, 10**11))
def test_every_way_of_writing_a_count_is_read_alike(number: int) -> None:
    """Spelled out or in digits, in British, Swiss or spaced groups, a count has one value."""
    british = f"{number:,}"
    written = [spelled(number), british, british.replace(",", "'"), british.replace(",", "\u202f")]
    assert [the_number(f"{form} homes").low for form in written] == [number] * 4


def test_the_examples_of_the_page_hold() -> None:
    """What docs/values-numbers.md shows is what happens."""
    page = Path(__file__).parents[2] / "docs" / "values-numbers.md"
    assert doctest.testfile(str(page), module_relative=False).failed == 0


def test_a_number_behind_a_dateline_counts() -> None:
    """A dash joins the days of a date; behind a dateline's year a sentence begins."""
    texts = ("HALE, 3 March 2024 - Nine people died.", "HALE, 3 March 2024 - 16 people died.")
    assert [found.amount for text in texts for found in find_numbers(text)] == [9, 16]
    assert not find_numbers("It was open on 3 - 5 March and on 7 \u2013 9 April.")
