"""ragas' faithfulness, of each article to each other one, all at once: python ragas_faithfulness.py FILE…"""

import asyncio
import sys
from itertools import permutations
from pathlib import Path

# Peers are installed in environments of their own, where no type checker looks.
from openai import AsyncOpenAI
from ragas.llms import llm_factory
from ragas.metrics.collections import Faithfulness


async def main(texts: list[str]) -> None:
    metric = Faithfulness(llm=llm_factory("gpt-4o-mini", client=AsyncOpenAI(), max_tokens=8192))
    await asyncio.gather(
        *(
            metric.ascore(user_input="What happened?", response=one, retrieved_contexts=[other])
            for one, other in permutations(texts, 2)
        )
    )


asyncio.run(main([Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]))
