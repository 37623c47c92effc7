"""Gathering: do the claims that gold sets against each other land in one topic?

For each gold finding with evidence in two documents, a pair of claims, one on each side's quoted words, is looked
for in one topic: with topics as large as a run of the llm engine makes them, and with topics as large as they may be.
Claims are those of the rules engine.
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from data import GROUPS

from atodds.engines.rules import RulesEngine
from atodds.model import Claim, Document, Topic
from atodds.sources import read
from atodds.steps.crosscheck import requests_for
from atodds.steps.extract import extract as extract_all
from atodds.steps.gather import LARGEST, gather
from atodds.text.shared import shared_sentences


def measure() -> dict[str, float]:
    pairs = together = together_at_most = 0
    for group in sorted(path.parent for path in GROUPS.glob("*/gold.json")):
        documents = read([str(group / "*.txt")])
        claims = asyncio.run(extract_all(RulesEngine(), documents, shared_sentences(documents))).claims
        share = -(-len(claims) // requests_for(len(documents), len(claims)))
        small = _places(gather(claims, largest=share))
        large = _places(gather(claims, largest=LARGEST))
        for sides in _sides(group, documents, claims):
            for other in sides[1:]:
                pairs += 1
                together += any(small[a] == small[b] for a in sides[0] for b in other)
                together_at_most += any(large[a] == large[b] for a in sides[0] for b in other)
    return {
        "pairs": pairs,
        "in one topic, as divided for requests": round(together / pairs, 3),
        f"in one topic of at most {LARGEST} claims": round(together_at_most / pairs, 3),
    }


def _places(topics: tuple[Topic, ...]) -> dict[str, int]:
    return {name: n for n, topic in enumerate(topics) for name in topic.claims}


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
