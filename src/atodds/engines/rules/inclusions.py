"""Inclusions of paired statements: one names a part ("all of it, including the port") that the other leaves unnamed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement
from atodds.model import Aspect
from atodds.text.words import content_stems

NEAR = 0.3
IN_COMMON = 2
_NAMES_A_PART = re.compile(
    r"\b(?:including|among them|such as|notably|in particular)\s+(?:the\s+)?$", re.IGNORECASE
)
_REACH = 24


def differences(nearest: Sequence[Pair], articles: Mapping[str, Article]) -> Iterator[Difference]:
    """Of pairs in which each statement is the nearest to the other."""
    for pair in nearest:
        if pair.nearness < NEAR or pair.common < IN_COMMON:
            continue
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            part = _part(one, articles[one.source])
            if part is None:
                continue
            aspect, start, end = part
            words = articles[one.source].document.text[start:end]
            if not set(content_stems(words)) & _stems_of_sentence(other, articles[other.source]):
                spots = {
                    one.key: Spot(one, start, end),
                    other.key: Spot(other, other.start, other.end),
                }
                why = f"One article names “{words}” as a part of it, the other leaves it unnamed."
                left, right = spots[pair.left.key], spots[pair.right.key]
                yield Difference(left, right, "refinement", aspect, why, pair.nearness, one.source)


def _part(statement: Statement, article: Article) -> tuple[Aspect, int, int] | None:
    """The first name that the statement introduces as a part of something."""
    text = article.document.text
    for name in statement.names:
        if _NAMES_A_PART.search(text, max(statement.start, name.start - _REACH), name.start):
            return "place" if name.kind == "place" else "identity", name.start, name.end
    return None


def _stems_of_sentence(statement: Statement, article: Article) -> set[str]:
    return set(content_stems(article.document.sentence(statement.sentence).text))
