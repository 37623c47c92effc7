"""Governors: which predicate of a clause tells of one of its values, and whether two tell of other things."""

from __future__ import annotations

import re
from collections.abc import Mapping

from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Placed, Statement
from atodds.engines.rules.vocabulary import LIGHT
from atodds.text.synonyms import concept
from atodds.text.words import stem
from atodds.values.aliases import same_name
from atodds.values.antonyms import opposition
from atodds.values.names import Name
from atodds.values.numbers import Number

# Whose object is told of whole: what there is of it, not what befell it.
ORDINALS = frozenset(map(stem, ("first", "second", "third", "last", "next")))
HAVING = frozenset(
    map(
        stem,
        ("have", "own", "employ", "possess", "comprise", "contain", "hold", "number", "command", "control"),
    )
)

# Of statements so near each other the verbs need not tell that they are of one act.
ALIKE = 0.9

# What may be a title: "Reign Over Me".
_CAPITALS = re.compile(r"\b[A-Z]\w+ [A-Z]")

_LEADING_IN = re.compile(r"(?:(?:At|On|In|By) [^,]+, )?(?:[Ww]hen|[Aa]s|[Aa]fter|[Oo]nce) [^,]+,")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t) $")


def governor(value: Placed, statement: Statement, article: Article) -> Predicate | None:
    """The predicate in whose object the value stands, else the last one before it, else the first; of "when the snow
    eased on Friday, they took off" the one that this leads to."""
    told = predicates(statement, article)
    leading = _LEADING_IN.match(article.document.text, statement.start, statement.end)
    if leading and leading.start() <= value.start < leading.end():
        led = [predicate for predicate in told if predicate.start >= leading.end()]
        told = tuple(led) or told
    for predicate in told:
        if predicate.patient.start <= value.start < predicate.patient.end:
            return predicate
    before = [predicate for predicate in told if predicate.end <= value.start]
    return before[-1] if before else next(iter(told), None)


def of_other_themes(
    left: Placed, right: Placed, at: tuple[Statement, Statement], articles: Mapping[str, Article]
) -> bool:
    """Whether the same is told of two things by their nouns: "the hotel opened", "its new wing opened"."""
    one, other = (governor(v, s, articles[s.source]) for v, s in zip((left, right), at, strict=True))
    if one is None or other is None or not kin(one.verb, other.verb):
        return False
    if bool(one.patient) != bool(other.patient):
        return False
    themes = one.patient or one.agent, other.patient or other.agent
    titled = any(
        _CAPITALS.search(articles[s.source].document.text, theme.start, theme.end)
        for theme, s in zip(themes, at, strict=True)
    )
    return not titled and same_phrase(*themes) is False


def of_other_acts(
    left: Placed, right: Placed, at: tuple[Statement, Statement], articles: Mapping[str, Article]
) -> bool:
    """Whether what they date or count are two acts by their verbs, or one that wasn't done in one of the cases: "was
    arrested", "was charged"; "refused to answer", "answered"."""
    one, other = (governor(v, s, articles[s.source]) for v, s in zip((left, right), at, strict=True))
    if one is None or other is None:
        return False
    akin = kin(one.verb, other.verb)
    if (akin and one.negated != other.negated) or opposition(one.verb, other.verb):
        return (one.patient or one.agent).head == (other.patient or other.agent).head
    if akin or {one.verb, other.verb} & LIGHT or {one.verb, other.verb} <= HAVING:
        return False
    if not any(same_phrase(a, b) for a in (one.agent, one.patient) for b in (other.agent, other.patient)):
        return False
    return not (_named_in(one, other) or _named_in(other, one))


def _named_in(act: Predicate, other: Predicate) -> bool:
    """Whether what the other is told of is the act itself: "its last inspection was carried out"."""
    return concept(act.verb) in other.agent.terms | other.patient.terms


def only_of_one_noun(
    left: Placed, right: Placed, at: tuple[Statement, Statement], articles: Mapping[str, Article]
) -> bool:
    """Whether two statements have nothing in common but whom or what they tell of, and tell other things of it: "the
    bank was founded in 1987", "the bank closed in 2021"."""
    one, other = (governor(v, s, articles[s.source]) for v, s in zip((left, right), at, strict=True))
    if one is None or other is None or kin(one.verb, other.verb):
        return False
    told = (one.agent, one.patient, other.agent, other.patient)
    shared = (at[0].plain & at[1].plain) - ORDINALS
    return not shared - frozenset().union(*(phrase.terms for phrase in told))


def of_other_owners(
    left: Number,
    right: Number,
    at: tuple[Statement, Statement],
    articles: Mapping[str, Article],
    reworded: bool = False,
) -> bool:
    """Whether one counts what somebody has, and the other what somebody else has, or what befell some of it.
    `reworded`: the statements say so much the same that only what surely is another owner counts."""
    if not left.kind == right.kind == "count":
        return False
    one, other = (governor(n, s, articles[s.source]) for n, s in zip((left, right), at, strict=True))
    if _has(one) and _has(other) and one and other:
        owners = same_phrase(one.agent, other.agent)
        return owners is False or (owners is None and not reworded)
    if reworded:
        return False
    whole, part = (left, right) if _has(one) else (right, left)
    return (_has(one) or _has(other)) and part.extent.high <= whole.extent.low


def _has(predicate: Predicate | None) -> bool:
    return predicate is not None and predicate.verb in HAVING and bool(predicate.agent or predicate.patient)


def at_other_places(left: Statement, right: Statement, articles: Mapping[str, Article]) -> bool:
    """Whether each names a place where it is told of, and no place of the one is the other's."""
    mine, theirs = (_places(statement, articles[statement.source]) for statement in (left, right))
    named = [name for statement in (left, right) for name in statement.names]
    return bool(mine and theirs) and not any(
        same_name(place, name) for place in (*mine, *theirs) for name in named if name is not place
    )


def _places(statement: Statement, article: Article) -> list[Name]:
    text = article.document.text
    return [
        name
        for name in statement.names
        if name.kind in ("place", "name")
        and _IN.search(text, max(statement.start, name.start - 4), name.start)
    ]
