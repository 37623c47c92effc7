"""Where an article says when it was published, and that no year is made up."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.sources.dateline import article_date, dateline_day, stamps

BODY = "A gate of the dam opened on Saturday, and twelve people were killed."


@pytest.mark.parametrize(
    ("text", "day", "found", "words"),
    [
        (f"Title\nPublished: 2023-11-19\n\n{BODY}", date(2023, 11, 19), "metadata", "Published: 2023-11-19"),
        (f" date 2022-12-25 {BODY}", date(2022, 12, 25), "metadata", " date 2022-12-25"),
        (f"Title\nPublished July 4 2015 {BODY}", date(2015, 7, 4), "metadata", "Published July 4 2015"),
        (
            f"Title\nDate of publication 26 October 2016 {BODY}",
            date(2016, 10, 26),
            "metadata",
            "Date of publication 26 October 2016",
        ),
        (
            f"Title\nPublished: 2024-03-04T10:00:00+01:00\n{BODY}",
            date(2024, 3, 4),
            "metadata",
            "Published: 2024-03-04T10:00:00+01:00",
        ),
        (f"Title\nPosted on 4 March 2024 10:15 GMT\n{BODY}", date(2024, 3, 4), "metadata", None),
        (f"Title\n04.07.2015 {BODY}", date(2015, 7, 4), "dateline", "04.07.2015"),
        (f"Title\n3 August 2015 {BODY}", date(2015, 8, 3), "dateline", "3 August 2015"),
        (
            f"Title\nPELLAR, Merrin, May 18, 2025 (Unity Wire) — {BODY}",
            date(2025, 5, 18),
            "dateline",
            "PELLAR, Merrin, May 18, 2025 (Unity Wire) — ",
        ),
        (f"Dam opens October 23, 2010 {BODY}", date(2010, 10, 23), "text", "October 23, 2010"),
    ],
)
def test_the_day_is_found_with_the_place_where_it_stands(
    text: str, day: date, found: str, words: str | None
) -> None:
    """Metadata, dateline or text: the article's day, and the very characters that say so."""
    result = article_date(text)
    assert result is not None
    assert result[:2] == (day, found)
    start, end = result[2]
    assert words is None or text[start:end] == words


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"PELLAR, Merrin, May 18 (Unity Wire) — {BODY}",
        f"{BODY} The dam was completed on 3 May 1974.",
        f"Published: 04/07/2015\n{BODY}",
        f"Published: 2015-13-45\n{BODY}",
        "The report was published on 3 May 2015, and the next is due in 2030.",
        "",
    ],
)
def test_a_day_that_is_not_said_in_full_is_not_made_up(text: str) -> None:
    """No year, an ambiguous order, or a date of the story: there is no date of the article."""
    assert article_date(text) is None


def test_a_dateline_takes_its_year_from_a_date_of_the_story_beside_it() -> None:
    """May 18, with the quake of 17 May 2025 told below, is in 2025."""
    text = f"PELLAR, Merrin, May 18 (Unity Wire) — {BODY} It opened on 17 May 2025."
    result = article_date(text)
    assert result is not None
    assert result[:2] == (date(2025, 5, 18), "dateline")


def test_a_later_year_in_the_story_leaves_the_dateline_without_one() -> None:
    """A look back at 11 May 2015 from 2018 was not published in 2015."""
    text = f"PELLAR, Merrin, May 19 (Unity Wire) — {BODY} Work began on 11 May 2015 and ended in 2018."
    assert article_date(text) is None


def test_other_articles_of_the_event_can_give_a_dateline_its_year() -> None:
    """May 18 beside an article of 19 May 2025 is of that year; beside two of two years it is of none."""
    text = f"PELLAR, Merrin, May 18 (Unity Wire) — {BODY}"
    found = dateline_day(text, [date(2025, 5, 19)])
    assert found is not None
    assert found[0] == date(2025, 5, 18)
    assert dateline_day(text, [date(2024, 5, 19), date(2025, 5, 19)]) is None
    assert dateline_day(text, [date(2025, 9, 1)]) is None
    assert dateline_day(BODY, [date(2025, 5, 19)]) is None


def test_published_goes_before_updated() -> None:
    """The day of a later version is not the day of the article where both are given."""
    text = f"Updated: 2025-05-20\nPublished: 2025-05-18\n{BODY}"
    result = article_date(text)
    assert result is not None
    assert result[0] == date(2025, 5, 18)
    assert [stamp.updated for stamp in stamps(text)] == [True, False]


def test_stamps_leave_the_story_alone() -> None:
    """What only dates the article is marked, and every word of the story stays."""
    text = f"Title\nPublished: 2023-11-19\n\nPELLAR, May 18 (Unity Wire) — {BODY}"
    kept = text
    for stamp in reversed(stamps(text)):
        kept = kept[: stamp.start] + kept[stamp.end :]
    assert kept == f"Title\n\n\n{BODY}"


@given(st.text(alphabet="Published: 2023-11-19\nMay18,()—AB/", max_size=80))
def test_any_text_gives_spans_in_order_and_in_bounds(text: str) -> None:
    """Hostile heads neither crash it nor make spans overlap."""
    end = 0
    for stamp in stamps(text):
        assert end <= stamp.start < stamp.end <= len(text)
        end = stamp.end
