"""What a lexicon knows of words: which tell one act, and which nouns can name a place.

    kin(verb, other)         -> whether two verbs, by stem and with their particle, share a sense or one is a kind of
                                the other
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
def _entries() -> tuple[Senses, Mapping[str, frozenset[str]]]:
    verbs, places = {}, {}
    for line in (files(__package__) / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        kind, word, own, *above = line.split("\t")
        if kind == "p":
            places[word] = frozenset(own)
        else:
            verbs[word] = frozenset(own.split()), frozenset(above[0].split())
    return verbs, places


def is_verb(verb: str) -> bool:
    return verb in _entries()[0]


@lru_cache(maxsize=KEPT_TYPES)
def kin(verb: str, other: str) -> bool:
    if verb == other:
        return True
    verbs = _entries()[0]
    if verb not in verbs or other not in verbs:
        return False
    (mine, above), (theirs, also_above) = verbs[verb], verbs[other]
    return bool(mine & theirs or mine & also_above or theirs & above)


def sizes(noun: str) -> frozenset[str]:
    return _entries()[1].get(noun, frozenset())
