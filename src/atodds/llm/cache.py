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
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
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

    Answers hold what articles say, so the file is its owner's alone. Each is on the disk when `put` returns; what the
    disk doesn't take then is offered again with each later answer and at the end.
    """

    def __init__(self, path: Path, warn: Callable[[str], None]) -> None:
        self.path = path
        self._warn = warn
        self._connection: sqlite3.Connection | None = None
        self._inode = 0
        self._only_read = False
        self._warned = False
        self._unkept: list[tuple[str, str, str, str]] = []

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write()
        self._close()

    def get(self, key: str) -> Answer | None:
        row = self._run("select answer from answers_1 where key = ?", (key,))
        if not row:
            return None
        with suppress(ValidationError):
            return Answer.model_validate_json(row[0][0])
        return None

    def put(self, key: str, question: Question, answer: Answer) -> None:
        kept_at = datetime.now(UTC).isoformat(timespec="seconds")
        self._unkept.append((key, question.name, kept_at, answer.model_dump_json(exclude={"throttle"})))
        self._write()

    def _write(self) -> None:
        if self._unkept and (self._connection is None or self._only_read):
            self._begin()
        while self._unkept and not self._only_read:
            if self._run("insert or replace into answers_1 values (?, ?, ?, ?)", self._unkept[0]) is None:
                return
            del self._unkept[0]

    def stats(self) -> CacheStats:
        counts = dict(
            self._run("select question, count(*) from answers_1 group by question order by question") or ()
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

    def _run(self, statement: str, values: tuple[str, ...] = ()) -> list[tuple[Any, ...]] | None:
        """The rows; None where it failed."""
        if self._connection is None:
            return None
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.OperationalError as error:
            self._do_without(error)
        except sqlite3.DatabaseError:
            if self._only_read:
                self._close()
            else:
                self._set_aside()
        return None

    def _begin(self) -> None:
        self._close()
        try:
            self._open()
        except sqlite3.OperationalError as error:
            self._do_without(error)
            self._open_to_read(error)
        except sqlite3.DatabaseError:
            self._set_aside()
        except OSError as error:
            self._do_without(error)

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

    def _open_to_read(self, error: sqlite3.OperationalError) -> None:
        """What it holds can be served from a disk that is full or may not be written, where SQLite can't make the
        files that it wants beside it: as the file is, if nobody writes to it."""
        self._close()
        _, log, _ = _files(self.path)
        try:
            if error.sqlite_errorcode & 0xFF in _BUSY or (log.is_file() and log.stat().st_size):
                return
            address = f"{self.path.absolute().as_uri()}?immutable=1"
            self._connection = sqlite3.connect(address, uri=True, isolation_level=None)
            self._connection.execute("select 1 from answers_1").fetchone()
            self._only_read = True
        except (sqlite3.DatabaseError, OSError):
            self._close()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        self._only_read = False
        if connection is not None:
            connection.close()

    def _do_without(self, error: sqlite3.OperationalError | OSError) -> None:
        if not self._warned:
            why = error.strerror if isinstance(error, OSError) else error
            self._warn(
                f"The cache {self.path} can't be written ({why}): answers of this run are not kept while that is so."
            )
        self._warned = True

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
