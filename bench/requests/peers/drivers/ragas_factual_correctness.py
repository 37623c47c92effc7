"""ragas' factual correctness (F1: both ways) of each pair of articles, all at once: … FILE…"""

import asyncio
import sys
from itertools import combinations
from pathlib import Path

# Peers are installed in environments of their own, where no type checker looks.
from openai import AsyncOpenAI
from ragas.llms import llm_factory
from ragas.metrics.collections import FactualCorrectness


async def main(texts: list[str]) -> None:
    metric = FactualCorrectness(llm=llm_factory("gpt-4o-mini", client=AsyncOpenAI(), max_tokens=8192))
    await asyncio.gather(
        *(metric.ascore(response=one, reference=other) for one, other in combinations(texts, 2))
    )


asyncio.run(main([Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]))
