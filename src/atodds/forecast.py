"""Forecast: what a run of the llm engine will ask and cost, before anything is sent.

The questions of the first step are the ones that will be sent, to the letter. The later ones depend on answers;
their number follows from the documents, and their length from shares that were measured on the recorded runs.
"""

from __future__ import annotations

from atodds.engines.base import Dossier
from atodds.engines.llm import crosscheck, extract, mentions, verify
from atodds.llm import tokens
from atodds.llm.prompts import Prompts
from atodds.model import Document, Frozen
from atodds.steps.crosscheck import requests_for
from atodds.steps.extract import wanted_of, windows_of
from atodds.steps.verify import requests_for as verify_requests_for
from atodds.text.shared import shared_sentences

# Measured on the recorded runs (`python bench/quality/forecasts.py` sets forecast and runs side by side).
TOKENS_A_SHOWN_CLAIM = 24
TOKENS_AN_ID = 1
TOKENS_A_SHOWN_CASE = 330
# Of all claims: those that another document has to be asked about, and those in a conflict.
LOOKED_UP = 0.75
SUSPECT = 0.05


class Forecast(Frozen):
    """Requests, and tokens in and out, if nothing fails and nothing is in the cache."""

    requests: int
    tokens_in: int
    tokens_out: int


def forecast(documents: tuple[Document, ...], prompts: Prompts, *, votes: int = 2) -> Forecast:
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
    late_looks = votes - 1

    return Forecast(
        requests=len(extractions) + parts + len(lookups) + looks + late_looks,
        tokens_in=sum(map(tokens.of_question, extractions))
        + parts * (tokens.of_question(comparison) + claims * TOKENS_A_SHOWN_CLAIM)
        + sum(map(tokens.of_question, lookups))
        + len(lookups) * (pool * TOKENS_A_SHOWN_CLAIM + looked_up * TOKENS_AN_ID)
        + (looks + late_looks) * tokens.of_question(look)
        + 2 * cases * (votes - 1) * TOKENS_A_SHOWN_CASE,
        tokens_out=sum(question.answer_tokens for question in extractions)
        + parts * comparison.answer_tokens
        + len(lookups) * mentions.TOKENS_A_CLAIM * looked_up
        + 2 * cases * (votes - 1) * verify.TOKENS_A_CASE,
    )
