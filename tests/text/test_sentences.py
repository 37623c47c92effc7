"""Sentences: exact offsets over any text, and the splits that news needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.text.sentences import split


@given(st.text())
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    """Nothing is lost or doubled, and no sentence begins or ends in white space."""
    position = 0
    for start, end in split(text):
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. State Department did not answer.", 1),
        ('"Why?" he asked. "Go! Now!" she said.', 2),
        ("He said it was so.\n\nShe left.", 2),
        ("A headline without a stop\nThe body begins.", 2),
        ("STORVIK, Varland, Sept. 22 (Wire) — The bank raised its rate.", 1),
        ("J. K. Rowling was there. It was 5 p.m. They left.", 3),
        ("It opened at 9 p.m. Saturday, she said. It was full by 11 a.m. EDT.", 2),
        ("This is a line of a text that was wrapped at some column by\nSomeone's editor. Then more.", 2),
    ],
)
def test_news_is_split_where_a_reader_would(text: str, expected: int) -> None:
    """Titles, initials, quoted questions and wrapped lines do not end a sentence; a paragraph does."""
    assert len(split(text)) == expected


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    """Asked for a part, the spans still count from the beginning of the text."""
    text = "One here. Two here. Three here."
    assert [text[a:b] for a, b in split(text, 10)] == ["Two here.", "Three here."]
