"""What atodds says beside the report: on stderr, in sentences that hold nothing a terminal would obey."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from atodds.errors import AtoddsError

FAULT = 70


def say(sentence: str) -> None:
    from atodds.report.escape import visible

    if sys.stderr is None:  # closed by the caller: `2>&-`; `print` would take stdout instead
        return
    print(f"atodds: {visible(sentence)}", file=sys.stderr)  # noqa: T201  the one place that writes to stderr


def guarded(command: Callable[[], int]) -> int:
    """The exit code of a command, whatever it meets."""
    sys.excepthook = _report_fault  # here, for typer sets one of its own when it starts
    try:
        return command()
    except AtoddsError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("Interrupted.")
        return 130


def _report_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault in atodds itself, as a sentence. Its message stays out of it: it may hold an article's text."""
    del error
    frame = traceback.extract_tb(trace)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    say(f"A fault in atodds ({kind.__name__} at {place}): please report it.")
    sys.exit(FAULT)
