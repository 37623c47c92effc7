"""Derived times: when they and others are of one thing, one person or one day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.derivation.recurrences import RECURRING
from atodds.engines.rules.derivation.spells import PHASES, phase_of
from atodds.engines.rules.differences import Difference
from atodds.engines.rules.governors import governor, of_other_themes
from atodds.engines.rules.inference.recurrences import of_recurrences
from atodds.engines.rules.inference.sides import (
    IN_COMMON,
    NAMED,
    NEAR,
    NEARER,
    Inference,
    Side,
    difference,
    fine,
    given,
    laws,
)
from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.scopes import two_speakers
from atodds.engines.rules.statements import Article, Phase, Statement, within
from atodds.engines.rules.vocabulary import SPEECH
from atodds.values.aliases import same_name
from atodds.values.names import Name
from atodds.values.reckoning import days_of
from atodds.values.times import Time

YEAR = 366
# Where short statements have hardly a word besides the one that they share.
ALIKE = 0.65
_TOOK_OFFICE = re.compile(
    r"\b(?:took (?:over|up|office)|became|joined|succeeded|(?:was|were) (?:appointed|named|elected|made|sworn in))\b"
)


def of_times(
    inference: Inference, left: Time, right: Time, articles: Mapping[str, Article]
) -> Difference | None:
    pair = inference.pair
    by = laws(inference)
    if by & RECURRING:
        return of_recurrences(inference, articles)
    if "office" in by:
        left, right = (
            _from_then_on(inference.left, left, articles),
            _from_then_on(inference.right, right, articles),
        )
    comparison = left.compare(right)
    if comparison.relation != "incompatible" or left.kind != right.kind:
        return None
    if "birth" in by:
        if not _one_person(inference) or _years_apart(left, right) < YEAR:
            return None
        return difference(inference, comparison, "number", articles)
    if any(
        side.derived is None and side.value.start in side.statement.asides
        for side in (inference.left, inference.right)
    ):
        return None
    if inference.named:
        fits = left.relation == right.relation and (fine(left) == fine(right))
    elif "spell" in by:
        fits = _phase(inference.left, left, articles) == _phase(inference.right, right, articles) is not None
        # What lasted is told apart by its date; what began or ended is dated by its very time.
        apart = left.kind == "duration" and at_other_times(pair.left, pair.right)
        fits = fits and _topic(inference, articles) and not apart
    elif "office" in by:
        near = pair.nearness >= NEAR and pair.common >= 1
        if all(
            side.derived is None or side.derived.whom is None for side in (inference.left, inference.right)
        ):
            near = pair.nearness >= NEARER and pair.common >= IN_COMMON
        fits = near and left.relation == right.relation == "since"
        fits = fits and _names_the_person(inference, articles) and _of_office(inference, articles)
    else:
        near = pair.nearness >= (NEAR if fine(left) < 2 else NEARER) and pair.common >= IN_COMMON
        near = near or (
            pair.nearness >= NEARER and pair.common + pair.names >= IN_COMMON and pair.common >= 1
        )
        near = near or (
            (pair.nearness >= ALIKE or (pair.nearness >= NEARER and _inherited(pair) >= IN_COMMON))
            and pair.common >= 1
            and not of_other_themes(left, right, (pair.left, pair.right), articles)
        )
        fits = near and left.relation == right.relation and fine(left) == fine(right)
        fits = fits and not _of_two_deeds(inference, articles)
    if not fits or two_speakers(pair.left, pair.right) or given(inference, articles):
        return None
    return difference(inference, comparison, "time", articles)


def _of_two_deeds(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether none of their verbs are kin, and nobody and nothing that they tell of is the same."""
    told = [
        [p for p in predicates(side.statement, articles[side.statement.source]) if p.verb not in SPEECH]
        for side in (inference.left, inference.right)
    ]
    return all(told) and not any(
        kin(one.verb, other.verb)
        or any(same_phrase(a, b) for a in (one.agent, one.patient) for b in (other.agent, other.patient))
        for one in told[0]
        for other in told[1]
    )


def _inherited(pair: Pair) -> int:
    """How many concepts both have, with those that a clause takes from its sentence."""
    left, right = pair.left, pair.right
    return len((left.plain | left.around) & (right.plain | right.around))


def _of_office(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether what is set against the time in a post is told of by a verb before it, and not of another post: "a member
    of the cabinet since 2014"."""
    for side, other in ((inference.left, inference.right), (inference.right, inference.left)):
        if side.derived and side.derived.phase == "ended" and other.derived is None:
            text = articles[other.statement.source].document.text
            told = governor(other.value, other.statement, articles[other.statement.source])
            if told is None or "," in text[told.end : other.value.start] or told.end > other.value.start:
                return False
    return True


def _from_then_on(side: Side, time: Time, articles: Mapping[str, Article]) -> Time:
    """Since then, where the time is that of taking an office."""
    text = articles[side.statement.source].document.text
    if time.relation == "at" and _TOOK_OFFICE.search(text, side.statement.start, side.statement.end):
        return replace(time, relation="since")
    return time


def _topic(inference: Inference, articles: Mapping[str, Article]) -> bool:
    """Whether both tell of one thing by name: what began and ended there, lasted here."""
    mine, theirs = (_concepts(side, articles) for side in (inference.left, inference.right))
    return len(mine & theirs) >= (1 if inference.pair.nearness >= NAMED else IN_COMMON)


def _concepts(side: Side, articles: Mapping[str, Article]) -> frozenset[str]:
    statements = articles[side.statement.source].statements
    places = side.derived.places if side.derived else (side.statement.place,)
    return (
        frozenset().union(*(statements[place].plain | statements[place].around for place in places)) - PHASES
    )


def _phase(side: Side, time: Time, articles: Mapping[str, Article]) -> Phase | None:
    if side.derived is not None:
        return side.derived.phase
    return phase_of(articles[side.statement.source].document.text, side.statement, time)


def _names_the_person(inference: Inference, articles: Mapping[str, Article]) -> bool:
    return all(
        side.derived is None
        or side.derived.whom is None
        or any(same_name(side.derived.whom, n) for n in _named(other.statement, articles))
        for side, other in ((inference.left, inference.right), (inference.right, inference.left))
    )


def _named(statement: Statement, articles: Mapping[str, Article]) -> tuple[Name, ...]:
    """The names of the clause and of its subject."""
    return (*statement.names, *within(articles[statement.source].names, *statement.clause.subject))


def _one_person(inference: Inference) -> bool:
    left, right = inference.left.derived, inference.right.derived
    return bool(left and right and left.whom and right.whom and same_name(left.whom, right.whom))


def _years_apart(left: Time, right: Time) -> int:
    """The days between two intervals: an age may be a year off."""
    one, other = days_of(left), days_of(right)
    if one is None or other is None:
        return 0
    return max((other[0] - one[1]).days, (one[0] - other[1]).days)
