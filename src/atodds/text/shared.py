"""Sentences that documents share: one agency's copy, found before anything is asked.

Two sentences are shared when they have the same words in the same order, or the same words but for function words,
typography and word endings, with the same numbers and the same negations. One pass over all sentences: time and
memory grow with the text, not with pairs of documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from atodds.model import Document, SharedSentence
from atodds.text.words import KEPT_TYPES, folded, is_stopword, stem, tokens

# Shorter sentences ("It was not immediately clear.") meet by chance.
SHORTEST = 6
# Small words that change what a sentence says.
_DECISIVE = frozenset(
    {
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "without",
        "neither",
        "nor",
        "cannot",
        "all",
        "some",
        "most",
        "more",
        "less",
        "than",
        "at",
        "least",
        "about",
        "over",
        "under",
        "up",
        "to",
        "by",
        "after",
        "before",
        "until",
        "since",
        "may",
        "might",
        "will",
        "would",
        "could",
        "should",
    }
)


def shared_sentences(documents: Iterable[Document]) -> tuple[SharedSentence, ...]:
    """Every sentence that at least two documents carry, in the order of the first document that does."""
    places: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for document in documents:
        seen: set[tuple[str, ...]] = set()
        for sentence in document.sentences:
            if sentence.role == "metadata":
                continue
            key = _key(sentence.text)
            if len(key) >= SHORTEST and key not in seen:
                seen.add(key)
                places.setdefault(key, []).append((document.id, sentence.number))
    return tuple(SharedSentence(places=tuple(where)) for where in places.values() if len(where) > 1)


def _key(text: str) -> tuple[str, ...]:
    return tuple([kept for kept in map(_kept, tokens(text)) if kept is not None])


@lru_cache(maxsize=KEPT_TYPES)
def _kept(word: str) -> str | None:
    """Of a word that tells two sentences apart, what has to be alike in both."""
    small = folded(word)
    decides = not is_stopword(word) or small in _DECISIVE or small.endswith("n't")
    return stem(word) if decides else None
