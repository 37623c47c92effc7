"""Lookup: a document's sentences, searched for the passage that carries most of a claim.

A claim's words count by their rarity in the document; synonyms meet, and a number or a time is carried by any form of
its value. The claim is looked for in up to `SENTENCES` sentences on end, because what one article says in one sentence
another spreads over several.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf, log

from atodds.engines.rules.scopes import comparable, complements, of_one_noun
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.vocabulary import SPEECH
from atodds.values.numbers import Number
from atodds.values.times import Time
from atodds.values.units import in_base, unit_of

SENTENCES = 4
# How much of a claim a passage has to hold to be about it.
PARTLY = 0.26
# So that no rounding of sums refuses what would just be carried in part.
LEAST = PARTLY - 1e-6
LATER_SENTENCE = 0.01
NUMBER, DISTINCTIVE, TIME = 2.0, 3.5, 1.0
SMALL = 12
SPARE = 0.3
LIKELY = 4
# One word of several meets by chance.
SEVERAL, FEWEST = 3, 2
# "12,000 cars a day", "every day 12,000 cars": the one is read with its time, the other without.
_EVERY_SO_OFTEN = {"rate": "count", "count": "rate"}
_NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences on end, by position, and how much of a claim they carry (0 to 1); `by_chance` where no more of it
    meets than one word of two."""

    first: int
    last: int
    carried: float
    by_chance: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One thing that a claim says, and the sentences of a document in which it stands."""

    weight: float
    where: frozenset[int]
    named: bool = False


class Text:
    """A document's statements by sentence, ready to be searched."""

    def __init__(self, article: Article) -> None:
        self.article = article
        by_sentence: dict[int, list[Statement]] = {}
        for statement in article.statements:
            by_sentence.setdefault(statement.sentence, []).append(statement)
        self.sentences = list(by_sentence.values())
        places: dict[str, set[int]] = {}
        numbers: dict[Number, set[int]] = {}
        times: dict[Time, set[int]] = {}
        for place, statements in enumerate(self.sentences):
            for statement in statements:
                for term in statement.terms:
                    places.setdefault(term, set()).add(place)
                for number in statement.numbers:
                    numbers.setdefault(replace(number, start=0, end=0), set()).add(place)
                for time in statement.times:
                    times.setdefault(replace(time, start=0, end=0), set()).add(place)
        self._postings = {term: frozenset(where) for term, where in places.items()}
        length = len(self.sentences)
        self._weight = {term: _rarity(len(where), length) for term, where in places.items()}
        self._terms = frozenset(places)
        self._weight_of_unknown = _rarity(0, length)
        # Values by what tells most of them apart without comparing them.
        self._numbers: dict[str, list[tuple[float, float, Number, set[int]]]] = {}
        for number, where in numbers.items():
            self._numbers.setdefault(number.kind, []).append((*_reach(number), number, where))
        self._times: dict[date | None, list[tuple[Time, set[int]]]] = {}
        for time, where in times.items():
            self._times.setdefault(_first_day(time), []).append((time, where))
        self._numbers_found: dict[Number, frozenset[int]] = {}
        self._times_found: dict[Time, frozenset[int]] = {}

    def best(self, asked: Statement, doers: frozenset[str] = frozenset()) -> Passage:
        """The passage that carries most: one of the sentences that carry most, and those beside it. Who does it tells
        nothing of what is done: `doers` count no more than names."""
        best = Passage(0, 0, 0.0)
        terms = asked.terms - SPEECH
        telling_terms = (asked.plain & terms) - doers
        if not self._stands(telling_terms, _weight_of_values(asked)):
            return best
        parts = self._parts(asked, terms, telling_terms)
        every = sum([part.weight for part in parts])
        telling = sum([part.weight for part in parts if not part.named])
        several = sum(not part.named for part in parts)
        fewest = FEWEST if several >= SEVERAL else 0
        standing = _standing(parts)
        # No passage begins or ends with a sentence that holds nothing of it.
        near = {place - back for place in _likely(standing) for back in range(SENTENCES)}
        for first in sorted(near & standing.keys()):
            inside: set[Part] = set()
            carried = carried_telling = 0.0
            met = 0
            for last in range(first, first + SENTENCES):
                if last not in standing:
                    continue
                for part in standing[last]:
                    if part not in inside:
                        inside.add(part)
                        carried += part.weight
                        carried_telling += 0.0 if part.named else part.weight
                        met += not part.named
                # Names by themselves carry nothing: two articles on one event have most of them in common.
                share = min(carried / every, carried_telling / telling) if telling else carried / every
                share -= LATER_SENTENCE * (last - first)
                if met >= fewest and share > best.carried + 1e-9:
                    best = Passage(first, last, share, met < FEWEST <= several)
        return best

    def may_carry(self, asked: Statement) -> bool:
        """Whether enough of the claim stands anywhere in the text, in one place or in many: most claims that a
        document lacks are told by that."""
        return self._stands(asked.terms - SPEECH, _weight_of_values(asked))

    def _stands(self, terms: frozenset[str], values: float) -> bool:
        standing = terms & self._terms
        known = values + sum([self._weight[term] for term in standing])
        unknown = self._weight_of_unknown * (len(terms) - len(standing))
        return known >= LEAST * (known + unknown)

    def _parts(self, asked: Statement, terms: frozenset[str], telling: frozenset[str]) -> list[Part]:
        parts = [
            Part(
                self._weight.get(term, self._weight_of_unknown),
                self._postings.get(term, _NOWHERE),
                term not in telling,
            )
            for term in sorted(terms)
        ]
        parts += [Part(_weight_of(number), self._with_number(number)) for number in asked.numbers]
        parts += [Part(TIME, self._with_time(time)) for time in asked.times]
        return parts

    def _with_number(self, number: Number) -> frozenset[int]:
        key = replace(number, start=0, end=0, words="")
        found = self._numbers_found.get(key)
        if found is None:
            low, high = _reach(number)
            found = _NOWHERE.union(
                *(
                    where
                    for least, most, other, where in self._numbers.get(number.kind, ())
                    if ((least <= high and low <= most) or number.kind == "share") and _carries(other, number)
                ),
                *(
                    where
                    for least, most, other, where in self._numbers.get(
                        _EVERY_SO_OFTEN.get(number.kind, ""), ()
                    )
                    if other.amount == number.amount and of_one_noun(other, number)
                ),
            )
            self._numbers_found[key] = found
        return found

    def _with_time(self, time: Time) -> frozenset[int]:
        key = replace(time, start=0, end=0)
        found = self._times_found.get(key)
        if found is None:
            day = _first_day(time)
            days = self._times if day is None else (day, None)
            found = _NOWHERE.union(
                *(where for key in days for other, where in self._times.get(key, ()) if _is_when(other, time))
            )
            self._times_found[key] = found
        return found


