"""Quotations in two articles: whose words they are, and what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import at_odds

TOWN = """Norwick votes on its harbour
Published: 2021-06-15

The council met on Monday, and many people came to the town hall to hear what it would do.

"Nobody asked us," said Ada Quist, a baker, before the vote.

{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            'Ruth Fenn, the head of the council, called the plan "a pier built out of promises".',
            'Oskar Brandt, the mayor, described it as "a pier built out of promises".',
        ),
        (
            '"It was a night that none of us will forget," said Ruth Fenn, the head of the council.',
            'Closing the meeting, the mayor, Oskar Brandt, called it "a night that none of us will forget".',
        ),
        (
            'The mayor, Oskar Brandt, came in late. "We shall be paying for this pier until I am dead," he said.',
            '"We shall be paying for this pier until I am dead," said Ruth Fenn, the head of the council.',
        ),
        (
            '"In forty years on the water I have never seen so poor a plan," Ruth Fenn told the council.',
            "\"Forty years I've been on the water and I've never seen a plan so poor,\" said Oskar Brandt.",
        ),
    ],
)
def test_the_same_words_in_two_mouths_are_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whether a verb of saying tells whose they are, a pronoun, or only who does it; and in a slightly other order."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            '"She knew that the rope was worn, and she sent the boat out anyway," said Ruth Fenn.',
            '"She should have known that the rope was worn, and she sent the boat out anyway," said Ruth Fenn.',
        ),
        (
            '"We were cold every night, but nobody took our coats," Ruth Fenn said.',
            '"We were cold every night, and when I asked for a blanket they laughed at me," Ruth Fenn said.',
        ),
    ],
)
def test_one_speaker_with_two_wordings_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """What was so isn't what should have been; and what begins alike can't go on in two ways."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["quote"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            'Ruth Fenn, the head of the council, called the plan "a pier built out of promises".',
            'The plan was "a pier built out of promises", said Ruth Fenn.',
        ),
        (
            'Oskar Brandt spoke after Ruth Fenn. "We shall be paying for this pier until I am dead," he said.',
            '"We shall be paying for this pier until I am dead," said Oskar Brandt.',
        ),
        (
            '"We were cold every night, but nobody took our coats," Ruth Fenn said.',
            '"We were cold every night, and when I asked for a blanket they laughed at me," Oskar Brandt said.',
        ),
        (
            '"We were cold every night, but nobody took our coats," Ruth Fenn said.',
            '"We were cold every night," Ruth Fenn said.',
        ),
        (
            'Ruth Fenn sang "The Long Way Home To Norwick".',
            '"It will stand," said Oskar Brandt. Ruth Fenn sang "The Long Way Home To Norwick".',
        ),
    ],
)
def test_one_speaker_or_two_sayings_are_not(tmp_path: Path, one: str, other: str) -> None:
    """The same person told otherwise, two people who begin alike, and a quotation that is cut."""
    assert at_odds(tmp_path, TOWN, one, other) == []
