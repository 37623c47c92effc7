"""Clauses: where a sentence can be cut so that each part says one thing.

There is no parser here. A cut is made at a mark or a conjunction, and only where there is a verb on both
sides, by the closed classes of auxiliaries and irregular verbs and by the endings of the regular ones. What
a clause leaves out because the sentence has already said it, its subject, is found as the words before the
sentence's first verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from atodds.engines.rules.subjects import antecedent, inherited
from atodds.engines.rules.vocabulary import (
    AUXILIARIES,
    BASES_OF_NOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_VERBS,
    OPENS_WITHOUT_COMMA,
    PREPOSITIONS,
    RELATIVE,
    SPEECH,
    UNCHANGING,
)
from atodds.text.wordlists import BASE_FORMS
from atodds.text.words import KEPT_TYPES, Word

SHORTEST = 3
# The month.
MAY = "May"
# What a reduced clause begins with, which says nothing by itself: "as planned", "when asked".
REDUCING = CONJUNCTIONS - RELATIVE - {"and", "but", "or", "so", "yet"}

_PAUSE = re.compile(r"[;\u2014\u2013]|--| - ")
_CLOSING = re.compile(r"[\"\u201d\u2019]")
_QUOTED = re.compile(r"\"[^\"\n]{2,600}\"|\u201c[^\u201d\n]{2,600}\u201d")


@dataclass(frozen=True, slots=True)
class Clause:
    """`text[start:end]`, and where its subject stands if that surely lies outside it (start == end: it has its
    own, or none that is known)."""

    start: int
    end: int
    subject: tuple[int, int]


def is_verb(word: Word) -> bool:
    """Whether the form of the word is that of a finite verb or a participle, and not the month's."""
    return word.text != MAY and (is_verb_form(word.folded) or is_short_past(word.folded))


def is_short_past(form: str) -> bool:
    """ "Died", "used": too short for a clause to be cut by, as "need" and "shed" end alike."""
    return len(form) == 4 and form.endswith("ed") and form[1] not in "ehlr" and form not in NOT_VERBS


def is_past(word: Word) -> bool:
    return is_verb(word) and not word.folded.endswith("ing")


@lru_cache(maxsize=KEPT_TYPES)
def is_verb_form(form: str) -> bool:
    if form in AUXILIARIES or form in UNCHANGING:
        return True
    base = BASE_FORMS.get(form)
    if base is not None:
        return base not in BASES_OF_NOUNS and not base.endswith("man") and base != form
    return len(form) > 4 and form.endswith(("ed", "ing")) and form not in NOT_VERBS


def split(text: str, start: int, end: int, words: tuple[Word, ...]) -> tuple[Clause, ...]:
    """The clauses of the sentence `text[start:end]`, whose words are given with offsets into the text.

    Together they hold every word of the sentence, in its order.
    """
    if len(words) <= 2 * SHORTEST:
        return (Clause(start, end, (start, start)),)
    verbs = [word.text != MAY and is_verb_form(word.folded) for word in words]
    cuts = _cuts(text, words, verbs, [match.span() for match in _QUOTED.finditer(text, start, end)])
    clauses = []
    bounds = [0, *cuts, len(words)]
    owner = (0, bounds[1])
    shared: tuple[int, int] | None = None
    for left, right in pairwise(bounds):
        begin = start if left == 0 else words[left].start
        stop = end if right == len(words) else _trimmed(text, words[right - 1].end, words[right].start)
        subject = None
        if _is_relative(words, left):
            subject, shared = antecedent(text, words, verbs, left), None
        elif left and _lacks_subject(words, verbs, left):
            joined = words[left].folded in CONJUNCTIONS
            subject = (joined and shared) or inherited(text, words, verbs, owner, left)
            shared = subject
        else:
            owner, shared = (left, right), None
        clauses.append(Clause(begin, stop, subject or (begin, begin)))
    return tuple(clauses)


def _cuts(text: str, words: tuple[Word, ...], verbs: list[bool], quoted: list[tuple[int, int]]) -> list[int]:
    """The positions of the words that begin a clause, the first one aside."""
    cuts: list[int] = []
    last = 0
    for here in range(SHORTEST, len(words) - SHORTEST + 1):
        if here - last < SHORTEST or not _may_open(text, words, verbs, here):
            continue
        if any(begin < words[here].start < stop for begin, stop in quoted):
            continue
        relative = _is_relative(words, here)
        if not any(verbs[last:here]) or not (relative or any(verbs[here:])):
            continue
        if _only_speech(words, verbs, here):
            continue
        cuts.append(here)
        last = here
    return cuts


def _may_open(text: str, words: tuple[Word, ...], verbs: list[bool], here: int) -> bool:
    gap = text[words[here - 1].end : words[here].start]
    word = words[here].folded
    if gap == " " and word not in OPENS_WITHOUT_COMMA:
        return False
    if verbs[here] and _CLOSING.search(gap):
        # "…," thundered the bishop: the verb reports what is quoted.
        return False
    if word in REDUCING and verbs[here + 1]:
        # "As planned", "when asked".
        return False
    if gap == " " and word in RELATIVE and words[here - 1].folded in PREPOSITIONS:
        return False
    if _PAUSE.search(gap):
        return True
    if "," in gap:
        if _is_relative(words, here):
            return True
        if word in CONJUNCTIONS:
            return any(verbs[here + 1 : here + 8])
        return verbs[here] and word not in AUXILIARIES
    if word not in OPENS_WITHOUT_COMMA:
        return False
    if word not in ("and", "but"):
        return any(verbs[here + 1 : here + 8])
    return verbs[here + 1] or _begins_anew(words, verbs, here)


def _begins_anew(words: tuple[Word, ...], verbs: list[bool], here: int) -> bool:
    """Whether a conjunction without a comma is followed by a subject and a verb of their own: "the army took the port
    and the fleet left", but not "he said the port and its fleet had"."""
    before = next((words[n] for n in range(here - 1, -1, -1) if verbs[n]), None)
    if before is None or before.stem in SPEECH:
        return False
    opening = words[here + 1]
    if not opening.text[0].isupper() and opening.folded not in DETERMINERS:
        return False
    return any(
        verbs[n] and not words[n].folded.endswith("ing") for n in range(here + 2, min(here + 8, len(words)))
    )


def _only_speech(words: tuple[Word, ...], verbs: list[bool], here: int) -> bool:
    """Whether what follows does no more than name the speaker of what stands before."""
    rest = words[here : here + 12]
    return len(words) - here <= 12 and any(word.stem in SPEECH for word in rest) and sum(verbs[here:]) <= 1


def _is_relative(words: tuple[Word, ...], left: int) -> bool:
    """Whether a relative clause begins: "who", "in which"."""
    return words[left].folded in RELATIVE or (
        left + 1 < len(words) and words[left].folded in PREPOSITIONS and words[left + 1].folded == "which"
    )


def _lacks_subject(words: tuple[Word, ...], verbs: list[bool], left: int) -> bool:
    begin = left + 1 if words[left].folded in CONJUNCTIONS and left + 1 < len(words) else left
    return verbs[begin]


def _trimmed(text: str, end: int, limit: int) -> int:
    """With the closing marks that belong to what stands before."""
    while end < limit and text[end] in "\"\u201d')].!?%":
        end += 1
    return end
