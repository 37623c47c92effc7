"""Opposites as news uses them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.text.words import stem
from atodds.values.antonyms import VERBS, alike, opposed, opposites_of, opposition


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("passed", "rejected", "act"),
        ("welcomes", "condemned", "act"),
        ("rose", "dropped", "change"),
        ("arrested", "freed", "turn"),
        ("alive", "dead", "state"),
    ],
)
def test_opposites_have_their_kind(one: str, other: str, kind: str) -> None:
    """Whether one can follow the other decides if they are at odds."""
    assert kind in opposition(stem(one), stem(other))


@given(st.sampled_from(sorted(VERBS)), st.sampled_from(sorted(VERBS)))
def test_opposition_is_symmetric_and_excludes_likeness(one: str, other: str) -> None:
    """What is opposed is so both ways, never to itself, and isn't alike."""
    assert opposition(one, other) == opposition(other, one)
    assert alike(one, other) == alike(other, one)
    assert not (opposed(one, other) and alike(one, other) and one != other)
    assert one not in opposites_of(one)
