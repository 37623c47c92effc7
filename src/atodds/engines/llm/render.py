"""Documents, claims and cases as a prompt shows them.

All that comes from an article is one line, and in it nothing can close a tag; so what begins a line is ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from atodds.engines.base import Dossier, Window
from atodds.model import Claim, Document, Fact, Sentence
from atodds.text.hostile import for_prompt

CONTEXT_MARK = "·"
NEIGHBOURS = 1


def article(document: Document, lines: Iterable[str]) -> str:
    published = (
        document.published.strftime("%A %d %B %Y").replace(" 0", " ") if document.published else "unknown"
    )
    return "\n".join([f'<article id="{document.id}" published="{published}">', *lines, "</article>"])


def window(asked: Window) -> str:
    """The part of a document that an extraction asks about, with the context unnumbered."""
    lines = []
    numbers, context = set(asked.asked), set(asked.context)
    last = 0
    for sentence in asked.document.sentences:
        if sentence.number not in numbers | context:
            continue
        if sentence.number > last + 1 and last:
            lines.append(f"{CONTEXT_MARK}| […]")
        mark = str(sentence.number) if sentence.number in numbers else CONTEXT_MARK
        lines.append(_line(mark, sentence))
        last = sentence.number
    return article(asked.document, lines)


def numbered(document: Document) -> str:
    """The whole document, each sentence with its number."""
    return article(document, [_line(str(s.number), s) for s in document.sentences if s.role != "metadata"])


def dossier(seen: Dossier, only: Collection[str] | None = None) -> str:
    """Every document with its claims, each under the first sentence that it rests on.

    With `only`, the ids of claims: the sentences and claims that these touch, for when all would be too much.
    """
    by_place: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in seen.claims:
        if only is None or claim.id in only:
            by_place[claim.source, claim.sentences[0]].append(claim)
    parts = []
    for document in seen.documents:
        lines = []
        for sentence in document.sentences:
            claims = by_place[document.id, sentence.number]
            if sentence.role == "metadata" or (only is not None and not claims):
                continue
            lines.append(_line(str(sentence.number), sentence))
            lines.extend(f"  {claim.id}: {described(claim)}" for claim in claims)
        parts.append(article(document, lines))
    return "\n".join(parts)


def described(claim: Claim) -> str:
    """A claim in one line; the speaker and how surely only where the article's own voice doesn't simply state it."""
    aside = [
        part for part in (claim.speaker, claim.certainty if claim.certainty != "stated" else None) if part
    ]
    return for_prompt(claim.text) + (f" ({'; '.join(for_prompt(part) for part in aside)})" if aside else "")


def listed(claims: Iterable[Claim]) -> str:
    return "\n".join(f"{claim.id}: {described(claim)}" for claim in claims)


def case(number: int, fact: Fact, seen: Dossier, *, swapped: bool) -> str:
    """A fact for a second look: for each document the sentences its position rests on, marked, among their
    neighbours. Neither the first verdict nor its reason is shown."""
    documents = {document.id: document for document in seen.documents}
    claims = {claim.id: claim for claim in seen.claims}
    by_source: dict[str, list[str]] = defaultdict(list)
    marked: dict[str, set[int]] = defaultdict(set)
    for position in fact.positions:
        document = documents[position.source]
        marked[position.source] |= {n for name in position.claims for n in claims[name].sentences}
        for evidence in position.evidence:
            marked[position.source] |= {
                s.number for s in document.sentences if s.start < evidence.end and evidence.start < s.end
            }
        by_source[position.source] += [described(claims[name]) for name in position.claims]
    order = sorted(by_source, key=[d.id for d in seen.documents].index, reverse=swapped)
    parts = [f"Case {number}: {for_prompt(fact.summary)}"]
    for source in order:
        document = documents[source]
        near = {m + d for m in marked[source] for d in range(-NEIGHBOURS, NEIGHBOURS + 1)}
        lines = [
            _line(">" if s.number in marked[source] else " ", s)
            for s in document.sentences
            if s.number in near and s.role != "metadata"
        ]
        parts.append(article(document, lines))
        parts += [f"understood in {source} as: {text}" for text in dict.fromkeys(by_source[source])]
    return "\n".join(parts)


def _line(mark: str, sentence: Sentence) -> str:
    return f"{mark}| {for_prompt(sentence.text)}"
