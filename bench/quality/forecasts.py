"""What a dry run foretells, beside what the recorded runs took.

    python bench/quality/forecasts.py

Reads the cassettes. Tokens are those the recording server counted (characters / 4).
"""

from __future__ import annotations

from pathlib import Path

import yaml

from atodds.forecast import forecast
from atodds.llm.prompts import Prompts
from atodds.sources import read

ROOT = Path(__file__).parents[2]


def main() -> None:
    prompts = Prompts.load()
    for cassette in sorted((ROOT / "cassettes").glob("*.yaml")):
        folder = next(
            f
            for f in (ROOT / "examples", ROOT / "bench" / "quality" / "groups")
            if (f / cassette.stem).exists()
        )
        documents = read([str(folder / cassette.stem / "*.txt")])
        expected = forecast(documents, prompts)
        exchanges = yaml.safe_load(cassette.read_text(encoding="utf-8"))["interactions"]
        used = [exchange["response"]["body"]["json"]["usage"] for exchange in exchanges]
        took = (len(used), sum(u["prompt_tokens"] for u in used), sum(u["completion_tokens"] for u in used))
        told = (expected.requests, expected.tokens_in, expected.tokens_out)
        print(
            cassette.stem,
            *(f"{a:,} for {b:,} ({a / b - 1:+.0%})" for a, b in zip(told, took, strict=True)),
            sep="; ",
        )


if __name__ == "__main__":
    main()
