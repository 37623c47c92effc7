"""Pairing: which statements of different documents, or of one, may speak of the same thing.

The nearness of two statements is the cosine of their concepts, weighted by rarity, with what surrounds a
clause counting less than what it says itself; numbers and dates they share bring them nearer, and those
they don't share hardly part them, since whether these are at odds is what is to be found out. Only the
nearest few are looked at, so that the work grows with the number of statements; a statement keeps its
nearest in every other document while the documents are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from atodds.engines.rules.statements import Article, Key, Statement
from atodds.text.index import REPRESENTATIVES, Index
from atodds.text.synonyms import concept
from atodds.values.antonyms import VERBS, opposites_of
from atodds.values.roles import NEWS_ROLES

AROUND = 0.35
VALUE = 0.3
SHARED_VALUE = 0.1
MOST_SHARED_VALUES = 2
FARTHEST = 0.10
NEAREST_IN_A_DOCUMENT = 5
MOST_NEIGHBOURS = 60
LIKE_LENGTH = 0.4
SHORT = 10

# The concepts of verbs and those of their opposites.
OPPOSED = {
    concept(verb): frozenset(map(concept, VERBS.intersection(opposites_of(verb)))) for verb in sorted(VERBS)
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, the left one first in the order of documents and text, and how near they are (0 to
    1).

    `common` counts what both say themselves: concepts that are of no name, numbers and dates; `names`
    counts the concepts of names that both have.
    """

    left: Statement
    right: Statement
    nearness: float
    common: int
    names: int

    @property
    def within(self) -> bool:
        """Whether both stand in one document."""
        return self.left.source == self.right.source

    @property
    def of_like_length(self) -> bool:
        """Whether it is not so that a long statement holds a short one's words and tells something else."""
        short, long = sorted((len(self.left.terms), len(self.right.terms)))
        return long <= SHORT or short >= LIKE_LENGTH * long

    def swapped(self) -> Pair:
        return Pair(self.right, self.left, self.nearness, self.common, self.names)


def pair(articles: Sequence[Article], leaving_out: Set[Key] = frozenset()) -> list[Pair]:
    """All pairs worth a look, in the order of their left and right statements."""
    statements = [
        statement
        for article in articles
        for statement in article.statements
        if statement.key not in leaving_out
    ]
    index = Index([_entry(statement) for statement in statements])
    # By left and right, in one number: pairs are many.
    found: dict[int, Pair] = {}
    opposed = _opposed(statements)
    for one in range(len(statements)):
        near = _nearest(one, statements, index, len(articles))
        for other, nearness in (*near, *((o, index.cosine(one, o)) for o in opposed(one))):
            left, right = (one, other) if one < other else (other, one)
            key = left * len(statements) + right
            if key not in found and not _in_one_sentence(statements[left], statements[right]):
                found[key] = paired(statements[left], statements[right], nearness)
    return [found[key] for key in sorted(found)]


def paired(left: Statement, right: Statement, nearness: float) -> Pair:
    """The pair, brought nearer by the numbers and dates that both have."""
    shared = len(left.values & right.values)
    plain = len(left.plain & right.plain)
    return Pair(
        left,
        right,
        nearness=min(1.0, nearness + SHARED_VALUE * min(shared, MOST_SHARED_VALUES)),
        common=plain + shared,
        names=len(left.terms & right.terms) - plain,
    )


@dataclass(frozen=True, slots=True)
class Nearest:
    """Of the pairs of two documents: `mutual` are those in which each statement is the nearest to the other,
    `single` those in which, for one of the statements, no other is as near."""

    mutual: tuple[Pair, ...]
    single: tuple[Pair, ...]


def nearest(pairs: Sequence[Pair], least: float = 0.0) -> Nearest:
    """Among the pairs of two documents that are at least so near."""
    between = [each for each in pairs if each.nearness >= least]
    # For each statement and other document: how near the nearest of its statements is, and how many are.
    best: dict[tuple[Statement, str], tuple[float, int]] = {}
    for each in between:
        nearness = each.nearness
        for place in ((each.left, each.right.source), (each.right, each.left.source)):
            highest, count = best.get(place, (-1.0, 0))
            if nearness > highest:
                best[place] = nearness, 1
            elif nearness == highest:
                best[place] = nearness, count + 1
    mutual, single = [], []
    for each in between:
        one, other = best[each.left, each.right.source], best[each.right, each.left.source]
        if one[0] == other[0] == each.nearness:
            mutual.append(each)
        if (each.nearness, 1) in (one, other):
            single.append(each)
    return Nearest(tuple(mutual), tuple(single))


def _in_one_sentence(one: Statement, other: Statement) -> bool:
    """The clauses of a sentence are near because of what they share, and tell different things of it."""
    return one.source == other.source and one.sentence == other.sentence


def _opposed(statements: Sequence[Statement]) -> Callable[[int], Iterator[int]]:
    """For a statement those of other documents that have the opposite of a word in it, and a word in common: what
    differs in the very word that tells may have little else alike."""
    having: dict[str, list[int]] = {}
    for place, statement in enumerate(statements):
        for term in statement.plain & OPPOSED.keys():
            having.setdefault(term, []).append(place)

    def of(one: int) -> Iterator[int]:
        mine = statements[one]
        for term in sorted(mine.plain & OPPOSED.keys()):
            for opposite in sorted(OPPOSED[term]):
                for other in having.get(opposite, ())[:REPRESENTATIVES]:
                    theirs = statements[other]
                    if theirs.source != mine.source and mine.terms & theirs.terms:
                        yield other

    return of


def _nearest(
    one: int, statements: Sequence[Statement], index: Index, documents: int
) -> Iterator[tuple[int, float]]:
    most = min(MOST_NEIGHBOURS, NEAREST_IN_A_DOCUMENT * documents * 2)
    kept: dict[str, int] = {}
    for entry, cosine in index.neighbours(one, most, least=FARTHEST):
        source = statements[entry].source
        if kept.get(source, 0) < NEAREST_IN_A_DOCUMENT:
            kept[source] = kept.get(source, 0) + 1
            yield entry, cosine


def _entry(statement: Statement) -> dict[str, float]:
    roles = [f"~{number.role}" for number in statement.numbers if number.role in NEWS_ROLES]
    return {
        **dict.fromkeys(sorted(statement.around), AROUND),
        **dict.fromkeys(sorted(statement.values), VALUE),
        **dict.fromkeys((*sorted(statement.terms), *roles), 1.0),
    }
