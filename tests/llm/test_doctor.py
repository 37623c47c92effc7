"""The doctor says in plain words what an endpoint can and can't do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from atodds.llm.connect import ChatSettings
from atodds.llm.doctor import LONG, WORD, Check, examine
from tests import fault_server as wire
from tests.fault_server import Fault, FaultServer


def able(request: dict[str, Any]) -> str:
    """Answers as the schema wants, whatever the words say."""
    asked = request["messages"][1]["content"]
    if "whole numbers" in asked:
        return json.dumps({"numbers": list(range(1, LONG + 1))})
    if "Which word" in asked:
        return json.dumps({"word": WORD})
    return '{"colour": "red"}'


def examined(
    answer: Callable[[dict[str, Any]], str] = able,
    *faults: Fault | None,
    headers: Mapping[str, str] | None = None,
) -> dict[str, Check]:
    with FaultServer(answer, faults, headers=headers) as server:
        settings = ChatSettings(model="m", base_url=server.base_url, timeout=30)
        return {check.what: check for check in asyncio.run(examine(settings))}


def test_an_able_endpoint() -> None:
    """Every check says yes, in a sentence."""
    checks = examined(headers={"x-ratelimit-limit-requests": "5000"})
    assert [check.what for check in checks.values() if check.result != "yes"] == []
    assert "5,000 requests" in checks["rate limits"].says
    assert all(check.says.endswith(".") for check in checks.values())


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (wire.error(401, "no"), "does not accept the API key"),
        (wire.error(404, "no such model"), "no model “m”"),
        (wire.stalled, "no answer within"),
        (wire.page(200), "a web page"),
    ],
)
def test_an_endpoint_that_does_not_answer(fault: Fault, says: str) -> None:
    """The reason, and that the rest wasn't tested."""
    with FaultServer(able, [fault]) as server:
        patience = 0.2 if fault is wire.stalled else 30
        settings = ChatSettings(model="m", base_url=server.base_url, timeout=patience)
        first, *rest = asyncio.run(examine(settings))
    assert (first.what, first.result) == ("answers", "no")
    assert says in first.says
    assert {check.result for check in rest} == {"not tested"}


def test_an_endpoint_without_schemas() -> None:
    """It is told apart from one that takes a schema and doesn't keep to it."""
    checks = examined(able, wire.error(400, "json_schema unsupported", param="response_format"))
    assert checks["strict schema"].result == "no"
    assert "takes no JSON schema" in checks["strict schema"].says
    assert checks["JSON mode"].result == "yes"
    checks = examined(able, wire.content(lambda _: "Hello! Red."))
    assert checks["strict schema"].result == "no"
    assert "passes over a JSON schema" in checks["strict schema"].says
    checks = examined(able, wire.content(lambda _: '{"colour": "crimson"}'))
    assert checks["strict schema"].result == "no"
    assert "doesn't keep to it" in checks["strict schema"].says


def test_an_endpoint_that_cuts_throttles_and_does_not_count() -> None:
    """Each shortcoming has its own line, and doesn't hide the others."""

    def uncounted(completion: dict[str, Any]) -> wire.Reply:
        return wire.good({**completion, "usage": None})

    checks = examined(able, uncounted, wire.page(500), None, None, wire.too_long, *[wire.throttled()] * 3)
    assert {what for what, check in checks.items() if check.result == "no"} == {
        "JSON mode",
        "long answers",
        "side by side",
        "usage",
        "rate limits",
    }
    assert "Of 8 questions at once 3 failed" in checks["side by side"].says
    assert "cut at" in checks["long answers"].says


def test_a_server_that_reads_only_the_end_of_a_question() -> None:
    """It is found out, with what to do."""

    def forgetful(request: dict[str, Any]) -> str:
        return able(request).replace(WORD, "none")

    assert examined(forgetful)["long questions"].result == "no"
    assert "num_ctx" in examined(forgetful)["long questions"].says


def test_a_model_that_leaves_out() -> None:
    """A long list that isn't whole is said to be short."""
    checks = examined(lambda _: '{"numbers": [1, 2]}')
    assert "not all came" in checks["long answers"].says
