"""What a dry run foretells, beside what the recorded runs took.

    python bench/quality/forecasts.py

Of the cassettes requests, tokens in and tokens out; of the groups, whose answers alone are recorded, requests and
tokens out. Tokens are characters / 4, as the recording server counted them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import yaml
from check_groups import SETS

from atodds.forecast import Forecast, forecast
from atodds.llm.prompts import Prompts
from atodds.sources import read

ROOT = Path(__file__).parents[2]
RECORDED = Path(__file__).parent / "recorded"
PROMPTS = Prompts.load()


def foretold(folder: Path) -> Forecast:
    return forecast(read([str(folder / "*.txt")]), PROMPTS)


def cassettes() -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for cassette in sorted((ROOT / "cassettes").glob("*.yaml")):
        folders = (ROOT / "examples" / cassette.stem, SETS["groups"] / cassette.stem)
        expected = foretold(next(folder for folder in folders if folder.exists()))
        exchanges = yaml.safe_load(cassette.read_text(encoding="utf-8"))["interactions"]
        used = [exchange["response"]["body"]["json"]["usage"] for exchange in exchanges]
        yield (
            cassette.stem,
            [
                (expected.requests, len(used)),
                (expected.tokens_in, sum(u["prompt_tokens"] for u in used)),
                (expected.tokens_out, sum(u["completion_tokens"] for u in used)),
            ],
        )


def groups() -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for name, folder in SETS.items():
        for gold in sorted(folder.glob("*/gold.json")):
            group = gold.parent.name
            kept = RECORDED / ("round-1" if name == "groups" else name) / f"{group}.json"
            answers = json.loads(kept.read_text(encoding="utf-8")).values()
            expected = foretold(gold.parent)
            written = sum(len(answer["answer"]) for answer in answers) // 4
            yield group, [(expected.requests, len(answers)), (expected.tokens_out, written)]


def main() -> None:
    for name, figures in (*cassettes(), *groups()):
        print(name, *(f"{told:,} for {took:,} ({told / took - 1:+.0%})" for told, took in figures), sep="; ")


if __name__ == "__main__":
    main()
