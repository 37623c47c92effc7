"""What the rules engine reports of two articles, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

HARBOUR = """Ferry runs aground off Norwick
Published: 2021-06-15

The ferry Aurelia ran aground on a sandbank near the harbour of Norwick on Monday, the coastguard said.
{}
"""


@pytest.mark.parametrize(
    ("one", "other", "aspect"),
    [
        (
            "Salvage crews pumped 300 tonnes of fuel out of the ferry's forward tank.",
            "Salvage crews pumped 450 tonnes of fuel from the forward tank of the ferry.",
            "number",
        ),
        (
            "The inquiry into the grounding will open in Norwick on July 5.",
            "An inquiry into the grounding will open in Norwick on 12 July.",
            "time",
        ),
        (
            "The rescue of the passengers was led by Captain Ruth Hallam.",
            "The rescue of the passengers was led by Captain Oskar Brandt.",
            "identity",
        ),
        (
            "The pilot, Carl Hallam, warned the port of the sandbank in May.",
            "The pilot, Carl Brandt, warned the port of the sandbank in May.",
            "identity",
        ),
        (
            "A crowd of 900 people gathered to see the wreck.",
            "Visitors came from everywhere: 4,000 people packed the quays of the town.",
            "number",
        ),
        (
            "The ferry was launched as a 1974 design.",
            "The ferry was launched as a 1982 design.",
            "time",
        ),
        (
            "The ferry had been inspected before the season began.",
            "The ferry had not been inspected before the season began.",
            "polarity",
        ),
        (
            '"We will refund every passenger by the end of the week," said Ruth Hallam, the operator\'s head.',
            '"We will refund every passenger who can show a ticket," said Ruth Hallam, the operator\'s head.',
            "quote",
        ),
        (
            '"The sandbank was on no chart," said the harbour master, Ruth Hallam.',
            '"The sandbank was on no chart," said the ferry\'s owner, Oskar Brandt.',
            "attribution",
        ),
        (
            "The lighthouse was rebuilt in 1988.",
            "The lighthouse, rebuilt eleven years ago, stayed dark.",
            "time",
        ),
        (
            "The order to leave the ferry came at 11:40 p.m., when water stood in the cabins.",
            "The order to leave the ferry did not come until 2:15 a.m.",
            "time",
        ),
        (
            "Divers found that four crates were gone, among them one with a bell that weighs 40 kilograms.",
            "Six crates had vanished, divers found, one of them with a heavy bell that was cast in the 1600s.",
            "number",
        ),
        (
            "The oldest of the passengers was a nun.",
            "The oldest of the passengers was a retired sailor.",
            "identity",
        ),
    ],
)
def test_articles_that_cannot_both_be_right(tmp_path: Path, one: str, other: str, aspect: str) -> None:
    """One contradiction is reported, with its aspect and the words of both articles."""
    report = check(tmp_path, HARBOUR.format(one), HARBOUR.format(other))
    (finding,) = of_kind(report, "contradiction")
    assert finding.aspect == aspect
    assert quoted(finding, "A")
    assert quoted(finding, "B")
    assert finding.decided_by == "rules" or finding.decided_by == "two looks"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A dozen passengers were hurt.", "Twelve passengers were injured."),
        ("At least 40 people were hurt.", "The grounding left 46 people injured."),
        ("The hull has a tear of 3 metres.", "The hull has a tear of about 10 feet."),
        ("A quarter of the cabins were flooded.", "Three quarters of the cabins stayed dry."),
        ("The ferry ran aground at noon.", "The ferry ran aground at 12:00."),
        (
            "The union said that 30 sailors were on board.",
            "The operator said that 22 sailors were on board.",
        ),
        (
            "About 900 people were evacuated in the town.",
            "Some 1,400 people were evacuated across the region.",
        ),
        ("The yard built the ferry in 1974 and sold it in 1988.", "The ferry is 45 metres long."),
        ("The inquiry opens on Tuesday.", "It was raining. The inquiry opened on Tuesday."),
        ("Six of the eleven sailors were hurt.", "Eleven sailors were on board."),
        ("The sailors ask for a rise of 9%.", "In a ballot, 82% of the sailors voted to strike."),
        (
            "Ferries on the coast carry 90 passengers on average.",
            "Ferries on the coast and the river together carry 60 passengers on average.",
        ),
        (
            "The order to leave the ferry came at 2:15 a.m. on Tuesday.",
            "The order to leave the ferry did not come until 2:15 a.m. on Tuesday.",
        ),
        ("An earlier grounding, in 1996, killed 41 people.", "The grounding killed three people."),
        (
            "In 2009 a ferry on the same route ran aground with 80 passengers.",
            "On Monday the ferry ran aground with 212 passengers.",
        ),
        (
            "Hallam did not rule out a lawsuit against the port.",
            "Hallam said a lawsuit against the port was possible.",
        ),
    ],
)
def test_articles_that_only_look_at_odds(tmp_path: Path, one: str, other: str) -> None:
    """Other forms, bounds, scopes, speakers and rests are no contradiction."""
    report = check(tmp_path, HARBOUR.format(one), HARBOUR.format(other))
    assert of_kind(report, "contradiction") == []


def test_the_more_exact_article_is_named(tmp_path: Path) -> None:
    """A bound and a count within it are a refinement, and the count is the stronger one."""
    report = check(
        tmp_path,
        HARBOUR.format("The grounding injured at least 40 people."),
        HARBOUR.format("The grounding injured 46 people."),
    )
    (finding,) = of_kind(report, "refinement")
    assert finding.stronger == ("B",)


def test_a_later_count_is_an_update(tmp_path: Path) -> None:
    """Counts of victims that differ with the day of publication are no contradiction."""
    earlier = "Storm hits Vell\nPublished: 2020-03-01\n\nThe storm killed 14 people in Vell.\n"
    later = "Storm toll rises\nPublished: 2020-03-03\n\nThe storm killed 19 people in Vell.\n"
    report = check(tmp_path, earlier, later)
    assert of_kind(report, "contradiction") == []
    (finding,) = of_kind(report, "update")
    assert finding.stronger == ("B",)


def test_the_dead_get_no_fewer(tmp_path: Path) -> None:
    """A later toll that is lower contradicts the earlier one, unless it is told that it was revised."""
    earlier = "Storm hits Vell\nPublished: 2020-03-01\n\nThe storm killed 19 people in Vell.\n"
    later = "Storm in Vell\nPublished: 2020-03-03\n\nThe storm killed 14 people in Vell{}.\n"
    assert of_kind(check(tmp_path, earlier, later.format("")), "contradiction")
    revised = check(tmp_path, earlier, later.format(", the police said in a revised count"))
    assert of_kind(revised, "contradiction") == []


def test_three_against_one_is_one_finding(tmp_path: Path) -> None:
    """A disagreement of four documents has four positions, not pairs."""
    told = "Salvage crews pumped {} tonnes of fuel out of the ferry's forward tank.\n{}"
    ends = ("Nobody spoke.", "It was warm.", "Gulls cried.", "A bell rang.")
    texts = (told.format(*each) for each in zip((300, 300, 450, 300), ends, strict=True))
    report = check(tmp_path, *map(HARBOUR.format, texts))
    (finding,) = of_kind(report, "contradiction")
    assert {evidence.source for evidence in finding.evidence} == {"A", "B", "C", "D"}
    (fact,) = [fact for fact in report.facts if fact.id in finding.facts]
    assert [position.source for position in fact.positions if position.stance == "differs"] == ["C"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pilot had fallen asleep on the bridge.", "The pilot may have fallen asleep on the bridge."),
        (
            "A kitchen knife was found in the lower hold.",
            "Officers were checking a report that a knife had been found in the hold that housed the sailors.",
        ),
    ],
)
def test_a_hedge_against_a_statement(tmp_path: Path, one: str, other: str) -> None:
    """What one article states and another hedges differs in certainty; the surer one is named."""
    (finding,) = of_kind(check(tmp_path, HARBOUR.format(one), HARBOUR.format(other)), "certainty")
    assert finding.stronger == ("A",)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        (
            "The owner did not agree to dredge the old basin.",
            "In the end the owner will dredge its basin for cruises.",
        ),
        ("The curfew in the port ends on Sunday.", "For all shops, the port's curfew will end on Friday."),
        (
            "The storm sank three of the mole's five cranes.",
            "All five cranes on the mole sank as the storm blew.",
        ),
    ],
)
def test_what_is_denied_or_told_with_another_value_is_not_ticked(
    tmp_path: Path, claim: str, other: str
) -> None:
    """Whatever else it is, the other article doesn't say it."""
    for texts in ((claim, other), (other, claim)):
        report = check(tmp_path, *map(HARBOUR.format, texts))
        told = [
            {p.stance for p in f.positions}
            for f in report.facts
            if any(c.text == claim for p in f.positions for c in report.claims if c.id in p.claims)
        ]
        assert told
        assert all(stances - {"states"} for stances in told)
        assert not any("less_exact" in stances for stances in told)


