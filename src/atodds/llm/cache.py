"""Answers kept on disk, so that nothing is paid for twice: SQLite, shared by any number of processes.

A cache never stops a run. What it can't find, read or keep it doesn't have, and it says so once.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import ValidationError

from atodds.llm.chat import Answer, Question
from atodds.model import Frozen

# How long one process waits for another's write, which takes milliseconds.
_LOCK_SECONDS = 5.0
# A new form of the table gets a new name, so that old and new versions of atodds share a file.
_TABLE = """
create table if not exists answers_1 ( key text primary key, question text not null, kept_at text not
null, answer text not null ) without rowid
"""


class CacheStats(Frozen):
    """What a cache holds. `bytes` on disk; `oldest` is the time of the first answer kept."""

    path: Path
    answers: int
    bytes: int
    questions: dict[str, int]
    oldest: datetime | None


def default_path() -> Path:
    """In the user's cache folder."""
    from platformdirs import user_cache_path

    return user_cache_path("atodds", appauthor=False) / "answers.sqlite3"


class Cache:
    """Use as a context manager. `warn` is told, in a sentence, what the cache can't do.

    Answers hold what articles say, so the file is its owner's alone. Each is on the disk when `put` returns.
    """

    def __init__(self, path: Path, warn: Callable[[str], None]) -> None:
        self.path = path
        self._warn = warn
        self._connection: sqlite3.Connection | None = None
        self._inode = 0
        self._writable = True

    def __enter__(self) -> Self:
        try:
            self._open()
        except sqlite3.OperationalError as error:
            self._do_without(error)
        except sqlite3.DatabaseError:
            self._set_aside()
        except OSError as error:
            self._do_without(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def get(self, key: str) -> Answer | None:
        row = self._run("select answer from answers_1 where key = ?", (key,))
        if not row:
            return None
        with suppress(ValidationError):
            return Answer.model_validate_json(row[0][0])
        return None

    def put(self, key: str, question: Question, answer: Answer) -> None:
        if self._writable:
            value = answer.model_dump_json(exclude={"throttle"})
            kept_at = datetime.now(UTC).isoformat(timespec="seconds")
            self._run(
                "insert or replace into answers_1 values (?, ?, ?, ?)", (key, question.name, kept_at, value)
            )

    def stats(self) -> CacheStats:
        counts = dict(
            self._run("select question, count(*) from answers_1 group by question order by question")
        )
        oldest = self._run("select min(kept_at) from answers_1")
        return CacheStats(
            path=self.path,
            answers=sum(counts.values()),
            bytes=sum(file.stat().st_size for file in _files(self.path) if file.exists()),
            questions=counts,
            oldest=oldest[0][0] if oldest else None,
        )

    def clear(self) -> int:
        """Forgets every answer; how many there were."""
        answers = self.stats().answers
        for statement in ("delete from answers_1", "vacuum", "pragma wal_checkpoint(truncate)"):
            self._run(statement)
        return answers

    def _run(self, statement: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            self._do_without(error)
        except sqlite3.DatabaseError:
            self._set_aside()
        return []

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL, 0o600))
        self._inode = self.path.stat().st_ino
        self._connection = sqlite3.connect(self.path, timeout=_LOCK_SECONDS, isolation_level=None)
        # Two processes that open a new file at once: the second finds the mode already set.
        with suppress(sqlite3.OperationalError):
            self._connection.execute("pragma journal_mode = wal").fetchall()
        self._connection.execute("pragma synchronous = full")
        self._connection.execute("select count(*) from sqlite_master").fetchall()
        if not self._connection.execute("select 1 from sqlite_master where name = 'answers_1'").fetchall():
            self._connection.execute(_TABLE)

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _do_without(self, error: sqlite3.OperationalError | OSError) -> None:
        """A full disk or a file that may not be written still serves what it holds."""
        if self._writable:
            self._warn(f"The cache {self.path} can't be written ({error}): answers of this run are not kept.")
        self._writable = False

    def _set_aside(self) -> None:
        """Renames a damaged file, once among all processes that find it damaged, and begins a new one."""
        self._close()
        aside = self.path.with_name(f"{self.path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        try:
            if self.path.stat().st_ino == self._inode:
                for file in _files(self.path):
                    with suppress(FileNotFoundError):
                        file.rename(file.with_name(file.name.replace(self.path.name, aside.name, 1)))
                self._warn(f"The cache {self.path} was damaged: it was set aside as {aside.name}.")
            self._open()
        except (sqlite3.DatabaseError, OSError) as error:
            self._close()
            self._do_without(error if isinstance(error, OSError) else sqlite3.OperationalError(str(error)))


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + ending) for ending in ("", "-wal", "-shm"))
