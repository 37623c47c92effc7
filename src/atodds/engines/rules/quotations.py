"""Quotations: the same words in two mouths, and other words in the same mouth.

If the words of one quotation are the other's, their speakers are compared; if the two have much in common,
and each has words of weight that the other lacks, or one is negated, then one of the two articles
misquotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Indel

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Quotation, Statement
from atodds.engines.rules.vocabulary import NEGATIONS
from atodds.text.synonyms import concept
from atodds.text.words import is_stopword, words

FEWEST_WORDS = 3
PART = 5
ALIKE = 0.58
ALIKE_AT_FIRST = 0.45
OPENING = 5
EQUAL = 0.95
LIKE_LENGTH = 0.7


@dataclass(frozen=True, slots=True)
class Worded:
    quotation: Quotation
    statement: Statement
    tokens: tuple[str, ...]


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    worded = cache(lambda statement: _worded(statement, articles[statement.source]))
    for pair in pairs:
        if pair.within:
            continue
        for left in worded(pair.left):
            for right in worded(pair.right):
                found = _difference(left, right)
                if found:
                    yield found


def _difference(left: Worded, right: Worded) -> Difference | None:
    likeness = Indel.normalized_similarity(left.tokens, right.tokens)
    if likeness >= EQUAL or _within(left.tokens, right.tokens) or _within(right.tokens, left.tokens):
        return _by_speaker(left, right, likeness)
    alike = likeness >= ALIKE or (
        likeness >= ALIKE_AT_FIRST and left.tokens[:OPENING] == right.tokens[:OPENING]
    )
    if not alike or not _may_be_one_speaker(left, right) or not _parted(left.tokens, right.tokens):
        return None
    why = "The quotations are alike, and then say different things."
    return Difference(_spot(left), _spot(right), "contradiction", "quote", why, likeness)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of one are a part of the other's, and enough to be nobody else's."""
    length = len(short)
    return PART <= length < len(long) and any(
        long[at : at + length] == short for at in range(len(long) - length + 1)
    )


def _worded(statement: Statement, article: Article) -> list[Worded]:
    text = article.document.text
    quoted = [
        Worded(
            quotation, statement, tuple(word.folded for word in words(text[quotation.start : quotation.end]))
        )
        for quotation in article.quoted.get(statement.key, ())
    ]
    return [each for each in quoted if len(each.tokens) >= FEWEST_WORDS]


def _by_speaker(left: Worded, right: Worded, likeness: float) -> Difference:
    one, other = left.quotation.speaker, right.quotation.speaker
    if one and other and one.name and other.name and one.is_other_than(other):
        why = f"The same words are {one.name.full}'s in one article and {other.name.full}'s in the other."
        return Difference(_spot(left), _spot(right), "contradiction", "attribution", why, likeness)
    return Difference(_spot(left), _spot(right), "same", "quote", "Both quote the same words.", likeness)


def _may_be_one_speaker(left: Worded, right: Worded) -> bool:
    one, other = left.quotation.speaker, right.quotation.speaker
    return one is None or other is None or not one.is_other_than(other)


def _parted(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if _negations(left) != _negations(right):
        return min(len(left), len(right)) >= LIKE_LENGTH * max(len(left), len(right))
    mine, theirs = _weighty(left), _weighty(right)
    return bool(mine - theirs) and bool(theirs - mine)


def _negations(tokens: tuple[str, ...]) -> int:
    return sum(token in NEGATIONS or token.endswith("n't") for token in tokens)


def _weighty(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(concept(word.stem) for word in words(" ".join(tokens)) if not is_stopword(word.text))


def _spot(worded: Worded) -> Spot:
    return Spot(worded.statement, worded.quotation.start, worded.quotation.end)
