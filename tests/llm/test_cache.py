"""The cache keeps what was paid for, is shared, and never stops a run."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from atodds.llm.cache import Cache, default_path
from tests.llm.parts import answer, question


def unexpected(text: str) -> None:
    raise AssertionError(text)


def test_what_is_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    """An answer comes back as it was, also after the file was closed and opened."""
    path = tmp_path / "deep" / "answers.sqlite3"
    with Cache(path, unexpected) as cache:
        cache.put("k", question(), answer("{}", tokens_cached=3))
        assert cache.get("k") == answer("{}", tokens_cached=3)
    with Cache(path, unexpected) as cache:
        assert cache.get("k") == answer("{}", tokens_cached=3)
        assert cache.get("other") is None


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    """Answers hold what articles say: nobody else may read them."""
    with Cache(tmp_path / "a" / "answers.sqlite3", unexpected) as cache:
        cache.put("k", question(), answer())
        for file in cache.path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
        assert stat.S_IMODE(cache.path.parent.stat().st_mode) == 0o700


def test_stats_and_clear(tmp_path: Path) -> None:
    """Stats count the answers by question; clearing forgets them and says how many."""
    with Cache(tmp_path / "answers.sqlite3", unexpected) as cache:
        assert cache.stats().answers == 0
        assert cache.stats().oldest is None
        cache.put("k", question(), answer())
        cache.put("l", question(), answer())
        stats = cache.stats()
        assert (stats.answers, stats.questions) == (2, {"extract": 2})
        assert stats.bytes > 0
        assert stats.oldest is not None
        assert cache.clear() == 2
        assert cache.get("k") is None


@pytest.mark.parametrize("damage", [b"this is no database" * 100, None])
def test_a_damaged_file_is_set_aside_with_a_sentence(tmp_path: Path, damage: bytes | None) -> None:
    """Garbage, and a file with a broken page: both are renamed, a new one is begun, and the run goes on."""
    path = tmp_path / "answers.sqlite3"
    if damage is None:
        with Cache(path, unexpected) as cache:
            cache.put("k", question(), answer("x" * 50_000))
        whole = path.read_bytes()
        damage = whole[:4096] + b"\xff" * (len(whole) - 4096)
    path.write_bytes(damage)
    said: list[str] = []
    with Cache(path, said.append) as cache:
        assert cache.get("k") is None
        cache.put("k", question(), answer())
        assert cache.get("k") == answer()
    assert len(said) == 1
    assert "was damaged: it was set aside as answers.sqlite3.damaged-" in said[0]
    (aside,) = (file for file in tmp_path.iterdir() if "damaged" in file.name)
    assert aside.read_bytes() == damage


def test_an_answer_that_is_no_answer_is_not_there(tmp_path: Path) -> None:
    """A row that another program spoilt is asked again, and replaced."""
    path = tmp_path / "answers.sqlite3"
    with Cache(path, unexpected) as cache:
        cache.put("k", question(), answer())
        with sqlite3.connect(path) as other:
            other.execute("update answers_1 set answer = '{}'")
        other.close()
        assert cache.get("k") is None
        cache.put("k", question(), answer())
        assert cache.get("k") == answer()


@pytest.mark.parametrize("place", ["file/answers.sqlite3", "folder"])
def test_a_place_that_cannot_be_written_is_said_once(tmp_path: Path, place: str) -> None:
    """The run goes on without a cache, and says so in one sentence."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    said: list[str] = []
    with Cache(tmp_path / place, said.append) as cache:
        cache.put("k", question(), answer())
        cache.put("l", question(), answer())
        assert cache.get("k") is None
        assert cache.stats().answers == 0
    assert len(said) == 1
    assert "answers of this run are not kept" in said[0]


FILL = """
import resource, sys
from pathlib import Path
from atodds.llm.cache import Cache
from tests.llm.parts import answer, question
said = []
with Cache(Path(sys.argv[1]), said.append) as cache:
    cache.put("small", question(), answer())
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    for number in range(20):
        cache.put(str(number), question(), answer("x" * 50_000))
    assert cache.get("small") == answer()
print(len(said), said[0])
"""

SHARE = """
import sys
from pathlib import Path
from atodds.llm.cache import Cache
from tests.llm.parts import answer, question
def unexpected(text):
    raise AssertionError(text)
with Cache(Path(sys.argv[1]), unexpected) as cache:
    for number in range(25):
        cache.put(f"{sys.argv[2]}-{number}", question(), answer(sys.argv[2]))
"""

KILLED = """
import os, signal, sys
from pathlib import Path
from atodds.llm.cache import Cache
from tests.llm.parts import answer, question
with Cache(Path(sys.argv[1]), print) as cache:
    cache.put("k", question(), answer())
    os.kill(os.getpid(), signal.SIGKILL)
"""


def started(script: str, *arguments: str) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root), str(root / "src")))}
    command = [sys.executable, "-W", "error", "-c", script, *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of file size to set")
def test_a_full_disk_is_said_once_and_what_is_kept_is_still_served(tmp_path: Path) -> None:
    """Writes that the system refuses cost the run nothing but the cache."""
    with started(FILL, str(tmp_path / "answers.sqlite3")) as process:
        output, _ = process.communicate()
    assert process.returncode == 0, output
    assert output.startswith("1 The cache ")


def test_what_is_kept_is_served_where_sqlite_can_write_nothing(tmp_path: Path) -> None:
    """From a full disk or one that may only be read, without the files that it makes beside its own."""
    path = tmp_path / "answers.sqlite3"
    with Cache(path, unexpected) as cache:
        cache.put("kept", question(), answer())
    (tmp_path / "answers.sqlite3-wal").mkdir()
    said: list[str] = []
    with Cache(path, said.append) as cache:
        cache.put("new", question(), answer())
        assert cache.get("kept") == answer()
        assert cache.stats().answers == 1
    assert len(said) == 1


def test_what_the_disk_did_not_take_is_offered_again(tmp_path: Path) -> None:
    """A disk that is full for a while costs no answer of the run."""
    path = tmp_path / "answers.sqlite3"
    obstacle = tmp_path / "answers.sqlite3-shm"
    obstacle.mkdir()
    said: list[str] = []
    with Cache(path, said.append) as cache:
        cache.put("k", question(), answer())
        assert len(said) == 1
        obstacle.rmdir()
        cache.put("l", question(), answer())
        assert cache.get("k") == cache.get("l") == answer()
    with Cache(path, unexpected) as cache:
        assert cache.stats().answers == 2


def test_processes_share_a_cache(tmp_path: Path) -> None:
    """Several that start on a new file at once all keep all their answers."""
    path = tmp_path / "answers.sqlite3"
    processes = [started(SHARE, str(path), name) for name in "abc"]
    for process in processes:
        output, _ = process.communicate()
        assert process.returncode == 0, output
    with Cache(path, unexpected) as cache:
        assert cache.stats().answers == 75
        assert cache.get("b-24") == answer("b")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_an_answer_outlives_a_kill(tmp_path: Path) -> None:
    """What was put is there, though the process was killed the moment after."""
    path = tmp_path / "answers.sqlite3"
    with started(KILLED, str(path)) as process:
        process.communicate()
    assert process.returncode == -9
    with Cache(path, unexpected) as cache:
        assert cache.get("k") == answer()


def test_the_default_place_is_the_users_cache_folder() -> None:
    """It is a file of atodds, not in the working folder."""
    assert default_path().name == "answers.sqlite3"
    assert default_path().parent.name == "atodds"
