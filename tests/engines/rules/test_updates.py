"""Counts that moved on from one article to the next are updates, and nothing else of theirs is at odds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

EARLIER = "NORWICK, 8 May 2024 - {}\n\nThe mayor, Pavel Drun, came to the quarry in the evening.\n"
LATER = "NORWICK, 9 May 2024 - {}\n\nThe quarry will stay closed for a month.\n"
UNDATED = (
    "Slide in quarry\n\n{}\n\nThe mayor came at night.\n",
    "Norwick mourns\n\n{}\n\nShops stayed shut.\n",
)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Five people were killed in a landslide at a quarry near Norwick on Wednesday, the police said.",
            "The death toll from the landslide at the quarry near Norwick rose to 12 on Thursday, police said.",
            ("Five", "12"),
        ),
        (
            "At least 14 people died when a landslide hit a quarry near Norwick on Wednesday, police said.",
            "Twenty people died in Wednesday's landslide at the quarry near Norwick, police said on Thursday.",
            ("14", "Twenty"),
        ),
        (
            "Five people died and 30 were hurt when a slope above a quarry near Norwick gave way, police said.",
            "The toll of Wednesday's landslide in the quarry near Norwick climbed to seven overnight after two "
            "men died of their wounds, doctors said.",
            ("Five", "seven"),
        ),
    ],
)
def test_a_later_and_higher_count_is_an_update(
    tmp_path: Path, one: str, other: str, words: tuple[str, str]
) -> None:
    report = check(tmp_path, EARLIER.format(one), LATER.format(other))
    assert not of_kind(report, "contradiction")
    (finding,) = of_kind(report, "update")
    assert words[0] in quoted(finding, "A") and words[1] in quoted(finding, "B")
    assert not any(
        words[0] in quoted(each, "A") or words[1] in quoted(each, "B")
        for each in (*of_kind(report, "omission"), *of_kind(report, "refinement"))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A landslide buried a quarry and 23 miners are missing.",
            "Four miners remain missing in the quarry.",
        ),
        (
            "The police had arrested 57 miners at the quarry by midnight.",
            "The police had arrested 83 miners at the quarry by Sunday evening.",
        ),
        (
            "By Thursday evening two sponsors had suspended their contracts with the quarry.",
            "By Friday noon the number of sponsors that had put their contracts on hold had grown to four.",
        ),
        (
            "By midnight 48 lorries had left the quarry, the company said.",
            "By Friday morning the number of lorries that had left the quarry had reached 63, the company said.",
        ),
        (
            "Eleven people are missing after the landslide.",
            "Two people are still missing after the landslide.",
        ),
        ("Five people died in the landslide.", "The toll of the landslide climbed to nine people dead."),
    ],
)
def test_a_count_that_moved_on_is_no_contradiction_without_dates(
    tmp_path: Path, one: str, other: str
) -> None:
    report = check(tmp_path, UNDATED[0].format(one), UNDATED[1].format(other))
    assert not of_kind(report, "contradiction")
    assert of_kind(report, "update")


def test_a_count_that_did_not_move_on_stays_a_contradiction(tmp_path: Path) -> None:
    one, other = "Five people died in the landslide.", "Nine people died in the landslide."
    assert of_kind(check(tmp_path, UNDATED[0].format(one), UNDATED[1].format(other)), "contradiction")
    one = "Five people died in the landslide on Wednesday."
    assert of_kind(check(tmp_path, EARLIER.format(one), EARLIER.format(other)), "contradiction")


def test_of_counts_of_one_night_none_is_newer(tmp_path: Path) -> None:
    one = "Published: 2024-05-08\n\nOn Tuesday night 62 houses below the quarry were evacuated."
    other = "Published: 2024-05-09\n\nThirty houses below the quarry were evacuated on Tuesday night."
    report = check(tmp_path, one, other)
    assert of_kind(report, "contradiction") and not of_kind(report, "update")


def test_what_a_count_climbed_to_is_newer_than_a_bound(tmp_path: Path) -> None:
    one = "At least 64 people were sickened by a feast at the quarry."
    other = "The number of people sickened by the feast at the quarry has climbed to 97."
    report = check(tmp_path, UNDATED[0].format(one), UNDATED[1].format(other))
    (finding,) = of_kind(report, "update")
    assert finding.stronger == ("B",)


def test_a_later_count_is_set_against_the_body_and_not_the_headline(tmp_path: Path) -> None:
    """What a headline says its article tells more fully."""
    one = "Five people were killed in a landslide at a quarry near Norwick on Wednesday, the police said."
    other = "The death toll from the landslide at the quarry near Norwick rose to 12 on Thursday."
    report = check(tmp_path, f"Five die in quarry landslide\n{EARLIER.format(one)}", LATER.format(other))
    (finding,) = of_kind(report, "update")
    assert "killed" in quoted(finding, "A")


def test_a_bound_that_a_count_of_the_same_day_keeps_is_no_update(tmp_path: Path) -> None:
    one = "At least 14 people died in the landslide at the quarry."
    other = "Twenty people died in the landslide at the quarry."
    report = check(tmp_path, EARLIER.format(one), EARLIER.format(other))
    assert of_kind(report, "refinement") and not of_kind(report, "update")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The offence carries up to six years in jail.", "The maximum penalty for the offence is six years."),
    ],
)
def test_what_is_called_the_most_is_no_more_exact_than_a_bound(tmp_path: Path, one: str, other: str) -> None:
    assert not of_kind(check(tmp_path, UNDATED[0].format(one), UNDATED[1].format(other)), "refinement")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour has handled 4,000 boxes a day since spring.",
            "Four thousand boxes pass the harbour daily.",
        ),
        ("The harbour lost 40% of its trade.", "The harbour lost forty per cent of what it sold."),
        ("The harbour lost 40 percent of its trade.", "The harbour lost 40 per cent of trade."),
    ],
)
def test_a_number_in_words_or_figures_is_no_omission(tmp_path: Path, one: str, other: str) -> None:
    report = check(tmp_path, UNDATED[0].format(one), UNDATED[1].format(other))
    assert not any("harbour" in each.summary for each in of_kind(report, "omission"))
