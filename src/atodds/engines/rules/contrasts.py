"""Contrasts: of each two, what is said of the one isn't said of the other."""

from __future__ import annotations

from collections.abc import Set

from atodds.text.synonyms import concept
from atodds.text.words import stem

_PAIRS = """
man:woman men:women boy:girl boys:girls male:female mother:father husband:wife son:daughter child:adult
north:south east:west northern:southern eastern:western gross:net urban:rural domestic:foreign import:export
arrival:departure winter:summer morning:evening home:away light:serious lightly:seriously minimum:maximum
lowest:highest youngest:oldest former:new old:new early:close opening:close
"""
_CONTRASTS = tuple(
    (concept(stem(one)), concept(stem(other)))
    for one, _, other in (pair.partition(":") for pair in _PAIRS.split())
    if concept(stem(one)) != concept(stem(other))
)


def contrasted(left: Set[str], right: Set[str]) -> bool:
    """Whether the concepts of two statements tell them apart: men and women, the old one and the new."""
    return any(
        _apart(left, right, one, other) or _apart(left, right, other, one) for one, other in _CONTRASTS
    )


def _apart(left: Set[str], right: Set[str], one: str, other: str) -> bool:
    return one in left and other in right and other not in left and one not in right
