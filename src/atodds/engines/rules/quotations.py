"""Quotations: the same words in two mouths, and other words in the same mouth.

Two quotations are set side by side when they share a run of `RUN` words. If one's words are the other's, their
speakers are compared; if they part after much in common, and each has words of weight that the other lacks, or one
is negated, then one of the two articles misquotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.statements import Article, Quotation, Statement
from atodds.text.synonyms import concept
from atodds.text.words import is_stopword, words


RUN = 3
FEWEST_WORDS = 3
ALIKE = 0.58
EQUAL = 0.95
NEGATIONS = frozenset("no not never none nobody nothing neither nor without cannot".split())


@dataclass(frozen=True, slots=True)
class Worded:
    quotation: Quotation
    statement: Statement
    tokens: tuple[str, ...]


def differences(articles: Mapping[str, Article]) -> Iterator[Difference]:
    quoted = [
        worded for article in articles.values() for worded in _worded(article) if len(worded.tokens) >= FEWEST_WORDS
    ]
    for left, right in _candidates(quoted):
        likeness = Indel.normalized_similarity(left.tokens, right.tokens)
        if likeness >= EQUAL:
            yield _by_speaker(left, right, likeness)
        elif likeness >= ALIKE and _may_be_one_speaker(left, right) and _parted(left.tokens, right.tokens):
            yield Difference(
                _spot(left),
                _spot(right),
                "contradiction",
                "quote",
                "The quotations begin alike and then say different things.",
                likeness,
            )


def _worded(article: Article) -> Iterator[Worded]:
    text = article.document.text
    for quotation in article.quotations:
        statement = article.at(quotation.start, quotation.end)
        if statement is not None:
            tokens = tuple(word.folded for word in words(text[quotation.start : quotation.end]))
            yield Worded(quotation, statement, tokens)


def _candidates(quoted: Sequence[Worded]) -> Iterator[tuple[Worded, Worded]]:
    sharing: dict[tuple[str, ...], list[int]] = {}
    for number, worded in enumerate(quoted):
        for begin in range(len(worded.tokens) - RUN + 1):
            sharing.setdefault(worded.tokens[begin : begin + RUN], []).append(number)
    pairs = {
        pair
        for numbers in sharing.values()
        for pair in combinations(sorted(set(numbers)), 2)
        if quoted[pair[0]].statement.source != quoted[pair[1]].statement.source
    }
    for one, other in sorted(pairs):
        yield quoted[one], quoted[other]


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
        return True
    mine, theirs = _weighty(left), _weighty(right)
    return bool(mine - theirs) and bool(theirs - mine)


def _negations(tokens: tuple[str, ...]) -> int:
    return sum(token in NEGATIONS or token.endswith("n't") for token in tokens)


def _weighty(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(concept(word.stem) for word in words(" ".join(tokens)) if not is_stopword(word.text))


def _spot(worded: Worded) -> Spot:
    return Spot(worded.statement, worded.quotation.start, worded.quotation.end)
