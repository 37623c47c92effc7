"""Two short reports of one event: counts that can't both be true, and counts of two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Five of the nine schools in the Lorne valley were found safe on Monday.",
            "Four of the nine schools in the Lorne valley were found not safe on Monday.",
        ),
        (
            "Lightning killed 14 people in the town of Hale on Sunday, the fire brigade said.",
            "Lightning killed 37 people across the Lorne valley on Sunday, the fire brigade said.",
        ),
        (
            "The farmers' league put the number of cattle lost in the Lorne valley at 4,000.",
            "According to the ministry, 7,000 cattle were lost in the Lorne valley.",
        ),
        (
            "The library ordered 900 new chairs for its reading room.",
            "The library repaired 120 old chairs of its reading room.",
        ),
    ],
)
def test_counts_of_two_things_are_not_at_odds(tmp_path: Path, one: str, other: str) -> None:
    assert not of_kind(check(tmp_path, one, other), "contradiction")


def test_two_counts_of_one_thing_are(tmp_path: Path) -> None:
    one = "The library ordered 900 chairs for its reading room."
    other = "For its reading room the library has ordered 120 chairs."
    assert of_kind(check(tmp_path, one, other), "contradiction")


def test_a_multiple_of_what_was_paid_tells_what_was_paid(tmp_path: Path) -> None:
    one = "The museum sold its tower for 12 million crowns, three times what it had paid for it."
    other = "The museum had paid nine million crowns for it."
    assert of_kind(check(tmp_path, one, other), "contradiction")
