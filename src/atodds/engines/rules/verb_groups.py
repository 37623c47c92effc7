"""Verb groups: a verb of a clause with its auxiliaries, by the closed classes and by form.

For the present, which has no form of its own, only the verbs that `values.antonyms` lists are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from atodds.engines.rules.clauses import is_past, is_short_past, is_verb, is_verb_form
from atodds.engines.rules.lexicon import is_verb as is_known_verb
from atodds.engines.rules.vocabulary import (
    AUXILIARIES,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    ESTIMATING,
    NEGATIONS,
    OPENING,
    PLANS,
    PREPOSITIONS,
    PRONOUNS,
    REDUCED,
    REFUSING,
    REMAINING,
    is_adverb,
)
from atodds.text.wordlists import BASE_FORMS
from atodds.text.words import KEPT_TYPES, Word
from atodds.values.antonyms import GIVING_UP, VERBS, opposites_of
from atodds.values.phrasal_verbs import phrase_at

# Pasts of verbs whose participle is another word: "drove", beside "driven".
_BASES_OF_PARTICIPLES = {base for form, base in BASE_FORMS.items() if form.endswith(("n", "ne"))} - {"strike"}
PURE_PASTS = frozenset(
    form
    for form, base in BASE_FORMS.items()
    if base in _BASES_OF_PARTICIPLES and not form.endswith(("n", "ne", "s"))
) | {"came", "ran", "became", "began", "sank"}
HAVING_TO = frozenset(("have", "has", "had"))
FLOATING = frozenset(("all", "both", "each"))
# Whether they deny what they are followed by.
ABLE = {"able": False, "unable": True}
# "A long-standing plan".
LONGEST_PLAN = 4
# Those that are known in the present too.
_PRESENT = VERBS | ESTIMATING
_LEADING = PREPOSITIONS - {"to"}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Words `first` to `last` of a clause are one verb with its auxiliaries; `main` is the word that tells."""

    first: int
    last: int
    main: int
    verb: str
    passive: bool
    negated: bool
    state: bool


def verb_groups(text: str, inside: Sequence[Word]) -> Iterator[VerbGroup]:
    here = 0
    while here < len(inside):
        word = inside[here]
        # "A shoulder-launched missile" launches nothing.
        joined = here and text[word.start - 1] == "-"
        may = _may_begin(word.folded, word.stem) and not joined and word.text != "May"
        group = _group_at(inside, here) if may else None
        if group is None:
            here += 1
        else:
            yield group
            here = group.last + 1


@lru_cache(maxsize=KEPT_TYPES)
def _may_begin(form: str, stem: str) -> bool:
    """Whether the word can be the first of a group: most are told by themselves to be no verb."""
    return (
        form in AUXILIARIES or _denies(form) or is_verb_form(form) or is_short_past(form) or stem in _PRESENT
    )


def _group_at(inside: Sequence[Word], first: int) -> VerbGroup | None:
    at, helped, be, negated = first, False, False, False
    while at < len(inside) and (
        inside[at].folded in AUXILIARIES or (helped and _may_part(inside[at])) or _is_not(inside[at])
    ):
        negated ^= _is_not(inside[at])
        if inside[at].folded in AUXILIARIES or inside[at].folded.endswith("n't"):
            helped = True
            be = inside[at].folded.removesuffix("n't") in BEING
        at += 1
    if at == first and not _is_finite(inside, at):
        return None
    # "No boat left" is told by its subject, "never left" by its verb.
    never = inside[first].folded == "never" and at == first + 1 and at < len(inside) and is_past(inside[at])
    if at < len(inside) and not helped and _is_not(inside[first]) and not never:
        return None
    if at >= len(inside):
        return VerbGroup(first, at - 1, at - 1, "be", False, negated, True) if be else None
    obliged = inside[at - 1].folded in HAVING_TO and at > first and _leads_to_a_verb(inside, at)
    if (be or obliged) and inside[at].folded == "to" and at + 1 < len(inside):
        # "Is to stand", "is to be held", "was to have opened"; "had to be moved".
        at, be = at + 1, False
        while at + 1 < len(inside) and inside[at].folded in AUXILIARIES:
            at, be = at + 1, inside[at].folded in BEING
    participle = is_verb(inside[at]) or inside[at].stem in VERBS or inside[at].folded == "born"
    if be and at + 2 < len(inside) and inside[at].folded in ABLE and inside[at + 1].folded == "to":
        # "Was able to take off", "were unable to".
        negated ^= ABLE[inside[at].folded]
        at, be, participle = at + 2, False, True
    if be and not participle:
        return _complement(inside, first, at, negated)
    if (
        helped
        and not be
        and not participle
        and (not inside[at].content or inside[at - 1].folded in ("has", "had", "have"))
    ):
        return None
    while at + 2 < len(inside) and _leads_on(inside, at):
        negated ^= inside[at].stem in REFUSING
        at += 2
        be = inside[at].folded == "be"
        if be and at + 1 < len(inside) and is_verb(inside[at + 1]):
            at += 1
    given_up = _given_up(inside, at)
    if given_up:
        return VerbGroup(first, given_up, given_up, inside[given_up].stem, False, not negated, False)
    if _remains(inside, at):
        return VerbGroup(first, at + 1, at + 1, inside[at + 1].stem, False, negated, True)
    passive = be and not inside[at].folded.endswith("ing")
    last, verb = _phrasal(inside, at)
    return VerbGroup(first, last, at, verb, passive, negated, False)


