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
from dataclasses import dataclass, replace
from itertools import zip_longest

from atodds.model import Certainty
from atodds.values.alternation import one_of
from atodds.values.quotes import find_quotes
from atodds.values.reporting import (
    ADDRESSING,
    NEEDS_CLAUSE,
    NOUN_FORMS,
    PASSIVE_HEDGES,
    QUOTED_ONLY,
    REPORTING_VERBS,
    SPEAKER_NOUNS,
)
from atodds.values.spans import Span, trimmed
from atodds.values.speakers import speaker_after, speaker_before, speaker_of_run_on


@dataclass(frozen=True, slots=True)
class Speech:
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


_REPORTING = re.compile(
    r"\b(?:(?P<passive>(?:is|are|was|were|been) (?:(?:also|widely|now) )?"
    rf"{one_of(PASSIVE_HEDGES)}(?= to\b))"
    r"|(?P<cited>(?:is|are|was|were|been) (?:quoted|cited)(?: by [^,.]{2,40}?)? as saying)"
    r"|quot(?:ed|es) (?P<quoted>[^,.:;\"\u201c]{2,60}?) as saying"
    r"|(?P<according>[Aa]ccording to|[Ii]n the words of)"
    rf"|(?P<verb>{one_of(REPORTING_VERBS)}))\b"
)
_SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMrs\.)['\"\u201d\u2019)]*\s+(?=[A-Z\"\u201c\u2018']))"
)
_WHEN = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|late|early|earlier|last|this"
_PREPOSITION = "in|on|at|during|after|through|via|by|following"
_THAT = re.compile(
    rf"(?: (?:{_PREPOSITION}|{_WHEN}|to)\b[^.:;\"\u201c]{{0,60}}?|,[^.;\"\u201c]{{0,80}}?)?(?: that |: ?)"
)
_UP_TO_QUOTE = re.compile(rf"(?:,? (?:{_PREPOSITION}|of|{_WHEN})\b[^\"\u201c]*)?(?: that)?[ ,:]*")
_TO_SOMEONE = re.compile(r" [^.;,\"\u201c]{1,80}?(?: that |: ?|, )")
_BARE_CLAUSE = re.compile(
    r" (?:(?!as\b|which\b|that\b|because\b|who\b)[\w'\u2019-]+ ){1,8}?(?:was|were|had|has|have|is|are|would|will|could|may|might|should|did)\b"
)
_TRAILING = re.compile(
    rf" ?(?:[,.;!?)\"\u201c\n]|$|(?:{_PREPOSITION}|{_WHEN}|adding|as|when|while|referring|speaking)\b)"
)
_ONLY_WHEN = re.compile(
    rf"(?: (?:on )?(?:{_WHEN}))?(?: (?:morning|afternoon|evening|night|week))?\s*[.!?,\n]*\s*$"
)
_UNSAID = re.compile(r"\b(?:not|n't|would|could|should|can|may|might|must|never|to|did|does|do|without)\s+$")
_BE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$")
_DETERMINED = re.compile(r"\b(?:the|a|an|its|their|his|her|of|in|by)\s+$", re.IGNORECASE)
_COORDINATED = re.compile(r"\b(?:and|but|then)\s+(?:(?:has|had|also|later)\s+)*$")
_SUBJECT_AFTER = re.compile(r" (?:[A-Z]|(?:the|a|an|his|her|its|their|one) )")
SHORT_SUBJECT = 4
"""Words up to which what stands before "said" is taken for its subject, even where a noun follows it."""
_INVERTED = re.compile(r" (?:[A-Z]|(?:the|an?|his|her|its|their) )(?:[\w'\u2019-]+ ?){1,6}[.\s]*$")
FAR_QUOTE = 60
"""Characters from a verb of many uses to a quotation, from which on the one doesn't report the other."""
SHORT_OBJECT = 6
"""Words after "told" up to which nothing but the hearer stands there, and a quotation is to follow."""
_GOES_ON = re.compile(r"; $|,? (?:while|but|and|whereas|although|though|then) (?:(?:has|had|also|later) )*$")
_RELATIVE = re.compile(r"\b(?:that|which|who) $")
_MARKS = " ,.\"'\u201c\u201d\u2018\u2019!?\u2014\u2013-"


