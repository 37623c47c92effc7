"""Gathering: do the claims that gold sets against each other land in one topic?

For each gold finding with evidence in two documents, a pair of claims, one on each side's quoted words, is looked
for in one topic, with topics as large as a run of the llm engine makes them: among the claims it answers for, and
among those and the ones it names as near. How many are near, of one that it answers for, is what that costs. Claims
are those of the rules engine.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path

from data import GROUPS

from atodds.engines.rules import RulesEngine
from atodds.model import Claim, Document, Topic
from atodds.sources import read
from atodds.steps.crosscheck import requests_for
from atodds.steps.extract import extract as extract_all
from atodds.steps.gather import gather
from atodds.text.shared import shared_sentences


def measure() -> dict[str, float]:
    pairs = together = within_reach = own = near = 0
    for group in sorted(path.parent for path in GROUPS.glob("*/gold.json")):
        documents = read([str(group / "*.txt")])
        claims = asyncio.run(extract_all(RulesEngine(), documents, shared_sentences(documents))).claims
        share = -(-len(claims) // requests_for(len(documents), len(claims)))
        topics = gather(claims, largest=share)
        own += sum(len(topic.claims) for topic in topics)
        near += sum(len(topic.near) for topic in topics)
        home = {name: topic for topic in topics for name in topic.claims}
        for sides in _sides(group, documents, claims):
            for other in sides[1:]:
                pairs += 1
                together += any(b in home[a].claims for a in sides[0] for b in other)
                within_reach += any(_reach(home, a, b) for a in sides[0] for b in other)
    return {
        "pairs": pairs,
        "answered for in one topic": round(together / pairs, 3),
        "in one topic, its near claims with them": round(within_reach / pairs, 3),
        "near claims for each answered for": round(near / own, 2),
    }


def _reach(home: Mapping[str, Topic], one: str, other: str) -> bool:
    return any(b in (*home[a].claims, *home[a].near) for a, b in ((one, other), (other, one)))


def _sides(group: Path, documents: tuple[Document, ...], claims: tuple[Claim, ...]) -> list[list[list[str]]]:
    gold = json.loads((group / "gold.json").read_text(encoding="utf-8"))
    by_file = {Path(d.name).name: d for d in documents}
    found = []
    for finding in gold["findings"]:
        sides: dict[str, list[str]] = {}
        for evidence in finding["evidence"]:
            document = by_file[evidence["source"]]
            start = document.text.index(evidence["quote"])
            end = start + len(evidence["quote"])
            hit = [
                c.id
                for c in claims
                if c.source == document.id and any(e.start < end and start < e.end for e in c.evidence)
            ]
            sides.setdefault(document.id, []).extend(hit)
        filled = [names for names in sides.values() if names]
        if len(filled) > 1:
            found.append(filled)
    return found
