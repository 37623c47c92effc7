"""The scan behind `atodds.values.numbers`: one pattern finds candidates, and only there the clause is read closely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from atodds.values import number_labels as labels
from atodds.values import numerals, roles, units
from atodds.values.comparators import Comparator, comparator_after, comparator_before, widened
from atodds.values.number import Kind, Number


class _Core(NamedTuple):
    """A number without its surroundings. `low` and `high` differ for a range or a vague word."""

    start: int
    end: int
    low: float
    high: float
    step: float
    kind: Kind = "count"
    unit: str | None = None
    comparator: Comparator = "exact"
    parts: tuple[float, float] | None = None


def _either_case(words: str) -> str:
    ordered = sorted(words.split(), key=lambda word: (-len(word), word))
    return "|".join(f"{word}|{word.capitalize()}" for word in ordered)


_VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 119), "scores": (40, 199), "tens": (20, 199), "hundreds": (180, 1999), "thousands": (1800, 19_999),
    "millions": (1.5e6, 2e7), "billions": (1.5e9, 2e10), "several": (3, 9), "a few": (2, 9), "a couple of": (2, 3),
    "a handful of": (2, 9),
}  # fmt: skip
_MULTIPLES: dict[str, float] = {
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5, "halving": 0.5,
    "twice": 2, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10, "double": 2, "triple": 3,
}  # fmt: skip
_PARTS: dict[str, float] = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "hundredth": 100,
}  # fmt: skip
_ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip

_CANDIDATE = re.compile(
    r"(?<!\w)(?:"
    rf"(?P<digits>{numerals.DIGITS})"
    r"|(?P<vague>(?:[Ss]everal|(?:[Aa]\s)?[Ff]ew|(?:[Aa]\s)?[Cc]ouple\s+of|[Aa]\s+handful\s+of)"
    r"(?:\s+(?:dozen|hundred|thousand|million|billion))?\b"
    r"|(?:[Dd]ozens|[Ss]cores(?=\s+(?:of|dead|killed|were|injured|more))|[Tt]ens|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions)\b"
    r"(?:\s+of\s+(?:thousands|millions|billions))?)"
    r"|(?P<fraction>(?:[Hh]alf(?!-)|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]even|[Nn]ine)[\s-]"
    r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?)\b(?!-))"
    rf"|(?P<multiple>(?:{_either_case(' '.join(_MULTIPLES))})\b)"
    rf"|(?P<ordinal>(?:{_either_case(' '.join(_ORDINALS))})(?=[\s-][a-z]+est\b))"
    r"|(?P<article>[Aa]n?)(?=[\s-](?:hundred|thousand|million|billion|trillion|dozen)\b)"
    rf"|(?P<word>{_either_case(' '.join((*numerals.ONES, *numerals.TEENS, *numerals.TENS, 'dozen')))})(?!\w)"
    r"|(?P<zero>[Nn]o(?:body|ne)?)\b"
    r")"
)
_TO = re.compile(r"\s?(?:[-–—]|\s(?:to|or)\s|to\s|or\s)\s?|\s+(?:to|or)\s+")
_AND = re.compile(r"\s+and\s+")
_DIGITS = re.compile(numerals.DIGITS)
_NUMBER_WORD = re.compile(rf"(?:{_either_case(' '.join((*numerals.ONES, *numerals.TEENS, *numerals.TENS)))})(?!\w)")
_SCORE = re.compile(
    r"(?:\b(?:w[io]n|won|beat|beaten|los[et]|defeat|defeated|victory|draw|drew|score|scored|match|vote[ds]?|ballot|tie|lead|led)\b)",
    re.I,
)
_SCORE_VOTES = re.compile(r"\s+votes?\s+(?:to|against)\s+")
_OUT_OF = re.compile(r"\s?/\s?(5|10|100)\b(?!/)|\s+out\s+of\s+(?:a\s+possible\s+)?(\d+|five|ten)\b")
_AGE_AFTER = re.compile(r"[\s-]years?[\s-]olds?\b|[\s-]month[\s-]olds?\b")
_AGE_BEFORE = re.compile(r"\b(?:aged|[Aa]ge|ages|age\s+of)\s+$")
_AGE_APPOSITION = re.compile(r"[^\W\d_][\w’'.-]*\s?,\s$")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\s+(?:of|at|was|is|reached))?[\s-]$", re.I)
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_RELATIVE_TIME = re.compile(r"\s+(?:ago|earlier|later|before|after|from\s+now)\b")
_ZERO_OF = re.compile(
    r"(?:\s+(?:one|people|civilians|persons|casualties|deaths|fatalities|injuries|victims|passengers))?"
    r"(?:\s+on\s+board)?\s*(?:(?:was|were|is|are|has\s+been|have\s+been)\s+)?"
    r"(?:(?:reported\s+|immediately\s+|seriously\s+)*(killed|hurt|injured|wounded|dead|died|missing)\b)?"
)
_ZERO_NOUN = re.compile(r"\s+(?:immediate\s+)?(?:reports?\s+of\s+)?(?:any\s+)?(casualties|deaths|fatalities|injuries)\b")
_OF_WHOLE = re.compile(r"\s+of\s+(?:them|those|these|whom|the\s+(?:\d|dead|victims|injured|wounded|total))")
_LOCAL = re.compile(
    r"\b(?:in|at|inside|within)\s+the\s+(?:[a-z]+\s)?(?:town|city|village|school|building|camp|hospital|market)\b"
)
_REGIONAL = re.compile(
    r"\b(?:nationwide|across\s+the\s+(?:country|region|state|nation)|(?:in|across|throughout)\s+(?:the\s+)?(?:[a-z]+\s)?"
    r"(?:provinces|regions|countries|states|country|region|nation))\b",
    re.I,
)
_LEFT = 64


def scan(text: str) -> Iterator[Number]:
    """The numbers of the text, in order."""
    position = 0
    while candidate := _CANDIDATE.search(text, position):
        number, position = _read(text, candidate, position)
        if number:
            yield number


def _read(text: str, candidate: re.Match[str], floor: int) -> tuple[Number | None, int]:
    """The number at a candidate, if it is one, and where to go on."""
    start, end = candidate.span()
    left = text[max(floor, start - _LEFT) : start]
    match candidate.lastgroup:
        case "digits":
            core = _read_digits(text, start, end, left)
        case "word" | "article":
            core = _read_words(text, start, candidate[0], left)
        case "vague":
            core = _read_vague(text, start, end)
        case "fraction":
            core = _read_fraction(text, start, end, candidate[0], left)
        case "multiple":
            core = _read_multiple(text, start, end, candidate[0].lower())
        case "ordinal":
            place = float(_ORDINALS[candidate[0].lower()])
            core = _Core(start, end, place, place, 1.0, "ordinal")
        case _:
            return _read_zero(text, start, end)
    if isinstance(core, int):
        return None, core
    return _complete(text, core, floor)


def _read_digits(text: str, start: int, end: int, left: str) -> _Core | int:
    """Digits as a number, or where to go on if they aren't one."""
    digits = text[start:end]
    skip = _run_end(text, end)
    sign = units.sign_before(left) if left[-1:] and (left[-1] in "$€£¥₹#" or left[-1:] in " -") else None
    magnitude = _MAGNITUDE.search(left)
    if not sign and not magnitude:
        if left[-1:] in ("-", "–", "/", ":", "#", "№", "'", "’", "+", ".", "_", "@", "&", "=") and not left[-2:-1].isspace():
            return skip
        if left[-1:] == "," and left[-2:-1].isdigit():
            return skip
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        return skip
    ordinal = _ORDINAL_SUFFIX.match(text, end)
    if labels.is_date_or_clock(text, start, end, left):
        return skip
    if ordinal:
        if digits.isdigit() and not re.match(r"\s+centur", text[ordinal.end() : ordinal.end() + 9]):
            return _Core(start, ordinal.end(), float(digits), float(digits), 1.0, "ordinal")
        return ordinal.end()
    numeral = numerals.read_digits(text, start, end, money=bool(sign and sign[0] != "magnitude"))
    begin = start - len(left) + sign[1] if sign else start
    unit = "magnitude" if magnitude else sign[0] if sign else None
    if numeral.end == end and not unit:
        following = text[end : end + 1]
        if following.isalpha() and not units.unit_after(text, end):
            return skip
        year_like = labels.is_year(digits, numeral.amount, text, end)
        if year_like and not comparator_before(left) and not units.unit_after(text, end):
            return skip
        if not comparator_before(left) and not units.unit_after(text, end) and labels.is_label(text, start, end, left):
            return skip
    return _with_second(text, begin, numeral, unit, left)


