"""Whole runs of the llm engine against a server that fails, and what must hold of each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from atodds import pipeline
from atodds.engines.llm import LlmEngine
from atodds.errors import EndpointError
from atodds.llm.connect import ChatSettings, connect
from atodds.llm.events import Event, Retried
from atodds.llm.prompts import Prompts
from atodds.model import Finding, Report, Run, Usage
from atodds.report import json as json_report
from atodds.report import markdown
from atodds.sources.text import document
from tests import fault_server as wire
from tests.fault_server import Fault, FaultServer
from tests.llm.parts import SkippingClock, everything_logged
from tests.word_reader import answer

KEY = "sk-secret-0123456789"
ARTICLES = (
    "Ostmark warehouse fire\n\n"
    "A fire at the Ostmark warehouse killed 12 people on Friday evening. The mayor, Ines Brandt, blamed a "
    "gas leak for the blaze. Schools nearby will stay closed on Monday. Some 200 firefighters fought the "
    "flames through the night. The owner of the building declined to comment. Rain is expected.\n",
    "Warehouse in flames\n\n"
    "The fire at the Ostmark warehouse on Friday evening killed 9 people. Mayor Ines Brandt blamed a gas "
    "leak. More than 200 firefighters fought the flames all through the night. Two cats were rescued by a "
    "neighbour with a ladder. Prosecutors opened an inquiry into the safety of the roof.\n",
)
DOCUMENTS = tuple(
    document(name, f"{name.lower()}.txt", text, digit * 64)
    for name, text, digit in zip("AB", ARTICLES, "01", strict=True)
)
PROMPTS = Prompts.load()


def _changed(change: Callable[[Any], Any]) -> Fault:
    """The answer's JSON with every value changed, from the leaves up."""

    def everywhere(value: Any) -> Any:
        if isinstance(value, dict):
            return change({name: everywhere(part) for name, part in value.items()})
        return change([everywhere(part) for part in value] if isinstance(value, list) else value)

    return wire.content(lambda text: json.dumps(everywhere(json.loads(text))))


def _other_quote(value: Any) -> Any:
    return {**value, "words": "never written"} if isinstance(value, dict) and "words" in value else value


