"""Elaborations of paired statements: one names the person whom the other only describes ("a spokesman"), or tells more
exactly where it was ("on the quay", "on the quay at Norwick")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.phrases import Phrase
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import PERSONS, PLACING
from atodds.model import Aspect
from atodds.text.synonyms import concept
from atodds.text.words import content_stems, stem
from atodds.values.aliases import same_name
from atodds.values.names import Name

NEAR = 0.28
# Where two words of the description are in common.
NEAR_IF_DESCRIBED = 0.15
NEAR_IN_PLACE = 0.4


def differences(
    pairs: Sequence[Pair], mutual: Sequence[Pair], articles: Mapping[str, Article], read: Predicates
) -> Iterator[Difference]:
    nearest = frozenset(id(pair) for pair in mutual)
    persons = cache(lambda statement: _persons(statement, articles[statement.source]))
    sentences = cache(lambda statement: _concepts_around(statement, articles[statement.source]))
    for pair in pairs:
        if pair.nearness < NEAR_IF_DESCRIBED or pair.left.headline or pair.right.headline:
            continue
        near = id(pair) in nearest
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            found = _named(one, other, articles, persons, near=near and pair.nearness >= NEAR) or (
                _place(pair, one, other, articles, read, sentences)
                if near and pair.nearness >= NEAR_IN_PLACE
                else None
            )
            if found is not None:
                aspect, (start, end), why = found
                spots = {one.key: Spot(one, start, end), other.key: Spot(other, other.start, other.end)}
                left, right = spots[pair.left.key], spots[pair.right.key]
                yield Difference(left, right, "refinement", aspect, why, pair.nearness, one.source)


Found = tuple[Aspect, tuple[int, int], str]


def _named(
    one: Statement,
    other: Statement,
    articles: Mapping[str, Article],
    persons: Callable[[Statement], Sequence[Name]],
    *,
    near: bool,
) -> Found | None:
    """A person whom the other article doesn't know by name, and has in the same place by a description."""
    if persons(other):
        return None
    others = articles[other.source]
    for name in persons(one):
        if any(same_name(name, known) for known in others.names_by_form):
            continue
        described = _described(name) & (other.terms | other.speaking | _origins(other))
        if described and (near or len(described) > 1):
            why = f"One article names “{name.full}”, the other only describes whom it means."
            return "identity", (name.start, name.end), why
    return None


def _persons(statement: Statement, article: Article) -> list[Name]:
    """The persons that a statement names, in its subject and as its speaker too."""
    begin, end = statement.clause.subject
    named = [*statement.names, *within(article.names, begin, end)]
    if statement.speaker and statement.speaker.name:
        named.append(statement.speaker.name)
    return [name for name in named if name.kind == "person"]


def _described(name: Name) -> frozenset[str]:
    stems = {concept(form) for form in content_stems(f"{name.title or ''} {name.role or ''}")}
    return frozenset(stems) if stems & PERSONS else frozenset()


def _origins(statement: Statement) -> frozenset[str]:
    """The countries whose people it names."""
    forms = (form for name in statement.names if name.kind == "people" for form in name.form)
    return frozenset(map(concept, map(stem, forms)))


def _concepts_around(statement: Statement, article: Article) -> frozenset[str]:
    return frozenset(map(concept, content_stems(article.document.sentence(statement.sentence).text)))


def _place(
    pair: Pair,
    one: Statement,
    other: Statement,
    articles: Mapping[str, Article],
    read: Predicates,
    sentences: Callable[[Statement], frozenset[str]],
) -> Found | None:
    """What one says of the place beyond what both say of it."""
    senses = {found for _, _, found in read.compared(pair)}
    if not senses & {"same", "akin"} or "opposite" in senses:
        return None
    mine, theirs = _places(one, read), _places(other, read)
    known = frozenset().union(*(place.terms for place in theirs))
    if not any(place.terms & known for place in mine):
        return None
    told = sentences(other)
    # Only a name makes it sure that it is a place: "in an interview", "in a rage" are none.
    further = [
        place for place in mine if not place.terms & told and within(one.names, place.start, place.end)
    ]
    if not further or any(not place.terms & frozenset().union(*(p.terms for p in mine)) for place in theirs):
        return None
    words = articles[one.source].document.text[further[0].start : further[0].end]
    return (
        "place",
        (further[0].start, further[0].end),
        f"One article tells the place more exactly: “{words}”.",
    )


def _places(statement: Statement, read: Predicates) -> list[Phrase]:
    return [
        phrase
        for predicate in read.of(statement)
        for leading, phrase in predicate.others
        if leading in PLACING
    ]
