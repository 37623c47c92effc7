"""Guard: the values of claims that an engine holds to agree, compared by code.

What code sees and the engine passed over goes to verify; the guard itself decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

from atodds.engines.base import Dossier
from atodds.model import Aspect, Claim, Document, Fact, Position
from atodds.values.numbers import find_numbers
from atodds.values.times import find_times

# Each reads the values of one aspect from a claim's text; a value compares itself with others of its kind.
_VALUES: dict[Aspect, Callable[[str, Document], Sequence[Any]]] = {
    "number": lambda text, _: find_numbers(text),
    "time": lambda text, document: find_times(text, document.published),
}

Guard = Callable[[Iterable[Fact], Dossier], tuple[Fact, ...]]


def guarded(facts: Iterable[Fact], dossier: Dossier) -> tuple[Fact, ...]:
    """The facts called the same in which values of two documents can't both hold, with aspect and why."""
    claims = {claim.id: claim for claim in dossier.claims}
    documents = {document.id: document for document in dossier.documents}
    found = []
    for fact in facts:
        if fact.relation == "same":
            for aspect, why in _conflicts(fact.positions, claims, documents):
                found.append(fact.model_copy(update={"aspect": aspect, "explanation": why}))
                break
    return tuple(found)


def _conflicts(
    positions: Iterable[Position], claims: dict[str, Claim], documents: dict[str, Document]
) -> Iterator[tuple[Aspect, str]]:
    for one, other in combinations(positions, 2):
        if one.source == other.source:
            continue
        for aspect, read in _VALUES.items():
            left, right = (
                [
                    value
                    for name in position.claims
                    for value in read(claims[name].text, documents[position.source])
                ]
                for position in (one, other)
            )
            why = _incompatible(left, right)
            if why:
                yield aspect, why


def _incompatible(left: Sequence[Any], right: Sequence[Any]) -> str | None:
    """Why two values can't both hold, where neither of them has a counterpart that it can hold with."""
    compared = {
        (i, j): one.compare(other) for (i, one), (j, other) in product(enumerate(left), enumerate(right))
    }
    agreed = {
        place
        for (i, j), comparison in compared.items()
        if comparison.relation in ("same", "compatible")
        for place in (("left", i), ("right", j))
    }
    for (i, j), comparison in compared.items():
        if comparison.relation == "incompatible" and not {("left", i), ("right", j)} & agreed:
            return str(comparison.why)
    return None