def _rarity(count: int, sentences: int) -> float:
    """What a term weighs that stands in so many of a document's sentences."""
    return log(1 + (sentences + 1) / (count + 0.5))


def _standing(parts: Iterable[Part]) -> dict[int, list[Part]]:
    """By sentence the parts that stand in it."""
    standing: dict[int, list[Part]] = {}
    for part in parts:
        for place in part.where:
            standing.setdefault(place, []).append(part)
    return standing


def _likely(standing: Mapping[int, Sequence[Part]]) -> list[int]:
    """The sentences that hold most, by weight."""
    held = sorted((-sum([part.weight for part in parts]), place) for place, parts in standing.items())
    return [place for _, place in held[:LIKELY]]


def _reach(number: Number) -> tuple[float, float]:
    """The amounts that may agree with the number, amply, in the base unit: a score may be told from either side."""
    if number.parts:
        return -inf, inf
    unit = number.unit or "count"
    low, high = in_base(number.low, unit), in_base(number.high, unit)
    scale = max((abs(end) for end in (low, high) if end != inf), default=0.0)
    spare = (SPARE + unit_of(unit).slack) * scale
    return low - spare, high + spare


def _carries(other: Number, number: Number) -> bool:
    """Whether the other number is the number in any form, what it leaves of a whole, or one of the same role that it
    agrees with."""
    if complements(other, number):
        return True
    if _is_distinctive(number) and number.compare_amount(other).relation == "same":
        return True
    compared = comparable(number, other)
    return compared is not None and compared[0].relation != "incompatible"


def _first_day(time: Time) -> date | None:
    """It tells most times apart without comparing them."""
    return time.days[0][0] if time.days else None


def _is_when(other: Time, time: Time) -> bool:
    """Whether the other time is the time, roughly or exactly."""
    if time.days and other.days and _first_day(time) != _first_day(other):
        return False
    return time.kind == other.kind and time.compare(other).relation in ("same", "compatible")


def _is_distinctive(number: Number) -> bool:
    """Whether two numbers of this value hardly meet by chance."""
    return number.amount is not None and (number.unit is not None or number.amount > SMALL)


def _weight_of(number: Number) -> float:
    return DISTINCTIVE if _is_distinctive(number) else NUMBER


def _weight_of_values(asked: Statement) -> float:
    return sum(map(_weight_of, asked.numbers)) + TIME * len(asked.times)
