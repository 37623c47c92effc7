"""Inferences: derived values against what other documents say, and against their own document.

A derived value is compared as a found one is, by the values' own `compare`; what has to be surer here is that both are
of one thing. Each law says what that takes: a role that an event has one number of; one person; one phase of a thing
that both statements name; else near statements with several words in common. It is at odds with nothing in a document
that gives the value itself, and a document that gives the other's value as well isn't sure of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from atodds.engines.rules.amounts import (
    TOLLS,
    comparable,
    complements,
    is_of_some,
    newer,
    of_another_order,
    portion,
    two_speakers,
)
from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.derivation.spells import PHASES, phase_of
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.statements import Article, Derived, Key, Phase, Statement
from atodds.model import Aspect
from atodds.values.aliases import same_name
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.reckoning import days_of
from atodds.values.roles import CASUALTIES
from atodds.values.times import Time

_ALL = re.compile(r"\b(?:in all|altogether|in total|total|overall|together|combined)\b", re.IGNORECASE)
_TOOK_OFFICE = re.compile(
    r"\b(?:took over|took office|became|joined|succeeded|(?:was|were) (?:appointed|named|elected|made|sworn in))\b"
)
_AMOUNT = re.compile(r"\b(?:volume|amount|quantity|total|in all|altogether)\b", re.IGNORECASE)
_OF_WHOLE = ("of_whole", "whole")
EXPLAINING = ("rest", "level")
NEAR = 0.3
NEARER = 0.5
NAMED = 0.2
IN_COMMON = 2
YEAR = 366


@dataclass(frozen=True, slots=True)
class Side:
    """A value with its statement; `derived` is None where the text gives it as it is."""

    value: Number | Time
    statement: Statement
    derived: Derived | None = None


@dataclass(frozen=True, slots=True)
class Inference:
    """Two values to be compared, at least one of them derived, and how near their statements are."""

    left: Side
    right: Side
    pair: Pair

    def swapped(self) -> Inference:
        return Inference(self.right, self.left, self.pair.swapped())


def inferences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> list[Inference]:
    """All comparisons that a derived value is worth, in the order of the documents and their text."""
    near = _by_statement(pairs, articles)
    known = {source: _Known.of(article) for source, article in articles.items()}
    found: dict[tuple[int, int], Inference] = {}
    for article in articles.values():
        for derived in article.derived:
            if derived.law in EXPLAINING:
                continue
            for inference in _of(derived, article, near, known):
                left, right = inference.left, inference.right
                # Two derived values meet from either side.
                if (id(right.derived or right.value), id(derived)) not in found:
                    found.setdefault((id(left.derived), id(right.derived or right.value)), inference)
    return list(found.values())


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
    if derived.against is not None:
        place, number = derived.against
        total = Side(number, article.statements[place])
        yield Inference(mine, total, paired(home, total.statement, 1.0))
        return
    by_pair: dict[Key, Pair] = {}
    # A sum or a spell is told by all it rests on, a reckoned day by the statement that it dates.
    places = derived.places if derived.law in ("sum", "spell", "whole", "output") else derived.places[:1]
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


def judged(inference: Inference, articles: Mapping[str, Article]) -> Difference | None:
    """What the two are at odds in, if they are."""
    left, right = inference.left, inference.right
    if isinstance(left.value, Number) and isinstance(right.value, Number):
        if left.statement.source == right.statement.source:
            return _difference(inference, _apart(left.value, right.value), "number", articles)
        return _of_numbers(inference, left.value, right.value, articles)
    if isinstance(left.value, Time) and isinstance(right.value, Time):
        return _of_times(inference, left.value, right.value, articles)
    return None


def _of_numbers(
    inference: Inference, left: Number, right: Number, articles: Mapping[str, Article]
) -> Difference | None:
    pair = inference.pair
    left, right = _unscoped(left), _unscoped(right)
    compared = comparable(left, right)
    if compared is None or compared[0].relation != "incompatible":
        return None
    comparison, named = compared
    one_number = named and left.role in TOLLS
    near = pair.nearness >= (NAMED if named else NEAR) and pair.common >= IN_COMMON
    if "sum" in _laws(inference):
        near = near and _of_all(inference, articles)
    if "output" in _laws(inference):
        near = near or _of_an_amount(inference, articles)
    if "population" in _laws(inference):
        near = _of_one_place(inference, articles)
    if "series" in _laws(inference):
        near = pair.nearness >= NEAR and pair.common >= 1
    if not (one_number or near):
        return None
    if (
        "vague" in (left.comparator, right.comparator)
        or of_another_order(left, right)
        or (left.kind == "count" and is_of_some(left) != is_of_some(right))
        or two_speakers(pair.left, pair.right)
        or (
            "whole" not in _laws(inference)
            and any(_of_a_part(s, articles) for s in (inference.left, inference.right))
        )
        or at_other_times(pair.left, pair.right)
        or complements(left, right)
        or contrasted(pair.left.plain | pair.left.around, pair.right.plain | pair.right.around)
        or _given(inference, articles)
    ):
        return None
    return _difference(inference, comparison, "number", articles)


def _apart(one: Number, other: Number) -> Comparison:
    """The law that derived the one has found it at odds with the other, side by side and rounded alike."""
    said = sorted((one, other), key=lambda number: number.start)
    words = " and ".join(f"\u201c{' '.join(number.words.split())}\u201d" for number in said)
    return Comparison("incompatible", f"{words} don't add up.")


def _laws(inference: Inference) -> set[str]:
    return {side.derived.law for side in (inference.left, inference.right) if side.derived}


def _unscoped(number: Number) -> Number:
    """The number; a share is of its whole by its nature."""
    return replace(number, scope=None) if number.kind == "share" and number.scope in _OF_WHOLE else number


def _of_a_part(side: Side, articles: Mapping[str, Article]) -> bool:
    if side.derived is not None or not isinstance(side.value, Number):
        return False
    return portion(side.value, articles[side.statement.source]) is not None


def _of_all(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether one of the statements says that its number is of all."""
    return any(
        _ALL.search(articles[side.statement.source].document.text, side.statement.start, side.statement.end)
        for side in (inference.left, inference.right)
    )


