"""What a lexicon knows of words: which tell one act, and which nouns can name a place, a deed or a person.

    kin(verb, other)         -> whether two verbs, by stem and with their particle, are synonyms, share a sense, or one
                                is a kind of the other
    sizes(noun)              -> of which sizes a place is that the noun can name; none where it can't
    may_act(noun)            -> whether it is one for persons or a group of them
    deeds(noun)              -> the verbs for what the noun names: "suggestion"
    doings(noun)             -> the verbs for what is done by whom the noun names: "survivor"
    done_by_one(verb)        -> whether it mostly tells what one does to one thing: "carry", not "praise"
    callings_apart(noun, other) -> whether they name two callings, relatives or bodies that are not one

Derived from Princeton WordNet by `bench/lexicon/derive.py`; its licence stands in `lexicon.LICENSE`. Read when it is
first asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from atodds.text.synonyms import concept
from atodds.text.words import KEPT_TYPES

# Its own senses, and those that they are kinds of.
Senses = tuple[frozenset[str], frozenset[str]]
NOWHERE: frozenset[str] = frozenset()


@cache
def _entries() -> Mapping[str, Mapping[str, str]]:
    """By kind, for each word what its line tells, as it stands there: few are ever asked for."""
    entries: dict[str, dict[str, str]] = {kind: {} for kind in "vpadnwo"}
    for line in (files(__package__) / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        kind, word, told = line.split("\t", 2)
        entries[kind][word] = told
    return entries


def _senses(verb: str) -> Senses:
    own, _, above = _entries()["v"][verb].partition("\t")
    return frozenset(own.split()), frozenset(above.split())


def is_verb(verb: str) -> bool:
    return verb in _entries()["v"]


@lru_cache(maxsize=KEPT_TYPES)
def kin(verb: str, other: str) -> bool:
    if verb == other or concept(verb) == concept(other):
        return True
    if not (is_verb(verb) and is_verb(other)):
        return False
    (mine, above), (theirs, also_above) = _senses(verb), _senses(other)
    return bool(mine & theirs or mine & also_above or theirs & above)


def sizes(noun: str) -> frozenset[str]:
    told = _entries()["p"].get(noun)
    return frozenset(told) if told else NOWHERE


def may_act(noun: str) -> bool:
    return noun in _entries()["a"]


def deeds(noun: str) -> frozenset[str]:
    return frozenset(_entries()["d"].get(noun, "").split())


def doings(noun: str) -> frozenset[str]:
    return frozenset(_entries()["n"].get(noun, "").split())


def done_by_one(verb: str) -> bool:
    return verb in _entries()["o"]


def _who(noun: str) -> str:
    """How it can name somebody: c by calling, k by kin, g as many together, p in another way."""
    return _entries()["w"].get(noun, "").partition("\t")[0]


@lru_cache(maxsize=KEPT_TYPES)
def callings_apart(noun: str, other: str) -> bool:
    if noun == other or not set("ckg") & set(_who(noun)) & set(_who(other)):
        return False
    (mine, above), (theirs, also_above) = _persons(noun), _persons(other)
    return not (mine & theirs or mine & also_above or theirs & above)


def _persons(noun: str) -> Senses:
    _, own, above = _entries()["w"][noun].split("\t")
    return frozenset(own.split()), frozenset(above.split())
