"""Extract: documents into claims.

Long documents are asked about in windows, side by side, each with the opening and the surroundings as context.
A sentence that documents share is asked about once, and its claims are given to each of them. A sentence that the
answers pass over is asked about once more; what remains after that is listed.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from atodds.engines.base import Engine, Extraction, Window
from atodds.model import Claim, Coverage, Document, Frozen, Note, SharedSentence, Undecided

WORDS_A_WINDOW = 900
OPENING, BEFORE, AFTER = 4, 4, 2

Place = tuple[str, int]


class Reading(Frozen):
    """All claims, numbered within their document (`A1`, `A2`, …) in the order of its text."""

    claims: tuple[Claim, ...]
    coverage: tuple[Coverage, ...]
    notes: tuple[Note, ...] = ()
    undecided: tuple[Undecided, ...] = ()


async def extract(
    engine: Engine, documents: tuple[Document, ...], shared: tuple[SharedSentence, ...]
) -> Reading:
    """Claims of all documents. Asks each window once, and once more for the sentences its answer passed over."""
    copies = _copies_to_first(shared)
    wanted = wanted_of(documents, shared)
    first = await _ask(engine, documents, wanted)
    dealt_with = _dealt_with(answer for _, answer in first)
    passed_over = {
        document.id: [n for n in wanted[document.id] if (document.id, n) not in dealt_with]
        for document in documents
    }
    again = await _ask(engine, documents, passed_over)
    answers = [answer for _, answer in (*first, *again)]

    found = [claim for answer in answers for claim in answer.claims]
    claims = _numbered(documents, found, _copied_claims(documents, found, copies))
    coverage = _coverage(documents, claims, answers, copies)
    unanswered = _unanswered(again)
    passed_again = {
        seen.source: [n for n in seen.uncovered if copies.get(at := (seen.source, n), at) not in unanswered]
        for seen in coverage
    }
    uncovered = (
        Undecided(
            what=f"{document.id}: {_count(len(numbers), 'sentence')} no claim came from",
            why="They were asked about twice, and the answers neither cite them nor say that they carry no fact.",
            evidence=tuple(document.quote(s.start, s.end) for s in map(document.sentence, numbers)),
        )
        for document in documents
        if (numbers := passed_again[document.id])
    )
    doubts = (doubt for answer in answers for doubt in answer.undecided)
    return Reading(
        claims=claims,
        coverage=coverage,
        notes=tuple(note for answer in answers for note in answer.notes),
        undecided=(*dict.fromkeys(doubts), *uncovered),
    )


def wanted_of(documents: Iterable[Document], shared: Iterable[SharedSentence]) -> dict[str, list[int]]:
    """For each document the numbers of the sentences to ask about: all but metadata and copies."""
    copies = _copies_to_first(shared)
    return {
        document.id: [
            s.number
            for s in document.sentences
            if s.role != "metadata" and (document.id, s.number) not in copies
        ]
        for document in documents
    }


async def _ask(
    engine: Engine, documents: Iterable[Document], wanted: Mapping[str, Sequence[int]]
) -> list[tuple[Window, Extraction]]:
    windows = [w for document in documents for w in windows_of(document, wanted[document.id])]
    answers = await asyncio.gather(*(engine.extract(window) for window in windows))
    return list(zip(windows, answers, strict=True))


def _unanswered(asked: Iterable[tuple[Window, Extraction]]) -> set[Place]:
    """The sentences that no answer came for: the engine has said why."""
    return {
        (window.document.id, number)
        for window, answer in asked
        if answer.undecided and not (answer.claims or answer.without_fact)
        for number in window.asked
    }


def windows_of(document: Document, numbers: Sequence[int]) -> list[Window]:
    """The sentences in windows of about equal length, at most `WORDS_A_WINDOW` each."""
    words = [len(document.sentence(n).text.split()) for n in numbers]
    total = sum(words)
    count = -(-total // WORDS_A_WINDOW)
    parts: list[list[int]] = [[] for _ in range(count)]
    before = 0
    for number, length in zip(numbers, words, strict=True):
        parts[min(before * count // total, count - 1)].append(number)
        before += length
    body = {s.number for s in document.sentences if s.role != "metadata"}
    return [
        Window(document=document, asked=tuple(part), context=_context(body, part)) for part in parts if part
    ]


def _context(body: Collection[int], part: Sequence[int]) -> tuple[int, ...]:
    """Of the sentences of the body the opening and those around the part."""
    near = {n + d for n in part for d in range(-BEFORE, AFTER + 1)} | set(range(1, OPENING + 1))
    return tuple(sorted(number for number in near.difference(part) if number in body))


def _copies_to_first(shared: Iterable[SharedSentence]) -> dict[Place, Place]:
    """For each shared sentence but the first of its kind, the place of that first one."""
    return {place: sentence.places[0] for sentence in shared for place in sentence.places[1:]}


def _dealt_with(answers: Iterable[Extraction]) -> set[Place]:
    return {
        place
        for answer in answers
        for place in (
            *((claim.source, number) for claim in answer.claims for number in claim.sentences),
            *((answer.source, number) for number in answer.without_fact),
        )
    }


def _copied_claims(
    documents: Iterable[Document], found: Sequence[Claim], copies: Mapping[Place, Place]
) -> list[tuple[int, Claim]]:
    """For each document, the claims of others that rest on nothing but sentences it shares with them, each with the
    place of the claim it copies."""
    here: dict[Place, dict[str, int]] = {}
    for (source, number), first in copies.items():
        here.setdefault(first, {})[source] = number
    by_id = {document.id: document for document in documents}
    claims = []
    for original, claim in enumerate(found):
        places = [here.get((claim.source, number), {}) for number in claim.sentences]
        for source in sorted(set.intersection(*(set(place) for place in places))):
            numbers = tuple(place[source] for place in places)
            claims.append((original, _copied(claim, by_id[source], numbers)))
    return claims


def _copied(claim: Claim, document: Document, numbers: tuple[int, ...]) -> Claim:
    """The claim as the other document carries it: on the same words, or on the whole sentence where the words
    differ a little."""
    evidence = []
    for cited, number in zip(claim.evidence, numbers, strict=True):
        sentence = document.sentence(number)
        start = document.text.find(cited.quote, sentence.start, sentence.end)
        span = (start, start + len(cited.quote)) if start >= 0 else (sentence.start, sentence.end)
        evidence.append(document.quote(*span))
    return claim.model_copy(
        update={
            "source": document.id,
            "sentences": numbers,
            "evidence": tuple(evidence),
        }
    )


def _numbered(
    documents: Iterable[Document], found: Sequence[Claim], copied: Sequence[tuple[int, Claim]]
) -> tuple[Claim, ...]:
    """All claims in the order of their documents and sentences, with their final ids."""
    order = {document.id: place for place, document in enumerate(documents)}
    claims = [*found, *(claim for _, claim in copied)]
    in_order = sorted(
        range(len(claims)), key=lambda place: (order[claims[place].source], claims[place].sentences[0])
    )
    counts: Counter[str] = Counter()
    ids: dict[int, str] = {}
    for place in in_order:
        source = claims[place].source
        counts[source] += 1
        ids[place] = f"{source}{counts[source]}"
    copy_of = {place: ids[original] for place, (original, _) in enumerate(copied, len(found))}
    return tuple(
        claims[place].model_copy(update={"id": ids[place], "copy_of": copy_of.get(place)})
        for place in in_order
    )


def _coverage(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    answers: Iterable[Extraction],
    copies: Mapping[Place, Place],
) -> tuple[Coverage, ...]:
    cited = _by_source((claim.source, n) for claim in claims for n in claim.sentences)
    passed = {(answer.source, n) for answer in answers for n in answer.without_fact}
    empty = _by_source((*passed, *(place for place, first in copies.items() if first in passed)))
    shared = _by_source((*copies, *copies.values()))
    found = []
    for document in documents:
        body = {s.number for s in document.sentences if s.role != "metadata"}
        told, untold = cited.get(document.id, set()), empty.get(document.id, set())
        found.append(
            Coverage(
                source=document.id,
                sentences=len(body),
                cited=len(told),
                without_fact=len(untold - told),
                uncovered=tuple(sorted(body - told - untold)),
                shared=len(shared.get(document.id, ())),
            )
        )
    return tuple(found)


def _by_source(places: Iterable[Place]) -> dict[str, set[int]]:
    by_source: dict[str, set[int]] = {}
    for source, number in places:
        by_source.setdefault(source, set()).add(number)
    return by_source


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
