"""Any OpenAI-compatible endpoint as a `Chat`: `POST {base_url}/chat/completions`, one request a question.

Servers differ in the parameters they take. The first request has the newest form, and where a server rejects a
parameter, or passes over the schema, the next form of `_FORMS` is taken from then on.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import urlsplit

from atodds.errors import Malformed
from atodds.llm.chat import Answer, Chat, Message, Question
from atodds.llm.faults import BadRequest, Transient, Where, from_status
from atodds.llm.json_object import object_in
from atodds.llm.throttle import Throttle
from atodds.llm.wire import read_completion

if TYPE_CHECKING:
    from openai import AsyncOpenAI

OPENAI = "https://api.openai.com/v1"
ANSWER_LIMIT_BYTES = 4_000_000
CONNECT_SECONDS = 15.0

_SCHEMA_IN_WORDS = "\n\nAnswer with one JSON object and nothing else. It must fit this JSON schema:\n{schema}"
# Models that reason take no temperature; the others learn it from `_FORMS`.
_REASONING = ("o1", "o3", "o4", "gpt-5")


SchemaForm = Literal["json_schema", "json_object", "in words"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """The parameters that an endpoint takes."""

    schema: SchemaForm = "json_schema"
    length: Literal["max_completion_tokens", "max_tokens", "unlimited"] = "max_completion_tokens"
    temperature: Literal["zero", "default"] = "zero"


# The forms of each parameter, newest first, and the words by which a complaint is about it.
_FORMS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("temperature", ("zero", "default"), ("temperature",)),
    ("length", ("max_completion_tokens", "max_tokens", "unlimited"), ("max_completion_tokens", "max_tokens")),
    ("schema", ("json_schema", "json_object", "in words"), ("response_format", "schema", "grammar")),
)


def adapted(dialect: Dialect, complaint: str) -> Dialect | None:
    """The dialect to try after a 400 with this complaint; None if no parameter is named or none has another
    form."""
    for name, forms, words in _FORMS:
        later = forms[forms.index(getattr(dialect, name)) + 1 :]
        if later and any(word in complaint for word in words):
            return replace(dialect, **{name: later[0]})  # type: ignore[arg-type]  # the table's own names
    return None


class OtherForm(BadRequest):
    """The server rejects a parameter, and the next request will have another form of it."""


class Adapting:
    """A `Chat` that sends a question again in the form that the endpoint has just been found to take. Each is a
    request of its own to what lies below: to budget and limits."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def ask(self, question: Question) -> Answer:
        while True:
            # It ends: each time a form is left for good, and there are few.
            with suppress(OtherForm):
                return await self._chat.ask(question)


