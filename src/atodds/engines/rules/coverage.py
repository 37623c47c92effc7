"""Coverage: whether a document carries a claim anywhere in its text, whatever its words.

A claim's words count by their rarity in the document; synonyms meet, and a number or a time is carried by
any form of its value. The claim is looked for in up to `SENTENCES` sentences on end, because what one
article says in one sentence another spreads over several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import log
from typing import NamedTuple

from atodds.engines.base import Mention
from atodds.engines.rules.amounts import comparable
from atodds.engines.rules.statements import Article, Statement
from atodds.model import Claim, Evidence
from atodds.values.numbers import Number
from atodds.values.times import Time

SENTENCES = 3
CARRIED = 0.42
LATER_SENTENCE = 0.04
NUMBER, DISTINCTIVE, TIME = 2.0, 3.5, 1.0
SMALL = 12
LIKELY = 4
_NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences on end, by position, and how much of a claim they carry (0 to 1)."""

    first: int
    last: int
    carried: float


class Part(NamedTuple):
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
        for place, statements in enumerate(self.sentences):
            for statement in statements:
                for term in statement.terms:
                    places.setdefault(term, set()).add(place)
        self._postings = {term: frozenset(where) for term, where in places.items()}
        self._weights = [
            log(1 + (len(self.sentences) + 1) / (count + 0.5)) for count in range(len(self.sentences) + 1)
        ]

    def weight(self, term: str) -> float:
        return self._weights[len(self._postings.get(term, _NOWHERE))]

    def best(self, asked: Statement) -> Passage:
        """The passage that carries most: one of the sentences that carry most, and those beside it."""
        parts = [
            Part(self.weight(term), self._postings.get(term, _NOWHERE), term not in asked.plain)
            for term in sorted(asked.terms)
        ]
        parts += [Part(_weight_of(number), self._with_number(number)) for number in asked.numbers]
        parts += [Part(TIME, self._with_time(time)) for time in asked.times]
        standing: dict[int, list[int]] = {}
        for number, part in enumerate(parts):
            for place in part.where:
                standing.setdefault(place, []).append(number)
        held = {place: sum([parts[number].weight for number in found]) for place, found in standing.items()}
        likely = nsmallest(LIKELY, held, key=lambda place: (-held[place], place))
        best = Passage(0, 0, 0.0)
        for first in sorted({max(0, place - back) for place in likely for back in range(SENTENCES)}):
            inside: set[int] = set()
            for last in range(first, min(first + SENTENCES, len(self.sentences))):
                inside.update(standing.get(last, ()))
                carried = _carried(parts, inside) - LATER_SENTENCE * (last - first)
                if carried > best.carried + 1e-9:
                    best = Passage(first, last, carried)
        return best

    def _with_number(self, number: Number) -> frozenset[int]:
        return frozenset(
            place
            for place, statements in enumerate(self.sentences)
            if any(_carries(other, number) for statement in statements for other in statement.numbers)
        )

    def _with_time(self, time: Time) -> frozenset[int]:
        return frozenset(
            place
            for place, statements in enumerate(self.sentences)
            if any(_is_when(other, time) for statement in statements for other in statement.times)
        )


def _carried(parts: Sequence[Part], inside: set[int]) -> float:
    """The share of the parts that are carried: of all, or of those that are no names, where that is less.

    Names by themselves carry nothing: two articles on one event have most of them in common.
    """
    every = telling = carried = carried_telling = 0.0
    for number, (weight, _, named) in enumerate(parts):
        within = weight if number in inside else 0.0
        every += weight
        carried += within
        if not named:
            telling += weight
            carried_telling += within
    return min(carried / every, carried_telling / telling) if telling else carried / every


def _carries(other: Number, number: Number) -> bool:
    """Whether the other number is the number in any form, or one of the same role that it agrees with."""
    if number.kind != other.kind:
        return False
    if _is_distinctive(number) and number.compare_amount(other).relation == "same":
        return True
    compared = comparable(number, other)
    return compared is not None and compared[0].relation != "incompatible"


def _is_when(other: Time, time: Time) -> bool:
    """Whether the other time is the time, roughly or exactly; the first day tells most apart without
    comparing."""
    if time.days and other.days and time.days[0][0] != other.days[0][0]:
        return False
    return time.kind == other.kind and time.compare(other).relation in ("same", "compatible")


def _is_distinctive(number: Number) -> bool:
    """Whether two numbers of this value hardly meet by chance."""
    return number.amount is not None and (number.unit is not None or number.amount > SMALL)


def _weight_of(number: Number) -> float:
    return DISTINCTIVE if _is_distinctive(number) else NUMBER


def mention(claim: Claim, asked: Statement, text: Text) -> Mention:
    document = text.article.document
    passage = text.best(asked)
    if passage.carried < CARRIED:
        return Mention(claim=claim.id, source=document.id, outcome="absent")
    evidence = []
    for statements in text.sentences[passage.first : passage.last + 1]:
        start, end = statements[0].start, statements[-1].end
        if any(asked.terms & s.terms for s in statements):
            evidence.append(
                Evidence(source=document.id, start=start, end=end, quote=document.text[start:end])
            )
    return Mention(claim=claim.id, source=document.id, outcome="carried", evidence=tuple(evidence))
