"""Tell apart: documents that don't tell of the same event, before anything is asked.

Two articles about one event share names and content words, however differently they tell it; stories of one kind share
words, but hardly a name. Measured with `bench/quality/events.py`. What shares more may still be another event: the
engine has to see that.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from atodds.model import Document
from atodds.text.wordlists import DAYS_AND_MONTHS
from atodds.text.words import content_stems, is_stopword, stem, tokens

# Of two documents about one event none shares so little of both, by half.
LEAST_WORDS, LEAST_NAMES = 0.4, 0.12
# A document of fewer distinct stems or names shares too little with anything to tell.
FEWEST_STEMS, FEWEST_NAMES = 30, 4


def told_apart(documents: tuple[Document, ...], stories: Sequence[Collection[str]]) -> tuple[str, ...]:
    """The documents, by id, that have nothing to do with the largest of their stories."""
    main = max(stories, key=len, default=())
    return tuple(document.id for document in documents if document.id not in main)


def stories(documents: tuple[Document, ...]) -> tuple[tuple[str, ...], ...]:
    """The sets of documents, by id, that hang together, in the order of their first."""
    stems = {document.id: frozenset(content_stems(document.text)) for document in documents}
    names = {document.id: _names(document) for document in documents}
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
    if min(len(stems), len(others)) < FEWEST_STEMS or min(len(names), len(other_names)) < FEWEST_NAMES:
        return False
    return _share(stems, others) < LEAST_WORDS and _share(names, other_names) < LEAST_NAMES


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)


def _names(document: Document) -> frozenset[str]:
    """The stems of capitalised words but of those that begin a sentence, of days and of months."""
    capitalised = {w for s in document.sentences for w in tokens(s.text)[1:] if w[0].isupper()}
    return frozenset(
        [stem(w) for w in capitalised if w.lower() not in DAYS_AND_MONTHS and not is_stopword(w)]
    )
