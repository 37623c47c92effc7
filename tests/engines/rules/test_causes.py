"""Why one thing happened, by two articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import at_odds

ISLAND = """Report on the island's bad week
Published: 2021-06-15

The governor of the island presented the report to reporters on Monday.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The landslide was caused by a leaking main.", "An earth tremor triggered the landslide."),
        ("Because of thick ice, the lighthouse collapsed.", "The lighthouse collapsed due to a rotten beam."),
        (
            "The mill closed because its owner had fled abroad.",
            "The mill closed owing to a shortage of timber.",
        ),
        (
            "The mill burned down. It was set off by a dropped lamp, Holm Gas said.",
            "The mill burned down. It was caused by a faulty oven.",
        ),
        ("The closure of the mill was caused by a strike.", "The mill closed because of a frozen river."),
        ("It was a loose wire that started the blaze.", "A child with matches started the blaze."),
        ("What sparked the riot was a rise in fares.", "The riot was sparked by a police raid."),
        (
            "The keeper was dismissed for sleeping on duty.",
            "The keeper was dismissed solely because of his debts.",
        ),
    ],
)
def test_two_causes_of_one_effect_are_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """In either voice, whatever leads to the cause, and whichever article comes first."""
    for texts in ((one, other), (other, one)):
        assert "cause" in at_odds(tmp_path, ISLAND, *texts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill closed partly because of debts.", "The mill closed partly because of a fire."),
        ("The barge sank because a pump failed.", "The barge sank because nobody had mended its pumps."),
        ("The riot began after a rise in fares.", "The riot was sparked by a police raid."),
        ("The landslide was caused by a tremor.", "The flood was caused by a leaking main."),
        ("Rockets destroyed barns.", "A storm destroyed barns."),
        ("Soldiers destroyed the barn.", "A storm destroyed the barn."),
        (
            "The landslide was caused by a tremor.",
            "Water from a main caused the landslide. A tremor had broken the main.",
        ),
        ("The landslide may have been caused by a tremor.", "The landslide was caused by a leaking main."),
    ],
)
def test_what_can_both_have_brought_it_about_is_not(tmp_path: Path, one: str, other: str) -> None:
    """Causes among several, near and deep ones, what came before, other effects, and what nobody is sure of."""
    assert "cause" not in at_odds(tmp_path, ISLAND, one, other)
