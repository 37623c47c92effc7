"""Who is named by one article and described by the other, and whose words a quotation is."""

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
        (
            "The wreck was found by a Danish fisherman at noon.",
            "At noon Niels Holm, a fisherman from Denmark, found the wreck.",
        ),
        (
            "The search will go on, a senior coastguard officer said.",
            "The search will go on at dawn, said Ruth Hallam, the senior officer of the coastguard.",
        ),
    ],
)
def test_a_name_is_more_exact_than_a_description(tmp_path: Path, one: str, other: str) -> None:
    """Where the description's words stand beside the name, the article that names is the stronger one."""
    findings = of_kind(check(tmp_path, *map(TOWN.format, (one, other))), "refinement")
    assert [finding.stronger for finding in findings if finding.aspect == "identity"] == [("B",)]


def test_an_interview_is_no_place(tmp_path: Path) -> None:
    """What stands after "in" is a place only where it has a place's name."""
    report = check(
        tmp_path,
        TOWN.format(
            "But Brandmark and its partners have refused to engage in talks, Mayor Ruth Hallam said in an interview."
        ),
        TOWN.format("Mayor Ruth Hallam said that Brandmark and its partners had refused to engage in talks."),
    )
    assert [f for f in of_kind(report, "refinement") if f.aspect == "place"] == []


def test_another_person_is_no_elaboration(tmp_path: Path) -> None:
    """A description that nothing ties to the name isn't taken for it."""
    report = check(
        tmp_path,
        TOWN.format("A Danish fisherman found the wreck."),
        TOWN.format("At noon Niels Holm, a doctor from Norwick, photographed the harbour."),
    )
    assert of_kind(report, "refinement") == []


def test_a_quotation_within_another_is_the_same_words(tmp_path: Path) -> None:
    """In two mouths, one of them a pronoun's, the shorter is at odds with the longer."""
    report = check(
        tmp_path,
        TOWN.format(
            'The mayor, Ruth Hallam, spoke first. "We have run out of money for this pier," she said.'
        ),
        TOWN.format('"We have run out of money," said Oskar Brandt, who runs the pier.'),
    )
    assert of_kind(report, "contradiction") == []
    report = check(
        tmp_path,
        TOWN.format(
            'Ruth Hallam said that she was against it. "We have run out of money for this pier," she said.'
        ),
        TOWN.format('"We have run out of money," said Oskar Brandt, who runs the pier.'),
    )
    (finding,) = of_kind(report, "contradiction")
    assert finding.aspect == "attribution"
    assert "Ruth Hallam" in finding.explanation
    assert quoted(finding, "B")
