"""The one retry policy: what is asked again, how often and after how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type
from tenacity.wait import wait_exponential, wait_random

from atodds.errors import AnswerError, EndpointError, OverBudget, Unreachable
from atodds.llm.chat import Answer, Chat, Question
from atodds.llm.clock import Clock, WallClock
from atodds.llm.events import Listener, Retried, unheard
from atodds.llm.faults import Reason, Transient

# How often a question is sent before it is given up. Nothing else is ever sent again.
ATTEMPTS: Mapping[Reason, int] = {
    "throttled": 10,  # 429: the server is well and will serve us
    "failing": 6,  # 5xx
    "cut off": 6,  # the connection, before or within the answer
    "garbled": 4,  # 200 with a web page, an error, no choices, wrong types, too many bytes
    "silent": 3,  # each costs a whole timeout
    "no connection": 3,
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Waits, in seconds, double from `first` to `longest`, each with up to `first` of jitter on top.

    A server's own Retry-After takes their place, whatever its length, up to `max_wait`; one that asks for
    more is given up at once. `deadline` is the clock's time after which nothing is sent, so no wait that
    passes it begins.
    """

    first: float = 1.0
    longest: float = 60.0
    max_wait: float = 600.0
    deadline: float | None = None
    attempts: Mapping[Reason, int] = field(default_factory=lambda: ATTEMPTS)


class Retrying:
    """A `Chat` that asks again what may pass. Raises `Unreachable` when it has given up on a question, and
    `EndpointError` where the endpoint has never been there."""

    def __init__(
        self,
        chat: Chat,
        policy: Policy | None = None,
        clock: Clock | None = None,
        listener: Listener = unheard,
    ) -> None:
        self._chat = chat
        self._policy = policy or Policy()
        self._clock = clock or WallClock()
        self._listener = listener
        self._backoff = wait_exponential(self._policy.first, self._policy.longest)
        self._jitter = wait_random(0, self._policy.first)
        self._reached = False

    async def ask(self, question: Question) -> Answer:
        def tell(state: RetryCallState) -> None:
            self._listener(Retried(question.label, _transient(state).reason, state.upcoming_sleep))

        retrying = AsyncRetrying(
            sleep=self._clock.sleep,
            retry=retry_if_exception_type(Transient),
            wait=self._wait,
            stop=self._gives_up,
            before_sleep=tell,
            reraise=True,
        )
        try:
            answer: Answer = await retrying(self._chat.ask, question)
        except Transient as fault:
            raise self._final(fault, retrying.statistics["attempt_number"]) from fault
        except AnswerError:
            self._reached = True
            raise
        self._reached = True
        return answer

    def _wait(self, state: RetryCallState) -> float:
        asked_for = _transient(state).retry_after
        return (self._backoff(state) if asked_for is None else asked_for) + self._jitter(state)

    def _gives_up(self, state: RetryCallState) -> bool:
        fault = _transient(state)
        self._reached |= fault.reason != "no connection"
        return (
            state.attempt_number >= self._policy.attempts[fault.reason]
            or (fault.retry_after or 0) > self._policy.max_wait
            or (
                self._policy.deadline is not None
                and self._clock.now() + state.upcoming_sleep >= self._policy.deadline
            )
        )

    def _final(self, fault: Transient, attempts: int) -> AnswerError | EndpointError:
        if not self._reached:
            return EndpointError(f"{fault} Is the base URL right, and does the server run?")
        if (fault.retry_after or 0) > self._policy.max_wait:
            return Unreachable(
                f"{fault} It asks to wait {fault.retry_after:.0f} s, "
                f"more than the {self._policy.max_wait:.0f} s of --max-wait."
            )
        if attempts < self._policy.attempts[fault.reason]:
            return OverBudget(f"{fault} The run's deadline leaves no time to ask again.")
        return Unreachable(f"{fault} Given up after {attempts} {'attempt' if attempts == 1 else 'attempts'}.")


def _transient(state: RetryCallState) -> Transient:
    fault = state.outcome.exception() if state.outcome else None
    assert isinstance(fault, Transient)  # noqa: S101  (the only exception that the policy retries)
    return fault
