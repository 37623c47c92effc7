"""Guard: the values of claims that an engine holds to agree, compared by code.

What code sees and the engine passed over goes to verify; the guard decides only where the engine is code itself
(`ruled`), and on what one gives more exactly (`finer`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from atodds.engines.base import Dossier
from atodds.model import Aspect, Claim, Document, Fact, Position
from atodds.values.asides import asides
from atodds.values.base import Comparison
from atodds.values.numbers import find_numbers
from atodds.values.speech import find_speech
from atodds.values.times import find_times

# Each reads the values of one aspect from a claim's text; a value compares itself with others of its kind.
_VALUES: dict[Aspect, Callable[[str, Document], Sequence[Any]]] = {
    "number": lambda text, _: find_numbers(text),
    "time": lambda text, document: find_times(text, document.published),
}

Guard = Callable[[Iterable[Fact], Dossier], tuple[Fact, ...]]


def guarded(facts: Iterable[Fact], dossier: Dossier) -> tuple[Fact, ...]:
    """The facts called the same in which values of two documents can't both hold, with aspect and why."""
    return _doubted(facts, Known(dossier))


def _doubted(facts: Iterable[Fact], known: Known) -> tuple[Fact, ...]:
    return tuple(
        fact.model_copy(update={"aspect": aspect, "explanation": why})
        for fact in facts
        if fact.relation == "same"
        for aspect, why in _conflicts(fact, known)[:1]
    )


def ruled(facts: Iterable[Fact], dossier: Dossier) -> tuple[Fact, ...]:
    """The facts, those that the guard doubts decided by code: for an engine that is code itself, there is nobody else
    to look. Between documents of different days it is an update, else a contradiction."""
    facts = tuple(facts)
    known = Known(dossier)
    same = (fact for fact in facts if fact.relation == "same" and _of_one_scope(fact, known))
    doubted = {fact.id: fact for fact in _doubted(same, known)}
    published = {name: document.published for name, document in known.documents.items()}
    decided = []
    for fact in facts:
        doubt = doubted.get(fact.id)
        if doubt:
            days = {source: day for p in fact.positions if (day := published[source := p.source])}
            newest = max(days.values(), default=None)
            is_update = len(set(days.values())) > 1 and doubt.aspect == "number"
            fact = doubt.model_copy(
                update={
                    "relation": "update" if is_update else "contradiction",
                    "stronger": tuple(s for s, day in days.items() if day == newest) if is_update else (),
                    "positions": tuple(
                        p.model_copy(update={"stance": "differs"}) if p.claims else p for p in fact.positions
                    ),
                }
            )
        decided.append(fact)
    return tuple(decided)


def finer(facts: Iterable[Fact], dossier: Dossier) -> tuple[Fact, ...]:
    """Refinements within facts called the same: a number or time that one document gives more exactly, where no
    other fact sets the two against each other. Named for the fact they come from (`F3 finer`), which stays as it is."""
    facts = tuple(facts)
    known = Known(dossier)
    told = _told_by_claim(facts)
    return tuple(
        fact.model_copy(
            update={
                "id": f"{fact.id} finer",
                "relation": "refinement",
                "aspect": aspect,
                "explanation": why,
                "stronger": (stronger,),
                "positions": tuple(p for p in fact.positions if p.source in sources),
            }
        )
        for fact in facts
        if fact.relation == "same"
        for aspect, why, stronger, sources in _refinements(fact, known)[:1]
        if not set.intersection(*(_told(fact, source, told) for source in sources))
    )


def _told_by_claim(facts: Iterable[Fact]) -> dict[str, set[str]]:
    """By claim, the facts, by id, that set its value against another."""
    told: dict[str, set[str]] = {}
    for fact in facts:
        if fact.relation in ("contradiction", "update", "refinement", "undecided"):
            for name in (name for position in fact.positions for name in position.claims):
                told.setdefault(name, set()).add(fact.id)
    return told


def _told(fact: Fact, source: str, told: Mapping[str, set[str]]) -> set[str]:
    names = (name for position in fact.positions if position.source == source for name in position.claims)
    return set().union(*(told.get(name, ()) for name in names))


Values = Sequence[Any]


