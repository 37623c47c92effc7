"""Holders of roles: who holds an office that one alone can hold, and which of two offices somebody holds.

Two articles are at odds where they name two holders of one such office, neither of whom the other article knows, and
where they give one person two offices that exclude each other: "the finance minister", "the labour minister".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from atodds.engines.rules.clauses import is_verb
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.vocabulary import PLACING
from atodds.text.synonyms import concept
from atodds.text.words import content_stems, stem, words
from atodds.values.aliases import same_name
from atodds.values.names import Name

# So low that no comparison by likeness looks at such a pair.
NOT_NEAR = 0.0
REACH = 40

# One of each in the story that an article tells, where its words don't say of what else.
_SOLE = """
mayor governor president premier pope king queen sheriff coroner archbishop coach goalkeeper skipper headteacher
headmaster headmistress ceo chairman chairwoman rector ombudsman referee
"""
# Offices of which a word before them makes another one.
_DIVIDED = "minister secretary director chief commissioner editor judge coach officer"
# Of each row, one person holds one at a time.
_EXCLUDING = """
ceo chairman chairwoman cfo spokesman spokeswoman
goalkeeper striker defender midfielder winger referee
mayor governor president premier king queen
judge prosecutor
suspect victim witness
captain co-pilot
"""
_IN_TWO_WORDS: dict[tuple[str, ...], str] = {
    ("prime", "minister"): "premier",
    ("chief", "executive"): "ceo",
    ("finance", "director"): "cfo",
    ("goal", "keeper"): "goalkeeper",
}
# They say when or in what rank somebody holds it.
_RANK = "former ex acting deputy vice assistant associate interim outgoing late co"
_VAGUE = "senior top new current longtime veteran local national own regional federal"

RANK = frozenset(map(stem, _RANK.split()))
VAGUE = frozenset(map(stem, _VAGUE.split()))
SOLE = frozenset(map(stem, _SOLE.split()))
DIVIDED = frozenset(map(stem, _DIVIDED.split()))
EXCLUDING = tuple(frozenset(map(stem, row.split())) for row in _EXCLUDING.strip().splitlines())
OFFICES = SOLE.union(DIVIDED, *EXCLUDING)
_COMPLEMENT = re.compile(r"\s(?:of|for|at|in|from|to)\s")
_OWNER = re.compile(r"([A-Z][\w'\u2019-]*)(?:['\u2019]s?)?\s(?:[a-z-]+,?\s){0,3}$")


@dataclass(frozen=True, slots=True)
class Holder:
    """A name and an office: the stem of its noun, the stems of the words before it, and of what it is the office."""

    name: Name
    office: str
    division: frozenset[str]
    of: frozenset[str]

    @property
    def words(self) -> str:
        return self.name.title or self.name.role or ""


class Offices:
    """The holders that an article names, by office and by statement."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.named = frozenset(concept(form) for name in article.names for form in content_stems(name.words))
        self.by_office: dict[str, list[Holder]] = {}
        self.by_statement: dict[int, list[Holder]] = {}
        for holder in filter(None, (_holder(name, article.document.text) for name in article.names)):
            self.by_office.setdefault(holder.office, []).append(holder)
            statement = article.at(holder.name.start, holder.name.end)
            if statement is not None:
                self.by_statement.setdefault(statement.place, []).append(holder)

    def knows(self, name: Name) -> bool:
        return any(same_name(name, known) for known in self.article.names)

    def is_sole(self, holder: Holder) -> bool:
        """Whether the article names nobody else in such an office."""
        return all(same_name(holder.name, other.name) for other in self.by_office[holder.office])

    def may_be_of(self, holder: Holder, of: frozenset[str]) -> bool:
        """Whether an office of nothing that is named can be that of the place: the place that was named last before."""
        if holder.of or not of:
            return True
        before = [name for name in self.places if name.end <= holder.name.start]
        return not before or bool(of & frozenset(map(concept, content_stems(before[-1].words))))

    @cached_property
    def places(self) -> list[Name]:
        return [name for name in self.article.names if name.kind == "place" or self._is_placed(name)]

    def _is_placed(self, name: Name) -> bool:
        before = words(self.article.document.text[max(0, name.start - REACH) : name.start])
        return name.kind == "name" and bool(before) and before[-1].folded in PLACING

    def offices_of(self, name: Name) -> list[Holder]:
        held = (holder for holders in self.by_office.values() for holder in holders)
        return [holder for holder in held if same_name(name, holder.name)]


