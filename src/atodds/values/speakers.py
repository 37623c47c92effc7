"""Where the speaker's words begin and end, beside a reporting verb.

    speaker_before(text, left, verb) -> the subject of the verb that starts at `verb`, not before `left`
    speaker_of_run_on(text, left, verb) -> the same, in a sentence without the commas it should have
    speaker_after(text, verb, right) -> the subject after an inverted verb ("said X") that ends at `verb`

The apposition belongs to the speaker: "the adviser, Mykhailo Podolyak", "Marta Huanca, the head of the
office".
"""

from __future__ import annotations

import re

from atodds.values.alternation import one_of
from atodds.values.name_runs import RUN
from atodds.values.reporting import REPORTING_VERBS, SPEAKER_NOUNS
from atodds.values.spans import Span, trimmed

LONGEST_SUBJECT = 12
"""In words. A longer one is a run-on sentence, of which only the end is the subject."""

LONGEST_PHRASE = 160
"""In characters, of a subject within a run-on sentence."""

_EDGE = " \t\n,;:.\"'\u201c\u201d\u2018\u2019"
_NO_SPEAKER = frozenset({"and", "as", "but", "others", "that", "when", "which", "while", "who"})
_NOBODY = ("no ", "nobody", "no one", "none ", "neither ")
_HANGING = re.compile(r" (?:who|which|that)$")
_YEAR_OR_COUNT = re.compile(r"\d[\d,.]*\s*")
_AUXILIARY = re.compile(
    r"(?:(?:^|(?<=\s))(?:has|have|had|also|later|now|then|once|repeatedly|previously|earlier|recently|further|"
    r"reportedly|since|nonetheless|however|still|all|both|immediately|initially|is|was|are|were)\s+)+$"
)
_CLAUSE_WORD = re.compile(
    r"\b(?:that|which|while|because|but|when|whereas|although|though|as|if|what|where|since|after|before)\s+(?!of\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:and|or|but|so|yet|meanwhile|also|then|later|earlier|separately|however|still|nonetheless)\s+)*",
    re.IGNORECASE,
)
_ADJUNCT = re.compile(
    r"^(?:on|in|at|by|after|before|during|late|early|earlier|meanwhile|separately|since|for|with|as|following|citing|"
    r"asked|despite|according|amid|from|under|speaking|until|when|while|yesterday|today|last|recently)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"^(?:who|whose|which|\w+ing|referring|speaking|\d+)\b")
_DETERMINER = r"(?:an?|the|its|their|his|her|our|one|some|several|many|other|both|two|three)\b"
_PREPOSITION = r"(?:in|on|at|of|to|by|for|from|with|near)\b"
_NOUN_PHRASE_END = re.compile(
    rf"\b(?:{_DETERMINER}\s+)?(?:(?!{_DETERMINER}|{_PREPOSITION})[\w'\u2019-]+\s+){{0,3}}?{one_of(SPEAKER_NOUNS)}\b"
    r"(?:\s+(?:of|for|with|at|from|in|who|that|which|and)\s.*)?$",
    re.IGNORECASE,
)
_PRONOUNS_AND_ARTICLES = "a an he her his it its she some someone the their these they those we"
_SUBJECT_WORDS = frozenset(_PRONOUNS_AND_ARTICLES.split())
_AFTER_END = re.compile(
    r" (?:in|on|at|during|after|as|when|while|yesterday|today|late|early|adding|speaking|through|via|by|to"
    r"|that)\b|[.;:\n\"\u201c(]"
)


def speaker_before(text: str, left: int, verb: int) -> Span | None:
    auxiliary = _AUXILIARY.search(text, left, verb)
    right = auxiliary.start() if auxiliary else verb
    apposed = text[left:right].rstrip().endswith(",")
    pieces = _pieces(text, *trimmed(text, left, right, _EDGE))
    if not pieces:
        return None
    last = len(pieces) - 1
    if pieces[last].of(text) == "who" and last:
        return _last_noun_phrase(text, *pieces[last - 1])
    if not apposed:
        return _subject(text, pieces[last])
    # "X, who heads Y, said"; "the adviser, X, said"; "X, 58, a farmer, said": the subject is before the
    # commas.
    first = last
    while first and (_RELATIVE.match(pieces[first].of(text)) or first == last):
        first -= 1
    if _ADJUNCT.match(pieces[first].of(text)) and first < last:
        first += 1
    head = _subject(text, pieces[first])
    if head is None or _RELATIVE.match(pieces[last].of(text)):
        return head
    return head.hull(pieces[last])


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """The stretches between commas, those inside numbers left alone."""
    pieces = []
    at = start
    for comma in re.finditer(r",(?!\d)|[;:]| [\u2014\u2013] ", text[start:end]):
        pieces.append(trimmed(text, at, start + comma.start()))
        at = start + comma.end()
    pieces.append(trimmed(text, at, end))
    return [piece for piece in pieces if piece.start < piece.end]


def _subject(text: str, piece: Span) -> Span | None:
    """The noun phrase at the end of a stretch."""
    start = piece.start
    for word in _CLAUSE_WORD.finditer(text, start, piece.end):
        if _reports(text, word.start()) or _starts_subject(text[word.end() : piece.end]):
            start = word.end()
    lead = _LEADING.match(text[start : piece.end])
    if lead:
        start += lead.end()
    count = _YEAR_OR_COUNT.match(text, start, piece.end)
    if count and text[count.end() : count.end() + 1].isupper():
        start = count.end()
    hanging = _HANGING.search(text, start, piece.end)
    piece = Span(start, hanging.start() if hanging else piece.end)
    said_by = text[start : piece.end].casefold()
    if said_by in _NO_SPEAKER or said_by.startswith(_NOBODY) or not any(c.isalpha() for c in said_by):
        return None
    words = text[start : piece.end].split()
    if len(words) <= LONGEST_SUBJECT and not _ADJUNCT.match(text[start : piece.end]):
        return Span(start, piece.end)
    return _last_noun_phrase(text, start, piece.end)


def speaker_of_run_on(text: str, left: int, verb: int) -> Span | None:
    """The subject where no comma sets it off from what is said: "raids hit a school a monitor said"."""
    auxiliary = _AUXILIARY.search(text, left, verb)
    return _last_noun_phrase(text, *trimmed(text, left, auxiliary.start() if auxiliary else verb))


def _last_noun_phrase(text: str, start: int, end: int) -> Span | None:
    start = max(start, end - LONGEST_PHRASE)
    phrase = _NOUN_PHRASE_END.search(text, start, end)
    if phrase and len(phrase[0].split()) <= LONGEST_SUBJECT:
        return Span(phrase.start(), end)
    runs = [run for run in RUN.finditer(text, start, end) if run.end() == end]
    return Span(runs[-1].start(), end) if runs else None


def _reports(text: str, at: int) -> bool:
    """Whether a reporting verb stands before a "that"."""
    return text[max(0, at - 14) : at].rstrip().rsplit(" ", 1)[-1] in REPORTING_VERBS


def _starts_subject(words: str) -> bool:
    """Whether a subject begins here, and not a relative clause's verb ("the unions that called a strike")."""
    first, _, _ = words.partition(" ")
    return first[:1].isupper() or first in _SUBJECT_WORDS or words.split()[-1].casefold() in SPEAKER_NOUNS


def speaker_after(text: str, verb: int, right: int) -> Span | None:
    stop = _AFTER_END.search(text, verb, right)
    while stop and stop[0] == "." and _abbreviates(text, stop.start()):
        stop = _AFTER_END.search(text, stop.end(), right)
    end = stop.start() if stop else right
    span = trimmed(text, verb, end)
    return span if span.start < span.end else None


def _abbreviates(text: str, point: int) -> bool:
    return text[point - 1 : point].isupper() or text[max(0, point - 3) : point].strip() in (
        "Mr",
        "Mrs",
        "Dr",
        "Ms",
    )
