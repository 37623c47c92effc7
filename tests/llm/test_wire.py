"""Whatever bytes come with status 200, they are an answer or a fault that may pass."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.errors import AnswerError, EndpointError, Refused
from atodds.llm.chat import Answer
from atodds.llm.faults import Transient, Where, from_status
from atodds.llm.wire import read_completion
from tests.fault_server import completion_of
from tests.llm.parts import question

WHERE = Where(base_url="http://h/v1", host="h", model="m")
GOOD = completion_of({"messages": [], "model": "m-2"}, '{"claims": 3}')


def read(body: Any) -> Answer:
    return read_completion(WHERE, question(), body if isinstance(body, bytes) else json.dumps(body).encode())


def with_message(**message: Any) -> dict[str, Any]:
    return {**GOOD, "choices": [{"finish_reason": "stop", "message": message}]}


def test_a_good_completion_is_an_answer() -> None:
    """With the text as it came, and the model that the server names."""
    answer = read(GOOD)
    assert (answer.text, answer.model, answer.ended) == ('{"claims": 3}', "m-2", "whole")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b'{"choices": [{"mess',
        b'{"choices": "\xff"}',
        b'{"choices":' + b"[" * 200_000,
        None,
        [],
        7,
        {},
        {"error": "oops"},
        {"error": {"message": "oops", "code": "server_error"}},
        {"choices": None},
        {"choices": {"0": 1}},
        {"choices": ["x"]},
        {"choices": [{}]},
        {"choices": [{"message": None}]},
        with_message(),
        with_message(content=None),
        with_message(content=" "),
        with_message(content=["x"]),
        with_message(content=None, refusal=""),
    ],
)
def test_what_is_no_completion_may_pass(body: Any) -> None:
    """Web pages, cut bodies, errors, missing and mistyped parts."""
    with pytest.raises(Transient, match=r"^h "):
        read(body)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ({"code": 401, "message": "no"}, EndpointError),
        ({"code": "insufficient_quota", "message": "no"}, EndpointError),
        ({"code": 400, "message": "content_filter"}, Refused),
    ],
)
def test_an_error_at_200_is_what_it_says(error: dict[str, Any], kind: type[Exception]) -> None:
    """Proxies hide the status in the body."""
    with pytest.raises(kind):
        read({"error": error})


PARTS = st.sampled_from(["choices", "message", "content", "error", "usage", "code"])
JSON = st.recursive(st.none() | st.integers() | st.text(), lambda s: st.lists(s) | st.dictionaries(PARTS, s))


@given(st.binary() | JSON)
def test_nothing_else_ever_comes_out(body: Any) -> None:
    """No error of the language itself, whatever the body."""
    try:
        read(body)
    except (AnswerError, EndpointError) as error:
        assert str(error)


@given(st.integers(400, 599), st.binary(), st.dictionaries(st.sampled_from(["retry-after"]), st.text()))
def test_every_error_status_is_a_fault_in_words(status: int, body: bytes, headers: dict[str, str]) -> None:
    """Whatever the status, body and headers: one of our errors, which names the host and the status."""
    error = from_status(WHERE, status, headers, body)
    assert isinstance(error, AnswerError | EndpointError)
    assert "h " in str(error)
    assert str(status) in str(error)
