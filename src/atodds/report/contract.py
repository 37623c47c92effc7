"""The shape of the JSON report, as its readers may rely on it. Where it differs from `model`, here is why:

sources carry their sentences as offsets, so that no text stands in the report twice; the run's usage lies
flat, so that what a run cost can be read without knowing how engines count.
"""

from __future__ import annotations

from typing import Any, Literal, Self

from atodds.model import (
    Claim,
    Coverage,
    Document,
    Fact,
    Finding,
    Frozen,
    Note,
    Report,
    Run,
    Sentence,
    SharedSentence,
    Topic,
    Undecided,
    Usage,
)


class Span(Frozen):
    """A sentence, numbered from 1: `text[start:end]` of its source."""

    number: int
    start: int
    end: int
    role: Literal["headline", "body", "metadata"]


class Source(Frozen):
    """A document as it was read. Every `start` and `end` of the report counts characters of a `text`."""

    id: str
    name: str
    title: str | None
    published: str | None
    published_from: Literal["metadata", "dateline", "text"] | None
    sha256: str
    text: str
    sentences: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document) -> Self:
        values = document.model_dump(mode="json")
        for sentence in values["sentences"]:
            del sentence["text"]
        return cls.model_validate(values)

    def document(self) -> Document:
        spans = (Sentence(**s.model_dump(), text=self.text[s.start : s.end]) for s in self.sentences)
        return Document.model_validate({**self.model_dump(), "sentences": tuple(spans)})


class Tokens(Frozen):
    """Tokens sent and received."""

    sent: int
    received: int


class RunRecord(Frozen):
    """How the run was done. `cost` is in US dollars, null where the model's price is unknown; `cached` counts
    the requests that were answered without being sent; `answered_by` are the models that answered, as the server
    names them."""

    atodds: str
    engine: str
    model: str | None
    endpoint: str | None
    prompts: dict[str, str]
    requests: int
    cached: int
    tokens: Tokens
    cost: float | None
    seconds: float | None
    coverage: tuple[Coverage, ...]
    limits: tuple[str, ...]
    answered_by: tuple[str, ...] = ()

    @classmethod
    def of(cls, run: Run) -> Self:
        usage = run.usage
        return cls(
            **{name: getattr(run, name) for name in Run.model_fields if name != "usage"},
            requests=usage.requests,
            cached=usage.cached,
            tokens=Tokens(sent=usage.tokens_in, received=usage.tokens_out),
            cost=usage.cost,
            answered_by=usage.models,
        )

    def run(self) -> Run:
        usage = Usage(
            requests=self.requests,
            cached=self.cached,
            tokens_in=self.tokens.sent,
            tokens_out=self.tokens.received,
            cost=self.cost,
            models=self.answered_by,
        )
        parts = {name: getattr(self, name) for name in Run.model_fields if name != "usage"}
        return Run(**parts, usage=usage)


class Contract(Frozen):
    """The JSON report. Within a `schema_version` fields are added, never renamed or removed."""

    schema_version: int
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    shared: tuple[SharedSentence, ...]
    undecided: tuple[Undecided, ...]
    notes: tuple[Note, ...]
    run: RunRecord

    @classmethod
    def of(cls, report: Report) -> Self:
        return cls(
            **_alike(report),
            sources=tuple(Source.of(document) for document in report.documents),
            run=RunRecord.of(report.run),
        )

    def report(self) -> Report:
        return Report(
            **_alike(self), documents=tuple(source.document() for source in self.sources), run=self.run.run()
        )


def _alike(parts: Report | Contract) -> dict[str, Any]:
    """The fields that are the same in the report and in its JSON."""
    shared = Report.model_fields.keys() & Contract.model_fields.keys() - {"run"}
    return {name: getattr(parts, name) for name in shared}
