"""Explanations of times: why two that differ are yet not at odds, by their speakers, by what they date, or by what else
the documents tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.explanations import REWORDED
from atodds.engines.rules.governors import ALIKE, governor, of_other_acts, of_other_themes, only_of_one_noun
from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.matching import Match
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.scopes import comparable, of_one_noun, two_speakers
from atodds.engines.rules.statements import Article, Statement
from atodds.text.synonyms import concept
from atodds.text.words import content_stems
from atodds.values.polarity import compare_polarity
from atodds.values.times import Grain, Time

# What was meant to be, and may have come at another time.
_MEANT = re.compile(
    r"\b(?:(?:was|were|had been) (?:to|due|set (?:to|for)|expected|scheduled|supposed|meant|planned)|should have)\b"
)
_HAD = re.compile(r"\bhad\b")
_LASTS = re.compile(r"\b(?:is|are|will)\b")
_CLAUSE = re.compile(r"[^,;:.]*")
# A day and a month that can't both be right are mostly those of two things that one sentence tells.
YEARS = 2
_COARSENESS: dict[Grain, int] = {
    **dict.fromkeys(("week", "month", "season", "quarter"), 1),
    **dict.fromkeys(("year", "decade"), YEARS),
}


def coarseness(time: Time) -> int:
    return _COARSENESS.get(time.grain, 0)


def explained(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    if _in_the_same_words(match, articles) or _dates_another_saying(match, articles):
        return True
    if match.comparison.relation != "incompatible":
        return match.comparison.more_exact is not None and _tells_no_more(match, articles)
    reworded = match.pair.nearness < REWORDED
    return (
        (reworded and (_agree_otherwise(match) or _given(match, articles)))
        or two_speakers(match.pair.left, match.pair.right)
        or _of_another_thing(match, articles)
        or _beside_what_differs(match, articles)
        or _follows(match, articles)
        or (match.left.kind == "relative" and _counted_otherwise(match, articles))
    )


def _tells_no_more(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether one only names the day of the other's hour ("at 8 a.m. on Thursday"), or is an hour of the day on which
    something else came: much else came on it."""
    one, other = match.left, match.right
    if one.clock == other.clock and bool(one.days) != bool(other.days):
        return True
    if "day" not in (one.grain, other.grain) or bool(one.clock) == bool(other.clock):
        return False
    told = (
        governor(time, statement, articles[statement.source])
        for time, statement in ((one, match.pair.left), (other, match.pair.right))
    )
    verbs = [predicate.verb for predicate in told if predicate is not None]
    return len(verbs) == 2 and not kin(*verbs)


