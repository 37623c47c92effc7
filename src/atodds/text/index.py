"""An inverted TF-IDF index: which entries of a collection are near to which, without comparing all with
all.

An entry is a bag of terms with weights. Its vector is weight * idf, idf = ln(1 + n / df); nearness is the
cosine (Salton & Buckley 1988). The work grows with the number of entries, not with its square: a term that
most of a large collection has is not looked up, and of a frequent term's postings only the first
`REPRESENTATIVES` are kept, so that among thousands of entries on one thing each is still compared with some
of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

REPRESENTATIVES = 48
UBIQUITOUS = 0.3
SMALL = 200


class Neighbour(NamedTuple):
    entry: int
    cosine: float


class Index:
    """Entries are numbered in the order given. Equal input gives equal output, whatever the hash seed."""

    def __init__(self, entries: Sequence[Mapping[str, float]]) -> None:
        frequency: dict[str, int] = {}
        for terms in entries:
            for term in terms:
                frequency[term] = frequency.get(term, 0) + 1
        self._size = len(entries)
        self._frequency = frequency
        self._idf = {term: log(1 + self._size / count) for term, count in frequency.items()}
        self._vectors = [self._unit_vector(terms) for terms in entries]
        self._postings = self._invert()

    def __len__(self) -> int:
        return self._size

    def cosine(self, left: int, right: int) -> float:
        a, b = self._vectors[left], self._vectors[right]
        if len(b) < len(a):
            a, b = b, a
        return sum(weight * b.get(term, 0.0) for term, weight in a.items())

    def neighbours(
        self, entry: int, most: int, apart: Sequence[object] | None = None, least: float = 0.0
    ) -> list[Neighbour]:
        """The nearest other entries, nearest first, ties in entry order.

        With `apart`, one label for each entry, only entries of another label are neighbours; with `least`, only those
        of at least this cosine.
        """
        scores: dict[int, float] = {}
        held = scores.get
        for term, weight in self._vectors[entry].items():
            for other, other_weight in self._postings.get(term, ()):
                scores[other] = held(other, 0.0) + weight * other_weight
        scores.pop(entry, None)
        near = [(-score, other) for other, score in scores.items() if score >= least]
        if apart is not None:
            own = apart[entry]
            near = [(score, other) for score, other in near if apart[other] != own]
        return [Neighbour(other, -score) for score, other in sorted(near)[:most]]

    def _unit_vector(self, terms: Mapping[str, float]) -> dict[str, float]:
        vector = {term: weight * self._idf[term] for term, weight in terms.items()}
        norm = sqrt(sum([weight * weight for weight in vector.values()]))
        return {term: weight / norm for term, weight in vector.items()} if norm else {}

    def _invert(self) -> dict[str, list[tuple[int, float]]]:
        ubiquitous = UBIQUITOUS * self._size if self._size > SMALL else self._size
        postings: dict[str, list[tuple[int, float]]] = {
            term: [] for term, count in self._frequency.items() if 1 < count <= ubiquitous
        }
        for entry, vector in enumerate(self._vectors):
            for term, weight in vector.items():
                kept = postings.get(term)
                if kept is not None and len(kept) < REPRESENTATIVES:
                    kept.append((entry, weight))
        return postings
