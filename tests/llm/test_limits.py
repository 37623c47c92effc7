"""Requests stay within the limits of the user and of the server, in virtual time."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from itertools import pairwise
from typing import Any, TypeVar

import pytest

from atodds.llm.chat import Answer, Question
from atodds.llm.faults import Transient
from atodds.llm.limits import Limited
from atodds.llm.throttle import Throttle, seconds
from tests.llm.parts import answer, question

T = TypeVar("T")


class SkippingSelector(selectors.DefaultSelector):
    """Never waits: it counts the time that it would have waited, and a little for every turn of the loop."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.skipped += max(timeout or 0, 1e-6)
        return super().select(0)


class SkippingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = SkippingSelector()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.skipped


class LoopClock:
    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def virtually(work: Coroutine[Any, Any, T]) -> T:
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(work)


class Server:
    """Answers after a second; knows when it was asked, and how many it served at once."""

    def __init__(self, *faults: Transient | Throttle | None) -> None:
        self.times: list[float] = []
        self.most = 0
        self._now = 0
        self._faults = iter(faults)

    async def ask(self, _: Question) -> Answer:
        self.times.append(asyncio.get_running_loop().time())
        self._now += 1
        self.most = max(self.most, self._now)
        await asyncio.sleep(1)
        self._now -= 1
        fault = next(self._faults, None)
        if isinstance(fault, Transient):
            raise fault
        return answer(throttle=fault)


def ask_all(server: Server, questions: int, **limits: Any) -> None:
    async def run() -> None:
        limited = Limited(server, clock=LoopClock(), **{"concurrency": 1_000, **limits})
        await asyncio.gather(*(limited.ask(question()) for _ in range(questions)), return_exceptions=True)

    virtually(run())


def test_no_more_at_once_than_allowed() -> None:
    """The bound is reached, and never passed."""
    server = Server()
    ask_all(server, 50, concurrency=7)
    assert server.most == 7
    assert len(server.times) == 50


def test_requests_a_minute() -> None:
    """After the first minute's burst they come at the rate."""
    server = Server()
    ask_all(server, 180, rpm=60)
    assert sum(time < 1 for time in server.times) <= 61
    assert server.times[-1] >= 119


def test_tokens_a_minute_count_questions_and_answers() -> None:
    """Twenty questions of about 65 tokens take minutes at 130 tokens a minute."""
    server = Server()
    ask_all(server, 20, tpm=130)
    assert server.times[-1] >= 8 * 60


def test_a_question_above_the_rate_still_passes() -> None:
    """A single question may have more tokens than a minute allows."""
    server = Server()
    ask_all(server, 2, tpm=10)
    assert len(server.times) == 2


def test_the_servers_own_limits_are_learnt() -> None:
    """Once its headers tell them, they hold; the user's lower ones stay."""
    server = Server(*[Throttle(requests=30, tokens=1_000_000)] * 200)
    ask_all(server, 100, concurrency=1)
    assert server.times[-1] >= 120
    server = Server(*[Throttle(requests=30)] * 200)
    ask_all(server, 20, concurrency=1, rpm=10)
    assert server.times[-1] >= 60


@pytest.mark.parametrize(
    "sign",
    [
        Transient("throttled", "429", 240.0),
        Throttle(requests_left=0, requests_reset=240.0),
        Throttle(tokens_left=0, tokens_reset=240.0),
    ],
)
def test_when_the_server_says_wait_all_wait(sign: Transient | Throttle) -> None:
    """One answer that says so spares the other questions a refusal each."""
    server = Server(sign)
    ask_all(server, 5, concurrency=1)
    assert server.times[0] < 1
    assert all(time >= 241 for time in server.times[1:])


def test_one_refusal_paces_the_whole_run() -> None:
    """What a 429 tells of the limits holds for all that follows, and evenly: a burst would only be refused again."""
    told = Throttle(requests=30, requests_left=0)
    server = Server(Transient("throttled", "429", 2.0, told))
    ask_all(server, 40, concurrency=4)
    after = [time for time in server.times if time > 1.5]
    assert len(after) == 36
    assert min(after) >= 3
    assert all(later - earlier > 1.9 for earlier, later in pairwise(after))


def test_a_refusal_without_a_wait_waits_until_the_limit_is_whole_again() -> None:
    """Some servers say so only in the headers of their limits."""
    server = Server(Transient("throttled", "429", None, Throttle(tokens_left=0, tokens_reset=45.0)))
    ask_all(server, 3, concurrency=1)
    assert all(time >= 46 for time in server.times[1:])


def test_a_refusal_stops_the_burst_that_the_user_allows() -> None:
    """Others spend the same quota: after a 429 what is left of the minute's burst isn't sent at once."""
    server = Server(Transient("throttled", "429", 0.0))
    ask_all(server, 30, concurrency=10, rpm=60)
    assert server.times[-1] >= 20


def test_a_wait_beyond_the_allowed_is_not_kept() -> None:
    """Otherwise one odd header would hold the whole run."""
    server = Server(Transient("throttled", "429", 1e9))
    ask_all(server, 5, concurrency=1, max_wait=600)
    assert server.times[-1] < 10


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("6m0s", 360),
        ("1s", 1),
        ("88ms", 0.088),
        ("1h2m3.5s", 3723.5),
        ("30", 30),
        ("0.25", 0.25),
        ("1m30s20ms", 90.02),
        ("", None),
        (None, None),
        ("soon", None),
        ("1d", None),
    ],
)
def test_durations_as_servers_write_them(written: str | None, read: float | None) -> None:
    """What isn't understood says nothing."""
    assert seconds(written) == read


def test_headers_that_say_nothing_are_no_throttle() -> None:
    """Servers without limits, and with nonsense in them."""
    assert Throttle.read({}) is None
    assert Throttle.read({"x-ratelimit-limit-requests": "many"}) is None
    assert Throttle.read({"x-ratelimit-limit-requests": "9" * 5000}) is None
    assert Throttle.read({"x-ratelimit-remaining-tokens": "7"}) == Throttle(tokens_left=7)
