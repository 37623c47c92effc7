"""Passages that are shown together."""

from __future__ import annotations

from collections.abc import Sequence

from atodds.model import Evidence


def once(passages: Sequence[Evidence], beside: Sequence[Evidence] = ()) -> tuple[Evidence, ...]:
    """The passages in their order, of two that overlap only the longer, and none that overlaps one of `beside`: claims
    on one thing rest on the same words."""
    kept: list[Evidence] = []
    for passage in sorted(passages, key=lambda p: p.start - p.end):
        if not any(_overlap(passage, other) for other in (*beside, *kept)):
            kept.append(passage)
    return tuple(sorted(kept, key=passages.index))


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
