"""The report as JSON, complete: what the Markdown says and all it rests on. See docs/report.md."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any, Literal

from atodds.model import (
    Claim,
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
)
from atodds.report.escape import HIDDEN

_HIDDEN = re.compile(f"[{HIDDEN}]")


class Span(Frozen):
    """A sentence, numbered from 1, as offsets into its source's text."""

    number: int
    start: int
    end: int
    role: Literal["headline", "body", "metadata"]


class Source(Frozen):
    """A document as it was read. All `start` and `end` of the report count characters of `text`."""

    id: str
    name: str
    title: str | None
    published: date | None
    published_from: Literal["metadata", "dateline", "text"] | None
    sha256: str
    text: str
    sentences: tuple[Span, ...]


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
    run: Run


def render(report: Report) -> str:
    """The report as JSON text. Equal reports, equal bytes; the unseen is spelled as `\\u` escapes."""
    sources = tuple(_source(document) for document in report.documents)
    parts = {name: getattr(report, name) for name in Contract.model_fields if name != "sources"}
    contract = Contract(sources=sources, **parts)
    text = json.dumps(contract.model_dump(mode="json"), indent=2, ensure_ascii=False)
    return _HIDDEN.sub(lambda match: json.dumps(match[0])[1:-1], text) + "\n"


def load(text: str) -> Report:
    """The report that `render` wrote. Raises pydantic's ValidationError (a ValueError) on other text."""
    contract = Contract.model_validate_json(text)
    parts = {name: getattr(contract, name) for name in Contract.model_fields if name != "sources"}
    return Report(documents=tuple(_document(source) for source in contract.sources), **parts)


def schema() -> dict[str, Any]:
    """The JSON Schema of the report."""
    return Contract.model_json_schema(mode="serialization")


def _source(document: Document) -> Source:
    spans = tuple(Span(number=s.number, start=s.start, end=s.end, role=s.role) for s in document.sentences)
    return Source(**{**document.model_dump(exclude={"sentences"}), "sentences": spans})


def _document(source: Source) -> Document:
    sentences = tuple(
        Sentence(**span.model_dump(), text=source.text[span.start : span.end]) for span in source.sentences
    )
    return Document(**{**source.model_dump(exclude={"sentences"}), "sentences": sentences})