class Known:
    """The dossier's claims and documents by id, and the values of the claims that were asked for."""

    def __init__(self, dossier: Dossier) -> None:
        self.claims = {claim.id: claim for claim in dossier.claims}
        self.documents = {document.id: document for document in dossier.documents}
        self._values: dict[tuple[str, Aspect], Values] = {}

    def values(self, position: Position, aspect: Aspect) -> Values:
        return [value for name in position.claims for value in self._of_claim(name, position.source, aspect)]

    def _of_claim(self, name: str, source: str, aspect: Aspect) -> Values:
        found = self._values.get((name, aspect))
        if found is None:
            found = _VALUES[aspect](self.claims[name].text, self.documents[source])
            self._values[name, aspect] = found
        return found


def _of_one_scope(fact: Fact, known: Known) -> bool:
    """Whether nothing speaks for two scopes: no two speakers, not other numbers at other times, and no days of a
    saying, which may be said again."""
    claims = [known.claims[name] for position in fact.positions for name in position.claims]
    speakers = {claim.speaker for claim in claims if claim.speaker}
    aspects = {aspect for aspect, _ in _conflicts(fact, known)}
    return (
        len(speakers) < 2 and len(aspects) < 2 and not ("time" in aspects and any(map(_has_asides, claims)))
    )


def _has_asides(claim: Claim) -> bool:
    return bool(asides(claim.text, find_speech(claim.text), find_times(claim.text, None)))


def _conflicts(fact: Fact, known: Known) -> list[tuple[Aspect, str]]:
    return [
        (aspect, comparison.why)
        for aspect, _, left, right in _compared(fact, known)
        for _, _, comparison in _matched(left, right)
        if comparison.relation == "incompatible"
    ]


def _refinements(fact: Fact, known: Known) -> list[tuple[Aspect, str, str, tuple[str, str]]]:
    found = []
    for aspect, sources, left, right in _compared(fact, known):
        # "Saturday" in a dated article is no more exact than "Saturday" in one whose date isn't known.
        dated = [known.documents[source].published is not None for source in sources]
        if aspect == "time" and dated[0] != dated[1]:
            continue
        for one, other, comparison in _matched(left, right):
            # "By Sunday" and "on Sunday" are told of different things: a state and an event.
            if aspect == "time" and not one.relation == other.relation == "at":
                continue
            if comparison.relation == "compatible" and comparison.more_exact:
                stronger = sources[comparison.more_exact == "right"]
                found.append((aspect, comparison.why, stronger, sources))
    return found


_FEW = 8


def _compared(fact: Fact, known: Known) -> Iterator[tuple[Aspect, tuple[str, str], Values, Values]]:
    """For each two documents of the fact and each aspect, the values of the one and of the other, where both have
    some."""
    given = [{aspect: known.values(position, aspect) for aspect in _VALUES} for position in fact.positions]
    for one, other in _pairs(range(len(fact.positions))):
        sources = fact.positions[one].source, fact.positions[other].source
        if sources[0] != sources[1]:
            for aspect in _VALUES:
                left, right = given[one][aspect], given[other][aspect]
                if left and right:
                    yield aspect, sources, left, right


def _pairs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every two positions while they are few; of many, the first with each other: work that grows with documents."""
    if len(positions) <= _FEW:
        yield from combinations(positions, 2)
    else:
        yield from ((positions[0], other) for other in positions[1:])


def _matched(left: Values, right: Values) -> Iterator[tuple[Any, Any, Comparison]]:
    """The comparisons of values that have no better counterpart on the other side: one that agrees goes before one
    that doesn't, and the same before the compatible."""
    order = {"same": 0, "compatible": 1, "incompatible": 2}
    compared = sorted(
        (
            (order[comparison.relation], i, j, comparison)
            for (i, one), (j, other) in product(enumerate(left), enumerate(right))
            if (comparison := one.compare(other)).relation in order
        ),
        key=lambda found: found[:3],
    )
    taken: set[tuple[str, int]] = set()
    for _, i, j, comparison in compared:
        if not {("left", i), ("right", j)} & taken:
            taken |= {("left", i), ("right", j)}
            yield left[i], right[j], comparison
