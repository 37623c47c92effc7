"""Whether two articles tell of one event, and a clause of the event itself, not of another time or a possibility."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

from atodds.engines.rules.statements import Article, Statement

Key = TypeVar("Key", bound=Hashable)
AnyTold = TypeVar("AnyTold")

# Beside so many articles an article is set for one thing.
COMPARED = 4
# So many names, and this part of the names of the one that has fewer.
FEWEST_NAMES = 1
LEAST_SHARE = 0.15

_BACKGROUND = re.compile(
    r"\b(?:last (?:year|month|season|summer|winter|spring|autumn|decade|time|century)"
    r"|(?:year|month|decade|week)s? (?:ago|earlier|before)|previous(?:ly)?|formerly|in (?:19|20)\d\d"
    r"|since (?:19|20)\d\d|a (?:typical|normal|usual)|on average|average|usually|normally|typically|once|history"
    r"|compared (?:with|to)|every|in recent years|per|another|others?|similar|so far this year|this (?:year|season))\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|can|should|had it|hopes?|hoped|wants?|wanted|threaten\w*|fears?"
    r"|feared|likely|possib\w+|perhaps|risk|calls? (?:for|on)|called on|urged?|demand\w*|expected|planned)\b",
    re.IGNORECASE,
)


def is_background(statement: Statement, article: Article) -> bool:
    """Whether the clause tells of an earlier time, of others, or of what is usual."""
    return _BACKGROUND.search(article.document.text, statement.start, statement.end) is not None


def is_possible(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` leads to what may or should be."""
    return _POSSIBLE.search(article.document.text, start, end) is not None


def of_one_story(left: Article, right: Article) -> bool:
    """Whether two articles name so much alike that what an event has one of is the same in both."""
    mine, theirs = left.last_names, right.last_names
    shared = len(mine & theirs)
    return shared >= FEWEST_NAMES and shared >= LEAST_SHARE * min(len(mine), len(theirs))


def couples(
    told: Sequence[tuple[Article, Mapping[Key, AnyTold]]],
) -> Iterator[tuple[Article, Article, Key, AnyTold, AnyTold]]:
    """What two articles of one story tell for one key; an article beside the first few that tell for it, so that the
    work grows with the articles and not with their square."""
    having: dict[Key, list[tuple[Article, AnyTold]]] = {}
    for right, theirs in told:
        for key, other in theirs.items():
            known = having.setdefault(key, [])
            for left, one in known:
                if of_one_story(left, right):
                    yield left, right, key, one, other
            if len(known) < COMPARED:
                known.append((right, other))
