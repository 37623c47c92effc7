"""`atodds check`: from the command line to an exit code."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import typer

from atodds.cli.output import Destination, destinations, write
from atodds.cli.progress import logs, progress
from atodds.cli.terminal import guarded, say
from atodds.model import Document, Report
from atodds.settings import Settings, resolve


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for, beside the settings."""

    sources: tuple[str, ...]
    outputs: tuple[str, ...]
    format: str | None
    dry_run: bool
    quiet: bool
    verbose: bool


def run(wanted: Wanted, flags: Mapping[str, object]) -> int:
    def tell(sentence: str) -> None:
        if not wanted.quiet:
            say(sentence)

    with logs(quiet=wanted.quiet):
        return guarded(lambda: _run(wanted, flags, tell))


def _run(wanted: Wanted, flags: Mapping[str, object], tell: Callable[[str], None]) -> int:
    from atodds import api
    from atodds.sources import read

    settings = resolve(flags, spell=flag)
    documents = read(wanted.sources)
    places = destinations(wanted.outputs, wanted.format, [document.name for document in documents])
    tell(_engine(settings))
    if wanted.dry_run:
        return _dry_run(settings, documents, places, tell)
    with progress(quiet=wanted.quiet, verbose=wanted.verbose) as listener:
        report = asyncio.run(api.compare(documents, settings, listener))
    if not write(report, places):
        return 2
    tell(_found(report, places))
    return _verdict(report, settings, tell)


def flag(name: str) -> str:
    """The flag that gives the setting of this name."""
    return "--no-cache" if name == "cache" else f"--{name.replace('_', '-')}"


def _engine(settings: Settings) -> str:
    """Which engine runs and why, before it does: a config file may name an endpoint that nobody expects."""
    if settings.engine == "llm":
        from atodds.api import chat_settings

        origin = settings.origins.get("base_url") or settings.origins["api_key"]
        return f"Asking {settings.model} at {chat_settings(settings).base_url} (as {origin} says)."
    if "engine" in settings.origins:
        return f"Checking with the rules engine (as {settings.origins['engine']} says)."
    return "No endpoint is configured (OPENAI_API_KEY or --base-url), so the rules engine checks."


def _dry_run(
    settings: Settings,
    documents: tuple[Document, ...],
    places: Sequence[Destination],
    tell: Callable[[str], None],
) -> int:
    """Print what a run would ask, and what that would cost, as far as can be told before."""
    typer.echo(_expected(settings, documents))
    if paths := [str(place.path) for place in places if place.path]:
        tell(
            f"A dry run makes no report: {', '.join(paths)} {'was' if len(paths) == 1 else 'were'} not written."
        )
    return 0


def _expected(settings: Settings, documents: tuple[Document, ...]) -> str:
    if settings.engine == "rules":
        return "The rules engine asks nothing: no request, no token, no cost."
    from atodds.api import chat_settings
    from atodds.forecast import remaining
    from atodds.llm.budget import refuse_unpriced
    from atodds.llm.prices import price_of
    from atodds.llm.prompts import Prompts

    chat = chat_settings(settings)
    price = price_of(chat.model, chat.base_url)
    refuse_unpriced(price, chat.max_cost)
    prompts = Prompts.load(settings.prompts)
    expected = asyncio.run(remaining(documents, prompts, chat, votes=settings.votes))
    if not expected.requests:
        return f"No request, no token, no cost: all {expected.cached} answers are in the cache."
    cost = price(expected.tokens_in, 0, expected.tokens_out) if price else None
    dollars = "at an unknown price" if cost is None else f"about ${cost:.4f}"
    cached = f"; {expected.cached} answers are in the cache" if expected.cached else ""
    limits = (
        ("max_tokens", expected.tokens_in + expected.tokens_out, chat.max_tokens),
        ("max_cost", cost, chat.max_cost),
    )
    reached = [
        flag(name) for name, takes, most in limits if takes is not None and most is not None and takes > most
    ]
    stops = f" A run would stop short, at {' or '.join(reached)}." if reached else ""
    return (
        f"About {expected.requests} requests, {expected.tokens_in:,} tokens in and {expected.tokens_out:,} out, "
        f"{dollars}, if nothing fails{cached}. Nothing was sent.{stops}"
    )


def _found(report: Report, places: Sequence[Destination]) -> str:
    number = len(report.findings)
    found = (
        f"{number or 'No'} {'finding' if number == 1 else 'findings'}"
        if report.claims
        else "Nothing was compared"
    )
    paths = ", ".join(str(place.path) for place in places if place.path)
    return f"{found}, written to {paths}." if paths else f"{found}."


def _verdict(report: Report, settings: Settings, tell: Callable[[str], None]) -> int:
    failing = [
        finding for finding in report.findings if any(each.includes(finding) for each in settings.fail_on)
    ]
    for note in report.notes:
        if note.kind in ("other event", "language"):
            tell(f"{note.source}: {note.text}" if note.kind == "language" else note.text)
    if not report.complete:
        things = len(report.undecided)
        tell(f"{things} {'thing' if things == 1 else 'things'} could not be checked; the report says which.")
    if failing:
        tell(f"{len(failing)} of {len(report.findings)} findings are at or above --fail-on.")
        return 1
    return 0 if report.complete else 3