def test_a_word_in_common_carries_nothing(tmp_path: Path) -> None:
    report = check(
        tmp_path,
        HARBOUR.format("A beacon shone brightly."),
        HARBOUR.format("Anna Voss painted a beacon."),
    )
    (fact,) = [f for f in report.facts if "shone" in f.summary]
    assert {p.stance for p in fact.positions if p.source == "B"} <= {"silent", "undecided"}


@pytest.mark.parametrize(
    ("told", "claim", "speaker"),
    [
        (
            "“It rocked,” said Ada Holt.\n\nInterior Minister Tom Reeve paid. He said the quay would close.",
            "quay",
            "Reeve",
        ),
        ("“It rocked,” said Ada Holt.\n\nThe coastguard came. It said the quay would close.", "quay", None),
        ("Ada Hill said the quay would close, which would ruin the fish market.", "market", None),
        ("Ada Hill said Tom Reeve was there. He said the quay would close.", "quay", None),
    ],
)
def test_who_is_not_surely_the_speaker_is_not_named(
    tmp_path: Path, told: str, claim: str, speaker: str | None
) -> None:
    """A pronoun stands for a person only where one can be meant, and a remark may be the reporter's."""
    report = check(tmp_path, HARBOUR.format(told), HARBOUR.format("Gulls cried."))
    (found,) = [each.speaker for each in report.claims if claim in each.text]
    assert (found is None) if speaker is None else (found is not None and speaker in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour plan must still be signed by the prince.",
            "The harbour plan has been signed by the prince, an aide said.",
        ),
        (
            "The pilot's logbook will be sent to the harbour court.",
            "The pilot's logbook was sent to the harbour court, an aide said.",
        ),
    ],
)
def test_what_is_to_come_is_no_surer_than_what_was(tmp_path: Path, one: str, other: str) -> None:
    """Nor less sure: the articles tell two things."""
    assert of_kind(check(tmp_path, HARBOUR.format(one), HARBOUR.format(other)), "certainty") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The mayor, Carl Hallam, met Ida Moll, who heads the harbour guild of Norwick.",
            "The harbour guild of Norwick, which Ida Moll is said to have led for years, was silent.",
        ),
        (
            "The harbour museum shows the ferry's lamp.",
            "The harbour museum has been robbed before, said the head of the harbour museum, Ida Moll.",
        ),
    ],
)
def test_what_shares_little_is_no_other_way_of_saying_it(tmp_path: Path, one: str, other: str) -> None:
    """What is told beside the matter, or has only the words for its speaker in common."""
    assert of_kind(check(tmp_path, HARBOUR.format(one), HARBOUR.format(other)), "certainty") == []


