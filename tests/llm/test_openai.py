"""Over real sockets: what an endpoint does wrong, and what becomes of the question."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from atodds.errors import AtoddsError, EndpointError, Malformed, OverBudget, Refused, Truncated, Unreachable
from atodds.llm.ask import Parsed
from atodds.llm.connect import ChatSettings, connect
from atodds.llm.events import Event, Reasked, Retried
from atodds.llm.faults import Transient
from atodds.llm.openai import Adapting, Dialect, OpenAIChat
from atodds.llm.throttle import Throttle
from tests import fault_server as wire
from tests.fault_server import Fault, FaultServer
from tests.llm.parts import SkippingClock, claims, everything_logged, question

KEY = "sk-secret-0123456789"
ARTICLE = "Ten were hurt in Kherson."
GOOD = '{"claims": 3}'
SOON = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)


class Outcome:
    """What came of one question, and all that could be seen of it."""

    def __init__(self, server: FaultServer, events: list[Event]) -> None:
        self.parsed: Parsed[int] | None = None
        self.error: AtoddsError | None = None
        self.sent = server.requests
        self.events = events

    @property
    def whys(self) -> list[str]:
        return [event.why for event in self.events if isinstance(event, Retried)]


def ask(*faults: Fault | None, **settings: Any) -> Outcome:
    """Asks one question of a server that fails as told; waits are skipped.

    Neither the key nor the article may stand in messages, causes, events or logs, though servers echo both.
    """
    events: list[Event] = []
    with FaultServer(lambda _: GOOD, faults) as server:
        outcome = Outcome(server, events)
        chosen = ChatSettings.model_validate(
            {"model": "m", "base_url": server.base_url, "api_key": KEY, **settings}
        )

        async def run() -> None:
            async with connect(chosen, clock=SkippingClock(), listener=events.append) as asker:
                outcome.parsed = await asker.ask(question(ARTICLE), claims)

        with everything_logged() as lines:
            try:
                asyncio.run(run())
            except AtoddsError as error:
                outcome.error = error
    told = [*lines, repr(events), *map(repr, chain(outcome.error))]
    assert not [line for line in told if KEY in line or ARTICLE in line], (
        "a key or an article's text was told"
    )
    return outcome


def chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it is shown to come from."""
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def test_what_is_sent() -> None:
    """Chat completions, the strict schema, temperature 0, the key as a bearer token."""
    with FaultServer(lambda _: GOOD) as server:

        async def run() -> None:
            async with OpenAIChat(model="m", base_url=server.base_url, api_key=KEY) as chat:
                assert (await chat.ask(question(ARTICLE))).text == GOOD

        asyncio.run(run())
    assert server.requests == [
        {
            "model": "m",
            "messages": [{"role": "system", "content": "Split."}, {"role": "user", "content": ARTICLE}],
            "temperature": 0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "extract", "strict": True, "schema": {"type": "object"}},
            },
        }
    ]
    assert server.request_headers[0]["authorization"] == f"Bearer {KEY}"


PASSING: dict[str, tuple[Fault, str]] = {
    "429": (wire.throttled(), "throttled"),
    "429 with seconds": (wire.throttled("150"), "throttled"),
    "429 that speaks of billing": (wire.error(429, "exceeded your quota, see billing"), "throttled"),
    "429 with a date": (wire.throttled(SOON), "throttled"),
    "500": (wire.error(500, "oops"), "failing"),
    "502 with HTML": (wire.page(502), "failing"),
    "503": (wire.error(503, "overloaded"), "failing"),
    "529": (wire.error(529, "overloaded"), "failing"),
    "408": (wire.error(408, "timeout"), "silent"),
    "silence": (wire.stalled, "silent"),
    "a slow drip": (wire.dripping, "silent"),
    "cut before a byte": (wire.cut(0), "cut off"),
    "cut in the status line": (wire.cut(0.02), "cut off"),
    "cut in the headers": (wire.cut(0.15), "cut off"),
    "cut in the body": (wire.cut(0.6), "cut off"),
    "cut before the last byte": (wire.cut(0.999), "cut off"),
    "HTML at 200": (wire.page(200), "garbled"),
    "an error at 200": (wire.body('{"error": {"message": "oops"}}'), "failing"),
    "a 429 at 200": (wire.body('{"error": {"message": "slow", "code": 429}}'), "throttled"),
    "an error string at 200": (wire.body('{"error": "oops"}'), "failing"),
    "nothing at 200": (wire.body(""), "garbled"),
    "half a JSON at 200": (wire.body('{"choices": [{"mess'), "garbled"),
    "not UTF-8 at 200": (wire.body(b'{"choices": "\xff"}'), "garbled"),
    "JSON null": (wire.body("null"), "garbled"),
    "a list": (wire.body("[]"), "garbled"),
    "nested without end": (wire.body('{"choices":' + "[" * 200_000), "garbled"),
    "no choices": (wire.body("{}"), "garbled"),
    "empty choices": (wire.body('{"choices": []}'), "garbled"),
    "choices of another type": (wire.body('{"choices": {"0": 1}}'), "garbled"),
    "a choice of another type": (wire.body('{"choices": ["x"]}'), "garbled"),
    "no message": (wire.choice(message=None), "garbled"),
    "no content": (wire.choice(content=None), "garbled"),
    "content of another type": (wire.choice(content=7), "garbled"),
    "empty content": (wire.choice(content=" "), "garbled"),
    "ten megabytes": (wire.huge, "garbled"),
}


