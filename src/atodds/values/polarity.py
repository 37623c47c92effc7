"""Whether a clause affirms or denies, and whether two clauses do both of the same thing.

    find_negations(text)            -> every Negation: the cue's span, and the scope that it denies
    negated(clause)                 -> whether the clause's own predicate is denied
    compare_polarity(one, other)    -> Comparison of two clauses' words

"Not only", "no fewer than" or "whether or not" deny nothing, and two negations in a row ("did not rule
out", "never failed to") affirm. A negation's scope runs from its cue to the end of the clause; that of
"no" and "nobody", which stand in the subject, is the clause.

`compare_polarity` is conservative: clauses that don't share their predicate and their other words are of
other scope, so that it may be called on any two. It doesn't look at numbers or times, which compare
themselves.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from atodds.text.words import words
from atodds.values.antonyms import opposed
from atodds.values.base import A_CLAIM, KEPT_CLAIMS, Comparison
from atodds.values.phrasal_verbs import phrase_at
from atodds.values.spans import Span, trimmed


class Negation(NamedTuple):
    start: int
    end: int
    scope: Span


SHARED_ENOUGH = 0.8
"""Part of the shorter clause's words that the other has to have, for both to be about the same thing."""
SHARED_LEAST = 3
"""The least number of them, one fewer where that is all of the shorter clause."""

LONGEST_CLAUSE = 400
"""In characters: how far a negation's scope reaches where no punctuation ends it."""

_NO_NEGATION = (
    r"not (?:only|just|merely|simply|least|until|to mention)|nothing but|whether or not|or not|if not|why not"
    r"|no (?:doubt|fewer than|less than|more than|later than|sooner|matter|wonder)|No\. ?\d|cannot but"
    r"|not (?:unlike|uncommon|unusual|without|unexpected|impossible|far from)"
)
_REVERSING = (
    r"(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)"
    # Who denies a charge has been charged all the same.
    r"|den(?:y|ies|ied|ying)(?!\s+(?:\w+\s+){0,3}?(?:charg|count|alleg|accus|offen|wrongdoing|claim)\w*)"
    r"|fail(?:s|ed|ing)? to"
    r"|refus(?:e|es|ed|ing)(?: to)?|declin(?:e|es|ed|ing) to|lack(?:s|ed|ing)?|avoid(?:s|ed|ing)?"
    r"|prevent(?:s|ed)?|unable to|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down)"
)
_PLAIN = (
    r"not|never|no longer|no (?:plans?|intention|wish|desire) (?:to|of)|no[ -]one|nobody|nothing|none|neither"
    r"|nor|nowhere|without|cannot|zero|no|\w+n['\u2019]t|n't|yet to"
)
_NEGATION = re.compile(
    rf"\b(?:(?P<none>{_NO_NEGATION})"
    rf"|(?P<double>(?:{_PLAIN})\s+(?:\w+\s+){{0,2}}?{_REVERSING})"
    rf"|(?P<one>{_PLAIN}|{_REVERSING}))\b",
    re.IGNORECASE,
)
_SUBORDINATE = "but|because|although|though|while|whereas|unless|until|since"
_CLAUSE_END = re.compile(rf"[.;:!?\n\u2014\u2013]|, |\b(?:{_SUBORDINATE})\b")
_SKIPPED = """
a an the any his her its their our my your and that to be been being am is are was were has have had
having do does did will would can could may might must shall should also ever yet immediately no nobody
one none neither nothing
"""
_BEFORE_PREDICATE = frozenset(_SKIPPED.split())
# "Owners who fail to register": it is of some of them alone.
_OF_SOME = re.compile(r"\w\s+(?:who|which)\s+(?:(?:has|have|had|do|does|did|are|is)\s+)?$", re.IGNORECASE)
# "No longer in force".
_BEFORE_STATE = _BEFORE_PREDICATE | {"in", "at", "on", "under"}
_OF_SUBJECT = frozenset({"no", "nobody", "no one", "no-one", "none", "neither", "nothing"})


def find_negations(text: str) -> tuple[Negation, ...]:
    return _kept(text) if len(text) <= A_CLAIM else _found(text)


