"""A report's parts by id, and the evidence in them quoted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from atodds.model import Claim, Document, Evidence, Fact, Finding, Position, Report, Stance
from atodds.report.quote import in_sentence, place

_SPEAKING = ("states", "differs", "less_exact")


@dataclass(frozen=True, slots=True)
class Index:
    documents: dict[str, Document]
    claims: dict[str, Claim]
    facts: dict[str, Fact]
    findings: dict[str, Finding]  # by the id of the fact they are about

    @classmethod
    def of(cls, report: Report) -> Index:
        return cls(
            documents={document.id: document for document in report.documents},
            claims={claim.id: claim for claim in report.claims},
            facts={fact.id: fact for fact in report.facts},
            findings={fact: finding for finding in reversed(report.findings) for fact in finding.facts},
        )

    def place(self, evidence: Evidence) -> str:
        return place(self.documents[evidence.source], evidence)

    def quoted(self, evidence: Evidence) -> str:
        return in_sentence(self.documents[evidence.source], evidence)

    def quotations(self, evidence: Iterable[Evidence], indent: str) -> list[str]:
        """A quoted block: each wording once, with every place where it stands. Shared copy is quoted once."""
        wordings: dict[str, list[str]] = {}
        for item in evidence:
            wordings.setdefault(self.quoted(item), []).append(self.place(item))
        lines = [
            f"{indent}{line}".rstrip(" ")
            for wording, places in wordings.items()
            for line in (f"> {wording}", f"> — {'; '.join(places)}", ">")
        ]
        return lines[:-1]


def speaking(fact: Fact) -> tuple[Position, ...]:
    """The positions of the documents that say something on the fact."""
    return tuple(position for position in fact.positions if position.stance in _SPEAKING)


def only(facts: Iterable[Fact], stance: Stance) -> list[str]:
    """The documents whose every position on the facts is this."""
    taken: dict[str, set[Stance]] = {}
    for fact in facts:
        for position in fact.positions:
            taken.setdefault(position.source, set()).add(position.stance)
    return [source for source, stances in taken.items() if stances == {stance}]
