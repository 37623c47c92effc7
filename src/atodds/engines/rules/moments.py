"""Times of paired statements: when the same thing happened, and how long it took.

Two things that happened at other times are two things, unless their statements are near enough to be of
one. A time that the other document gives too, for the same or in a near statement, is at odds with nothing
there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import isfinite

from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot, of_values
from atodds.engines.rules.governors import (
    ALIKE,
    governor,
    of_other_acts,
    of_other_themes,
    only_of_one_noun,
)
from atodds.engines.rules.matching import Match, assigned
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.scopes import ANOTHER_ORDER, comparable, of_one_noun, two_speakers
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.vocabulary import HAPPENING
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.polarity import compare_polarity
from atodds.values.times import Grain, Time

NEAR = 0.33
# An article names few years: two of one matter need less.
NEAR_IN_YEARS = 0.27
IN_COMMON = 1
REWORDED = 0.7
AGREEMENT = 0.25
DATED = 0.10

# Of what they are told, they say no more than that it happened.
BEFALLING = HAPPENING | frozenset(("come", "hit", "strike"))
# What was meant to be, and may have come at another time.
_MEANT = re.compile(
    r"\b(?:(?:was|were|had been) (?:to|due|set|expected|scheduled|supposed|meant|planned)|should have)\b"
)
# A day and a month that can't both be right are mostly those of two things that one sentence tells.
YEARS = 2
_COARSENESS: dict[Grain, int] = {
    **dict.fromkeys(("week", "month", "season", "quarter"), 1),
    **dict.fromkeys(("year", "decade"), YEARS),
}


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    near = (m for m in _matches(pairs) if _near_enough(m) or _dates_one_event(m, articles))
    for match in assigned(near):
        conflict = match.comparison.relation == "incompatible"
        if (
            conflict
            and match.pair.nearness < REWORDED
            and (_agree_otherwise(match) or _given(articles, match))
        ):
            continue
        if _in_the_same_words(match, articles) or _dates_another_saying(match, articles):
            continue
        if conflict and (_of_two_things(match, articles) or _follows(match, articles)):
            continue
        yield of_values(
            Spot(match.pair.left, match.left.start, match.left.end),
            Spot(match.pair.right, match.right.start, match.right.end),
            "time",
            match.comparison,
            match.pair.nearness,
        )


def _matches(pairs: Sequence[Pair]) -> Iterator[Match[Time]]:
    for pair in pairs:
        if pair.nearness < DATED:
            continue
        for left in pair.left.times:
            for right in pair.right.times:
                if _elsewhere(left) or _elsewhere(right):
                    continue
                comparison = left.compare(right)
                if comparison.relation == "incompatible" and (
                    _of_two_zones(left, right) or left.relation == right.relation == "by"
                ):
                    continue
                if comparison.more_exact is not None and not _of_one_named_time(left, right):
                    continue
                if comparison.relation != "other_scope":
                    yield Match(pair, left, right, comparison)


def _near_enough(match: Match[Time]) -> bool:
    nearness = match.pair.nearness
    conflict = match.comparison.relation == "incompatible"
    if conflict and nearness >= REWORDED:
        return True
    if match.left.kind == "duration":
        least = NEAR if conflict else AGREEMENT
        common = match.pair.common > IN_COMMON or not conflict
        return nearness >= least and common and _of_one_order(match)
    if conflict:
        coarse = {_COARSENESS.get(time.grain, 0) for time in (match.left, match.right)}
        if coarse == {YEARS} and match.pair.common > IN_COMMON and _both_to_come_or_past(match.pair):
            return nearness >= NEAR_IN_YEARS
        return nearness >= NEAR and match.pair.common >= IN_COMMON and len(coarse) == 1
    return nearness >= AGREEMENT


def _dates_one_event(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether all that both clauses tell is when one event was: "the blast came at 5.40", "the explosion happened at
    6.20"."""
    left, right = match.pair.left, match.pair.right
    if match.comparison.relation != "incompatible" or not (match.left.clock and match.right.clock):
        return False
    told = [governor(t, s, articles[s.source]) for t, s in ((match.left, left), (match.right, right))]
    one, other = told
    if (
        one is None
        or other is None
        or one.negated
        or other.negated
        or not {one.verb, other.verb} <= BEFALLING
    ):
        return False
    return same_phrase(one.patient or one.agent, other.patient or other.agent) is True


def _of_one_order(match: Match[Time]) -> bool:
    """Two lengths of one thing don't lie as far apart as those of a curfew and of its nights."""
    told = [time.seconds for time in (match.left, match.right) if time.seconds]
    ends = [most if isfinite(most) else least for least, most in told]
    return len(ends) == 2 and max(ends) <= ANOTHER_ORDER * min(ends)


def _both_to_come_or_past(pair: Pair) -> bool:
    return (pair.left.certainty == "planned") == (pair.right.certainty == "planned")


def _elsewhere(time: Time) -> bool:
    """Whether it is the time of a place whose zone isn't known."""
    return time.words.endswith(" time") and not time.offsets and not time.words.endswith("local time")


def _of_one_named_time(left: Time, right: Time) -> bool:
    """Whether the days that are named agree, and not only the one with the bound that the other is: "in 2014", "by
    Monday evening"."""
    if left.relation == right.relation:
        return True
    named = replace(left, relation="at", clock=()), replace(right, relation="at", clock=())
    return named[0].compare(named[1]).relation in ("same", "compatible")


