"""What a run may spend, and what it has spent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from atodds.errors import OverBudget, SettingsError
from atodds.llm import tokens
from atodds.llm.chat import Answer, Chat, Question
from atodds.llm.clock import Clock
from atodds.llm.faults import Reason, Transient
from atodds.llm.prices import Price
from atodds.model import Usage

_MAY_BE_BILLED: tuple[Reason, ...] = ("silent", "cut off", "garbled")


@dataclass(frozen=True, slots=True)
class Spending:
    """Tokens of one request or of many."""

    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0

    def __add__(self, other: Spending) -> Spending:
        return Spending(
            self.tokens_in + other.tokens_in,
            self.tokens_cached + other.tokens_cached,
            self.tokens_out + other.tokens_out,
        )

    def cost(self, price: Price) -> float:
        return price(self.tokens_in, self.tokens_cached, self.tokens_out)


def refuse_unpriced(price: Price | None, max_cost: float | None) -> None:
    """Raises `SettingsError` for a limit that can't be kept: an unknown price is not zero."""
    if max_cost is not None and price is None:
        raise SettingsError(
            "The price of this model at this endpoint isn't known, so --max-cost can't be kept: use --max-tokens."
        )


class Budgeted:
    """A `Chat` that counts, and that raises `OverBudget` before a request which could go over.

    What is under way counts with its estimate, corrected by how far estimates were off so far in this run; so does, for
    the limits alone, what may have been answered and billed without the answer getting here.
    `max_cost` is in US dollars.
    """

    def __init__(
        self, chat: Chat, *, price: Price | None, max_cost: float | None = None, max_tokens: int | None = None
    ) -> None:
        refuse_unpriced(price, max_cost)
        self._chat = chat
        self._price = price
        self._max_cost = max_cost
        self._max_tokens = max_tokens
        self._requests = 0
        self._spent = Spending()
        self._estimated = Spending()
        self._lost = Spending()
        self._under_way: dict[int, Spending] = {}

    def usage(self) -> Usage:
        return Usage(
            requests=self._requests,
            tokens_in=self._spent.tokens_in,
            tokens_out=self._spent.tokens_out,
            cost=None if self._price is None else self._spent.cost(self._price),
        )

    async def ask(self, question: Question) -> Answer:
        estimate = Spending(tokens.of_question(question), 0, question.answer_tokens)
        self._check(self._corrected(estimate))
        self._requests += 1
        ticket = self._requests
        self._under_way[ticket] = estimate
        try:
            answer = await self._chat.ask(question)
        except Transient as fault:
            if fault.reason in _MAY_BE_BILLED:
                self._lost += self._corrected(estimate)
            raise
        finally:
            del self._under_way[ticket]
        self._spent += Spending(answer.tokens_in, answer.tokens_cached, answer.tokens_out)
        self._estimated += estimate
        return answer

    def _corrected(self, estimate: Spending) -> Spending:
        return replace(
            estimate,
            tokens_in=_scaled(estimate.tokens_in, self._spent.tokens_in, self._estimated.tokens_in),
            tokens_out=_scaled(estimate.tokens_out, self._spent.tokens_out, self._estimated.tokens_out),
        )

    def _check(self, next_: Spending) -> None:
        after = sum(map(self._corrected, self._under_way.values()), self._spent + self._lost) + next_
        total = after.tokens_in + after.tokens_out
        if self._max_tokens is not None and total > self._max_tokens:
            raise OverBudget(
                f"Asking would take about {total:,} tokens, more than the {self._max_tokens:,} allowed."
            )
        if (
            self._max_cost is not None
            and self._price is not None
            and after.cost(self._price) > self._max_cost
        ):
            raise OverBudget(
                f"Asking would take the cost to about ${after.cost(self._price):.4f}, "
                f"more than the ${self._max_cost:g} allowed."
            )


class Deadlined:
    """A `Chat` whose questions end in `OverBudget` when the clock reaches `deadline`."""

    def __init__(self, chat: Chat, deadline: float, clock: Clock) -> None:
        self._chat = chat
        self._deadline = deadline
        self._clock = clock

    async def ask(self, question: Question) -> Answer:
        left = self._deadline - self._clock.now()
        try:
            if left > 0:
                async with asyncio.timeout(left):
                    return await self._chat.ask(question)
        except TimeoutError:
            pass
        raise OverBudget("The run's deadline was reached.")


def _scaled(estimate: int, actual: int, estimated: int) -> int:
    return round(estimate * actual / estimated) if estimated else estimate