def pairs(offices: Mapping[str, Offices]) -> Iterator[Pair]:
    """Statements of two documents that name a holder of one office, or one holder, and may have nothing else alike."""
    first: dict[str, list[Statement]] = {}
    for held in offices.values():
        mine: dict[str, Statement] = {}
        for holders in held.by_statement.values():
            for holder in holders:
                statement = held.article.at(holder.name.start, holder.name.end)
                if statement is not None:
                    mine.setdefault(holder.office, statement)
                    mine.setdefault(f"@{holder.name.form[-1]}", statement)
        for key, statement in mine.items():
            for other in first.get(key, ())[:1]:
                yield paired(other, statement, NOT_NEAR)
            first.setdefault(key, []).append(statement)


def differences(pairs: Sequence[Pair], offices: Mapping[str, Offices]) -> Iterator[Difference]:
    for pair in pairs:
        left, right = offices[pair.left.source], offices[pair.right.source]
        for one in left.by_statement.get(pair.left.place, ()):
            for other in right.by_statement.get(pair.right.place, ()):
                why = _other_holder(one, other, left, right) or _other_office(one, other, left, right)
                if why:
                    yield Difference(
                        Spot(pair.left, one.name.start, one.name.end),
                        Spot(pair.right, other.name.start, other.name.end),
                        "contradiction",
                        "identity",
                        why,
                        pair.nearness,
                    )


def _other_holder(one: Holder, other: Holder, left: Offices, right: Offices) -> str | None:
    if one.office != other.office or one.division - VAGUE != other.division - VAGUE:
        return None
    if one.office not in SOLE and not (one.office in DIVIDED and one.division - VAGUE):
        return None
    if (one.division | other.division) & RANK or not _of_one(one, other):
        return None
    if not (left.may_be_of(one, other.of) and right.may_be_of(other, one.of)):
        return None
    if left.knows(other.name) or right.knows(one.name) or not (left.is_sole(one) and right.is_sole(other)):
        return None
    return f"The {one.words.lower()} is {one.name.words} in one article and {other.name.words} in the other."


def _other_office(one: Holder, other: Holder, left: Offices, right: Offices) -> str | None:
    if not same_name(one.name, other.name) or (one.division | other.division) & RANK:
        return None
    mine, theirs = left.offices_of(one.name), right.offices_of(other.name)
    known = left.named & right.named
    if any(_may_be_one(a, b, known) for a in mine for b in theirs):
        return None
    return f"{one.name.words} is “{one.words}” in one article and “{other.words}” in the other."


def _may_be_one(one: Holder, other: Holder, known: frozenset[str]) -> bool:
    """`known`: the stems of names of both articles, which are names of different things where they differ."""
    if one.office == other.office:
        if one.of and other.of and not one.of & other.of and one.of | other.of <= known:
            return False
        mine, theirs = one.division - VAGUE, other.division - VAGUE
        return one.office not in DIVIDED or not mine or not theirs or bool(mine & theirs)
    return not any({one.office, other.office} <= row for row in EXCLUDING)


def _of_one(one: Holder, other: Holder) -> bool:
    return not one.of or not other.of or bool(one.of & other.of)


def _holder(name: Name, text: str) -> Holder | None:
    if name.kind not in ("person", "name") or not (name.title or name.role):
        return None
    role = (name.title or name.role or "").split(" and ", maxsplit=1)[0]
    noun, *complement = _COMPLEMENT.split(role, maxsplit=1)
    every = [word for word in words(noun) if word.content]
    if name.role:
        complement += [word.text for word in every if word.text[0].isupper()]
    told = [word.folded for word in every if name.title or not word.text[0].isupper()]
    if name.title is None and len(told) == 1:
        told = [*_before(text, name, told[0]), *told]
    if not told:
        return None
    office = _IN_TWO_WORDS.get(tuple(told[-2:]), told[-1])
    if stem(office) not in OFFICES:
        return None
    before = text[max(0, name.start - REACH) : name.start]
    owner = _OWNER.search(before.removesuffix(f"{name.title} ") if name.title else before)
    return Holder(
        name,
        stem(office),
        frozenset(map(stem, told[: -1 if office == told[-1] else -2])),
        frozenset(map(concept, content_stems(" ".join([*complement, owner[1] if owner else ""])))),
    )


def _before(text: str, name: Name, noun: str) -> list[str]:
    """The words before a role that is known by its last word alone: "labour" of "the labour minister Helga Dunn"."""
    start = max(0, name.start - REACH)
    before = words(text[start : name.start])
    if not before or before[-1].folded != noun:
        return []
    found: list[str] = []
    for word, following in zip(before[-2::-1], before[:0:-1], strict=False):
        gap = text[start + word.end : start + following.start]
        if (
            gap != " "
            or not word.content
            or is_verb(word)
            or not (word.text.islower() or _begins_sentence(text, start + word.start))
        ):
            break
        found.insert(0, word.folded)
    return found


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in '.!?\n"\u201c'
