"""A run that is killed outright goes on where it was, through the real command and the real cache."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import fault_server as wire
from tests.fault_runs import ARTICLES
from tests.fault_server import FaultServer
from tests.word_reader import answer

PATIENCE = 30.0


def _command(folder: Path, server: FaultServer) -> list[str]:
    names = []
    for number, text in enumerate(ARTICLES):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    return [sys.executable, "-m", "atodds", "check", *names, "--base-url", server.base_url, "-q"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_run_asks_again_only_for_what_had_no_answer(tmp_path: Path) -> None:
    """Killed while it waits for the cross-check: the second run asks nothing that was answered, and is whole."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path)}
    answered = 2
    with FaultServer(answer, [None] * answered + [wire.stalled] * 8) as server:
        killed = subprocess.Popen(_command(tmp_path, server), env=environment)
        end = time.monotonic() + PATIENCE
        while len(server.requests) <= answered and time.monotonic() < end:
            time.sleep(0.02)
        killed.kill()
        killed.wait(PATIENCE)
        assert len(server.requests) > answered
        before = [request["messages"] for request in server.answered]
        asked_once = len(server.requests)
        server.mend()
        whole = subprocess.run(
            _command(tmp_path, server), env=environment, capture_output=True, timeout=PATIENCE
        )
        again = [request["messages"] for request in server.requests[asked_once:]]
    assert whole.returncode == 0
    assert whole.stdout.startswith(b"# ")
    assert again
    assert not [messages for messages in again if messages in before]
