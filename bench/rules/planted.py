"""Planted differences: one value of a real article is changed after the article was reworded by rules.

Reworded by what a rewording can do without changing what is said: the order of sentences, other number formats,
synonyms. Then one number, date, place, name, negation or speaker is changed. `found` is the share of changes that come
back as a contradiction or update on the changed words; `false` the share of articles whose rewording alone, with
nothing changed, is called a contradiction.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable

from data import rows

from atodds import __version__
from atodds.engines.rules import RulesEngine
from atodds.model import Document, Report, Run, Usage
from atodds.pipeline import check
from atodds.sources.text import document

ASPECTS = ("number", "date", "place", "name", "polarity", "speaker")
_SYNONYMS = {
    "said": "stated",
    "killed": "left dead",
    "injured": "hurt",
    "approximately": "about",
    "began": "started",
    "however": "but",
    "also": "moreover",
    "large": "big",
    "officials": "authorities",
    "children": "kids",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PLACES = (
    ("Germany", "Austria"),
    ("London", "Manchester"),
    ("China", "Japan"),
    ("Iraq", "Iran"),
    ("California", "Nevada"),
    ("New York", "Chicago"),
    ("Russia", "Ukraine"),
    ("France", "Spain"),
    ("Australia", "Canada"),
    ("India", "Pakistan"),
)

Change = tuple[str, str]


def reworded(sentences: list[str], chance: random.Random) -> list[str]:
    out = [_worded(sentence) for sentence in sentences]
    head, tail = out[:2], out[2:]
    cut = chance.randrange(1, len(tail)) if len(tail) > 1 else 0
    return head + tail[cut:] + tail[:cut]


def _worded(sentence: str) -> str:
    for word, other in _SYNONYMS.items():
        sentence = re.sub(rf"\b{word}\b", other, sentence)
    sentence = re.sub(r"\b(\d{1,3}),000\b", r"\1 thousand", sentence)
    return re.sub(r"\b(\d+)%", r"\1 percent", sentence)


def _number(sentence: str, chance: random.Random) -> Change | None:
    found = list(re.finditer(r"(?<![\d.,:/$-])\b(\d{1,5})\b(?![\d:/-]|[.,]\d)", sentence))
    found = [m for m in found if int(m[1]) > 1 and not 1900 <= int(m[1]) <= 2100]
    if not found:
        return None
    match = chance.choice(found)
    changed = str(int(match[1]) + max(2, int(match[1]) // 3))
    return changed, sentence[: match.start()] + changed + sentence[match.end() :]


def _swap(options: list[tuple[str, str]]) -> Callable[[str, random.Random], Change | None]:
    def change(sentence: str, chance: random.Random) -> Change | None:
        hits = [(one, other) for one, other in options if re.search(rf"\b{one}\b", sentence)]
        if not hits:
            return None
        one, other = chance.choice(hits)
        return other, re.sub(rf"\b{one}\b", other, sentence, count=1)

    return change


def _name(sentence: str, chance: random.Random) -> Change | None:
    found = list(re.finditer(r"(?<=[a-z,] )([A-Z][a-z]+) ([A-Z][a-z]{3,})\b", sentence))
    if not found:
        return None
    match = chance.choice(found)
    other = chance.choice([n for n in ("Halvorsen", "Okafor", "Lindqvist", "Marchetti") if n != match[2]])
    return f"{match[1]} {other}", sentence[: match.start()] + f"{match[1]} {other}" + sentence[match.end() :]


def _polarity(sentence: str, chance: random.Random) -> Change | None:  # noqa: ARG001 - one shape for all changes
    match = re.search(r"\b(was|were|is|are|has|have|will|did|does|could)\b (?!not\b|n't)", sentence)
    if not match:
        return None
    changed = f"{match[1]} not "
    return changed.strip(), sentence[: match.start()] + changed + sentence[match.end() :]


def _speaker(sentence: str, chance: random.Random) -> Change | None:
    match = re.search(r"\b([A-Z][a-z]+ [A-Z][a-z]+) (said|stated|told)\b", sentence)
    if not match:
        return None
    other = chance.choice(("Marta Halvorsen", "Chidi Okafor"))
    return other, sentence.replace(match[1], other, 1)


_dates = [(m, _MONTHS[(n + 5) % 12]) for n, m in enumerate(_MONTHS) if m not in ("March", "May")]
_dates += [(d, _WEEKDAYS[(n + 3) % 7]) for n, d in enumerate(_WEEKDAYS)]
CHANGES: dict[str, Callable[[str, random.Random], Change | None]] = {
    "number": _number,
    "date": _swap(_dates),
    "place": _swap([pair for one, other in _PLACES for pair in ((one, other), (other, one))]),
    "name": _name,
    "polarity": _polarity,
    "speaker": _speaker,
}


def compared(original: Document, other: Document) -> Report:
    run = Run(
        atodds=__version__,
        engine="rules",
        model=None,
        endpoint=None,
        prompts={},
        usage=Usage(),
        seconds=None,
        coverage=(),
    )
    return asyncio.run(check((original, other), RulesEngine(), run))


def _clashes(report: Report) -> list[tuple[int, int]]:
    kinds = ("contradiction", "update")
    return [
        (e.start, e.end) for f in report.findings if f.kind in kinds for e in f.evidence if e.source == "B"
    ]


def measure(a_aspect: int = 40, seed: int = 1) -> dict[str, float] | None:
    articles = [row for row in rows("articles/wikinews.jsonl") or [] if len(row["text"]) > 600]
    if not articles:
        return None
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false = 0
    for number, row in enumerate(articles):
        chance = random.Random(f"{seed}-{number}")
        original = document("A", "a", row["text"][:4000], "0" * 64)
        sentences = [s.text for s in original.sentences]
        worded = reworded(sentences, chance)
        false += bool(_clashes(compared(original, document("B", "b", "\n\n".join(worded), "1" * 64))))
        for aspect in ASPECTS:
            if planted[aspect] >= a_aspect:
                continue
            places = list(range(len(worded)))
            chance.shuffle(places)
            for place in places:
                change = CHANGES[aspect](worded[place], chance)
                if change:
                    planted[aspect] += 1
                    text = "\n\n".join([*worded[:place], change[1], *worded[place + 1 :]])
                    offset = sum(len(s) + 2 for s in worded[:place])
                    spans = _clashes(compared(original, document("B", "b", text, "1" * 64)))
                    found[aspect] += any(a < offset + len(change[1]) and offset < b for a, b in spans)
                    break
    figures = {f"found: {aspect}": round(found[aspect] / max(planted[aspect], 1), 3) for aspect in ASPECTS}
    return {**figures, "planted": sum(planted.values()), "false": round(false / len(articles), 3)}
