"""The baseline: all articles in one prompt, asked once, as a user of a chat model would.

    python bench/quality/oneshot.py OUT_DIR [GROUP …]      what isn't recorded needs OPENAI_BASE_URL or OPENAI_API_KEY

Without names, all groups of groups/, more/ and unseen/. Writes OUT_DIR/<group>.json for score.py, and keeps the raw
answers in recorded/oneshot.json, from which it answers itself the next time.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any, Literal

from check_groups import SETS
from pydantic import BaseModel, ConfigDict, SecretStr

from atodds.engines.llm.answers import read, strict_schema
from atodds.llm.ask import Parsed
from atodds.llm.chat import Message, Question
from atodds.llm.connect import ChatSettings, connect
from atodds.model import Aspect, Document, Kind, Severity
from atodds.sources import read as read_sources
from atodds.text.hostile import for_prompt
from atodds.text.locate import locate

HERE = Path(__file__).parent
RECORDED = HERE / "recorded" / "oneshot.json"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Quote(_Strict):
    article: str
    words: str


class Found(_Strict):
    summary: str
    kind: Kind
    aspect: Aspect
    severity: Severity
    evidence: tuple[Quote, ...]
    absent_from: tuple[str, ...]


class OneshotAnswer(_Strict):
    findings: tuple[Found, ...]


def question(documents: tuple[Document, ...]) -> Question:
    articles = "\n\n".join(
        f'<article id="{d.id}">\n' + "\n".join(for_prompt(s.text) for s in d.sentences) + "\n</article>"
        for d in documents
    )
    system = (HERE / "oneshot.md").read_text(encoding="utf-8").strip()
    return Question(
        label="oneshot",
        name="crosscheck",
        messages=(Message(role="system", content=system), Message(role="user", content=articles)),
        schema_=strict_schema(OneshotAnswer),
        answer_tokens=2000,
    )


def report(answer: OneshotAnswer, documents: tuple[Document, ...]) -> dict[str, Any]:
    """The answer as a report that score.py reads. A quote that stands nowhere is left out, as is a finding without
    any: the baseline has nothing to ask again with."""
    texts = {d.id: d.text for d in documents}
    findings = []
    for number, found in enumerate(answer.findings, 1):
        evidence = []
        for quote in found.evidence:
            text = texts.get(quote.article, "")
            span = locate(quote.words, text, [(0, len(text))])
            if span:
                evidence.append(
                    {"source": quote.article, "start": span[0], "end": span[1], "quote": text[slice(*span)]}
                )
        if evidence:
            findings.append({**found.model_dump(), "id": f"D{number}", "evidence": evidence})
    sources = [{"id": d.id, "name": d.name} for d in documents]
    return {"sources": sources, "findings": findings}


async def answers(groups: list[Path], limit: Literal[16] = 16) -> dict[str, str]:
    recorded: dict[str, str] = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
    missing = [group for group in groups if group.name not in recorded]
    if missing:
        settings = ChatSettings(
            model=os.environ.get("ATODDS_MODEL", "desk"),
            base_url=os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1"),
            api_key=SecretStr(os.environ.get("OPENAI_API_KEY", "none")),
            timeout=3600,
            concurrency=limit,
        )
        async with connect(settings) as asker:

            async def one(group: Path) -> None:
                def parse(text: str) -> Parsed[str]:
                    read(OneshotAnswer, text)
                    return Parsed(text)

                recorded[group.name] = (await asker.ask(question(documents_of(group)), parse)).value
                RECORDED.write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")

            await asyncio.gather(*(one(group) for group in missing))
    return recorded


def documents_of(group: Path) -> tuple[Document, ...]:
    return read_sources([str(path) for path in sorted(group.glob("*.txt"))])


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[2:])
    groups = [
        g.parent
        for folder in SETS.values()
        for g in sorted(folder.glob("*/gold.json"))
        if not wanted or g.parent.name in wanted
    ]
    recorded = asyncio.run(answers(groups))
    for group in groups:
        found = report(read(OneshotAnswer, recorded[group.name]), documents_of(group))
        (out / f"{group.name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
