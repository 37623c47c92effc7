"""A chat that answers from what a reader answered in a recorded run, also where the questions have changed.

Spoiled claims make other questions than the recorded ones, so answers can't be looked up by question. They are
looked up by what they are about: a claim by its text, a pair of claims by what the reader made of it. A claim that
nobody recorded (an invented one) has no partner, and no document carries it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

from atodds.llm.chat import Answer, Question

Json = dict[str, Any]
Spoil = Callable[[str, Json, Question], Json]

_CLAIM = re.compile(r"^ *([A-Z]+\d+): (.*)$", re.MULTILINE)
_UNDERSTOOD = re.compile(r"^understood in ([A-Z]+) as: (.*)$", re.MULTILINE)
_ASKED = "You are asked about these claims:"
_DEGREES = ("finer", "surer")


@dataclass
class Known:
    """One group's answers, in terms of claims' texts: (document, text)."""

    extracted: dict[str, list[Json]] = field(default_factory=dict)
    same: list[frozenset[tuple[str, str]]] = field(default_factory=list)
    at_odds: list[Json] = field(default_factory=list)
    degrees: dict[str, list[Json]] = field(default_factory=lambda: {name: [] for name in _DEGREES})
    mentioned: dict[tuple[tuple[str, str], str], Json] = field(default_factory=dict)
    verdicts: list[tuple[frozenset[tuple[str, str]], Json]] = field(default_factory=list)


def known(recorded: Path, questions: dict[str, Question]) -> Known:
    """The recorded answers of a group, joined with the questions they answer (by key)."""
    found = Known()
    for key, kept in json.loads(recorded.read_text(encoding="utf-8")).items():
        question = questions.get(key)
        if question is not None:
            _READ[question.name](found, question.messages[1].content, json.loads(kept["answer"]))
    return found


def _names(prompt: str) -> dict[str, tuple[str, str]]:
    return {name: (re.sub(r"\d", "", name), text) for name, text in _CLAIM.findall(prompt)}


def _asked(prompt: str) -> list[str]:
    """The ids at the prompt's end: named, or all of an article but those named."""
    before, after = prompt.rsplit(_ASKED, 1)
    asked: list[str] = []
    for line in after.strip().splitlines():
        named = re.findall(r"\b[A-Z]+\d+\b", line)
        if everything := re.match(r"([A-Z]+): all\b", line):
            of_it = [name for name in _names(before) if re.sub(r"\d", "", name) == everything[1]]
            named = [name for name in of_it if name not in named]
        asked += named
    return asked


def _read_extract(found: Known, prompt: str, answer: Json) -> None:
    match = re.search(r'<article id="([A-Z]+)"', prompt)
    assert match
    found.extracted.setdefault(match[1], []).append(answer)


def _read_crosscheck(found: Known, prompt: str, answer: Json) -> None:
    names = _names(prompt)
    found.same += [frozenset(names[n] for n in group if n in names) for group in answer["same"]]
    for entry in answer["at_odds"]:
        sides = [{"claims": [names[n] for n in s["claims"]], "words": s["words"]} for s in entry["sides"]]
        found.at_odds.append({**entry, "sides": sides})
    for degree in _DEGREES:
        for entry in answer[degree]:
            members = {end: [names[n] for n in entry[end]] for end in ("more", "less")}
            found.degrees[degree].append({**entry, **members})


def _read_mentions(found: Known, prompt: str, answer: Json) -> None:
    names = _names(prompt)
    match = re.search(r'<article id="([A-Z]+)"', prompt)
    assert match
    for cited in ("carried", "partly"):
        for item in answer[cited]:
            found.mentioned[names[item["claim"]], match[1]] = {"list": cited, "in": item["in"]}
    for item in answer["differs"]:
        found.mentioned[names[item["claim"]], match[1]] = {
            "list": "differs",
            "in": item["in"],
            "how": item["how"],
        }
    for name in answer["absent"]:
        found.mentioned[names[name], match[1]] = {"list": "absent"}


def _read_verify(found: Known, prompt: str, answer: Json) -> None:
    looks = {look["case"]: look for look in answer["looks"]}
    for number, claims in _cases(prompt).items():
        if number in looks:
            found.verdicts.append((claims, looks[number]))


def _cases(prompt: str) -> dict[int, frozenset[tuple[str, str]]]:
    cases = {}
    for part in re.split(r"^(?=Case \d+: )", prompt, flags=re.MULTILINE):
        match = re.match(r"Case (\d+): ", part)
        if match:
            cases[int(match[1])] = frozenset(_UNDERSTOOD.findall(part))
    return cases


_READ: dict[str, Callable[[Known, str, Json], None]] = {
    "extract": _read_extract,
    "crosscheck": _read_crosscheck,
    "mentions": _read_mentions,
    "verify": _read_verify,
}


