"""Two causes of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

TOWN = """Norwick repairs its harbour
Published: 2021-06-15

The council met on Monday to talk about the harbour, and many people came to the town hall.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire in the warehouse was caused by a faulty heater.", "A cigarette caused the fire."),
        ("The ferry was late because of fog.", "The ferry was late due to a broken rudder."),
        ("Ruth Hallam blamed falling prices.", "Ruth Hallam put it down to a new tax on salt."),
        (
            "The mayor, Ruth Hallam, blamed the delay on the army.",
            "Ruth Hallam was calm. She blamed rust for the delay.",
        ),
        ("The landslide was triggered by heavy rain.", "Blasting in the quarry set off the landslide."),
        (
            "The talks, held in the old chapel, broke down on Monday because the owners refused to name a price.",
            "The negotiations failed on Monday over the length of the lease.",
        ),
        (
            "The fight on the quay began after a sailor dropped a lantern.",
            "The police traced the clash to a stolen net.",
        ),
        (
            "Inspector Ruth Hallam said that a broken lamp had started the fire.",
            "Inspector Ruth Hallam at the meeting: an oven in the bakery is where it all began.",
        ),
        (
            "The fire broke out at night. It was set off by a candle.",
            "The fire was caused by a faulty heater.",
        ),
    ],
)
def test_two_causes_of_one_thing_are_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whatever words give them, and whichever article comes first."""
    for texts in ((one, other), (other, one)):
        (finding,) = of_kind(check(tmp_path, *map(TOWN.format, texts)), "contradiction")
        assert finding.aspect == "cause"
        assert quoted(finding, "A")
        assert quoted(finding, "B")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire in the warehouse was caused by a faulty heater.",
            "A heater with a fault caused the fire.",
        ),
        ("The fire was caused by a heater.", "The flood was caused by a burst dam."),
        ("Ruth Hallam blamed falling prices.", "Oskar Brandt blamed a new tax on salt."),
        (
            "The ferry was late because of fog.",
            "Fog lay on the water. The ferry was late because of a broken rudder.",
        ),
        (
            "The fire was caused by a heater, Emil Strand said.",
            "A cigarette caused the fire, said Ruth Hallam.",
        ),
        ("The fire may have been caused by a heater.", "A cigarette caused the fire."),
        ("The fire spread because of the wind.", "The fire was caused by a cigarette."),
        ("The fire broke out because a lamp fell.", "The fire was put out because the rain came."),
        ("The council bought the quay because it was cheap.", "Old debts led to the sale of the quay."),
        ("The match began after a minute of silence.", "The match began when the referee arrived."),
        ("Ruth Hallam put her name to the plan.", "Ruth Hallam blamed the weather."),
        (
            "The ferry was late because of fog and a broken rudder.",
            "The ferry was late because of a broken rudder. It was late because of fog, too.",
        ),
    ],
)
def test_causes_that_can_both_be_so_are_not(tmp_path: Path, one: str, other: str) -> None:
    """The same cause, causes of other things, by other people, hedged, or known to the other article as well."""
    assert of_kind(check(tmp_path, *map(TOWN.format, (one, other))), "contradiction") == []
