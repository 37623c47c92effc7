"""Scopes: whether two numbers can be of one thing, whatever their amounts are."""

from __future__ import annotations

import re

from atodds.engines.rules.statements import Article, Statement
from atodds.text.synonyms import concept
from atodds.values.base import Comparison
from atodds.values.numbers import Number
from atodds.values.numbers.compare import ANYTHING
from atodds.values.roles import CASUALTIES, NEWS_ROLES, PEOPLE

ANOTHER_ORDER = 20

# What an event has one number of, in whatever words: its victims, its crowd.
TOLLS = CASUALTIES | {"attending", "survived"}

_EACH_BEFORE = re.compile(r"\b(?:each|every)\b[^,;:]{0,40}$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"\s+(?:each|apiece)\b")
_DISTANCE = re.compile(r"(?: [a-z]+)?? (?:[a-z]{2,}er|more|less)(?: [a-z]+)?? than\b")
_ALONE = re.compile(r"\b[a-z]+ alone\b")
# Within so many characters behind a number it is told to be of several together.
TOGETHER = 80
_TOGETHER = re.compile(r"\b(?:together|combined|between them)\b", re.IGNORECASE)
_UTMOST = re.compile(r"\b(?:maximum|minimum)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"^\W*(?:of|among) (?:the|them|those|these)\b|\bof (?:them|those|whom)\b|\bamong (?:them|those|whom)\W*$",
    re.IGNORECASE,
)
# "900 people who had to leave slept there": of these, not of all who had to.
_WHO = re.compile(r"(?: [a-z-]+){1,3} who\b")
_AMONG = re.compile(r"(?: of (?:the|them|those|these|whom))?(?: [a-z]+){0,2} (?:is|are|was|were) among\b")
_PART_AFTER = re.compile(r"\s+of (?:the|them|those|these|whom|its|their)\b")


def comparable(left: Number, right: Number) -> tuple[Comparison, bool] | None:
    """How the two compare if they can speak of the same thing, and whether their words say that they do."""
    comparison = left.compare(right)
    if comparison.relation != "other_scope":
        return comparison, _named(left, right)
    comparison = left.compare_amount(right)
    if comparison.relation == "other_scope" or left.scope != right.scope:
        return None
    if left.role != right.role and {left.role, right.role} <= NEWS_ROLES and left.kind == right.kind:
        return None
    if left.counted and right.counted and concept(left.counted) != concept(right.counted):
        return None
    if left.kind != right.kind and not _named(left, right):
        return None
    return comparison, _named(left, right)


def _named(left: Number, right: Number) -> bool:
    """Whether their words name one role: a vote's margin is the majority that another article gives."""
    roles = {left.role, right.role}
    return (len(roles) == 1 and roles <= NEWS_ROLES) or (
        roles == {"vote", "majority"} and "score" in (left.kind, right.kind)
    )


def of_one_noun(left: Number, right: Number) -> bool:
    """Whether both count what one noun names, and not just people or times."""
    if left.counted is None or right.counted is None or left.counted in ANYTHING:
        return False
    return concept(left.counted) == concept(right.counted)


def is_of_some(number: Number) -> bool:
    """Whether it counts victims of one kind: six teachers among all the dead."""
    return number.role in CASUALTIES and number.counted not in (None, PEOPLE)


def share_and_change(left: Number, right: Number) -> bool:
    """Whether one tells of what whole it is the share: 87% of the members, and a rise of 10%."""
    return left.kind == right.kind == "share" and bool(left.counted) != bool(right.counted)


def of_another_order(left: Number, right: Number) -> bool:
    """A war's dead and a raid's: two counts of one thing don't lie that far apart."""
    small, large = sorted(number.low if number.amount is None else number.amount for number in (left, right))
    return left.kind != "share" and large > ANOTHER_ORDER * max(small, 1.0)


def two_speakers(left: Statement, right: Statement) -> bool:
    return bool(left.speaker and right.speaker and left.speaker.is_other_than(right.speaker))


def portion(number: Number, article: Article) -> str | None:
    """Whether the number is said of a part of what the clause speaks of, of those of one whole who are among another's
    ("four of them were among the wounded"), of each of several, or of several together; or of a distance ("20 more
    than")."""
    text = article.document.text
    statement = article.at(number.start, number.end)
    before = text[statement.start if statement else number.start : number.start]
    after = text[number.end : number.end + 40]
    if _EACH_BEFORE.search(before) or _EACH_AFTER.match(after):
        return "each"
    if _AMONG.match(after):
        return "among"
    if number.role not in TOLLS and _WHO.match(after):
        return "part"
    if number.kind != "share" and (_PART_BEFORE.search(before) or _PART_AFTER.match(after)):
        return "part"
    if _DISTANCE.match(after):
        return "distance"
    if statement and _ALONE.search(text, statement.start, statement.end):
        return "part"
    if statement and _TOGETHER.search(text, statement.start, min(statement.end, number.end + TOGETHER)):
        return "together"
    return None


def is_bound(words: str) -> bool:
    """Whether a clause calls what it gives the most or the least: it is no more exact than "up to"."""
    return _UTMOST.search(words) is not None


def complements(left: Number, right: Number) -> bool:
    """A quarter ran, three quarters did not: shares of one whole that add up to it."""
    if not left.kind == right.kind == "share":
        return False
    # What was derived is rounded to either side of its amount.
    ends = [n.low if n.amount is None else n.amount for n in (left, right)]
    return abs(sum(ends) - 100) < 1.5
