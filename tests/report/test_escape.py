"""What comes from outside stays text, whatever it is made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from atodds.report.escape import inline, shortened, visible

from .hostile import TEXTS

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# Format characters of Arabic, Kaithi and hieroglyphs that are seen.
SEEN = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
JOINERS = "\u200c\u200d"


@given(TEXTS)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    """Rendered, the escaped text is the text: no markup in it takes effect, no character is lost."""
    tokens = GITHUB.parse(f"x {inline(text)} y")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "code_inline"}
    assert "".join(child.content for child in children) == f"x {visible(text).strip(' ')} y"


@given(TEXTS)
def test_nothing_at_the_start_of_a_line_opens_a_block(text: str) -> None:
    """Alone on its line, the escaped text is a paragraph, or nothing where there was nothing to see."""
    kinds = [token.type for token in GITHUB.parse(inline(text))]
    assert kinds in ([], ["paragraph_open", "inline", "paragraph_close"])


def test_every_unseen_character_is_spelled_out() -> None:
    """No control, bidirectional, zero-width, private or line-breaking character of Unicode is printed raw."""
    unseen = [
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Co", "Zl", "Zp"} and code not in SEEN
    ]
    assert [char for char in unseen if char in visible(f"a{char}b")] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a␀b"),
        ("safe\u202etxt.exe", "safe⟨U+202E⟩txt.exe"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("one\ntwo\r\nthree\tfour", "one two three four"),
        ("one\n\n  two", "one ¶ two"),
    ],
)
def test_the_unseen_is_spelled_and_the_seen_left_alone(text: str, shown: str) -> None:
    """Hidden characters have a name; the joiners that Persian and emoji are spelled with stay."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("At least 10 (of 12) died: U.S. & allies, 99.9% - so he said!", None),
        ("000_c24bf9ca4cde471d.txt", None),
        ("cost $5", r"cost \$5"),
        ("#1 by @bob, bob@b.example", "`#`1 by `@`bob, bob`@`b.example"),
        ("http://a.example www.a.example", r"http\://a.example www\.a.example"),
        ("1. 5 a.m.", r"1\. 5 a.m."),
    ],
)
def test_escaped_text_is_readable_as_it_is(text: str, markdown: str | None) -> None:
    """Ordinary prose is not littered with backslashes; links, mentions and sums of money are stopped."""
    assert inline(text) == (markdown or text)


def test_shortened_text_ends_between_words() -> None:
    """A long text is cut between words, and says so."""
    assert shortened("two words", 20) == "two words"
    assert shortened("a technician on the dam", 16) == "a technician on…"
    assert shortened("x" * 30, 10) == "x" * 10 + "…"
