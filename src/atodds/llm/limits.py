"""How many requests at once, and how many requests and tokens a minute: by the user and by the server."""

from __future__ import annotations

import asyncio

from aiolimiter import AsyncLimiter

from atodds.llm import tokens
from atodds.llm.chat import Answer, Chat, Question
from atodds.llm.clock import Clock, WallClock
from atodds.llm.faults import Transient
from atodds.llm.throttle import Throttle

_MINUTE = 60.0


class Rate:
    """So many a minute, or no limit. A single amount above it passes alone, when nothing else does."""

    def __init__(self, per_minute: int | None) -> None:
        self._per_minute = per_minute
        self._limiter = self._made()

    def at_most(self, per_minute: int | None) -> None:
        """Lowers the rate to what the server allows; never raises it above the user's."""
        if per_minute and (self._per_minute is None or per_minute < self._per_minute):
            self._per_minute = per_minute
            self._limiter = self._made()

    async def use_up(self) -> None:
        """From now on evenly, without a burst: the server has had as much as it takes."""
        self._limiter = self._made()
        if self._limiter is not None:
            await self._limiter.acquire(self._limiter.max_rate)

    async def take(self, amount: int) -> None:
        if self._limiter is not None:
            await self._limiter.acquire(min(amount, self._limiter.max_rate))

    def _made(self) -> AsyncLimiter | None:
        return None if self._per_minute is None else AsyncLimiter(self._per_minute, _MINUTE)


class Limited:
    """A `Chat` within limits. Where the server says how long to wait, up to `max_wait` seconds, all wait."""

    def __init__(
        self,
        chat: Chat,
        *,
        concurrency: int,
        rpm: int | None = None,
        tpm: int | None = None,
        max_wait: float = 600.0,
        clock: Clock | None = None,
    ) -> None:
        self._chat = chat
        self._slots = asyncio.Semaphore(concurrency)
        self._requests = Rate(rpm)
        self._tokens = Rate(tpm)
        self._max_wait = max_wait
        self._clock = clock or WallClock()
        self._open_again = self._clock.now()

    async def ask(self, question: Question) -> Answer:
        async with self._slots:
            await self._opened()
            await self._requests.take(1)
            await self._tokens.take(tokens.of_question(question) + question.answer_tokens)
            await self._opened()
            try:
                answer = await self._chat.ask(question)
            except Transient as fault:
                await self._slow_down(fault)
                raise
            if answer.throttle is not None:
                self._learn(answer.throttle)
                self._hold(answer.throttle.wait)
            return answer

    async def _opened(self) -> None:
        while (wait := self._open_again - self._clock.now()) > 0:
            await self._clock.sleep(wait)

    async def _slow_down(self, fault: Transient) -> None:
        told = fault.throttle or Throttle()
        self._learn(told)
        self._hold(told.wait if fault.retry_after is None else fault.retry_after)
        if fault.reason == "throttled":
            await self._requests.use_up()
            await self._tokens.use_up()

    def _learn(self, throttle: Throttle) -> None:
        self._requests.at_most(throttle.requests)
        self._tokens.at_most(throttle.tokens)

    def _hold(self, seconds: float | None) -> None:
        if seconds is not None and seconds <= self._max_wait:
            self._open_again = max(self._open_again, self._clock.now() + seconds)