def test_what_one_article_leaves_out(tmp_path: Path) -> None:
    """A weighty fact that the other carries nowhere is an omission; what it tells in other words is none."""
    report = check(
        tmp_path,
        HARBOUR.format(
            "The prime minister ordered the evacuation of 2,300 villagers. A dozen people were hurt."
        ),
        HARBOUR.format("Twelve passengers were injured."),
    )
    omitted = [quoted(finding, "A") for finding in of_kind(report, "omission")]
    assert any("2,300 villagers" in words for words in omitted)
    assert not any("dozen" in words for words in omitted)
    assert all(finding.absent_from == ("B",) for finding in of_kind(report, "omission"))


def test_a_wire_report_that_many_carry_is_one_side(tmp_path: Path) -> None:
    """Of twelve articles with one sentence each is at odds with the one that says otherwise."""
    wire = "The fire in the Norwick mill killed 12 workers on Monday, the regional police said."
    other = "Nine workers were killed on Monday when fire swept through the Norwick mill, police said."
    report = check(tmp_path, *(f"{wire}\n\nFrom desk {number}." for number in range(12)), other)
    [found] = of_kind(report, "contradiction")
    assert {evidence.source for evidence in found.evidence} == {document.id for document in report.documents}
    assert not [finding for finding in of_kind(report, "omission") if "mill" in finding.summary]


@pytest.mark.parametrize("place", ["NORWICK", "ST IVES", "ST. IVES", "EL PASO"])
def test_a_dateline_is_no_part_of_the_story(tmp_path: Path, place: str) -> None:
    """Its day is that of the report, whatever the place is called."""
    one = f"""Four climbers die on the Karnhorn
{place}, Merrin, Feb. 2 (Wire) — Four climbers were killed on Saturday when a cornice broke on the Karnhorn.
"""
    other = """Climbing club mourns four members
Published: 2025-02-03

A climbing club was in mourning on Monday after four of its members were killed on the Karnhorn on Saturday.
"""
    assert not of_kind(check(tmp_path, one, other), "contradiction")
