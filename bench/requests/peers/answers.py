"""What the model server answers to the questions of peers: right in form, and as long as a model's answers would be.

Claims are as many and as long as those that atodds is given, and as with atodds one in eight is at odds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from model_server import CLAIMS, prompts_of

_WORDS = 12
_ARTICLE = 2200  # characters of an article, of which consistency-checker sends parts
_REASON = (
    "Both passages speak of the same thing, role and time; no world has both values, so both can't be true."
)


def claims(text: str, count: int = CLAIMS) -> list[str]:
    words = text.replace('"', "").split()
    last = max(len(words) - _WORDS, 0)
    return [" ".join(words[n * last // count :][:_WORDS]) for n in range(count)]


def _at_odds(number: int) -> bool:
    return number % 8 == 1


def _ragas_input(prompt: str) -> dict[str, Any]:
    return dict(json.loads(prompt.rsplit("\ninput: ", 1)[1].rsplit("\nOutput:", 1)[0]))


def _ragas_statements(prompt: str) -> str:
    return json.dumps({"statements": claims(_ragas_input(prompt)["answer"])})


def _ragas_claims(prompt: str) -> str:
    return json.dumps({"claims": claims(_ragas_input(prompt)["response"])})


def _ragas_verdicts(prompt: str) -> str:
    judged = [
        {"statement": statement, "reason": _REASON, "verdict": int(not _at_odds(number))}
        for number, statement in enumerate(_ragas_input(prompt)["statements"])
    ]
    return json.dumps({"statements": judged})


def _deepeval_truths(prompt: str) -> str:
    return json.dumps({"truths": claims(prompt.rsplit("\nText:\n", 1)[1])})


def _deepeval_claims(prompt: str) -> str:
    return json.dumps({"claims": claims(prompt.rsplit("\nAI Output:\n", 1)[1])})


def _deepeval_verdicts(_prompt: str) -> str:
    odd = {"reason": _REASON, "verdict": "no"}
    return json.dumps({"verdicts": [odd if _at_odds(n) else {"verdict": "yes"} for n in range(CLAIMS)]})


def _deepeval_reason(_prompt: str) -> str:
    return json.dumps({"reason": _REASON})


def _refchecker_triplets(prompt: str) -> str:
    words = [claim.split() for claim in claims(prompt.rsplit("### Candidate Answer:\n", 1)[1])]
    return "\n".join(f'("{" ".join(w[:4])}", "{" ".join(w[4:8])}", "{" ".join(w[8:])}")' for w in words)


def _refchecker_labels(prompt: str) -> str:
    asked = re.findall(r'^\(".*"\)$', prompt.rsplit("### Claims:\n", 1)[1], re.MULTILINE)
    return "\n".join("Contradiction" if _at_odds(n) else "Entailment" for n in range(len(asked)))


def _consistency_assertions(prompt: str) -> str:
    part = prompt.rsplit("Text chunk:\n---\n", 1)[1].rsplit("\n---\n", 1)[0]
    share = max(1, round(CLAIMS * len(part) / _ARTICLE))
    return json.dumps({"assertions": claims(part, share), "definitions": []})


def _consistency_organisation(_prompt: str) -> str:
    return json.dumps({"label": None, "reason": "no_org"})


def _consistency_verdict(_prompt: str) -> str:
    return json.dumps({"verdict": "contradiction", "rationale": _REASON, "evidence_spans": []})


# What marks a question, in its schema or its words, and what answers it.
_QUESTIONS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ('"title": "StatementGeneratorOutput"', _ragas_statements),
    ('"title": "ClaimDecompositionOutput"', _ragas_claims),
    ('"title": "NLIStatementOutput"', _ragas_verdicts),
    ('"title": "Truths"', _deepeval_truths),
    ('"title": "Claims"', _deepeval_claims),
    ('"title": "Verdicts"', _deepeval_verdicts),
    ('"title": "FaithfulnessScoreReason"', _deepeval_reason),
    ('"title": "_ExtractionPayload"', _consistency_assertions),
    ('"title": "_OrgIdentificationPayload"', _consistency_organisation),
    ('"title": "JudgePayload"', _consistency_verdict),
    ("\n### KG:", _refchecker_triplets),
    ("\n### Claims:", _refchecker_labels),
)


def answer_to(body: dict[str, Any]) -> str:
    prompts = prompts_of(body)
    asked = "\n".join([json.dumps(body.get("response_format")), *prompts])
    for marker, answered in _QUESTIONS:
        if marker in asked:
            return answered(prompts[-1])
    raise LookupError("no question of a peer that is known here")
