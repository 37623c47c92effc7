"""`atodds cache`: where the answers are, how many, and away with them."""

from __future__ import annotations

from collections.abc import Callable

import typer

from atodds.cli.terminal import guarded, say
from atodds.llm.cache import Cache, default_path


def path() -> int:
    typer.echo(str(default_path()))
    return 0


def stats() -> int:
    def show(cache: Cache) -> None:
        held = cache.stats()
        since = f", the oldest of {held.oldest:%Y-%m-%d}" if held.oldest else ""
        typer.echo(f"{_answers(held.answers)}{since}; {held.bytes:,} bytes in {held.path}")
        for question, count in held.questions.items():
            typer.echo(f"  {question}: {count:,}")

    return _with_cache(show)


def clear() -> int:
    return _with_cache(lambda cache: typer.echo(f"{_answers(cache.clear())} forgotten"))


def _with_cache(use: Callable[[Cache], None]) -> int:
    def run() -> int:
        warnings: list[str] = []
        with Cache(default_path(), warnings.append) as cache:
            use(cache)
        for warning in warnings:
            say(warning)
        return 2 if warnings else 0

    return guarded(run)


def _answers(count: int) -> str:
    return f"{count:,} {'answer' if count == 1 else 'answers'}"
