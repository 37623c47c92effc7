"""Causes: two articles give one effect two causes.

An effect is an act with what it befalls ("the boat sank", "sank the boat"), or a thing that happens ("the fire was
caused by"). Its cause is what does it, where that is no person, or what a word like "because" leads to. Two causes are
at odds where they share no word and neither article tells of the other's; a mere order of time ("after") only where the
other article denies it. What is one cause among several is at odds with none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules import lexicon
from atodds.engines.rules.acts import begins_with_pronoun, is_told, meant, one_act, verbs_of
from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.parts import Part, is_definite, one_part, part_of
from atodds.engines.rules.phrases import NOTHING, Phrase, akin
from atodds.engines.rules.predicates import Predicate
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import CAUSING, DENYING, HAPPENING, LIGHT, NEGATIONS, SPEECH
from atodds.text.synonyms import concept
from atodds.text.words import Word, stem
from atodds.values.times import Time

_LEADING = re.compile(
    r"\b(?:(?P<surely>because of|because|due to|owing to|as a result of|on account of|thanks to)"
    r"|after|when|following|for(?= \w+ing\b))\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:part(?:ly|ially)|in part|largely|mainly|mostly|contribut\w+|among|causes|reasons|factors?|also|both"
    r"|help\w*)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:solely|only|purely|simply|entirely|alone|nothing else)\b", re.IGNORECASE)
_END = re.compile(r"[,;:\u2014\u2013\"\u201c\u201d]| - |\b(?:although|though|but|while|whereas)\b")
_DENIES = NEGATIONS | DENYING
_LEADING_ON = ("off", "to", "in", "about")
# What stands behind these is no object that they do something to.
EMPTY = (
    LIGHT
    | SPEECH
    | frozenset(map(stem, ("go", "become", "turn", "remain", "mean", "include", "find", "show")))
)


@dataclass(frozen=True, slots=True)
class Cause:
    """`text[start:end]` is the cause, `terms` are its concepts. `verbs` tell the effect; none where it is a thing that
    happens. `surely`: told as a cause, and not only as what came before; `alone`: as the only one; `acting`: it is a
    person or more."""

    statement: Statement
    verbs: frozenset[str]
    parts: tuple[Part, ...]
    times: tuple[Time, ...]
    start: int
    end: int
    terms: frozenset[str]
    surely: bool
    alone: bool = False
    acting: bool = False


class Causes:
    """The causes that an article gives."""

    def __init__(self, article: Article, read: Predicates) -> None:
        self._article = article
        self.by_statement: dict[int, list[Cause]] = {}
        for cause in _causes(article, read):
            self.by_statement.setdefault(cause.statement.place, []).append(cause)

    def knows(self, cause: Cause) -> bool:
        """Whether it tells of such a thing anywhere, and doesn't deny it there."""
        return any(
            2 * len(_shared(cause.terms, told.terms)) >= len(cause.terms) and not self._denies(told)
            for told in self._article.statements
        )

    def denies(self, cause: Cause, beside: Statement) -> bool:
        """Whether the sentence of the statement, or the one behind it, denies what the cause tells of."""
        near = self._article.of_sentences((beside.sentence, beside.sentence + 1))
        return any(_shared(cause.terms, told.terms) and self._denies(told) for told in near)

    def _denies(self, statement: Statement) -> bool:
        return any(w.folded in _DENIES or w.folded.endswith("n't") for w in statement.words)


def differences(pairs: Sequence[Pair], causes: Mapping[str, Causes]) -> Iterator[Difference]:
    for pair in pairs:
        left, right = causes[pair.left.source], causes[pair.right.source]
        for one in left.by_statement.get(pair.left.place, ()):
            for other in right.by_statement.get(pair.right.place, ()):
                if _one_effect(one, other) and _are_two(one, other, left, right):
                    yield Difference(
                        Spot(pair.left, one.start, one.end),
                        Spot(pair.right, other.start, other.end),
                        "contradiction",
                        "cause",
                        "The two articles give it different causes.",
                        pair.nearness,
                    )


def _one_effect(one: Cause, other: Cause) -> bool:
    if are_apart(one.times, other.times):
        return False
    if bool(one.verbs) != bool(other.verbs):
        thing, act = (other, one) if one.verbs else (one, other)
        # "The closure", "was closed".
        return any(act.verbs & lexicon.deeds(part.phrase.word) for part in thing.parts)
    if one.verbs and not one_act(one.verbs, other.verbs):
        return False
    return any(one_part(a, b) for a in one.parts for b in other.parts)


