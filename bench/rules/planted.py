"""Planted differences: one value of a real article is changed after the article was reworded by rules.

Reworded by what a rewording can do without changing what is said: the order of sentences, other number formats,
synonyms. Then one number, date, place, name, negation or speaker is changed, in a sentence of the article's body and
so that the sentence still says something: an exact number of the things that follow it, not "Boeing 737", a bound or
a date; a person's surname, not half of a company's. `found` is the share of changes that come back as a contradiction
or update on the changed sentence, which was no finding before the change; `false` the share of articles whose
rewording alone, with nothing changed, is called a contradiction.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable
from itertools import accumulate

from data import rows
from pairs import plain

from atodds import __version__
from atodds.engines.rules import RulesEngine
from atodds.model import Document, Report, Run
from atodds.pipeline import check
from atodds.sources.text import document

ASPECTS = ("number", "date", "place", "name", "polarity", "speaker")
_SYNONYMS = {
    "said": "stated",
    "injured": "hurt",
    "approximately": "about",
    "began": "started",
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

_GIVEN = (
    r"James|John|Robert|Michael|William|David|Richard|Joseph|Thomas|Charles|Christopher|Daniel|Matthew|Anthony|Mark"
    r"|Donald|Steven|Steve|Paul|Andrew|Kenneth|George|Kevin|Brian|Edward|Ronald|Timothy|Tim|Jason|Jeffrey|Gary|Eric"
    r"|Jonathan|Stephen|Larry|Scott|Benjamin|Frank|Raymond|Patrick|Jack|Peter|Henry|Simon|Tony|Alan|Alex|Martin|Mary"
    r"|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Lisa|Nancy|Margaret|Sandra|Ashley|Emily"
    r"|Michelle|Carol|Amanda|Melissa|Deborah|Laura|Rebecca|Sharon|Kathleen|Amy|Angela|Anna|Ruth|Helen|Julia|Maria|Anne"
)
# What makes a number a label or a bound: another bound need not be at odds with it.
_NOT_EXACT = re.compile(
    r"(?:[A-Z]\w*|[#$]|\bthe|\b(?:than|to|and|or|from|least|most|over|under|about|around|nearly|almost|between|roughly"
    r"|approximately|some))\s$"
)
_FEWEST_WORDS = 6

Change = tuple[str, str]


def reworded(sentences: list[str], chance: random.Random) -> list[str]:
    out = [_worded(sentence) for sentence in sentences]
    head, tail = out[:2], out[2:]
    cut = chance.randrange(1, len(tail)) if len(tail) > 1 else 0
    return head + tail[cut:] + tail[:cut]


def _worded(sentence: str) -> str:
    for word, other in _SYNONYMS.items():
        sentence = re.sub(rf"\b{word}\b", other, sentence)
    sentence = re.sub(r"(?<![\d,.])(\d{1,3}),000\b(?!,)", r"\1 thousand", sentence)
    return re.sub(r"\b(\d+)%", r"\1 percent", sentence)


def _number(sentence: str, chance: random.Random) -> Change | None:
    found = [
        match
        for match in re.finditer(
            r"(?<![\d.,:/$#-])\b(\d{1,5})\b(?=%| percent\b| (?:[a-z]+ )?(?:people|[a-z]{2,}s\b))", sentence
        )
        if 1 < int(match[1]) < 1900 and not _NOT_EXACT.search(sentence[: match.start()])
    ]
    if not found:
        return None
    match = chance.choice(found)
    changed = str(int(match[1]) + max(2, int(match[1]) // 3))
    return changed, sentence[: match.start()] + changed + sentence[match.end() :]


def _swap(options: list[tuple[str, str]]) -> Callable[[str, random.Random], Change | None]:
    """Other words in the place of one, where these are no part of a longer name."""

    def change(sentence: str, chance: random.Random) -> Change | None:
        alone = r"(?<!-)\b{}\b(?! [A-Z])(?!-)"
        hits = [(m, other) for one, other in options for m in re.finditer(alone.format(one), sentence)]
        hits = [(m, other) for m, other in hits if not re.search(r"[A-Z]\w*\s$", sentence[: m.start()])]
        if not hits:
            return None
        match, other = chance.choice(hits)
        return other, sentence[: match.start()] + other + sentence[match.end() :]

    return change


def _name(sentence: str, chance: random.Random) -> Change | None:
    found = list(re.finditer(rf"\b({_GIVEN}) ([A-Z][a-z]{{3,}})\b(?!-| [A-Z])", sentence))
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


# Into months of 31 days, so that the day exists; "May" and "March" are other words as well.
_LONG = ("January", "July", "August", "October", "December")
_dates = [
    (m, _LONG[(n + 3) % 5] if _LONG[(n + 3) % 5] != m else _LONG[(n + 4) % 5])
    for n, m in enumerate(_MONTHS)
    if m not in ("March", "May")
]
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
    run = Run(atodds=__version__, engine="rules")
    return asyncio.run(check((original, other), RulesEngine(), run))


def _clashes(report: Report) -> list[tuple[int, int]]:
    kinds = ("contradiction", "update")
    return [
        (e.start, e.end) for f in report.findings if f.kind in kinds for e in f.evidence if e.source == "B"
    ]


def _at(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def measure(a_aspect: int = 40, seed: int = 1) -> dict[str, float] | None:
    articles = [row for row in rows("articles/wikinews.jsonl") or [] if len(row["text"]) > 600]
    if not articles:
        return None
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false = 0
    for number, row in enumerate(articles):
        chance = random.Random(f"{seed}-{number}")
        original = document("A", "a", plain(row["text"][:4000]), "0" * 64)
        worded = reworded([s.text for s in original.sentences], chance)
        unchanged = document("B", "b", "\n\n".join(worded), "1" * 64)
        alarms = _clashes(compared(original, unchanged))
        false += bool(alarms)
        offsets = list(accumulate((len(s) + 2 for s in worded), initial=0))
        bodies = [(s.start, s.end) for s in unchanged.sentences if s.role == "body"]
        body = [
            place
            for place, text in enumerate(worded)
            if len(text.split()) >= _FEWEST_WORDS
            and _at(bodies, offsets[place], offsets[place] + 1)
            and not _at(alarms, offsets[place], offsets[place] + len(text))
        ]
        for aspect in ASPECTS:
            if planted[aspect] >= a_aspect:
                continue
            for place in chance.sample(body, len(body)):
                change = CHANGES[aspect](worded[place], chance)
                if change:
                    planted[aspect] += 1
                    text = "\n\n".join([*worded[:place], change[1], *worded[place + 1 :]])
                    spans = _clashes(compared(original, document("B", "b", text, "1" * 64)))
                    found[aspect] += _at(spans, offsets[place], offsets[place] + len(change[1]))
                    break
    figures = {f"found: {aspect}": round(found[aspect] / max(planted[aspect], 1), 3) for aspect in ASPECTS}
    return {**figures, "planted": sum(planted.values()), "false": round(false / len(articles), 3)}
