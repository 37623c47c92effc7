"""Labelled sentence pairs: does the rules engine see what refutes, and leave alone what supports?

Balanced accuracy of refutes against supports: a pair the engine calls a contradiction is `refutes`, any other is
`supports`. The baseline says `refutes` where the claim's words that the evidence lacks are more than a share that
is fitted to the very data: the best that word overlap can do.
"""

from __future__ import annotations

from typing import Any

from data import rows

from atodds.engines.rules import compare_texts
from atodds.text.words import content_stems

FILES = ("pairs/fever_symmetric.jsonl", "pairs/vitaminc.jsonl")


_TOKENS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"', " ,": ",", " .": ".", " 's": "'s"}


def plain(text: str) -> str:
    """Undo the tokenised brackets and quotes of the data sets."""
    for token, sign in _TOKENS.items():
        text = text.replace(token, sign)
    return text


def measure() -> dict[str, float] | None:
    items = [row for name in FILES for row in rows(name) or []]
    if not items:
        return None
    judged = [
        (row, compare_texts(plain(row["claim"]), plain(row["evidence"])).label == "refutes") for row in items
    ]
    overlaps = [(row, _missing(row)) for row in items]
    cuts = sorted({share for _, share in overlaps})
    figures = {}
    for name, wanted in (("numeric", True), ("all", None)):
        figures[name] = _balanced([(r, hit) for r, hit in judged if wanted is None or r["numeric"]])
        chosen = [(r, share) for r, share in overlaps if wanted is None or r["numeric"]]
        figures[f"{name}, word overlap"] = max(
            _balanced([(r, share > cut) for r, share in chosen]) for cut in cuts
        )
    supports = [hit for row, hit in judged if row["label"] == "supports"]
    figures["supports called refuted"] = round(sum(supports) / len(supports), 3)
    neutral = [hit for row, hit in judged if row["label"] == "neutral"]
    figures["neutral called refuted"] = round(sum(neutral) / len(neutral), 3)
    return figures


def _missing(row: dict[str, Any]) -> float:
    claim, evidence = set(content_stems(plain(row["claim"]))), set(content_stems(plain(row["evidence"])))
    return len(claim - evidence) / max(len(claim), 1)


def _balanced(judged: list[tuple[dict[str, Any], bool]]) -> float:
    shares = []
    for label, expected in (("refutes", True), ("supports", False)):
        hits = [hit is expected for row, hit in judged if row["label"] == label]
        shares.append(sum(hits) / max(len(hits), 1))
    return round(sum(shares) / 2, 3)
