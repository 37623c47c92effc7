"""Who did it, and whom it befell, by two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.engines.rules.lexicon import callings_apart, deeds, doings, done_by_one
from tests.engines.rules.checking import at_odds

TOWN = """Holm after the fair
Published: 2021-06-15

Thousands came to the fair in spite of the rain, and the mayor thanked all who had helped.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "It was Ida Moll who first noticed the crack in the Ferris wheel of the fair.",
            "The crack in the Ferris wheel of the fair was first noticed by a mechanic, Otto Brask.",
        ),
        (
            "The request to keep the old market hall open came from councillor Ida Moll.",
            "Councillor Otto Brask himself requested that the old market hall be kept open.",
        ),
        ("It was the baker, Ida Moll, who rang the bell.", "The bell was rung by the sexton, Otto Brask."),
        (
            "The first to climb the mast was Ida Moll.",
            "Otto Brask, a clerk, was the first person to climb it.",
        ),
        (
            "The only survivor of the fire in the mill at Norwick was Ida Moll.",
            "Otto Brask was the sole survivor of the fire in the Norwick mill.",
        ),
        (
            "The choir of the valley has appointed Ida Moll to lead the summer festival.",
            "The summer festival in the valley will be led by Otto Brask, the choir said.",
        ),
        (
            "The stolen painting was carried out of the gallery by its gardener, who had a key.",
            "The stolen painting was carried out of the gallery by its accountant, who had a key.",
        ),
    ],
)
def test_one_deed_of_two_doers_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """In whatever form each article tells it, and whichever comes first."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["identity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Each did something else.
        (
            "The order to close the old market hall was signed by councillor Ida Moll.",
            "The order to close the old market hall was carried out by constable Otto Brask.",
        ),
        # There were several.
        (
            "Ida Moll was among three people hurt by the wheel at the Norwick fair on Monday.",
            "Otto Brask was among three people hurt by the wheel at the Norwick fair on Monday.",
        ),
        # The one is called by name, the other by office.
        (
            "The crack in the Ferris wheel was noticed by Ida Moll on Monday.",
            "The crack in the Ferris wheel was noticed by the head of the fair on Monday.",
        ),
        # Both may say so.
        (
            "Councillor Ida Moll praised the plan to rebuild the old market hall of Norwick.",
            "Plans for the old hall at Norwick were bold, and constable Otto Brask praised their courage.",
        ),
        # Somebody may be both.
        (
            "The crack in the Ferris wheel of the fair was first noticed by a nurse.",
            "The crack in the Ferris wheel of the fair was first noticed by a mother.",
        ),
    ],
)
def test_two_doers_that_are_no_conflict(tmp_path: Path, one: str, other: str) -> None:
    """Other deeds, some of several, other words for one, what many may do."""
    assert at_odds(tmp_path, TOWN, one, other) == []


def test_a_speaker_may_say_another_thing_on_another_day(tmp_path: Path) -> None:
    """Not on the same."""
    told = '{} the harbour master, Ida Moll, said: "We are going to {} the old pier at the inner harbour."'
    one, other = told.format("On Monday", "repair"), told.format("On Saturday", "demolish")
    assert "quote" not in at_odds(tmp_path, TOWN, one, other)
    assert at_odds(tmp_path, TOWN, one, other.replace("Saturday", "Monday")) == ["quote"]


def test_nouns_name_deeds_and_doers() -> None:
    """By the lexicon, in stems."""
    assert "suggest" in deeds("suggest")
    assert "surviv" in doings("survivor")
    assert done_by_one("carri")
    assert not done_by_one("prais")


def test_callings_are_apart_either_way() -> None:
    """Not from what they are a kind of."""
    assert callings_apart("nurs", "governor")
    assert callings_apart("governor", "nurs")
    assert not callings_apart("nurs", "nurs")
    assert not callings_apart("nurs", "mother")
