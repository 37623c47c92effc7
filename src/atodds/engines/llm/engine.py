"""The engine that asks a model."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from atodds.engines.base import Crosscheck, Dossier, Extraction, Mentions, Verification, Window
from atodds.engines.llm import crosscheck, extract, mentions, verify
from atodds.errors import AnswerError, EndpointError, Malformed, Truncated, Unreachable
from atodds.llm import tokens
from atodds.llm.ask import Asker, Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompts
from atodds.model import Claim, DecidedBy, Document, Fact, Topic, Undecided, Usage

A = TypeVar("A")
Item = TypeVar("Item")

# What a request may show at most, in tokens; beyond, it sees the claims it asks about and those near to them, with
# their sentences.
CONTEXT_TOKENS = 60_000
# Then claims are looked up so many at a time.
CLAIMS_A_LOOKUP = 400


class LlmEngine:
    """Asks the four questions of a chat model. An answer that stays unusable becomes `undecided`.

    An endpoint that will serve nothing raises `EndpointError`; one that stops to serve half-way ends the asking, and
    what was not asked any more is undecided.
    """

    name = "llm"
    limits: tuple[str, ...] = ()
    decides: DecidedBy = "first look"

    def __init__(self, asker: Asker, prompts: Prompts) -> None:
        self._asker = asker
        self._prompts = prompts
        self._answered = False
        self._lost: EndpointError | None = None
        self._failed: AnswerError | None = None

    def refuse_if_mute(self) -> None:
        """Raise `EndpointError` where not one question was answered: a report then says nothing of the articles."""
        if self._failed and not self._answered:
            raise EndpointError(f"The endpoint gave no usable answer to any question: {self._failed}")

    def usage(self) -> Usage:
        return self._asker.usage()

    async def extract(self, window: Window) -> Extraction:
        async def ask(numbers: Sequence[int]) -> Extraction:
            part = window.model_copy(update={"asked": tuple(numbers)})
            parsed = await self._ask(
                extract.question(self._prompts.extract, part), lambda text: extract.parse(text, part)
            )
            doubts = _undecided(parsed.problems, f"A claim of {part.document.id} could not be taken over")
            return parsed.value.model_copy(update={"undecided": doubts})

        def gave_up(numbers: Sequence[int], why: Exception) -> Extraction:
            what = f"Sentences {_numbers(numbers)} of {window.document.id} could not be split into claims"
            return Extraction(
                source=window.document.id, claims=(), undecided=(Undecided(what=what, why=str(why)),)
            )

        answers = await self._in_parts(window.asked, ask, gave_up)
        return Extraction(
            source=window.document.id,
            claims=tuple(claim for answer in answers for claim in answer.claims),
            without_fact=tuple(n for answer in answers for n in answer.without_fact),
            notes=tuple(note for answer in answers for note in answer.notes),
            undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
        )

    async def crosscheck(self, dossier: Dossier, topics: tuple[Topic, ...]) -> Crosscheck:
        wanted = {name for topic in topics for name in topic.claims}
        asked = tuple(claim.id for claim in dossier.claims if claim.id in wanted)
        prompt = self._prompts.crosscheck
        whole = crosscheck.question(prompt, dossier, asked, None)
        shown = (
            None if _fits(whole) else frozenset((*asked, *(name for topic in topics for name in topic.near)))
        )

        async def ask(names: Sequence[str]) -> Crosscheck:
            part = tuple(names)
            question = crosscheck.question(prompt, dossier, part, shown)
            parsed = await self._ask(question, lambda text: crosscheck.parse(text, dossier, part))
            doubts = _undecided(parsed.problems, "A comparison of claims could not be taken over")
            return parsed.value.model_copy(update={"undecided": doubts})

        def gave_up(names: Sequence[str], why: Exception) -> Crosscheck:
            what = f"{len(names)} claims could not be compared with the other articles"
            return Crosscheck(facts=(), undecided=(Undecided(what=what, why=str(why), claims=tuple(names)),))

        answers = await self._in_parts(asked, ask, gave_up)
        return Crosscheck(
            facts=tuple(fact for answer in answers for fact in answer.facts),
            other_event=tuple(dict.fromkeys(name for answer in answers for name in answer.other_event)),
            undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
        )

    async def mentions(
        self, document: Document, claims: tuple[Claim, ...], pool: tuple[Claim, ...]
    ) -> Mentions:
        prompt = self._prompts.mentions
        fits = _fits(mentions.question(prompt, document, claims, pool))

        async def ask(items: Sequence[Claim]) -> Mentions:
            part = tuple(items)
            parsed = await self._ask(
                mentions.question(prompt, document, part, pool if fits else part),
                lambda text: mentions.parse(text, document, part, pool),
            )
            left = {claim.id for claim in part} - {mention.claim for mention in parsed.value.mentions}
            return parsed.value.model_copy(
                update={
                    "undecided": tuple(
                        _not_looked_up(claim, document, "; ".join(parsed.problems))
                        for claim in part
                        if claim.id in left
                    )
                }
            )

        def gave_up(items: Sequence[Claim], why: Exception) -> Mentions:
            return Mentions(
                mentions=(), undecided=tuple(_not_looked_up(claim, document, str(why)) for claim in items)
            )

        most = len(claims) if fits else CLAIMS_A_LOOKUP
        chunks = [claims[start : start + most] for start in range(0, len(claims), most)]
        answered = await asyncio.gather(*(self._in_parts(chunk, ask, gave_up) for chunk in chunks))
        answers = [answer for chunk in answered for answer in chunk]
        return Mentions(
            mentions=tuple(mention for answer in answers for mention in answer.mentions),
            undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
        )

    async def verify(self, dossier: Dossier, facts: tuple[Fact, ...], look: int) -> Verification:
        async def ask(items: Sequence[Fact]) -> Verification:
            part = tuple(items)
            parsed = await self._ask(
                verify.question(self._prompts.verify, dossier, part, look),
                lambda text: verify.parse(text, dossier, part),
            )
            left = {fact.id for fact in part} - {verdict.fact for verdict in parsed.value.verdicts}
            doubts = tuple(
                _not_verified(fact, "; ".join(parsed.problems)) for fact in part if fact.id in left
            )
            return parsed.value.model_copy(update={"undecided": doubts})

        def gave_up(items: Sequence[Fact], why: Exception) -> Verification:
            return Verification(verdicts=(), undecided=tuple(_not_verified(fact, str(why)) for fact in items))

        answers = await self._in_parts(facts, ask, gave_up)
        return Verification(
            verdicts=tuple(verdict for answer in answers for verdict in answer.verdicts),
            undecided=tuple(doubt for answer in answers for doubt in answer.undecided),
        )

    async def _ask(self, question: Question, parse: Callable[[str], Parsed[A]]) -> Parsed[A]:
        if self._lost:
            raise self._lost
        parsed = await self._asker.ask(question, parse)
        self._answered = True
        return parsed

    async def _in_parts(
        self,
        items: Sequence[Item],
        ask: Callable[[Sequence[Item]], Awaitable[A]],
        gave_up: Callable[[Sequence[Item], Exception], A],
    ) -> list[A]:
        """Ask for all items at once; where the answer is cut by its length, for each half, side by side."""
        try:
            return [await ask(items)]
        except Truncated as cut:
            if len(items) < 2:
                return [gave_up(items, cut)]
            middle = len(items) // 2
            halves = await asyncio.gather(
                self._in_parts(items[:middle], ask, gave_up), self._in_parts(items[middle:], ask, gave_up)
            )
            return [answer for half in halves for answer in half]
        except AnswerError as why:
            # A refusal is an answer, and a budget is the user's own.
            if isinstance(why, Unreachable | Malformed):
                self._failed = self._failed or why
            return [gave_up(items, why)]
        except EndpointError as lost:
            self._lost = lost
            if not self._answered:
                raise
            return [gave_up(items, lost)]


def _fits(question: Question) -> bool:
    return tokens.of_question(question) <= CONTEXT_TOKENS


def _undecided(problems: tuple[str, ...], what: str) -> tuple[Undecided, ...]:
    return tuple(
        Undecided(what=what, why=f"the model was asked twice, and {problem}") for problem in problems
    )


def _not_looked_up(claim: Claim, document: Document, why: str) -> Undecided:
    what = f"Whether {document.id} carries “{claim.text}” ({claim.source})"
    return Undecided(what=what, why=why, claims=(claim.id,), evidence=claim.evidence[:1])


def _not_verified(fact: Fact, why: str) -> Undecided:
    evidence = tuple(e for position in fact.positions for e in position.evidence)
    claims = tuple(name for position in fact.positions for name in position.claims)
    return Undecided(what=f"Second look at: {fact.summary}", why=why, claims=claims, evidence=evidence)


def _numbers(numbers: Sequence[int]) -> str:
    return f"{numbers[0]} to {numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
