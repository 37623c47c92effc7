"""Identity of paired statements: who did it, where it was, what is the one thing of which there is only
one.

Two names in the same place of two statements that otherwise say much the same can't both be right, if
neither statement nor the words around it knows the other's name. And what is said to be the worst, the
first or the main of its kind is one thing: where two statements name two, they are at odds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.clauses import is_verb
from atodds.engines.rules.deeds import tells_of_some
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.governors import of_other_acts
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import LINKING, NO_SUPERLATIVES, PLACING, SPEECH, UNIQUE
from atodds.model import Aspect
from atodds.text.synonyms import concept
from atodds.text.words import first_word, words
from atodds.values.aliases import same_name
from atodds.values.names import Name, compare_role_fillers

NEAR = 0.42
# Where each is surely what the other is, a person or a place.
NEAR_IF_ALIKE = 0.25
VERY_NEAR = 0.58
UNIQUE_NEAR = 0.2
HEAD = 32
IN_COMMON = 2
REWORDED = 0.7

_BEING = re.compile(r"\b(?:is|are|was|were|has been|have been|had been|remains|remained)\b")
_ADJECTIVE = re.compile(r"^\w+(?:ic|ist|ian|ish|ese|ern)$")
# Of whom the clause tells: "the victim was named as Hale".
_NAMED_AS = re.compile(r"\b(?:named|identified)(?: [a-z]+){0,4} as(?: [a-z-]+){0,3} $")
_SAID = re.compile(r"^.*\b(?:that|,)\s", re.DOTALL)


def differences(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    equation = cache(lambda statement: _equation(statement, articles[statement.source]))
    for pair in pairs:
        if pair.common < IN_COMMON and pair.nearness < REWORDED:
            continue
        found = _by_name(pair, articles) or _by_uniqueness(pair, equation)
        if found and not at_other_times(pair.left, pair.right):
            yield found


def _by_name(pair: Pair, articles: Mapping[str, Article]) -> Difference | None:
    if pair.nearness < NEAR_IF_ALIKE or not pair.of_like_length:
        return None
    left, right = articles[pair.left.source], articles[pair.right.source]
    if tells_of_some(left, pair.left) or tells_of_some(right, pair.right):
        return None
    peoples = pair.nearness >= REWORDED
    for one in _unknown_to(pair.left, pair.right, left, right, peoples):
        for other in _unknown_to(pair.right, pair.left, right, left, peoples):
            if not _near_enough(one, other, pair, foreign=_in(one, right) + _in(other, left)):
                continue
            slot = _slot(one, pair.left, left)
            if slot != _slot(other, pair.right, right):
                continue
            comparison = compare_role_fillers(one, other)
            if comparison.relation == "incompatible" and not (
                pair.nearness < REWORDED and of_other_acts(one, other, (pair.left, pair.right), articles)
            ):
                aspect: Aspect = (
                    "place" if slot in PLACING and "person" not in (one.kind, other.kind) else "identity"
                )
                return Difference(
                    Spot(pair.left, one.start, one.end),
                    Spot(pair.right, other.start, other.end),
                    "contradiction",
                    aspect,
                    comparison.why,
                    pair.nearness,
                )
    return None


def _near_enough(one: Name, other: Name, pair: Pair, foreign: int) -> bool:
    """Whether the pair is near enough for two names, of which so many stand in both articles."""
    if foreign or pair.nearness >= NEAR:
        return not foreign or (foreign == 1 and pair.nearness >= VERY_NEAR)
    alike = one.kind == other.kind != "name" and pair.common > IN_COMMON
    return alike and not _speaks(one, pair.left) and not _speaks(other, pair.right)


def _unknown_to(
    statement: Statement, other: Statement, article: Article, others: Article, peoples: bool
) -> list[Name]:
    """The names of the statement and its subject that the other statement's sentence doesn't have."""
    begin, end = statement.clause.subject
    sentence = others.document.sentence(other.sentence)
    told = within(others.names, sentence.start, sentence.end)
    subject = within(article.names, begin, end)
    return [
        name
        for name in (*subject, *statement.names)
        if (peoples if name.kind == "people" else not _ADJECTIVE.search(name.words))
        and not any(same_name(name, known) for known in told)
        and not _telling(name) & (other.terms | other.around)
    ]


def _telling(name: Name) -> frozenset[str]:
    """The words by which another text would know it: what may be a person by the surname, as many bear a first
    name."""
    return frozenset(name.form if name.kind in ("place", "organisation", "people") else name.form[-1:])


def _speaks(name: Name, statement: Statement) -> bool:
    return (
        statement.speaker is not None
        and statement.speaker.name is not None
        and same_name(name, statement.speaker.name)
    )


def _in(name: Name, article: Article) -> bool:
    return any(same_name(name, known) for known in article.names_by_form)


def _slot(name: Name, statement: Statement, article: Article) -> str:
    """What an adjective goes with; the preposition that leads to the name, else whether it stands before
    the clause's verb or behind."""
    if name.kind == "people":
        following = words(article.document.text[name.end : name.end + HEAD])
        return f"of {following[0].stem}" if following else "alone"
    text = article.document.text
    if name.start < statement.start or _NAMED_AS.search(text[statement.start : name.start]):
        return "subject"
    before = words(article.document.text[statement.start : name.start])
    for word in reversed(before[-3:]):
        if word.folded in LINKING:
            return word.folded
        if word.content and not word.text[0].isupper():
            break
    if any(is_verb(word) for word in before):
        return "object"
    after = words(article.document.text[name.end : statement.end])
    return "subject" if any(is_verb(word) for word in after) else "alone"


