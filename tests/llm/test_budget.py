"""A budget stops before it is overspent, and counts what was spent."""

from __future__ import annotations

import asyncio

import pytest

from atodds.errors import AtoddsError, OverBudget, SettingsError, Unreachable
from atodds.llm.budget import Budgeted, Deadlined
from atodds.llm.chat import Answer, Question
from atodds.llm.faults import Reason, Transient
from atodds.llm.prices import price_of
from atodds.llm.tokens import estimate, of_question
from tests.llm.parts import ScriptedChat, SkippingClock, answer, question


def a_cent_a_token(tokens_in: int, tokens_cached: int, tokens_out: int) -> float:
    return (tokens_in - tokens_cached + tokens_out) / 100


def test_usage_counts_requests_tokens_and_cost() -> None:
    """A request that failed counts as one; tokens are the server's own count."""
    script: list[Answer | AtoddsError] = [
        answer(tokens_in=100, tokens_cached=40, tokens_out=10),
        Unreachable("gone"),
        answer(ended="cut"),
    ]
    budget = Budgeted(ScriptedChat(script), price=a_cent_a_token)

    async def run() -> None:
        await budget.ask(question())
        with pytest.raises(Unreachable):
            await budget.ask(question())
        await budget.ask(question())

    asyncio.run(run())
    usage = budget.usage()
    assert (usage.requests, usage.tokens_in, usage.tokens_out) == (3, 110, 15)
    assert usage.cost == pytest.approx(0.85)


@pytest.mark.parametrize(("limit", "asked"), [({"max_tokens": 250}, 2), ({"max_cost": 2.50}, 2), ({}, 4)])
def test_asking_stops_before_the_limit(limit: dict[str, float], asked: int) -> None:
    """What comes back is never above the limit, where estimates hold."""
    each = of_question(question())
    chat = ScriptedChat([answer(tokens_in=each, tokens_out=100 - each)] * 4)
    budget = Budgeted(chat, price=a_cent_a_token, **limit)  # type: ignore[arg-type]  # two numbers by name

    async def run() -> None:
        for _ in range(4):
            await budget.ask(question(answer_tokens=100 - each))

    if limit:
        with pytest.raises(OverBudget, match="allowed"):
            asyncio.run(run())
    else:
        asyncio.run(run())
    assert len(chat.asked) == asked


def test_requests_under_way_count() -> None:
    """Ten asked at once don't all slip under the limit."""

    class Slow:
        asked = 0

        async def ask(self, _: Question) -> Answer:
            self.asked += 1
            await asyncio.sleep(0.001)
            return answer(tokens_in=of_question(question()), tokens_out=50)

    slow = Slow()
    each = of_question(question()) + 50
    budget = Budgeted(slow, price=None, max_tokens=3 * each)

    async def run() -> list[Answer | BaseException]:
        return await asyncio.gather(*(budget.ask(question()) for _ in range(10)), return_exceptions=True)

    results = asyncio.run(run())
    assert slow.asked == 3
    assert sum(isinstance(result, OverBudget) for result in results) == 7


def test_estimates_learn_from_what_the_server_counts() -> None:
    """Where answers are ten times longer than thought, the third question already knows."""
    chat = ScriptedChat([answer(tokens_in=10, tokens_out=500)] * 3)
    budget = Budgeted(chat, price=None, max_tokens=1_200)

    async def run() -> None:
        for _ in range(3):
            await budget.ask(question(answer_tokens=50))

    with pytest.raises(OverBudget):
        asyncio.run(run())
    assert len(chat.asked) == 2


@pytest.mark.parametrize(("reason", "counts"), [("silent", True), ("cut off", True), ("throttled", False)])
def test_what_may_have_been_billed_counts_for_the_limit(reason: Reason, counts: bool) -> None:
    """A provider bills answers that never arrive; a refusal costs nothing."""
    each = of_question(question()) + 50
    chat = ScriptedChat([Transient(reason, "gone"), answer()])
    budget = Budgeted(chat, price=None, max_tokens=each)

    async def run() -> None:
        with pytest.raises(Transient):
            await budget.ask(question(answer_tokens=50))
        await budget.ask(question(answer_tokens=50))

    if counts:
        with pytest.raises(OverBudget):
            asyncio.run(run())
    else:
        asyncio.run(run())
    assert budget.usage().tokens_in == (0 if counts else 10)


def test_a_cost_limit_needs_a_price() -> None:
    """An unknown price is not zero: the limit is refused, with what to do instead."""
    with pytest.raises(SettingsError, match="--max-tokens"):
        Budgeted(ScriptedChat([]), price=None, max_cost=1)


def test_an_unknown_price_is_unknown() -> None:
    """The cost is None, not 0."""
    assert Budgeted(ScriptedChat([]), price=None).usage().cost is None
    assert price_of("gpt-4.1-mini", "http://127.0.0.1:8000/v1") is None
    assert price_of("no-such-model", "https://api.openai.com/v1") is None


def test_known_prices_grow_with_tokens() -> None:
    """More tokens cost more; tokens that the provider had cached cost less."""
    price = price_of("gpt-4.1-mini", "https://api.openai.com/v1")
    assert price is not None
    assert 0 < price(1_000, 500, 100) < price(1_000, 0, 100) < price(1_000, 0, 200)


def test_the_deadline_ends_a_question_under_way_and_those_after() -> None:
    """Neither waits for an answer that comes too late, and nothing is sent afterwards."""

    class Silent:
        asked = 0

        async def ask(self, _: Question) -> Answer:
            self.asked += 1
            await asyncio.Event().wait()
            raise AssertionError("nothing sets the event")

    silent, clock = Silent(), SkippingClock()
    chat = Deadlined(silent, 0.01, clock)
    with pytest.raises(OverBudget, match="deadline"):
        asyncio.run(chat.ask(question()))
    clock.time = 1
    with pytest.raises(OverBudget, match="deadline"):
        asyncio.run(chat.ask(question()))
    assert silent.asked == 1


def test_token_estimates_are_near() -> None:
    """English prose is near what common tokenizers count; other scripts aren't taken for English."""
    prose = "Ukrainian officials said on Sunday that at least 10 people had been killed in Kherson. " * 20
    assert 300 <= estimate(prose) <= 460
    assert estimate("Українські чиновники") > estimate("Ukrainian officials!")
