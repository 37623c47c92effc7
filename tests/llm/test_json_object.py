"""The one JSON object of an answer is found in what models write around it, and nothing is guessed."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.errors import Malformed
from atodds.llm.json_object import object_in

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
AROUND = st.text(st.characters(exclude_characters="{}"))


@given(st.dictionaries(st.text(), VALUES, max_size=4), AROUND, AROUND)
def test_an_object_is_found_whatever_stands_around_it(
    value: dict[str, object], before: str, after: str
) -> None:
    """Code fences, greetings and thoughts don't hide it."""
    assert object_in(before + json.dumps(value) + after) == value


def test_thoughts_before_the_answer_are_passed_over() -> None:
    """A model may think in braces, and an answer may speak of thinking."""
    assert object_in('<think>Is it {"a": 2}?</think>\n{"a": "</think>"}') == {"a": "</think>"}
    assert object_in('{"a": "<think></think>"}') == {"a": "<think></think>"}


@given(st.text())
def test_any_other_text_is_malformed_or_an_object(text: str) -> None:
    """Nothing else comes out, whatever goes in."""
    with suppress(Malformed):
        assert isinstance(object_in(text), dict)


@pytest.mark.parametrize(
    "text",
    ["", "[1]", '{"a": 1', '{"a": 1, "a": 2}', '{"a": {"b": 1, "b": 1}}', '{"a": 1}\n{"a": 2}', '{"a": NaN}',
     '{"a": ' * 100_000],
)  # fmt: skip
def test_what_is_not_exactly_one_object_is_malformed(text: str) -> None:
    """None, several, a key twice, not a number, cut off, nested without end."""
    with pytest.raises(Malformed):
        object_in(text)
