"""Sums: parts that are told one after the other, and the whole that is told beside them.

The parts are counts, or amounts of money, that stand in one enumeration of a sentence. Whether they are all the parts
there are is told by how the enumeration is joined to its whole; where it may be open ("among them", "others"), a sum
that falls short proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.lexicon import may_act
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import total
from atodds.values.numbers import Number
from atodds.values.roles import CASUALTIES, HAPPENED, NEWS_ROLES, PEOPLE

# How far from its whole a sum may lie and still be one, over it and short of it.
OVER, SHORT = 0.25, 0.15

_THEN = re.compile(
    r"[^.;:!?()\"\u201c\u201d\n]{0,70}?(?:,|\band|\bwhile)\s+(?:(?:the|another|some|a|an)\s+)?(?:[A-Za-z-]+\s+){0,2}"
)
_OF_IT = re.compile(r"(?:of (?:which|whom|them|these|those)\b|:|\u2014|\u2013| - )")
_OF_WHOLE = re.compile(r" of (?:the|its|their|his|her|all) ")
_OF_THEM_BEHIND = re.compile(r" of (?:which|whom|them|these|those)\b")
# "Of them", "of the dead, eight", "nine of those".
_BACK = re.compile(
    r"\W*(?:[\w-]+ )?of (?:(?:them|these|those)\b|(?:the|all the) (?P<who>[a-z]+)\b)", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:includ\w+|among|others|the other|another|rest(?! of)|remain\w+|most|mostly|mainly|also|at least|"
    r"respectively|more|compared|than)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:er|or|ist|ee|ian|eer|man|woman|teen|nurs|nun|child|men|women|crew|passeng|guest|member|pupil|student|adult)|people|soldiers)$"
)
# Parts of one kind are told apart by where they are.
_ELSEWHERE = re.compile(r"^(?: [a-z]+){0,2}? (?:in|from|inside|outside|at|on|near|aboard) ")
_NO_PART = ("including", "each", "from", "by", "whole")


def derived(article: Article) -> Iterator[Derived]:
    before: Passage | None = None
    for passage in passages(article):
        for run in _enumerations(passage):
            whole, parts = _whole(passage, run, before)
            unit = next((number for number in run if number.kind == "money"), parts[0])
            parts = _with_their_noun(passage, [_in_unit(unit, part) for part in parts])
            value = total(parts)
            if value is None or len({part.kind for part in parts}) > 1:
                continue
            operands = [(passage, part) for part in parts]
            value = replace(value, role=_role(parts), counted=_counted(parts), scope=None)
            if whole is not None and whole[1].exact:
                listed = ":" in passage.between(whole[1], parts[0]) if whole[0] is passage else False
                if _at_odds(passage, value, _in_unit(parts[0], whole[1]), parts, listed):
                    found = resting_on("sum", value, *operands)
                    yield replace(found, against=(whole[0].place_of(whole[1]), whole[1]))
            elif whole is None and _closed(passage, parts):
                yield resting_on("sum", value, *operands)
        before = passage


def _with_their_noun(passage: Passage, parts: Sequence[Number]) -> list[Number]:
    """With the noun that the first alone is told with: "14 people in the stadium and 16 in the streets"."""
    told = [parts[0]]
    for part in parts[1:]:
        first = told[-1]
        if part.counted is None and first.counted and _ELSEWHERE.match(passage.after(part)):
            part = replace(part, counted=first.counted, role=first.role)
        told.append(part)
    return told


def _enumerations(passage: Passage) -> Iterator[list[Number]]:
    run: list[Number] = []
    for number in passage.numbers:
        fits = (
            number.kind in ("count", "money")
            and number.scope not in _NO_PART
            and number.comparator != "vague"
        )
        if run and fits and _joined(passage, run[-1], number):
            run.append(number)
            continue
        if len(run) > 1:
            yield run
        run = [number] if fits else []
    if len(run) > 1:
        yield run


def _joined(passage: Passage, left: Number, right: Number) -> bool:
    gap = passage.between(left, right)
    return _THEN.fullmatch(gap) is not None or _OF_IT.search(gap) is not None


def _whole(
    passage: Passage, run: Sequence[Number], before: Passage | None
) -> tuple[tuple[Passage, Number] | None, list[Number]]:
    """The whole that the enumeration parts, if one is told, and its parts."""
    back = _BACK.match(passage.words)
    if before is not None and back and run[0] is passage.numbers[0]:
        role = HAPPENED.get((back["who"] or "").lower())
        wholes = [
            n for n in before.numbers if n.kind == run[0].kind and n.scope is None and role in (None, n.role)
        ]
        if len(wholes) == 1:
            return (before, wholes[0]), list(run)
    behind = next((n for n in passage.numbers if n.start > run[-1].start), None)
    if behind is not None and _OF_WHOLE.fullmatch(passage.between(run[-1], behind)) and len(run) > 2:
        return (passage, behind), list(run)
    parted = _OF_IT.search(passage.between(run[0], run[1])) or _OF_THEM_BEHIND.match(passage.after(run[1]))
    if len(run) > 2 and parted and not _OF_THEM_BEHIND.match(passage.after(run[0])):
        return (passage, run[0]), list(run[1:])
    return None, list(run)


def _in_unit(first: Number, other: Number) -> Number:
    """With the unit that was left out: "30 million crowns from the state, 20 million from the city"."""
    if first.kind == "money" and other.kind == "count" and other.counted is None and other.step >= 1e5:
        return replace(other, kind="money", unit=first.unit)
    return other


def _at_odds(passage: Passage, value: Number, whole: Number, parts: Sequence[Number], listed: bool) -> bool:
    if whole.unit != value.unit or not all(part.exact for part in parts) or whole.amount is None:
        return False
    if value.amount is None or abs(value.amount - whole.amount) < max(
        number.step for number in (whole, *parts)
    ):
        return False
    if value.amount > whole.amount:
        return value.amount <= whole.amount * (1 + OVER)
    close = value.amount >= whole.amount * (1 - SHORT)
    return close and (listed or len(parts) > 2) and not _OPEN.search(passage.words)


def _closed(passage: Passage, parts: Sequence[Number]) -> bool:
    """Whether the parts are told side by side, each of its kind."""
    if not all(part.exact or part.comparator == "about" for part in parts):
        return False
    if not all(_THEN.fullmatch(passage.between(left, right)) for left, right in pairwise(parts)):
        return False
    if len({part.role for part in parts if part.role in NEWS_ROLES}) > 1:
        return False
    kinds = [part.counted for part in parts]
    apart = len(set(kinds)) == len(kinds) or all(_ELSEWHERE.search(passage.after(part)) for part in parts)
    return (
        apart
        and None not in kinds
        and not _unlike(parts)
        and not _OPEN.search(passage.text[parts[0].start : parts[-1].end])
    )


def _unlike(parts: Sequence[Number]) -> bool:
    """Whether what befell one of them befell no other, and it is nobody: "killed four and cut off 16 villages", "52
    deaths and 1,995 cases"."""
    roles = {part.role for part in parts} - {None}
    if len(roles) > 1:
        return any(
            part.role in roles - NEWS_ROLES and not _PERSON.search(part.counted or "") for part in parts
        )
    return bool(roles & CASUALTIES) and not all(part.role or _is_person(part.counted or "") for part in parts)


def _is_person(noun: str) -> bool:
    return _PERSON.search(noun) is not None or may_act(noun)


def _role(parts: Sequence[Number]) -> str | None:
    roles = {part.role for part in parts if part.role in NEWS_ROLES}
    return roles.pop() if len(roles) == 1 else None


def _counted(parts: Sequence[Number]) -> str | None:
    kinds = {part.counted for part in parts if part.counted}
    if _role(parts) in CASUALTIES:
        return PEOPLE
    if len(kinds) == 1 and all(part.counted for part in parts):
        return kinds.pop()
    return PEOPLE if kinds and all(_PERSON.search(kind) for kind in kinds) else None
