"""What a derived value is compared with: values of near statements, and what a document has in its role or unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from atodds.engines.rules.inference.named import Tellers, tell_of
from atodds.engines.rules.inference.sides import Inference, Side
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.scopes import TOLLS
from atodds.engines.rules.statements import Article, Derived, Key
from atodds.values.numbers import Number

# What has no name of its own makes no difference; it only explains one.
EXPLAINING = ("rest", "level")
# A sum or a spell is told by all it rests on, a reckoned day by the statement that it dates.
TOLD_BY_ALL = ("sum", "spell", "whole", "output")


def inferences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> list[Inference]:
    """All comparisons that a derived value is worth, in the order of the documents and their text."""
    near = _by_statement(pairs, articles)
    known = {source: _Known.of(article) for source, article in articles.items()}
    tellers = {source: Tellers(article) for source, article in articles.items()}
    found: dict[tuple[int, int], Inference] = {}
    for article in articles.values():
        for derived in article.derived:
            named = _named(derived, article, tellers)
            for inference in chain(
                () if derived.law in EXPLAINING else _of(derived, article, near, known), named
            ):
                left, right = inference.left, inference.right
                # Two derived values meet from either side.
                if (id(right.derived or right.value), id(derived)) not in found:
                    found.setdefault((id(left.derived), id(right.derived or right.value)), inference)
    return list(found.values())


def _named(derived: Derived, article: Article, tellers: Mapping[str, Tellers]) -> Iterator[Inference]:
    """With what tells of the thing that the text names for the derived value."""
    home = article.statements[derived.places[0]]
    mine = Side(derived.value, home, derived)
    for source, other in tellers.items():
        for statement in tell_of(derived, article, other) if source != home.source else ():
            for value in statement.numbers if isinstance(derived.value, Number) else statement.times:
                yield Inference(mine, Side(value, statement), paired(home, statement, 0.0), named=True)


@dataclass(frozen=True, slots=True)
class _Known:
    """What of a document derived values look for by what it is, and not by where it stands."""

    tolls: Mapping[str, list[Side]]
    births: list[Side]
    measures: Mapping[str, list[Side]]
    told: Mapping[int, list[Side]]

    @classmethod
    def of(cls, article: Article) -> _Known:
        tolls: dict[str, list[Side]] = {}
        measures: dict[str, list[Side]] = {}
        told: dict[int, list[Side]] = {}
        for statement in article.statements:
            for number in statement.numbers:
                if number.role in TOLLS or number.role == "population":
                    tolls.setdefault(number.role, []).append(Side(number, statement))
                if number.kind == "measure":
                    measures.setdefault(number.dimension, []).append(Side(number, statement))
        births = []
        for derived in article.derived:
            side = Side(derived.value, article.statements[derived.places[0]], derived)
            if derived.law == "birth":
                births.append(side)
            elif derived.against is None and derived.law not in EXPLAINING:
                told.setdefault(derived.places[0], []).append(side)
        return cls(tolls, births, measures, told)


def _by_statement(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Mapping[Key, list[Pair]]:
    """For each statement that a derived value rests on its pairs with those of other documents, itself on the left."""
    near: dict[Key, list[Pair]] = {
        (source, place): []
        for source, article in articles.items()
        for derived in article.derived
        for place in derived.places
    }
    for pair in pairs:
        if pair.within:
            continue
        if pair.left.key in near:
            near[pair.left.key].append(pair)
        if pair.right.key in near:
            near[pair.right.key].append(pair.swapped())
    return near


def _of(
    derived: Derived,
    article: Article,
    near: Mapping[Key, Sequence[Pair]],
    known: Mapping[str, _Known],
) -> Iterator[Inference]:
    home = article.statements[derived.places[0]]
    mine = Side(derived.value, home, derived)
    if derived.of is not None:
        return
    if derived.against is not None:
        place, number = derived.against
        total = Side(number, article.statements[place])
        yield Inference(mine, total, paired(home, total.statement, 1.0))
        return
    by_pair: dict[Key, Pair] = {}
    places = derived.places if derived.law in TOLD_BY_ALL else derived.places[:1]
    for pair in (p for place in places for p in near.get((home.source, place), ())):
        best = by_pair.get(pair.right.key)
        if best is None or (pair.nearness, pair.common) > (best.nearness, best.common):
            by_pair[pair.right.key] = pair
    for source, other in known.items():
        if source == home.source:
            continue
        sides = other.births if derived.law == "birth" else ()
        role = derived.value.role if isinstance(derived.value, Number) else None
        if role in TOLLS or derived.law == "population":
            sides = other.tolls.get(role or "", ())
        elif isinstance(derived.value, Number) and derived.law == "output":
            sides = other.measures.get(derived.value.dimension, ())
        for side in sides:
            pair = by_pair.get(side.statement.key) or paired(home, side.statement, 0.0)
            yield Inference(mine, side, pair)
    if derived.law != "birth":
        for pair in by_pair.values():
            told = known[pair.right.source].told.get(pair.right.place, ())
            values = pair.right.numbers if isinstance(derived.value, Number) else pair.right.times
            for side in (*(Side(value, pair.right) for value in values), *told):
                yield Inference(mine, side, pair)
