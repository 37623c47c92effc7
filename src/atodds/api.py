"""The thin door: sources and settings in, a report out."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

from atodds import __version__, pipeline
from atodds.errors import SettingsError, UsageError
from atodds.llm.events import Event, Listener, Warned
from atodds.model import Document, Report, Run
from atodds.settings import Settings, explained, resolve
from atodds.sources import read

if TYPE_CHECKING:
    from atodds.llm.connect import ChatSettings


def check(sources: Sequence[str | os.PathLike[str]], **settings: object) -> Report:
    """Compare the articles that `sources` name: paths, globs, `-` for standard input.

    `settings` are fields of `Settings`, such as `engine="rules"`; for those not given, environment and config
    files decide, as for the command. Raises `UsageError` for what can't be read or makes no sense,
    `EndpointError` where the endpoint serves nothing; whatever else could not be done stands in the report's
    `undecided`. Where an event loop runs already, as in a notebook, await `acheck`.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(acheck(sources, **settings))
    raise UsageError(
        "An event loop is running here: await atodds.acheck(…) instead of calling atodds.check(…)."
    )


async def acheck(sources: Sequence[str | os.PathLike[str]], **settings: object) -> Report:
    """`check`, within a running event loop."""
    if isinstance(sources, str | os.PathLike):
        raise UsageError(f"Name the articles in a list: [{os.fspath(sources)!r}, …].")
    resolved = resolve(settings)
    return await compare(read([os.fspath(source) for source in sources]), resolved)


def _log_warnings(event: Event) -> None:
    if isinstance(event, Warned):
        logging.getLogger("atodds").warning(event.text)


async def compare(
    documents: tuple[Document, ...], settings: Settings, listener: Listener = _log_warnings
) -> Report:
    """Compare documents that are read already. `listener` is told of every question asked and answered."""
    if settings.engine == "rules":
        from atodds.engines.rules import RulesEngine

        engine = RulesEngine()
        run = Run(atodds=__version__, engine=engine.name, limits=engine.limits)
        return await pipeline.check(documents, engine, run, votes=settings.votes)
    from atodds.engines.llm import LlmEngine
    from atodds.llm.connect import connect
    from atodds.llm.prompts import Prompts

    prompts = Prompts.load(settings.prompts)
    chat = chat_settings(settings)
    started = time.monotonic()
    async with connect(chat, listener=listener) as asker:
        prompted = LlmEngine(asker, prompts)
        run = Run(
            atodds=__version__,
            engine=prompted.name,
            model=chat.model,
            endpoint=chat.base_url,
            prompts=prompts.fingerprints,
            limits=prompted.limits,
        )
        report = await pipeline.check(documents, prompted, run, votes=settings.votes)
        prompted.refuse_if_mute()
    timed = report.run.model_copy(update={"seconds": round(time.monotonic() - started, 1)})
    return report.model_copy(update={"run": timed})


def chat_settings(settings: Settings) -> ChatSettings:
    """What the llm layer has to know. Raises `SettingsError` for an address or a key that can't be one."""
    from atodds.llm.cache import default_path
    from atodds.llm.connect import ChatSettings

    shared = (
        "model",
        "base_url",
        "api_key",
        "effort",
        "answer_limit",
        "timeout",
        "rpm",
        "tpm",
        "max_wait",
        "deadline",
    )
    limits = ("max_cost", "max_tokens")
    values = {name: value for name in shared + limits if (value := getattr(settings, name)) is not None}
    try:
        return ChatSettings(
            **values, concurrency=settings.jobs, cache=default_path() if settings.cache else None
        )
    except ValidationError as error:
        raise SettingsError(explained(error, settings.origins)) from None
