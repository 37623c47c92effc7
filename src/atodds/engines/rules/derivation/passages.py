"""Passages: a sentence with all its statements and values, as the laws look for operands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from atodds.engines.rules.statements import Article, Derived, Law, Statement
from atodds.values.numbers import Number
from atodds.values.times import Time

_NEXT_CLAUSE = re.compile(r"[;:\u2014]|, (?:and|but|while|though|although|as)\b")


@dataclass(frozen=True, slots=True)
class Passage:
    """The statements of one sentence, which is never empty, their values, and the text of its document."""

    text: str
    statements: tuple[Statement, ...]
    numbers: tuple[Number, ...]
    times: tuple[Time, ...]

    @property
    def start(self) -> int:
        return self.statements[0].start

    @property
    def end(self) -> int:
        return self.statements[-1].end

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def asides(self) -> frozenset[int]:
        return frozenset().union(*(statement.asides for statement in self.statements))

    def between(self, left: Number | Time, right: Number | Time) -> str:
        return self.text[left.end : right.start]

    def before(self, value: Number | Time) -> str:
        return self.text[self.start : value.start]

    def after(self, value: Number | Time) -> str:
        return self.text[value.end : self.end]

    def around(self, number: Number) -> str:
        """The number with the word or two before it and what follows."""
        lead = self.before(number).rsplit(maxsplit=2)[-2:]
        joined = " ".join((*lead, number.words))
        return joined[max(0, joined.lower().find("all ")) :] + self.after(number)

    def phrase(self, start: int) -> tuple[int, int]:
        """From there to where another main clause begins, or the sentence ends."""
        joint = _NEXT_CLAUSE.search(self.text, start, self.end)
        return start, joint.start() if joint else self.end

    def place_of(self, value: Number | Time) -> int:
        return next(s.place for s in reversed(self.statements) if s.start <= value.start)


@lru_cache(maxsize=1)  # One law after the other asks for those of one article.
def passages(article: Article) -> tuple[Passage, ...]:
    """The article's sentences in order, but for its headline, which tells in short what they tell."""
    sentences = (tuple(held) for _, held in groupby(article.statements, key=attrgetter("sentence")))
    return tuple([_passage(article.document.text, held) for held in sentences if not held[0].headline])


def _passage(text: str, held: tuple[Statement, ...]) -> Passage:
    numbers = tuple([number for statement in held for number in statement.numbers])
    return Passage(text, held, numbers, tuple([time for statement in held for time in statement.times]))


def resting_on(law: Law, value: Number | Time, *operands: tuple[Passage, Number | Time]) -> Derived:
    """The derived value with the places and the words of its operands, the one that tells of it first."""
    held = [(passage.place_of(operand), (operand.start, operand.end)) for passage, operand in operands]
    return Derived(law, value, tuple(place for place, _ in held), tuple(span for _, span in held))