def _of_two_zones(left: Time, right: Time) -> bool:
    """Whether one clock alone is of a zone that is named: how far the other is from it isn't known."""
    return bool(left.clock and right.clock) and bool(left.offsets) != bool(right.offsets)


def _dates_another_saying(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the days are those of a saying: what is said on one may be said again on the other."""
    pair = match.pair
    sayings = match.left.start in pair.left.asides, match.right.start in pair.right.asides
    if not any(sayings):
        return False
    one_day = articles[pair.left.source].published == articles[pair.right.source].published
    return not (all(sayings) and one_day and pair.nearness >= REWORDED)


def _of_two_things(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether two speakers give them; or the statements also give other numbers of the same, each for its time, or one
    tells of what recurs; or what dates the one time is of another thing than what dates the other, or of another
    day."""
    left, right = match.pair.left, match.pair.right
    one, other = articles[left.source], articles[right.source]
    told = (left, one), (right, other)
    if two_speakers(left, right) or of_other_themes(match.left, match.right, (left, right), articles):
        return True
    meant = {_MEANT.search(article.document.text, s.start, s.end) is not None for s, article in told}
    if match.left.kind == "point" and (len(meant) == 2 or _say_the_opposite(*told)):
        # It was so at one time and no more at the other.
        return True
    if (
        match.left.kind == "point"
        and match.pair.nearness < ALIKE
        and of_other_acts(match.left, match.right, (left, right), articles)
    ):
        return True
    of_years = _COARSENESS.get(match.left.grain) == _COARSENESS.get(match.right.grain) == YEARS
    if (
        of_years
        and match.pair.nearness < REWORDED
        and only_of_one_noun(match.left, match.right, (left, right), articles)
    ):
        return True
    lengths = [[t for t in s.times if t.kind == "duration" and t is not match.left] for s in (left, right)]
    if match.left.kind == "point" and any(
        a.compare(b).relation == "incompatible" for a in lengths[0] for b in lengths[1]
    ):
        return True
    if match.left.kind == "duration" and are_apart(one.times_of(left), other.times_of(right)):
        return True
    shared = left.plain & right.plain
    if shared and not shared & _around(match.left, left, one) & _around(match.right, right, other):
        return True
    if any(t.kind == "recurring" for t in left.times) != any(t.kind == "recurring" for t in right.times):
        return True
    return any(
        found is not None and found[0].relation == "incompatible" and (found[1] or of_one_noun(one, other))
        for one in left.numbers
        for other in right.numbers
        for found in [comparable(one, other)]
    )


def _say_the_opposite(*told: tuple[Statement, Article]) -> bool:
    """Whether the words do, and not only those of their times: "morning", "evening"."""
    whole = (article.document.text[s.start : s.end] for s, article in told)
    return (
        compare_polarity(*whole).relation == "incompatible"
        and compare_polarity(*(_without_times(s, article) for s, article in told)).relation == "incompatible"
    )


def _without_times(statement: Statement, article: Article) -> str:
    text, at, kept = article.document.text, statement.start, []
    for time in statement.times:
        kept.append(text[at : max(at, time.start)])
        at = max(at, time.end)
    return " ".join((*kept, text[at : statement.end]))


def _around(time: Time, statement: Statement, article: Article) -> frozenset[str]:
    """The concepts that it may date: of "left at ten, an hour after the shop had opened" not those of the shop."""
    text = article.document.text
    counted = (t.end for t in statement.times if t.kind == "relative" and t.start >= time.end)
    end = next((end for end in counted if text[:end].endswith(("after", "before"))), None)
    return (
        statement.plain
        if end is None
        else frozenset(map(concept, content_stems(text[statement.start : end])))
    )


def _follows(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the one time is reckoned from the other by its own article: bought in 2009, closed five years later."""
    left, right = match.pair.left, match.pair.right
    return any(
        isinstance(derived.value, Time)
        and (operand.start, operand.end) in derived.operands
        and derived.value.kind == other.kind
        and derived.value.compare(other).relation in ("same", "compatible")
        for article, operand, other in (
            (articles[left.source], match.left, match.right),
            (articles[right.source], match.right, match.left),
        )
        for derived in article.derived
    )


def _in_the_same_words(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether what differs is only how the words were read: one "Tuesday" of two articles of one day."""
    if match.left.words.casefold() != match.right.words.casefold():
        return False
    left, right = articles[match.pair.left.source], articles[match.pair.right.source]
    return match.comparison.more_exact is not None or (
        match.comparison.relation == "incompatible" and left.published == right.published
    )


def _agree_otherwise(match: Match[Time]) -> bool:
    """Whether the two statements have another time of the same kind in common: then what differs is a
    detail."""
    return any(
        left.kind == match.left.kind and left.compare(right).relation == "same"
        for left in match.pair.left.times
        for right in match.pair.right.times
    )


def _given(articles: Mapping[str, Article], match: Match[Time]) -> bool:
    """Whether each document gives the other's time as well."""
    left, right = articles[match.pair.left.source], articles[match.pair.right.source]
    return _has(right, match.left, match.right) or _has(left, match.right, match.left)


def _has(article: Article, time: Time, partner: Time) -> bool:
    return any(
        other.start != partner.start and other.grain == time.grain and other.compare(time).relation == "same"
        for other in article.times
    )
