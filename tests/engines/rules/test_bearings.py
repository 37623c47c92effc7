"""On which side of a thing something lies, or on which floor, by two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import at_odds

TOWN = """Norwick looks for its bell
Published: 2021-06-15

The bell of Norwick was stolen on Monday, and the mayor asked for help.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The wreck of the Aurelia lies four miles north of Sandholm.",
            "The wreck of the Aurelia rests four miles to the south of Sandholm.",
        ),
        (
            "The thieves left the van on the eastern side of the canal.",
            "The van that the thieves had used stood to the west of the canal.",
        ),
        (
            "The thieves got in through a window on the fourth floor.",
            "A second-floor window had let the thieves in.",
        ),
    ],
)
def test_one_thing_on_two_sides_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whichever article comes first."""
    for texts in ((one, other), (other, one)):
        assert at_odds(tmp_path, TOWN, *texts) == ["place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The thieves got in through a window on the fourth floor.",
            "A second-floor window had let the thieves in. They left by one on the fourth floor.",
        ),
        (
            "The thieves left the van on the eastern side of the canal.",
            "A school stands on the western side of the canal.",
        ),
        (
            "The thieves left the van on the eastern side of the canal.",
            "The thieves left the van on the north-eastern side of the canal.",
        ),
    ],
)
def test_what_can_both_be_so_is_not(tmp_path: Path, one: str, other: str) -> None:
    """Another thing, a side that both know of, or one that lies between."""
    assert at_odds(tmp_path, TOWN, one, other) == []
