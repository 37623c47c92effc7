"""Who holds an office, and which office somebody holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

TOWN = """Norwick debates its harbour
Published: 2021-06-15

The council met on Monday to talk about the harbour, and many people came to the town hall.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor Ruth Hallam opened the debate.", "The mayor, Oskar Brandt, listened for three hours."),
        (
            "Finance Minister Ruth Hallam sent a letter.",
            "Emil Strand, the finance minister, was ill at home.",
        ),
        ("Finance Minister Ruth Hallam sent a letter.", "Ruth Hallam, the labour minister, was ill at home."),
        ("Chief executive Emil Strand sent a letter.", "Chairman Emil Strand was ill at home."),
        (
            "In Skarne the team of Vell played. Vell's goalkeeper, Emil Strand, was hurt.",
            "Emil Strand, the Skarne goalkeeper, left the ground in Vell.",
        ),
    ],
)
def test_two_holders_of_one_office_and_two_offices_of_one_are_at_odds(
    tmp_path: Path, one: str, other: str
) -> None:
    """However little else the two sentences have in common."""
    for texts in ((one, other), (other, one)):
        (finding,) = of_kind(check(tmp_path, *map(TOWN.format, texts)), "contradiction")
        assert finding.aspect == "identity"
        assert quoted(finding, "A")
        assert quoted(finding, "B")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mayor Ruth Hallam opened the debate.",
            "The mayor of Vell, Oskar Brandt, and Mayor Hallam listened.",
        ),
        ("Ruth Hallam, mayor of Norwick, spoke.", "Oskar Brandt, mayor of Vell, listened."),
        ("Mayor Ruth Hallam opened the debate.", "Former mayor Oskar Brandt listened."),
        ("A spokesman, Emil Strand, declined to comment.", "A spokesman, Oskar Brandt, said nothing."),
        ("Foreign Minister Ruth Hallam sent a letter.", "Defence Minister Oskar Brandt sent his regards."),
        ("Minister Ruth Hallam sent a letter.", "Ruth Hallam, the labour minister, was ill at home."),
        ("Ruth Hallam, a doctor, spoke.", "Ruth Hallam, a councillor, spoke for an hour."),
        ("Prime Minister Ruth Hallam sent a letter.", "Premier Ruth Hallam was ill at home."),
    ],
)
def test_what_can_be_so_is_left_alone(tmp_path: Path, one: str, other: str) -> None:
    """Other towns, former holders, offices that many hold, and two words for one office."""
    assert of_kind(check(tmp_path, *map(TOWN.format, (one, other))), "contradiction") == []
