"""The index: nearest entries by shared rare terms."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atodds.text.index import Index

ENTRIES = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 2.0), max_size=5), max_size=12)


def test_a_rare_term_brings_nearer_than_a_common_one() -> None:
    """Of two entries that share one term each with a third, the one with the rarer term is nearer."""
    index = Index([{"toll": 1, "said": 1}, {"toll": 1, "x": 1}, {"said": 1, "y": 1}, {"said": 1, "z": 1}])
    assert [near.entry for near in index.neighbours(0, 2)] == [1, 2]


def test_only_entries_of_other_labels_are_neighbours_where_they_are_apart() -> None:
    """An entry can be asked for its neighbours in other documents."""
    index = Index([{"a": 1}, {"a": 1}, {"a": 1, "b": 1}])
    assert [near.entry for near in index.neighbours(0, 5, apart=["A", "A", "B"])] == [2]


def test_among_thousands_on_one_thing_each_still_has_neighbours() -> None:
    """A term that is everywhere isn't looked up, one that is frequent is still found by some."""
    entries = [{"common": 1.0, f"toll{number % 20}": 1.0} for number in range(2000)]
    index = Index(entries)
    assert all(index.neighbours(entry, 3) for entry in range(0, 2000, 97))


@given(ENTRIES)
def test_nearness_is_symmetric_and_at_most_one(entries: list[dict[str, float]]) -> None:
    """Two entries are as near to each other, from either side, and none is nearer than its own copy."""
    index = Index(entries)
    for one in range(len(entries)):
        for other in range(len(entries)):
            assert abs(index.cosine(one, other) - index.cosine(other, one)) < 1e-9
            assert index.cosine(one, other) <= 1 + 1e-9


@given(ENTRIES, st.integers(1, 4))
def test_neighbours_are_those_of_the_cosine(entries: list[dict[str, float]], most: int) -> None:
    """Looking up finds what comparing all would find, in a small collection."""
    index = Index(entries)
    for entry in range(len(entries)):
        near = index.neighbours(entry, most)
        assert all(abs(n.cosine - index.cosine(entry, n.entry)) < 1e-9 for n in near)
        others = [o for o in range(len(entries)) if o != entry and o not in {n.entry for n in near}]
        least = near[-1].cosine if len(near) == most else 0.0
        assert all(index.cosine(entry, other) <= least + 1e-9 for other in others)
