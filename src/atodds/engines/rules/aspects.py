"""Aspects of an event that has one of each: its crowd, the height of the fall, the hour at which the ship struck.

Two reporters tell of one in other words, and sentences that share no word can be at odds over it. Here a value
is of an aspect by the words beside it (`values.measures`), and two articles are at odds where none of the one's
values for an aspect can be any of the other's, and nothing parts them: other names, another time, a part, what
may be or used to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules.amounts import (
    complements,
    follows,
    newer,
    of_another_order,
    portion,
    source,
    two_speakers,
)
from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.derivation.spells import phase_of
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.present import couples, is_background, is_possible
from atodds.engines.rules.statements import Article, Key, Statement, within
from atodds.engines.rules.vocabulary import PLACING
from atodds.text.words import stem
from atodds.values.aliases import same_name
from atodds.values.base import Comparison
from atodds.values.measures import Cue, find_cues
from atodds.values.names import Name
from atodds.values.numbers import Number
from atodds.values.rankings import find_rankings
from atodds.values.roles import CASUALTIES, NEWS_ROLES, PEOPLE
from atodds.values.times import Time

NOT_NEAR = 0.0
# Where an article has more values for an aspect, they are of several things.
FEW = 2
REACH = 60
# A count is told from others by the very words beside it.
BESIDE = 30
RANKED = frozenset(("ordinal", "rating"))
# Whom an event has one number of; those who fled or were searched for are counted by place and hour.
TOLLED = frozenset(("killed", "injured"))
# Who by being there is of the event: its dead passengers are its dead.
WHOLE = frozenset(
    map(stem, ("passenger", "guest", "visitor", "villager", "traveller", "spectator", "victim"))
)
# What is told from an event on isn't of the event: "nine hours after the blast".
_RECKONED_FROM = re.compile(
    r"\b(?:after|before|since|following|ahead of|until|from)\s+(?:(?:the|a|an|his|her|its|their)\s+)?$",
    re.IGNORECASE,
)
# How much it changed, or what it was of.
_CHANGE = re.compile(
    r"(?:(?<!watched )(?<!attended )(?<!seen )\bby|\b(?:from|up|down|another|further|extra|additional|half|quarter"
    r"|third))\s+(?:of\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A value for an aspect, with its statement."""

    value: Number | Time
    statement: Statement


@dataclass(frozen=True, slots=True)
class Odds:
    pair: Pair
    left: Measured
    right: Measured
    why: str


def aspects(article: Article) -> Mapping[tuple[str, str], Sequence[Measured]]:
    """By aspect and kind of value what the article gives for it."""
    found: dict[tuple[str, str], list[Measured]] = {}
    for statement in article.statements:
        cues = list(find_cues(within(article.words, statement.start, statement.end)))
        if not cues or is_background(statement, article):
            continue
        cues = [cue for cue in cues if not _is_reckoned_from(cue, article)]
        rankings: Sequence[Number] = ()
        if any(cue.aspect.kinds & RANKED for cue in cues):
            rankings = find_rankings(article.document.text, statement.start, statement.end)
        every: list[Number | Time] = [*statement.numbers, *statement.times, *rankings]
        values = [value for value in every if _counts(value, statement, article)]
        for value in values:
            kind = _kind(value)
            if is_possible(article, statement.start, value.start):
                continue
            near = [
                cue
                for cue in cues
                if kind in cue.aspect.kinds
                and _distance(cue, value) <= (BESIDE if kind == "count" else REACH)
            ]
            for cue in near:
                if all(
                    other is value or _kind(other) != kind or _distance(cue, other) >= _distance(cue, value)
                    for other in values
                ):
                    found.setdefault((cue.aspect.name, kind), []).append(Measured(value, statement))
    for measured in _tolls(article):
        found.setdefault((getattr(measured.value, "role", ""), "toll"), []).append(measured)
    return {key: _exact(measured) for key, measured in found.items()}


def _tolls(article: Article) -> Iterator[Measured]:
    """The victims that the article counts, of all kinds together."""
    for statement in article.statements:
        for number in statement.numbers:
            if (
                number.role in TOLLED
                and number.kind == "count"
                and number.comparator != "vague"
                and number.counted in (None, PEOPLE, *WHOLE)
                and portion(number, article) is None
                and not is_background(statement, article)
                and not is_possible(article, statement.start, number.start)
            ):
                yield Measured(number, statement)


def _is_reckoned_from(cue: Cue, article: Article) -> bool:
    return _RECKONED_FROM.search(article.document.text, max(0, cue.start - BESIDE), cue.start) is not None


def odds(articles: Mapping[str, Article]) -> Mapping[tuple[Key, Key], Odds]:
    """By the keys of their statements what articles are at odds over."""
    read = [(article, aspects(article)) for article in articles.values()]
    found: dict[tuple[Key, Key], Odds] = {}
    for left, right, key, one, other in couples(read):
        if len(one) > FEW or len(other) > FEW:
            continue
        compared = [(a, b, _compared(a, b, left, right)) for a in one for b in other]
        if any(c is not None and c.relation != "incompatible" for *_, c in compared):
            continue
        if len(one) > 1 and len(other) > 1 and not all(c for *_, c in compared):
            continue
        a, b, comparison = next((found_ for found_ in compared if found_[2]), compared[0])
        if comparison is not None:
            pair = paired(a.statement, b.statement, NOT_NEAR)
            why = f"{comparison.why} Each article gives one for the {key[0]}."
            found.setdefault((a.statement.key, b.statement.key), Odds(pair, a, b, why))
    return found


