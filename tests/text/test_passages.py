"""What is quoted together is quoted once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atodds.model import Evidence
from atodds.text.passages import once

TEXT = "A gate opened at night, and the water came."
PASSAGES = st.lists(
    st.tuples(st.sampled_from("AB"), st.integers(0, 40), st.integers(1, 30)).map(
        lambda p: Evidence(source=p[0], start=p[1], end=p[1] + p[2], quote=TEXT[p[1] : p[1] + p[2]])
    ),
    max_size=8,
)


@given(PASSAGES, PASSAGES)
def test_no_word_is_quoted_twice_and_none_is_lost(passages: list[Evidence], beside: list[Evidence]) -> None:
    """What is left out overlaps something that is shown, and what is shown overlaps nothing else that is."""
    shown = once(passages, beside)
    places = [{(p.source, n) for n in range(p.start, p.end)} for p in shown]
    taken = {(p.source, n) for p in beside for n in range(p.start, p.end)}
    assert sum(map(len, places)) == len(set().union(*places))
    assert not taken & set().union(*places)
    for passage in passages:
        assert {(passage.source, n) for n in range(passage.start, passage.end)} & set().union(taken, *places)


def test_of_two_that_overlap_the_longer_is_shown() -> None:
    """In the order in which they were given."""
    short, long, other = (
        Evidence(source="A", start=start, end=end, quote=TEXT[start:end])
        for start, end in ((2, 6), (0, 13), (20, 30))
    )
    assert once((other, short, long)) == (other, long)
