"""What a lexicon knows of words: which verbs tell one act, and which nouns can name a place.

    kin(verb, other) -> whether two verbs, by stem and with their particle, share a sense or one is a kind of the other
    sizes(noun)      -> of which sizes a place is that the noun can name; none where it can't

Derived from Princeton WordNet by `bench/lexicon/derive.py`; its licence stands in `lexicon.LICENSE`. Read when it is
first asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _entries() -> tuple[Mapping[str, tuple[frozenset[str], frozenset[str]]], Mapping[str, frozenset[str]]]:
    verbs, places = {}, {}
    for line in (files(__package__) / "lexicon.txt").read_text(encoding="utf-8").splitlines():
        kind, word, own, *above = line.split("\t")
        if kind == "v":
            verbs[word] = frozenset(own.split()), frozenset(above[0].split())
        else:
            places[word] = frozenset(own)
    return verbs, places


def is_verb(verb: str) -> bool:
    return verb in _entries()[0]


@cache
def kin(verb: str, other: str) -> bool:
    verbs, _ = _entries()
    if verb == other:
        return True
    if verb not in verbs or other not in verbs:
        return False
    (mine, above), (theirs, also_above) = verbs[verb], verbs[other]
    return bool(mine & theirs or mine & also_above or theirs & above)


def sizes(noun: str) -> frozenset[str]:
    return _entries()[1].get(noun, frozenset())
