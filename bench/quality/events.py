"""Telling events apart without asking: how many pairs of articles about one event, and about two, are told apart.

    python bench/quality/events.py

One event: pairs within the groups with gold. Two events: pairs across groups, and pairs of real articles
(ATODDS_DATA, or ../shared/data beside the repository) of different stories, some of which are near to each other.
"""

from __future__ import annotations

import json
import os
from itertools import combinations
from pathlib import Path

from check_groups import SETS

from atodds.model import Document
from atodds.sources import read
from atodds.sources.text import document
from atodds.steps.tell_apart import stories, told_apart

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("ATODDS_DATA", ROOT.parent / "shared" / "data"))


def main() -> None:
    groups = {
        path.parent.name: read([str(path.parent / "*.txt")])
        for folder in SETS.values()
        for path in sorted(folder.glob("*/gold.json"))
    }
    one_event = [pair for documents in groups.values() for pair in combinations(documents, 2)]
    across = [(a, b) for one, other in combinations(groups.values(), 2) for a in one for b in other]
    report("pairs about one event", [_apart(pair) for pair in one_event])
    report("pairs across groups", [_apart(pair) for pair in across])
    news = DATA / "articles" / "wikinews.jsonl"
    if not news.exists():
        print(f"real articles: skipped, {news} isn't there")
        return
    texts = [json.loads(line)["text"] for line in news.read_text(encoding="utf-8").splitlines()]
    articles = [document("A", str(n), text, f"{n:064}") for n, text in enumerate(texts) if len(text) > 500]
    report("pairs of real articles", [_apart(pair) for pair in combinations(articles, 2)])


def _apart(pair: tuple[Document, Document]) -> bool:
    documents = tuple(d.model_copy(update={"id": name}) for d, name in zip(pair, "AB", strict=True))
    return bool(told_apart(documents, stories(documents)))


def report(what: str, apart: list[bool]) -> None:
    print(f"{what:26} {sum(apart):5} of {len(apart):5} told apart")


if __name__ == "__main__":
    main()