def differences(
    pairs: Sequence[Pair], known: Mapping[tuple[Key, Key], Odds], articles: Mapping[str, Article]
) -> Iterator[Difference]:
    for pair in pairs:
        there = known.get((pair.left.key, pair.right.key))
        left_first = there is not None
        there = there or known.get((pair.right.key, pair.left.key))
        if there is None:
            continue
        one, other = (there.left, there.right) if left_first else (there.right, there.left)
        grown = isinstance(one.value, Number) and one.value.role in CASUALTIES
        latest = newer(pair, articles) if grown else None
        yield Difference(
            Spot(one.statement, one.value.start, one.value.end),
            Spot(other.statement, other.value.start, other.value.end),
            "update" if latest else "contradiction",
            "time" if isinstance(one.value, Time) else "number",
            there.why,
            pair.nearness,
            latest,
        )


def _kind(value: Number | Time) -> str:
    if isinstance(value, Time):
        return "duration" if value.kind == "duration" else "moment"
    return value.dimension if value.kind == "measure" else value.kind


def _counts(value: Number | Time, statement: Statement, article: Article) -> bool:
    if isinstance(value, Time):
        dated = value.kind == "duration" or (value.kind == "point" and value.relation == "at")
        return dated and value.start not in statement.asides
    return (
        value.comparator != "vague"
        and not (value.kind == "count" and (value.role in CASUALTIES or value.amount == 1))
        and not (value.kind == "measure" and value.dimension == "duration")
        and portion(value, article) is None
        and not _CHANGE.search(article.document.text, statement.start, value.start)
    )


def _distance(cue: Cue, value: Number | Time) -> int:
    return max(cue.start - value.end, value.start - cue.end, 0)


def _exact(measured: Sequence[Measured]) -> list[Measured]:
    """One of each statement's values that tell of one thing, the most exact: "less than half a day, four hours"."""
    kept: list[Measured] = []
    for each in measured:
        for number, known in enumerate(kept):
            comparison = _of_kind(known.value, each.value)
            if comparison is not None and comparison.relation in ("same", "compatible"):
                if comparison.more_exact == "right":
                    kept[number] = each
                break
        else:
            kept.append(each)
    return kept


def _of_kind(one: Number | Time, other: Number | Time) -> Comparison | None:
    if isinstance(one, Number) and isinstance(other, Number):
        return one.compare_amount(other)
    if isinstance(one, Time) and isinstance(other, Time):
        return one.compare(other)
    return None


def _compared(one: Measured, other: Measured, left: Article, right: Article) -> Comparison | None:
    """How the two compare, unless something parts them."""
    a, b = one.value, other.value
    if isinstance(a, Number) and isinstance(b, Number):
        roles = {a.role, b.role}
        if (
            of_another_order(a, b)
            or complements(a, b)
            or (len(roles) > 1 and roles <= NEWS_ROLES)
            or follows(a, b, left)
            or follows(b, a, right)
            or _two_sources(a, b, one, other, {left.document.id: left, right.document.id: right})
        ):
            return None
    elif isinstance(a, Time) and isinstance(b, Time):
        phases = [
            phase_of(i.document.text, m.statement, t) for i, m, t in ((left, one, a), (right, other, b))
        ]
        if _fineness(a) != _fineness(b) or phases.count("ended") == 1:
            return None
    if (
        two_speakers(one.statement, other.statement)
        or (isinstance(a, Number) and at_other_times(one.statement, other.statement))
        or contrasted(
            one.statement.plain | one.statement.around, other.statement.plain | other.statement.around
        )
        or _named_apart(one.statement, other.statement, left, right)
    ):
        return None
    return _of_kind(a, b)


def _two_sources(
    a: Number, b: Number, one: Measured, other: Measured, articles: Mapping[str, Article]
) -> bool:
    mine, theirs = source(a, one.statement, articles), source(b, other.statement, articles)
    return bool(mine and theirs and mine.is_other_than(theirs))


def _fineness(time: Time) -> str:
    if time.kind == "duration":
        return "duration"
    return (
        "clock"
        if time.grain in ("hour", "minute", "second")
        else time.grain
        if time.grain != "part"
        else "day"
    )


def _named_apart(one: Statement, other: Statement, left: Article, right: Article) -> bool:
    """Whether they tell of other persons or places."""
    mine, theirs = _names(one, left), _names(other, right)
    if mine and theirs and not any(same_name(a, b) for a in mine for b in theirs):
        return True
    return any(
        _places(name, article) and not any(same_name(name, known) for known in others.names_by_form)
        for names, article, others in ((mine, left, right), (theirs, right, left))
        for name in names
    )


def _names(statement: Statement, article: Article) -> list[Name]:
    subject = within(article.names, *statement.clause.subject)
    return [name for name in (*subject, *statement.names) if name.kind != "people"]


def _places(name: Name, article: Article) -> bool:
    before = article.document.text[max(0, name.start - 16) : name.start].casefold().split()
    return bool([word for word in before if word != "the"][-1:]) and (
        [word for word in before if word != "the"][-1] in PLACING
    )
