"""Where the report goes: files, written whole or not at all, and stdout."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from atodds.cli.terminal import say
from atodds.errors import SettingsError, UsageError
from atodds.model import Report

Format = Literal["md", "json"]
STDOUT = "-"
_FORMATS: dict[str, Format] = {"md": "md", "json": "json"}
_SUFFIXES: dict[str, Format] = {".md": "md", ".markdown": "md", ".json": "json"}
# Half a surrogate pair, which a model may write, is in JSON the escape that it is in Python.
_UNENCODABLE = "backslashreplace"


@dataclass(frozen=True, slots=True)
class Destination:
    """`path` is None for stdout."""

    path: Path | None
    format: Format


def destinations(
    outputs: Sequence[str], named: str | None, sources: Sequence[str]
) -> tuple[Destination, ...]:
    """What `-o` and `--format` ask for, each found to be writable. Raises `SettingsError`, `UsageError`."""
    if named is not None and named not in _FORMATS:
        raise SettingsError(f"--format: {named!r} is no format: they are {' and '.join(_FORMATS)}.")
    default = _FORMATS[named] if named else None
    made: list[Destination] = []
    for output in outputs or (STDOUT,):
        if output == STDOUT:
            made.append(Destination(None, default or "md"))
            continue
        path = Path(output)
        form = _SUFFIXES.get(path.suffix.lower(), default)
        if form is None:
            raise SettingsError(f"-o {output}: name it .md or .json, or give --format.")
        made.append(Destination(path, form))
    _refuse_collisions(made, sources)
    for destination in made:
        if destination.path is not None:
            _refuse_unwritable(destination.path)
    return tuple(made)


def write(report: Report, wanted: Sequence[Destination]) -> bool:
    """Write the report everywhere. Where a file fails after all, the report goes to stdout, and where that
    fails, to a temporary file: it may have been paid for. Whether all went as wanted."""
    texts = {destination.format: _rendered(report, destination.format) for destination in wanted}
    went_well = True
    rescued = any(destination.path is None for destination in wanted)
    for destination in wanted:
        text = texts[destination.format]
        try:
            if destination.path is None:
                _to_stdout(text)
            else:
                _to_file(destination.path, text)
        except OSError as error:
            went_well = False
            name = destination.path or "stdout"
            say(f"{name} can't be written: {error.strerror}.")
            if destination.path is None or not rescued:
                _rescue(text, stdout=destination.path is not None)
                rescued = True
    return went_well


def _rendered(report: Report, form: Format) -> str:
    from atodds.report import json, markdown

    return json.render(report) if form == "json" else markdown.render(report)


def _refuse_collisions(wanted: Sequence[Destination], sources: Sequence[str]) -> None:
    read = {os.path.realpath(source) for source in sources if source != STDOUT and "\0" not in source}
    seen: set[str] = set()
    for destination in wanted:
        place = STDOUT if destination.path is None else os.path.realpath(destination.path)
        if place in seen:
            raise UsageError(f"-o {destination.path or STDOUT} was given twice.")
        if place in read:
            raise UsageError(f"-o {destination.path} is one of the articles, and would overwrite it.")
        seen.add(place)


def _refuse_unwritable(path: Path) -> None:
    """Found out before anything is asked: the folder takes a file, and what is there may be replaced."""
    try:
        if path.is_dir():
            raise UsageError(f"-o {path} is a folder: name a file in it.")
        if _is_special(path):
            return
        with _beside(path):
            pass
    except FileNotFoundError:
        raise UsageError(f"-o {path}: the folder {path.parent} doesn't exist.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such name is possible"
        raise UsageError(f"-o {path} can't be written: {reason}.") from error


def _is_special(path: Path) -> bool:
    """A device or a pipe is written to, never replaced."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A new, empty file in the same folder, gone at the end unless it was renamed."""
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".atodds-{secrets.token_hex(4)}.tmp")
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _to_file(path: Path, text: str) -> None:
    if _is_special(path):
        path.write_text(text, encoding="utf-8", errors=_UNENCODABLE)
        return
    with _beside(path) as temporary:
        with temporary.open("w", encoding="utf-8", errors=_UNENCODABLE, newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        target = Path(os.path.realpath(path))
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)


def _to_stdout(text: str) -> None:
    if sys.stdout is None:  # closed by the caller: `>&-`
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        sys.stdout.buffer.write(text.encode("utf-8", _UNENCODABLE))
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is left in the buffer must not fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # a reader that has seen enough, as `head` has
            raise


def _rescue(text: str, *, stdout: bool) -> None:
    if stdout:
        try:
            say("The report follows on stdout.")
            _to_stdout(text)
        except OSError:
            pass
        else:
            return
    try:
        descriptor, name = tempfile.mkstemp(prefix="atodds-", suffix=".txt")
        with os.fdopen(descriptor, "w", encoding="utf-8", errors=_UNENCODABLE) as file:
            file.write(text)
    except OSError as error:
        say(f"The report can't be kept anywhere: {error.strerror}.")
    else:
        say(f"The report was kept in {name}.")
