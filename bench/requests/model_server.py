"""A server of fixed latency that answers as a model would in form, if not in sense.

Every completion takes `FIRST + A_TOKEN * completion tokens` seconds, whatever else is going on. An article is given
`CLAIMS` claims; two of three claims have a partner in the other articles, and a few of these are at odds, so that
every step of a run has ordinary work. Answers to atodds' own questions are made from the question.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

FIRST, A_TOKEN, CLAIMS = 1.0, 0.01, 25


def tokens(text: str) -> int:
    """Four characters a token, as the desk counts."""
    return max(1, len(text) // 4)


@dataclass
class Exchange:
    prompt: list[str]
    started: float
    ended: float
    tokens_in: int
    tokens_out: int


@dataclass
class Log:
    """What was asked, and how much at once."""

    exchanges: list[Exchange] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0

    def longest_chain(self) -> int:
        """The most requests that had to wait for one another: each began after the one before had ended."""
        depth: dict[int, int] = {}
        ordered = sorted(self.exchanges, key=lambda e: e.started)
        for number, exchange in enumerate(ordered):
            earlier = (depth[n] for n in range(number) if ordered[n].ended <= exchange.started)
            depth[number] = 1 + max(earlier, default=0)
        return max(depth.values(), default=0)

    def seconds(self) -> float:
        """From the first request to the last answer: what imports and start-up cost is not in it."""
        if not self.exchanges:
            return 0.0
        return max(e.ended for e in self.exchanges) - min(e.started for e in self.exchanges)

    def uncached_tokens_in(self, least: int = 128) -> int:
        """Tokens in, less those that begin a prompt exactly as an earlier prompt began: what a provider's cache of
        prefixes saves, if it keeps prefixes of at least `least` tokens."""
        seen: list[str] = []
        total = 0
        for exchange in sorted(self.exchanges, key=lambda e: e.started):
            whole = "\x00".join(exchange.prompt)
            common = max((_common(whole, other) for other in seen), default=0)
            saved = tokens(whole[:common])
            total += exchange.tokens_in - (saved if saved >= least else 0)
            seen.append(whole)
        return total


def _common(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def extract(prompt: str) -> dict[str, Any]:
    sentences = [(int(n), text) for n, text in re.findall(r"^(\d+)\| (.*)$", prompt, re.MULTILINE)]
    claims = []
    cited = set()
    for number in range(CLAIMS):
        at, text = sentences[number * len(sentences) // CLAIMS]
        cited.add(at)
        words = text.split()
        start = (number * 5) % max(len(words) - 11, 1)
        claims.append(
            {
                "text": " ".join(words[start : start + 12]),
                "in": [at],
                "by": None,
                "sure": "stated",
                "weight": "medium",
            }
        )
    return {"claims": claims, "without_fact": [n for n, _ in sentences if n not in cited], "to_machine": []}


def crosscheck(prompt: str) -> dict[str, Any]:
    articles, asked_part = prompt.rsplit("asked about these claims:", 1)
    asked = asked_part.split()
    known = set(re.findall(r"^  ([A-Z]+\d+): ", articles, re.MULTILINE))
    sources = sorted({re.sub(r"\d", "", name) for name in known})
    by_number: dict[int, list[str]] = {}
    for name in asked:
        by_number.setdefault(int(re.sub(r"\D", "", name)), []).append(name)
    answer: dict[str, Any] = {
        name: [] for name in ("same", "at_odds", "finer", "surer", "alone", "other_event")
    }
    for number, names in by_number.items():
        group = [source + str(number) for source in sources if source + str(number) in known]
        if number % 3 == 0 or len(group) < 2:
            answer["alone"] += names
        elif number % 8 == 1:
            answer["at_odds"].append(_at_odds((group[0], group[-1]), articles))
            answer["alone"] += [name for name in names if name not in (group[0], group[-1])]
        else:
            answer["same"].append(group)
            if number % 8 == 3:
                answer["finer"].append(_finer(group[0], group[-1], articles))
    return answer


def _finer(more: str, less: str, articles: str) -> dict[str, Any]:
    return {
        "what": "what one says more exactly",
        "more": [more],
        "less": [less],
        "words": _words(more, articles),
        "aspect": "number",
        "weight": "low",
    }


def _words(name: str, articles: str) -> str:
    """The first words of the sentence that the claim rests on."""
    match = re.search(rf"^\d+\| (.*)\n(?:  .*\n)*?  {name}: ", articles, re.MULTILINE)
    return " ".join(match[1].split()[:5]) if match else ""


def _at_odds(pair: tuple[str, str], articles: str) -> dict[str, Any]:
    sides = [{"claims": [name], "words": _words(name, articles)} for name in pair]
    return {
        "what": "what the two say of it",
        "sides": sides,
        "reason": "Both speak of the same thing at the same time, in their own voice, and the values can't both hold.",
        "kind": "contradiction",
        "aspect": "number",
        "stronger": [],
        "weight": "medium",
    }


def mentions(prompt: str) -> dict[str, Any]:
    article, asked = prompt.rsplit("asked about these claims:", 1)
    names: list[str] = []
    for line in asked.strip().splitlines():
        named = re.findall(r"\b[A-Z]+\d+\b", line)
        if everything := re.match(r"([A-Z]+): all\b", line):
            of_it = re.findall(rf"^({everything[1]}\d+): ", article, re.MULTILINE)
            named = [name for name in of_it if name not in named]
        names += named
    sentence = int(re.findall(r"^(\d+)\| ", article, re.MULTILINE)[0])
    carried = [name for place, name in enumerate(names) if place % 4 == 0]
    return {
        "carried": [{"claim": name, "in": [sentence]} for name in carried],
        "partly": [],
        "differs": [],
        "absent": [name for name in names if name not in carried],
    }


def verify(prompt: str) -> dict[str, Any]:
    reason = "Both passages speak of the same thing, role and time; no world has both values, so both can't be true."
    return {
        "looks": [
            {
                "case": int(number),
                "reason": reason,
                "verdict": "contradiction",
                "aspect": "number",
                "stronger": [],
            }
            for number in re.findall(r"^Case (\d+): ", prompt, re.MULTILINE)
        ]
    }


_OURS: tuple[tuple[str, Callable[[str], dict[str, Any]]], ...] = (
    ("to_machine", extract),
    ("at_odds", crosscheck),
    ("carried", mentions),
    ("looks", verify),
)


def prompts_of(body: dict[str, Any]) -> list[str]:
    """The text of each message, which a client may have sent in parts."""
    contents = [message["content"] for message in body["messages"]]
    return [c if isinstance(c, str) else "".join(part["text"] for part in c) for c in contents]


def answer_to(body: dict[str, Any]) -> str:
    prompts = prompts_of(body)
    schema = (body.get("response_format") or {}).get("json_schema", {}).get("schema", {})
    for field_name, answered in _OURS:
        if field_name in schema.get("properties", {}):
            return json.dumps(answered(prompts[1]), ensure_ascii=False)  # 0 is ours, 2 and on a re-ask
    raise LookupError("no question of atodds")


class ModelServer:
    """`async with ModelServer() as server:` serves `server.base_url` on loopback.

    `answer` makes the text of a completion from the body of its request.
    """

    def __init__(
        self,
        answer: Callable[[dict[str, Any]], str] = answer_to,
        first: float = FIRST,
        a_token: float = A_TOKEN,
    ) -> None:
        self.log = Log()
        self._answer, self._first, self._a_token = answer, first, a_token

    async def __aenter__(self) -> ModelServer:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=1 << 24)
        self.base_url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # The client has gone, or the server is being closed.
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
        body = json.loads(await reader.readexactly(int(length[1]))) if length else {}
        loop = asyncio.get_running_loop()
        self.log.in_flight += 1
        self.log.most_in_flight = max(self.log.most_in_flight, self.log.in_flight)
        started = loop.time()
        text, prompt = self._answer(body), prompts_of(body)
        used_in, used_out = sum(map(tokens, prompt)), tokens(text)
        await asyncio.sleep(max(0.0, started + self._first + self._a_token * used_out - loop.time()))
        self.log.in_flight -= 1
        self.log.exchanges.append(Exchange(prompt, started, loop.time(), used_in, used_out))
        payload = json.dumps(
            {
                "id": "x",
                "object": "chat.completion",
                "created": 0,
                "model": body.get("model", "fixed"),
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": "stop",
                        "message": {"role": "assistant", "content": text, "refusal": None},
                    }
                ],
                "usage": {
                    "prompt_tokens": used_in,
                    "completion_tokens": used_out,
                    "total_tokens": used_in + used_out,
                },
            }
        ).encode()
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(payload)
            + payload
        )
        await writer.drain()
        return True
