"""Who says what: reporting clauses, with their speaker, what is said, and how surely it then stands.

    find_speech(text) -> every Speech in order, of a sentence, a paragraph or a whole article

A Speech has `speaker` (the span of the words that name who says it, or None where nobody does: "is said
to"), `verb`, `content` (the span said: a quotation, a clause, or both), `quotes` (the quotations in it,
without their marks), and `certainty`, in the sense of `certainty`: attributed ("X said"), hedged ("X
alleged", "is believed to"), denied ("X denied"). `inherited` marks a quotation that stands alone after
its speaker's words.

A pronoun is given as it stands ("he"): whom it means is for the caller, who knows the article's names.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from itertools import zip_longest

from atodds.text.sentences import hour_goes_on
from atodds.values.quotes import find_quotes
from atodds.values.reporting_clause import Speech, read_clause
from atodds.values.reporting_patterns import MARKS, REPORTING
from atodds.values.spans import Span, trimmed

__all__ = ["Speech", "find_speech"]

REACH = 800
"""In characters, on either side of a verb, so that the time grows with the text and not with its square."""

_SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)|['\"\u201d\u2019)]*\s+(?=[A-Z\"\u201c\u2018']))")
_ABBREVIATED = """
Capt Co Col Corp Dr Gen Gov Hon Inc Jr Lt Ltd Maj Mr Mrs Ms No Prof Rep Rev Sen Sgt Sr St vs
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_GOES_ON = re.compile(r"; $|,? (?:while|but|and|whereas|although|though|then) (?:(?:has|had|also|later) )*$")


def find_speech(text: str) -> tuple[Speech, ...]:
    quotes = find_quotes(text)
    starts = [quote.start for quote in quotes]
    sentences = _sentences(text, quotes, starts)
    sentence_starts = [sentence.start for sentence in sentences]
    found: list[Speech] = []
    for match in REPORTING.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < quotes[at].end:
            continue
        sentence = sentences[bisect_right(sentence_starts, match.start()) - 1]
        near = tuple([q for q in quotes[max(0, at - 4) : at + 5] if sentence.covers(q)])
        speech = read_clause(text, match, _window(text, sentence, match), near, found[-1] if found else None)
        if speech is not None:
            found.append(speech)
    speeches = _parted(text, found)
    if quotes:
        speeches = _with_standing_quotes(text, speeches, quotes, sentences)
    return tuple([speech for speech in speeches if _says_something(text, speech)])


def _window(text: str, sentence: Span, match: re.Match[str]) -> Span:
    """The part of a sentence that a reporting clause can reach: all of it, unless it is endless."""
    start, end = max(sentence.start, match.start() - REACH), min(sentence.end, match.end() + REACH)
    if start > sentence.start:
        start = text.find(" ", start, match.start()) + 1 or match.start()
    return Span(start, end)


def _says_something(text: str, speech: Speech) -> bool:
    words = trimmed(text, *speech.content, strip=MARKS + "\n")
    return words.start < words.end


def _sentences(text: str, quotes: tuple[Span, ...], starts: list[int]) -> list[Span]:
    """The sentences, a quotation never parted."""
    sentences = []
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        at = bisect_right(starts, end.start()) - 1
        if (at >= 0 and end.start() < quotes[at].end - 1) or _abbreviates(text, end.start()):
            continue
        sentences.append(Span(begin, end.end()))
        begin = end.end()
    sentences.append(Span(begin, len(text)))
    return sentences


def _abbreviates(text: str, point: int) -> bool:
    if text[point] != ".":
        return False
    word = text[
        max(text.rfind(" ", 0, point), text.rfind("\n", 0, point), text.rfind(".", 0, point)) + 1 : point
    ]
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isupper()) or hour_goes_on(text, point + 1)


def _parted(text: str, found: list[Speech]) -> list[Speech]:
    """With what is said cut where the sentence goes on with another's words ("..., while Kyiv says")."""
    parted = []
    for speech, following in zip_longest(found, found[1:]):
        begin = _own_begin(speech, following)
        start, end = speech.content
        lead = _GOES_ON.search(text, start, begin) if start < begin < end and not speech.quotes else None
        if lead is not None:
            speech = replace(speech, content=trimmed(text, start, lead.start()))
        parted.append(speech)
    return parted


def _own_begin(speech: Speech, following: Speech | None) -> int:
    """Where the next reporting clause begins: at its subject, or at its verb if it shares the subject."""
    if following is None or following.speaker is None:
        return -1
    return (following.verb if following.speaker == speech.speaker else following.speaker).start


def _with_standing_quotes(
    text: str, found: list[Speech], quotes: tuple[Span, ...], sentences: list[Span]
) -> list[Speech]:
    """With each quotation that is a sentence by itself given to the speaker of the sentence before it."""
    starts = [sentence.start for sentence in sentences]
    speeches_of: dict[int, list[Speech]] = defaultdict(list)
    quotes_of: dict[int, list[Span]] = defaultdict(list)
    for speech in found:
        speeches_of[bisect_right(starts, speech.verb.start)].append(speech)
    for quote in quotes:
        quotes_of[bisect_right(starts, quote.start)].append(quote)
    speeches: list[Speech] = []
    last: Speech | None = None
    for number, sentence in enumerate(sentences, start=1):
        if number in speeches_of:
            speeches += speeches_of[number]
            last = speeches[-1]
            continue
        words = trimmed(text, *sentence, strip=MARKS + "\n")
        if words.start == words.end:
            continue
        standing = tuple(quotes_of.get(number, ()))
        if last is None or not standing or words.start < standing[0].start or words.end > standing[-1].end:
            last = None
            continue
        content = standing[0].hull(standing[-1])
        if last.content.start == last.content.end:
            speeches[-1] = last = replace(last, content=content, quotes=standing)
        else:
            speeches.append(_inherited(last, content, standing))
    return speeches


def _inherited(speech: Speech, content: Span, quotes: tuple[Span, ...]) -> Speech:
    return Speech(speech.speaker, speech.verb, content, quotes, "attributed", inherited=True)
