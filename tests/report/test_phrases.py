"""Counts and lists read as English, and tables are never ragged."""

from __future__ import annotations

import pytest

from atodds.report.phrases import count, listed, ranges
from atodds.report.table import table


def test_counts_have_a_noun() -> None:
    """None, one and many."""
    assert [count(n, "source") for n in (0, 1, 2)] == ["no source", "1 source", "2 sources"]
    assert count(2, "difference in framing", "differences in framing") == "2 differences in framing"


def test_lists_end_with_and() -> None:
    """Nothing, one, two, three."""
    assert [listed("ABC"[:n]) for n in range(4)] == ["", "A", "A and B", "A, B and C"]


def test_runs_of_numbers_are_drawn_together() -> None:
    """Neighbours become a range."""
    assert ranges((3, 5, 6, 7, 9)) == "3, 5-7, 9"


def test_a_ragged_table_is_an_error() -> None:
    """A row with another number of cells than the header is a mistake of ours, not a crooked table."""
    with pytest.raises(ValueError, match="1 cells, its header 2"):
        table(["a", "b"], [["c"]])