def _other_id(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "AB" and value[1:].isdigit():
        return f"Z{value[1:]}"
    return value + 900 if isinstance(value, int) else value


FAULTS: dict[str, Fault] = {
    "429": wire.throttled(),
    "429, Retry-After in seconds": wire.throttled("150"),
    "429, Retry-After as a date": wire.throttled("Fri, 31 Dec 1999 23:59:59 GMT"),
    "429, its limits in headers": wire.throttled(
        x_ratelimit_limit_requests="6000",
        x_ratelimit_remaining_requests="0",
        x_ratelimit_reset_requests="20s",
    ),
    "429, Retry-After of a day": wire.throttled("86400"),
    "429, quota used up": wire.error(429, "quota", code="insufficient_quota"),
    "401": wire.error(401, f"Incorrect API key provided: {KEY}"),
    "404, no model": wire.error(404, "The model does not exist"),
    "400": wire.error(400, f"Can't read: {ARTICLES[0]}"),
    "400, no json_schema": wire.error(400, "json_schema is not supported", param="response_format"),
    "400, too long": wire.error(400, "too long", code="context_length_exceeded"),
    "400, content filter": wire.error(400, "filtered", code="content_filter"),
    "500": wire.error(500, f"Failed on: {ARTICLES[1]}"),
    "502 with HTML": wire.page(502),
    "503, don't retry": wire.error(503, "down", x_should_retry="false"),
    "no answer": wire.stalled,
    "slow drip": wire.dripping,
    "cut before the first byte": wire.cut(0),
    "cut in the status line": wire.cut(0.01),
    "cut in the headers": wire.cut(0.05),
    "cut after the headers": wire.cut(0.2),
    "cut in the body": wire.cut(0.6),
    "cut before the last byte": wire.cut(0.9999),
    "HTML at 200": wire.page(200),
    "error at 200": wire.body('{"error": {"message": "oops", "code": 500}}'),
    "throttled at 200": wire.body('{"error": {"message": "slow down", "code": 429}}'),
    "no choices": wire.body('{"choices": []}'),
    "JSON of another kind": wire.body("[1, 2]"),
    "half of the JSON": wire.content(lambda text: text[: len(text) // 2]),
    "no content": wire.choice(content=None),
    "content of another type": wire.choice(content={"claims": []}),
    "10 MB": wire.huge,
    "words around the JSON": wire.content(
        lambda text: f"Here you are:\n```json\n{text}\n```\nAnything else?"
    ),
    "two JSON objects": wire.content(lambda text: text + text),
    "refusal": wire.refused,
    "content filter": wire.filtered,
    "cut at the length limit": wire.too_long,
    "values of other types": _changed(lambda value: str(value) if isinstance(value, int) else value),
    "wrong ids": _changed(_other_id),
    "a quote that isn't there": _changed(_other_quote),
    "duplicated items": _changed(lambda value: value * 2 if isinstance(value, list) else value),
    "missing items": _changed(lambda value: value[:-1] if isinstance(value, list) else value),
    "empty lists": _changed(lambda value: [] if isinstance(value, list) else value),
}


@dataclass(frozen=True)
class Outcome:
    """A run's end: a report, or the endpoint's final word."""

    report: Report | None
    error: EndpointError | None
    sent: int
    answered: list[dict[str, Any]]
    late: int
    told: list[str]
    port: int


def run(
    faults: Iterable[Fault | None], *, silence: float = 0.25, cache: Path | None = None, port: int = 0
) -> Outcome:
    """One whole run; waits are skipped, but for the seconds of `silence` after which a request is given up.

    With `cache`, another run at the same `port` knows this run's answers.
    """
    events: list[Event] = []
    report, error = None, None
    with FaultServer(answer, faults, port=port) as server:
        settings = ChatSettings.model_validate(
            {"model": "m", "base_url": server.base_url, "api_key": KEY, "timeout": silence, "cache": cache}
        )
        with everything_logged() as lines:
            try:
                report = asyncio.run(_checked(settings, events))
            except EndpointError as ended:
                error = ended
    late = sum(isinstance(event, Retried) and event.why == "silent" for event in events)
    told = [*lines, *map(repr, events), repr(error)]
    return Outcome(report, error, len(server.requests), server.answered, late, told, server.port)


async def _checked(settings: ChatSettings, events: list[Event]) -> Report:
    async with connect(settings, clock=SkippingClock(), listener=events.append) as asker:
        engine = LlmEngine(asker, PROMPTS)
        start = Run(
            atodds="0",
            engine=engine.name,
            model=settings.model,
            endpoint=settings.base_url,
            prompts=PROMPTS.fingerprints,
            usage=Usage(),
            seconds=None,
            coverage=(),
        )
        return await pipeline.check(DOCUMENTS, engine, start)


def broken_promises(outcome: Outcome, unharmed: Report) -> list[str]:
    """What a run did that no run may do, beside the report of a run without faults."""
    broken = []
    if [line for line in outcome.told if KEY in line or "Ostmark" in line]:
        broken.append("a key or an article's text was told")
    sent = [json.dumps(request, sort_keys=True) for request in outcome.answered]
    if len(sent) - len(set(sent)) > outcome.late:
        broken.append("an answered request was sent again, though its answer wasn't late")
    report = outcome.report
    if report is None:
        return broken if outcome.error else [*broken, "neither a report nor a reason"]
    if report.run.usage.requests < outcome.sent:
        broken.append("a request was sent that the report doesn't count")
    known = set(map(_verdict, unharmed.findings))
    broken += [
        f"a wrong verdict: {found.kind}, {found.summary}"
        for found in report.findings
        if _verdict(found) not in known
    ]
    whole = report.complete and not any(part.uncovered for part in report.run.coverage)
    if whole and set(map(_verdict, report.findings)) != known:
        broken.append("a finding is missing, and nothing is said to be undecided or uncovered")
    for write in (markdown.render, json_report.render):
        if KEY in write(report):
            broken.append("a key stands in the report")
    return broken


def _verdict(finding: Finding) -> tuple[object, ...]:
    quotes = frozenset((piece.source, piece.quote) for piece in finding.evidence)
    return finding.kind, finding.aspect, quotes, finding.absent_from
