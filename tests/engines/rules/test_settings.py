"""Where one act took place, by two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import at_odds

TOWN = """Norwick after the storm
Published: 2021-06-15

The storm passed over the coast on Monday, and the mayor thanked all who had helped.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The missing bell was found in a barn.", "Two boys discovered the bell in a chapel."),
        (
            "The boat in which they fled was found sunk in a quarry.",
            "A farmer discovered the boat in a warehouse.",
        ),
        (
            "The parade ended outside the theatre.",
            "The theatre was dark. The parade finished behind the cathedral.",
        ),
        (
            "People walked to Mill Square, where the parade ended.",
            "The parade came to an end at Holm Bridge.",
        ),
        ("Two engines came. They had been built in Halden.", "There were two engines, made in Trovik."),
        ("The bell was found on the second floor.", "The bell was found on the fifth floor."),
        ("The bell was found on the roof of the school.", "The bell was found on the roof of the theatre."),
        (
            "The suspected thief was seized in the kitchen of the castle.",
            "The thief was seized in the bedroom of the castle.",
        ),
        ("The premiere was held at the Corso.", "The premiere took place at the Odeon on Monday."),
        ("The painter was born in Halden.", "The painter, who was born in Trovik, liked the storm."),
        (
            "The sick were all brought to the Moll Hospital in Halden.",
            "All the sick were taken to the county hospital in Trovik.",
        ),
        ("The bell is to hang in the library.", "The bell will hang in the museum."),
    ],
)
def test_one_act_at_two_places_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """In the words of each article, and whichever comes first."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The missing bell was found in a cellar.", "The missing bell was found in a chapel."),
        ("The fire started in the kitchen.", "The fire broke out on the first floor."),
        ("The missing bell was found in a ditch.", "The missing bell was found in a meadow."),
        ("The ceremony was held in the town hall.", "The ceremony was held in the council chamber."),
        ("The missing bell was found in Halden.", "The missing bell was found in a barn."),
        (
            "The missing bell was found in a barn.",
            "The bell was found in a chapel. It lay in a barn at first.",
        ),
        ("The plane crashed into a market.", "The plane crashed into a marketplace."),
        ("A boat was found in a canal.", "A boat was found in a meadow."),
        ("The missing bell was found in a barn.", "The missing organ was found in a chapel."),
        ("The missing bell was found in a barn.", "The bell was cast in a chapel."),
        ("Boats were found in a canal.", "Boats were found in a meadow."),
        ("The three stolen boats were found in a canal.", "The two sunken boats were found in a meadow."),
        (
            "The missing bell was found in a barn on Monday.",
            "The missing bell was found in a chapel on 3 May.",
        ),
        ("The finance minister was met at the castle.", "The labour minister was met at the airport."),
        ("The parade ended in clashes.", "The parade ended under a banner."),
        ("The bell was found in a room of the castle.", "The bell was found in the cellar of the castle."),
        (
            "The bell was found in the hills of Trovik.",
            "The bell was found outside the village of Ulm in Trovik.",
        ),
        ("The thief was allegedly seized in a barn.", "The thief was seized in a chapel."),
    ],
)
def test_what_can_both_be_so_is_not(tmp_path: Path, one: str, other: str) -> None:
    """Nested, known to both, of two things or two acts, at two times, or no places."""
    assert "place" not in at_odds(tmp_path, TOWN, one, other)
