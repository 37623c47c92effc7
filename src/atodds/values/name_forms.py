"""Whether two forms of a name can be one name: parts of it, initials, transliterations, acronyms.

`same_form(form, kind, other_form, other_kind)` says so for forms as `names.Name` has them. It is
symmetric, and goes by spelling alone: a nickname or a changed name is beyond it.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

KEPT_PAIRS = 1 << 16
LONG = 6
"""From this many letters on, one letter that a transliteration can change doesn't make another name."""
POSSESSIVE = 4
"""From this many letters on, a last "s" may be a possessive that lost its apostrophe ("Assads air force")."""
VERY_LONG = 9
"""From this many letters on, two letters don't, where all other parts of the name are equal."""

# Letters that differ between spellings of one foreign name: Zelensky and Zelenskiy, Kherson and Cherson.
_TRANSLITERATED = ("aeiouyj", "hkcqg", "sz", "vwf", "td", "lr")


@lru_cache(maxsize=KEPT_PAIRS)
def same_form(one: tuple[str, ...], one_kind: str, other: tuple[str, ...], other_kind: str) -> bool:
    if (
        one_kind != other_kind
        and "name" not in (one_kind, other_kind)
        and {one_kind, other_kind} != {"place", "people"}
    ):
        return False
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=lambda form: (len(form), form))
    if _acronym_of(shorter, longer):
        return True
    if len(shorter) == len(longer) == 1:
        return similar(shorter[0], longer[0])
    if len(shorter) == len(longer):
        different = [(a, b) for a, b in zip(shorter, longer, strict=True) if not _equal(a, b)]
        return len(different) == 0 or (
            len(different) == 1 and len(different[0][0]) >= VERY_LONG and _edits(*different[0]) <= 2
        )
    return _part_of(shorter, longer) or _parted_otherwise(shorter, longer)


def _parted_otherwise(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ in where a part ends, and little else: "Abdurrahman" and "Abdel-Rahman"."""
    rest, other_rest = "".join(one[1:]), "".join(other[1:])
    return (
        one[0] == other[0] and min(len(rest), len(other_rest)) >= VERY_LONG and _edits(rest, other_rest) <= 2
    )


def similar(one: str, other: str) -> bool:
    """Whether two single tokens can be one name's spellings."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= POSSESSIVE and long == short + "s":
        return True
    if len(short) < LONG or not short.isalpha():
        return False
    edits = [(edit.tag, edit.src_pos, edit.dest_pos) for edit in Levenshtein.editops(short, long)]
    return len(edits) == 1 and _transliterates(short, long, *edits[0])


def _transliterates(short: str, long: str, kind: str, at: int, to: int) -> bool:
    if kind == "insert":
        letter = long[to]
        return letter in "aeiouyjh" or letter in long[max(0, to - 1) : to] + long[to + 1 : to + 2]
    if kind == "delete":
        return False
    return any(short[at] in group and long[to] in group for group in _TRANSLITERATED)


def _edits(one: str, other: str) -> int:
    return Levenshtein.distance(one, other, score_cutoff=2)


def _equal(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return similar(one, other)


def _part_of(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the shorter's tokens stand in the longer in order, its first or last among them."""
    at = 0
    for token in shorter:
        while at < len(longer) and not _equal(token, longer[at]):
            at += 1
        if at == len(longer):
            return False
        at += 1
    ends = _equal(shorter[-1], longer[-1]) and len(shorter[-1]) > 1
    return ends or (_equal(shorter[0], longer[0]) and len(shorter[0]) > 1)


def _acronym_of(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return len(shorter) == 1 and len(longer) > 1 and shorter[0] == "".join(token[0] for token in longer)
