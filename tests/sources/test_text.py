"""Plain text as a document: nothing lost, offsets exact, headline and metadata told from the body."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atodds.model import Document
from atodds.sources.text import document


def read(text: str) -> Document:
    return document("A", "a.txt", text, "")


NEWSY = st.lists(
    st.sampled_from(
        [
            "Published: 2022-12-25", "By Jane Doe", "Storm hits coast", "June 16, 2010", "Ten people died.",
            "U.S.", "\n", "\n\n", "\r\n", "\r", " ", "\ufeff", "\u2028", "\x85", "“No,” he said.", "a", "…",
            "Source: AFP",
        ]
    )
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), NEWSY))
@example("\ufeff Storm hits coast\n\ufeff\nTen died.")
def test_every_character_lies_in_exactly_one_sentence(text: str) -> None:
    """Over any text: sentences are verbatim at their offsets, trimmed, in order, and no character is lost."""
    made = read(text)
    kept = []
    before = 0
    for number, sentence in enumerate(made.sentences, 1):
        assert sentence.number == number
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert sentence.start >= before
        before = sentence.end
        kept.append(sentence.text)
    assert "".join("".join(kept).split()) == "".join(text.removeprefix("\ufeff").split())


def roles(text: str) -> list[tuple[str, str]]:
    return [(sentence.role, sentence.text) for sentence in read(text).sentences]


def test_headline_and_metadata_lines_are_told_from_the_body() -> None:
    """The usual head of a saved article."""
    head = "Storm hits coast, 10 dead\nPublished: 2022-12-25\nBy Jane Doe and John Roe, Reuters\n\n"
    text = head + "It came at night. It left."
    assert roles(text) == [
        ("headline", "Storm hits coast, 10 dead"),
        ("metadata", "Published: 2022-12-25"),
        ("metadata", "By Jane Doe and John Roe, Reuters"),
        ("body", "It came at night."),
        ("body", "It left."),
    ]
    assert read(text).title == "Storm hits coast, 10 dead"
    assert (read(text).published, read(text).published_from) == (date(2022, 12, 25), "metadata")


def test_a_second_headline_counts_and_a_third_is_body() -> None:
    """Some papers print a line below the headline; a list of short lines is no stack of headlines."""
    assert [role for role, _ in roles("One storm\n\nTwo storms\n\nThree storms\n\nFour storms came.")] == [
        "headline", "headline", "body", "body",
    ]  # fmt: skip


def test_a_headline_may_stand_right_above_a_dateline() -> None:
    """No blank line is needed, and the dateline stays with the sentence that needs it."""
    body = "SKARNE, Kelland, May 19 (Wire) — It rained on Saturday, people said."
    assert roles(f"Rain in Kelland\n{body}") == [("headline", "Rain in Kelland"), ("body", body)]


@pytest.mark.parametrize(
    ("headline", "stamp", "body"),
    [
        ("", "date 2022-12-25", "Russia is ready to talk."),
        ("", "Date of publication 27 October 2016", "State media spoke."),
        ("Storm hits Apple Inc. plant", "June 16, 2010", "A storm came."),
        ("Rebels hit school AFP", "Thursday 27 Oct 2016", "At least three died."),
        ("", "04.07.2015", "A blast has left 25 dead."),
    ],
)
def test_run_on_text_gives_up_its_headline_and_date(headline: str, stamp: str, body: str) -> None:
    """Articles that were flattened to one line."""
    expected = [("headline", headline)] if headline else []
    assert roles(f"{headline} {stamp} {body}") == [*expected, ("metadata", stamp), ("body", body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 August 2015 Russia attacked the town.",
        "The attacks of September 11, 2001 Americans remember well.",
        "By 6pm on Sunday 12 people were known to be dead.",
        "March 3, 2020, was a quiet day.",
        "It was over. June 16, 2010 Apple will not forget.",
        "Storm hits coast",
    ],
)
def test_prose_is_not_taken_for_a_head(sentence: str) -> None:
    """A date within a sentence, a sentence that begins with By, a text of one line."""
    assert {role for role, _ in roles(sentence)} == {"body"}


def test_a_wrapped_first_line_is_no_headline() -> None:
    """Text wrapped at a fixed width begins with a short line without a full stop, too."""
    text = (
        "At least twelve people were killed and nine more were missing on\n"
        "Sunday after a gate of the Osprey Dam opened without any warning to\n"
        "the campers below, the police said.\n"
    )
    assert [role for role, _ in roles(text)] == ["body"]


def test_metadata_below_the_body_is_found() -> None:
    """Credits often close an article."""
    assert roles("It came at night.\n\n(Reporting by Jane Doe; editing by John Roe)\nSource: Reuters")[
        1:
    ] == [
        ("metadata", "(Reporting by Jane Doe; editing by John Roe)"),
        ("metadata", "Source: Reuters"),
    ]
