"""Words with offsets, and stems under which two wordings meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.text.words import content_stems, is_stopword, stem, words


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    """Every word is verbatim, non-empty, and after the one before it."""
    end = 0
    for word in words(text):
        assert end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        end = word.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin's rebel-held town", ["Putin", "rebel", "held", "town"]),
        ("O’Brien didn't say", ["O’Brien", "didn't", "say"]),
        ("the U.S. State Department.", ["the", "U.S.", "State", "Department"]),
        ("$1,200.50 at 21:40, 99.9%", ["1,200.50", "at", "21:40", "99.9"]),
        ("the victims' names", ["the", "victims", "names"]),
    ],
)
def test_what_a_word_is(text: str, expected: list[str]) -> None:
    """Hyphens part words, possessives stay outside, acronyms and numbers stay whole."""
    assert [word.text for word in words(text)] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("said", "says"),
        ("withdrew", "withdraws"),
        ("fled", "fleeing"),
        ("children", "child"),
        ("metres", "meters"),
        ("defence", "defense"),
        ("neighbouring", "neighbor"),
        ("organisations", "organization"),
        ("Lucía", "LUCIA"),
        ("U.S.", "US"),
        ("1,200", "1200"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Inflection, irregular verbs, spelling, accents and digit groups don't keep two wordings apart."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("US", "us"), ("killed", "wounded"), ("rise", "fall"), ("1,200", "12")]
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    """A stem doesn't lump together what differs."""
    assert stem(one) != stem(other)


def test_content_stems_leave_out_function_words_and_keep_order() -> None:
    """What is left of a sentence are its content words, in order, repeats kept."""
    stems = content_stems("The mayor said that the mayor of the US town was not there")
    assert stems == (stem("mayor"), stem("say"), stem("mayor"), stem("US"), stem("town"))
    assert is_stopword("us")
    assert not is_stopword("US")
