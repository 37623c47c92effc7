"""Subjects: what a clause has as its subject, where that stands elsewhere in its sentence.

`verbs` tells of each word whether it has the form of a verb. Where it isn't sure whose the verb is, there is none.
"""

from __future__ import annotations

import re

from atodds.engines.rules.vocabulary import CONJUNCTIONS, DETERMINERS, RELATIVE, SPEECH, is_adverb
from atodds.text.words import Word

LONGEST_SUBJECT = 14
LONGEST_ANTECEDENT = 8
DISAGREEING = dict.fromkeys(("he", "she", "it"), ("are", "were", "have")) | dict.fromkeys(
    ("they", "we", "you"), ("is", "was", "has")
)

_PARTING = re.compile(r"[,;:()\"\u201c\u201d\u2014\u2013]|--| - ")


def antecedent(text: str, words: tuple[Word, ...], verbs: list[bool], left: int) -> tuple[int, int] | None:
    """The noun phrase right before a relative clause."""
    begin = left
    while begin and left - begin < LONGEST_ANTECEDENT:
        before = words[begin - 1]
        if verbs[begin - 1] or before.folded in CONJUNCTIONS:
            break
        if begin < left and _PARTING.search(text, before.end, words[begin].start):
            break
        begin -= 1
        if before.folded in DETERMINERS and not (begin and words[begin - 1].folded == "of"):
            break
    return (words[begin].start, words[left - 1].end) if begin < left else None


def inherited(
    text: str, words: tuple[Word, ...], verbs: list[bool], owner: tuple[int, int], left: int
) -> tuple[int, int] | None:
    """The subject that a clause shares with the last one before it that has its own, where that is sure."""
    begin, end = owner
    if words[begin].folded in CONJUNCTIONS:
        begin += 1
    within = words[begin:end]
    behind = _behind_participle(text, within, verbs[begin:end])
    if behind:
        return behind
    first = _first_verb(text, within, verbs[begin:end])
    if first == 0 or text[max(0, within[0].start - 1)] in '"\u201c':
        return None
    if any(word.stem in SPEECH for word in within[first:-1]) and sum(verbs[begin + first : end]) > 1:
        # "He said that she had left, and …": it may be either.
        return None
    opening = words[left].folded
    relative = any(word.folded in RELATIVE for word in within[1:first])
    if opening in CONJUNCTIONS:
        if relative and "," not in text[within[first].end : within[-1].end]:
            return None
    elif within[0].folded == "there":
        return antecedent(text, words, verbs, left)
    elif not (
        opening.endswith("ing") or relative or "," in text[within[first - 1].end : within[first].start]
    ):
        # "A chapel of stone, built in 1810": the verb belongs to what it follows, or stands beside it.
        return None
    verb = words[left + (opening in CONJUNCTIONS)].folded
    subject = _subject(text, within, first)
    return None if _disagree(text[slice(*subject)], verb) else subject


def _behind_participle(text: str, words: tuple[Word, ...], verbs: list[bool]) -> tuple[int, int] | None:
    """The subject behind an opening participle, where it alone follows: "Handing her the cup, Otto Brask, a baker,"."""
    if not (verbs[0] and words[0].folded.endswith("ing")):
        return None
    comma = next(
        (n for n in range(1, len(words)) if "," in text[words[n - 1].end : words[n].start]), len(words)
    )
    if comma == len(words) or any(verbs[comma:]):
        return None
    return words[comma].start, words[-1].end


def _first_verb(text: str, words: tuple[Word, ...], verbs: list[bool]) -> int:
    # "Fast-moving" is no verb.
    joined = (text[word.start - 1 : word.start] == "-" for word in words)
    return next((n for n, (verb, part) in enumerate(zip(verbs, joined, strict=True)) if verb and not part), 0)


def _disagree(subject: str, verb: str) -> bool:
    return verb in DISAGREEING.get(subject.casefold(), ())


def _subject(text: str, words: tuple[Word, ...], first: int) -> tuple[int, int]:
    begin = max(0, first - LONGEST_SUBJECT)
    relative = next((n for n in range(begin + 1, first) if words[n].folded in RELATIVE), None)
    if relative is not None:
        # "Emil Strand, who fished there, ran": the subject is whom the pronoun stands for.
        return words[begin].start, words[relative - 1].end
    while first > 1 and is_adverb(words[first - 1].folded):
        first -= 1
    if "," in text[words[first - 1].end : words[first].start]:
        # "Emil Strand, an angler, ran": the commas set off what the subject is.
        return words[begin].start, words[first - 1].end
    for number in range(begin, first - 1):
        if "," in text[words[number].end : words[number + 1].start] and number < 4:
            begin = number + 1
    return words[begin].start, words[first - 1].end
