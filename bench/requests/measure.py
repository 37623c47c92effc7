"""Requests, tokens, longest chain and time of one check, against a server of fixed latency.

    python bench/requests/measure.py [--sources 2 4 8 16] [--json OUT]

Latency: 1.0 s + 0.01 s a completion token; 25 claims an article; at most 16 requests in flight. The articles are
the two of examples/ukraine-talks for `talks`, for N sources those of bench/quality/groups/osprey-dam-release, the
first of them with other words from the ninth on, and for `long` the two of gannet-line-tunnel.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path

from model_server import Log, ModelServer, tokens
from pydantic import SecretStr

from atodds import __version__
from atodds.engines.llm import LlmEngine
from atodds.llm.connect import ChatSettings, connect
from atodds.llm.prompts import Prompts
from atodds.model import Document, Run
from atodds.pipeline import check
from atodds.sources import read
from atodds.sources.text import document

ROOT = Path(__file__).parents[2]


def talks() -> tuple[Document, ...]:
    return read([str(path) for path in sorted((ROOT / "examples" / "ukraine-talks").glob("*.txt"))])


def sources(count: int) -> tuple[Document, ...]:
    """As many articles about one event; those beyond the eight there are turn their sentences round."""
    group = ROOT / "bench" / "quality" / "groups" / "osprey-dam-release"
    texts = [path.read_text(encoding="utf-8") for path in sorted(group.glob("*.txt"))]
    texts += ["\n\n".join(text.split("\n\n")[::-1]).replace(" the ", " this ") for text in texts]
    return tuple(document(chr(ord("A") + n), f"{n}.txt", texts[n], f"{n:064}") for n in range(count))


def long() -> tuple[Document, ...]:
    """Two articles of about 2,700 words each."""
    group = ROOT / "bench" / "quality" / "groups" / "gannet-line-tunnel"
    return read([str(path) for path in sorted(group.glob("*.txt"))])


async def measured(documents: tuple[Document, ...]) -> tuple[Log, float, int]:
    prompts = Prompts.load()
    async with ModelServer() as server:
        settings = ChatSettings(
            model="fixed", base_url=server.base_url, api_key=SecretStr("x"), concurrency=16
        )
        async with connect(settings) as asker:
            run = Run(atodds=__version__, engine="llm", model="fixed")
            started = time.monotonic()
            report = await check(documents, LlmEngine(asker, prompts), run)
            return server.log, time.monotonic() - started, len(report.undecided)


async def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sources", type=int, nargs="*", default=[2, 4, 8, 16])
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    rows = []
    runs = [("talks", talks()), *((str(n), sources(n)) for n in args.sources), ("long", long())]
    for name, documents in runs:
        log, seconds, undecided = await measured(documents)
        own = sum(tokens(d.text) for d in documents)
        sent = sum(e.tokens_in for e in log.exchanges)
        rows.append(
            {
                "run": name,
                "sources": len(documents),
                "requests": len(log.exchanges),
                "chain": log.longest_chain(),
                "in_flight": log.most_in_flight,
                "seconds": round(seconds, 1),
                "tokens_in": sent,
                "tokens_out": sum(e.tokens_out for e in log.exchanges),
                "in_ratio": round(sent / own, 1),
                "in_ratio_uncached": round(log.uncached_tokens_in() / own, 1),
                "undecided": undecided,
            }
        )
        print(json.dumps(rows[-1]), flush=True)
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
