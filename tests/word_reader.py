"""A model that answers the four questions by counting words: always the same, from nothing but the request.

It is no good as a checker of facts. It is what a test of everything around a model needs: the right shape,
ids and sentence numbers that exist, and an answer that depends on what was asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

_NUMBERED = re.compile(r"^(\d+)\| (.*)$", re.MULTILINE)
_MARKED = re.compile(r"^>\| (.*)$", re.MULTILINE)
_CLAIM = re.compile(r"^ *([A-Z]+\d+): (.*)$", re.MULTILINE)
_CASE = re.compile(r"^Case (\d+): ", re.MULTILINE)
_FOR_CROSSCHECK, _FOR_MENTIONS = "\nYou are asked about these claims:\n", "\nThe claims:\n"
_ALIKE = 0.4


def answer(request: dict[str, Any]) -> str:
    """The JSON that answers a chat-completions request of the `llm` engine."""
    asked = request["messages"][1]["content"]
    if asked.startswith("Case "):
        made = _verify(asked)
    elif _FOR_CROSSCHECK in asked:
        made = _crosscheck(*asked.split(_FOR_CROSSCHECK))
    elif _FOR_MENTIONS in asked:
        made = _mentions(*asked.split(_FOR_MENTIONS))
    else:
        made = _extract(asked)
    return json.dumps(made)


def _extract(article: str) -> dict[str, Any]:
    sentences = [(int(number), text) for number, text in _NUMBERED.findall(article)]
    claims = [
        {"text": text, "in": [number], "by": None, "sure": "stated", "weight": "high"}
        for number, text in sentences
        if len(text.split()) > 3
    ]
    without = [number for number, text in sentences if len(text.split()) <= 3]
    return {"claims": claims, "without_fact": without, "to_machine": []}


def _crosscheck(articles: str, asked: str) -> dict[str, Any]:
    claims = dict(_CLAIM.findall(articles))
    left = [name for name in asked.split() if name in claims]
    same, at_odds, alone = [], [], []
    while left:
        name = left.pop(0)
        partners = [other for other in claims if other[0] != name[0] and _alike(claims[name], claims[other])]
        left = [other for other in left if other not in partners]
        group = [name, *partners]
        if not partners:
            alone.append(name)
        elif len({_numbers(claims[member]) for member in group}) == 1:
            same.append(group)
        else:
            at_odds.append(_conflict([(member, claims[member]) for member in group]))
    return {"same": same, "at_odds": at_odds, "alone": alone, "other_event": []}


def _conflict(members: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "what": "The number differs.",
        "sides": [{"claims": [name], "words": text} for name, text in members],
        "reason": "Both count the same.",
        "kind": "contradiction",
        "aspect": "number",
        "stronger": [],
        "weight": "high",
    }


def _mentions(article: str, claims: str) -> dict[str, Any]:
    sentences = _NUMBERED.findall(article)
    carried, absent = [], []
    for name, text in _CLAIM.findall(claims):
        numbers = [int(number) for number, sentence in sentences if _alike(text, sentence)]
        if numbers:
            carried.append({"claim": name, "in": numbers})
        else:
            absent.append(name)
    return {"carried": carried, "differs": [], "absent": absent}


def _verify(cases: str) -> dict[str, Any]:
    parts = _CASE.split(cases)[1:]
    looks = []
    for number, case in zip(parts[::2], parts[1::2], strict=True):
        articles = case.split("</article>")
        counted = {
            _numbers(" ".join(_MARKED.findall(article))) for article in articles if "<article" in article
        }
        looks.append(
            {
                "case": int(number),
                "reason": "Counted.",
                "verdict": "contradiction" if len(counted) > 1 else "same",
                "aspect": "number",
                "stronger": [],
            }
        )
    return {"looks": looks}


def _alike(left: str, right: str) -> bool:
    a, b = _words(left), _words(right)
    return len(a & b) >= _ALIKE * min(len(a), len(b))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_digits(text))


def _digits(text: str) -> Iterable[str]:
    return re.findall(r"\d+", text)
