"""Text made to work on a machine is found, and what a prompt shows of it can't act as anything but text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.text.hostile import addressing_a_machine, for_prompt, hidden_characters

from ..attacks import FORGERIES, HIDDEN, ORDERS


@pytest.mark.parametrize("attack", ORDERS + FORGERIES)
def test_text_that_addresses_a_machine_is_noticed(attack: str) -> None:
    """Each way to order a model about, or to imitate its prompt, leaves a note."""
    assert addressing_a_machine(f"The mayor spoke on Monday. {attack} The fire was out by noon.")


@pytest.mark.parametrize(
    "innocent",
    [
        "The minister told reporters to ignore the rumours about the previous government.",
        "The company's new AI model writes reports; critics say the assistant makes mistakes.",
        "The report said that there were no injuries.",
        "The system failed, officials said, and the operator did not report it.",
        "Do not report to work on Monday, the union told its members.",
    ],
)
def test_news_about_machines_and_orders_is_left_alone(innocent: str) -> None:
    """A note that cries wolf would soon be ignored."""
    assert not addressing_a_machine(innocent)


@given(st.text())
def test_whatever_an_article_holds_is_one_harmless_line_in_a_prompt(text: str) -> None:
    """No line break, no tag, no hidden character is left to act on a reader or to forge a numbered line."""
    shown = for_prompt(text)
    assert len(shown.splitlines()) <= 1
    assert not {"<", ">"} & set(shown)
    assert not hidden_characters(shown)


@pytest.mark.parametrize("attack", HIDDEN)
def test_hidden_characters_are_noticed(attack: str) -> None:
    """Each text with characters that a reader doesn't see leaves a note."""
    assert hidden_characters(attack)


def test_zero_width_and_direction_characters_are_seen() -> None:
    """The characters that hide words from a reader are found by their offsets."""
    assert hidden_characters("pay\u200bload \u202etxet\u202c") == (3, 9, 14)
    assert hidden_characters("soft\u00adhyphen\r\n\ttab") == ()