class KnownAnswers:
    """Answers every question from `known`, each answer spoiled by `spoil`."""

    def __init__(self, found: Known, spoil: Spoil) -> None:
        self._known = found
        self._spoil = spoil
        self._answering = {
            "extract": self._extract,
            "crosscheck": self._crosscheck,
            "mentions": self._mentions,
            "verify": self._verify,
        }

    async def ask(self, question: Question) -> Answer:
        prompt = question.messages[1].content
        answer = self._spoil(question.name, self._answering[question.name](prompt), question)
        text = json.dumps(answer, ensure_ascii=False)
        return Answer(text=text, tokens_in=0, tokens_out=len(text) // 4, model="known")

    def _extract(self, prompt: str) -> Json:
        match = re.search(r'<article id="([A-Z]+)"', prompt)
        assert match
        numbers = {int(n) for n in re.findall(r"^(\d+)\| ", prompt, re.MULTILINE)}
        answers = self._known.extracted.get(match[1], [])
        return {
            "claims": [c for a in answers for c in a["claims"] if numbers.issuperset(c["in"])],
            "without_fact": [n for a in answers for n in a["without_fact"] if n in numbers],
            "to_machine": [n for a in answers for n in a["to_machine"] if n in numbers],
        }

    def _crosscheck(self, prompt: str) -> Json:
        names = _names(prompt)
        ids = {claim: name for name, claim in names.items()}
        asked = _asked(prompt)
        same = [[ids[c] for c in sorted(group) if c in ids] for group in self._known.same]
        at_odds = []
        for entry in self._known.at_odds:
            sides = [
                {"claims": [ids[c] for c in side["claims"] if c in ids], "words": side["words"]}
                for side in entry["sides"]
            ]
            sides = [side for side in sides if side["claims"]]
            if len(sides) > 1:
                at_odds.append({**entry, "sides": sides})
        mine = set(asked)
        same = [group for group in same if len({names[n][0] for n in group}) > 1 and mine & set(group)]
        at_odds = [e for e in at_odds if mine & {n for s in e["sides"] for n in s["claims"]}]
        degrees: dict[str, list[Json]] = {name: [] for name in _DEGREES}
        for degree, entries in self._known.degrees.items():
            for entry in entries:
                ends = {end: [ids[c] for c in entry[end] if c in ids] for end in ("more", "less")}
                if all(ends.values()) and mine & {n for members in ends.values() for n in members}:
                    degrees[degree].append({**entry, **ends})
        taken = {n for group in same for n in group} | {
            n for e in at_odds for s in e["sides"] for n in s["claims"]
        }
        taken |= {n for entries in degrees.values() for e in entries for n in (*e["more"], *e["less"])}
        return {
            "same": same,
            "at_odds": at_odds,
            **degrees,
            "alone": [name for name in asked if name not in taken],
            "other_event": [],
        }

    def _mentions(self, prompt: str) -> Json:
        names = _names(prompt)
        match = re.search(r'<article id="([A-Z]+)"', prompt)
        assert match
        answer: Json = {"carried": [], "partly": [], "differs": [], "absent": []}
        for name in _asked(prompt):
            found = self._mentioned(names[name], match[1])
            item = {"claim": name, **{k: v for k, v in found.items() if k != "list"}}
            answer[found["list"]].append(name if found["list"] == "absent" else item)
        return answer

    def _mentioned(self, claim: tuple[str, str], document: str) -> Json:
        """What was recorded for the claim; else what a claim of the document that says the same rests on."""
        if (claim, document) in self._known.mentioned:
            return self._known.mentioned[claim, document]
        for group in self._known.same:
            if claim in group:
                for source, text in sorted(group):
                    numbers = self._sentences(source, text)
                    if source == document and numbers:
                        return {"list": "carried", "in": numbers}
        return {"list": "absent"}

    def _sentences(self, source: str, text: str) -> list[int]:
        for answer in self._known.extracted.get(source, []):
            for claim in answer["claims"]:
                if text.startswith(" ".join(claim["text"].split())):
                    return list(claim["in"])
        return []

    def _verify(self, prompt: str) -> Json:
        return {"looks": [self._look(n, claims) for n, claims in _cases(prompt).items()]}

    def _look(self, number: int, claims: frozenset[tuple[str, str]]) -> Json:
        alike = [
            (len(claims & seen) / len(claims | seen), look)
            for seen, look in self._known.verdicts
            if _meets(claims, seen)
        ]
        if alike:
            return {**max(alike, key=itemgetter(0))[1], "case": number}
        kind, aspect = "other_scope", "identity"
        for entry in self._known.at_odds:
            if _meets(claims, frozenset(c for s in entry["sides"] for c in s["claims"])):
                kind, aspect = entry["kind"], entry["aspect"]
        if any(_meets(claims, group) for group in self._known.same):
            kind = "same"
        return {"case": number, "reason": "As recorded.", "verdict": kind, "aspect": aspect, "stronger": []}


def _meets(claims: frozenset[tuple[str, str]], others: frozenset[tuple[str, str]]) -> bool:
    """Whether the two share claims of at least two documents, or two claims of one that is alone in both."""
    common = claims & others
    sources = {source for source, _ in common}
    return len(sources) > 1 or (len(common) > 1 and len({source for source, _ in claims}) == 1)
