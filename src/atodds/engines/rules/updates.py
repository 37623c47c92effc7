"""Updates: of two counts of an event's victims the newer one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from math import inf

from atodds.engines.rules.chronology import dated, taken, time_order
from atodds.engines.rules.differences import Difference
from atodds.engines.rules.pairing import Pair
from atodds.engines.rules.statements import Article, Statement
from atodds.values.numbers import Number
from atodds.values.numbers.changes import CHANGE, UP
from atodds.values.roles import CASUALTIES

# Victims of whom there are never fewer than there were.
ONLY_GROWING = frozenset(("killed", "infected", "rescued", "arrested", "kidnapped"))
COUNTED_UP = ("count", "measure", "money")
# How far from a number stands what tells that the count has moved on.
REACH = 40

_REVISED = re.compile(r"\b(?:revis|lower|correct|reduc|down|miscount|earlier|previous)", re.IGNORECASE)
_TO = re.compile(r"((?:[\w'\u2019-]+ ){1,8})to (?:about |some |nearly |almost |an? )?$")
_SO_FAR = re.compile(
    r"\b(?:so far|to date|until now|by now|(?:has|have) now|now (?:stands?|has|have)"
    r"|(?:has|have|had) (?:reached|risen|passed)"
    r"|number of [^.;]{1,80}? (?:rose|risen|grew|grown|climbed) to)\b",
    re.IGNORECASE,
)
_MOVED_ON = re.compile(
    r"\b(?:remain(?:s|ed|ing)?|still|now|(?:has|have|had) since|since then)\b", re.IGNORECASE
)


def grown(
    found: Difference, pair: Pair, left: Number, right: Number, articles: Mapping[str, Article]
) -> Difference:
    """The difference, as an update where it is of victims and the newer count may have come of the older one: the dead
    get no fewer, unless it is told that they were miscounted."""
    counted_on = counted_up(left, pair, articles)
    if not (left.role in CASUALTIES or counted_on) or found.relation not in ("contradiction", "refinement"):
        return found
    latest, changed = newer(pair, articles), changed_since(left, right, pair, articles)
    if found.relation == "refinement":
        return _beyond_bound(found, left, right, pair, latest or changed)
    if _of_one_time(pair):
        return found
    older, later = (right, left) if latest == pair.left.source else (left, right)
    moved_on = counted_on or _one_lasts(left, right, pair, articles)
    if latest is None and changed is None and not moved_on:
        return found
    told = pair.left if latest == pair.left.source else pair.right
    only_grows = left.role in ONLY_GROWING or left.role not in CASUALTIES
    fewer = latest and only_grows and later.extent.high < older.extent.low
    if fewer and not _REVISED.search(articles[told.source].document.sentence(told.sentence).text):
        # Its words tell that it rose, its day that it was before: which is newer isn't known.
        latest = None
        if changed is None:
            return found
    elif latest is None:
        latest = changed
    return replace(
        found, relation="update", stronger=latest, why=f"{found.why} The count grew or was revised."
    )


def _beyond_bound(
    found: Difference, left: Number, right: Number, pair: Pair, latest: str | None
) -> Difference:
    """The refinement, as an update where the newer count lies above the older "at least"."""
    older, later = (right, left) if latest == pair.left.source else (left, right)
    if latest is None or older.extent.high != inf or later.extent.low <= older.extent.low:
        return found
    why = f"{left.quoted} and {right.quoted} ({left.role}) are counts of different times. The count grew."
    return replace(found, relation="update", stronger=latest, why=why)


def _of_one_time(pair: Pair) -> bool:
    """Whether both are told of one time by a clock or a part of a day: of "on Saturday night" nothing is newer."""
    return any(
        one.relation == other.relation == "at" and one.clock and one.compare(other).relation == "same"
        for one in dated(pair.left.times)
        for other in dated(pair.right.times)
    )


def _one_lasts(left: Number, right: Number, pair: Pair, articles: Mapping[str, Article]) -> bool:
    """Whether one is told as what has come of another, or both are and not on one day: two that are both of now are at
    odds where it is one now."""
    lasts = [
        _lasts(number, statement, articles[statement.source])
        for number, statement in ((left, pair.left), (right, pair.right))
    ]
    days = {articles[statement.source].published for statement in (pair.left, pair.right)}
    return any(lasts) and not (all(lasts) and len(days) == 1 and None not in days)


def counted_up(number: Number, pair: Pair, articles: Mapping[str, Article]) -> bool:
    """Whether each is what had come together by a moment, and that is not one moment: "by midnight 48 flights had been
    cancelled", "63 so far"."""
    if number.kind not in COUNTED_UP or pair.within:
        return False
    left, right = pair.left, pair.right
    mine, theirs = ([t for t in s.times if t.relation == "by"] for s in (left, right))
    marked = [
        bool(by) or _SO_FAR.search(articles[s.source].document.text, s.start, s.end) is not None
        for by, s in ((mine, left), (theirs, right))
    ]
    if any(a.compare(b).relation == "same" for a in mine for b in theirs) or not all(marked):
        return False
    days = {articles[statement.source].published for statement in (left, right)}
    return bool(mine or theirs) or len(days) == 2


def _lasts(number: Number, statement: Statement, article: Article) -> bool:
    """Whether words beside the number tell that it is what is left or what it has come to: "three remain missing"."""
    start, end = max(statement.start, number.start - REACH), min(statement.end, number.end + REACH)
    return _MOVED_ON.search(article.document.text, start, end) is not None


def changed_since(left: Number, right: Number, pair: Pair, articles: Mapping[str, Article]) -> str | None:
    """Where one is what it was, and the other what it became ("a fee of 10", "the fee was raised to 15"), the document
    that tells what it became."""
    became = [_change_to(n, s, articles[s.source]) for n, s in ((left, pair.left), (right, pair.right))]
    if bool(became[0]) == bool(became[1]):
        return None
    now, was, source = (left, right, pair.left.source) if became[0] else (right, left, pair.right.source)
    up = (became[0] or became[1]) > 0
    # What was "at least 64" can have risen to 97.
    most = was.extent.low if was.extent.high == inf else was.extent.high
    fits = (most <= now.extent.low) if up else (was.extent.low >= now.extent.high)
    return source if fits else None


def _change_to(number: Number, statement: Statement, article: Article) -> int:
    """1 where its clause tells that it rose to the number, -1 where it fell to it."""
    found = _TO.search(article.document.text[statement.start : number.start])
    words = found[1].lower().split() if found else []
    return next((1 if word in UP else -1 for word in reversed(words) if word in CHANGE), 0)


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
