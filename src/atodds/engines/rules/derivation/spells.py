"""Spells: of when something began, when it ended and how long it lasted, two tell the third.

What begins and what ends must be one thing: both stand in one sentence, or in two that follow each other, the second of
which speaks of the first's subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived, Phase, Statement
from atodds.text.synonyms import concept
from atodds.text.words import stem
from atodds.values.reckoning import between, ends, moved, spanned
from atodds.values.times import Time

_VERBS: dict[Phase, str] = {
    "began": "begin begins began begun start starts started broke erupted launched opened",
    "ended": "end ends ended finish finished concluded closed stopped extinguished resumed reopened completed put over",
    "lasted": "last lasts lasted took takes take burned burnt burning raged rage continued went ran run dragged",
}
_PHASE: dict[str, Phase] = {word: phase for phase, words in _VERBS.items() for word in words.split()}
# The concepts of the verbs alone: that two things began makes them no one thing.
PHASES = frozenset(concept(stem(word)) for word in _PHASE)
ENDS: tuple[Phase, ...] = ("began", "ended")
_WORD = re.compile(r"[a-z]+")
_FOR = re.compile(
    r"\b(?:for|lasted|lasts?|took|takes?)(?: (?:only|just|some|about|almost|nearly|at least))*\W*$"
)
# "On 12 March it stuck fast, and it was 3 July before it moved again."
_IT_WAS = re.compile(r"\b(?:it|this) (?:was|took)(?: not)?(?: until| only(?: on)?)? $")
_BEFORE = re.compile(r" (?:before|that|when)\b")
_IT = re.compile(r"\W*(?:It|They|This)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    passage: Passage
    statement: Statement
    time: Time
    phase: Phase


def phase_of(text: str, statement: Statement, time: Time) -> Phase | None:
    """Whether the time is when something began or ended, or how long it lasted, by the verb before it."""
    before = text[statement.start : time.start]
    if time.kind == "duration":
        return "lasted" if _FOR.search(before) else None
    if time.kind != "point" or time.relation not in ("at", "since", "until"):
        return None
    for word in reversed(_WORD.findall(before.lower())):
        phase = _PHASE.get(word)
        if phase:
            return None if phase == "lasted" else phase
    return None


def derived(article: Article) -> Iterator[Derived]:
    last: list[_Told] = []
    for passage in passages(article):
        if not passage.times:
            last = []
            continue
        yield from _spans(passage)
        yield from _standstills(passage)
        told = list(_told(passage))
        for place, one in enumerate(told):
            earlier = [other for other in last if _of_one(other, one)] if place == 0 else []
            for other in (*earlier, *told[:place]):
                yield from _third(other, one)
        last = told


def _spans(passage: Passage) -> Iterator[Derived]:
    for time in passage.times:
        length = spanned(time)
        if length is not None and time.start not in passage.asides:
            yield replace(resting_on("spell", length, (passage, time)), phase="lasted")
            for end, phase in zip(ends(time), ENDS, strict=False):
                yield replace(resting_on("spell", end, (passage, time)), phase=phase)


def _standstills(passage: Passage) -> Iterator[Derived]:
    for first, then in pairwise(passage.times):
        if _IT_WAS.search(passage.between(first, then)) and _BEFORE.match(passage.after(then)):
            length = between(first, then)
            if length is not None:
                yield replace(resting_on("spell", length, (passage, then), (passage, first)), phase="lasted")


def _told(passage: Passage) -> Iterator[_Told]:
    for statement in passage.statements:
        for time in statement.times:
            phase = phase_of(passage.text, statement, time)
            if phase and time.start not in statement.asides:
                yield _Told(passage, statement, time, phase)


def _of_one(first: _Told, second: _Told) -> bool:
    """Whether a sentence goes on telling of what the one before it told of."""
    return bool(_IT.match(second.passage.words) or first.statement.plain & second.statement.plain)


def _third(one: _Told, other: _Told) -> Iterator[Derived]:
    by_phase = {one.phase: one, other.phase: other}
    began, ended, lasted = by_phase.get("began"), by_phase.get("ended"), by_phase.get("lasted")
    value: Time | None
    phase: Phase
    if began and ended:
        value, phase, operands = between(began.time, ended.time), "lasted", (began, ended)
    elif began and lasted:
        value, phase, operands = moved(began.time, lasted.time), "ended", (lasted, began)
    elif ended and lasted:
        value, phase, operands = moved(ended.time, lasted.time, -1), "began", (lasted, ended)
    else:
        return
    if value is not None:
        found = resting_on("spell", value, *((told.passage, told.time) for told in operands))
        yield replace(found, phase=phase)