def _are_two(one: Cause, other: Cause, left: Causes, right: Causes) -> bool:
    if (one.acting and other.acting) or _shared(one.terms, other.terms):
        return False
    if left.denies(other, one.statement) or right.denies(one, other.statement):
        return True
    sure = (one.surely and other.surely) or one.alone or other.alone
    return sure and not left.knows(other) and not right.knows(one)


def _shared(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return frozenset(a for a in one if any(akin(a, b) for b in other))


def _causes(article: Article, read: Predicates) -> Iterator[Cause]:
    for statement in article.statements:
        if not statement.headline and statement.certainty != "planned" and is_told(article, statement):
            yield from _done(article, statement, read)
            yield from _led_to(article, statement, read)


def _done(article: Article, statement: Statement, read: Predicates) -> Iterator[Cause]:
    """What does something to something: a person or more only where it is a word of causing that tells so."""
    for predicate in read.of(statement):
        if predicate.verb in EMPTY or predicate.negated or predicate.state:
            continue
        by, (verbs, befallen) = predicate.agent, _effect(article, predicate)
        acting = lexicon.may_act(by.word)
        if not by or befallen is by or by.names:
            continue
        if verbs and (acting or not befallen or not is_definite(article, befallen)):
            continue
        parts: tuple[Part, ...] = ()
        if befallen:
            parts = (part_of(article, befallen),)
        elif begins_with_pronoun(statement) and by.start > predicate.start:
            # "It was caused by".
            parts = tuple(meant(article, statement, read))
        if not parts:
            continue
        start, end = min(by.start, predicate.start), max(by.end, predicate.end)
        if not _PARTLY.search(article.document.text, start, end):
            times = _times(statement, article, predicate)
            yield Cause(statement, verbs, parts, times, by.start, by.end, by.terms, True, acting=acting)


def _led_to(article: Article, statement: Statement, read: Predicates) -> Iterator[Cause]:
    text = article.document.text
    for leading in _LEADING.finditer(text, statement.start, statement.end):
        sentence = article.document.sentence(statement.sentence)
        ending = _END.search(text, leading.end(), sentence.end)
        end = ending.start() if ending else sentence.end
        predicate = _beside(article, statement, (leading.start(), end), read)
        if predicate is None:
            continue
        verbs, befallen = _effect(article, predicate)
        inside = within(article.words, leading.end(), end)
        terms = frozenset(concept(word.stem) for word in inside if _tells(word)) - befallen.terms
        if not terms or not befallen or _PARTLY.search(text, predicate.start, end):
            continue
        yield Cause(
            statement,
            verbs,
            (part_of(article, befallen),),
            _times(statement, article, predicate),
            leading.start(),
            end,
            terms,
            leading["surely"] is not None,
            _ALONE.search(text, predicate.start, end) is not None,
        )


def _beside(
    article: Article, statement: Statement, span: tuple[int, int], read: Predicates
) -> Predicate | None:
    """The last predicate of the sentence before the span, or the first behind it where it opens the sentence."""
    sentence = article.document.sentence(statement.sentence)
    told = [
        predicate
        for other in article.of_sentences((statement.sentence,))
        for predicate in read.of(other)
        if predicate.verb not in SPEECH
    ]
    if span[0] == sentence.start:
        found = next((predicate for predicate in told if predicate.start >= span[1]), None)
    else:
        found = next((predicate for predicate in reversed(told) if predicate.end <= span[0]), None)
    return None if found is None or found.negated or found.state else found


def _effect(article: Article, predicate: Predicate) -> tuple[frozenset[str], Phrase]:
    """The verbs for it, none where it only says that a thing happens; and what it befalls, or what happens."""
    verbs = frozenset(verbs_of(article, predicate))
    if verbs & CAUSING:
        passive = predicate.agent.start > predicate.start
        led = (phrase for leading, phrase in predicate.others if leading in _LEADING_ON and not passive)
        return frozenset(), predicate.patient or next(led, NOTHING)
    if verbs & HAPPENING and not predicate.patient:
        return frozenset(), predicate.agent
    return verbs, predicate.patient or predicate.agent


def _times(statement: Statement, article: Article, predicate: Predicate) -> tuple[Time, ...]:
    told = article.at(predicate.start, predicate.end) or statement
    return told.times


def _tells(word: Word) -> bool:
    return word.content and not word.text[0].isdigit()
