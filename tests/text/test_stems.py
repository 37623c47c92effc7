"""The stems that are known beforehand."""

from __future__ import annotations

from atodds.text.stems import STEMS
from atodds.text.words import computed_stem


def test_known_stems_are_those_that_the_stemmer_gives() -> None:
    """A table that differs from the stemmer would part a word from its other forms."""
    assert {word: computed_stem(word) for word in STEMS} == STEMS
