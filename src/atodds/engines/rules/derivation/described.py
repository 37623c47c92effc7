"""Described times: "born in the year in which the dam was completed", "a week before the vote", by what dates the event
in another sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from operator import attrgetter

from atodds.engines.rules import lexicon
from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.governors import governor
from atodds.engines.rules.phrases import Phrase, same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Derived, within
from atodds.engines.rules.vocabulary import HAPPENING, HELD
from atodds.values.asides import counted_from
from atodds.values.reckoning import days_of, moved
from atodds.values.times import Time
from atodds.values.times.calendar import Interval, month, week, year
from atodds.values.times.time import Grain

_DESCRIBED = re.compile(
    r"\b[Tt]he (?:same |very )?(?P<unit>year|month|week|day)(?: (?:in|on|during) which| when| that)?"
    r" (?=the|its?|his|her?|she|they|their|[A-Z])"
)
_WHOLE: dict[str, tuple[Grain, Callable[[date], Interval], tuple[Grain, ...]]] = {
    "year": ("year", lambda day: year(day.year), ("day", "month", "year")),
    "month": ("month", lambda day: month(day.year, day.month), ("day", "month")),
    "week": ("week", week, ("day",)),
    "day": ("day", lambda day: (day, day), ("day",)),
}
_NOUN = re.compile(r" (?:the|its|his|her|their|a|an)\b[^.,;:()]{3,60}")
Dated = tuple[Passage, Time]


def derived(article: Article) -> Iterator[Derived]:
    """`persons` asks for them as well: what is told of a birth is of a person."""
    for passage in passages(article):
        yield from described(article, passage)
        for time in passage.times:
            if time.kind == "relative" and time.words.lower().endswith(("before", "after")):
                yield from _away(article, passage, time)


def described(article: Article, passage: Passage) -> Iterator[Derived]:
    for match in _DESCRIBED.finditer(passage.text, passage.start, passage.end):
        event = _behind(article, passage, match.end())
        base = event and _dated(article, passage, event)
        if not event or not base:
            continue
        grain, whole, finer = _WHOLE[match["unit"]]
        days = days_of(base[1])
        if days is None or base[1].grain not in finer:
            continue
        value = replace(
            base[1],
            start=match.start(),
            end=event.end,
            words=passage.text[match.start() : event.end],
            grain=grain,
            days=(whole(days[0]),),
            clock=(),
        )
        yield resting_on("reckoning", value, (passage, value), base)


def _away(article: Article, passage: Passage, distance: Time) -> Iterator[Derived]:
    """ "A week before the vote", "two days after the dam broke"."""
    if any(counted_from(passage.text, distance, time) for time in passage.times if time.start > distance.end):
        return
    base = dated_by_another(article, passage, distance.end)
    value = moved(base[1], distance) if base else None
    if base and value is not None:
        yield resting_on("reckoning", value, (passage, distance), base)


def dated_by_another(article: Article, passage: Passage, start: int) -> Dated | None:
    """When that was which the text names from there on ("the vote", "the dam broke"), by another sentence."""
    event = _behind(article, passage, start)
    base = _dated(article, passage, event) if event else None
    noun = _NOUN.match(passage.text, start, event.start if event else passage.end)
    return base or (_of_noun(article, passage, noun.start(), noun.end()) if noun else None)


def _behind(article: Article, passage: Passage, start: int) -> Predicate | None:
    told = (p for statement in passage.statements for p in predicates(statement, article))
    return next((predicate for predicate in told if predicate.start >= start), None)


def _dated(article: Article, home: Passage, event: Predicate) -> Dated | None:
    """When the event was, by another sentence; None where two disagree."""
    told = [each for each in _dates(article, home) if _can_be_one(event, each[0])]
    sure = [each for each in told if same_phrase(_theme(event), _theme(each[0])) is True]
    # "It moved": of what one sentence alone tells, the verb is enough.
    return _only(sure or (told if len(told) == 1 else []))


def _of_noun(article: Article, home: Passage, start: int, end: int) -> Dated | None:
    """When that was what a noun names: "the vote", which "took place" or in which they "voted"."""
    _, *behind = within(article.words, start, end)
    named = list(takewhile(attrgetter("content"), behind))
    if not named:
        return None
    noun = named[-1]
    return _only(
        [
            each
            for each in _dates(article, home)
            if each[0].verb in lexicon.deeds(noun.stem)
            or (_theme(each[0]).word == noun.stem and each[0].verb in HAPPENING | HELD)
        ]
    )


def _only(told: Sequence[tuple[Predicate, Dated]]) -> Dated | None:
    if not told or any(told[0][1][1].compare(dated[1]).relation == "incompatible" for _, dated in told):
        return None
    return told[0][1]


def _dates(article: Article, home: Passage) -> Iterator[tuple[Predicate, Dated]]:
    """What the other sentences date."""
    for passage in passages(article):
        for statement in passage.statements if passage is not home else ():
            for time in statement.times:
                if time.kind != "point" or time.relation != "at" or time.start in statement.asides:
                    continue
                told = governor(time, statement, article) if days_of(time) else None
                if told is not None and not told.negated:
                    yield told, (passage, time)


def _can_be_one(event: Predicate, told: Predicate) -> bool:
    return lexicon.kin(event.verb, told.verb) and same_phrase(_theme(event), _theme(told)) is not False


def _theme(predicate: Predicate) -> Phrase:
    return predicate.patient or predicate.agent
