"""What one article affirms and the other denies, and what only looks so."""

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
        ("Nobody was hurt.", "Two stewards were injured."),
        ('"I never lost hope," Hallam said.', '"I lost hope on the second day," Hallam said.'),
    ],
)
def test_what_one_affirms_and_the_other_denies_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Whichever article comes first."""
    for texts in ((one, other), (other, one)):
        assert of_kind(check(tmp_path, *map(ARTICLE.format, texts)), "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nobody was hurt.", "In 2011 two stewards were taken to hospital."),
        ("All but two of the players got out.", "Two players failed to get out."),
        ("Hallam denied all charges.", "Hallam was charged with fraud."),
        ("Norwick and Hallam have parted ways.", "Hallam is no longer the manager of Norwick."),
        ("The team left Santa Rosa on 10 June.", "The team came from Santa Rosa."),
        ("Nobody warned the fans.", 'A steward said: "Nobody warned the fans. There were no stretchers."'),
        (
            "Citizens of both states need no visa for short stays.",
            "For stays of up to 30 days citizens of Hale and Norwick need no visa.",
        ),
        ("Owners of boats have to register them.", "Owners of boats who fail to register them face a fine."),
        (
            "Nobody was hurt at the ground.",
            "It is the ground where a collapsing wall hurt two stewards in 1996.",
        ),
        (
            "Norwick had said it would build a stand.",
            "The stand that Norwick was to build will never be built.",
        ),
        (
            "No sooner had the last fans left the ground than it began to rain.",
            "The last fans had left the ground before it began to rain.",
        ),
        (
            "The floodlights were replaced in 2019. They have not been tested since then.",
            "The floodlights passed their test in 2018.",
        ),
        ("Norwick's mayor Joe Whitlow came.", "Firemen met in Owasso. Mayor Tom Aguirre came."),
    ],
)
def test_what_can_both_be_so_is_not(tmp_path: Path, one: str, other: str) -> None:
    """Another time, another person, a denial that denies something else."""
    assert of_kind(check(tmp_path, *map(ARTICLE.format, (one, other))), "contradiction") == []