def find_speech(text: str) -> tuple[Speech, ...]:
    quotes = find_quotes(text)
    starts = [quote.start for quote in quotes]
    sentences = _sentences(text, quotes, starts)
    sentence_starts = [sentence.start for sentence in sentences]
    found: list[Speech] = []
    for match in _REPORTING.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < quotes[at].end:
            continue
        sentence = sentences[bisect_right(sentence_starts, match.start()) - 1]
        near = tuple([q for q in quotes[max(0, at - 4) : at + 5] if sentence.covers(q)])
        speech = _read(text, match, sentence, near, found[-1] if found else None)
        if speech is not None:
            found.append(speech)
    speeches = _parted(text, found)
    if quotes:
        speeches = _with_standing_quotes(text, speeches, quotes, sentences)
    return tuple([speech for speech in speeches if _says_something(text, speech)])


def _says_something(text: str, speech: Speech) -> bool:
    words = trimmed(text, *speech.content, strip=_MARKS + "\n")
    return words.start < words.end


def _sentences(text: str, quotes: tuple[Span, ...], starts: list[int]) -> list[Span]:
    """The sentences, a quotation never parted."""
    sentences = []
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        at = bisect_right(starts, end.start()) - 1
        if at >= 0 and end.start() < quotes[at].end - 1:
            continue
        sentences.append(Span(begin, end.end()))
        begin = end.end()
    sentences.append(Span(begin, len(text)))
    return sentences


def _read(
    text: str, match: re.Match[str], sentence: Span, quotes: tuple[Span, ...], last: Speech | None
) -> Speech | None:
    verb = Span(*match.span())
    match match.lastgroup:
        case "passive":
            return Speech(None, verb, trimmed(text, sentence.start, sentence.end), (), "hedged")
        case "cited":
            speaker = speaker_before(text, sentence.start, verb.start)
            return _said(text, speaker, verb, Span(verb.end, sentence.end), quotes, "attributed")
        case "quoted":
            speaker = Span(*match.span("quoted"))
            content = _quoted_before(quotes, verb) or Span(verb.end, sentence.end)
            return _said(text, speaker, verb, content, quotes, "attributed")
        case "according":
            return _according(text, verb, sentence, quotes)
        case _:
            return _by_verb(text, verb, sentence, quotes, last)


def _quoted_before(quotes: tuple[Span, ...], verb: Span) -> Span | None:
    before = [quote for quote in quotes if quote.end < verb.start]
    return before[-1] if before else None


def _according(text: str, verb: Span, sentence: Span, quotes: tuple[Span, ...]) -> Speech | None:
    comma = text.find(",", verb.end, sentence.end)
    before = trimmed(text, sentence.start, verb.start)
    if before.start < before.end:
        speaker = trimmed(text, verb.end, comma if comma > 0 else sentence.end, " .,;\n")
        return _said(text, speaker, verb, before, quotes, "attributed")
    if comma < 0:
        return None
    return _said(text, trimmed(text, verb.end, comma), verb, Span(comma, sentence.end), quotes, "attributed")


