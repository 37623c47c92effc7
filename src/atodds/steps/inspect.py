"""Inspect: what a reader should know of the documents before reading what is said of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from math import ceil

from atodds.model import Document, Note
from atodds.text.hostile import addressing_a_machine, hidden_characters
from atodds.text.words import is_stopword, tokens


def inspect(
    documents: Iterable[Document], other_event: Iterable[str], stories: Iterable[tuple[str, ...]] = ()
) -> tuple[Note, ...]:
    """`stories` are sets of documents, of those about another event, that belong together."""
    together = {name: story for story in stories for name in story}
    notes = [
        Note(kind="other event", text=_of_another_event(name, together.get(name, (name,))), source=name)
        for name in other_event
    ]
    for document in documents:
        notes += _inspected(document)
    return tuple(notes)


def _of_another_event(name: str, story: tuple[str, ...]) -> str:
    if len(story) == 1:
        return (
            f"{name} seems to tell of another event than the rest: what it lacks is not called an omission."
        )
    others = " and ".join(other for other in story if other != name)
    return (
        f"{name} seems to tell of another event than the rest, together with {others}: contradictions are looked for "
        "among these, and what they lack is not called an omission."
    )


def _inspected(document: Document) -> list[Note]:
    notes = []
    if not _is_english(document.text):
        notes.append(
            Note(
                kind="language",
                text="This doesn't read like English, and atodds compares articles in English.",
                source=document.id,
            )
        )
    orders = addressing_a_machine(document.text)
    if orders:
        notes.append(
            Note(
                kind="addresses a machine",
                text="Text that addresses a machine, not a reader; it was read as text and not obeyed.",
                source=document.id,
                evidence=tuple(document.quote(start, end) for start, end in orders),
            )
        )
    hidden = hidden_characters(document.text)
    if hidden:
        notes.append(
            Note(
                kind="hidden characters",
                text=f"Characters that a reader does not see, {len(hidden)} in all.",
                source=document.id,
                evidence=tuple(document.quote(offset, offset + 1) for offset in hidden[:5]),
            )
        )
    if document.published and document.published_from == "text":
        notes.append(
            Note(
                kind="date",
                text=f"The article gives no date of its own; {document.published.isoformat()} stands in its text.",
                source=document.id,
            )
        )
    return notes


# English news has 38 to 50 function words in a hundred; of another language's words hardly any look like one.
_FEWEST_FUNCTION_WORDS = 0.2
_FEWEST_WORDS = 40


def _is_english(text: str) -> bool:
    found = tokens(text)
    if len(found) < _FEWEST_WORDS:
        return True
    fewest = ceil(_FEWEST_FUNCTION_WORDS * len(found))
    return sum(1 for _ in islice(filter(is_stopword, found), fewest)) == fewest
