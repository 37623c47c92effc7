"""What an event has one of: its crowd, its outcome. Told in wholly other words it is still compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind

ARTICLE = """A hard day at Norwick
Published: 2021-06-15

Norwick Town and its manager Carl Hallam had a long day on Monday.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was watched by 1,912 people.", "A crowd of 3,400 saw it."),
        ("Hallam fell 20 metres.", "The drop, 45 metres, would have killed most men."),
        ("It was their fifth straight defeat.", "That made it the third defeat in a row."),
        ("The storm was in Category 2.", "Now it is a Category 4 storm."),
        ("Hallam was remanded in custody.", "The manager Carl Hallam walked out on bail."),
        ("Residents were ordered to leave.", "Evacuation was voluntary."),
        ("Nobody was hurt.", "Two stewards were injured."),
        ('"I never lost hope," Hallam said.', '"I lost hope on the second day," Hallam said.'),
    ],
)
def test_one_of_each_is_at_odds_in_any_words(tmp_path: Path, one: str, other: str) -> None:
    """Whichever article comes first."""
    for texts in ((one, other), (other, one)):
        assert of_kind(check(tmp_path, *map(ARTICLE.format, texts)), "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was watched by 1,912 people.", "Last year a crowd of 3,400 saw it."),
        ("It was watched by 1,912 people.", "Some 1,900 spectators came."),
        ("Hallam fell 20 metres.", "Hallam could have had a drop of 45 metres."),
        ("Hallam was remanded in custody.", "Another man walked out on bail."),
        ("Nobody was hurt.", "In 2011 two stewards were taken to hospital."),
        ("Assistant Phil Doyle will take charge.", "Philip Doyle is to look after the team."),
        ("The cup was found in the attic.", "It was discovered in a house."),
        ("Everything began nine hours after the blast at 9 p.m.", "The blast was at 9 p.m."),
        ("All but two of the players got out.", "Two players failed to get out."),
        ("Hallam denied all charges.", "Hallam was charged with fraud."),
        ("Norwick and Hallam have parted ways.", "Hallam is no longer the manager of Norwick."),
        ("The team left Santa Rosa on 10 June.", "The team came from Santa Rosa."),
        ("Norwick's mayor Joe Whitlow came.", "Firemen met in Owasso. Mayor Tom Aguirre came."),
    ],
)
def test_what_can_both_be_so_is_not(tmp_path: Path, one: str, other: str) -> None:
    """Another time, another person, a possibility, a rounding, a vaguer word; a denial that denies something else."""
    assert of_kind(check(tmp_path, *map(ARTICLE.format, (one, other))), "contradiction") == []
