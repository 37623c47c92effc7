"""Two short reports of one event: counts that can't both be true, and counts of two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted


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
        (
            "Published: 2025-03-14\n\nIn 2016 a coach crashed on the Korun pass, killing 17 people.",
            "Published: 2025-03-14\n\nIn 2021 five people died on the Korun pass when a minibus skidded.",
        ),
        (
            "Shares of Tavik fell 7 percent in early trading on Wednesday.",
            "Shares of Tavik fell 3 percent at the close on Wednesday.",
        ),
        (
            "Some 3,000 residents of four villages have had to leave their homes.",
            "Around 900 people who had to leave their villages spent the night in the sports hall.",
        ),
        (
            "The operating company put its losses at 2.4 million crowns.",
            "The airlines' association estimates the loss to its members at 5 million crowns.",
        ),
        (
            "Fourteen people were taken to hospital in Hale, three of them badly burned.",
            "Of the crew, four were among those taken to hospital in Hale.",
        ),
        (
            "Published: 2025-11-12\n\nIn October nobody won a majority in Hale, and turnout was only 31 percent.",
            "Published: 2025-11-12\n\nTurnout in Hale reached 41 percent on Tuesday, the highest since 1999.",
        ),
        ("He had been tested 23 times in his career.", "He had been tested nine times since January."),
        (
            "About 120 people in the street had to leave their homes.",
            "People from the street were put up in the hall, among them 85 from the neighbouring houses.",
        ),
    ],
)
def test_counts_of_two_things_are_not_at_odds(tmp_path: Path, one: str, other: str) -> None:
    assert not of_kind(check(tmp_path, one, other), "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The library ordered 900 chairs for its reading room.",
            "For its reading room the library has ordered 120 chairs.",
        ),
        (
            "The Hale Star, carrying 212 passengers and 23 crew from the isle of Tessaly to Norwick, was struck.",
            "The Hale Star was on its way from the isle of Tessaly to Norwick with 221 passengers and a crew of 23.",
        ),
        (
            "The bank cut its growth forecast for 2024 to 0.8 percent.",
            "The bank lowered its forecast for economic growth in 2024 to 1.1 percent.",
        ),
        (
            "Police in Hale arrested 64 people by noon after supporters of the two clubs fought each other, and then "
            "the officers between them, at the bridge.",
            "By midday the police in Hale had made 46 arrests.",
        ),
    ],
)
def test_two_counts_of_one_thing_are(tmp_path: Path, one: str, other: str) -> None:
    assert of_kind(check(tmp_path, one, other), "contradiction")


def test_a_multiple_of_what_was_paid_tells_what_was_paid(tmp_path: Path) -> None:
    one = "The museum sold its tower for 12 million crowns, three times what it had paid for it."
    other = "The museum had paid nine million crowns for it."
    assert of_kind(check(tmp_path, one, other), "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "More than 600 firefighters are at work.",
            "There were 640 firefighters on it, 31 of them from Hale.",
        ),
        (
            "The company put the damage at more than £30 million.",
            "An expert estimated the damage at £34 million.",
        ),
        ("About 9,000 cars a day use the pass.", "The pass was used by an average of 9,240 cars a day."),
        ("The reservoir supplies some 40,000 homes.", "Pipes lead from it to 41,300 homes."),
        ("Several hundred soldiers have been deployed.", "In the valley 640 soldiers are helping the crews."),
    ],
)
def test_an_exact_number_of_what_one_noun_names_is_more_exact_than_a_rough_one(
    tmp_path: Path, one: str, other: str
) -> None:
    """However much else the sentences tell."""
    report = check(tmp_path, f"The fire in the Lorne valley burns on. {one}", f"Smoke lay over Hale. {other}")
    (found,) = of_kind(report, "refinement")
    assert (found.aspect, found.stronger, quoted(found, "B")) == ("number", ("B",), other)


def test_cases_and_deaths_make_no_sum_of_deaths(tmp_path: Path) -> None:
    one = "Published: 2025-10-16\n\nThe figures as of Wednesday stand at 1,995 cases and 52 deaths."
    other = "Published: 2025-10-15\n\nA previous epidemic, in 2008, infected 12,700 people and killed 374."
    report = check(tmp_path, one, other)
    assert not [*of_kind(report, "contradiction"), *of_kind(report, "update")]