def _of_one_place(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether the place that was named last before the one number is named beside the other."""
    mine, theirs = inference.left, inference.right
    if mine.derived is None:
        mine, theirs = theirs, mine
    before = [
        name
        for name in articles[mine.statement.source].names
        if name.kind in ("place", "name") and name.end <= mine.value.start
    ]
    return bool(before) and any(same_name(before[-1], name) for name in theirs.statement.names)


def _of_an_amount(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether the statement with the found number says that it is the amount of something, and it is measured."""
    side = inference.left if inference.left.derived is None else inference.right
    text = articles[side.statement.source].document.text
    return (
        isinstance(side.value, Number)
        and side.value.kind == "measure"
        and _AMOUNT.search(text, side.statement.start, side.statement.end) is not None
    )


def _given(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether one of the documents has the other's value too, found or derived, in the same role."""
    for mine, theirs in ((inference.left, inference.right), (inference.right, inference.left)):
        article = articles[theirs.statement.source]
        others: list[Number | Time] = [
            *article.numbers,
            *article.times,
            *(d.value for d in article.derived if d is not theirs.derived and d.against is None),
        ]
        for value in others:
            if value is not theirs.value and _agree(mine.value, value):
                return True
    return False


def _agree(one: Number | Time, other: Number | Time) -> bool:
    if isinstance(one, Number) and isinstance(other, Number):
        compared = comparable(one, other)
        return (
            compared is not None
            and compared[0].relation in ("same", "compatible")
            and (one.role == other.role or compared[0].relation == "same")
        )
    if isinstance(one, Time) and isinstance(other, Time):
        alike = one.kind == other.kind and one.relation == other.relation and _fine(other) <= _fine(one)
        return alike and one.compare(other).relation in ("same", "compatible")
    return False


def _fine(time: Time) -> int:
    """How fine it is told: by the clock, by the day, or coarser."""
    return 0 if time.grain in ("second", "minute", "hour") else 1 if time.grain in ("part", "day") else 2


def _of_times(
    inference: Inference, left: Time, right: Time, articles: Mapping[str, Article]
) -> Difference | None:
    pair = inference.pair
    laws = _laws(inference)
    if "office" in laws:
        left, right = (
            _from_then_on(inference.left, left, articles),
            _from_then_on(inference.right, right, articles),
        )
    comparison = left.compare(right)
    if comparison.relation != "incompatible" or left.kind != right.kind:
        return None
    if "birth" in laws:
        if not _one_person(inference) or _years_apart(left, right) < YEAR:
            return None
        return _difference(inference, comparison, "number", articles)
    if any(
        side.derived is None and side.value.start in side.statement.asides
        for side in (inference.left, inference.right)
    ):
        return None
    if "spell" in laws:
        fits = _phase(inference.left, left, articles) == _phase(inference.right, right, articles) is not None
        # What lasted is told apart by its date; what began or ended is dated by its very time.
        apart = left.kind == "duration" and at_other_times(pair.left, pair.right)
        fits = fits and _topic(inference, articles) and not apart
    elif "office" in laws:
        fits = left.relation == right.relation == "since" and pair.nearness >= NAMED and pair.common >= 1
    else:
        near = pair.nearness >= (NEAR if _fine(left) < 2 else NEARER) and pair.common >= IN_COMMON
        near = near or (
            pair.nearness >= NEARER and pair.common + pair.names >= IN_COMMON and pair.common >= 1
        )
        fits = near and left.relation == right.relation and _fine(left) == _fine(right)
    if not fits or two_speakers(pair.left, pair.right) or _given(inference, articles):
        return None
    return _difference(inference, comparison, "time", articles)


def _from_then_on(side: Side, time: Time, articles: Mapping[str, Article]) -> Time:
    """Since then, where the time is that of taking an office."""
    text = articles[side.statement.source].document.text
    if time.relation == "at" and _TOOK_OFFICE.search(text, side.statement.start, side.statement.end):
        return replace(time, relation="since")
    return time


def _topic(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether both tell of one thing by name: what began and ended there, lasted here."""
    mine, theirs = (_concepts(side, articles) for side in (inference.left, inference.right))
    return len(mine & theirs) >= (1 if inference.pair.nearness >= NAMED else IN_COMMON)


def _concepts(side: Side, articles: Mapping[str, Article]) -> frozenset[str]:
    statements = articles[side.statement.source].statements
    places = side.derived.places if side.derived else (side.statement.place,)
    return (
        frozenset().union(*(statements[place].plain | statements[place].around for place in places)) - PHASES
    )


def _phase(side: Side, time: Time, articles: Mapping[str, Article]) -> Phase | None:
    if side.derived is not None:
        return side.derived.phase
    return phase_of(articles[side.statement.source].document.text, side.statement, time)


def _one_person(inference: Inference) -> bool:
    left, right = inference.left.derived, inference.right.derived
    return bool(left and right and left.whom and right.whom and same_name(left.whom, right.whom))


def _years_apart(left: Time, right: Time) -> int:
    """The days between two intervals: an age may be a year off."""
    one, other = days_of(left), days_of(right)
    if one is None or other is None:
        return 0
    return max((other[0] - one[1]).days, (one[0] - other[1]).days)


def _difference(
    inference: Inference, comparison: Comparison, aspect: Aspect, articles: Mapping[str, Article]
) -> Difference | None:
    if comparison.relation != "incompatible":
        return None
    left, right = _spots(inference.left, articles), _spots(inference.right, articles)
    found = Difference(
        left[0],
        right[0],
        "contradiction",
        aspect,
        comparison.why,
        inference.pair.nearness,
        grounds=(*left[1:], *right[1:]),
    )
    value = inference.left.value
    if isinstance(value, Number) and value.role in CASUALTIES and not inference.pair.within:
        latest = newer(inference.pair, articles)
        if latest:
            return replace(
                found, relation="update", stronger=latest, why=f"{found.why} The count grew or was revised."
            )
    return found


def _spots(side: Side, articles: Mapping[str, Article]) -> list[Spot]:
    if side.derived is None:
        return [Spot(side.statement, side.value.start, side.value.end)]
    statements = articles[side.statement.source].statements
    return [
        Spot(statements[place], start, end)
        for place, (start, end) in zip(side.derived.places, side.derived.operands, strict=True)
    ]
