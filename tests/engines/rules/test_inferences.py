"""What follows from what an article tells, against what another tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.rules.checking import check, of_kind, quoted

ARTICLE = """{headline}
Published: 2024-06-12

{lead} {told}
{end}
"""
ONE = {
    "headline": "Quarry at Tarn to close",
    "lead": "The quarry at Tarn will be closed after the landslide of Monday, its owner said.",
    "end": "The mayor, Pavel Drun, called for an inquiry. The road stays closed.",
}
OTHER = {
    "headline": "Owner shuts Tarn quarry",
    "lead": "The owner of the Tarn quarry is to shut it for good.",
    "end": "Traffic was sent through Hale. The mayor of Tarn, Pavel Drun, wants an inquiry.",
}
# Of each: what one article tells, what the other may not tell beside it, and what it may.
INFERRED = [
    (
        "Of the 40 people on board the bus, 33 survived.",
        "Eight people on the bus died.",
        "Seven people on the bus died.",
        "number",
    ),
    (
        "The dead were 12 miners and five drivers.",
        "The landslide killed 21 people.",
        "The landslide killed 17 people.",
        "number",
    ),
    (
        "The owner will cut 600 of its 3,000 jobs at the quarry.",
        "The owner will cut a third of its jobs at the quarry.",
        "The owner will cut a fifth of its jobs at the quarry.",
        "number",
    ),
    (
        "About 60 per cent of the 500 workers voted for a strike.",
        "In the ballot, 420 workers voted for a strike.",
        "In the ballot, 302 workers voted for a strike.",
        "number",
    ),
    (
        "The toll on the road will rise by 15 crowns to 60 crowns in May.",
        "In May the toll on the road will rise from 50 crowns to 60.",
        "In May the toll on the road will rise from 45 crowns to 60.",
        "number",
    ),
    (
        "Lorries took 40 tonnes of stone an hour out of the pit for ten hours.",
        "In all 900 tonnes of stone were taken out of the pit.",
        "In all 400 tonnes of stone were taken out of the pit.",
        "number",
    ),
    (
        "The search lasted from 4 March to 19 April.",
        "The search took three days.",
        "The search took six and a half weeks.",
        "time",
    ),
    (
        "Police searched the office on 12 April. The director resigned the next day.",
        "The director resigned on 2 May.",
        "The director resigned on 13 April.",
        "time",
    ),
    (
        "The alarm was raised at 2:10 p.m. on Sunday. The first engines arrived 20 minutes later.",
        "The first engines arrived at 3:15 p.m. on Sunday.",
        "The first engines arrived at 2:30 p.m. on Sunday.",
        "time",
    ),
    (
        "The director, Lena Voss, 44, wept.",
        "Lena Voss, who was born in 1968, wept.",
        "Lena Voss, who was born in 1979, wept.",
        "number",
    ),
    (
        "Lena Voss has led the company since 2021.",
        "Lena Voss has led the company for nine years.",
        "Lena Voss has led the company for three years.",
        "time",
    ),
    (
        "It was the fourth strike of drivers this year.",
        "It was the sixth strike by drivers this year.",
        "It was the fourth strike by drivers this year.",
        "number",
    ),
    (
        "The owner bought the quarry in 2009 and closed it five years later.",
        "The owner closed the quarry in 2017.",
        "The owner closed the quarry in 2014.",
        "time",
    ),
    (
        "On 12 March the drill stuck fast in clay, and it was 3 July before the drill turned again.",
        "The drill stood still in clay for seven weeks.",
        "The drill stood still in clay for nearly four months.",
        "time",
    ),
    (
        "Tarn lies below the pit. All 6,000 people in the town fled.",
        "Tarn is a town of 4,100 people.",
        "Tarn is a town of some 6,000 people.",
        "number",
    ),
    (
        "The quarry employs 900 people, a third of them women.",
        "The quarry employs 150 women.",
        "The quarry employs 300 women.",
        "number",
    ),
    (
        "The pit fell to a depth of 90 metres, 15 metres below the floor that geologists had mapped in 2019.",
        "The floor that the geologists mapped in 2019 lay at 60 metres.",
        "The floor that the geologists mapped in 2019 lay at 75 metres.",
        "number",
    ),
    (
        "The last lorry left at 9 p.m. on Monday, six hours after the first crack opened in the wall.",
        "The first crack in the wall opened at 11 a.m. on Monday.",
        "The first crack in the wall opened at 3 p.m. on Monday.",
        "time",
    ),
    (
        "Drivers blocked 14 lorries in the yard and nine at the gate.",
        "In all, drivers blocked 31 lorries at the quarry.",
        "In all, drivers blocked 23 lorries at the quarry.",
        "number",
    ),
    (
        "A helicopter made four flights to the ledge and lifted 12 miners each time.",
        "The helicopter lifted 60 miners from the ledge in the pit.",
        "The helicopter lifted 48 miners from the ledge in the pit.",
        "number",
    ),
    (
        "The last drill at the quarry was in October.",
        "A drill at the quarry was held on 3 May.",
        "A drill at the quarry was held on 3 October.",
        "time",
    ),
    (
        "The conveyor was replaced in February. Its brakes had not been tested since then.",
        "The brakes passed a full test on 22 April.",
        "The brakes passed a full test on 22 January.",
        "time",
    ),
    (
        "Since the merger with Kolbe the quarry has not laid off a single driver. The firms merged in June 2013.",
        "The quarry laid off sixty drivers in the autumn of 2014.",
        "The quarry laid off sixty drivers in the autumn of 2012.",
        "time",
    ),
    (
        "Tarn last had a strike of drivers in the autumn of 2019.",
        "It was the first strike of drivers in Tarn since May 2016.",
        "It was the first strike of drivers in Tarn since September 2019.",
        "time",
    ),
    (
        "Lena Voss has led the company since 2021.",
        "Lena Voss has led the company for more than nine years.",
        "Lena Voss has led the company for more than two years.",
        "time",
    ),
    (
        "Drivers last held a regional strike in 2009.",
        "The stoppage is the first regional strike by drivers in eight years.",
        "The stoppage is the first regional strike by drivers in 15 years.",
        "time",
    ),
    (
        "Lena Voss was born in the year in which the crusher was built. The crusher, built in 1974, is to stay.",
        "The director, Lena Voss, 38, wept.",
        "The director, Lena Voss, 49, wept.",
        "number",
    ),
    (
        "The owner dismissed his deputy the day before the vote. The vote took place on Tuesday.",
        "The owner dismissed his deputy on Thursday.",
        "The owner dismissed his deputy on Monday.",
        "time",
    ),
    (
        "Lena Voss will leave the quarry in December 2024 after 19 months in the post.",
        "Lena Voss, who became head of the quarry in June 2017, will leave it.",
        "Lena Voss, who became head of the quarry in June 2023, will leave it.",
        "time",
    ),
    (
        "Drivers walked out. When they last struck, in 2019, the dispute was over rest breaks.",
        "Drivers walked out in their first strike in nine years.",
        "Drivers walked out in their first strike in five years.",
        "time",
    ),
    (
        "Lena Voss joined the firm in the year it moved to Hale. The firm moved to Hale in 1991.",
        "Lena Voss joined the firm in 2009.",
        "Lena Voss joined the firm in 1991.",
        "time",
    ),
    (
        "It was the first cut of wages since the quarry was opened in 1996.",
        "It was the second cut of wages in five years.",
        "It was the first cut of wages in 28 years.",
        "time",
    ),
    (
        "The pit flooded at dawn on Saturday. Its foreman was arrested the same evening at a hotel.",
        "The pit flooded at dawn on Saturday. Its foreman hid for three days before he was arrested at a hotel.",
        "The pit flooded at dawn on Saturday. Its foreman was arrested on Saturday night at a hotel.",
        "time",
    ),
    (
        "Inspectors left on 4 March. The following Monday the owner sold the crusher to a bank.",
        "Inspectors left on 4 March. More than a fortnight went by before the owner sold the crusher to a bank.",
        "Inspectors left on 4 March. A week went by before the owner sold the crusher to a bank.",
        "time",
    ),
    (
        "The power failed at 9.15 on Monday morning and came back after 40 minutes.",
        "The power failed at 9.15 on Monday morning and came back at 11.20 a.m.",
        "The power failed at 9.15 on Monday morning and came back at 9.55 a.m.",
        "time",
    ),
    (
        "Lena Voss stepped down as head of the quarry after 19 months in the post.",
        "Lena Voss, who became head of the quarry in June 2017, stepped down.",
        "Lena Voss, who became head of the quarry in November 2022, stepped down.",
        "time",
    ),
]


@pytest.mark.parametrize(("one", "other", "aspect"), [(a, b, aspect) for a, b, _, aspect in INFERRED])
def test_what_follows_from_one_article_contradicts_the_other(
    tmp_path: Path, one: str, other: str, aspect: str
) -> None:
    """One contradiction is reported, whichever article comes first, with the words of both."""
    for told in ((one, other), (other, one)):
        report = check(tmp_path, ARTICLE.format(told=told[0], **ONE), ARTICLE.format(told=told[1], **OTHER))
        (finding,) = of_kind(report, "contradiction")
        assert finding.aspect == aspect
        assert quoted(finding, "A")
        assert quoted(finding, "B")


@pytest.mark.parametrize(("one", "other"), [(a, c) for a, _, c, _ in INFERRED])
def test_what_follows_from_one_article_agrees_with_the_other(tmp_path: Path, one: str, other: str) -> None:
    """Nothing is reported where the reckoning comes out."""
    report = check(tmp_path, ARTICLE.format(told=one, **ONE), ARTICLE.format(told=other, **OTHER))
    assert not of_kind(report, "contradiction")
    assert not of_kind(report, "internal")


def test_two_parts_that_make_up_the_whole_agree(tmp_path: Path) -> None:
    """Convicted of four of six charges, cleared of two of the six."""
    one = "The jury in Norwick convicted the owner of four of the six charges against him on Monday."
    other = "Jurors in Norwick cleared the owner of two of the six charges against him on Monday."
    report = check(tmp_path, ARTICLE.format(told=one, **ONE), ARTICLE.format(told=other, **OTHER))
    assert not of_kind(report, "contradiction")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The bus carried 120 people: 60 men, 40 women and 30 children.", True),
        ("The bus carried 120 people: 60 men, 40 women and 20 children.", False),
        (
            "Eighteen people died. Of the dead, nine were miners, five came from Hale and three from Tarn.",
            True,
        ),
        ("Eighteen people died, among them nine miners, five women and three men from Hale.", False),
        ("The bus carried 120 people, including 60 men, 40 women and several children.", False),
    ],
)
def test_parts_that_do_not_add_up(tmp_path: Path, told: str, found: bool) -> None:
    """An article whose parts don't make its whole is at odds with itself, unless its parts may not be all."""
    report = check(tmp_path, ARTICLE.format(told=told, **ONE), ARTICLE.format(told="", **OTHER))
    assert bool(of_kind(report, "internal")) is found
    assert not of_kind(report, "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Of the 40 people on board the bus, 33 were tourists.", "Eight people on the bus died."),
        ("The landslide came on 10 May. A curfew lasted five days.", "The landslide ended on 21 May."),
        ("Lena Voss has led the company since 2021.", "Lena Voss has worked in Tarn for nine years."),
        ("The director, Lena Voss, 44, wept.", "Her brother Marek Voss was born in 1968."),
        (
            "Revenue rose by 10 per cent to 450 million euros.",
            "Profit rose from 20 million euros to 30 million euros.",
        ),
        ("The train did 90 kilometres an hour, 40 above the limit.", "The limit was 50 kilometres an hour."),
        (
            "It had 240,000 visitors, 20 per cent more than the year before.",
            "It had 200,000 visitors the year before.",
        ),
        (
            "The blast killed 11 and injured 23, nine of them seriously.",
            "Fourteen people were treated for light injuries.",
        ),
        ("The pension age will rise to 67 for men.", "The pension age for women will rise to 65."),
        (
            "The pit fell to a depth of 90 metres, 15 metres below the floor of the lake.",
            "The spire in Tarn has a height of 60 metres.",
        ),
        (
            "Drivers blocked 14 lorries in the yard and nine at the gate.",
            "Drivers blocked nine lorries at the gate.",
        ),
        ("Four buses brought 50 miners each.", "The union in Hale has 270 miners."),
        (
            "The slide killed six miners and cut off 30 huts.",
            "The dead were a man of 54 and five of his crew.",
        ),
        (
            "The director was arrested on 3 May. Two weeks later a deputy was charged with theft.",
            "The director was charged with fraud on 9 June.",
        ),
        (
            "The last fire drill at the quarry was in May 2023.",
            "An evacuation drill was held there in August.",
        ),
        # What is told after the article that knows of none, or is yet to come, or of another matter.
        ("The last drill at the quarry was in October.", "A drill at the quarry was held on 14 June."),
        ("The last drill at the quarry was in October.", "A drill is to be held at the quarry on 11 June."),
        ("The brakes had not been tested since February.", "The alarm at the gate was tested on 22 April."),
        (
            "Prices rose to their highest level since 2009.",
            "Wages at the quarry rose to their highest level in four years.",
        ),
        (
            "Lena Voss resigned on Tuesday after 19 months as head of the quarry.",
            "Lena Voss, a member of the council since 2014, resigned on Tuesday as head of the quarry.",
        ),
        (
            "Lena Voss will leave the quarry at the end of the year after 19 months in the post.",
            "Lena Voss, who took up the post in June 2023, will leave the quarry at the end of the year.",
        ),
        ("Voss resigned on 3 May. The deputy left the board after six weeks.", "The deputy left on 2 May."),
        (
            "Climbers were found the day after the storm. The storm struck on Friday.",
            "Climbers were found two days after they set out. They left the hut on Thursday.",
        ),
        (
            "A tanker ran aground at 11:40 p.m. on Monday and began to leak half an hour later.",
            "A tanker ran aground at 11:40 p.m. on Monday and began to leak early the next day.",
        ),
        (
            "The owner has cut 40 jobs since its takeover by Oskan.",
            "The owner has cut 40 jobs since the year its founder died.",
        ),
        (
            "The last silver from the pit, a dish, came out of the ground in 1934.",
            "It is the first silver from the pit since digging was resumed in 2015.",
        ),
        ("The sale took effect in April 2022.", "The sale was announced in the autumn of 2021."),
    ],
)
def test_operands_of_different_things_give_nothing(tmp_path: Path, one: str, other: str) -> None:
    """Roles, persons and subjects must match before a reckoning counts."""
    report = check(tmp_path, ARTICLE.format(told=one, **ONE), ARTICLE.format(told=other, **OTHER))
    assert not of_kind(report, "contradiction")


def test_a_headline_takes_its_number_from_the_speaker_of_its_body(tmp_path: Path) -> None:
    """Two counters may differ, also where the headline leaves out whose count it gives."""
    one = """Landslide kills 35
Published: 2024-06-12

Thirty-five people were killed in the landslide at Tarn, according to a civil defence official.
"""
    other = """Landslide at Tarn
Published: 2024-06-12

The Observatory for Rescue said that 31 people were killed in the landslide at Tarn.
"""
    assert not of_kind(check(tmp_path, one, other), "contradiction")


def test_the_day_of_the_deaths_is_not_the_day_of_the_count(tmp_path: Path) -> None:
    """Two tolls of one day are at odds, though only one sentence names a day or a year; neither is the newer."""
    one = ARTICLE.format(
        told="There were 212 people on the bus. The 198 survivors were brought to Tarn.", **ONE
    )
    other = ARTICLE.format(told="The crash killed 24 people on Monday, the worst since 1950.", **OTHER)
    two = ARTICLE.format(told="The crash killed 14 people.", **ONE)
    assert not of_kind(check(tmp_path, one, other), "update")
    assert not of_kind(check(tmp_path, two, other), "update")
    assert of_kind(check(tmp_path, two, other), "contradiction")
