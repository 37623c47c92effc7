"""atodds on the groups with gold: with the llm engine on recorded answers, or with the rules engine.

    python bench/quality/check_groups.py OUT_DIR [--set SET | --round N] [--engine E] [--ask] [--votes N] [GROUP …]
    python bench/quality/score.py bench/quality/groups OUT_DIR

With --ask, what isn't recorded is asked of the endpoint in OPENAI_BASE_URL (model: ATODDS_MODEL) and recorded in
recorded/round-N/<group>.json; without it, what isn't recorded is undecided, and the run says how much that was.
--set takes the groups of more/ or of unseen/, which nothing was tuned on, and what is recorded under that name; those
of wire/ and wire-unseen/ are for the rules engine, and nothing is recorded of them.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from recorded import NobodyThere, RecordedAnswers

from atodds import __version__
from atodds.engines.base import Engine
from atodds.engines.llm import LlmEngine
from atodds.llm.ask import Asker
from atodds.llm.chat import Chat
from atodds.llm.openai import OpenAIChat
from atodds.llm.prompts import Prompts
from atodds.model import Report, Run
from atodds.pipeline import check
from atodds.report.json import render as render_json
from atodds.report.markdown import render as render_markdown
from atodds.sources import read
from atodds.steps.guard import Guard, guarded

HERE = Path(__file__).parent
SETS = {name: HERE / name for name in ("groups", "more", "unseen", "wire", "wire-unseen")}
# Readers at a desk take their time.
TIMEOUT = 3600.0


async def report_of(
    group: Path, engine: Engine, prompts: dict[str, str], votes: int, guard: Guard = guarded
) -> Report:
    run = Run(atodds=__version__, engine=engine.name, prompts=prompts)
    return await check(read([str(group / "*.txt")]), engine, run, votes=votes, guard=guard)


async def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path)
    parser.add_argument("groups", nargs="*")
    parser.add_argument("--set", choices=SETS, default="groups")
    parser.add_argument("--engine", choices=("llm", "rules"), default="llm")
    parser.add_argument("--round", type=int, default=1)
    parser.add_argument("--votes", type=int, default=2)
    parser.add_argument("--ask", action="store_true")
    args = parser.parse_intermixed_args()
    args.out.mkdir(parents=True, exist_ok=True)
    groups = [
        g.parent
        for g in sorted(SETS[args.set].glob("*/gold.json"))
        if not args.groups or g.parent.name in args.groups
    ]
    prompts = Prompts.load()
    recorded = HERE / "recorded" / (f"round-{args.round}" if args.set == "groups" else args.set)

    async with AsyncExitStack() as open_clients:
        chat: Chat = NobodyThere()
        if args.ask:
            chat = await open_clients.enter_async_context(
                OpenAIChat(
                    model=os.environ.get("ATODDS_MODEL", "desk"),
                    base_url=os.environ["OPENAI_BASE_URL"],
                    api_key=os.environ.get("OPENAI_API_KEY", "none"),
                    timeout=TIMEOUT,
                )
            )

        async def one(group: Path) -> Report:
            engine: Engine
            if args.engine == "rules":
                from atodds.engines.rules import RulesEngine

                engine = RulesEngine()
            else:
                store = RecordedAnswers(recorded / f"{group.name}.json")
                engine = LlmEngine(Asker(chat, identity={}, store=store), prompts)
            report = await report_of(group, engine, prompts.fingerprints, args.votes)
            (args.out / f"{group.name}.json").write_text(render_json(report), encoding="utf-8")
            (args.out / f"{group.name}.md").write_text(render_markdown(report), encoding="utf-8")
            return report

        reports = await asyncio.gather(*(one(group) for group in groups))
    for group, report in zip(groups, reports, strict=True):
        print(
            f"{group.name:34} {len(report.findings):3} findings, {len(report.undecided):3} undecided",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
