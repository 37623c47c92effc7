"""A model that answers the four questions by counting words: always the same, from nothing but the request.

It is no good as a checker of facts. It is what a test of everything around a model needs: the right shape,
ids and sentence numbers that exist, and an answer that depends on what was asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

_NUMBERED = re.compile(r"^(\d+)\| (.*)$", re.MULTILINE)
_MARKED = re.compile(r"^>\| (.*)$", re.MULTILINE)
_CLAIM = re.compile(r"^ *([A-Z]+\d+): (.*)$", re.MULTILINE)
_CASE = re.compile(r"^Case (\d+): ", re.MULTILINE)
_ASKED = "\nYou are asked about these claims:\n"
_SCHEMA_IN_WORDS = "It must fit this JSON schema:\n"
_ALIKE = 0.4


def answer(request: dict[str, Any]) -> str:
    """The JSON that answers a request of the `llm` engine; its schema tells which question it is."""
    fields = _schema(request)["properties"]
    asked = request["messages"][1]["content"]
    (made,) = (read(asked) for name, read in _READERS.items() if name in fields)
    return json.dumps(made)


def _schema(request: dict[str, Any]) -> Any:
    form = request.get("response_format", {})
    if form.get("type") == "json_schema":
        return form["json_schema"]["schema"]
    return json.loads(request["messages"][0]["content"].split(_SCHEMA_IN_WORDS)[1])


def _extract(article: str) -> dict[str, Any]:
    sentences = [(int(number), text) for number, text in _NUMBERED.findall(article)]
    claims = [
        {"text": text, "in": [number], "by": None, "sure": "stated", "weight": "high"}
        for number, text in sentences
        if len(text.split()) > 3
    ]
    without = [number for number, text in sentences if len(text.split()) <= 3]
    return {"claims": claims, "without_fact": without, "to_machine": []}


def _crosscheck(text: str) -> dict[str, Any]:
    claims = dict(_CLAIM.findall(text))
    left = asked_of(text)
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
    return {"same": same, "at_odds": at_odds, "finer": [], "surer": [], "alone": alone, "other_event": []}


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


def _mentions(text: str) -> dict[str, Any]:
    claims = dict(_CLAIM.findall(text))
    sentences = _NUMBERED.findall(text)
    carried, absent = [], []
    for name in asked_of(text):
        numbers = [int(number) for number, sentence in sentences if _alike(claims[name], sentence)]
        if numbers:
            carried.append({"claim": name, "in": numbers})
        else:
            absent.append(name)
    return {"carried": carried, "partly": [], "differs": [], "absent": absent}


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


_READERS: dict[str, Callable[[str], dict[str, Any]]] = {
    "without_fact": _extract,
    "at_odds": _crosscheck,
    "carried": _mentions,
    "looks": _verify,
}


def asked_of(text: str) -> list[str]:
    """The ids that are asked about, at the end of the text: named, or all of an article but those named."""
    before, _, after = text.partition(_ASKED)
    asked: list[str] = []
    for line in after.strip().splitlines():
        named = re.findall(r"\b[A-Z]+\d+\b", line)
        if everything := re.match(r"([A-Z]+): all\b", line):
            of_it = [
                name
                for name in (claim for claim, _ in _CLAIM.findall(before))
                if re.sub(r"\d", "", name) == everything[1]
            ]
            named = [name for name in of_it if name not in named]
        asked += named
    return asked


def _alike(left: str, right: str) -> bool:
    a, b = _words(left), _words(right)
    return len(a & b) >= _ALIKE * min(len(a), len(b))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def _numbers(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))
