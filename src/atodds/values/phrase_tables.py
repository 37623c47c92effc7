"""Phrases of several words, found by their stems wherever they stand in a text.

    PhraseTable(entries)          -> a table of phrases, each with what it can stand for
    table.find(words)             -> every Found: where it stands, and all that it can stand for

Words that only fill ("the", "his", "been", "very") and numbers may stand between the words of a phrase. Of
phrases that begin at
one word the longest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from atodds.text.words import Word, stem, tokens
from atodds.values.numbers.numerals import NUMBER_WORDS

MOST_FILLERS = 2
_FILLERS = """
a an the his her its their this that my our your be been being also all very quite really just still already again
largely mostly completely entirely fully almost
"""
FILLERS = frozenset(map(stem, _FILLERS.split()))

Meaning = TypeVar("Meaning")


class Found(NamedTuple, Generic[Meaning]):
    """`first` and `last` are places in the words that were looked through."""

    first: int
    last: int
    meanings: tuple[Meaning, ...]


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    meanings: tuple[Meaning, ...] = ()
    following: dict[str, _Node[Meaning]] = field(default_factory=dict)


class PhraseTable(Generic[Meaning]):
    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._root: _Node[Meaning] = _Node()
        for phrase, meaning in entries:
            node = self._root
            for word in tokens(phrase):
                node = node.following.setdefault(stem(word), _Node())
            if meaning not in node.meanings:
                node.meanings = (*node.meanings, meaning)

    def find(self, words: Sequence[Word]) -> Iterator[Found[Meaning]]:
        """In the order of the text; none that lies within another."""
        following = self._root.following
        last = -1
        for at, word in enumerate(words):
            found = self._from(words, at) if word.stem in following else None
            if found is not None and found.last > last:
                yield found
                last = found.last

    def phrases(self) -> Iterator[tuple[Meaning, ...]]:
        """For each phrase all that it can stand for."""
        nodes = [self._root]
        while nodes:
            node = nodes.pop()
            nodes += node.following.values()
            if node.meanings:
                yield node.meanings

    def _from(self, words: Sequence[Word], first: int) -> Found[Meaning] | None:
        """The longest phrase that begins there, whether or not a word of it could be one that only fills."""
        best: Found[Meaning] | None = None
        open_ = [(self._root.following[words[first].stem], first, 0)]
        while open_:
            node, at, fillers = open_.pop()
            if node.meanings and (best is None or at > best.last):
                best = Found(first, at, node.meanings)
            while (at := at + 1) < len(words):
                following = node.following.get(words[at].stem)
                if following is not None:
                    open_.append((following, at, fillers))
                fillers += 1
                if fillers > MOST_FILLERS or not _fills(words[at]):
                    break
        return best


def _fills(word: Word) -> bool:
    return word.stem in FILLERS or word.text[0].isdigit() or word.folded in NUMBER_WORDS