def _of_another_thing(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the one dates another thing, another act or what was only meant to be; or what was so at the one time,
    and no more at the other."""
    pair = match.pair
    at = (pair.left, pair.right)
    told = tuple((statement, articles[statement.source]) for statement in at)
    if of_other_themes(match.left, match.right, at, articles):
        return True
    if match.left.kind == "point":
        sides = zip((match.left, match.right), told, strict=True)
        meant = {_is_meant(time, *each) for time, each in sides}
        if len(meant) == 2 or _say_the_opposite(*told):
            return True
        if pair.nearness < ALIKE and of_other_acts(match.left, match.right, at, articles):
            return True
    if match.left.kind == "duration" and _of_two_spells(match, *(a.document.text for _, a in told)):
        return True
    of_years = coarseness(match.left) == coarseness(match.right) == YEARS
    if of_years and pair.nearness < REWORDED and only_of_one_noun(match.left, match.right, at, articles):
        return True
    shared = pair.left.plain & pair.right.plain
    dated = (_around(time, *each) for time, each in zip((match.left, match.right), told, strict=True))
    return bool(shared) and not shared.intersection(*dated)


def _of_two_spells(match: Match[Time], left: str, right: str) -> bool:
    """Whether one length is of what had been and the other of what is or will be: "had been on show for two days", "is
    being kept from view for two weeks"."""
    mine, theirs = match.pair.left, match.pair.right
    before = left[mine.start : match.left.start], right[theirs.start : match.right.start]
    had = [_HAD.search(words) is not None for words in before]
    lasts = [_LASTS.search(words) is not None for words in before]
    return (had[0] and lasts[1]) or (had[1] and lasts[0])


def _is_meant(time: Time, statement: Statement, article: Article) -> bool:
    """Whether the time is that for which something was meant: of "came on Friday, a day before it was to open" not
    Friday."""
    found = governor(time, statement, article)
    behind = [p.start for p in predicates(statement, article) if found and p.start >= found.end]
    until = max(time.end, min(behind, default=statement.end))
    return _MEANT.search(article.document.text, statement.start, until) is not None


def _beside_what_differs(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the statements also give other lengths, days or numbers of the same, each for its time, or one tells of
    what recurs."""
    left, right = match.pair.left, match.pair.right
    if any(t.kind == "recurring" for t in left.times) != any(t.kind == "recurring" for t in right.times):
        return True
    if match.left.kind == "duration" and are_apart(
        articles[left.source].times_of(left), articles[right.source].times_of(right)
    ):
        return True
    lengths = [[t for t in s.times if t.kind == "duration" and t is not match.left] for s in (left, right)]
    if match.left.kind == "point" and any(
        a.compare(b).relation == "incompatible" for a in lengths[0] for b in lengths[1]
    ):
        return True
    return any(
        found is not None and found[0].relation == "incompatible" and (found[1] or of_one_noun(one, other))
        for one in left.numbers
        for other in right.numbers
        for found in [comparable(one, other)]
    )


def _dates_another_saying(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether the days are those of a saying: what is said on one may be said again on the other."""
    pair = match.pair
    sayings = match.left.start in pair.left.asides, match.right.start in pair.right.asides
    if not any(sayings):
        return False
    one_day = articles[pair.left.source].published == articles[pair.right.source].published
    return not (all(sayings) and one_day and pair.nearness >= REWORDED)


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
        and (derived.value.kind, derived.value.relation) == (other.kind, other.relation)
        and derived.value.compare(other).relation in ("same", "compatible")
        for article, operand, other in (
            (articles[left.source], match.left, match.right),
            (articles[right.source], match.right, match.left),
        )
        for derived in article.derived
    )


def _counted_otherwise(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether two distances are from two events ("two days after the storm", "a day after they set out"), or come to
    one time, reckoned."""
    sides = (match.left, match.pair.left), (match.right, match.pair.right)
    bases = [_base(time, statement, articles[statement.source]) for time, statement in sides]
    if all(bases) and not bases[0] & bases[1]:
        return True
    reckoned = [
        [
            derived.value
            for derived in articles[statement.source].derived
            if (time.start, time.end) in derived.operands and isinstance(derived.value, Time)
        ]
        for time, statement in sides
    ]
    return any(a.compare(b).relation in ("same", "compatible") for a in reckoned[0] for b in reckoned[1])


def _base(time: Time, statement: Statement, article: Article) -> frozenset[str]:
    """The concepts of what it is counted from, where that stands behind it."""
    if not time.words.lower().endswith(("before", "after")):
        return frozenset()
    behind = _CLAUSE.match(article.document.text, time.end, statement.end)
    return frozenset(map(concept, content_stems(behind[0]))) if behind else frozenset()


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


def _given(match: Match[Time], articles: Mapping[str, Article]) -> bool:
    """Whether each document gives the other's time as well."""
    left, right = articles[match.pair.left.source], articles[match.pair.right.source]
    return _has(right, match.left, match.right) or _has(left, match.right, match.left)


def _has(article: Article, time: Time, partner: Time) -> bool:
    return any(
        other.start != partner.start and other.grain == time.grain and other.compare(time).relation == "same"
        for other in article.times
    )