class OpenAIChat:
    """Use as an async context manager; outside of it, `ask` has no connection.

    `timeout` is in seconds and bounds a whole request, however slowly its answer drips in. `answer_limit` is
    the most tokens an answer may have; None leaves it to the server. `effort` is sent as it is.
    """

    def __init__(
        self,
        *,
        model: str,
        base_url: str = OPENAI,
        api_key: str = "",
        timeout: float = 300.0,
        effort: str | None = None,
        answer_limit: int | None = None,
    ) -> None:
        self.where = Where(base_url=base_url, host=urlsplit(base_url).netloc.rpartition("@")[2], model=model)
        self.dialect = Dialect(temperature="default" if effort or model.startswith(_REASONING) else "zero")
        self.passed_over_schema = False
        self._keeps_schema = False
        self._api_key = api_key
        self._timeout = timeout
        self._effort = effort
        self._answer_limit = answer_limit
        self._client: AsyncOpenAI | None = None

    @property
    def identity(self) -> dict[str, Any]:
        """All, beside the question, that can change an answer."""
        return {
            "base_url": self.where.base_url,
            "model": self.where.model,
            "effort": self._effort,
            "answer_limit": self._answer_limit,
        }

    async def __aenter__(self) -> Self:
        import httpx2
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        self._client = AsyncOpenAI(
            base_url=self.where.base_url,
            # The client wants some key, and local servers want none.
            api_key=self._api_key or "none",
            max_retries=0,
            # A redirect would carry the articles to a host that nobody configured.
            http_client=DefaultAsyncHttpxClient(
                follow_redirects=False, timeout=httpx2.Timeout(None, connect=CONNECT_SECONDS)
            ),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def ask(self, question: Question) -> Answer:
        """One request: its answer, or the fault as an exception; `OtherForm` where asking again may help."""
        spoken = self.dialect
        try:
            answer = await self._in_time(question, spoken)
        except BadRequest as rejection:
            if self.dialect == spoken:
                other = adapted(spoken, rejection.complaint)
                if other is None:
                    raise
                self.dialect = other
            raise OtherForm(str(rejection), rejection.complaint) from None
        if spoken.schema == "json_schema" and answer.ended == "whole" and not self._keeps_schema:
            self._keeps_schema = _holds(question.schema_, answer.text)
            if not self._keeps_schema and self.dialect == spoken:
                self.dialect = replace(spoken, schema="json_object")
                self.passed_over_schema = True
        return answer

    async def _in_time(self, question: Question, dialect: Dialect) -> Answer:
        try:
            async with asyncio.timeout(self._timeout):
                return await self._request(question, dialect)
        except TimeoutError:
            raise Transient(
                "silent", f"{self.where.host} gave no answer within {self._timeout:g} s."
            ) from None

    async def _request(self, question: Question, dialect: Dialect) -> Answer:
        import httpx2
        from openai import APIConnectionError, APIStatusError

        if self._client is None:
            raise RuntimeError("OpenAIChat is used outside of its context")
        host = self.where.host
        try:
            async with self._client.chat.completions.with_streaming_response.create(
                **self._parameters(question, dialect)
            ) as response:
                body = bytearray()
                async for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > ANSWER_LIMIT_BYTES:
                        raise Transient(
                            "garbled", f"{host} answered with more than {ANSWER_LIMIT_BYTES:,} bytes."
                        )
        except APIStatusError as error:
            raise from_status(
                self.where, error.status_code, error.response.headers, error.response.content
            ) from None
        except APIConnectionError as error:
            if isinstance(
                error.__cause__, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.UnsupportedProtocol
            ):
                raise Transient("no connection", f"{host} can't be reached: {error.__cause__}.") from None
            raise Transient("cut off", f"{host} cut the connection.") from None
        except (httpx2.HTTPError, httpx2.StreamError):
            raise Transient("cut off", f"{host} cut its answer off.") from None
        answer = read_completion(self.where, question, bytes(body))
        return answer.model_copy(update={"throttle": Throttle.read(response.headers)})

    def _parameters(self, question: Question, dialect: Dialect) -> dict[str, Any]:
        messages = [message.model_dump() for message in _worded(question, dialect)]
        parameters: dict[str, Any] = {"model": self.where.model, "messages": messages}
        if dialect.schema == "json_schema":
            schema = {"name": question.name, "strict": True, "schema": question.schema_}
            parameters["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif dialect.schema == "json_object":
            parameters["response_format"] = {"type": "json_object"}
        if dialect.temperature == "zero":
            parameters["temperature"] = 0
        if self._answer_limit is not None and dialect.length != "unlimited":
            parameters[dialect.length] = self._answer_limit
        if self._effort is not None:
            parameters["reasoning_effort"] = self._effort
        return parameters


def _holds(schema: Mapping[str, Any], text: str) -> bool:
    """Whether the answer has the schema's outermost fields: one that doesn't was given without it."""
    try:
        return object_in(text).keys() >= set(schema.get("required", ()))
    except Malformed:
        return False


def _worded(question: Question, dialect: Dialect) -> tuple[Message, ...]:
    """The messages, with the schema in words after the first where the server takes none."""
    if dialect.schema == "json_schema":
        return question.messages
    first, *rest = question.messages
    words = _SCHEMA_IN_WORDS.format(schema=json.dumps(question.schema_, ensure_ascii=False))
    return (first.model_copy(update={"content": first.content + words}), *rest)
