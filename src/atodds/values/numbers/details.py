"""What stands around a number: its comparator, unit, what it counts, its role and its scope."""

from __future__ import annotations

import re

from atodds.values import units
from atodds.values.numbers import clause, decades
from atodds.values.numbers.comparators import (
    LATITUDE,
    Comparator,
    comparator_after,
    comparator_before,
    widened,
)
from atodds.values.numbers.core import Core
from atodds.values.numbers.number import Kind, Number
from atodds.values.numbers.scopes import scope_of

_AGE_AFTER = re.compile(r"[\s-](year|month)s?[\s-]olds?\b")
_AGE_APPOSITION = re.compile(r"\b([A-Z][\w\u2019'.-]*)\s?,\s$")
# "when she was just 13", "who is now 24", "died on Monday at 88"
_AGE_PREDICATE = re.compile(
    r"\b(?:(?:he|she|who)\s+(?:was|is)(?:\s+(?:now|just|only|then|still))*|(?:died|dies)\b[^.,;:]{0,20}\bat)\s+$"
)
_OF_AN_AGE = frozenset(("man", "woman", "boy", "girl"))
_AGE_CLOSED = re.compile(r"\s?(?:[,.;)]|$|\s(?:when|but|and|at)\b)")
# "three-car convoy", "one-eyed".
_COMPOUND = re.compile(r"-(?!plus\b|strong\b|odd\b)([a-z]{3,})\b")
_MINUS = re.compile(r"(?:^|[\s(])([-\u2212\u2013]|minus\s+)$")
# "The number of those killed when a tower fell on the crowd had risen to 15".
LONGEST_SUBJECT = 240
# "30-odd homes", "300-odd jobs"
_ODD = re.compile(r"[\s-]odd\b")
MOST_ODD = 9
# "16 of the 40 passengers": what follows is said of the 16.
_WHOLE_AFTER = ("the", "its", "their", "his", "her", "those", "all")
_RELATIVE_TIME = re.compile(r"\s+(?:ago|earlier|later|before|after|from\s+now)\b")
_OF_MONEY = re.compile(r"\s+of(?=\s+(?:dollars|euros|pounds)\b)")
_COUNT_PER = re.compile(
    r"(?:\s+[a-z-]+){0,2}\s+(?:people|[a-z-]+s)(?=\s+(?:an?|per|every)\s+(?:second|minute|hour|day|week|month|year)\b)"
)
_DURATIONS = frozenset(unit for unit, known in units.UNITS.items() if known.dimension == "duration")
_KINDS: dict[str, Kind] = {"share": "share", "points": "points", "times": "multiple", "speed": "rate"}


def completed(text: str, core: Core, floor: int) -> Number | None:
    """The number with all that the clause says of it, which starts no earlier than `floor`.

    None where it is no number after all: "three days ago" is a time, "one-eyed" a word.
    """
    if core.start < floor:
        blank = len(text[floor : core.end]) - len(text[floor : core.end].lstrip())
        core = core._replace(start=floor + blank)
    odd = _ODD.match(text, core.end) if core.kind == "count" and core.comparator == "exact" else None
    if odd:
        high = core.low + max(MOST_ODD, LATITUDE * core.low)
        core = core._replace(end=odd.end(), high=high, comparator="range")
    kind, unit, end = _measured(text, core)
    if unit in _DURATIONS and kind == "measure" and _RELATIVE_TIME.match(text, end):
        return None
    compound = _COMPOUND.match(text, end) if kind == "count" and core.comparator == "exact" else None
    if compound and compound[1].endswith("ed"):
        return None
    left = text[max(floor, core.start - 64) : core.start]
    whose = _age_of(text, core, left) if kind == "count" else None
    if core.kind == "age":
        whose = decades.whose(left)
    elif whose is not None:
        kind, unit = "age", "year"
    if unit == "GBP" and "weigh" in left[-16:].lower():
        kind, unit = "measure", "lb"
    minus = _MINUS.search(left[-8:]) if unit and kind in ("measure", "share", "points") else None
    if minus:
        begin = core.start - len(left[-8:]) + minus.start(1)
        core = core._replace(start=begin, low=-core.high, high=-core.low)
        left = text[max(floor, begin - 64) : begin]
    comparator, start, end = _compared(text, core, kind, end, left)
    before, after = clause.words_before(text, start), clause.words_after(text, end)
    if clause.gives_level(before):
        before = clause.words_before(text, start, LONGEST_SUBJECT)
    if after[:1] == ["of"] and len(after) > 2 and after[1] in _WHOLE_AFTER and clause.is_number(after[2]):
        after = after[3:]
    counted = clause.counted_name(compound[1]) if compound else whose or _counted(after, core, kind)
    per = _per(text, end, kind, counted)
    if per:
        kind, unit, end = "rate", f"{unit or ''}/{per[0]}", per[1]
    words = text[start:end]
    role = "vote" if kind == "score" and "vote" in words else _role(before, after, kind, unit)
    low, high = widened(core.low, core.high, comparator)
    return Number(
        start=start,
        end=end,
        words=words,
        low=low,
        high=high,
        amount=core.low if core.low == core.high and core.parts is None else None,
        step=min(core.step, 1.0) if core.kind == "count" and kind in ("share", "points") else core.step,
        comparator=comparator,
        kind=kind,
        unit=unit,
        counted=_landmark(after) if role == "distance" else counted,
        role=role,
        scope=scope_of(text, end, before, after, kind),
        parts=core.parts,
    )


