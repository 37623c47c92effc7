"""Noun phrases, and whether two of them can stand for one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atodds.engines.rules.contrasts import contrasted
from atodds.engines.rules.vocabulary import RESTRICTING
from atodds.text.words import content_stems
from atodds.values.aliases import same_name
from atodds.values.names import Name

SHORTEST_ROOT = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; one without words is unknown or a pronoun.

    `head` is the concept of the noun that it is about and `word` that noun's stem, `terms` are the concepts of all its
    words. `names` are its head or stand in apposition to it, `owners` those that it belongs to ("supporters of
    Rovers"), `labels` the numbers that tell it apart ("Highway 16"). `modifiers` say which one of its kind it is;
    `called` are the stems of what it is called itself.
    """

    start: int = 0
    end: int = 0
    head: str = ""
    word: str = ""
    terms: frozenset[str] = frozenset()
    names: tuple[Name, ...] = ()
    owners: tuple[Name, ...] = ()
    labels: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.terms)


NOTHING = Phrase()


def same_phrase(one: Phrase, other: Phrase) -> bool | None:
    """Whether two phrases can stand for one thing; None where one of them doesn't tell."""
    if not one or not other:
        return None
    if (one.labels and other.labels and not one.labels & other.labels) or _apart(one.owners, other.owners):
        return False
    if one.names and other.names:
        return any(_one_name(a, b) for a in one.names for b in other.names)
    if one.names or other.names:
        named, described = (one, other) if one.names else (other, one)
        return True if described.word in named.called else None
    if (one.terms ^ other.terms) & RESTRICTING:
        return False
    mine, theirs = one.modifiers, other.modifiers
    if contrasted(mine, theirs):
        return False
    if one.head == other.head:
        if not mine or not theirs:
            # "The bill" can be "the pension bill", but another word for it tells too little.
            return one.word == other.word or not (mine or theirs)
        return any(akin(a, b) for a in mine for b in theirs)
    return len(one.terms & other.terms) * 2 > min(len(one.terms), len(other.terms)) > 1


def akin(one: str, other: str) -> bool:
    """Equal, or one built on the other: "rail", "railway"."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST_ROOT and long.startswith(short))


def _one_name(one: Name, other: Name) -> bool:
    """By form, or, but for two persons, by a word in common: "the Greens", "the Green Party"."""
    if same_name(one, other):
        return True
    persons = one.kind == other.kind == "person"
    return not persons and bool(set(content_stems(one.words)) & set(content_stems(other.words)))


def _apart(one: Sequence[Name], other: Sequence[Name]) -> bool:
    return bool(one and other) and not any(same_name(a, b) for a in one for b in other)
