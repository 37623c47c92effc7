"""Quotations: the same words in two mouths, and other words in the same mouth.

If the words of one quotation are the other's, or nearly all of its words of weight are, their speakers are
compared; if the two have much in common or begin alike, and each has words of weight that the other lacks, or one
is negated, or tells what should have been, then one of the two articles misquotes. Where no reporting verb tells who
speaks, it is the person who does what the words around the quotation tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, takewhile

from rapidfuzz.distance import Indel

from atodds.engines.rules.chronology import are_apart
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Quotation, Speaker, Statement
from atodds.engines.rules.vocabulary import NEGATIONS
from atodds.text.synonyms import concept
from atodds.text.words import words
from atodds.values.aliases import same_name

FEWEST_WORDS = 3
PART = 5
ALIKE = 0.58
ALIKE_AT_FIRST = 0.45
OPENING = 5
EQUAL = 0.95
LIKE_LENGTH = 0.7
# Of the shorter quotation's words of weight: how many, and which part of them, the other has.
FEWEST_SHARED = 2
MOSTLY = 0.6
NEARLY_ALL = 0.75
# A negation bears on so many words behind it.
DENIED = 3


@dataclass(frozen=True, slots=True)
class Worded:
    quotation: Quotation
    statement: Statement
    tokens: tuple[str, ...]


def differences(
    pairs: Sequence[Pair], articles: Mapping[str, Article], read: Predicates
) -> Iterator[Difference]:
    worded = cache(lambda statement: _worded(statement, articles[statement.source], read))
    for pair in pairs:
        for left in worded(pair.left):
            for right in worded(pair.right):
                found = _difference(left, right)
                if found and (
                    found.aspect != "quote" or found.relation == "same" or not _apart(pair, articles)
                ):
                    yield found


def _apart(pair: Pair, articles: Mapping[str, Article]) -> bool:
    """Whether the two sentences are of other days: on each somebody may say another thing."""
    return are_apart(*(articles[each.source].times_of(each) for each in (pair.left, pair.right)))


def _difference(left: Worded, right: Worded) -> Difference | None:
    likeness = Indel.normalized_similarity(left.tokens, right.tokens)
    if likeness >= EQUAL or _within(left.tokens, right.tokens) or _within(right.tokens, left.tokens):
        return _by_speaker(left, right, likeness)
    if likeness >= ALIKE and _reworded(left.tokens, right.tokens):
        found = _by_speaker(left, right, likeness)
        if found.relation != "same":
            return found
    parted = (
        likeness >= ALIKE or (likeness >= ALIKE_AT_FIRST and left.tokens[:OPENING] == right.tokens[:OPENING])
    ) and _parted(left.tokens, right.tokens)
    if _may_be_one_speaker(left, right) and (parted or _part_behind_opening(left.tokens, right.tokens)):
        why = "The quotations are alike, and then say different things."
    elif _may_be_one_speaker(left, right) and _denied_by_one(
        left.tokens, right.tokens, MOSTLY if _is_one_speaker(left, right) else 1.0
    ):
        why = "The same speaker is quoted as saying it, and as denying it."
    else:
        return None
    return Difference(_spot(left), _spot(right), "contradiction", "quote", why, likeness)


def _part_behind_opening(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the two begin alike, in words that are nobody else's, and each goes on with others."""
    opening = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(left, right, strict=False)))
    mine, theirs = _weighty(left[opening:]), _weighty(right[opening:])
    return (
        opening >= OPENING
        and len(_weighty(left[:opening])) >= FEWEST_SHARED
        and bool(mine - theirs and theirs - mine)
    )


