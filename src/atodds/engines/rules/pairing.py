"""Pairing: which statements of different documents, or of one, may speak of the same thing.

The nearness of two statements is the cosine of their concepts, weighted by rarity, with what surrounds a clause
counting less than what it says itself. Only the nearest few are looked at, so that the work grows with the number
of statements; a statement keeps its nearest in every other document while the documents are few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atodds.engines.rules.statements import Article, Statement
from atodds.text.index import Index

AROUND = 0.35
VALUE = 0.8
FARTHEST = 0.10
NEAREST_IN_A_DOCUMENT = 5
MOST_NEIGHBOURS = 60


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, the left one first in the order of documents and text, and how near they are (0 to 1)."""

    left: Statement
    right: Statement
    nearness: float

    @property
    def within(self) -> bool:
        """Whether both stand in one document."""
        return self.left.source == self.right.source


def pair(articles: Sequence[Article]) -> list[Pair]:
    """All pairs worth a look, in the order of their left and right statements."""
    statements = [statement for article in articles for statement in article.statements]
    index = Index([_entry(statement) for statement in statements])
    found: dict[tuple[int, int], float] = {}
    for one in range(len(statements)):
        for other, nearness in _nearest(one, statements, index, len(articles)):
            found[min(one, other), max(one, other)] = nearness
    return [Pair(statements[one], statements[other], found[one, other]) for one, other in sorted(found)]


def _nearest(
    one: int, statements: Sequence[Statement], index: Index, documents: int
) -> Iterator[tuple[int, float]]:
    most = min(MOST_NEIGHBOURS, NEAREST_IN_A_DOCUMENT * documents * 2)
    kept: dict[str, int] = {}
    for near in index.neighbours(one, most):
        if near.cosine < FARTHEST:
            break
        source = statements[near.entry].source
        if kept.get(source, 0) < NEAREST_IN_A_DOCUMENT:
            kept[source] = kept.get(source, 0) + 1
            yield near.entry, near.cosine


def _entry(statement: Statement) -> dict[str, float]:
    entry = {term: 1.0 for term in sorted(statement.terms)}
    for term in sorted(statement.around):
        entry[term] = AROUND
    for number in statement.numbers:
        if number.amount is not None:
            entry[f"#{number.unit}:{number.amount:g}"] = VALUE
    return entry