def _found(text: str) -> tuple[Negation, ...]:
    found = []
    for match in _NEGATION.finditer(text):
        if match["one"] is None:
            continue
        reach = min(len(text), match.end() + LONGEST_CLAUSE)
        end = _CLAUSE_END.search(text, match.end(), reach)
        if end and end[0] == "until":
            # What wasn't done until ten was done at ten.
            continue
        stop = end.start() if end else reach
        start = match.end()
        if match[0].casefold() in _OF_SUBJECT:
            start = _clause_start(text, match.start())
        found.append(Negation(match.start(), match.end(), trimmed(text, start, stop)))
    return tuple(found)


_kept = lru_cache(maxsize=KEPT_CLAIMS)(_found)


def _clause_start(text: str, at: int) -> int:
    start = max(0, at - LONGEST_CLAUSE)
    for end in _CLAUSE_END.finditer(text, start, at):
        start = end.end()
    return start


def negated(clause: str) -> bool:
    """Whether an odd number of negations bears on the clause, "without" left out, as it bears on a noun."""
    cues = [clause[n.start : n.end].casefold() for n in find_negations(clause)]
    return sum(cue != "without" for cue in cues) % 2 == 1


def _denies_of(clause: str, shared: Container[str]) -> bool:
    """As `negated`, but for what both clauses speak of: what is denied of something else says nothing of that."""
    cues = 0
    for negation in find_negations(clause):
        if _OF_SOME.search(clause, 0, negation.start):
            continue
        denied = [word.stem for word in words(negation.scope.of(clause)) if word.content]
        if not denied or any(stem in shared for stem in denied):
            cues += clause[negation.start : negation.end].casefold() != "without"
    return cues % 2 == 1


def compare_polarity(one: str, other: str) -> Comparison:
    if one == other:
        return Comparison("same", "Both statements are the same.")
    mine, theirs = _content(one), _content(other)
    alone, lone = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
    pairs = sorted((a, b) for a in alone for b in lone if opposed(a, b))
    apart = len(pairs) == 1
    left = mine.keys() - {a for a, _ in pairs}
    right = theirs.keys() - {b for _, b in pairs}
    if len(pairs) > 1 or not _same_matter(left, right, SHARED_LEAST - apart):
        return Comparison("other_scope", "The two statements are not about the same thing in the same words.")
    shared = left & right | {word for pair in pairs for word in pair}
    denies = _denies_of(one, shared) != _denies_of(other, shared)
    if denies and not _shares_denied(one, theirs) and not _shares_denied(other, mine) and not apart:
        return Comparison("other_scope", "What one statement denies, the other doesn't speak of.")
    if denies != apart:
        how = f"{mine[pairs[0][0]]} against {theirs[pairs[0][1]]}" if apart else "one denies it"
        why = f'"{one.strip()}" and "{other.strip()}" say the opposite: {how}.'
        return Comparison("incompatible", why)
    if not alone and not lone:
        return Comparison("same", "Both statements say the same.")
    return Comparison("compatible", "Both statements can be true.")


@lru_cache(maxsize=KEPT_CLAIMS)
def _content(clause: str) -> Mapping[str, str]:
    """The clause's words that are neither function words nor negations, by their stems; a verb with its particle by the
    stem of the one that says the same."""
    cues = [Span(match.start(), match.end()) for match in _NEGATION.finditer(clause)]
    held = words(clause)
    found: dict[str, str] = {}
    taken = 0
    for place, word in enumerate(held):
        if place < taken or any(cue.covers(Span(word.start, word.end)) for cue in cues):
            continue
        told, length = phrase_at(held, place)
        taken = place + length
        if length > 1:
            found[told] = clause[word.start : held[taken - 1].end]
        elif word.content:
            found[word.stem] = word.text
    return found


def _same_matter(one: Set[str], other: Set[str], least: int) -> bool:
    shared, shorter = len(one & other), min(len(one), len(other))
    if shared == shorter:
        least -= 1
    return shared >= max(1, least) and shared >= SHARED_ENOUGH * shorter


def _shares_denied(clause: str, other: Container[str]) -> bool:
    """Whether the other clause has the word that this one denies: the first past auxiliaries."""
    for negation in find_negations(clause):
        ended = clause[negation.start : negation.end].casefold() == "no longer"
        skipped = _BEFORE_STATE if ended else _BEFORE_PREDICATE
        for word in words(negation.scope.of(clause)):
            if word.folded not in skipped:
                if word.stem in other:
                    return True
                break
    return False
