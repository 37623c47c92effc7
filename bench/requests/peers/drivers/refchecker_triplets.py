"""refchecker's triplets of each article, five at a time against each other article: … FILE…"""

import sys
from pathlib import Path

# Peers are installed in environments of their own, where no type checker looks.
from refchecker import LLMChecker, LLMExtractor

MODEL = "openai/gpt-4o-mini"
texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
questions = ["What happened?"] * len(texts)
extracted = LLMExtractor(model=MODEL).extract(
    batch_responses=texts, batch_questions=questions, max_new_tokens=2000
)
LLMChecker(model=MODEL).check(
    batch_claims=[[claim.content for claim in result.claims] for result in extracted],
    batch_references=[[other for other in texts if other is not one] for one in texts],
    batch_questions=questions,
)
