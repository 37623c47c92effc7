"""Orders: what came first and what after, as a sentence tells it, and two articles that tell it the other way round.

"The guards shot at the crowd after bottles were thrown at them"; "… and only then were bottles thrown". An event is
known again by its verb, and by words that the other of the two events doesn't have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from atodds.engines.rules import lexicon
from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.phrases import NOTHING, Phrase, same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import NEGATIONS, PLANS, REFUSING
from atodds.text.synonyms import concept
from atodds.text.words import Word, stem
from atodds.values.times import Time

NOT_NEAR = 0.0
# Of both events together so many words have to meet.
ENOUGH = 3
# And so many of one alone that is told without a verb.
SAME_WORDS = 2

_ORDER = re.compile(
    r"\b(?:(?P<then>only (?:then|after that|afterwards))"
    r"|(?P<after>after(?! all\b)|only (?:when|once)|in (?:reply|response|retaliation|answer|reaction) (?:to|for))"
    r"|(?P<before>before|by the time|(?P<when>when))"
    r"|(?P<reply>(?:replied|responded|answered|retaliated) (?:with|by)))\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[;:\u2014]|, (?:and|but|while|although|which|who)\b|$")
_COMMA = re.compile(r",")
_LAST_COMMA = re.compile(r",[^,]*$")
# "Had already resigned | when".
_ALREADY = re.compile(r"\bhad (?:already|just|long)\b")
# What was only meant or tried is another thing than what was done.
_MEANT = (
    PLANS | REFUSING | frozenset(map(stem, ("try", "want", "hope", "intend", "threaten", "ask", "demand")))
)


@dataclass(frozen=True, slots=True)
class Event:
    """The concepts of the words for it, the deeds among them, by which verbs it may be told ("the expulsion of the
    envoy"), and its times."""

    terms: frozenset[str]
    told: tuple[Predicate, ...] = ()
    verbs: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()

    def is_one_with(self, other: Event) -> bool:
        if are_apart(self.times, other.times):
            return False
        if self.told and other.told:
            return any(_can_be_one(one, another) for one in self.told for another in other.told)
        if any(lexicon.kin(one, another) for one in self.verbs for another in other.verbs):
            return True
        return len(self.terms & other.terms) >= SAME_WORDS


def _can_be_one(one: Predicate, other: Predicate) -> bool:
    if one.negated != other.negated or not lexicon.kin(one.verb, other.verb):
        return False
    phrases = [(one.agent, other.agent), (one.patient, other.patient)]
    phrases += ((phrase, other.led_by(how)) for how, phrase in one.others)
    return all(same_phrase(*both) is not False for both in phrases)


@dataclass(frozen=True, slots=True)
class Order:
    """What came `first` and what came `then`, by the words of `statement` and those `beside` it; the `times` are all of
    the sentence's."""

    statement: Statement
    first: Event
    then: Event
    times: tuple[Time, ...]
    beside: tuple[Statement, ...] = ()

    def is_reverse_of(self, other: Order) -> bool:
        mine, theirs = (self.first.terms, self.then.terms), (other.first.terms, other.then.terms)
        one, two = mine[0] - mine[1], mine[1] - mine[0]
        first, then = theirs[0] - theirs[1], theirs[1] - theirs[0]
        crossed = len(one & then), len(two & first)
        straight = len(one & first) + len(two & then)
        meant = _MEANT & frozenset().union(*mine) ^ _MEANT & frozenset().union(*theirs)
        return (
            min(crossed) > 0
            and sum(crossed) >= ENOUGH
            and sum(crossed) > straight
            and not meant
            and self.first.is_one_with(other.then)
            and self.then.is_one_with(other.first)
        )


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
        if match["when"] and not _ALREADY.search(text, start, match.start()):
            continue
        sentence = article.of_sentences((statement.sentence,))
        beside = [each for each in sentence if each is not statement]
        opens = not _terms(article, start, match.start())
        main, other = (start, match.start()), (match.end(), _clause_end(text, match.end(), end))
        if opens and match["then"] and before is not None:
            main, beside = (before.start, before.end), [before]
            sentence = [before, *sentence]
        elif opens:
            comma = _COMMA.search(text, match.end(), end)
            if comma is None:
                continue
            main, other = (comma.end(), end), (match.end(), comma.start())
        elif match["reply"]:
            # "…, and the police | replied with tear gas": they are no part of what they replied to.
            comma = _LAST_COMMA.search(text, start, match.start())
            main = (start, comma.start() if comma else match.start())
        told, also_told = (_event(article, sentence, *span) for span in (main, other))
        first, then = (also_told, told) if match["after"] else (told, also_told)
        if first.terms and then.terms:
            yield Order(statement, first, then, article.times_of(statement), tuple(beside))


def _clause_end(text: str, start: int, end: int) -> int:
    ends = _CLAUSE_ENDS.search(text, start, end)
    return ends.start() if ends else end


def _event(article: Article, sentence: Sequence[Statement], start: int, end: int) -> Event:
    told = tuple(
        _cut(predicate, start, end)
        for statement in sentence
        for predicate in predicates(statement, article)
        if start <= predicate.start < end and not predicate.state
    )
    stems = [word.stem for word in _words(article, start, end)]
    return Event(
        _terms(article, start, end),
        told,
        frozenset(predicate.verb for predicate in told) or frozenset(stems).union(*map(lexicon.deeds, stems)),
        within(article.times, start, end),
    )


def _cut(predicate: Predicate, start: int, end: int) -> Predicate:
    """With only those phrases that stand there."""

    def there(phrase: Phrase) -> Phrase:
        return phrase if start <= phrase.start < end else NOTHING

    others = tuple((how, there(phrase)) for how, phrase in predicate.others)
    return replace(predicate, agent=there(predicate.agent), patient=there(predicate.patient), others=others)


def _terms(article: Article, start: int, end: int) -> frozenset[str]:
    return frozenset(concept(word.stem) for word in _words(article, start, end))


def _words(article: Article, start: int, end: int) -> list[Word]:
    """The words that carry meaning, but for those of times."""
    timed = {at for time in within(article.times, start, end) for at in range(time.start, time.end)}
    return [w for w in within(article.words, start, end) if w.content and w.start not in timed]


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
