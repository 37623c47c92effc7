"""A stretch of a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.end, other.end))


def trimmed(text: str, start: int, end: int, strip: str = " \t\n,;:") -> Span:
    """The span without these characters at its ends; empty at `end` if nothing is left."""
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Span(start, end)
