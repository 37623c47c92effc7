"""Bytes as text: read exactly or refused, never half."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atodds.errors import SourceError
from atodds.sources.decode import decode

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1)


@given(st.binary())
def test_any_bytes_are_text_or_one_sentence(data: bytes) -> None:
    """No bytes make it fail otherwise."""
    try:
        assert isinstance(decode(data, "a.txt"), str)
    except SourceError as error:
        assert "a.txt" in str(error)
        assert "\n" not in str(error)


@given(PRINTABLE.map(lambda text: f"Report: {text}"))
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    """Nothing is normalised."""
    assert decode(text.encode(), "a.txt") == text
