"""What a user sees while questions are asked: one line on a terminal that goes when it is done."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from atodds.cli.terminal import say
from atodds.llm.events import Answered, Asked, Cached, Event, Listener, Reasked, Retried, Warned, unheard


class _Said(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        say(record.getMessage())


@contextmanager
def logs(*, quiet: bool) -> Iterator[None]:
    """What atodds logs, on stderr as it says everything else."""
    logger = logging.getLogger("atodds")
    handler = _Said(logging.ERROR if quiet else logging.WARNING)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


@contextmanager
def progress(*, quiet: bool, verbose: bool) -> Iterator[Listener]:
    """A listener for the time of a run: a line of counts on a terminal, with `verbose` a line an event."""
    if quiet:
        yield unheard
    elif verbose or sys.stderr is None or not sys.stderr.isatty():
        yield lambda event: _tell(event, verbose=verbose)
    else:
        from rich.console import Console

        counts = Counts()
        with Console(stderr=True).status(str(counts)) as status:

            def show(event: Event) -> None:
                _tell(event, verbose=False)
                counts.count(event)
                status.update(str(counts))

            yield show


@dataclass(slots=True)
class Counts:
    """How far a run is, in a few words."""

    asked: int = 0
    answered: int = 0
    cached: int = 0
    tokens: int = 0
    waiting: str = ""

    def count(self, event: Event) -> None:
        match event:
            case Asked():
                self.asked += 1
            case Answered():
                self.answered += 1
                self.tokens += event.tokens_in + event.tokens_out
                self.waiting = ""
            case Cached():
                self.cached += 1
            case Retried():
                self.waiting = f"; {event.why}, again in {event.wait:.0f} s"
            case _:
                pass

    def __str__(self) -> str:
        if not self.asked:
            return f"Checking{f'; {self.cached} answers kept from before' if self.cached else ''}"
        return f"{self.answered} of {self.asked} questions answered, {self.tokens:,} tokens{self.waiting}"


def _tell(event: Event, *, verbose: bool) -> None:
    if isinstance(event, Warned):
        say(event.text)
    elif verbose:
        say(_line(event))


def _line(event: Event) -> str:
    match event:
        case Answered():
            return f"{event.label}: answered, {event.tokens_in:,} tokens in, {event.tokens_out:,} out."
        case Cached():
            return f"{event.label}: answered from the cache."
        case Retried():
            return f"{event.label}: {event.why}, again in {event.wait:.0f} s."
        case Reasked():
            return f"{event.label}: asked once more, {event.problems} problems."
        case Asked():
            return f"{event.label}: asked."
        case Warned():
            return event.text
