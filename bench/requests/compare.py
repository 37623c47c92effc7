"""atodds beside its peers: the same articles, and a model server of the same latency.

    python bench/requests/compare.py [--sources 2 4 8] [--environments DIR] [--tools NAME …]

Each peer is installed into an environment of its own under DIR (a temporary folder if none is named; several gigabytes
for those that bring torch) and compares the articles by pairs, as its users would, at its own concurrency. A peer that
can't be installed or run is named with the reason. Seconds are from the first request to the last answer.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from measure import measured, sources
from model_server import Log, ModelServer
from peers.answers import answer_to

from atodds.model import Document

DRIVERS = Path(__file__).parent / "peers" / "drivers"
INSTALL_SECONDS, RUN_SECONDS = 480, 300
HEAD = (
    "tool",
    "sources",
    "requests",
    "tokens in",
    "tokens out",
    "longest chain",
    "most in flight",
    "seconds",
)


@dataclass(frozen=True)
class Peer:
    name: str
    package: str
    requirements: tuple[str, ...]
    driver: str


# ragas 0.4.3 imports what langchain-community 0.4 no longer has.
_RAGAS = ("ragas==0.4.3", "langchain-community<0.4")
PEERS = (
    Peer("ragas faithfulness", "ragas", _RAGAS, "ragas_faithfulness.py"),
    Peer("ragas factual correctness", "ragas", _RAGAS, "ragas_factual_correctness.py"),
    Peer("deepeval faithfulness", "deepeval", ("deepeval==4.3.1",), "deepeval_faithfulness.py"),
    Peer("refchecker", "refchecker", ("refchecker==0.2.17",), "refchecker_triplets.py"),
    Peer(
        "consistency-checker --pairwise",
        "consistency-checker",
        ("consistency-checker==0.4.1",),
        "consistency_checker_pairwise.py",
    ),
)
# Nothing but the model server is asked: no telemetry, no list of prices from the network.
QUIET = {
    "DEEPEVAL_TELEMETRY_OPT_OUT": "YES",
    "RAGAS_DO_NOT_TRACK": "true",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
}


class Skipped(Exception):
    """This peer can't be measured here; the message says why."""


async def ran(
    *command: str, seconds: float, cwd: str | None = None, env: dict[str, str] | None = None
) -> None:
    """Run to the end, or raise `Skipped` with the last error that it wrote."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        cwd=cwd,
        env=env,
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        process.kill()
        await process.wait()
        raise Skipped(f"not done after {seconds:.0f} s") from None
    if process.returncode:
        lines = output.decode("utf-8", "replace").strip().splitlines() or ["no output"]
        errors = [line for line in lines if re.match(r"(ERROR|[\w.]+Error): ", line)]
        raise Skipped((errors or lines)[-1].strip())


async def environment(folder: Path, peer: Peer) -> Path:
    python = folder / peer.package / "bin" / "python"
    await ran(sys.executable, "-m", "venv", str(folder / peer.package), seconds=INSTALL_SECONDS)
    await ran(str(python), "-m", "pip", "install", "-q", *peer.requirements, seconds=INSTALL_SECONDS)
    return python


def written(folder: str, documents: tuple[Document, ...]) -> list[str]:
    paths = [Path(folder) / f"{document.id}.txt" for document in documents]
    for path, document in zip(paths, documents, strict=True):
        path.write_text(document.text, encoding="utf-8")
    return [str(path) for path in paths]


async def compared(python: Path, peer: Peer, count: int) -> Log:
    with tempfile.TemporaryDirectory() as folder:
        articles = written(folder, sources(count))
        async with ModelServer(answer_to) as server:
            env = os.environ | QUIET | {"OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": "x"}
            driver = str(DRIVERS / peer.driver)
            await ran(str(python), driver, *articles, seconds=RUN_SECONDS, cwd=folder, env=env)
            if not server.log.exchanges:
                raise Skipped("it asked the server nothing")
            return server.log


def row(tool: str, count: int, log: Log) -> str:
    cells = (
        tool,
        count,
        len(log.exchanges),
        sum(e.tokens_in for e in log.exchanges),
        sum(e.tokens_out for e in log.exchanges),
        log.longest_chain(),
        log.most_in_flight,
        f"{log.seconds():.1f}",
    )
    return f"| {' | '.join(map(str, cells))} |"


async def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sources", type=int, nargs="*", default=[2, 4, 8])
    parser.add_argument("--environments", type=Path)
    tools = ["atodds", *(peer.name for peer in PEERS)]
    parser.add_argument("--tools", nargs="*", default=tools, choices=tools)
    args = parser.parse_args()
    print(f"| {' | '.join(HEAD)} |\n|{' --- |' * len(HEAD)}", flush=True)
    if "atodds" in args.tools:
        for count in args.sources:
            log, _, _ = await measured(sources(count))
            print(row("atodds", count, log), flush=True)
    skipped = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = (args.environments or Path(temporary)).resolve()
        for peer in PEERS:
            if peer.name not in args.tools:
                continue
            try:
                python = await environment(folder, peer)
                for count in args.sources:
                    print(row(peer.name, count, await compared(python, peer, count)), flush=True)
            except Skipped as reason:
                skipped.append(f"Skipped: {peer.name}: {reason}")
    print("", *skipped, sep="\n")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
