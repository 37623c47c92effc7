"""Contradictions that take a reckoning: does the rules engine find them, and leave alone what comes out?

`inferred/stories.json` holds short invented stories as two articles tell them, `inferred/pairs.jsonl` what each of the
two adds to its story, and whether the two are at odds. The laws were tuned on these pairs, so that `found` tells what
they reach, not how often news lets them; `false` is the number of consistent pairs in which anything is called a
contradiction, an update or an article at odds with itself.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from atodds import __version__
from atodds.engines.rules import RulesEngine
from atodds.model import Run
from atodds.pipeline import check
from atodds.sources.text import document

PAIRS = Path(__file__).parent / "inferred"
_AT_ODDS = ("contradiction", "internal", "update")


def measure() -> dict[str, float]:
    stories = json.loads((PAIRS / "stories.json").read_text(encoding="utf-8"))
    pairs = [json.loads(line) for line in (PAIRS / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    judged = [(pair["at_odds"], _is_at_odds(stories[pair["story"]], pair)) for pair in pairs]
    found = [hit for at_odds, hit in judged if at_odds]
    return {
        "found": round(sum(found) / len(found), 3),
        "false": sum(hit for at_odds, hit in judged if not at_odds),
        "reported": len(judged),
    }


def _is_at_odds(story: dict[str, Any], pair: dict[str, str]) -> bool:
    articles = []
    for identity, name in (("A", "one"), ("B", "other")):
        headline, body = story[name]
        told = body.format(told=pair[name])
        text = f"{headline}\nPublished: {story['published']}\n\n{told}\n"
        articles.append(document(identity, name, text, identity * 64))
    run = Run(atodds=__version__, engine="rules", prompts={})
    report = asyncio.run(check(tuple(articles), RulesEngine(), run))
    return any(finding.kind in _AT_ODDS for finding in report.findings)
