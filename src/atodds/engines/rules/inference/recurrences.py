"""Recurrences against dates, and against each other: one that came in between, or another last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from atodds.engines.rules.derivation.recurrences import RANKING, RECURRING
from atodds.engines.rules.differences import Difference
from atodds.engines.rules.governors import governor
from atodds.engines.rules.inference.sides import IN_COMMON, Inference, Side, difference, given
from atodds.engines.rules.phrases import Phrase, same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article
from atodds.text.synonyms import concept
from atodds.values.base import Comparison
from atodds.values.times import Time

_NOT_SURELY = ("planned", "denied", "hedged")


def of_recurrences(inference: Inference, articles: Mapping[str, Article]) -> Difference | None:
    left, right = inference.left, inference.right
    if left.derived is None or left.derived.law not in RECURRING:
        return of_recurrences(inference.swapped(), articles)
    mine, theirs = left.value, right.value
    if not isinstance(mine, Time) or not isinstance(theirs, Time):
        return None
    if right.derived is None:
        if left.derived.law != "last" or not _came_between(left, right, theirs, articles):
            return None
        why = (
            f"One article knows of none since {mine.quoted} ({mine.figures}), "
            f"the other tells of one: {theirs.quoted} ({theirs.figures})."
        )
        comparison = Comparison("incompatible", why)
    elif right.derived.law in RECURRING and _of_one_thing(left, right, articles):
        comparison = mine.compare(theirs)
    else:
        return None
    return None if given(inference, articles) else difference(inference, comparison, "time", articles)


def _of_one_thing(left: Side, right: Side, articles: Mapping[str, Article]) -> bool:
    """Two records must be of one thing by their subjects: much rises to its highest level."""
    one, other = left.derived, right.derived
    shared = left.statement.terms & right.statement.terms
    if one is None or other is None or (len(shared) < IN_COMMON and one.thing != other.thing):
        return False
    if len(one.thing & other.thing) < min(IN_COMMON, len(one.thing), len(other.thing)):
        return False
    if "record" not in (one.law, other.law):
        return True
    told = [governor(side.value, side.statement, articles[side.statement.source]) for side in (left, right)]
    themes = [predicate.agent or predicate.patient for predicate in told if predicate]
    return one.law == other.law and len(themes) == len(told) and same_phrase(*themes) is True


def _came_between(last: Side, other: Side, time: Time, articles: Mapping[str, Article]) -> bool:
    """Whether the other statement dates such a thing after the last one, and before that article came out."""
    article, home = articles[other.statement.source], articles[last.statement.source]
    told = governor(time, other.statement, article)
    if last.derived is None or not isinstance(last.value, Time) or told is None or home.published is None:
        return False
    began, first, final = last.value.days[-1][1], time.earliest, time.latest
    if began is None or first is None or final is None:
        return False
    named = {concept(told.verb)} | told.agent.terms | told.patient.terms
    return (
        began < first.date() <= final.date() < home.published
        and time.kind == "point"
        and time.relation == "at"
        and time.start not in other.statement.asides
        and not told.negated
        and other.statement.certainty not in _NOT_SURELY
        and last.derived.thing <= named
        and any(_can_be_one(each, told) for each in predicates(last.statement, home))
        and not _tells_of_another(last, home)
    )


def _can_be_one(last: Predicate, told: Predicate) -> bool:
    """Whether nothing of one noun is told apart: a fire drill and an evacuation drill are."""
    return all(
        same_phrase(_unranked(one), other) is not False
        for one in (last.agent, last.patient)
        for other in (told.agent, told.patient)
        if one.head == other.head
    )


def _unranked(phrase: Phrase) -> Phrase:
    return replace(phrase, terms=phrase.terms - RANKING, modifiers=phrase.modifiers - RANKING)


def _tells_of_another(last: Side, home: Article) -> bool:
    """Whether its own article dates another of the kind."""
    thing = last.derived.thing if last.derived else frozenset()
    return any(
        thing <= statement.terms
        for statement in home.statements
        if statement is not last.statement and statement.times
    )
