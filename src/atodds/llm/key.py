"""The identity of an answer: a hash of all that can change it, and of nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from atodds.llm.chat import Question


def key_of(question: Question, identity: Mapping[str, Any]) -> str:
    """sha256 of canonical JSON of the messages, the schema, the sample and `identity` (model, endpoint,
    parameters).

    The label and the API key are no part of it. Neither is the form that the parameters took (`openai.Dialect`):
    nobody chooses it, it follows from endpoint and model; an answer in any form has passed the same checks; and a
    run that goes on where another ended can't know it before it has sent a request, which it needn't.
    """
    whole = {
        "messages": [message.model_dump() for message in question.messages],
        "schema": question.schema_,
        "sample": question.sample,
        **identity,
    }
    canonical = json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
