"""From what a model cites to evidence that is verbatim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from atodds.model import Document, Evidence, Sentence
from atodds.text.locate import locate, passage
from atodds.text.words import content_stems

# A claim in other words than its sentence still shares names, numbers or nouns with it, where the sentence has any:
# "She could not find all of it." bears a claim that names what and who.
_LEAST_SUPPORT = 0.2
_FEW_STEMS = 4


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
    told = {stem for s in cited for stem in content_stems(s.text)}
    if not stems or len(told) < _FEW_STEMS:
        return False

    def share(sentences: Sequence[Sentence]) -> float:
        return len(stems & {stem for s in sentences for stem in content_stems(s.text)}) / len(stems)

    here = len(stems & told) / len(stems)
    return here < _LEAST_SUPPORT and any(share([other]) >= max(0.5, 2 * here) for other in others)
