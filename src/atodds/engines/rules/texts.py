"""Two short texts about one thing, without articles around them: whether the second supports or refutes the
first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from atodds.engines.rules.comparison import differences, know
from atodds.engines.rules.inference import inferences, judged
from atodds.engines.rules.pairing import paired
from atodds.engines.rules.reading import read_text

CARRIED = 0.5


@dataclass(frozen=True, slots=True)
class Judgement:
    """`neutral`: the text neither contradicts the claim nor carries enough of its words."""

    label: Literal["supports", "refutes", "neutral"]
    why: str


def compare_texts(claim: str, text: str, published: date | None = None) -> Judgement:
    """Judge a claim by a text that is known to be about the same thing, by the same comparisons that set
    articles against each other."""
    left, right = read_text(claim, "claim", published), read_text(text, "text", published)
    pairs = [paired(one, other, nearness=1.0) for one in left.statements for other in right.statements]
    articles = {"claim": left, "text": right}
    found = differences(pairs, articles, know(articles))
    inferred = (judged(inference, articles) for inference in inferences(pairs, articles))
    for difference in (*found, *(difference for difference in inferred if difference)):
        if difference.relation in ("contradiction", "update"):
            return Judgement("refutes", difference.why)
    claimed = frozenset().union(*(statement.terms for statement in left.statements))
    told = frozenset().union(*(statement.terms for statement in right.statements))
    if claimed and len(claimed & told) >= CARRIED * len(claimed):
        return Judgement(
            "supports", "The text has most of the claim's words, and nothing in it is at odds with them."
        )
    return Judgement("neutral", "The text has too few of the claim's words.")