SILENT = ("silence", "a slow drip")


@pytest.mark.parametrize("name", PASSING)
def test_what_may_pass_is_asked_again(name: str) -> None:
    """One retry, for the reason that the log names, and the right answer."""
    fault, why = PASSING[name]
    outcome = ask(fault, timeout=0.25 if name in SILENT else 30)
    assert outcome.error is None
    assert outcome.parsed == Parsed(3)
    assert outcome.whys == [why]
    assert len(outcome.sent) == 2


@pytest.mark.parametrize("name", ["500", "HTML at 200", "cut in the body", "429"])
def test_what_does_not_pass_is_one_lost_question(name: str) -> None:
    """The error names the endpoint and how often it was asked; it ends this question, not the run."""
    outcome = ask(*[PASSING[name][0]] * 20)
    assert isinstance(outcome.error, Unreachable)
    assert "127.0.0.1" in str(outcome.error)
    assert f"Given up after {len(outcome.sent)} attempts" in str(outcome.error)


FINAL: dict[str, tuple[Fault, type[AtoddsError], str]] = {
    "a wrong key": (wire.error(401, f"Incorrect API key provided: {KEY}"), EndpointError, "API key (401"),
    "a key in 403": (wire.error(403, "forbidden"), EndpointError, "does not let this API key use “m”"),
    "a key in 400": (wire.error(400, "API key not valid"), EndpointError, "API key (400"),
    "no credit": (wire.error(429, "quota", code="insufficient_quota"), EndpointError, "is used up (429"),
    "no credit at 400": (wire.error(400, "Your credit balance is too low"), EndpointError, "payment"),
    "payment": (wire.error(402, "pay"), EndpointError, "asks for payment"),
    "no such model": (wire.error(404, "The model `m` does not exist"), EndpointError, "no model “m” (404"),
    "no such model, in Ollama": (wire.error(404, 'model "m" not found'), EndpointError, "no model"),
    "a wrong path": (wire.page(404), EndpointError, "/v1"),
    "503, don't retry": (wire.error(503, "no", x_should_retry="false"), Unreachable, "not to ask again"),
    "an effort not taken": (wire.error(400, "no", param="reasoning_effort"), EndpointError, "--effort"),
    "a 400 that echoes": (wire.error(400, "Can't: " + "x" * 400 + "api key"), Unreachable, "rejects"),
    "an odd 400": (wire.error(400, f"odd: {ARTICLE}", code="odd_thing"), Unreachable, "(400, odd_thing)"),
    "too long a question": (wire.error(400, "", code="context_length_exceeded"), Truncated, "longer"),
    "too large a request": (wire.page(413), Truncated, "longer"),
    "a cut answer": (wire.too_long, Truncated, "length limit"),
    "a refusal": (wire.refused, Refused, "declined"),
    "a content filter": (wire.filtered, Refused, "declined"),
    "a content filter at 400": (wire.error(400, "filtered", code="content_filter"), Refused, "declined"),
}  # fmt: skip


