"""From what a model cites to evidence that is verbatim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from atodds.model import Document, Evidence, Sentence
from atodds.text.locate import locate, passage
from atodds.text.words import content_stems

# A claim in other words than its sentence still shares names, numbers or nouns with it.
_LEAST_SUPPORT = 0.2


def evidence_for(text: str, document: Document, numbers: Iterable[int]) -> tuple[Evidence, ...]:
    """For each sentence the claim cites, the stretch of it that the claim is about."""
    spans = (passage(text, document.text, (s.start, s.end)) for s in map(document.sentence, numbers))
    return tuple(document.quote(start, end) for start, end in spans)


def quoted(words: str, document: Document, numbers: Iterable[int]) -> Evidence | None:
    """The words where they stand in one of the sentences, or None where they don't."""
    span = locate(words, document.text, [(s.start, s.end) for s in map(document.sentence, numbers)])
    return document.quote(*span) if span else None


def unsupported(text: str, cited: Sequence[Sentence], others: Sequence[Sentence]) -> bool:
    """Whether the claim shares next to nothing with what it cites and much with something else: a slipped number."""
    stems = set(content_stems(text))
    if not stems:
        return False

    def share(sentences: Sequence[Sentence]) -> float:
        return len(stems & {stem for s in sentences for stem in content_stems(s.text)}) / len(stems)

    here = share(cited)
    return here < _LEAST_SUPPORT and any(share([other]) >= max(0.5, 2 * here) for other in others)
