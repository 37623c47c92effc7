"""An engine that answers from tables, and keeps what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from atodds.engines.base import (
    Crosscheck,
    Dossier,
    Extraction,
    Mention,
    Mentions,
    Verdict,
    Verification,
    Window,
)
from atodds.model import Claim, DecidedBy, Document, Fact, Relation, Topic, Undecided, Usage


def claims_of_sentences(window: Window) -> Extraction:
    """A claim for each sentence asked about."""
    claims = [
        Claim(
            id=f"c{n}",
            source=window.document.id,
            text=window.document.sentence(n).text,
            sentences=(n,),
            evidence=(
                window.document.quote(window.document.sentence(n).start, window.document.sentence(n).end),
            ),
        )
        for n in window.asked
    ]
    return Extraction(source=window.document.id, claims=tuple(claims))


@dataclass
class TableEngine:
    """Extracts as told, groups no claims by itself, and looks twice as the tables say."""

    extracting: Callable[[Window], Extraction] = claims_of_sentences
    crosschecking: Callable[[Sequence[str]], Crosscheck] = lambda _: Crosscheck(facts=())
    outcomes: Mapping[tuple[str, str], Mention] = field(default_factory=dict)
    looks: Mapping[int, Relation | None] = field(default_factory=dict)
    windows: list[Window] = field(default_factory=list)
    parts: list[tuple[str, ...]] = field(default_factory=list)
    looked_up: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    verified: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    name: str = "table"
    limits: tuple[str, ...] = ()
    decides: DecidedBy = "first look"

    def usage(self) -> Usage:
        return Usage()

    async def extract(self, window: Window) -> Extraction:
        self.windows.append(window)
        return self.extracting(window)

    async def crosscheck(self, dossier: Dossier, topics: tuple[Topic, ...]) -> Crosscheck:  # noqa: ARG002 - protocol
        asked = tuple(name for topic in topics for name in topic.claims)
        self.parts.append(asked)
        return self.crosschecking(asked)

    async def mentions(
        self, document: Document, claims: tuple[Claim, ...], pool: tuple[Claim, ...]
    ) -> Mentions:
        assert set(claims) <= set(pool)
        self.looked_up.append((document.id, tuple(claim.id for claim in claims)))
        found = [
            self.outcomes[claim.id, document.id]
            for claim in claims
            if (claim.id, document.id) in self.outcomes
        ]
        left = [claim for claim in claims if (claim.id, document.id) not in self.outcomes]
        return Mentions(
            mentions=tuple(found),
            undecided=tuple(
                Undecided(what=claim.text, why="no answer", claims=(claim.id,)) for claim in left
            ),
        )

    async def verify(self, dossier: Dossier, facts: tuple[Fact, ...], look: int) -> Verification:  # noqa: ARG002 - protocol
        self.verified.append((look, tuple(fact.id for fact in facts)))
        return Verification(
            verdicts=tuple(
                Verdict(fact=fact.id, relation=self.looks[look], explanation=f"Look {look} says so.")
                for fact in facts
            )
        )