@dataclass(frozen=True, slots=True)
class Equation:
    """What a clause says to be one thing, where there may be only one of its kind: the two sides of its "is", and the
    first words of the second."""

    subject: frozenset[str]
    complement: frozenset[str]
    head: frozenset[str]
    placed: bool
    spans: tuple[tuple[int, int], tuple[int, int]]


def _by_uniqueness(pair: Pair, equation: Callable[[Statement], Equation | None]) -> Difference | None:
    if pair.nearness < UNIQUE_NEAR:
        return None
    one, other = equation(pair.left), equation(pair.right)
    if one is None or other is None:
        return None
    aspect: Aspect = "identity"
    if _one_thing(one.subject, other.subject) and _apart(one.complement, other.complement):
        side = 1
        aspect = "place" if one.placed and other.placed else "identity"
    elif _one_thing(one.head, other.head) and _apart(one.subject, other.subject):
        side = 0
    else:
        return None
    return Difference(
        Spot(pair.left, *one.spans[side]),
        Spot(pair.right, *other.spans[side]),
        "contradiction",
        aspect,
        "There is only one of its kind, and the two articles name different ones.",
        pair.nearness,
    )


def _one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both sides name what there is only one of, in much the same words."""
    unique = all(any(_is_unique(term) for term in side) for side in (one, other))
    return unique and len(one & other) >= IN_COMMON and not all(map(_is_unique, one & other))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _equation(statement: Statement, article: Article) -> Equation | None:
    text = article.document.text[statement.start : statement.end]
    being = _BEING.search(text)
    if being is None:
        return None
    said = _SAID.match(text[: being.start()])
    start = said.end() if said else 0
    subject = _concepts(text[start : being.start()])
    head = _concepts(text[being.end() : being.end() + HEAD])
    if not any(map(_is_unique, subject | head)):
        return None
    following = first_word(text[being.end() :])
    return Equation(
        subject,
        _concepts(text[being.end() :]),
        head,
        following is not None and following.folded in PLACING,
        (
            (statement.start + start, statement.start + being.start()),
            (statement.start + being.end(), statement.end),
        ),
    )


def _is_unique(form: str) -> bool:
    return form in UNIQUE or (len(form) > 5 and form.endswith("est") and form not in NO_SUPERLATIVES)


def _concepts(text: str) -> frozenset[str]:
    """Concepts of the words, superlatives as they stand, without what only says that somebody speaks."""
    return frozenset(
        word.folded if _is_unique(word.folded) else concept(word.stem)
        for word in words(text)
        if word.content and word.stem not in SPEECH and not word.text[0].isdigit()
    )
