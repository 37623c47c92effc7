"""Polarity of paired statements: one affirms what the other denies, or each says the opposite in a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from atodds.engines.rules.chronology import are_long_ago, at_other_times
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.turns import on_two_sides
from atodds.engines.rules.vocabulary import OCCURRING
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.base import Comparison
from atodds.values.polarity import compare_polarity, find_negations

_ONCE_SAID = re.compile(
    r"\bhad (?:earlier |once |first |originally )?(?:said|announced|planned|promised|pledged|hoped|intended)\b"
)
NEAR = 0.35
NEAR_FOR_DENIAL = 0.45
DENIED = 2
ALIKE = 0.9


def differences(
    nearest: Sequence[Pair], articles: Mapping[str, Article], read: Predicates
) -> Iterator[Difference]:
    """Of pairs in which no other statement is as near to one of the two."""
    for pair in nearest:
        left, right = pair.left, pair.right
        if pair.nearness < NEAR or not pair.of_like_length:
            continue
        if left.speaker and right.speaker and left.speaker.is_other_than(right.speaker):
            continue
        comparison = _compared(pair, _words(left, articles), _words(right, articles))
        if comparison.relation != "incompatible" or at_other_times(left, right):
            continue
        if read.tell_of_parts(left, right) or _one_tells_of_earlier(left, right, articles):
            continue
        if _denied_since(left, articles) != _denied_since(right, articles):
            continue
        senses = {
            "other" if on_two_sides(one, other, pair) else found for one, other, found in read.compared(pair)
        }
        if "other" not in senses or "opposite" in senses:
            yield Difference(
                Spot(left, left.start, left.end),
                Spot(right, right.start, right.end),
                "contradiction",
                "polarity",
                comparison.why,
                pair.nearness,
            )


def _one_tells_of_earlier(left: Statement, right: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether one alone is dated long ago, or tells what somebody had once said would come."""
    tells = [
        are_long_ago(articles[each.source], articles[each.source].times_of(each))
        or _ONCE_SAID.search(_words(each, articles)) is not None
        for each in (left, right)
    ]
    return tells[0] != tells[1]


def _denied_since(statement: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether it denies only what came after a time, which `inference` compares by the dates."""
    derived = articles[statement.source].derived
    return any(each.law == "last" and each.places[0] == statement.place for each in derived)


def _compared(pair: Pair, one: str, other: str) -> Comparison:
    comparison = compare_polarity(one, other)
    if comparison.relation == "incompatible" and _only_one_is_to_come(pair):
        return Comparison("compatible", "What was to come and what came are two.")
    if comparison.relation != "other_scope" or pair.nearness < NEAR_FOR_DENIAL:
        return comparison
    if _denies(one, pair.right) == _denies(other, pair.left) or _denied(one) & _denied(other):
        return comparison
    return Comparison("incompatible", "One article denies what the other states.")


def _only_one_is_to_come(pair: Pair) -> bool:
    """ "Would be open on Monday", "was still closed": but a plan denied in the same words is denied."""
    to_come = {statement.certainty == "planned" for statement in (pair.left, pair.right)}
    return len(to_come) == 2 and pair.nearness < ALIKE


def _denied(clause: str) -> frozenset[str]:
    """The first thing that each of its negations denies."""
    after = (content_stems(clause[n.end : n.scope.end]) for n in find_negations(clause))
    return frozenset(concept(stems[0]) for stems in after if stems)


def _denies(clause: str, affirmed: Statement) -> bool:
    """Whether the first things that the clause denies are what the other statement is about."""
    for negation in find_negations(clause):
        after = content_stems(clause[negation.end : negation.scope.end])
        denied = [term for term in map(concept, after) if term not in OCCURRING][:DENIED]
        if denied and affirmed.plain.issuperset(denied):
            return True
    return False


def _words(statement: Statement, articles: Mapping[str, Article]) -> str:
    return articles[statement.source].document.text[statement.start : statement.end]