def _read_words(text: str, start: int, first: str, left: str) -> _Core | int:
    numeral = numerals.read_words(text, start, first)
    single = text[start : numeral.end]
    if left[-1:] == "-" and left[-2:-1].isalnum():
        return numeral.end
    if labels.is_idiom(text, numeral.end, single, left) or labels.is_date_or_clock(text, start, numeral.end, left):
        return numeral.end
    if not comparator_before(left) and labels.is_label(text, start, numeral.end, left):
        return numeral.end
    return _with_second(text, start, numeral, None, left)


def _read_vague(text: str, start: int, end: int) -> _Core | int:
    words = text[start:end].lower().split()
    if words[0] in ("few", "couple"):
        return end
    factor = 1.0
    if words[-1] in ("dozen", *numerals.SCALES):
        factor = 12.0 if words[-1] == "dozen" else numerals.SCALES[words.pop()]
        words = [word for word in words if word != "dozen"]
    if len(words) == 3 and words[0] in ("tens", "hundreds", "thousands") and words[1] == "of":
        scale = numerals.SCALES[words[2][:-1]]
        factor = {"tens": 10.0, "hundreds": 100.0, "thousands": 1000.0}[words[0]] * scale
        return _Core(start, end, 1.8 * factor, 20 * factor - 1, 1.0, comparator="vague")
    bounds = _VAGUE.get(" ".join(words))
    if bounds is None:
        return end
    return _Core(start, end, bounds[0] * factor, bounds[1] * factor, 1.0, comparator="vague")