def _measured(text: str, core: Core) -> tuple[Kind, str | None, int]:
    """Kind and unit, and where the unit ends."""
    if core.kind != "count":
        return core.kind, core.unit, core.end
    age = _AGE_AFTER.match(text, core.end)
    if age:
        return "age", age[1], age.end()
    if core.unit:
        return _kind_of(core.unit), core.unit, core.end
    of_money = _OF_MONEY.match(text, core.end) if core.comparator == "vague" else None
    named = units.unit_after(text, of_money.end() if of_money else core.end)
    return (_kind_of(named[0]), *named) if named else ("count", None, core.end)


def _kind_of(unit: str) -> Kind:
    if unit in units.CURRENCIES:
        return "money"
    return _KINDS.get(units.unit_of(unit).dimension, "measure")


def _compared(text: str, core: Core, kind: Kind, end: int, left: str) -> tuple[Comparator, int, int]:
    """The comparator, and where the words of the number begin and end with it."""
    if kind in ("score", "ordinal"):
        return core.comparator, core.start, end
    before = comparator_before(left)
    if before:
        bounds = core.comparator == "exact" or before[0] == "at_least"
        return before[0] if bounds else core.comparator, core.start - len(left) + before[1], end
    behind = comparator_after(text, end) if core.comparator == "exact" else None
    return (behind[0], core.start, behind[1]) if behind else (core.comparator, core.start, end)


def _age_of(text: str, core: Core, left: str) -> str | None:
    """Whose age a bare number is: the noun of "a boy aged 12", the surname of "Teodoro Mamani, 58, a farmer".

    "" where it isn't said, and None if the number is no age.
    """
    if not 0 < core.low < 120 or core.comparator not in ("exact", "range"):
        return None
    words = [word.strip(",") for word in left.rsplit(None, 3)[-3:]]
    lower = [word.lower() for word in words]
    if lower[-1:] in (["aged"], ["age"], ["ages"]):
        return clause.counted_name(words[-2]) if len(words) > 1 and clause.is_noun(words[-2]) else ""
    if lower[-2:] == ["age", "of"]:
        return ""
    if not _AGE_CLOSED.match(text, core.end):
        return None
    if lower[-1:] == ["of"] and _OF_AN_AGE.intersection(lower[-2:-1]):
        return lower[-2]
    if _AGE_PREDICATE.search(left[-40:]):
        return ""
    apposition = _AGE_APPOSITION.search(left[-24:])
    return apposition[1].lower() if apposition else None


def _counted(after: list[str], core: Core, kind: Kind) -> str | None:
    """What the number is of: those counted, the stuff measured ("tonnes of trout"), the noun of an age."""
    if kind == "age":
        return clause.counted_name(after[0]) if after and after[0].islower() else None
    if kind == "ordinal":
        noun = clause.counted_by(after[1:] if _superlative(after) else after, singular=True)
    elif kind == "count":
        noun = clause.counted_by(after, singular=core.low == core.high == 1)
    else:
        noun = clause.stuff_of(after)
    return clause.counted_name(noun) if noun else None


def _per(text: str, end: int, kind: Kind, counted: str | None) -> tuple[str, int] | None:
    """The "a second" of a rate, after the unit or after what is counted."""
    if kind not in ("count", "measure", "money"):
        return None
    if kind == "count" and counted:
        nouns = _COUNT_PER.match(text, end)
        return units.per_after(text, nouns.end()) if nouns else None
    return units.per_after(text, end)


def _role(before: list[str], after: list[str], kind: Kind, unit: str | None) -> str | None:
    if kind == "age":
        return "age"
    if kind == "ordinal":
        return _superlative(after)
    if unit == "magnitude":
        return "magnitude"
    dimension = None if unit is None else "money" if kind == "money" else units.unit_of(unit).dimension
    return clause.role_of(before, after, dimension)


def _superlative(after: list[str]) -> str | None:
    """The "largest" of a third largest city."""
    return after[0].lower() if after and after[0].lower().endswith("est") else None


def _landmark(after: list[str]) -> str | None:
    """The place that a distance is from, if it is named."""
    near = after[: after.index(",")] if "," in after else after
    return next((word.lower() for word in near[:10] if word[0].isupper()), None)
