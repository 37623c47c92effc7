"""What may pass is asked again, as long as it makes sense, and nothing else is."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from atodds.errors import AtoddsError, EndpointError, OverBudget, Refused, Truncated, Unreachable
from atodds.llm.chat import Answer
from atodds.llm.events import Event, Retried
from atodds.llm.faults import Reason, Transient, retry_after
from atodds.llm.retry import ATTEMPTS, Policy, Retrying
from tests.llm.parts import ScriptedChat, SkippingClock, answer, question

GOOD = answer()


def failing(reason: Reason = "failing", wait: float | None = None) -> Transient:
    return Transient(reason, "h failed (500).", wait)


def run(
    *script: Answer | AtoddsError, policy: Policy | None = None
) -> tuple[Answer | AtoddsError, SkippingClock, ScriptedChat, list[Event]]:
    clock, chat, events = SkippingClock(), ScriptedChat(script), list[Event]()
    try:
        result: Answer | AtoddsError = asyncio.run(
            Retrying(chat, policy or Policy(), clock, events.append).ask(question())
        )
    except AtoddsError as error:
        result = error
    return result, clock, chat, events


def test_waits_grow_and_are_bounded() -> None:
    """Each wait is double the one before, up to the longest, and some jitter keeps askers apart."""
    result, clock, _, events = run(*[failing("throttled")] * 8, GOOD, policy=Policy(first=1, longest=20))
    assert result == GOOD
    for slept, least in zip(clock.sleeps, (1, 2, 4, 8, 16, 20, 20, 20), strict=True):
        assert least <= slept <= least + 1
    assert events == [Retried("extract A", "throttled", slept) for slept in clock.sleeps]


def test_a_server_that_names_a_wait_gets_it_also_above_two_minutes() -> None:
    """Retry-After takes the place of our own waits."""
    result, clock, _, _ = run(failing("throttled", 300), failing("throttled", 0), GOOD)
    assert result == GOOD
    assert 300 <= clock.sleeps[0] <= 301
    assert clock.sleeps[1] <= 1


def test_a_longer_wait_than_allowed_is_not_begun() -> None:
    """The question is given up at once, and the message names both times."""
    result, clock, _, _ = run(failing("throttled", 700))
    assert isinstance(result, Unreachable)
    assert "700 s" in str(result)
    assert "600 s of --max-wait" in str(result)
    assert clock.sleeps == []


def test_no_wait_passes_the_deadline() -> None:
    """A wait that would end after the deadline isn't begun."""
    result, clock, chat, _ = run(failing(wait=50), failing(wait=50), policy=Policy(deadline=100.0))
    assert isinstance(result, OverBudget)
    assert "deadline" in str(result)
    assert len(chat.asked) == 2
    assert clock.now() < 100


@pytest.mark.parametrize("reason", ATTEMPTS)
def test_each_fault_has_its_number_of_attempts(reason: Reason) -> None:
    """The table is what happens."""
    result, _, chat, _ = run(GOOD, *[failing(reason)] * 20)
    assert result == GOOD
    result, _, chat, _ = run(*[failing(reason)] * 20)
    assert isinstance(result, EndpointError if reason == "no connection" else Unreachable)
    assert len(chat.asked) == ATTEMPTS[reason]


def test_a_lost_connection_is_not_a_wrong_endpoint() -> None:
    """An endpoint that has answered once fails a question; one that was never there fails the run."""

    async def ask_twice() -> None:
        chat = ScriptedChat([GOOD, *[failing("no connection")] * 20])
        retrying = Retrying(chat, Policy(), SkippingClock())
        await retrying.ask(question())
        await retrying.ask(question())

    with pytest.raises(Unreachable, match="Given up after 3 attempts"):
        asyncio.run(ask_twice())


@pytest.mark.parametrize("final", [EndpointError("key"), Refused("no"), Truncated("cut"), Unreachable("no")])
def test_what_will_not_pass_is_not_asked_again(final: AtoddsError) -> None:
    """One request, no wait, the same exception."""
    result, clock, chat, _ = run(final)
    assert result is final
    assert clock.sleeps == []
    assert len(chat.asked) == 1


NOW = datetime(2026, 2, 24, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "130"}, 130),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after": format_datetime(NOW + timedelta(minutes=3), usegmt=True)}, 180),
        ({"retry-after": format_datetime(NOW - timedelta(minutes=3), usegmt=True)}, 0),
        ({"retry-after-ms": "1500", "retry-after": "2"}, 1.5),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": f"1 Jan 2027 00:00:00 +{10**15}"}, None),
    ],
)
def test_retry_after_is_read_in_all_its_forms(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds, a date; nonsense is no wait at all."""
    assert retry_after(headers, NOW) == seconds
