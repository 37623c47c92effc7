"""Synonyms: words that reporters exchange meet in one concept."""

from __future__ import annotations

import pytest

from atodds.text.synonyms import concept
from atodds.text.words import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("quake", "earthquake"), ("died", "killed"), ("arrested", "detained"), ("homes", "houses")],
)
def test_exchangeable_words_meet(one: str, other: str) -> None:
    """Two words for one thing are one concept, in any form."""
    assert concept(stem(one)) == concept(stem(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("killed", "injured"), ("rise", "fall"), ("arrested", "charged"), ("police", "soldiers")],
)
def test_related_words_stay_apart(one: str, other: str) -> None:
    """What differs in the news is never one concept."""
    assert concept(stem(one)) != concept(stem(other))