def _read_fraction(text: str, start: int, end: int, words: str, left: str) -> _Core | int:
    lower = words.lower().replace("-", " ").split()
    part = lower[-1].rstrip("s")
    previous = left.rsplit(None, 1)[-1:]
    before = previous[0].lower() if previous else ""
    after = text[end : end + 12]
    if part == "half":
        if before in ("first", "second", "other", "latter", "last", "this", "better") or before.endswith(("-and", "-")):
            return end
        scale = re.match(r"\s+an?\s+(million|billion|dozen|hundred|thousand|trillion)\b", text[end : end + 16])
        if scale:
            factor = 12.0 if scale[1] == "dozen" else numerals.SCALES[scale[1]]
            return _Core(start, end + scale.end(), factor / 2, factor / 2, factor / 10)
        hour = re.match(r"\s+an?\s+(hour|mile|year|century|pound|tonne|ton|kilometre)\b", text[end : end + 16])
        if hour:
            name = units.NAMES.get(hour[1])
            return _Core(start, end + hour.end(), 0.5, 0.5, 0.1, "measure", name) if name else end
        if not re.match(r"\s+(?:of|the|a|an|its|his|her|their|those|these|this|that|all|\d)\b|[.,;]|\s+(?:are|were|is|was|had|have)\b", after):
            return end
        return _Core(start, end, 50.0, 50.0, 2.0, "share", "%")
    whole = numerals.ONES.get(lower[0], 1)
    if lower[0] == "a" and not re.match(r"\s+(?:of|less|more|in|to|off|were|are|is)\b|\s?[.,;]", after):
        return end
    if part == "quarter" and (re.match(r"\s+(?:past|to)\b", after) or before in ("first", "second", "last")):
        return end
    share = 100.0 * whole / _PARTS[part]
    return _Core(start, end, share, share, 2.0, "share", "%")


def _read_multiple(text: str, start: int, end: int, word: str) -> _Core | int:
    if word in ("double", "triple") and not re.match(r"\s+(?:the|its|his|her|their|that|what|those|last)\b", text[end : end + 8]):
        return end
    value = _MULTIPLES[word]
    return _Core(start, end, value, value, 1.0, "multiple", "times")


def _read_zero(text: str, start: int, end: int) -> tuple[Number | None, int]:
    """ "No one was killed", "no injuries": zero, where the clause says of what."""
    noun = _ZERO_NOUN.match(text, end)
    verb = _ZERO_OF.match(text, end)
    role = None
    if noun and text[start:end].lower() == "no":
        role, stop = roles.HAPPENED.get(noun[1]), noun.end()
        if noun[1] == "casualties":
            role = "killed or injured"
    elif verb and verb[1] and (text[start:end].lower() != "no" or " " in text[end : verb.start(1)].strip()):
        role, stop = roles.HAPPENED[verb[1]], verb.end()
    if role is None:
        return None, end
    return Number(start, stop, text[start:stop], 0.0, 0.0, 0.0, counted=roles.PEOPLE, role=role), stop


