"""What a lexicon knows of words: which tell one act or happening, and which nouns can name a place.

    kin(verb, other)         -> whether two verbs, by stem and with their particle, share a sense or one is a kind of
                                the other
    kin_nouns(noun, other)   -> the same of two nouns of what happens ("clash", "fighting")
    sizes(noun)              -> of which sizes a place is that the noun can name; none where it can't

Derived from Princeton WordNet by `bench/lexicon/derive.py`; its licence stands in `lexicon.LICENSE`. Read when it is
first asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from atodds.text.words import KEPT_TYPES

# By word: its own senses, and those that they are kinds of.
Senses = Mapping[str, tuple[frozenset[str], frozenset[str]]]


@cache
def _entries() -> tuple[Senses, Senses, Mapping[str, frozenset[str]]]:
    senses: dict[str, dict[str, tuple[frozenset[str], frozenset[str]]]] = {"v": {}, "n": {}}
    places = {}
    for line in (files(__package__) / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        kind, word, own, *above = line.split("\t")
        if kind == "p":
            places[word] = frozenset(own)
        else:
            senses[kind][word] = frozenset(own.split()), frozenset(above[0].split())
    return senses["v"], senses["n"], places


def is_verb(verb: str) -> bool:
    return verb in _entries()[0]


@lru_cache(maxsize=KEPT_TYPES)
def kin(verb: str, other: str) -> bool:
    return _are_kin(verb, other, _entries()[0])


@lru_cache(maxsize=KEPT_TYPES)
def kin_nouns(noun: str, other: str) -> bool:
    return _are_kin(noun, other, _entries()[1])


def kinds_of(noun: str) -> frozenset[str]:
    """Names of what happenings it is and is a kind of; two nouns that are kin have one in common."""
    own, above = _entries()[1].get(noun, (frozenset(), frozenset()))
    return frozenset(f"#{kind}" for kind in own | above)


def _are_kin(word: str, other: str, senses: Senses) -> bool:
    if word == other:
        return True
    if word not in senses or other not in senses:
        return False
    (mine, above), (theirs, also_above) = senses[word], senses[other]
    return bool(mine & theirs or mine & also_above or theirs & above)


def sizes(noun: str) -> frozenset[str]:
    return _entries()[2].get(noun, frozenset())
