"""Opposite verbs in two articles: told of one thing they are at odds, told of others they aren't; and no tick for
what only looks alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

TOWN = """Norwick debates its harbour
Published: 2021-06-15

The council of Norwick met on Monday to talk about the harbour, and many people came.
{}
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council approved the harbour plan.", "The harbour plan was rejected by the council."),
        ("The dockers' union welcomed the decision.", "The decision was criticised by the dockers' union."),
        ("The two biggest parties criticised the vote.", "The vote was welcomed by the two biggest parties."),
        ("The court convicted the harbour master.", "The harbour master was acquitted."),
        ("Vell City beat Norwick Town in the final.", "Vell City lost to Norwick Town in the final."),
        ("The coast road was closed.", "The coast road remained open."),
        ("The port's profits rose by 4 percent last year.", "Profits of the port fell 4 percent last year."),
        ("Mayor Ruth Hallam supports a new pier.", "Ruth Hallam opposes a new pier."),
        ("Trains to the pier ran as usual.", "Trains to the pier were cancelled."),
        ("The court acquitted the pilot, Carl Hallam.", "Carl Hallam was convicted in the afternoon."),
        ("Carl Hallam was there. He praised the plan.", "Hallam criticised the plan."),
        ("The owner confirmed that the pier had cracks.", "The owner denied that the pier had cracks."),
        ("The regatta went ahead on Saturday evening.", "The regatta was called off on Saturday evening."),
        (
            "The regatta will go ahead on Friday, the club said.",
            "Friday's regatta has been cancelled, the club said.",
        ),
        (
            "The trials will begin on 24 June as planned.",
            "On Monday the port put off the trials by three weeks.",
        ),
        ("The council has scrapped the harbour tax.", "The council will keep the harbour tax."),
        ("The bank has dropped its plan to close the branch.", "The bank will close the branch."),
        ("The pier had to be closed.", "The pier, a landmark, was not closed: guards stood at its gate."),
        (
            "The harbour tram ran as usual.",
            "There was no luck for guests either: the harbour tram was cancelled.",
        ),
        ("She refused Carl Hallam leave to appeal.", "She granted him leave to appeal."),
        ("Ruth Hallam lost her seat.", "Ruth Hallam held on to her seat."),
        ("The sirens sounded in Hale.", "In Hale the sirens stayed silent throughout the night."),
        ("The crossing at Hale stayed shut on Monday.", "Guards reopened the crossing at Hale on Monday."),
    ],
)
def test_the_opposite_of_one_thing_is_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """With the same doer and the same matter, in either voice, and whichever article comes first."""
    for texts in ((one, other), (other, one)):
        report = check(tmp_path, *map(TOWN.format, texts))
        (finding,) = of_kind(report, "contradiction")
        assert finding.aspect == "polarity"
        assert quoted(finding, "A")
        assert quoted(finding, "B")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vell City beat Norwick Town in the final.", "Norwick Town lost to Vell City in the final."),
        ("Vell City won the final.", "Norwick Town lost the final."),
        ("Police arrested the pilot.", "Police released the pilot."),
        ("The dockers' union welcomed the decision.", "The fishermen's union criticised the decision."),
        ("The council approved the budget.", "The council rejected the harbour plan."),
        ("The plan was not approved.", "The plan was rejected."),
        ("The port will close in autumn.", "The port is open."),
        ("Inflation rose in May.", "Core inflation fell in May."),
        ("Carl Brandt welcomed the plan.", "Ruth Hallam deplored the plan."),
        ("A quarter of the trains ran on Sunday.", "Trains were cancelled on Sunday."),
        ("Some residents welcomed the decision.", "Residents criticised the decision."),
        ("The ferry opened a new line to Vell.", "The ferry closed its office in Norwick."),
        ("The captain of the tug was badly burned.", "The captain of the ferry was not badly burned."),
        ("Five of the nine members backed the plan.", "Four of the nine members opposed the plan."),
        ("Ruth Hallam was acquitted of forging the tickets.", "Ruth Hallam was convicted of taking bribes."),
        ("The western sluice remained open.", "The eastern sluice remained closed."),
        ("The club put off the regatta from May to 11 June.", "The regatta began on 11 June."),
        (
            "Friday's regatta has been called off, the club said.",
            "Saturday's regatta will go ahead, the club said.",
        ),
        ("The bank has dropped its plan to close the branch.", "The bank had meant to close the branch."),
        ("The theatre opened in March 1908.", "The theatre remained closed until the end of April."),
        (
            "The theatre opened in March 1908.",
            "The theatre might have to remain closed until the end of April.",
        ),
        ("The ferry to Hale was cancelled on Sunday.", "The ferry to Vell ran on Sunday."),
        ("The port said the pier would be open on Monday.", "The pier was still closed on Monday."),
        ("Nobody touched the crane.", "The master maintains that nobody touched the crane."),
    ],
)
def test_opposite_words_of_other_things_are_not(tmp_path: Path, one: str, other: str) -> None:
    """Another doer or matter, a turn that may follow, a denied opposite, and what is yet to come."""
    report = check(tmp_path, *map(TOWN.format, (one, other)))
    assert of_kind(report, "contradiction") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Emil Strand, the pilot, praised the coastguard.",
            "Emil Strand, the pilot, criticised the coastguard.",
        ),
        (
            "Referee Anna Kole gave a penalty for a handball.",
            "Referee Anna Kole refused a penalty for a handball.",
        ),
        (
            "Carl Brandt, the mayor, asked for a new pier.",
            "Carl Brandt, the mayor, left by the pier.",
        ),
    ],
)
def test_what_differs_in_the_deciding_word_is_not_ticked_as_the_same(
    tmp_path: Path, one: str, other: str
) -> None:
    """However many words the two have in common."""
    report = check(tmp_path, *map(TOWN.format, (one, other)))
    for fact in report.facts:
        sources = {
            position.source for position in fact.positions if position.claims and position.stance == "states"
        }
        if fact.relation == "same":
            assert not any(one in e.quote or other in e.quote for p in fact.positions for e in p.evidence), (
                sources
            )


def test_a_third_article_hides_no_contradiction(tmp_path: Path) -> None:
    """Where one agrees with one of two that are at odds, all three positions are in one finding."""
    told = (
        "The council of Norwick approved the harbour plan.",
        "Norwick's council rejected the harbour plan.",
        "The council adopted the plan for the harbour.",
    )
    report = check(tmp_path, *map(TOWN.format, told))
    (finding,) = of_kind(report, "contradiction")
    (fact,) = [fact for fact in report.facts if fact.id in finding.facts]
    stances = {position.source: position.stance for position in fact.positions}
    assert stances == {"A": "states", "B": "differs", "C": "states"}
