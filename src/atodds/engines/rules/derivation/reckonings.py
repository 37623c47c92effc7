"""Reckonings: "two weeks after his arrest on 3 May", "the next day", "20 minutes later", by the day they count from.

That day stands behind the distance in the same clause, or it is that of the sentence before, or, where an event is
named ("after the crash"), it is the one day that the article gives for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.text.synonyms import concept
from atodds.text.words import is_stopword, words
from atodds.values.asides import counted_from
from atodds.values.reckoning import moved
from atodds.values.times import Time

_LATER = re.compile(
    r"\b(?:later|earlier|afterwards|to the day)$|^(?:the|on the) (?:next|following)\b|\bnext$", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:before|after)$", re.IGNORECASE)
_EVENT = re.compile(r" (?:the|his|her|its|their) ([a-z-]+)(?: ([a-z-]+))?")


def derived(article: Article) -> Iterator[Derived]:
    before: list[tuple[Passage, Time]] = []
    for passage in passages(article):
        here: list[tuple[Passage, Time]] = []
        for time in passage.times:
            if time.kind == "relative" and time.seconds is not None:
                base = _base(article, passage, time, [*before[-1:], *here[-1:]])
                value = moved(base[1], time) if base else None
                if base and value is not None:
                    yield resting_on("reckoning", value, (passage, time), base)
            elif _dates_an_event(passage, time):
                here.append((passage, time))
        before = here


def _base(
    article: Article, passage: Passage, distance: Time, told: list[tuple[Passage, Time]]
) -> tuple[Passage, Time] | None:
    """The time that the distance is counted from."""
    said = " ".join(distance.words.split())
    if _LATER.search(said):
        return told[-1] if told else None
    if not _AFTER.search(said):
        return None
    behind = next((time for time in passage.times if time.start >= distance.end), None)
    if behind is not None and counted_from(passage.text, distance, behind):
        return passage, behind
    return _event(article, passage, distance)


def _event(article: Article, passage: Passage, distance: Time) -> tuple[Passage, Time] | None:
    """The one day that the article gives for the event named behind the distance."""
    named = _EVENT.match(passage.after(distance))
    if named is None:
        return None
    terms = [concept(word.stem) for word in words(named[0]) if not is_stopword(word.text)][:1]
    dated = [
        (other, time)
        for other in passages(article)
        for statement in other.statements
        if terms and terms[0] in statement.plain and other.start != passage.start
        for time in statement.times
        if _dates_an_event(other, time) and time.days and time.days[0][0] == time.days[0][1]
    ]
    return dated[0] if dated and len({time.days for _, time in dated}) == 1 else None


def _dates_an_event(passage: Passage, time: Time) -> bool:
    return time.kind == "point" and time.relation == "at" and time.start not in passage.asides
