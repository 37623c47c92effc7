"""A plain-text article as a document: title, date, numbered sentences with their roles."""

from __future__ import annotations

from atodds.model import Document, Sentence
from atodds.sources.dateline import article_date
from atodds.sources.layout import lay_out
from atodds.text import sentences


def document(identity: str, name: str, text: str, sha256: str) -> Document:
    """The document that `text` is. Every character of it that isn't white space (or a byte order mark at the
    start) lies in exactly one sentence."""
    # A byte order mark is no part of what the article says.
    said = " " + text[1:] if text.startswith("\ufeff") else text
    numbered: list[Sentence] = []
    for region in lay_out(said):
        # A headline and a line of metadata are one sentence each, however they are punctuated.
        spans = (
            sentences.split(said, region.start, region.end)
            if region.role == "body"
            else ((region.start, region.end),)
        )
        for start, end in spans:
            numbered.append(
                Sentence(
                    number=len(numbered) + 1, start=start, end=end, text=text[start:end], role=region.role
                )
            )
    dated = article_date(said)
    return Document(
        id=identity,
        name=name,
        title=next((sentence.text for sentence in numbered if sentence.role == "headline"), None),
        published=dated[0] if dated else None,
        published_from=dated[1] if dated else None,
        text=text,
        sha256=sha256,
        sentences=tuple(numbered),
    )
