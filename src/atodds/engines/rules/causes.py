"""Causes that articles give for one thing: two that have no word in common can't both be the cause.

Two causes are compared where what they are causes of shares its words, or happenings of one kind, and does the same; or
where one person names both and no article says of what else. One of the two at least is called a cause, and doesn't
only come before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atodds.engines.rules.causal import Cause
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.lexicon import kin, kin_nouns, kinds_of
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.statements import Article
from atodds.text.synonyms import concept
from atodds.values.aliases import same_name
from atodds.values.antonyms import alike

NOT_NEAR = 0.0
SHARED = 0.5
FEWEST_EFFECT = 1
KNOWN = 0.5
MOST_BESIDE = 8


def pairs(given: Mapping[str, Sequence[Cause]]) -> Iterator[Pair]:
    """Statements of two documents that give a cause of one thing, whatever else they have in common."""
    held = [cause for causes in given.values() for cause in causes]
    by_word: dict[str, list[int]] = {}
    for place, cause in enumerate(held):
        kinds = frozenset().union(cause.effect, *map(kinds_of, cause.effect))
        for word in (*sorted(kinds), *([f"@{cause.blamer.form[-1]}"] if cause.blamer else [])):
            for other in by_word.get(word, ())[:MOST_BESIDE]:
                if held[other].statement.source != cause.statement.source:
                    yield paired(held[other].statement, cause.statement, NOT_NEAR)
            by_word.setdefault(word, []).append(place)


def differences(
    pairs: Sequence[Pair], given: Mapping[str, Sequence[Cause]], articles: Mapping[str, Article]
) -> Iterator[Difference]:
    by_statement: dict[tuple[str, int], list[Cause]] = {}
    for causes_of_one in given.values():
        for cause in causes_of_one:
            by_statement.setdefault(cause.statement.key, []).append(cause)
    for pair in pairs:
        if pair.left.key not in by_statement or pair.right.key not in by_statement:
            continue
        for one in by_statement[pair.left.key]:
            for other in by_statement[pair.right.key]:
                if (
                    _at_odds(one, other)
                    and not _known_to(articles[pair.right.source], one)
                    and not _known_to(articles[pair.left.source], other)
                ):
                    yield Difference(
                        Spot(pair.left, one.start, one.end),
                        Spot(pair.right, other.start, other.end),
                        "contradiction",
                        "cause",
                        "The two articles give different causes of the same.",
                        pair.nearness,
                    )


def _at_odds(one: Cause, other: Cause) -> bool:
    left, right = one.statement, other.statement
    if (
        (one.only_before and other.only_before)
        or one.telling & other.telling
        or "hedged" in (left.certainty, right.certainty)
    ):
        return False
    if left.speaker and right.speaker and left.speaker.is_other_than(right.speaker):
        return False
    if one.blamer and other.blamer and not same_name(one.blamer, other.blamer):
        return False
    if one.effect and other.effect:
        return _one_thing(one.effect, other.effect) and _does_the_same(one, other)
    return bool(one.blamer and other.blamer) and not (one.only_before or other.only_before)


def _does_the_same(one: Cause, other: Cause) -> bool:
    if not one.verbs and not other.verbs:
        return True
    return any(kin(a, b) or alike(a, b) or concept(a) == concept(b) for a in one.verbs for b in other.verbs)


def _one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = sum(any(kin_nouns(a, b) for b in other) for a in one)
    return shared >= FEWEST_EFFECT and shared >= SHARED * min(len(one), len(other))


def _known_to(article: Article, cause: Cause) -> bool:
    """Whether an article knows of the cause too: a sentence of it has half its words."""
    telling = cause.telling
    return any(
        len(telling & (statement.terms | statement.around)) >= KNOWN * len(telling)
        for statement in article.statements
    )
