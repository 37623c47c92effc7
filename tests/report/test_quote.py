"""Evidence is shown within its sentence, in bold, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.report.escape import visible
from atodds.report.quote import in_sentence, place

from .hostile import SAYINGS
from .samples import document, quote
from .test_escape import GITHUB


def test_place_counts_lines_and_characters() -> None:
    """The line is that of the text, from 1; the offsets are the evidence's."""
    a = document("A", "One.\n\nTwo and three.")
    assert place(a, quote(a, "three")) == "A, line 3 (14-19)"


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("He said 10 died. It rained.", "10 died", "He said **10 died**."),
        ("One two. Three four. Five.", "two. Three", "One **two. Three** four."),
        ("Prices rose 5% there.", "5%", "Prices rose **5%** there."),
        ("He said:“No” again", "“No”", "He said:“**No**” again"),
        ("Toll:\n12 dead", "Toll:\n12", "**Toll: 12** dead"),
        ("He - left", "-", "He - left"),
    ],
)
def test_quoted_words_are_bold_within_their_sentence(text: str, words: str, shown: str) -> None:
    """The whole sentence is there; only the quoted words are bold, whatever punctuation touches them."""
    a = document("A", text)
    assert in_sentence(a, quote(a, words)) == shown


def test_a_long_sentence_is_cut_around_the_quote() -> None:
    """Of a run-on sentence the reader gets the quoted words and what stands around them."""
    a = document("A", "word " * 100 + "ten died " + "word " * 100)
    shown = in_sentence(a, quote(a, "ten died"))
    assert "word **ten died** word" in shown
    assert shown.startswith("…word")
    assert shown.endswith("word…")
    assert len(shown) < 350


def test_a_long_quote_is_cut_in_its_middle() -> None:
    """The beginning and the end of a long passage are enough to find it."""
    text = "Begin " + "word " * 200 + "end"
    a = document("A", text)
    shown = in_sentence(a, quote(a, text))
    assert shown.startswith("**Begin word")
    assert " … " in shown
    assert shown.endswith("word end**")


@given(SAYINGS, st.data())
def test_quoting_changes_no_character(text: str, data: st.DataObject) -> None:
    """Rendered, a short document quoted anywhere is its text, with at most one passage in bold."""
    a = document("A", f"It rained {text[:100]} again")
    start = data.draw(st.integers(0, len(a.text) - 1))
    evidence = a.quote(start, data.draw(st.integers(start + 1, len(a.text))))
    whole = a.model_copy(update={"sentences": (a.sentences[0].model_copy(update={"end": len(a.text)}),)})
    children = GITHUB.parse(in_sentence(whole, evidence))[1].children or []
    shown = "".join(child.content for child in children)
    assert squeezed(shown) == squeezed(visible(a.text))
    assert sum(child.type == "strong_open" for child in children) <= 1
    assert {child.type for child in children} <= {"text", "strong_open", "strong_close", "code_inline"}


def squeezed(text: str) -> str:
    return "".join(text.replace("¶", "").split())
