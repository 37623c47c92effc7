"""Forecast: what a run of the llm engine will ask, before anything is sent.

The questions of the first step are the ones that will be sent, to the letter. The later ones depend on answers;
their number follows from the documents, and their length from shares that were measured on the recorded runs.
"""

from __future__ import annotations

from typing import Self

from atodds import pipeline
from atodds.engines.base import Dossier
from atodds.engines.llm import LlmEngine, crosscheck, extract, mentions, verify
from atodds.errors import OverBudget
from atodds.llm import tokens
from atodds.llm.ask import Asker
from atodds.llm.cache import Cache
from atodds.llm.chat import Answer, Question
from atodds.llm.connect import ChatSettings, endpoint
from atodds.llm.events import Cached, Event
from atodds.llm.prompts import Prompts
from atodds.model import Document, Frozen, Run
from atodds.steps.crosscheck import requests_for
from atodds.steps.extract import wanted_of, windows_of
from atodds.steps.verify import requests_for as verify_requests_for
from atodds.text.shared import shared_sentences

# Measured on the recorded runs (`python bench/quality/forecasts.py` sets forecast and runs side by side).
TOKENS_A_SHOWN_CLAIM = 24
TOKENS_AN_ID = 1
TOKENS_A_SHOWN_CASE = 330
# Of all claims: those that another document has to be asked about, and those in a conflict.
LOOKED_UP = 0.5
SUSPECT = 0.05


class Forecast(Frozen):
    """Requests, and tokens in and out, if nothing fails; `cached` more answers are there already."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cached: int = 0

    def with_one(self, tokens_in: int, tokens_out: int) -> Self:
        return self.model_copy(
            update={
                "requests": self.requests + 1,
                "tokens_in": self.tokens_in + tokens_in,
                "tokens_out": self.tokens_out + tokens_out,
            }
        )

    def less(self, kept: Forecast, at_least: Forecast) -> Forecast:
        """What is left to ask where `kept` is in the cache, and `at_least` is known to be open."""
        return Forecast(
            requests=max(self.requests - kept.requests, at_least.requests),
            tokens_in=max(self.tokens_in - kept.tokens_in, at_least.tokens_in),
            tokens_out=max(self.tokens_out - kept.tokens_out, at_least.tokens_out),
            cached=kept.requests,
        )


class _Unsent:
    """A `Chat` that sends nothing, and knows what it would have sent."""

    def __init__(self) -> None:
        self.total = Forecast()

    async def ask(self, question: Question) -> Answer:
        self.total = self.total.with_one(tokens.of_question(question), question.answer_tokens)
        raise OverBudget("Nothing is sent.")


async def remaining(
    documents: tuple[Document, ...], prompts: Prompts, chat: ChatSettings, *, votes: int = 2
) -> Forecast:
    """`forecast`, less what the cache holds: the run itself is gone through, as far as kept answers lead it."""
    kept, unsent = Forecast(), _Unsent()

    def note(event: Event) -> None:
        nonlocal kept
        if isinstance(event, Cached):
            kept = kept.with_one(event.tokens_in, event.tokens_out)

    if chat.cache is None or not chat.cache.exists():
        return forecast(documents, prompts, votes=votes)
    with Cache(chat.cache, lambda _: None) as store:
        asker = Asker(unsent, identity=endpoint(chat).identity, store=store, listener=note)
        await pipeline.check(documents, LlmEngine(asker, prompts), Run(atodds="", engine="llm"), votes=votes)
    if not unsent.total.requests:
        return Forecast(cached=kept.requests)
    return forecast(documents, prompts, votes=votes).less(kept, unsent.total)


def forecast(documents: tuple[Document, ...], prompts: Prompts, *, votes: int = 2) -> Forecast:
    """What is sure to be asked, and the usual rest: that a text turns out to differ where no claim of it did, and is
    looked at once more, is the exception."""
    shared = shared_sentences(documents)
    wanted = wanted_of(documents, shared)
    windows = [window for document in documents for window in windows_of(document, wanted[document.id])]
    words = sum(len(document.sentence(n).text.split()) for document in documents for n in wanted[document.id])
    claims = max(round(words / extract.WORDS_A_CLAIM), 1)
    extractions = [extract.question(prompts.extract, window) for window in windows]

    empty = Dossier(documents=documents, claims=())
    parts = requests_for(len(documents), claims)
    comparison = crosscheck.question(prompts.crosscheck, empty, ("A10",) * (claims // parts), None)
    lookups = [mentions.question(prompts.mentions, document, (), ()) for document in documents]
    pool = round(claims * LOOKED_UP)
    looked_up = pool * (len(documents) - 1) // len(documents)
    cases = max(round(claims * SUSPECT), 1)
    look = verify.question(prompts.verify, empty, (), 1)
    looks = verify_requests_for(cases, max(len(documents) + 1 - parts, 1)) * (votes - 1)

    return Forecast(
        requests=len(extractions) + parts + len(lookups) + looks,
        tokens_in=sum(map(tokens.of_question, extractions))
        + parts * (tokens.of_question(comparison) + claims * TOKENS_A_SHOWN_CLAIM)
        + sum(map(tokens.of_question, lookups))
        + len(lookups) * (pool * TOKENS_A_SHOWN_CLAIM + looked_up * TOKENS_AN_ID)
        + looks * tokens.of_question(look)
        + cases * (votes - 1) * TOKENS_A_SHOWN_CASE,
        tokens_out=sum(question.answer_tokens for question in extractions)
        + parts * comparison.answer_tokens
        + len(lookups) * mentions.TOKENS_A_CLAIM * looked_up
        + cases * (votes - 1) * verify.TOKENS_A_CASE,
    )
