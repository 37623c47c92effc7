"""Updates: of two counts of an event's victims the newer one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from atodds.engines.rules.chronology import taken, time_order
from atodds.engines.rules.differences import Difference
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES

# Victims of whom there are never fewer than there were.
ONLY_GROWING = frozenset(("killed", "rescued", "arrested", "kidnapped"))

_REVISED = re.compile(r"\b(?:revis|lower|correct|reduc|down|miscount|earlier|previous)", re.IGNORECASE)


def grown(
    found: Difference, pair: Pair, left: Number, right: Number, articles: Mapping[str, Article]
) -> Difference:
    """The difference, as an update where it is of victims and the newer count may have come of the older one: the dead
    get no fewer, unless it is told that they were miscounted."""
    latest = newer(pair, articles) if found.relation == "contradiction" and left.role in CASUALTIES else None
    if latest is None:
        return found
    older, later = (left, right) if latest == pair.right.source else (right, left)
    told = pair.right if latest == pair.right.source else pair.left
    if (
        left.role in ONLY_GROWING
        and later.extent.high < older.extent.low
        and not _REVISED.search(articles[told.source].document.sentence(told.sentence).text)
    ):
        return found
    return replace(
        found, relation="update", stronger=latest, why=f"{found.why} The count grew or was revised."
    )


def newer(pair: Pair, articles: Mapping[str, Article]) -> str | None:
    """The document whose count is of a later time: by what the sentences say, else by publication."""
    left, right = articles[pair.left.source], articles[pair.right.source]
    order = time_order(left.times_of(pair.left), right.times_of(pair.right))
    if order is None:
        one, other = taken(left, pair.left), taken(right, pair.right)
        if one is None or other is None or one == other:
            return None
        order = 1 if one < other else -1
    return pair.right.source if order > 0 else pair.left.source
