"""Parts of wholes: "33 of the 40 aboard survived" tells a share, and how many did not survive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from atodds.engines.rules.derivation.passages import Passage, passages, resting_on
from atodds.engines.rules.statements import Article, Derived
from atodds.values.arithmetic import portion, remainder, share
from atodds.values.numbers import Number
from atodds.values.numbers.clause import counted_name
from atodds.values.roles import NEWS_ROLES, PEOPLE

# Who isn't in the one state is in the other.
COMPLEMENT = {"killed": "survived", "survived": "killed"}
_OF = re.compile(
    r"(?: [a-z-]+){0,2} (?:of|out of) (?:the|its|their|his|her|those|these|all) (?:[\w'\u2019-]+ )?"
)
_OF_BEFORE = re.compile(
    r"(?:^|[.;:,] |\b(?:said|that) )(?:[Oo]f|[Oo]ut of) (?:(?:the|its|their|his|her) )?(?:[\w'\u2019-]+ )?$"
)
_TAKEN_OFF = re.compile(
    r"[^.;:\n]{0,60}\b(?:less|minus|took off|taken off|deduct\w*|subtract\w*|withheld|waived)(?: \w+){0,2} "
)
_OF_IT = re.compile(r"[^.;:\n]{0,50}, ")
_OF_IT_BEHIND = re.compile(r" of (?:it|them|which|whom|those)\b(?: (?:were |are )?(?P<who>[a-z]+))?")
_PART_BEHIND = re.compile(r"[^.;:\n]{1,50}, ")
# "All 6,000 people in the town", "the village's 300 inhabitants".
_ALL_OF_A_PLACE = re.compile(
    r"[Aa]ll (?:of )?(?:the |its )?[\d,]+ (?:people|residents|inhabitants|villagers|townspeople|islanders)\b"
)
_ABOARD = re.compile(
    r" (?:people|passengers|men|women|sailors|crew|persons)?[^.,;:]{0,24}\b(?:aboard|on board)\b"
)


def derived(article: Article) -> Iterator[Derived]:
    """Shares, portions and remainders, in the order of the text; those of two sentences last."""
    everyone: list[tuple[Passage, Number]] = []
    for passage in passages(article):
        for one, other in pairwise(passage.numbers):
            if one.scope == "all_but":
                continue
            if _OF.fullmatch(passage.between(one, other)):
                yield from _of(article, passage, one, other)
            elif _OF_BEFORE.search(passage.before(one)) and _PART_BEHIND.fullmatch(
                passage.between(one, other)
            ):
                yield from _of(article, passage, other, one)
            elif _TAKEN_OFF.fullmatch(passage.between(one, other)) and "share" not in (one.kind, other.kind):
                value = remainder(one, _in_unit(one, other))
                if value is not None:
                    role = one.role if one.role in NEWS_ROLES else None
                    yield resting_on(
                        "whole",
                        replace(value, role=role, counted=one.counted),
                        (passage, one),
                        (passage, other),
                    )
            elif _OF_IT.fullmatch(passage.between(one, other)):
                found = _OF_IT_BEHIND.match(passage.after(other))
                if found:
                    yield from _some_of(passage, one, other, found["who"])
        for number in passage.numbers:
            if number.kind == "count" and number.exact and _ALL_OF_A_PLACE.match(passage.around(number)):
                yield resting_on(
                    "population", replace(number, role="population", scope=None), (passage, number)
                )
            role = COMPLEMENT.get(number.role or "") if number.scope == "all_but" else None
            if role:
                yield resting_on("whole", replace(number, role=role, scope=None), (passage, number))
        everyone += [(passage, number) for number in passage.numbers if _is_everyone(passage, number)]
    yield from _left_of(article, everyone)


def _in_unit(whole: Number, part: Number) -> Number:
    """With the unit that was left out: "1.1 billion crowns, less 380 million"."""
    return replace(part, unit=whole.unit) if part.unit is None and part.counted is None else part


def _of(article: Article, passage: Passage, part: Number, whole: Number) -> Iterator[Derived]:
    operands = ((passage, part), (passage, whole))
    if whole.kind != "count" or whole.comparator in ("vague", "range"):
        return
    if part.kind == "share":
        value = portion(part, whole)
        if value is not None:
            role = next((role for role in (part.role, whole.role) if role in NEWS_ROLES), None)
            yield resting_on("whole", replace(value, role=role, counted=whole.counted), *operands)
    elif (
        part.kind == "count" and part.comparator != "vague" and part.counted in (None, PEOPLE, whole.counted)
    ):
        found = share(part, whole)
        if found is not None:
            yield resting_on("whole", replace(found, role=part.role, counted=whole.counted), *operands)
        left = remainder(whole, part)
        other = COMPLEMENT.get(part.role or "")
        if left is not None and other and not _some_missing(article):
            yield resting_on("whole", replace(left, role=other, counted=whole.counted), *operands)
        elif left is not None:
            yield resting_on("rest", left, *operands)


def _some_of(passage: Passage, whole: Number, part: Number, who: str | None) -> Iterator[Derived]:
    """Some of those just told of: "900 people, a third of them women", "23 injured, nine of them seriously"."""
    if whole.kind not in ("count", "money") or whole.comparator in ("vague", "range"):
        return
    operands = ((passage, part), (passage, whole))
    said = replace(part, counted=counted_name(who)) if who and who.endswith(("s", "men")) else part
    if part.kind == "share":
        value = portion(part, whole)
        counted = said.counted if said is not part else whole.counted
        if value is not None and (said is not part or whole.kind == "money" or who):
            yield resting_on("whole", replace(value, counted=counted, role=None), *operands)
    elif part.kind == whole.kind:
        left = remainder(whole, part)
        if left is not None:
            yield resting_on("rest", left, *operands)
        found = share(part, whole)
        if found is not None and said is part and part.comparator != "vague":
            yield resting_on("whole", replace(found, role=part.role, counted=whole.counted), *operands)


def _is_everyone(passage: Passage, number: Number) -> bool:
    """Whether it counts all who were aboard."""
    return (
        number.kind == "count"
        and number.counted == PEOPLE
        and number.scope in (None, "whole")
        and _ABOARD.match(passage.after(number)) is not None
    )


def _left_of(article: Article, everyone: list[tuple[Passage, Number]]) -> Iterator[Derived]:
    """All aboard, told in one sentence, less those of whom another tells."""
    if len({number.amount for _, number in everyone}) != 1 or _some_missing(article):
        return
    whole = everyone[0]
    for role, other in COMPLEMENT.items():
        told = [
            (passage, number)
            for passage in passages(article)
            for number in passage.numbers
            if number.role == role
            and number.kind == "count"
            and number.exact
            and number.scope in (None, "of_whole")
        ]
        if len({number.amount for _, number in told}) != 1 or any(number is whole[1] for _, number in told):
            continue
        left = remainder(whole[1], told[0][1])
        if left is not None and told[0][1].counted in (None, PEOPLE, "survivor"):
            yield resting_on("whole", replace(left, role=other, counted=PEOPLE), told[0], whole)


def _some_missing(article: Article) -> bool:
    return any(number.role == "missing" and number.high > 0 for number in article.numbers)
