"""Statements: what the rules engine knows of a document, for all four questions.

A statement is a clause with everything that stands in it: concepts (stems under which synonyms meet),
numbers, times, names, who says it and how surely. What the clause only implies, its subject and the rest of
its sentence, is kept apart as its surroundings.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Literal, Protocol, TypeVar

from atodds.engines.rules.amount_index import AmountIndex
from atodds.engines.rules.clauses import Clause
from atodds.model import Certainty, Document
from atodds.text.synonyms import concept
from atodds.text.words import Word, content_stems
from atodds.values.aliases import same_name
from atodds.values.names import Name
from atodds.values.numbers import Number
from atodds.values.times import Time

Key = tuple[str, int]
Law = Literal[
    "whole",
    "rest",
    "sum",
    "change",
    "level",
    "output",
    "product",
    "series",
    "population",
    "spell",
    "reckoning",
    "birth",
    "office",
    "last",
    "first",
    "record",
]
Phase = Literal["began", "ended", "lasted"]


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int: ...


AnyPlaced = TypeVar("AnyPlaced", bound=Placed)

_start = attrgetter("start")
_POSSESSED = re.compile(r"(?:his|her|its|their|our|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: the words for them, and the name among these words, if there is one."""

    words: str
    name: Name | None

    def is_other_than(self, other: Speaker) -> bool:
        """Whether the two can't be one: other names, or descriptions that have no word in common. "Her
        office" can be anybody's."""
        if self.name and other.name:
            return not same_name(self.name, other.name)
        if _POSSESSED.match(self.words) or _POSSESSED.match(other.words):
            return False
        mine, theirs = frozenset(content_stems(self.words)), frozenset(content_stems(other.words))
        return bool(mine and theirs) and not mine & theirs


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words within quotation marks, and who says them, where the text tells."""

    start: int
    end: int
    speaker: Speaker | None


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """`terms` are the concepts of the clause's own words without those of its numbers and times, `plain`
    those among them that are of no name; `around` are the concepts of its subject and of the rest of the
    sentence; `values` its numbers and dates in a form in which equal ones meet; `asides` where those of
    its times begin that date no event of its own: they tell when it was said, or from when another is counted.
    `place` orders the statements of a document; `words` are the clause's, in its order."""

    source: str
    place: int
    sentence: int
    headline: bool
    clause: Clause
    terms: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    numbers: tuple[Number, ...] = ()
    times: tuple[Time, ...] = ()
    asides: frozenset[int] = frozenset()
    names: tuple[Name, ...] = ()
    speaker: Speaker | None = None
    certainty: Certainty = "stated"
    words: tuple[Word, ...] = ()

    @property
    def key(self) -> Key:
        return self.source, self.place

    @property
    def start(self) -> int:
        return self.clause.start

    @property
    def end(self) -> int:
        return self.clause.end

    @property
    def speaking(self) -> frozenset[str]:
        """The concepts of the words for who says it."""
        return frozenset(map(concept, content_stems(self.speaker.words))) if self.speaker else frozenset()


@dataclass(frozen=True, slots=True)
class Derived:
    """A value that follows from others of a document: their sum, the day reckoned from them.

    What is the `rest` of a whole, or a `level` told by its distance, is of nothing that the text names: it only
    explains. `places` are the statements it rests on, the one that tells of it first; `operands` the words it was
    reckoned from, a span for each place. `whom` is the person it is of; `phase` tells whether a time is when
    something began, ended, or how long it lasted. `against` is the place and the number of its own document that it
    should equal. `of` are the words that name what it is of, where that is told behind its distance; `thing` are the
    concepts of what has not come since a time, or not before its last.
    """

    law: Law
    value: Number | Time
    places: tuple[int, ...]
    operands: tuple[tuple[int, int], ...]
    whom: Name | None = None
    phase: Phase | None = None
    against: tuple[int, Number] | None = None
    of: tuple[int, int] | None = None
    thing: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Article:
    """A document as the rules engine has read it; `deriving` tells what follows from its values."""

    document: Document
    published: date | None
    statements: tuple[Statement, ...]
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    words: tuple[Word, ...]
    deriving: Callable[[Article], tuple[Derived, ...]]

    @cached_property
    def derived(self) -> tuple[Derived, ...]:
        return self.deriving(self)

    def at(self, start: int, end: int) -> Statement | None:
        """The statement that most of the passage lies in."""
        best: Statement | None = None
        most = 0
        first = bisect_right(self._starts, start) - 1
        for place in range(max(0, first), len(self.statements)):
            statement = self.statements[place]
            if statement.start >= end:
                break
            shared = min(end, statement.end) - max(start, statement.start)
            if shared > most:
                best, most = statement, shared
        return best

    def times_of(self, statement: Statement) -> tuple[Time, ...]:
        """The times in the statement's whole sentence."""
        sentence = self.document.sentence(statement.sentence)
        return within(self.times, sentence.start, sentence.end)

    def of_sentences(self, numbers: Iterable[int]) -> list[Statement]:
        """The statements of these sentences, in their order."""
        return [statement for number in sorted(numbers) for statement in self._by_sentence.get(number, ())]

    @cached_property
    def headline_terms(self) -> frozenset[str]:
        return frozenset().union(*(statement.terms for statement in self.statements if statement.headline))

    @cached_property
    def _by_sentence(self) -> Mapping[int, Sequence[Statement]]:
        by_sentence: dict[int, list[Statement]] = {}
        for statement in self.statements:
            by_sentence.setdefault(statement.sentence, []).append(statement)
        return by_sentence

    @cached_property
    def quoted(self) -> Mapping[Key, Sequence[Quotation]]:
        """The quotations, by the statement that most of each lies in."""
        quoted: dict[Key, list[Quotation]] = {}
        for quotation in self.quotations:
            statement = self.at(quotation.start, quotation.end)
            if statement is not None:
                quoted.setdefault(statement.key, []).append(quotation)
        return quoted

    @cached_property
    def names_by_form(self) -> tuple[Name, ...]:
        """One name of each form, kind and acronym."""
        return tuple({(name.form, name.kind, name.acronym): name for name in self.names}.values())

    @cached_property
    def amounts(self) -> AmountIndex:
        return AmountIndex(self.numbers)

    @cached_property
    def _starts(self) -> list[int]:
        return [statement.start for statement in self.statements]


def within(found: tuple[AnyPlaced, ...], start: int, end: int) -> tuple[AnyPlaced, ...]:
    """Of what was found in the order of the text, what begins in `text[start:end]`."""
    first = bisect_left(found, start, key=_start)
    if first == len(found) or found[first].start >= end:
        return ()
    return found[first : bisect_left(found, end, lo=first, key=_start)]