def _complement(inside: Sequence[Word], first: int, at: int, negated: bool) -> VerbGroup | None:
    """ "Was open", "is the capital of": the state is told by the first word of weight."""
    while at < len(inside) and (
        not inside[at].content or is_adverb(inside[at].folded) or inside[at].text[0].isdigit()
    ):
        if inside[at].folded in PREPOSITIONS:
            return VerbGroup(first, at - 1, at - 1, "be", False, negated, True)
        negated ^= _is_not(inside[at])
        at += 1
    if at >= len(inside):
        return None
    return VerbGroup(first, at, at, inside[at].stem, False, negated, True)


def _is_finite(inside: Sequence[Word], at: int) -> bool:
    """Whether a word without an auxiliary is the verb of its clause, and no participle or noun."""
    word = inside[at]
    before = inside[at - 1].folded if at else ""
    if before in DETERMINERS or before in _LEADING:
        return False
    following = inside[at + 1].folded if at + 1 < len(inside) else ""
    if is_verb(word):
        if word.folded.endswith("ing"):
            # "Lightning" is no verb, whatever its form.
            return is_known_verb(word.stem) and (at == 0 or before in CONJUNCTIONS)
        reduced = following in REDUCED and word.folded not in PURE_PASTS
        return not (
            reduced
            and at
            and any(is_past(other) for other in inside[at + 2 : at + 9])
            and before not in OPENING
        )
    if word.stem not in _PRESENT or at == 0 or before in NEGATIONS:
        return False
    # The present has no form of its own: "the court rejects", "Halden to close".
    if word.folded.endswith(("ers", "ors")) or any(map(is_past, inside)):
        return False
    return word.folded.endswith("s") or before == "to" or before in PRONOUNS


def _leads_to_a_verb(inside: Sequence[Word], at: int) -> bool:
    if at + 1 >= len(inside) or inside[at].folded != "to":
        return False
    following = inside[at + 1]
    return following.folded in AUXILIARIES or is_known_verb(following.stem)


def _may_part(word: Word) -> bool:
    """Whether it may stand between an auxiliary and its verb: "were all taken", "was later found"."""
    return word.folded in FLOATING or is_adverb(word.folded)


def _is_not(word: Word) -> bool:
    return _denies(word.folded)


def _denies(form: str) -> bool:
    return form in NEGATIONS or form.endswith("n't")


def _leads_on(inside: Sequence[Word], at: int) -> bool:
    """ "Refused to leave": the verb that tells is the one behind "to"."""
    following = inside[at + 2]
    known = is_known_verb(following.stem) or following.stem in VERBS or following.folded in AUXILIARIES
    return inside[at + 1].folded == "to" and known and following.text[0].islower()


def _given_up(inside: Sequence[Word], at: int) -> int:
    """Where the verb stands of which a plan to do it is given up: "dropped its plans to build"."""
    last, told = _phrasal(inside, at)
    if told not in GIVING_UP:
        return 0
    for to in range(last + 2, min(last + 2 + LONGEST_PLAN, len(inside) - 1)):
        if inside[to].folded == "to" and inside[to - 1].stem in PLANS and is_known_verb(inside[to + 1].stem):
            return to + 1
    return 0


def _remains(inside: Sequence[Word], at: int) -> bool:
    """Whether it "remained open": what it is stands behind the verb."""
    return inside[at].stem in REMAINING and at + 1 < len(inside) and bool(opposites_of(inside[at + 1].stem))


def _phrasal(inside: Sequence[Word], at: int) -> tuple[int, str]:
    """A verb with its particles, or the verb alone."""
    told, length = phrase_at(inside, at)
    return at + length - 1, told
