"""Phrases are found in any form of their words, the longest first; and no table holds a phrase on both of its sides."""

from __future__ import annotations

from atodds.text.words import words
from atodds.values.outcomes import TABLE, find_fates, find_outcomes
from atodds.values.phrase_tables import PhraseTable
from atodds.values.rankings import find_rankings


def test_forms_fillers_and_the_longest_phrase() -> None:
    """Inflection, small words and numbers between; a phrase within a longer one is not found again."""
    table = PhraseTable([("make up mind", 1), ("make", 2), ("survive nights", 3)])
    text = words("They made up their minds. He survived three nights, making tea.")
    assert [(found.first, found.meanings) for found in table.find(text)] == [(1, (1,)), (6, (3,)), (9, (2,))]


def test_no_phrase_is_on_both_sides_of_a_matter() -> None:
    """Else it would exclude itself."""
    for found in TABLE.phrases():
        assert len({meaning.matter for meaning in found}) == len(found)


def test_outcomes_exclude_those_of_the_other_side() -> None:
    """Symmetric, and never themselves."""
    held, freed = (next(find_outcomes(words(t))) for t in ("was remanded in custody", "walked out on bail"))
    assert held.excludes(freed)
    assert freed.excludes(held)
    assert not held.excludes(held)


def test_nobody_and_somebody() -> None:
    """What befell nobody is told by the words before it."""
    sides = [next(find_fates(words(text))).meaning.side for text in ("no one was hurt", "four were hurt")]
    assert sides == [0, 1]


def test_rankings() -> None:
    """Ordinals in words and digits, and labels of a scale."""
    text = "the fifth defeat, the 22nd, a Category 3 storm, Grade II"
    assert [number.low for number in find_rankings(text, 0, len(text))] == [5, 22, 3, 2]
