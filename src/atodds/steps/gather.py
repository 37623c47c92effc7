"""Gather: claims of all documents into topics, locally and near-linearly, before any engine is asked.

A topic bounds what one question answers for: as large as one question can answer for, but no larger. Claims that
could be about the same thing should not be kept apart, so a topic names, beside its own claims, those near to them
that another topic answers for. The claims that rest on one sentence stay together as a passage. A passage is linked
to the passages of other documents that are nearest to it in what it says (the rarer a word, the more it weighs) and
in what is said around it, and to the passage that follows it. Links are joined by average linkage (Sokal & Michener
1958), damped to the square root so that topics don't end as one large one and many crumbs; a join that would make a
topic too large is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import sqrt

from atodds.model import Claim, Topic
from atodds.text.index import Index
from atodds.text.synonyms import concept
from atodds.text.words import content_stems

NEIGHBOURS = 8
AROUND = 0.5
FOLLOWS = 0.15
LARGEST = 160
LARGEST_PER_SOURCE = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """The claims, by position, that rest on one sentence of one document."""

    source: str
    sentence: int
    claims: tuple[int, ...]


def gather(claims: tuple[Claim, ...], largest: int = LARGEST) -> tuple[Topic, ...]:
    """Every claim is in exactly one topic; topics, and the claims in them, are in the order given.

    No topic has more than `largest` claims, or three a source where that is more.
    """
    passages = _passages(claims)
    links = _links(passages, claims)
    clusters = Clusters([len(passage.claims) for passage in passages], links)
    sources = len({passage.source for passage in passages})
    clusters.join(max(largest, LARGEST_PER_SOURCE * sources))

    def names(members: Iterable[int]) -> tuple[str, ...]:
        positions = sorted(position for passage in members for position in passages[passage].claims)
        return tuple(claims[position].id for position in positions)

    linked = _linked(links)
    topics = sorted(
        clusters.members(), key=lambda members: min(passages[passage].claims[0] for passage in members)
    )
    return tuple(
        Topic(
            id=f"T{number}",
            claims=names(members),
            near=names({near for passage in members for near in linked[passage]}.difference(members)),
        )
        for number, members in enumerate(topics, start=1)
    )


class Clusters:
    """Weighted items joined along weighted links, strongest first."""

    def __init__(self, weights: Sequence[int], links: Mapping[tuple[int, int], float]) -> None:
        self._weight = dict(enumerate(weights))
        self._members = {item: [item] for item in self._weight}
        self._links: dict[int, dict[int, float]] = {item: {} for item in self._weight}
        for (one, other), strength in links.items():
            self._links[one][other] = self._links[other][one] = strength

    def members(self) -> list[list[int]]:
        return list(self._members.values())

    def join(self, most: int) -> None:
        """Join until no link is left that would make a cluster of at most `most` in weight."""
        heap = [
            self._candidate(one, other) for one in self._links for other in self._links[one] if one < other
        ]
        heapify(heap)
        while heap:
            strength, one, other = heappop(heap)
            if other not in self._links.get(one, ()) or self._weight[one] + self._weight[other] > most:
                continue
            candidate = self._candidate(one, other)
            if candidate[0] > strength:  # A cluster has grown since, so that the link counts for less.
                heappush(heap, candidate)
                continue
            for third in self._merge(one, other):
                heappush(heap, self._candidate(one, third))

    def _candidate(self, one: int, other: int) -> tuple[float, int, int]:
        strength = self._links[one][other] / sqrt(self._weight[one] * self._weight[other])
        return -strength, one, other

    def _merge(self, one: int, other: int) -> list[int]:
        """Put the second into the first; which links of the first have become stronger."""
        stronger = []
        for third, strength in self._links.pop(other).items():
            del self._links[third][other]
            if third != one:
                joint = self._links[one].get(third, 0.0) + strength
                self._links[one][third] = self._links[third][one] = joint
                stronger.append(third)
        self._weight[one] += self._weight.pop(other)
        self._members[one] += self._members.pop(other)
        return stronger


def _passages(claims: Sequence[Claim]) -> list[Passage]:
    resting: dict[tuple[str, int], list[int]] = {}
    for position, claim in enumerate(claims):
        resting.setdefault((claim.source, min(claim.sentences, default=0)), []).append(position)
    return [Passage(source, sentence, tuple(on)) for (source, sentence), on in resting.items()]


def _links(passages: Sequence[Passage], claims: Sequence[Claim]) -> dict[tuple[int, int], float]:
    place = {(passage.source, passage.sentence): number for number, passage in enumerate(passages)}
    after = [place.get((passage.source, passage.sentence + 1)) for passage in passages]
    index = Index(_terms(passages, claims, after))
    sources = [passage.source for passage in passages]
    links: dict[tuple[int, int], float] = {}
    for entry in range(len(index)):
        for near in index.neighbours(entry, NEIGHBOURS, apart=sources):
            links[min(entry, near.entry), max(entry, near.entry)] = near.cosine
    for one, other in enumerate(after):
        if other is not None:
            pair = min(one, other), max(one, other)
            links[pair] = links.get(pair, 0.0) + FOLLOWS
    return links


def _linked(links: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """For each passage those that a link joins it to."""
    linked: dict[int, set[int]] = defaultdict(set)
    for one, other in links:
        linked[one].add(other)
        linked[other].add(one)
    return linked


def _terms(
    passages: Sequence[Passage], claims: Sequence[Claim], after: Sequence[int | None]
) -> list[dict[str, float]]:
    """The terms of each passage, and, lighter, those of the sentences beside it: what its pronouns stand
    for."""
    own = [frozenset(_concepts(claims[position].text for position in passage.claims)) for passage in passages]
    around: list[set[str]] = [set() for _ in passages]
    for one, other in enumerate(after):
        if other is not None:
            around[one] |= own[other]
            around[other] |= own[one]
    # Sorted, because the order of a set changes with the hash seed and sums of floats with the order.
    return [
        {term: 1.0 if term in inside else AROUND for term in sorted(inside | beside)}
        for inside, beside in zip(own, around, strict=True)
    ]


def _concepts(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield from map(concept, content_stems(text))
