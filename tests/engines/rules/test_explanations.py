"""Numbers and times that differ and are yet of other things, other owners, other moments."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind

ONE = """Theatre to be rebuilt in Norwick
NORWICK, Merrin, June 12 (Wire) — The city theatre in Norwick is to be rebuilt, the council said on Tuesday. {}

The mayor, Pavel Drun, called it a good day for the town.
"""
OTHER = """Norwick votes money for theatre
Published: 2024-06-13

The council of Norwick voted on Wednesday for a new city theatre. {}

Shops in the centre stayed open late.
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The theatre opened in 1931.", "The theatre, whose new stage opened 12 years ago, seats 900."),
        ("The theatre employs 120 people.", "The city employs 900 people."),
        ("The theatre has 120 lamps in its foyer.", "A storm broke 40 lamps of the theatre in May."),
        (
            "The cost was put at 4 million crowns by the council.",
            "Engineers put the cost at 6 million crowns.",
        ),
        ("A ticket costs 10 crowns.", "The price of a ticket was raised to 15 crowns on Wednesday."),
        (
            "The choir has 800 members in Norwick.",
            "The choir has 2,100 members in the whole country.",
        ),
        (
            "The actors left at 10:15 a.m., a quarter of an hour after the theatre had opened.",
            "The theatre opens at 10 a.m.",
        ),
        (
            "Workers found 150 coins in a wall and 120 in a cellar.",
            "Workers found 300 coins in a month.",
        ),
        (
            "The actors were on strike for nine days in 2015.",
            "In 2011 the actors were on strike for three days.",
        ),
        ("It is the first new stage in Norwick in 20 years.", "New stages in Hale were opened in 2019."),
        (
            "The damage of the storm was put at 80,000 crowns.",
            "The damage to the roof alone was put at 12,000 crowns.",
        ),
        ("The curtain was 20 metres wider than planned.", "The plan spoke of a curtain of 110 metres."),
        ("The choir was sold out in 2021.", "The choir was founded in 1987."),
        ("Two vans brought 30 chairs each.", "A lorry brought 45 chairs from Hale."),
    ],
)
def test_other_things_are_not_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whose it is, who estimates it, when and where it was: either article may be right."""
    assert of_kind(check(tmp_path, ONE.format(one), OTHER.format(other)), "contradiction") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The theatre opened in 1931.", "The theatre opened in 1948."),
        ("The theatre employs 120 people.", "The theatre employs 180 people."),
        ("The theatre has 120 lamps in its foyer.", "The foyer of the theatre has 90 lamps."),
        (
            "The cost was put at 4 million crowns by the council.",
            "The council put the cost at 6 million crowns.",
        ),
        ("The price of a ticket was raised to 10 crowns.", "The price of a ticket was raised to 15 crowns."),
        (
            "The actors left at 10:15 a.m., a quarter of an hour after the police had come.",
            "The actors left at 9:30 a.m. when the police came.",
        ),
        (
            "The painter came to Norwick in 2009 and left it five years later.",
            "The painter left Norwick in 2017.",
        ),
        (
            "Thirteen people lost their lives when the old theatre burned.",
            "The fire in the old theatre killed nine.",
        ),
    ],
)
def test_the_same_things_are(tmp_path: Path, one: str, other: str) -> None:
    """With one owner, one estimator and one moment, they can't both be."""
    (finding,) = of_kind(check(tmp_path, ONE.format(one), OTHER.format(other)), "contradiction")
    assert finding.aspect in ("number", "time")