def _by_verb(
    text: str, verb: Span, sentence: Span, quotes: tuple[Span, ...], last: Speech | None
) -> Speech | None:
    word = verb.of(text).casefold()
    certainty = REPORTING_VERBS[word]
    before = [quote for quote in quotes if quote.end < verb.start]
    reach = FAR_QUOTE if word in NEEDS_CLAUSE else len(text)
    after = [quote for quote in quotes if verb.end < quote.start <= verb.end + reach]
    if word in QUOTED_ONLY and not before and not after:
        return None
    left = before[-1].end + 1 if before else sentence.start
    lead = text[max(left, verb.start - 24) : verb.start]
    if _UNSAID.search(lead) or _DETERMINED.search(lead):
        return None
    pattern = _TO_SOMEONE if word in ADDRESSING else _THAT
    clause = pattern.match(text, verb.end, sentence.end) or _THAT.match(text, verb.end, sentence.end)
    if _BE.search(lead):
        return _said(text, None, verb, Span(clause.end(), sentence.end), (), certainty) if clause else None
    gap = trimmed(text, left, verb.start, _MARKS)
    inverted = speaker_after(text, verb.end, sentence.end) if before and gap.start == gap.end else None
    if inverted is not None:
        return _said(text, inverted, verb, before[0], quotes, certainty)
    if word in ("said", "says") and lead.endswith(", ") and _SUBJECT_AFTER.match(text, verb.end):
        earlier = Span(sentence.start, verb.start)
        return _said(text, speaker_after(text, verb.end, sentence.end), verb, earlier, quotes, certainty)
    speaker = speaker_before(text, left, verb.start)
    if _COORDINATED.search(lead):
        speaker = last.speaker if last is not None and sentence.covers(last.verb) else None
    if word in NOUN_FORMS and _REPORTING.match(text, verb.end + 1):
        return None
    if speaker is None or (word in NOUN_FORMS and not _speaks(speaker.of(text))):
        return None
    if before and len(text[left : speaker.start].split()) <= 3:
        content = before[0].hull(after[-1]) if after else before[0]
        return _said(text, speaker, verb, content, quotes, certainty)
    rest = Span(clause.end() if clause else verb.end, sentence.end)
    if word not in NEEDS_CLAUSE and _RELATIVE.search(text, left, speaker.start):
        # "a strike that officials say killed ten people, vowed": what is said is within the commas.
        comma = text.find(", ", verb.end, sentence.end)
        rest = Span(rest.start, comma if comma > rest.start else rest.end)
        return _said(text, speaker, verb, rest, quotes, certainty)
    if after and (clause is None or after[0].start < clause.end() + 3):
        if _UP_TO_QUOTE.fullmatch(text, verb.end, after[0].start - 1) or (
            word in ADDRESSING and not _BARE_CLAUSE.match(text, verb.end, after[0].start)
        ):
            rest = Span(after[0].start, sentence.end)
        return _said(text, speaker, verb, rest, quotes, certainty)
    ends = _ONLY_WHEN.match(text, verb.end, sentence.end) is not None
    if ends and speaker.start <= sentence.start:
        speaker = speaker_of_run_on(text, sentence.start, verb.start) or speaker
    if (
        not ends
        and len(speaker.of(text).split()) > SHORT_SUBJECT
        and _INVERTED.match(text, verb.end, sentence.end)
    ):
        late = speaker_after(text, verb.end, sentence.end)
        return _said(text, late, verb, Span(sentence.start, verb.start), quotes, certainty)
    earlier = trimmed(text, sentence.start, speaker.start)
    if clause is None and earlier.start < earlier.end:
        apart = text[earlier.end : earlier.end + 1] == ","
        if apart and text.startswith(", ", verb.end) and not quotes:
            return _said(text, speaker, verb, sentence, quotes, certainty)
        if (apart and _TRAILING.match(text, verb.end)) or ends:
            return _said(text, speaker, verb, earlier, quotes, certainty)
    if clause is None and word in ADDRESSING and len(rest.of(text).split()) <= SHORT_OBJECT:
        return _said(text, speaker, verb, Span(sentence.end, sentence.end), (), certainty)
    if clause is None and word in NEEDS_CLAUSE and not _BARE_CLAUSE.match(text, verb.end, sentence.end):
        return None
    return _said(text, speaker, verb, rest, quotes, certainty)


def _speaks(subject: str) -> bool:
    last = subject.split()[-1]
    return last[0].isupper() or last.casefold() in SPEAKER_NOUNS or last in ("it", "he", "she", "they", "who")


def _said(
    text: str, speaker: Span | None, verb: Span, content: Span, quotes: tuple[Span, ...], certainty: Certainty
) -> Speech:
    content = trimmed(text, *content)
    within = tuple([quote for quote in quotes if quote.start < content.end and content.start < quote.end])
    if len(within) == 1 and trimmed(text, *content, strip=_MARKS) == trimmed(text, *within[0], strip=_MARKS):
        content = trimmed(text, *within[0])
    return Speech(speaker, verb, content, within, certainty)


def _parted(text: str, found: list[Speech]) -> list[Speech]:
    """With what is said cut where the sentence goes on with another's words ("..., while Kyiv says")."""
    parted = []
    for speech, following in zip_longest(found, found[1:]):
        begin = _own_begin(speech, following)
        lead = _GOES_ON.search(text, speech.content.start, begin) if speech.content.start < begin else None
        if lead is not None and begin < speech.content.end and not speech.quotes:
            speech = replace(speech, content=trimmed(text, speech.content.start, lead.start()))
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
        words = trimmed(text, *sentence, strip=_MARKS + "\n")
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
