"""Coverage: whether a document carries a claim anywhere in its text, whatever its words.

A claim's words count by their rarity in the document; synonyms meet, and a number or a time is carried by any form of
its value. The claim is looked for in up to `SENTENCES` sentences on end, because what one article says in one sentence
another spreads over several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from atodds.engines.base import Mention
from atodds.engines.rules.amounts import comparable
from atodds.engines.rules.statements import Article, Statement
from atodds.model import Claim, Evidence

SENTENCES = 3
CARRIED = 0.5
LATER_SENTENCE = 0.04
VALUE = 2.0
AROUND = 0.25


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences on end, by position, and how much of a claim they carry (0 to 1)."""

    first: int
    last: int
    carried: float


class Text:
    """A document's statements by sentence, ready to be searched."""

    def __init__(self, article: Article) -> None:
        self.article = article
        by_sentence: dict[int, list[Statement]] = {}
        for statement in article.statements:
            by_sentence.setdefault(statement.sentence, []).append(statement)
        self.sentences = list(by_sentence.values())
        self._postings: dict[str, set[int]] = {}
        for position, statements in enumerate(self.sentences):
            for statement in statements:
                for term in statement.terms:
                    self._postings.setdefault(term, set()).add(position)

    def weight(self, term: str) -> float:
        return log(1 + (len(self.sentences) + 1) / (len(self._postings.get(term, ())) + 0.5))

    def best(self, asked: Statement) -> Passage:
        """The passage that carries most of the statement."""
        total = 0.0
        held: dict[int, float] = {}
        parts: list[tuple[float, frozenset[int]]] = []
        for term in sorted(asked.terms):
            parts.append((self.weight(term), frozenset(self._postings.get(term, ()))))
        for number in asked.numbers:
            where = (p for p, s in enumerate(self.sentences) if _has_number(s, asked, number))
            parts.append((VALUE, frozenset(where)))
        for time in asked.times:
            where = (
                p
                for p, statements in enumerate(self.sentences)
                if any(time.compare(t).relation == "same" for s in statements for t in s.times)
            )
            parts.append((VALUE / 2, frozenset(where)))
        total = sum(weight for weight, _ in parts)
        for weight, where in parts:
            for position in where:
                held[position] = held.get(position, 0.0) + weight
        if not total or not held:
            return Passage(0, 0, 0.0)
        best = Passage(0, 0, 0.0)
        for first in sorted({max(0, p - back) for p in held for back in range(SENTENCES)}):
            for last in range(first, min(first + SENTENCES, len(self.sentences))):
                carried = sum(w for w, where in parts if any(first <= p <= last for p in where)) / total
                carried -= LATER_SENTENCE * (last - first)
                if carried > best.carried + 1e-9:
                    best = Passage(first, last, carried)
        return best


def _has_number(statements: Sequence[Statement], asked: Statement, number: object) -> bool:
    for statement in statements:
        for other in statement.numbers:
            compared = comparable(number, other)  # type: ignore[arg-type]
            if compared and compared[0].relation != "incompatible":
                return True
    return False


def mention(claim: Claim, asked: Statement, text: Text) -> Mention:
    document = text.article.document
    passage = text.best(asked)
    if passage.carried < CARRIED:
        return Mention(claim=claim.id, source=document.id, outcome="absent")
    evidence = []
    for statements in text.sentences[passage.first : passage.last + 1]:
        start, end = statements[0].start, statements[-1].end
        if any(asked.terms & s.terms for s in statements):
            evidence.append(Evidence(source=document.id, start=start, end=end, quote=document.text[start:end]))
    return Mention(claim=claim.id, source=document.id, outcome="carried", evidence=tuple(evidence))
