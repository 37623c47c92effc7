"""What went wrong with a request, as an exception: pure functions of a status, its headers and its body.

A server's own message is read to tell faults apart, but never passed on: it may echo the key or an article.
Only its error code is, where it looks like one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from atodds.errors import AtoddsError, EndpointError, Refused, Truncated, Unreachable
from atodds.llm.throttle import Throttle

Reason = Literal["throttled", "failing", "garbled", "cut off", "silent", "no connection"]


class Transient(Unreachable):
    """A fault that may pass. `retry_after` is the wait in seconds that the server asks for, `throttle` its limits,
    if it tells them."""

    def __init__(
        self,
        reason: Reason,
        message: str,
        retry_after: float | None = None,
        throttle: Throttle | None = None,
    ) -> None:
        super().__init__(message)
        self.reason: Reason = reason
        self.retry_after = retry_after
        self.throttle = throttle


class BadRequest(Unreachable):
    """A 400 that isn't explained yet: `complaint` is what the server says, for matching only."""

    def __init__(self, message: str, complaint: str) -> None:
        super().__init__(message)
        self.complaint = complaint


@dataclass(frozen=True, slots=True)
class Where:
    """What was asked: the endpoint, named in messages by its host, and the model."""

    base_url: str
    host: str
    model: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Fits one of `statuses` whose complaint holds one of `words`; no words: whatever it says.

    Where the status is unknown, the words alone decide.
    """

    statuses: tuple[int, ...]
    words: tuple[str, ...]
    fault: Callable[[str], AtoddsError]
    says: str

    def fits(self, status: int | None, complaint: str) -> bool:
        said = any(word in complaint for word in self.words)
        return said if status is None else status in self.statuses and (said or not self.words)


# A 429 whose words only speak of quota and billing may be a limit a minute: some providers word it so.
_QUOTA = ("insufficient_quota", "billing_hard_limit")
_NO_CREDIT = ("credit balance", "billing")
_NO_MODEL = ("model_not_found", "unknown_model", "no such model", "invalid model")
_KEY = ("api key", "api_key", "invalid_auth", "unauthorized", "authentication")
_FILTER = ("content_filter", "content_policy", "content management policy", "responsibleaipolicy")
_LENGTH = (
    "context_length",
    "context length",
    "context window",
    "maximum context",
    "context size",
    "too long",
)

# The first rule that fits decides; `says` is filled from `Where`, the status and the server's error code.
_RULES = (
    Rule(
        (400, 403, 429), _QUOTA, EndpointError, "This API key's quota at {host} is used up ({status}{code})."
    ),
    Rule((400, 403), _NO_CREDIT, EndpointError, "{host} asks for payment ({status}{code})."),
    Rule((402,), (), EndpointError, "{host} asks for payment ({status}{code})."),
    Rule((400,), _NO_MODEL, EndpointError, "{host} has no model “{model}” ({status}{code})."),
    Rule((404,), ("model", "deployment"), EndpointError, "{host} has no model “{model}” ({status}{code})."),
    Rule(
        (404, 405),
        (),
        EndpointError,
        "{host} has no chat completions under {base_url}: most base URLs end in /v1 ({status}{code}).",
    ),
    Rule((401,), (), EndpointError, "{host} does not accept the API key ({status}{code})."),
    Rule((400, 403), _KEY, EndpointError, "{host} does not accept the API key ({status}{code})."),
    Rule(
        (400, 403, 422),
        _FILTER,
        Refused,
        "The content filter of {host} declined the question ({status}{code}).",
    ),
    Rule((403,), (), EndpointError, "{host} does not let this API key use “{model}” ({status}{code})."),
    Rule((400, 422), _LENGTH, Truncated, "The question is longer than “{model}” can read ({status}{code})."),
    Rule(
        (400, 422),
        ("reasoning_effort",),
        EndpointError,
        "{host} doesn't take this --effort for “{model}” ({status}{code}).",
    ),
    Rule((413,), (), Truncated, "The question is longer than {host} accepts ({status}{code})."),
)

_BEGINNING = 300

_PASSING: dict[int, Reason] = {408: "silent", 409: "failing", 425: "failing", 429: "throttled"}
_SAYS: dict[Reason, str] = {
    "throttled": "{host} allows no more requests for now ({status}{code}).",
    "failing": "{host} failed ({status}{code}).",
    "silent": "{host} gave no answer in time ({status}{code}).",
}


def from_status(where: Where, status: int | None, headers: Mapping[str, str], body: bytes) -> AtoddsError:
    """The fault that an error response stands for. `headers` are looked up in small letters.

    `status` is None where the error came with 200.
    """
    error = _error_object(body)
    complaint = _complaint(error) if error else body[:_BEGINNING].decode(errors="replace").lower()

    def said(template: str) -> str:
        return template.format(
            host=where.host,
            base_url=where.base_url,
            model=where.model,
            status=status or 200,
            code=_code(error),
        )

    for rule in _RULES:
        if rule.fits(status, complaint):
            return rule.fault(said(rule.says))
    reason: Reason | None = "failing" if status is None or status >= 500 else _PASSING.get(status)
    if reason is None:
        return BadRequest(said("{host} rejects the question ({status}{code})."), complaint)
    if headers.get("x-should-retry") == "false":
        return Unreachable(said(_SAYS[reason]) + " It says not to ask again.")
    wait = retry_after(headers, datetime.now(UTC))
    return Transient(reason, said(_SAYS[reason]), wait, Throttle.read(headers))


def from_error_at_200(where: Where, error: object) -> AtoddsError:
    """The fault behind an error object that came with status 200: proxies do this, some with the real
    status."""
    code = error.get("code") if isinstance(error, dict) else None
    status = code if isinstance(code, int) and 400 <= code < 600 else None
    return from_status(where, status, {}, json.dumps({"error": error}).encode())


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait, from `retry-after-ms`, or `retry-after` as seconds or as a date; None if it says
    nothing."""
    if (wait := _number(headers.get("retry-after-ms"))) is not None:
        return max(0.0, wait / 1000)
    value = headers.get("retry-after")
    if (wait := _number(value)) is not None:
        return max(0.0, wait)
    try:
        moment = parsedate_to_datetime(value or "")
    except (ValueError, OverflowError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())


def _number(value: str | None) -> float | None:
    return float(value) if value and re.fullmatch(r"\d{1,9}(\.\d{1,9})?", value.strip()) else None


def _error_object(body: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    error = parsed.get("error", parsed) if isinstance(parsed, dict) else parsed
    return error if isinstance(error, dict) else {"message": error}


def _complaint(error: Mapping[str, Any]) -> str:
    """What the error says, without the rest of a long message: that may be the question, echoed."""
    parts = (str(error.get(name) or "")[:_BEGINNING] for name in ("code", "type", "param", "message"))
    return "\n".join(parts).lower()


def _code(error: Mapping[str, Any]) -> str:
    for name in ("code", "type"):
        value = error.get(name)
        if isinstance(value, str) and re.fullmatch(r"[A-Za-z]+([_-][A-Za-z]+)*", value) and len(value) <= 40:
            return f", {value}"
    return ""
