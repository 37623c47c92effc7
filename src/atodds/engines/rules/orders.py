"""Orders: what came first and what after, as a sentence tells it, and two articles that tell it the other way round.

"The guards shot at the crowd after bottles were thrown at them"; "… and only then were bottles thrown". An event is
known again by words that the other of the two events doesn't have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules import lexicon
from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import NEGATIONS, PLANS, REFUSING
from atodds.text.synonyms import concept
from atodds.text.words import stem
from atodds.values.times import Time

NOT_NEAR = 0.0
# Of both events together so many words have to meet.
ENOUGH = 3

_ORDER = re.compile(
    r"\b(?:(?P<then>only (?:then|after that|afterwards))"
    r"|(?P<after>after(?! all\b)|in (?:reply|response|retaliation|answer|reaction) (?:to|for))"
    r"|(?P<before>before|by the time)"
    r"|(?P<reply>(?:replied|responded|answered|retaliated) (?:with|by)))\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[;:\u2014]|, (?:and|but|while|although|which|who)\b|$")
_COMMA = re.compile(r",")
_LAST_COMMA = re.compile(r",[^,]*$")
# What was only meant or tried is another thing than what was done.
_MEANT = (
    PLANS | REFUSING | frozenset(map(stem, ("try", "want", "hope", "intend", "threaten", "ask", "demand")))
)


@dataclass(frozen=True, slots=True)
class Order:
    """The concepts of what came `first` and of what came `then`, by the words of `statement` and those `beside` it; the
    `times` are all of the sentence's."""

    statement: Statement
    first: frozenset[str]
    then: frozenset[str]
    times: tuple[Time, ...]
    beside: tuple[Statement, ...] = ()

    def is_reverse_of(self, other: Order) -> bool:
        one, two = self.first - self.then, self.then - self.first
        first, then = other.first - other.then, other.then - other.first
        crossed = len(one & then), len(two & first)
        straight = len(one & first) + len(two & then)
        meant = _MEANT & ((self.first | self.then) ^ (other.first | other.then))
        return min(crossed) > 0 and sum(crossed) >= ENOUGH and sum(crossed) > straight and not meant


Orders = Mapping[int, Sequence[Order]]


def orders(article: Article) -> Orders:
    """By the place of the statement that tells it."""
    found: dict[int, list[Order]] = {}
    before: Statement | None = None
    for sentence in article.document.sentences:
        statement = article.at(sentence.start, sentence.end)
        if statement is None or statement.headline:
            continue
        for order in _told(article, sentence.start, sentence.end, before):
            found.setdefault(order.statement.place, []).append(order)
        before = statement
    return found


def _told(article: Article, start: int, end: int, before: Statement | None) -> Iterator[Order]:
    text = article.document.text
    for match in _ORDER.finditer(text, start, end):
        statement = article.at(*match.span())
        if statement is None or _denies(article, start, end):
            continue
        main, other = _terms(article, start, match.start()), _behind(article, match.end(), end)
        beside = [each for each in article.of_sentences((statement.sentence,)) if each is not statement]
        if not main and match["then"] and before is not None:
            main, beside = _terms(article, before.start, before.end), [before]
        elif not main:
            comma = _COMMA.search(text, match.end(), end)
            if comma is None:
                continue
            other = _terms(article, match.end(), comma.start())
            main = _terms(article, comma.end(), end)
        elif match["reply"]:
            # "…, and the police | replied with tear gas": they are no part of what they replied to.
            comma = _LAST_COMMA.search(text, start, match.start())
            if comma is not None:
                main = _terms(article, start, comma.start())
                other |= _terms(article, comma.end(), match.start())
        first, then = (other, main) if match["after"] else (main, other)
        if first and then:
            yield Order(statement, first, then, article.times_of(statement), tuple(beside))


def _behind(article: Article, start: int, end: int) -> frozenset[str]:
    ends = _CLAUSE_ENDS.search(article.document.text, start, end)
    return _terms(article, start, ends.start() if ends else end)


def _terms(article: Article, start: int, end: int) -> frozenset[str]:
    """The concepts that tell of an event there, a noun of a deed with its verbs."""
    timed = {at for time in within(article.times, start, end) for at in range(time.start, time.end)}
    stems = [w.stem for w in within(article.words, start, end) if w.content and w.start not in timed]
    deeds = frozenset().union(*map(lexicon.deeds, stems))
    return frozenset(map(concept, (*stems, *deeds)))


def _denies(article: Article, start: int, end: int) -> bool:
    return any(
        word.folded in NEGATIONS or word.folded.endswith("n't") for word in within(article.words, start, end)
    )


def paired_by_order(told: Mapping[str, Orders]) -> Iterator[Pair]:
    """Statements that tell an order the other way round, and may not be near by their words."""
    before: list[Order] = []
    for held in told.values():
        mine = [order for found in held.values() for order in found]
        for order in mine:
            for other in before:
                if order.is_reverse_of(other):
                    yield paired(other.statement, order.statement, NOT_NEAR)
        before += mine


def differences(pairs: Sequence[Pair], told: Mapping[str, Orders]) -> Iterator[Difference]:
    for pair in pairs:
        left, right = pair.left, pair.right
        for one in told[left.source].get(left.place, ()):
            for other in told[right.source].get(right.place, ()):
                if one.is_reverse_of(other) and not are_apart(one.times, other.times):
                    yield Difference(
                        Spot(left, left.start, left.end),
                        Spot(right, right.start, right.end),
                        "contradiction",
                        "time",
                        "The two articles tell what came first and what came after the other way round.",
                        pair.nearness,
                        grounds=tuple(Spot(s, s.start, s.end) for s in (*one.beside, *other.beside)),
                    )
