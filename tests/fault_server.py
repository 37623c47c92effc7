"""A chat-completions server on 127.0.0.1 that fails as told: real sockets, real HTTP, scripted faults.

    with FaultServer(answer=lambda request: '{"claims": []}', faults=[throttled("0"), None]) as server:
        ...ask at server.base_url; server.requests holds what was sent...

`answer` makes the message of a good completion from the request's JSON. `faults` says for each request in
turn how it fails; None, and all after the end, are answered well. It may also be a function of the request.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

JSON = {"Content-Type": "application/json"}
HTML = b"<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>"


@dataclass(frozen=True)
class Reply:
    """One HTTP response as it goes over the wire.

    `whole`: the fraction of the response's bytes that is sent before the connection is cut. `drip`: seconds
    between single bytes of the body. `stall`: nothing is sent until the client hangs up or the server closes.
    """

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: JSON)
    body: bytes = b""
    whole: float = 1.0
    drip: float = 0.0
    stall: bool = False


Fault = Callable[[dict[str, Any]], Reply]
"""Makes the faulty reply from the good completion."""


def good(completion: dict[str, Any]) -> Reply:
    return Reply(body=json.dumps(completion).encode())


def throttled(retry_after: str | None = None, **headers: str) -> Fault:
    """429, with Retry-After in seconds or as an HTTP date."""
    more = {} if retry_after is None else {"Retry-After": retry_after}
    return error(429, "Rate limit reached", code="rate_limit_exceeded", **more, **headers)


def error(
    status: int, message: str, *, code: str | None = None, param: str | None = None, **headers: str
) -> Fault:
    body = json.dumps({"error": {"message": message, "type": "error", "param": param, "code": code}}).encode()
    return lambda _: Reply(status, {**JSON, **{k.replace("_", "-"): v for k, v in headers.items()}}, body)


def page(status: int) -> Fault:
    """An HTML page, as proxies send it."""
    return lambda _: Reply(status, {"Content-Type": "text/html"}, HTML)


def body(text: str | bytes) -> Fault:
    """Status 200 with this body."""
    return lambda _: Reply(body=text if isinstance(text, bytes) else text.encode())


def cut(whole: float) -> Fault:
    """A good response, cut off after this fraction of its bytes."""
    return lambda completion: Reply(body=json.dumps(completion).encode(), whole=whole)


def stalled(_: dict[str, Any]) -> Reply:
    """No answer at all."""
    return Reply(stall=True)


def dripping(completion: dict[str, Any]) -> Reply:
    """A good response at twenty bytes a second: it keeps any timeout between bytes from firing."""
    return Reply(body=json.dumps(completion).encode(), drip=0.05)


def choice(**changes: Any) -> Fault:
    """A completion whose choice has these fields changed; `content` and `refusal` are the message's."""

    def made(completion: dict[str, Any]) -> Reply:
        first = dict(completion["choices"][0])
        message = {**first["message"], **{k: v for k, v in changes.items() if k in ("content", "refusal")}}
        rest = {k: v for k, v in changes.items() if k not in ("content", "refusal")}
        return good({**completion, "choices": [{**first, "message": message, **rest}]})

    return made


def content(change: Callable[[str], str]) -> Fault:
    """A completion whose text is changed."""
    return lambda completion: choice(content=change(completion["choices"][0]["message"]["content"]))(
        completion
    )


def refused(completion: dict[str, Any]) -> Reply:
    return choice(content=None, refusal="I can't help with that.")(completion)


def filtered(completion: dict[str, Any]) -> Reply:
    return choice(content="", finish_reason="content_filter")(completion)


def too_long(completion: dict[str, Any]) -> Reply:
    half = content(lambda text: text[: len(text) // 2])(completion)
    return choice(finish_reason="length")(json.loads(half.body))


def huge(_: dict[str, Any]) -> Reply:
    """Ten megabytes of answer."""
    return Reply(body=b'{"choices": [{"message": {"content": "' + b"x" * 10_000_000 + b'"}}]}')


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are what many a fault is about; anything else is a mistake of this server."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


class FaultServer:
    """Serves from `with` to its end. Requests are kept in the order of their arrival, as JSON with their
    headers."""

    def __init__(
        self,
        answer: Callable[[dict[str, Any]], str] = lambda _: "{}",
        faults: Iterable[Fault | None] | Callable[[dict[str, Any]], Fault | None] = (),
        headers: Mapping[str, str] | None = None,
        port: int = 0,
    ) -> None:
        self.arrived = threading.Event()
        self.requests: list[dict[str, Any]] = []
        self.request_headers: list[dict[str, str]] = []
        self.answered: list[dict[str, Any]] = []
        self.most_at_once = 0
        self._at_once = 0
        self._answer = answer
        script = iter(()) if callable(faults) else iter(faults)
        self._fault_of = faults if callable(faults) else lambda _: next(script, None)
        self._headers = {**JSON, **(headers or {})}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", port), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.002})

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def mend(self) -> None:
        """From here on nothing fails."""
        self._fault_of = lambda _: None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _reply_to(self, request: dict[str, Any], headers: dict[str, str]) -> Reply:
        with self._lock:
            self.requests.append(request)
            self.request_headers.append(headers)
            fault = self._fault_of(request)
        self.arrived.set()
        completion = completion_of(request, self._answer(request))
        if fault is not None:
            return fault(completion)
        with self._lock:
            self.answered.append(request)
        return Reply(headers=self._headers, body=json.dumps(completion).encode())

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 10

            def log_message(self, *_: object) -> None:
                """Quiet."""

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                sent = self.rfile.read(length)
                if len(sent) < length:
                    # A client that was killed while it sent.
                    self.close_connection = True
                    return
                with server._busy():
                    self._send(server._reply_to(json.loads(sent), dict(self.headers)))

            def _send(self, reply: Reply) -> None:
                if reply.stall:
                    server._closing.wait(10)
                    self.close_connection = True
                    return
                head = [f"HTTP/1.1 {reply.status} Status", *(f"{k}: {v}" for k, v in reply.headers.items())]
                head += [f"Content-Length: {len(reply.body)}", "", ""]
                response = "\r\n".join(head).encode() + reply.body
                try:
                    if reply.drip:
                        self._drip(response, len(response) - len(reply.body), reply.drip)
                    else:
                        self.wfile.write(response[: int(len(response) * reply.whole)])
                except OSError:
                    self.close_connection = True
                if reply.whole < 1:
                    self.close_connection = True

            def _drip(self, response: bytes, start: int, pause: float) -> None:
                self.wfile.write(response[:start])
                for byte in response[start:]:
                    if server._closing.wait(pause):
                        self.close_connection = True
                        return
                    self.wfile.write(bytes([byte]))

        return Handler

    @contextmanager
    def _busy(self) -> Iterator[None]:
        with self._lock:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            yield
        finally:
            with self._lock:
                self._at_once -= 1


def completion_of(request: dict[str, Any], text: str) -> dict[str, Any]:
    asked = sum(len(message["content"]) for message in request["messages"])
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": request["model"],
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "logprobs": None,
                "message": {"role": "assistant", "content": text, "refusal": None},
            }
        ],
        "usage": {"prompt_tokens": asked // 4, "completion_tokens": len(text) // 4, "total_tokens": 0},
    }
