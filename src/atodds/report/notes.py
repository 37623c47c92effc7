"""What a reader should know beside the findings: warnings on top, remarks below."""

from __future__ import annotations

from atodds.model import Note, Report
from atodds.report.escape import inline
from atodds.report.index import Index

# They bear on how far the rest can be trusted; the gravest first.
_WARNINGS = ("other event", "language", "addresses a machine", "hidden characters")


def warnings(report: Report, index: Index) -> list[str]:
    """A quoted block with each warning, and with what the engine can't see."""
    notes = [note for kind in _WARNINGS for note in report.notes if note.kind == kind]
    texts = [_note(note, index) for note in notes]
    if report.run.limits:
        limits = " ".join(inline(limit) for limit in report.run.limits)
        texts.append(f"**Written by the {inline(report.run.engine)} engine.** {limits}")
    lines = [line for text in texts for line in (f"> ⚠ {text}", ">")]
    return [*lines[:-1], ""] if lines else []


def remarks(report: Report, index: Index) -> list[str]:
    """The notes that are no warnings."""
    return [_note(note, index) for note in report.notes if note.kind not in _WARNINGS]


def _note(note: Note, index: Index) -> str:
    quotes = "".join(f" {index.place(item)}: “{index.quoted(item)}”" for item in note.evidence)
    return f"**{inline(note.kind).capitalize()}.** {inline(note.text)}{quotes}"
