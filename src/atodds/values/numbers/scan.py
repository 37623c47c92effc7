"""The scan behind `atodds.values.numbers`: one pattern finds candidates, and only there the clause is read closely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from atodds.values import roles, units
from atodds.values.numbers import numerals
from atodds.values.numbers.comparators import comparator_after, comparator_before, widened
from atodds.values.numbers.number import Kind, Number
from atodds.values.numbers.core import (
    MULTIPLES,
    Core,
    Left,
    read_digits,
    read_fraction,
    read_multiple,
    read_vague,
    read_words,
)


_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_PART = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth"
_ORDINALS = dict(
    zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True)
)
_VAGUE_FIRST = "several few couple dozens scores tens hundreds thousands millions billions".split()


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation that tries few branches: the words of either case, by their first letter, the longest first."""
    rest: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rest.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{first}{first.upper()}](?:{'|'.join(ends)})" for first, ends in rest.items())


_STARTERS = {
    *numerals.ONES,
    *numerals.TEENS,
    *numerals.TENS,
    "dozen",
    *MULTIPLES,
    *_ORDINALS,
    *_VAGUE_FIRST,
    "half",
}
# All that can begin a number. An article does so only before a word of quantity.
_CANDIDATE = re.compile(
    rf"\b(?:(?P<digits>{numerals.DIGITS})"
    rf"|(?P<article>[Aa]n?)(?=[\s-](?:{_SCALE}|{_PART}|few|couple|handful)\b)"
    rf"|(?:{_by_first_letter((*_STARTERS, 'no', 'none', 'nobody', 'quarter'))})\b)"
)
_VAGUE = re.compile(
    rf"(?:several|a\sfew|few|a\scouple\sof|a\shandful\sof)(?:\s(?:{_SCALE})(?![a-z]))?\b"
    r"|scores(?=\s(?:of|dead|killed|were|injured|more)\b)"
    r"|(?:dozens|tens|hundreds|thousands|millions|billions)\b(?:\sof\s(?:thousands|millions|billions))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?:half|(?:an?|one|two|three|four|five|seven|nine)[\s-](?:{_PART})s?|quarter(?=[\s-]point))\b(?!-(?!point))",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(r"[\s-][a-z]+est\b")
_AGE_AFTER = re.compile(r"[\s-](year|month)s?[\s-]olds?\b")
_AGE_APPOSITION = re.compile(r"\b([A-Z][\w’'.-]*)\s?,\s$")
_AGE_CLOSED = re.compile(r"\s?[,.;)]")
# "three-car convoy", "one-eyed".
_COMPOUND = re.compile(r"-([a-z]{3,})\b")
_RELATIVE_TIME = re.compile(r"\s+(?:ago|earlier|later|before|after|from\s+now)\b")
_OF_MONEY = re.compile(r"\s+of(?=\s+(?:dollars|euros|pounds)\b)")
_COUNT_PER = re.compile(
    r"(?:\s+[a-z-]+){1,4}?(?=\s+(?:a|an|per|every)\s+(?:second|minute|hour|day|week|month|year)\b)"
)
_ZERO_NOUN = re.compile(
    r"\s+(?:immediate\s+)?(?:reports?\s+of\s+)?(?:any\s+)?(casualties|deaths|fatalities|injuries)\b"
)
_ZERO_VERB = re.compile(
    r"(\s+(?:one|people|civilians|persons|passengers))?(?:\s+on\s+board)?\s+(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?"
    r"(?:(?:reported|immediately|seriously)\s+)*(killed|hurt|injured|wounded|dead|died|missing)\b"
)
_OF_WHOLE = re.compile(r"\s+of\s+(?:them|those|these|whom|the\s+(?:\d|dead|victims|injured|wounded|total))")
# "from 5% to 5.25%", "from 5 in March to 7": both ends measure the same.
_CHANGE_TO = re.compile(r",?\s+(?:[a-z]+\s+){0,2}(?:to|from)\s+")
_CHANGED_TO = re.compile(r"\s+(?:[a-z]+\s+){0,4}?to\s+(?:an?\s+)?(?:[a-z]+\s+){0,2}?[$€£\d]")
_WITHIN = frozenset("in at inside within across throughout".split())
_PLACES = {
    **dict.fromkeys("town city village school building camp hospital market".split(), "local"),
    **dict.fromkeys("provinces regions countries states country region nation state".split(), "regional"),
}


def scan(text: str) -> Iterator[Number]:
    """The numbers of the text, in order."""
    position, floor = 0, 0
    last: Number | None = None
    while candidate := _CANDIDATE.search(text, position):
        core = _read(text, candidate)
        if isinstance(core, int):
            position = max(core, candidate.end())
            continue
        number = core if isinstance(core, Number) else _complete(text, core, floor)
        position = max(core.end, number.end if number else 0)
        if number:
            if (
                last
                and (last.scope == "from" or last.kind == "points")
                and _CHANGE_TO.fullmatch(text, last.end, number.start)
            ):
                number = replace(number, role=last.role, counted=number.counted or last.counted)
            last, floor = number, number.end
            yield number


def _read(text: str, candidate: re.Match[str]) -> Core | Number | int:
    """What stands at a candidate, or where to go on if it is no number."""
    start, end = candidate.span()
    if candidate.lastgroup == "digits":
        return read_digits(text, start, end, Left.of(text, start))
    word = candidate[0].lower()
    if word in ("no", "none", "nobody"):
        return _read_zero(text, start, end)
    vague = _VAGUE.match(text, start)
    if vague:
        return read_vague(text, start, vague.end(), Left.of(text, start))
    fraction = _FRACTION.match(text, start)
    if fraction:
        return read_fraction(text, start, fraction.end(), Left.of(text, start))
    if word in MULTIPLES:
        return read_multiple(text, start, end)
    if word in _ORDINALS:
        place = float(_ORDINALS[word])
        return Core(start, end, place, place, kind="ordinal") if _SUPERLATIVE.match(text, end) else end
    if word in ("half", "quarter", "few", "couple", "scores"):
        return end
    return read_words(text, start, candidate[0], Left.of(text, start))


def _read_zero(text: str, start: int, end: int) -> Number | int:
    """ "No one was killed", "no injuries": zero, where the clause says of what."""
    bare_no = end - start == 2
    noun = _ZERO_NOUN.match(text, end) if bare_no else None
    verb = None if noun else _ZERO_VERB.match(text, end)
    if noun:
        role, stop = roles.HAPPENED.get(noun[1], "casualties"), noun.end()
    elif verb and bool(verb[1]) == bare_no:
        role, stop = roles.HAPPENED[verb[2]], verb.end()
    else:
        return end
    return Number(start, stop, text[start:stop], 0.0, 0.0, 0.0, counted=roles.PEOPLE, role=role)


def _complete(text: str, core: Core, floor: int) -> Number | None:
    """The number with comparator, unit, what it counts, role and scope; None for a span of time before or after."""
    start, end, kind, unit = core.start, core.end, core.kind, core.unit
    if kind == "count" and unit is None:
        of_money = _OF_MONEY.match(text, end) if core.comparator == "vague" else None
        named = units.unit_after(text, of_money.end() if of_money else end)
        if named:
            unit, end = named
    if kind == "count" and unit:
        kind = _kind_of(unit)
    if (
        unit
        and kind == "measure"
        and _RELATIVE_TIME.match(text, end)
        and units.unit_of(unit).dimension == "duration"
    ):
        return None
    left = text[max(floor, start - 64) : start]
    age = _AGE_AFTER.match(text, core.end)
    age_of = _age_of(text, core, left) if kind == "count" else None
    if age:
        kind, unit, end = "age", age[1], age.end()
    elif age_of is not None:
        kind, unit = "age", "year"
    compound = _COMPOUND.match(text, end) if kind == "count" and core.comparator == "exact" else None
    if compound and compound[1].endswith("ed"):
        return None
    if unit == "GBP" and "weigh" in left[-16:].lower():
        kind, unit = "measure", "lb"
    comparator = core.comparator
    if kind not in ("score", "ordinal"):
        found = comparator_before(left)
        if found:
            start, left = start - len(left) + found[1], left[: found[1]]
            comparator = found[0] if comparator == "exact" or found[0] == "at_least" else comparator
        elif comparator == "exact" and (behind := comparator_after(text, end)):
            comparator, end = behind
    after, before = roles.words_after(text, end), roles.words_before(text, start)
    counted = roles.counted_name(compound[1]) if compound else _counted(after, core, kind, age_of)
    per = _per(text, end, kind, counted)
    if per:
        unit, end, kind = f"{unit or ''}/{per[0]}", per[1], "rate"
    low, high = widened(core.low, core.high, comparator)
    role = "vote" if kind == "score" and "vote" in text[start:end] else _role(before, after, kind, unit)
    return Number(
        start=start,
        end=end,
        words=text[start:end],
        low=low,
        high=high,
        amount=core.low if core.low == core.high and core.parts is None else None,
        step=core.step,
        comparator=comparator,
        kind=kind,
        unit=unit,
        counted=_landmark(after) if role == "distance" else counted,
        role=role,
        scope=_scope(text, before, after, end, kind),
        parts=core.parts,
    )


_KINDS: dict[str, Kind] = {"share": "share", "points": "points", "times": "multiple", "speed": "rate"}


def _kind_of(unit: str) -> Kind:
    if unit in units.CURRENCIES:
        return "money"
    return _KINDS.get(units.unit_of(unit).dimension, "measure")


def _landmark(after: list[str]) -> str | None:
    """The place that a distance is from, if it is named."""
    clause = after[: after.index(",")] if "," in after else after
    return next((word.lower() for word in clause[:10] if word[0].isupper()), None)


def _age_of(text: str, core: Core, left: str) -> str | None:
    """Whose age a bare number is: the noun of "a boy aged 12", the surname of "Teodoro Mamani, 58, a farmer", ""
    where it isn't said. None if the number is no age.
    """
    if not 0 < core.low < 120 or core.comparator != "exact":
        return None
    words = left.rsplit(None, 3)[-3:]
    if words and words[-1].lower() in ("aged", "age", "ages"):
        noun = words[-2].strip(",").lower() if len(words) > 1 else ""
        return "" if noun in roles.FUNCTION_WORDS else roles.counted_name(noun)
    if [word.lower() for word in words[-2:]] == ["age", "of"]:
        return ""
    apposition = _AGE_APPOSITION.search(left[-24:]) if _AGE_CLOSED.match(text, core.end) else None
    return apposition[1].lower() if apposition else None


def _counted(after: list[str], core: Core, kind: Kind, age_of: str | None) -> str | None:
    """What the number is of: those counted, the stuff measured ("tonnes of trout"), the one whose age it is."""
    if kind == "age":
        return age_of or (roles.counted_name(after[0]) if after and after[0].islower() else None)
    if kind in ("count", "ordinal"):
        if after[:2] == ["of", "the"] and after[2:3] and after[2][0].isdigit():
            after = after[3:]
        noun = roles.counted_by(after, core.low == core.high == 1)
        return roles.counted_name(noun) if noun else None
    if after[:1] != ["of"]:
        return None
    noun = roles.counted_by(after[1:], singular=False) or next(
        (word for word in after[1:4] if word.isalpha() and word.lower() not in roles.FUNCTION_WORDS), None
    )
    return roles.counted_name(noun) if noun else None


def _per(text: str, end: int, kind: Kind, counted: str | None) -> tuple[str, int] | None:
    """The "a second" of a rate, after the unit or after what is counted."""
    if kind not in ("count", "measure", "money"):
        return None
    if kind == "count" and counted:
        nouns = _COUNT_PER.match(text, end)
        return units.per_after(text, nouns.end()) if nouns else None
    return units.per_after(text, end)


def _role(before: list[str], after: list[str], kind: Kind, unit: str | None) -> str | None:
    if kind == "age" or unit == "magnitude":
        return "age" if kind == "age" else "magnitude"
    if kind == "ordinal":
        return after[0].lower() if after and after[0].lower().endswith("est") else None
    dimension = None if unit is None else "money" if kind == "money" else units.unit_of(unit).dimension
    return roles.role_of(before, after, dimension)


_SCOPE_BEFORE = {
    "including": "including", "among": "including", "included": "including", "includes": "including", "another": "other",
    "further": "other", "additional": "other", "other": "other", "extra": "other", "each": "each",
}  # fmt: skip


def _scope(text: str, before: list[str], after: list[str], end: int, kind: Kind) -> str | None:
    last = before[-1].lower() if before else ""
    first = after[0].lower() if after else ""
    if last in _SCOPE_BEFORE:
        return _SCOPE_BEFORE[last]
    if first in ("others", "other") or (first == "more" and kind == "count"):
        return "other"
    if "each" in after[:3]:
        return "each"
    if last == "of" and len(before) > 1 and before[-2].endswith("est"):
        return "including"
    if last == "from" and _CHANGED_TO.match(text, end):
        return "from"
    if last == "the" and before[-2:-1] == ["of"] and before[-3:-2] and roles.is_number(before[-3]):
        return "whole"
    if (
        _OF_WHOLE.match(text, end)
        or (last == "," and before[0].lower() == "of")
        or (last in ("them", "these", "those", "whom") and before[-2:-1] == ["of"])
    ):
        return "of_whole"
    return _place(after[:8]) or _place(before)


def _place(words: list[str]) -> str | None:
    """Whether the words narrow the number to a town or widen it to a region: "in the town", "across three provinces"."""
    for index, word in enumerate(words):
        place = _PLACES.get(word)
        if place and any(near.lower() in _WITHIN for near in words[max(0, index - 3) : index]):
            return place
    return "regional" if "nationwide" in words else None
