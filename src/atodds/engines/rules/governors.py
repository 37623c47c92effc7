"""Governors: which predicate of a clause tells of one of its values, and whether two tell of other things."""

from __future__ import annotations

import re
from collections.abc import Mapping

from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.phrases import same_phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.statements import Article, Placed, Statement
from atodds.text.words import stem
from atodds.values.numbers import Number

# Whose object is told of whole: what there is of it, not what befell it.
HAVING = frozenset(map(stem, ("have", "own", "employ", "possess", "comprise", "contain", "hold", "number")))

# What may be a title: "Reign Over Me".
_CAPITALS = re.compile(r"\b[A-Z]\w+ [A-Z]")


def governor(value: Placed, statement: Statement, article: Article) -> Predicate | None:
    """The last predicate before the value, or the first one where it stands in the subject."""
    told = predicates(statement, article)
    before = [predicate for predicate in told if predicate.end <= value.start]
    return before[-1] if before else next(iter(told), None)


def of_other_themes(
    left: Placed, right: Placed, at: tuple[Statement, Statement], articles: Mapping[str, Article]
) -> bool:
    """Whether the same is told of two things by their nouns: "the hotel opened", "its new wing opened"."""
    one, other = (governor(v, s, articles[s.source]) for v, s in zip((left, right), at, strict=True))
    if one is None or other is None or not kin(one.verb, other.verb):
        return False
    themes = one.patient or one.agent, other.patient or other.agent
    titled = any(
        _CAPITALS.search(articles[s.source].document.text, theme.start, theme.end)
        for theme, s in zip(themes, at, strict=True)
    )
    return not titled and same_phrase(*themes) is False


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
