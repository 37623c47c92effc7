"""One reporting clause read: its speaker and what is said.

    read_clause(text, match, sentence, quotes, last) -> Speech, or None where the words report nothing

`match` is one of `reporting_patterns.REPORTING`. A clause is read by its inverted subject ("... said X"), or
else by its subject before the verb; what is said is then what the first of `_CONTENTS` that fits finds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from atodds.model import Certainty
from atodds.values.reporting import (
    ADDRESSING,
    NEEDS_CLAUSE,
    NOUN_FORMS,
    QUOTED_ONLY,
    REPORTING_VERBS,
    SPEAKER_NOUNS,
)
from atodds.values.reporting_patterns import (
    ASIDE,
    BARE_CLAUSE,
    BE,
    COORDINATED,
    DETERMINED,
    FAR_QUOTE,
    GOES_ON,
    HEAD_END,
    HEARER,
    MARKS,
    NO_CONTENT,
    OBJECT,
    ONLY_WHEN,
    RELATIVE,
    RELATIVE_CLAUSE,
    REPORTING,
    SHORT_GAP,
    SHORT_OBJECT,
    SHORT_SUBJECT,
    SUBJECT,
    SUBJECT_TO_END,
    SUBORDINATE,
    THAT,
    TO_SOMEONE_THAT,
    TRAILING,
    UNSAID,
    UP_TO_QUOTE,
)
from atodds.values.spans import Span, trimmed
from atodds.values.speakers import speaker_after, speaker_before, speaker_of_run_on


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says what; see `speech`."""

    speaker: Span | None
    verb: Span
    content: Span
    quotes: tuple[Span, ...]
    certainty: Certainty
    inherited: bool = False

    @property
    def direct(self) -> bool:
        """Whether any of it is quoted word for word."""
        return bool(self.quotes)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb in its sentence.

    `before` and `after` are the quotations that it may report, `left` is where its subject can begin, `that`
    the end of what leads to a clause ("that", ":"), if anything does.
    """

    text: str
    verb: Span
    word: str
    sentence: Span
    quotes: tuple[Span, ...]
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    left: int
    that: int | None

    @property
    def lead(self) -> str:
        return self.text[max(self.left, self.verb.start - 24) : self.verb.start]

    @property
    def rest(self) -> Span:
        return Span(self.verb.end if self.that is None else self.that, self.sentence.end)

    def followed_by(self, pattern: re.Pattern[str]) -> bool:
        return pattern.match(self.text, self.verb.end, self.sentence.end) is not None

    def said(self, speaker: Span | None, content: Span) -> Speech:
        return _said(self.text, speaker, self.verb, content, self.quotes, REPORTING_VERBS[self.word])


def read_clause(
    text: str, match: re.Match[str], sentence: Span, quotes: tuple[Span, ...], last: Speech | None
) -> Speech | None:
    """`sentence` and `quotes` are those of the match, `last` is the speech read before it."""
    verb = Span(*match.span())
    that = THAT.match(text, verb.end, sentence.end)
    rest = Span(that.end() if that else verb.end, sentence.end)
    match match.lastgroup:
        case "passive":
            return Speech(None, verb, trimmed(text, *sentence), (), "hedged")
        case "cited":
            speaker = speaker_before(text, sentence.start, verb.start)
            return _said(text, speaker, verb, rest, quotes, "attributed")
        case "quoted":
            before = [quote for quote in quotes if quote.end < verb.start]
            speaker = Span(*match.span("quoted"))
            return _said(text, speaker, verb, before[-1] if before else rest, quotes, "attributed")
        case "according":
            return _according(text, verb, sentence, quotes)
        case _:
            return _by_verb(_clause(text, verb, sentence, quotes), last)


def _according(text: str, verb: Span, sentence: Span, quotes: tuple[Span, ...]) -> Speech | None:
    comma = text.find(",", verb.end, sentence.end)
    if comma > 0 and RELATIVE_CLAUSE.match(text, comma, sentence.end):
        comma = text.find(",", comma + 1, sentence.end)
    before = trimmed(text, sentence.start, verb.start)
    if before.start < before.end:
        speaker = trimmed(text, verb.end, comma if comma > 0 else sentence.end, " .,;\n")
        return _said(text, speaker, verb, before, quotes, "attributed")
    if comma < 0:
        return None
    return _said(text, trimmed(text, verb.end, comma), verb, Span(comma, sentence.end), quotes, "attributed")


def _clause(text: str, verb: Span, sentence: Span, quotes: tuple[Span, ...]) -> _Clause:
    word = verb.of(text)
    reach = FAR_QUOTE if word in NEEDS_CLAUSE else len(text)
    before = tuple([quote for quote in quotes if quote.end < verb.start])
    after = tuple([quote for quote in quotes if verb.end < quote.start <= verb.end + reach])
    that = TO_SOMEONE_THAT.match(text, *_after(verb, sentence)) if word in ADDRESSING else None
    that = that or THAT.match(text, *_after(verb, sentence))
    aside = HEARER if word in ADDRESSING else ASIDE
    that = that or aside.match(text, *_after(verb, sentence))
    left = before[-1].end + 1 if before else sentence.start
    return _Clause(text, verb, word, sentence, quotes, before, after, left, that.end() if that else None)


def _after(verb: Span, sentence: Span) -> Span:
    return Span(verb.end, sentence.end)


def _by_verb(clause: _Clause, last: Speech | None) -> Speech | None:
    if UNSAID.search(clause.lead) or DETERMINED.search(clause.lead):
        return None
    if clause.word in QUOTED_ONLY and not clause.before and not clause.after:
        return None
    if BE.search(clause.lead):
        return clause.said(None, clause.rest) if clause.that is not None else None
    inverted = _inverted(clause)
    if inverted is not None:
        return inverted
    speaker = _subject(clause, last)
    if speaker is None:
        return None
    for read in _CONTENTS:
        content = read(clause, speaker)
        if content is not None:
            return clause.said(speaker, content)
    return None


def _inverted(clause: _Clause) -> Speech | None:
    """The subject behind the verb: after a quotation, after a comma, or in a run-on sentence."""
    text, verb = clause.text, clause.verb
    gap = trimmed(text, clause.left, verb.start, MARKS)
    if clause.before and gap.start == gap.end:
        content = clause.before[0].hull(clause.after[-1]) if clause.after else clause.before[0]
    elif clause.word not in ("said", "says"):
        return None
    elif _speaker_follows(clause) or _ends_with_speaker(clause):
        content = Span(clause.sentence.start, verb.start)
    else:
        return None
    speaker = speaker_after(text, verb.end, clause.sentence.end)
    return clause.said(speaker, content) if speaker is not None else None


def _speaker_follows(clause: _Clause) -> bool:
    """Whether after a comma the sentence goes on "said Bram Okker, who heads the service"."""
    if not clause.lead.endswith(", ") or not clause.followed_by(SUBJECT) or clause.followed_by(BARE_CLAUSE):
        return False
    subject = speaker_after(clause.text, clause.verb.end, clause.sentence.end)
    return subject is not None and _can_speak(HEAD_END.split(subject.of(clause.text), maxsplit=1)[0])


def _ends_with_speaker(clause: _Clause) -> bool:
    """Whether a run-on sentence ends "... said a monitoring group"."""
    if clause.before or not clause.followed_by(SUBJECT_TO_END) or clause.followed_by(ONLY_WHEN):
        return False
    if COORDINATED.search(clause.lead):
        # "The union refused and said a strike would begin on Monday."
        return False
    before = clause.text[clause.left : clause.verb.start].split()
    return len(before) > SHORT_SUBJECT and _can_speak(clause.rest.of(clause.text).rstrip(" .\n"))


def _subject(clause: _Clause, last: Speech | None) -> Span | None:
    text, verb, sentence = clause.text, clause.verb, clause.sentence
    if clause.word in NOUN_FORMS and REPORTING.match(text, verb.end + 1):
        return None
    if COORDINATED.search(clause.lead):
        return last.speaker if last is not None and sentence.covers(last.verb) else None
    speaker = speaker_before(text, clause.left, verb.start)
    if speaker is None or (clause.word in NOUN_FORMS and not _can_speak(speaker.of(text))):
        return None
    if last is not None and speaker.covers(last.verb):
        # "said in a statement posted on Facebook": a participle, not another who says it.
        return None
    if clause.word not in ("say", "says", "said") and (
        OBJECT.search(text, clause.left, speaker.start) and clause.followed_by(NO_CONTENT)
    ):
        # "The system that the airport announced in the summer is not working": what was announced is the system.
        return None
    if clause.followed_by(ONLY_WHEN) and speaker.start <= sentence.start:
        return speaker_of_run_on(text, sentence.start, verb.start) or speaker
    return speaker


def _can_speak(subject: str) -> bool:
    last = subject.split()[-1] if subject.strip() else " "
    return last[0].isupper() or last.casefold() in SPEAKER_NOUNS or last in ("it", "he", "she", "they", "who")


def _quote_around(clause: _Clause, speaker: Span) -> Span | None:
    """'"...," X said' and '"...," X said, "..."'."""
    if not clause.before or len(clause.text[clause.left : speaker.start].split()) > SHORT_GAP:
        return None
    return clause.before[0].hull(clause.after[-1]) if clause.after else clause.before[0]


def _within_commas(clause: _Clause, speaker: Span) -> Span | None:
    """ "A strike that officials say killed ten people, ...", what is between "say" and the comma."""
    if clause.word in NEEDS_CLAUSE or not RELATIVE.search(clause.text, clause.left, speaker.start):
        return None
    comma = clause.text.find(", ", clause.rest.start, clause.sentence.end)
    return Span(clause.rest.start, comma if comma > 0 else clause.sentence.end)


def _quote_after(clause: _Clause, _: Span) -> Span | None:
    """In 'X said: "..."' the quotation, and in 'X said it was "..." that ...' the clause."""
    if not clause.after or (clause.that is not None and clause.after[0].start > clause.that + 2):
        return None
    text, verb, quote = clause.text, clause.verb, clause.after[0]
    at_once = UP_TO_QUOTE.fullmatch(text, verb.end, quote.start - 1)
    to_someone = clause.word in ADDRESSING and not BARE_CLAUSE.match(text, verb.end, quote.start)
    return Span(quote.start, clause.sentence.end) if at_once or to_someone else clause.rest


def _before(clause: _Clause, speaker: Span) -> Span | None:
    """ "..., X said on Sunday", and in a run-on sentence the same without the comma."""
    text, verb, sentence = clause.text, clause.verb, clause.sentence
    earlier = trimmed(text, sentence.start, speaker.start)
    if clause.that is not None or earlier.start == earlier.end:
        return None
    if text[earlier.end] == "," and clause.followed_by(TRAILING):
        interposed = GOES_ON.match(text, verb.end) or SUBORDINATE.match(text, earlier.start)
        return sentence if interposed and text.startswith(", ", verb.end) else earlier
    return earlier if clause.followed_by(ONLY_WHEN) else None


def _to_follow(clause: _Clause, _: Span) -> Span | None:
    """ "X told reporters." and then a quotation: nothing as yet, at the sentence's end."""
    if (
        clause.that is None
        and clause.word in ADDRESSING
        and len(clause.rest.of(clause.text).split()) <= SHORT_OBJECT
    ):
        return Span(clause.sentence.end, clause.sentence.end)
    return None


def _complement(clause: _Clause, _: Span) -> Span | None:
    """ "X said (that) ..."."""
    if clause.that is None and clause.word in NEEDS_CLAUSE and not clause.followed_by(BARE_CLAUSE):
        return None
    return clause.rest


_CONTENTS = (_quote_around, _within_commas, _quote_after, _before, _to_follow, _complement)


def _said(
    text: str, speaker: Span | None, verb: Span, content: Span, quotes: tuple[Span, ...], certainty: Certainty
) -> Speech:
    content = trimmed(text, *content)
    within = tuple([quote for quote in quotes if quote.start < content.end and content.start < quote.end])
    if len(within) == 1 and trimmed(text, *content, strip=MARKS) == trimmed(text, *within[0], strip=MARKS):
        content = trimmed(text, *within[0])
    return Speech(speaker, verb, content, within, certainty)
