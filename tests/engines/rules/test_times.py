"""Two short reports of one event: times that can't both be its, and times of two events."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.engines.rules.closeness import about
from atodds.values.times import find_times
from tests.engines.rules.checking import check, of_kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The night ferry left Hale for Norwick shortly before 5 a.m. on Sunday.",
            "The night ferry left Hale for Norwick shortly before 5 p.m. on Sunday.",
        ),
        (
            "The choir of Norwick was stuck in the lift of the town hall for 40 minutes.",
            "The town hall's lift held the choir of Norwick stuck for nearly six hours.",
        ),
        (
            "A house in Hale fell down. The blast came at 5.40 a.m.",
            "In Hale the explosion happened at 6.20 a.m.",
        ),
        (
            "Astley handed his letter of resignation to Dagny Holt late on Monday evening.",
            "Astley handed Dagny Holt his letter of resignation on Tuesday morning.",
        ),
        (
            "Otto Brask, who ran the Norwick mint for nine years, was detained on Monday evening.",
            "Brask was arrested in the small hours of Tuesday, minutes before he was to board a ferry.",
        ),
        (
            "The first emergency call reached the Hale rescue centre at 9 p.m. Saturday, said Dr. Ida Moll.",
            "It was Sunday at noon when the rescue centre in Hale got its first call.",
        ),
        (
            "The Hale Star, carrying 212 passengers and 23 crew from Tessaly to Norwick, was struck on its port "
            "side at about 5.40am, nine nautical miles off the harbour.",
            "The Hale Star was on its way from Tessaly to Norwick with 212 passengers and a crew of 23 when it "
            "was hit on the port side at 6.25am, some 17 kilometres from the harbour.",
        ),
    ],
)
def test_two_times_of_one_event(tmp_path: Path, one: str, other: str) -> None:
    assert of_kind(check(tmp_path, one, other), "contradiction")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The new tram bridge at Norwick was inspected by engineers on Tuesday.",
            "On Friday engineers painted the new tram bridge at Norwick.",
        ),
        (
            "The bear had been on show for only two days.",
            "The bear is being kept off show for at least two weeks.",
        ),
        (
            "A rescue boat of the coastguard had to turn back in thick fog off Hale at about 1am.",
            "At 7.50am, when the fog broke, a rescue boat of the coastguard lifted them off.",
        ),
        (
            "Voters in Hale were asked about the new bridge by the council for three weeks from Monday.",
            "Voters in Hale were asked about the new bridge by the council for five weeks from Thursday.",
        ),
        (
            "Police said the power cut in Cold Street lasted less than an hour.",
            "The power cut in Cold Street lasted three hours, two shopkeepers said.",
        ),
        (
            "The trial of the ferry's owners opens on 3 May in Hale.",
            "On 19 May the trial of the ferry's owners in Hale will hear the captain.",
        ),
        (
            "Engineers at the dam in Lorne noticed in June that its gate had cracked.",
            "Farmers below the dam in Lorne were told in August that its gate had cracked.",
        ),
        (
            "The town library in Hale was closed to the public on Monday after a pipe burst.",
            "The town library in Hale was open to the public again on Thursday.",
        ),
        (
            "The pilots of Merrin Air refused to sign the agreement on Tuesday.",
            "The pilots of Merrin Air signed the agreement on Friday.",
        ),
        (
            "The rocket left the pad at Sorn Point at 6.30 a.m. on Friday local time.",
            "The rocket left the pad at Sorn Point at 10.30 GMT on Friday.",
        ),
        (
            "By Monday evening volunteers had filled 300 sandbags at the weir in Hale.",
            "Volunteers had filled 800 sandbags at the weir in Hale by noon on Tuesday.",
        ),
        (
            "By midday on Tuesday the operator had struck trains to Hale from the timetable.",
            "The operator had struck more trains to Hale from the timetable by Wednesday morning.",
        ),
        (
            "The gates of the stadium were to open at 5 p.m., the club said.",
            "The gates of the stadium did not open until 6.15 p.m., the club said.",
        ),
    ],
)
def test_two_events_have_each_their_time(tmp_path: Path, one: str, other: str) -> None:
    assert not of_kind(check(tmp_path, one, other), "contradiction")


@pytest.mark.parametrize(
    ("text", "relation", "clock"),
    [
        ("It fell shortly before 6 a.m.", "at", ((300, 360),)),
        ("It fell just after 6 a.m.", "at", ((360, 420),)),
        ("It fell before 6 a.m.", "before", ((360, 360),)),
    ],
)
def test_shortly_before_an_hour_is_about_that_hour(
    text: str, relation: str, clock: tuple[tuple[int, int], ...]
) -> None:
    [time] = about(text, find_times(text, None))
    assert (time.relation, time.clock) == (relation, clock)


def test_a_length_says_nothing_of_one_of_another_order(tmp_path: Path) -> None:
    """How long it lasted is no more exact than how long ago the last one was."""
    one = "A gate of the dam stood open for 50 minutes on Saturday."
    since = "It was the second time in less than two years that a gate of the dam had opened by mistake."
    rougher = "A gate of the dam had opened by mistake, for less than two hours."
    assert not of_kind(check(tmp_path, one, since), "refinement")
    assert of_kind(check(tmp_path, one, rougher), "refinement")


def test_a_bound_is_no_rougher_form_of_a_day(tmp_path: Path) -> None:
    """ "By Monday evening" is refined neither by "in 2014" nor by "on Monday"."""
    told = "Published: 2021-06-15\n\n{} people were taken to hospital in Hale after an explosion."
    by_evening, past, day = map(told.format, ("By Monday evening 12", "In 2014", "On Monday 12"))
    assert not of_kind(check(tmp_path, by_evening, past), "refinement")
    assert not of_kind(check(tmp_path, by_evening, day), "refinement")


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "Guards forbade the villagers of Hale to go back on Monday night.",
            "In the village of Hale lessons at the school went ahead on Monday.",
            False,
        ),
        (
            "The villagers of Hale went back to their homes on Monday night.",
            "On Monday the villagers of Hale went back to their homes.",
            True,
        ),
    ],
)
def test_an_hour_is_more_exact_than_the_day_of_the_same_deed(
    tmp_path: Path, one: str, other: str, found: bool
) -> None:
    """Much else comes on one day; and what leaves out the day of an hour is no less exact."""
    frame = "Published: 2021-06-15\n\n{}"
    report = check(tmp_path, frame.format(one), frame.format(other))
    assert bool([f for f in of_kind(report, "refinement") if f.aspect == "time"]) == found