@pytest.mark.parametrize("name", FINAL)
def test_what_will_not_pass_is_asked_once(name: str) -> None:
    """One request, and an exception whose kind says who must act."""
    fault, kind, says = FINAL[name]
    outcome = ask(fault)
    assert type(outcome.error) is kind or isinstance(outcome.error, kind)
    assert says in str(outcome.error)
    assert len(outcome.sent) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda text: f"Sure!\n```json\n{text}\n```\nDone.",
        lambda text: "\ufeff" + text,
        lambda text: text + "\n\n",
    ],
)
def test_words_around_the_answer_cost_nothing(change: Any) -> None:
    """One request: the object is found among them."""
    outcome = ask(wire.content(change))
    assert outcome.parsed == Parsed(3)
    assert len(outcome.sent) == 1


@pytest.mark.parametrize("change", [lambda text: text[:-3], lambda _: "No.", lambda text: text + text])
def test_a_malformed_answer_is_asked_for_once_more(change: Any) -> None:
    """With the reason; a second one is the end of it."""
    mended = ask(wire.content(change))
    assert mended.parsed == Parsed(3)
    assert [event for event in mended.events if isinstance(event, Reasked)] == [Reasked("extract A", 1)]
    lost = ask(*[wire.content(change)] * 2)
    assert isinstance(lost.error, Malformed)
    assert len(lost.sent) == 2


NO_SCHEMA = wire.error(400, "json_schema is not supported", param="response_format")
NO_JSON_MODE = wire.error(422, "response_format: extra inputs are not permitted")
NO_TEMPERATURE = wire.error(
    400, "Unsupported value: temperature", param="temperature", code="unsupported_value"
)
NO_NEW_LENGTH = wire.error(400, "Unrecognized request argument supplied: max_completion_tokens")


@pytest.mark.parametrize(
    ("faults", "dialect"),
    [
        ((), Dialect()),
        ((NO_SCHEMA,), Dialect(schema="json_object")),
        ((NO_SCHEMA, NO_JSON_MODE), Dialect(schema="in words")),
        ((NO_TEMPERATURE,), Dialect(temperature="default")),
        ((NO_NEW_LENGTH,), Dialect(length="max_tokens")),
        ((NO_TEMPERATURE, NO_NEW_LENGTH, NO_SCHEMA), Dialect("json_object", "max_tokens", "default")),
    ],
)  # fmt: skip
def test_a_server_is_served_in_the_parameters_it_takes(faults: tuple[Fault, ...], dialect: Dialect) -> None:
    """A rejected parameter is changed once, and not sent again in later questions."""
    with FaultServer(lambda _: GOOD, faults) as server:

        async def run() -> Dialect:
            async with OpenAIChat(model="m", base_url=server.base_url, answer_limit=900) as chat:
                for _ in range(3):
                    assert (await Adapting(chat).ask(question())).text == GOOD
                return chat.dialect

        assert asyncio.run(run()) == dialect
    assert len(server.requests) == len(faults) + 3
    for sent in server.requests[len(faults) :]:
        form = {"json_schema": "json_schema", "json_object": "json_object", "in words": None}[dialect.schema]
        assert sent.get("response_format", {}).get("type") == form
        assert ("temperature" in sent) == (dialect.temperature == "zero")
        assert sent[dialect.length] == 900
        told = "It must fit this JSON schema" in sent["messages"][0]["content"]
        assert told == (dialect.schema != "json_schema")


def test_questions_at_once_learn_together() -> None:
    """Five rejected at once change the form once, not five times."""

    def rejects(request: dict[str, Any]) -> Fault | None:
        return NO_SCHEMA if request["response_format"]["type"] == "json_schema" else None

    with FaultServer(lambda _: GOOD, rejects) as server:

        async def run() -> Dialect:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                await asyncio.gather(*(Adapting(chat).ask(question()) for _ in range(5)))
                return chat.dialect

        assert asyncio.run(run()) == Dialect(schema="json_object")


def test_what_is_sent_again_in_another_form_counts() -> None:
    """Each is a request: for the report, for the budget, and for the limits a minute."""
    with FaultServer(lambda _: GOOD, [NO_TEMPERATURE, NO_SCHEMA]) as server:
        chosen = ChatSettings(model="m", base_url=server.base_url)

        async def run() -> int:
            async with connect(chosen, clock=SkippingClock()) as asker:
                await asker.ask(question(), claims)
                return asker.usage().requests

        assert asyncio.run(run()) == len(server.requests) == 3


