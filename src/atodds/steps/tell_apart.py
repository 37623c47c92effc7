"""Tell apart: documents that don't tell of the same event, before anything is asked.

Two articles about one event share content words and names, however differently they tell it. Measured with
`bench/quality/events.py`: none of 38 pairs about one event falls below both shares, of pairs about two events two in
three do, and more than half of real pairs, many of which are about near stories. What shares more may still be
another event: the engine has to see that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from atodds.model import Document
from atodds.text.words import is_stopword, stem, tokens

LEAST_WORDS, LEAST_NAMES = 0.18, 0.15
# A document of fewer distinct stems shares too little with anything to tell.
FEWEST_STEMS = 30


def told_apart(documents: tuple[Document, ...], stories: Sequence[Collection[str]]) -> tuple[str, ...]:
    """The documents, by id, that have nothing to do with the largest of their stories."""
    main = max(stories, key=len, default=())
    return tuple(document.id for document in documents if document.id not in main)


def stories(documents: tuple[Document, ...]) -> tuple[tuple[str, ...], ...]:
    """The sets of documents, by id, that hang together, in the order of their first."""
    found = {document.id: tokens(document.text) for document in documents}
    stems = {name: _content(words) for name, words in found.items()}
    names = {name: _names(words) for name, words in found.items()}
    kin = {document.id: {document.id} for document in documents}
    for one, other in combinations(kin, 2):
        if kin[one] is not kin[other] and not _unrelated(stems[one], stems[other], names[one], names[other]):
            kin[one] |= kin[other]
            for member in kin[other]:
                kin[member] = kin[one]
    return tuple(dict.fromkeys(tuple(name for name in kin if name in kin[first]) for first in kin))


def _unrelated(
    stems: frozenset[str], others: frozenset[str], names: frozenset[str], other_names: frozenset[str]
) -> bool:
    if min(len(stems), len(others)) < FEWEST_STEMS:
        return False
    return _share(stems, others) < LEAST_WORDS and _share(names, other_names) < LEAST_NAMES


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset([stem(word) for word in set(words) if not is_stopword(word)])


def _names(words: Sequence[str]) -> frozenset[str]:
    """The stems of capitalised words; those that merely begin a sentence are in both texts alike."""
    return _content(word for word in words[1:] if word[0].isupper())
