"""One chat completion as bytes, read into an `Answer`.

The body is read here, not by the client library, which raises errors of the language itself on what servers
and proxies really send: HTML, error objects, empty lists.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from atodds.llm import tokens
from atodds.llm.chat import Answer, Question
from atodds.llm.faults import Transient, Where, from_error_at_200

# A count beyond what any model reads or writes is no count.
_MOST_TOKENS = 1_000_000_000
_LONGEST_NAME = 200
_ENDED = {"length": "cut", "content_filter": "declined"}


def read_completion(where: Where, question: Question, body: bytes) -> Answer:
    """Raises `Transient` where the body is no chat completion, or what its error object stands for."""

    def garbled(what: str) -> Transient:
        return Transient("garbled", f"{where.host} answered with {what}.")

    try:
        completion = json.loads(body)
    except (ValueError, RecursionError):
        html = body.lstrip()[:1] == b"<"
        raise garbled("a web page" if html else "something that isn't JSON") from None
    if not isinstance(completion, dict):
        raise garbled("JSON that is no chat completion")
    if completion.get("error"):
        raise from_error_at_200(where, completion["error"])
    choices = completion.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise garbled("no choices")
    message, ended = choices[0].get("message"), _ENDED.get(str(choices[0].get("finish_reason")), "whole")
    if not isinstance(message, dict):
        raise garbled("a choice without a message")
    if isinstance(message.get("refusal"), str) and message["refusal"]:
        ended = "declined"
    content = message.get("content")
    if ended == "whole" and (not isinstance(content, str) or not content.strip()):
        raise garbled("an empty message")
    text = content if isinstance(content, str) else ""
    usage = _dict(completion.get("usage"))
    counted_in, counted_out = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
    tokens_in = tokens.of_question(question) if counted_in is None else counted_in
    cached = _count(_dict(usage.get("prompt_tokens_details")), "cached_tokens") or 0
    return Answer.model_validate(
        {
            "text": text,
            "ended": ended,
            "tokens_in": tokens_in,
            "tokens_cached": min(cached, tokens_in),
            "tokens_out": tokens.estimate(text) if counted_out is None else counted_out,
            "counted": counted_in is not None and counted_out is not None,
            "model": _name(completion.get("model")) or where.model,
        }
    )


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _name(value: Any) -> str | None:
    return value if isinstance(value, str) and len(value) <= _LONGEST_NAME else None


def _count(usage: Mapping[str, Any], name: str) -> int | None:
    value = usage.get(name)
    return value if isinstance(value, int) and 0 <= value <= _MOST_TOKENS else None
