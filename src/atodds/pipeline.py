"""The method: from documents to a report, each step named once, in order."""

from __future__ import annotations

import asyncio

from atodds.engines.base import Dossier, Engine
from atodds.model import DecidedBy, Document, Report, Run
from atodds.steps.crosscheck import crosscheck, requests_for
from atodds.steps.extract import extract
from atodds.steps.gather import gather
from atodds.steps.guard import Guard, finer, guarded, ruled
from atodds.steps.inspect import inspect
from atodds.steps.mentions import mentions
from atodds.steps.rank import rank
from atodds.steps.settle import settle
from atodds.steps.tell_apart import stories, told_apart
from atodds.steps.verify import suspects_among, suspects_from_mentions, verify
from atodds.text.shared import shared_sentences

RULES: DecidedBy = "rules"


async def check(
    documents: tuple[Document, ...], engine: Engine, run: Run, *, votes: int = 2, guard: Guard = guarded
) -> Report:
    """Compare the documents. `votes`, two at least, is how many looks decide on a contradiction, the first included.
    What they see differently is looked at as often again.

    `run` names tool, engine and prompts; usage and coverage are filled in. Raises `EndpointError` where the engine's
    endpoint will serve nothing.
    """
    every = stories(documents)
    apart = told_apart(documents, every)
    others = tuple(story for story in every if len(story) > 1 and set(story) <= set(apart))
    shared = shared_sentences(documents)
    reading = await extract(engine, documents, shared)
    dossier = Dossier(documents=documents, claims=reading.claims)
    requests = requests_for(len(documents), len(reading.claims))
    topics = gather(reading.claims, largest=-(-len(reading.claims) // requests))
    compared = await crosscheck(engine, dossier, topics, apart, others)

    spare = max(len(documents) + 1 - requests, 1)
    by_rules = engine.decides == RULES
    suspects = suspects_among(compared.facts, () if by_rules else guard(compared.facts, dossier))
    mentioned, verified = await asyncio.gather(
        mentions(engine, dossier, compared.facts, compared.other_event),
        verify(engine, dossier, suspects, looks=range(1, votes), requests=spare),
    )
    open_still = (*suspects_from_mentions(mentioned.differing), *verified.split)
    late = await verify(engine, dossier, open_still, looks=range(votes, 2 * votes - 1), requests=1)

    facts = settle(mentioned.facts, (*verified.facts, *late.facts), documents)
    if by_rules:
        facts = ruled(facts, dossier)
    by_code = finer(facts, dossier)
    decided_by = {**verified.decided_by, **late.decided_by, **dict.fromkeys((f.id for f in by_code), RULES)}
    facts = (*facts, *by_code)
    findings = rank(facts, decided_by, engine.decides)
    return Report(
        documents=documents,
        claims=reading.claims,
        topics=topics,
        facts=facts,
        findings=findings,
        shared=shared,
        undecided=(
            *reading.undecided,
            *compared.undecided,
            *verified.undecided,
            *mentioned.undecided,
            *late.undecided,
        ),
        notes=(
            *inspect(documents, compared.other_event, others),
            *reading.notes,
            *verified.notes,
            *late.notes,
        ),
        run=run.model_copy(update={"usage": engine.usage(), "coverage": reading.coverage}),
    )
