"""Parts: what an act befalls, or what takes part in it; and whether two can be one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.phrases import Phrase, same_phrase
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import PERSONS

NOT_NEAR = 0.0
MOST_BESIDE = 8
INDEFINITE = frozenset(("a", "an", "another", "one", "some"))
DEFINITE = frozenset(("the", "this", "these", "its", "his", "her", "their"))


@dataclass(frozen=True, slots=True)
class Part:
    """What an act befalls: the concept of its noun, and whether it is one or some of which there are more."""

    head: str
    phrase: Phrase
    any_of_them: bool


class OfParts(Protocol):
    """What a statement tells that befalls one of these."""

    @property
    def statement(self) -> Statement: ...
    @property
    def parts(self) -> tuple[Part, ...]: ...


class Told(Protocol):
    """What an article tells, by the place of the statement that tells it."""

    @property
    def by_statement(self) -> Mapping[int, Sequence[OfParts]]: ...


def is_definite(article: Article, phrase: Phrase) -> bool:
    """Whether it is one that is known, and not any of its kind."""
    return bool(phrase.names) or _first_word(article, phrase) in DEFINITE


def _first_word(article: Article, phrase: Phrase) -> str:
    return article.document.text[phrase.start : phrase.end].split(" ", 1)[0].casefold()


def part_of(article: Article, phrase: Phrase) -> Part:
    text = article.document.text[phrase.start : phrase.end]
    counted = any(n.kind == "count" for n in within(article.numbers, phrase.start, phrase.end))
    first = _first_word(article, phrase)
    plural = text.endswith("s") and not text.endswith("ss")
    loose = first in INDEFINITE or (plural and not counted and not phrase.names and first not in DEFINITE)
    return Part(phrase.head, phrase, loose)


def one_part(one: Part, other: Part) -> bool:
    """Whether both can be one thing, and it is not so that each is any of several."""
    if one.head != other.head or (one.any_of_them and other.any_of_them):
        return False
    told_apart = one.head in PERSONS or (one.phrase.names and other.phrase.names)
    return not told_apart or same_phrase(one.phrase, other.phrase) is not False


def paired_by_part(told: Mapping[str, Told]) -> Iterator[Pair]:
    """Statements of two documents that tell of what befalls one thing, and may have nothing else alike."""
    by_part: dict[str, list[Statement]] = {}
    for article in told.values():
        for held in article.by_statement.values():
            statement = held[0].statement
            for part in sorted({part.head for each in held for part in each.parts}):
                for other in by_part.get(part, ())[:MOST_BESIDE]:
                    if other.source != statement.source:
                        yield paired(other, statement, NOT_NEAR)
                by_part.setdefault(part, []).append(statement)