def test_a_server_that_passes_over_the_schema_gets_it_in_words() -> None:
    """It rejects nothing and answers as if no schema had been sent: found out by its first answer."""

    def heedless(request: dict[str, Any]) -> str:
        told = "It must fit this JSON schema" in request["messages"][0]["content"]
        return GOOD if told else '{"answer": 3}'

    asked = question().model_copy(update={"schema_": {"type": "object", "required": ["claims"]}})
    with FaultServer(heedless) as server:

        async def run() -> tuple[str, ...]:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                return tuple([(await chat.ask(asked)).text for _ in range(3)])

        assert asyncio.run(run()) == ('{"answer": 3}', GOOD, GOOD)


def test_a_server_that_has_kept_to_the_schema_keeps_it() -> None:
    """One odd answer later on is the model's slip, not the server's way."""
    with FaultServer(lambda _: GOOD, [None, wire.content(lambda _: "No.")]) as server:

        async def run() -> Dialect:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                for _ in range(3):
                    await chat.ask(question())
                return chat.dialect

        assert asyncio.run(run()) == Dialect()


def test_a_run_that_goes_on_asks_nothing_again_whatever_form_the_server_took(tmp_path: Path) -> None:
    """The form isn't known before a request is sent, and a run that has all its answers needs none."""

    def rejects(request: dict[str, Any]) -> Fault | None:
        return NO_SCHEMA if request.get("response_format", {}).get("type") == "json_schema" else None

    with FaultServer(lambda _: GOOD, rejects) as server:
        chosen = ChatSettings(model="m", base_url=server.base_url, cache=tmp_path / "answers.sqlite3")

        async def run() -> int:
            async with connect(chosen, clock=SkippingClock()) as asker:
                await asker.ask(question(), claims)
                return len(server.requests)

        assert [asyncio.run(run()), asyncio.run(run())] == [2, 2]


def test_a_refusal_tells_the_limits_too() -> None:
    """The headers of a 429 are read as those of an answer."""
    headers = {"x_ratelimit_limit_requests": "30", "x_ratelimit_reset_requests": "2s"}
    with FaultServer(lambda _: GOOD, [wire.throttled("1", **headers)]) as server:

        async def run() -> Transient:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                with pytest.raises(Transient) as caught:
                    await chat.ask(question())
                return caught.value

        fault = asyncio.run(run())
    assert fault.retry_after == 1
    assert fault.throttle == Throttle(requests=30, requests_reset=2)


@pytest.mark.parametrize(("model", "effort"), [("o4-mini", None), ("gpt-5-mini", None), ("m", "low")])
def test_models_that_reason_get_no_temperature(model: str, effort: str | None) -> None:
    """They refuse it; effort is passed on as given."""
    outcome = ask(model=model, effort=effort)
    assert "temperature" not in outcome.sent[0]
    assert outcome.sent[0].get("reasoning_effort") == effort


def test_usage_and_limits_are_read() -> None:
    """The server's own counts and headers come with the answer; odd counts are estimated."""
    headers = {**wire.JSON, "x-ratelimit-limit-requests": "500", "x-ratelimit-reset-tokens": "6m0s"}
    usage = {"prompt_tokens": 70, "completion_tokens": 7, "prompt_tokens_details": {"cached_tokens": 64}}

    def counted(completion: dict[str, Any]) -> wire.Reply:
        return wire.Reply(headers=headers, body=json.dumps({**completion, "usage": usage}).encode())

    def uncounted(completion: dict[str, Any]) -> wire.Reply:
        odd = {
            "prompt_tokens": -1,
            "completion_tokens": 10**400,
            "prompt_tokens_details": {"cached_tokens": "many"},
        }
        return wire.good({**completion, "usage": odd})

    with FaultServer(lambda _: GOOD, [counted, uncounted]) as server:

        async def run() -> None:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                first, second = await chat.ask(question()), await chat.ask(question())
                assert (first.tokens_in, first.tokens_cached, first.tokens_out) == (70, 64, 7)
                assert first.throttle == Throttle(requests=500, tokens_reset=360)
                assert second.tokens_in > 0
                assert 0 < second.tokens_out < 100

        asyncio.run(run())


