"""The command `atodds`: parse, run, print, exit code. What a command needs is imported when it runs.

Exit codes: 0 done; 1 findings at or above --fail-on; 2 usage or configuration; 3 something could not be
checked; 130 interrupted; 70 a fault in atodds itself. Where both 1 and 3 are due, it is 1.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from atodds import __version__
from atodds.cli.terminal import say

# It has no public name in typer, of which newer versions don't build on click any more.
_CommandLineError: Any = typer.BadParameter.__base__


class _OneSentence(TyperGroup):
    """Says what is wrong with a command line as atodds says everything else: without the usage text around it."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
        except _CommandLineError as error:
            if type(error).show is not _CommandLineError.show:  # the one that shows the help
                error.show()
            else:
                command = error.ctx.command_path if error.ctx else "atodds"
                wrong = error.format_message()
                say(f"{wrong}{'' if wrong[-1:] in '.?' else '.'} “{command} --help” says what there is.")
            sys.exit(error.exit_code)
        sys.exit(code or 0)


app = typer.Typer(
    cls=_OneSentence,
    help="Shows where news articles about the same event are at odds.",
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
cache_app = typer.Typer(
    help="The answers kept from earlier runs.", rich_markup_mode=None, no_args_is_help=True
)
app.add_typer(cache_app, name="cache")


def main() -> None:
    app(prog_name="atodds")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"atodds {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version  # its callback has answered already


@app.command()
def check(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES",
            help="Two or more articles as text files: paths, globs, - for standard input.",
        ),
    ],
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write the report here: .md or .json; repeatable; - is stdout.",
        ),
    ] = None,
    report_format: Annotated[
        str | None, typer.Option("--format", metavar="md|json", help="The report's format on stdout [md].")
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(metavar="llm|rules", help="llm where an endpoint is configured, else rules."),
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model to ask.")] = None,
    base_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="The OpenAI-compatible endpoint; its key is OPENAI_API_KEY."),
    ] = None,
    prompts: Annotated[Path | None, typer.Option(metavar="DIR", help="Prompts in place of ours.")] = None,
    effort: Annotated[
        str | None, typer.Option(metavar="EFFORT", help="How hard a reasoning model should think.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND[:SEVERITY]",
            help="Exit with 1 on such findings, for instance contradiction:high or any; repeatable.",
        ),
    ] = None,
    votes: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="Looks that decide on a contradiction [2].")
    ] = None,
    answer_limit: Annotated[
        str | None, typer.Option(metavar="TOKENS", help="Ask for answers no longer than this.")
    ] = None,
    max_cost: Annotated[str | None, typer.Option(metavar="USD", help="Stop before it costs more.")] = None,
    max_tokens: Annotated[
        str | None, typer.Option(metavar="TOKENS", help="Stop before more tokens are used.")
    ] = None,
    max_wait: Annotated[
        str | None, typer.Option(metavar="SECONDS", help="Wait so long where a server asks for it [600].")
    ] = None,
    deadline: Annotated[
        str | None, typer.Option(metavar="SECONDS", help="Stop the run after this time.")
    ] = None,
    timeout: Annotated[
        str | None, typer.Option(metavar="SECONDS", help="Give an answer so long to come [300].")
    ] = None,
    jobs: Annotated[
        str | None, typer.Option("--jobs", "-j", metavar="NUMBER", help="Questions asked at a time [16].")
    ] = None,
    rpm: Annotated[str | None, typer.Option(metavar="NUMBER", help="Requests a minute.")] = None,
    tpm: Annotated[str | None, typer.Option(metavar="NUMBER", help="Tokens a minute.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep answers.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be asked and what it would cost.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say every question asked.")] = False,
) -> None:
    """Compare articles and write a report of where they are at odds."""
    from atodds.cli.check import Wanted, run

    # Numbers too come as they were written: settings read them as they read variables and files.
    flags = {
        "engine": engine,
        "model": model,
        "base_url": base_url,
        "prompts": prompts,
        "effort": effort,
        "fail_on": fail_on,
        "votes": votes,
        "answer_limit": answer_limit,
        "max_cost": max_cost,
        "max_tokens": max_tokens,
        "max_wait": max_wait,
        "deadline": deadline,
        "timeout": timeout,
        "jobs": jobs,
        "rpm": rpm,
        "tpm": tpm,
        "cache": False if no_cache else None,
    }
    wanted = Wanted(tuple(sources), tuple(output or ()), report_format, dry_run, quiet, verbose)
    raise typer.Exit(run(wanted, flags))


@app.command()
def doctor(
    engine: Annotated[str | None, typer.Option(metavar="llm|rules", help="As for check.")] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="As for check.")] = None,
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="As for check.")] = None,
    prompts: Annotated[Path | None, typer.Option(metavar="DIR", help="As for check.")] = None,
) -> None:
    """Say what would run here and why, and ask the endpoint some small questions to learn what it can do."""
    from atodds.cli.doctor import run

    raise typer.Exit(run({"engine": engine, "model": model, "base_url": base_url, "prompts": prompts}))


@cache_app.command("path")
def cache_path() -> None:
    """Print where the answers are kept."""
    from atodds.cli.cache import path

    raise typer.Exit(path())


@cache_app.command("stats")
def cache_stats() -> None:
    """Print how many answers are kept, and since when."""
    from atodds.cli.cache import stats

    raise typer.Exit(stats())


@cache_app.command("clear")
def cache_clear() -> None:
    """Forget every answer."""
    from atodds.cli.cache import clear

    raise typer.Exit(clear())
