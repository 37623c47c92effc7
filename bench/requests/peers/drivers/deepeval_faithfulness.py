"""deepeval's faithfulness, of each article to each other one, at its own concurrency: … FILE…"""

import sys
from itertools import permutations
from pathlib import Path

# Peers are installed in environments of their own, where no type checker looks.
from deepeval import evaluate
from deepeval.metrics import FaithfulnessMetric
from deepeval.test_case import LLMTestCase

texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
evaluate(
    [
        LLMTestCase(input="What happened?", actual_output=one, retrieval_context=[other])
        for one, other in permutations(texts, 2)
    ],
    [FaithfulnessMetric(model="gpt-4o-mini")],
)
