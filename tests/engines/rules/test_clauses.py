"""Clauses: a sentence cut where each part says one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.engines.rules.clauses import split
from atodds.text.words import words


def cut(sentence: str) -> list[tuple[str, str]]:
    """The clauses with the subject that each takes from elsewhere in the sentence."""
    clauses = split(sentence, 0, len(sentence), words(sentence))
    return [(sentence[c.start : c.end], sentence[c.subject[0] : c.subject[1]]) for c in clauses]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mill burned down.", [("The mill burned down.", "")]),
        (
            "A storm hit the coast, killing four people and injuring 12.",
            [
                ("A storm hit the coast", ""),
                ("killing four people", "A storm"),
                ("and injuring 12.", "A storm"),
            ],
        ),
        (
            "Emil Strand, an angler, ran to the church and rang the bell.",
            [
                ("Emil Strand, an angler, ran to the church", ""),
                ("and rang the bell.", "Emil Strand, an angler"),
            ],
        ),
        (
            "The bank raised its rate, but the crown kept falling against the euro.",
            [("The bank raised its rate", ""), ("but the crown kept falling against the euro.", "")],
        ),
        (
            '"We will stay, and we will rebuild," the mayor told reporters.',
            [('"We will stay, and we will rebuild," the mayor told reporters.', "")],
        ),
        (
            '"Not a soul came," sighed the verger, hanging up his lantern.',
            [('"Not a soul came," sighed the verger', ""), ("hanging up his lantern.", "")],
        ),
        (
            "The keeper said that the lamp had failed and was replaced at dusk.",
            [("The keeper said that the lamp had failed", ""), ("and was replaced at dusk.", "")],
        ),
        (
            "It had stood empty until two sisters bought the mill and were robbed.",
            [("It had stood empty until two sisters bought the mill", ""), ("and were robbed.", "")],
        ),
        (
            "The guild sold a chapel of grey stone, built by monks.",
            [("The guild sold a chapel of grey stone", ""), ("built by monks.", "")],
        ),
        (
            "The ball takes place in June, as agreed, and the hall was painted.",
            [("The ball takes place in June, as agreed", ""), ("and the hall was painted.", "")],
        ),
        (
            "Divers found the wreck of a barge, in which four casks had lain.",
            [
                ("Divers found the wreck of a barge", ""),
                ("in which four casks had lain.", "the wreck of a barge"),
            ],
        ),
    ],
)
def test_where_a_sentence_is_cut(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Verbs in a row share their subject, a quotation stays whole."""
    assert cut(sentence) == expected


@given(st.text(max_size=200))
def test_no_word_is_lost(text: str) -> None:
    """Every word of the sentence is in exactly one clause."""
    every = words(text)
    if every:
        clauses = split(text, 0, len(text), every)
        held = [word for c in clauses for word in every if c.start <= word.start and word.end <= c.end]
        assert held == list(every)