def _reworded(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the one is the other in a slightly other order and form: they have nearly all words of weight in
    common, and enough to be nobody else's."""
    mine, theirs = _weighty(left), _weighty(right)
    shared = len(mine & theirs)
    return shared >= PART - 1 and shared >= NEARLY_ALL * len(mine | theirs)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of one are a part of the other's, and enough to be nobody else's."""
    length = len(short)
    return PART <= length < len(long) and any(
        long[at : at + length] == short for at in range(len(long) - length + 1)
    )


def _worded(statement: Statement, article: Article, read: Predicates) -> list[Worded]:
    text = article.document.text
    quoted = [
        Worded(
            quotation, statement, tuple(word.folded for word in words(text[quotation.start : quotation.end]))
        )
        for quotation in article.quoted.get(statement.key, ())
    ]
    return [
        replace(each, quotation=replace(each.quotation, speaker=each.quotation.speaker or _doer(each, read)))
        for each in quoted
        if len(each.tokens) >= FEWEST_WORDS
    ]


def _doer(worded: Worded, read: Predicates) -> Speaker | None:
    """The person who does what is told outside the quotation: "Ruth Fenn called it "a theft by daylight"."""
    quotation = worded.quotation
    for predicate in read.of(worded.statement):
        inside = quotation.start <= predicate.start < quotation.end
        name = next((name for name in predicate.agent.names if name.kind == "person"), None)
        if name and not inside and not quotation.start <= name.start < quotation.end:
            return Speaker(name.full, name)
    return None


def _by_speaker(left: Worded, right: Worded, likeness: float) -> Difference:
    one, other = left.quotation.speaker, right.quotation.speaker
    if one and other and one.name and other.name and one.is_other_than(other):
        why = f"The same words are {one.name.full}'s in one article and {other.name.full}'s in the other."
        return Difference(_spot(left), _spot(right), "contradiction", "attribution", why, likeness)
    return Difference(_spot(left), _spot(right), "same", "quote", "Both quote the same words.", likeness)


def _may_be_one_speaker(left: Worded, right: Worded) -> bool:
    one, other = left.quotation.speaker, right.quotation.speaker
    return one is None or other is None or not one.is_other_than(other)


def _is_one_speaker(left: Worded, right: Worded) -> bool:
    one, other = left.quotation.speaker, right.quotation.speaker
    if one is None or other is None:
        return False
    if one.name and other.name:
        return same_name(one.name, other.name)
    return bool(_surname(one) & _surname(other))


def _surname(speaker: Speaker) -> frozenset[str]:
    """The last word of the name or, where it is known for none, a speaker's one word with a capital."""
    alone = speaker.words if speaker.words[:1].isupper() and " " not in speaker.words else ""
    return frozenset((speaker.name.form[-1] if speaker.name else alone.casefold(),)) - {""}


def _denied_by_one(left: tuple[str, ...], right: tuple[str, ...], least: float) -> bool:
    """Whether the one has nearly all of the other's words of weight, and what they share is denied in one alone."""
    mine, theirs = _weighty(left) - NEGATIONS, _weighty(right) - NEGATIONS
    shared = mine & theirs
    if (
        left[0] != right[0]
        or len(shared) < FEWEST_SHARED
        or len(shared) < least * min(len(mine), len(theirs))
    ):
        return False
    return bool(_denied(left) & shared) != bool(_denied(right) & shared)


def _denied(tokens: tuple[str, ...]) -> frozenset[str]:
    """The words of weight shortly behind a negation."""
    behind = (
        tokens[at + 1 : at + 1 + DENIED]
        for at, token in enumerate(tokens)
        if token in NEGATIONS or token.endswith("n't")
    )
    return frozenset().union(*map(_weighty, behind))


def _parted(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if _negations(left) != _negations(right):
        return min(len(left), len(right)) >= LIKE_LENGTH * max(len(left), len(right))
    if _unreal(left) != _unreal(right):
        return True
    mine, theirs = _weighty(left), _weighty(right)
    return bool(mine - theirs) and bool(theirs - mine)


def _unreal(tokens: tuple[str, ...]) -> bool:
    """Whether something is told that should or could have been."""
    return any(
        one in ("should", "could", "would", "might") and other == "have" for one, other in pairwise(tokens)
    )


def _negations(tokens: tuple[str, ...]) -> int:
    return sum(token in NEGATIONS or token.endswith("n't") for token in tokens)


def _weighty(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset(concept(word.stem) for word in words(" ".join(tokens)) if word.content)


def _spot(worded: Worded) -> Spot:
    return Spot(worded.statement, worded.quotation.start, worded.quotation.end)
