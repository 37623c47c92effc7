"""Contrast pairs: two sentences on one event, at odds or near it. Which does the rules engine call a contradiction?

    python bench/rules/contrast.py                                  the figures
    python bench/rules/contrast.py --missed --false [--level N] [ASPECT ...]
                                                                    and the sentences that it gets wrong, but for
                                                                    those that are only counted

`contrast/README.md` says what they are. `found` is the share of the pairs at odds that are called a contradiction,
`false` that of the others.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from atodds import __version__
from atodds.engines.rules import RulesEngine
from atodds.model import Report, Run
from atodds.pipeline import check
from atodds.sources.text import document

PAIRS = Path(__file__).parent / "contrast"
PARTS = ("worked", "held", "plans-worked", "plans-held", "times-worked", "times-held")
LEVELS = (1, 2, 3)
RUN = Run(atodds=__version__, engine="rules", prompts={})


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a file; `name` says which. Both texts are `published` on one day, where that is told."""

    name: str
    published: str | None
    a: str
    b: str
    at_odds: bool
    aspect: str
    level: int


def items(part: str) -> Iterator[Item]:
    for path in sorted((PAIRS / part).glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            told = json.loads(line)
            at_odds = told["label"] == "contradiction"
            yield Item(
                f"{part}/{path.name}:{number}",
                told.get("published"),
                told["a"],
                told["b"],
                at_odds,
                told["aspect"],
                told["level"],
            )


def measure() -> dict[str, float]:
    return {figure: value for part in PARTS for figure, value in _figures(part).items()}


def _figures(part: str) -> dict[str, float]:
    judged = [(item, bool(_contradictions(item))) for item in items(part)]
    figures = {f"{part}, found": _share([hit for item, hit in judged if item.at_odds])}
    for level in LEVELS:
        hits = [hit for item, hit in judged if item.at_odds and item.level == level]
        figures[f"{part}, found: level {level}"] = _share(hits)
    aspects = {item.aspect for item, _ in judged}
    for aspect in sorted(aspects) if len(aspects) > 1 else ():
        hits = [hit for item, hit in judged if item.at_odds and item.aspect == aspect]
        figures[f"{part}, found: {aspect}"] = _share(hits)
    figures[f"{part}, false"] = _share([hit for item, hit in judged if not item.at_odds])
    return figures


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / len(hits), 3)


def _contradictions(item: Item) -> list[str]:
    return [f"{f.aspect}: {f.explanation}" for f in _report(item).findings if f.kind == "contradiction"]


def _report(item: Item) -> Report:
    dated = f"Published: {item.published}\n\n" if item.published else ""
    articles = (
        document("A", "a", dated + item.a, "a" * 64),
        document("B", "b", dated + item.b, "b" * 64),
    )
    return asyncio.run(check(articles, RulesEngine(), RUN))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--false", action="store_true")
    parser.add_argument("--level", type=int, choices=LEVELS)
    parser.add_argument("aspects", nargs="*", metavar="ASPECT")
    args = parser.parse_args()
    for item in (item for part in PARTS if part.endswith("worked") for item in items(part)):
        if (args.aspects and item.aspect not in args.aspects) or args.level not in (None, item.level):
            continue
        found = _contradictions(item)
        if (item.at_odds and not found and args.missed) or (found and not item.at_odds and args.false):
            print(f"{item.name}  {item.aspect}, level {item.level}", item.a, item.b, *found, "", sep="\n  ")
    for figure, value in measure().items():
        print(f"{figure:40} {value:6.3f}")


if __name__ == "__main__":
    main()