def _numeral_at(text: str, position: int) -> numerals.Numeral | None:
    digits = _DIGITS.match(text, position)
    if digits:
        return numerals.read_digits(text, position, digits.end())
    word = _NUMBER_WORD.match(text, position)
    return numerals.read_words(text, position, word[0]) if word else None


def _with_second(text: str, start: int, first: numerals.Numeral, unit: str | None, left: str) -> _Core | int:
    """The number, with the second one that makes it a range or a score."""
    single = _Core(start, first.end, first.amount, first.amount, first.step, unit=unit)
    out_of = _OUT_OF.match(text, first.end) if not unit else None
    if out_of and 0 <= first.amount <= 100:
        whole = out_of[1] or {"five": "5", "ten": "10"}.get(out_of[2], out_of[2])
        if whole in ("5", "10", "100"):
            return single._replace(end=out_of.end(), kind="rating", unit=f"/{whole}")
    before = left.rsplit(None, 1)[-1:]
    between = bool(before) and before[0].lower() == "between"
    votes = _SCORE_VOTES.match(text, first.end)
    joint = votes or (_AND if between else _TO).match(text, first.end)
    if joint is None and not unit:
        named = units.unit_after(text, first.end)
        if named:
            joint = (_AND if between else re.compile(r"\s+(?:to|or)\s+")).match(text, named[1])
            unit = named[0] if joint else None
    if joint is None or (before and before[0].lower() == "from"):
        return single
    sign = re.compile(r"(?:US)?[$€£¥]\s?").match(text, joint.end()) if single.unit in units.CURRENCIES else None
    second = _numeral_at(text, sign.end() if sign else joint.end())
    if second is None or not _plain_end(text, second.end):
        return single if " " in joint[0] or text[first.end : first.end + 1] != "-" or text[first.end + 1 : first.end + 2].isalpha() else _run_end(text, first.end)
    low, high = first.amount, second.amount
    around = left[-40:] + text[second.end : second.end + 30]
    hyphen = joint[0].strip() in ("-", "–", "—")
    if votes or ((hyphen or " to " in joint[0]) and not single.unit and low <= 999 and high <= 999 and _SCORE.search(around)):
        if labels.is_date_or_clock(text, start, second.end, left):
            return second.end
        return _Core(start, second.end, low - high, low - high, 1.0, "score", parts=(low, high))
    if low >= high:
        if hyphen and low <= 150 and float(low).is_integer() and not units.unit_after(text, second.end):
            return _Core(start, second.end, low - high, low - high, 1.0, "score", parts=(low, high))
        return _run_end(text, second.end) if hyphen or text[start].isalpha() else single
    scale = second.step and second.amount >= 1e6 and low < 1000 and text[second.end - 1].isalpha()
    if scale:
        factor = 10.0 ** (3 * (len(str(int(high))) - 1 - (len(str(int(high))) - 1) % 3) // 3)
        low = low * factor if low * factor < high else low
    if unit and single.unit is None and not units.unit_after(text, second.end):
        return single
    return _Core(start, second.end, low, high, min(first.step, second.step), unit=single.unit, comparator="range")


def _plain_end(text: str, end: int) -> bool:
    following = text[end : end + 2]
    return not (following[:1].isalpha() and not units.unit_after(text, end)) and not (
        following[:1] in ("-", "–", "/", ":") and following[1:].isdigit()
    )


def _run_end(text: str, end: int) -> int:
    """Where an unbroken run of letters, digits and joints ends, as in a telephone number."""
    while end < len(text) and (
        text[end].isalnum() or (text[end] in "-–/.,:+" and text[end + 1 : end + 2].isdigit())
    ):
        end += 1
    return end


def _complete(text: str, core: _Core, floor: int) -> tuple[Number | None, int]:
    """The number with comparator, unit, what it counts, role and scope."""
    start, end, kind, unit = core.start, core.end, core.kind, core.unit
    left = text[max(floor, start - _LEFT) : start]
    comparator = core.comparator
    resume = end
    if unit is None and kind == "count":
        named = units.unit_after(text, end)
        of_money = re.match(r"\s+of\s+(?=dollars|euros|pounds)", text[end : end + 16]) if core.comparator == "vague" else None
        if of_money:
            named = units.unit_after(text, end + of_money.end())
        if named:
            unit, end = named
            kind = _kind_of(unit)
    elif kind == "count" and unit:
        kind = _kind_of(unit)
    age = _AGE_AFTER.match(text, core.end)
    if age:
        kind, unit, end = "age", "year" if "year" in age[0] else "month", age.end()
    elif kind == "count" and core.comparator == "exact" and _is_age(text, core, left):
        kind, unit = "age", "year"
    if kind == "measure" and unit and units.UNITS[unit].dimension == "duration":
        if kind == "measure" and _RELATIVE_TIME.match(text, end):
            return None, end
        kind = "measure"
    found = comparator_before(left)
    if found and kind not in ("score", "ordinal", "age") or found and found[0] != "about" and kind == "age":
        begin = start - len(left) + found[1]
        if core.comparator == "exact":
            comparator = found[0]
        start = begin
        left = text[max(floor, start - _LEFT) : start]
    behind = comparator_after(text, end) if comparator == "exact" and kind not in ("score", "ordinal", "age") else None
    if behind:
        comparator, end = behind
    resume = max(resume, end)
    after = roles.words_after(text, end)
    before = roles.words_before(text, start)
    counted = None
    if kind in ("count", "ordinal", "age", "multiple") or (kind == "share" and after[:1] == ["of"]):
        noun = roles.counted_by(after[1:] if kind == "share" else after, core.low == core.high == 1)
        counted = roles.counted_name(noun[0]) if noun else None
    if kind in ("count", "measure", "money"):
        per = units.per_after(text, end)
        if per is None and kind == "count" and counted:
            reach = text.find(" a ", end, end + 40)
            per = units.per_after(text, reach) if reach > 0 and "," not in text[end:reach] else None
        if per:
            unit, end = f"{unit or ''}/{per[0]}", per[1]
            kind = "rate"
            resume = max(resume, end)
    role = _role(before, after, kind, unit, counted)
    low, high = widened(core.low, core.high, comparator)
    amount = core.low if core.low == core.high and core.parts is None else None
    return (
        Number(
            start, end, text[start:end], low, high, amount, core.step, comparator, kind, unit, counted, role,
            _scope(text, before, after, end), core.parts,
        ),
        resume,
    )  # fmt: skip


def _kind_of(unit: str) -> Kind:
    if unit in units.CURRENCIES:
        return "money"
    if unit.startswith("/"):
        return "rating"
    named: dict[str, Kind] = {"share": "share", "points": "points", "times": "multiple", "speed": "rate"}
    return named.get(units.UNITS[unit].dimension, "measure")


def _is_age(text: str, core: _Core, left: str) -> bool:
    if not 0 < core.low < 120:
        return False
    if _AGE_BEFORE.search(left):
        return True
    return (
        re.match(r"\s?[,.;]", text[core.end : core.end + 2]) is not None
        and (found := _AGE_APPOSITION.search(left)) is not None
        and found[0][0].isupper()
    )


def _role(before: list[str], after: list[str], kind: str, unit: str | None, counted: str | None) -> str | None:
    if kind == "age":
        return "age"
    if kind == "ordinal":
        return after[0].lower() if after and after[0].lower().endswith("est") else None
    if unit == "magnitude":
        return "magnitude"
    return roles.role_of(before, after, kind, counted)


def _scope(text: str, before: list[str], after: list[str], end: int) -> str | None:
    last = before[-1].lower() if before else ""
    if last in ("including", "among", "included", "includes"):
        return "including"
    if last in ("another", "further", "additional", "other", "extra", "next"):
        return "other"
    if after and after[0].lower() in ("others", "other", "more"):
        return "other"
    if last == "from":
        return "from"
    if after[:1] == ["each"] or last == "each":
        return "each"
    if _OF_WHOLE.match(text, end) or (len(before) > 1 and before[-2].lower() == "of" and last in ("them", "these", "those", "whom")):
        return "of_whole"
    clause = " ".join(after[:8])
    if _LOCAL.search(clause):
        return "local"
    if _REGIONAL.search(clause) or _REGIONAL.search(" ".join(before)):
        return "regional"
    return None
