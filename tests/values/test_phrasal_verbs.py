"""Verbs with their particles."""

from __future__ import annotations

import pytest

from atodds.text.words import stem, words
from atodds.values.phrasal_verbs import phrase_at


@pytest.mark.parametrize(
    ("text", "verb", "length"),
    [
        ("pulled the plug on it", "cancel", 4),
        ("called off", "cancel", 2),
        ("took up again", "resume", 3),
        ("took off", "depart", 2),
        ("took", "take", 1),
        ("went", "go", 1),
    ],
)
def test_a_verb_with_its_particles_is_one_word(text: str, verb: str, length: int) -> None:
    """The longest that stands there, and none that runs on behind the text."""
    assert phrase_at(words(text), 0) == (stem(verb), length)