def test_an_endpoint_that_is_not_there_ends_the_run() -> None:
    """One sentence, with the host and the question whether it runs."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{unused.getsockname()[1]}"
    outcome = ask(base_url=f"http://{address}/v1")
    assert isinstance(outcome.error, EndpointError)
    assert str(outcome.error).startswith(address)
    assert "does the server run?" in str(outcome.error)


def test_a_deadline_ends_what_is_under_way() -> None:
    """A server that never answers doesn't hold the run beyond its deadline."""
    outcome = ask(wire.stalled, deadline=0.1)
    assert isinstance(outcome.error, OverBudget)


def test_cancelling_closes_the_connection() -> None:
    """Ctrl-C while a request is under way leaves no socket behind (warnings are errors here)."""
    with FaultServer(lambda _: GOOD, [wire.stalled]) as server:

        async def run() -> None:
            async with OpenAIChat(model="m", base_url=server.base_url) as chat:
                task = asyncio.create_task(chat.ask(question()))
                await asyncio.to_thread(server.arrived.wait)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task

        asyncio.run(run())


def test_leaving_ends_what_is_under_way() -> None:
    """When a run ends early, its open questions are cancelled before the connection closes."""
    with FaultServer(lambda _: GOOD, [wire.stalled]) as server:

        async def run() -> asyncio.Task[Parsed[int]]:
            async with connect(
                ChatSettings.model_validate({"model": "m", "base_url": server.base_url})
            ) as asker:
                task = asyncio.create_task(asker.ask(question(), claims))
                await asyncio.to_thread(server.arrived.wait)
            await asyncio.wait([task])
            return task

        assert asyncio.run(run()).cancelled()


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"base_url": "localhost:8000/v1"}, "http://"),
        ({"base_url": "https://me:secret@h/v1"}, "password"),
        ({"base_url": "https://h/v1?key=secret"}, "a key"),
        ({"api_key": "sk-\n"}, "API key"),
        ({"api_key": "sk-é"}, "API key"),
        ({"model": ""}, "model"),
        ({"concurrency": 0}, "concurrency"),
        ({"timeout": 0}, "timeout"),
    ],
)
def test_settings_that_make_no_sense_are_refused(settings: dict[str, Any], says: str) -> None:
    """Before anything is sent, and without telling the key."""
    with pytest.raises(ValidationError) as caught:
        ChatSettings.model_validate({"model": "m", **settings})
    assert says in str(caught.value)
    assert "secret" not in str(caught.value.errors(include_input=False))


def test_a_redirect_is_not_followed() -> None:
    """It would carry the articles to a host that nobody configured."""
    with FaultServer(lambda _: GOOD) as elsewhere:
        away = wire.error(307, "moved", Location=f"{elsewhere.base_url}/chat/completions")
        assert ask(*[away] * 9).error
        assert not elsewhere.requests


def test_after_the_last_word_nobody_waits() -> None:
    """A key that is refused half-way ends the questions that wait for their turn, but not the one being answered."""
    all_there, one_waits, told = threading.Event(), threading.Event(), threading.Event()
    before = {"Wait.": all_there, "Answer.": told, "Refuse.": one_waits}
    faults = {"Wait.": wire.throttled("300"), "Answer.": None, "Refuse.": wire.error(401, "no")}

    def user(request: dict[str, Any]) -> str:
        return str(request["messages"][1]["content"])

    def in_turn(request: dict[str, Any]) -> str:
        if len(server.requests) == len(faults):
            all_there.set()
        before[user(request)].wait(20)
        return GOOD

    def heard(event: Event) -> None:
        if isinstance(event, Retried):
            one_waits.set()

    with FaultServer(in_turn, lambda request: faults[user(request)]) as server:
        chosen = ChatSettings(model="m", base_url=server.base_url)

        async def run() -> list[Any]:
            async with connect(chosen, listener=heard) as asker:

                async def one(words: str) -> Any:
                    try:
                        return await asker.ask(question(words), claims)
                    except EndpointError as error:
                        told.set()
                        return str(error)

                return await asyncio.gather(*map(one, faults))

        waiting, answered, refused = asyncio.run(run())
    assert answered == Parsed(3)
    assert "API key" in refused
    assert waiting == refused
    assert len(server.requests) == len(faults)
