"""`atodds doctor`: what would run here, where each setting comes from, and what the endpoint can do."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path

import typer

from atodds import __version__
from atodds.cli.check import flag
from atodds.cli.terminal import guarded, say
from atodds.report.escape import visible
from atodds.settings import CONFIG_FILE, Settings, resolve, user_config

_WIDTH = 16


def run(flags: Mapping[str, object]) -> int:
    return guarded(lambda: _run(flags))


def _run(flags: Mapping[str, object]) -> int:
    settings = resolve(flags, spell=flag)
    for name, says in _here(settings):
        typer.echo(f"{name:<{_WIDTH}}{visible(says)}")
    if settings.engine == "rules":
        return 0
    from atodds.api import chat_settings
    from atodds.llm.doctor import WAYS_TO_JSON, examine

    say("Asking the endpoint some small questions.")
    checks = asyncio.run(examine(chat_settings(settings)))
    untested = [check.what for check in checks if check.result == "not tested"]
    for check in checks:
        if check.what not in untested:
            typer.echo(f"{check.what:<{_WIDTH}}{check.result}: {visible(check.says)}")
    if untested:
        typer.echo(f"{'not tested':<{_WIDTH}}{', '.join(untested)}")
    if checks[0].result != "yes":
        return 2
    if not any(check.what in WAYS_TO_JSON and check.result == "yes" for check in checks):
        say("It answers, but not in JSON, whichever way it is asked: a run here would come to nothing.")
        return 2
    return 0


def _here(settings: Settings) -> Iterator[tuple[str, str]]:
    from atodds import api
    from atodds.llm.prompts import Prompts

    def told(name: str, value: object) -> str:
        return f"{value} ({settings.origins.get(name, 'default')})"

    yield "atodds", __version__
    for path in (Path(CONFIG_FILE).absolute(), user_config()):
        yield "config", f"{path}{'' if path.exists() else ' (not there)'}"
    if settings.engine == "rules":
        why = settings.origins.get("engine", "no endpoint is configured: set OPENAI_API_KEY or --base-url")
        yield "engine", f"rules ({why})"
        return
    chat = api.chat_settings(settings)
    yield "engine", told("engine", "llm")
    yield "endpoint", told("base_url", chat.base_url)
    yield "model", told("model", chat.model)
    yield "key", told("api_key", "given") if settings.api_key else "none, as local servers want it"
    yield "cache", str(chat.cache) if chat.cache else told("cache", "none")
    prompts = Prompts.load(settings.prompts).fingerprints
    yield "prompts", ", ".join(f"{name} {fingerprint}" for name, fingerprint in prompts.items())
