"""Reading: a document into statements, once, with every value that stands in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import accumulate
from operator import itemgetter

from atodds.engines.rules.clauses import Clause, split
from atodds.engines.rules.closeness import about
from atodds.engines.rules.derivation import derive
from atodds.engines.rules.statements import Article, Quotation, Speaker, Statement, within
from atodds.engines.rules.vocabulary import PERSONAL, PRONOUNS
from atodds.model import Certainty, Document, Sentence
from atodds.text.sentences import split as split_sentences
from atodds.text.synonyms import concept
from atodds.text.words import Word, words
from atodds.values.aliases import same_name
from atodds.values.asides import asides
from atodds.values.base import Value
from atodds.values.certainty import WEAKEST_FIRST, Cue, find_cues
from atodds.values.names import Name, find_names
from atodds.values.numbers import Number, find_numbers
from atodds.values.numbers.numerals import NUMBER_WORDS
from atodds.values.quotes import find_quotes
from atodds.values.spans import Span
from atodds.values.speech import Speech, find_speech
from atodds.values.times import Time, find_times

# PELLAR, Merrin, May 18 (Unity Wire) —
_DATELINE = re.compile(
    r"(?:[A-Z]{3}|[A-Z]{2}\.? [A-Z]{2})[^\n\u2014\u2013-]{0,70}\)?\s+(?:\u2014|\u2013|--?)\s"
)


class Undated:
    """What a text holds, but for its times: it is the same whenever the text was published."""

    def __init__(self, text: str) -> None:
        self.names = find_names(text)
        self.numbers = find_numbers(text)
        self.told = _told(text, self.names)
        self.quotes = find_quotes(text)
        self.contents = _Contents(self.told)
        self.cues = find_cues(text, [speech for speech, _ in self.told])
        self.words = words(text)


def read(document: Document, published: date | None = None, undated: Undated | None = None) -> Article:
    """`published` anchors the times of a document whose own date isn't known. `undated` is given where the document
    has been read before, with another date."""
    text = document.text
    undated = undated or Undated(text)
    published = document.published or published
    times = tuple(about(text, find_times(text, published)))
    names, told, contents = undated.names, undated.told, undated.contents
    numbers = _without_times(undated.numbers, times)
    aside = asides(text, (speech for speech, _ in told), times)
    cues, every_word = undated.cues, undated.words
    starts = [word.start for word in every_word]
    timed, counted, named = _covered(times), _covered(numbers), _covered(names)
    statements: list[Statement] = []
    for sentence in document.sentences:
        inside = every_word[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if sentence.role == "metadata":
            continue
        dateline = _DATELINE.match(text, sentence.start, sentence.end)
        start = dateline.end() if dateline else sentence.start
        inside = tuple(word for word in inside if word.start >= start)
        if not inside:
            continue
        weighty = [
            (word.start, concept(word.stem))
            for word in inside
            if word.content and word.start not in timed and not (word.start in counted and _is_numeral(word))
        ]
        every = frozenset(term for _, term in weighty)
        remark = False
        for clause in split(text, start, sentence.end, inside):
            own = [(at, term) for at, term in weighty if clause.start <= at < clause.end]
            terms = frozenset(term for _, term in own)
            own_words = within(inside, clause.start, clause.end)
            speech, speaker = contents.holding(clause)
            remark = _opens_remark(own_words) or (remark and _goes_on(text, clause))
            if remark and speech and speech.verb.end <= clause.start:
                # It may as well be the reporter's.
                speaker = None
            own_numbers = within(numbers, clause.start, clause.end)
            own_times = within(times, clause.start, clause.end)
            statements.append(
                Statement(
                    source=document.id,
                    place=len(statements),
                    sentence=sentence.number,
                    headline=sentence.role == "headline",
                    clause=clause,
                    terms=terms,
                    plain=frozenset(term for at, term in own if at not in named),
                    around=every - terms,
                    values=frozenset(_value_terms(own_numbers, own_times)),
                    numbers=own_numbers,
                    times=own_times,
                    asides=aside & {time.start for time in own_times},
                    names=within(names, clause.start, clause.end),
                    speaker=speaker,
                    certainty=_certainty(clause, speech, cues),
                    words=own_words,
                )
            )
    spoken = {quote: speaker for speech, speaker in told for quote in speech.quotes}
    quotations = tuple(Quotation(quote.start, quote.end, spoken.get(quote)) for quote in undated.quotes)
    article = Article(document, published, tuple(statements), numbers, times, names, quotations, every_word)
    return replace(article, derived=derive(article))


def read_text(text: str, name: str = "", published: date | None = None) -> Article:
    """Read a text that comes without an article's title and date."""
    sentences = tuple(
        Sentence(number=number, start=start, end=end, text=text[start:end])
        for number, (start, end) in enumerate(split_sentences(text), start=1)
    )
    return read(
        Document(
            id=name,
            name=name,
            title=None,
            published=published,
            published_from=None,
            text=text,
            sha256="",
            sentences=sentences,
        )
    )


def _meant(text: str, named: Speaker, since: int, pronoun: Span, names: tuple[Name, ...]) -> Speaker | None:
    """Whom a pronoun stands for: the last speaker who was named, where no other person was named since; or the one
    person whom its paragraph names, where that speaker stands in none of its words. "It" and "they" can be
    anybody."""
    if pronoun.of(text).casefold() not in PERSONAL:
        return None
    paragraph = text.rfind("\n", 0, pronoun.start) + 1
    others = [
        name
        for name in within(names, since, pronoun.start)
        if _may_be_person(text, name) and not (named.name and same_name(name, named.name))
    ]
    if not others:
        return named
    here = [name for name in others if name.start >= paragraph > since]
    persons = [name for name in here if name.kind == "person"] or here
    if persons and all(same_name(persons[0], name) for name in persons):
        return Speaker(persons[0].full, persons[0])
    return None


def _may_be_person(text: str, name: Name) -> bool:
    """A person, or a bare name with which a sentence begins."""
    return name.kind == "person" or (
        name.kind == "name" and text[max(0, name.start - 3) : name.start].rstrip(' "\u201c')[-1:] in "\n."
    )


def _told(text: str, names: tuple[Name, ...]) -> list[tuple[Speech, Speaker | None]]:
    """Everything that is said in the text; a pronoun stands for the last speaker who was named."""
    told: list[tuple[Speech, Speaker | None]] = []
    named: Speaker | None = None
    at = 0
    for speech in find_speech(text):
        speaker = None
        if speech.speaker is not None:
            inside = [
                name
                for name in within(names, speech.speaker.start, speech.speaker.end)
                if name.kind != "people" and name.end <= speech.speaker.end
            ]
            # "Halden's mayor, Ruth Fenn": whoever speaks is a person before it is a place.
            inside.sort(key=lambda name: name.kind != "person")
            speaker = Speaker(speech.speaker.of(text), inside[0] if inside else None)
            if speaker.words.casefold() in PRONOUNS:
                speaker = _meant(text, named, at, speech.speaker, names) if named else None
            elif speaker.name is not None and speaker.name.kind in ("person", "name"):
                named, at = speaker, speech.speaker.end
        told.append((speech, speaker))
    return told


class _Contents:
    """What is said in a text, by where it stands."""

    def __init__(self, told: Iterable[tuple[Speech, Speaker | None]]) -> None:
        self._by_start = sorted(enumerate(told), key=lambda numbered: numbered[1][0].content.start)
        self._starts = [speech.content.start for _, (speech, _) in self._by_start]
        self._farthest = list(accumulate((speech.content.end for _, (speech, _) in self._by_start), max))

    def holding(self, clause: Clause) -> tuple[Speech | None, Speaker | None]:
        """The first speech that most of the clause is the content of."""
        last = bisect_left(self._starts, clause.end)
        first = bisect_right(self._farthest, clause.start)
        for _, (speech, speaker) in sorted(self._by_start[first:last], key=itemgetter(0)):
            shared = min(clause.end, speech.content.end) - max(clause.start, speech.content.start)
            if 2 * shared > clause.end - clause.start:
                return speech, speaker
        return None, None


def _opens_remark(opening: tuple[Word, ...]) -> bool:
    """Whether the clause is one that "which" joins to what somebody says."""
    return "which" in [word.folded for word in opening[:2]]


def _goes_on(text: str, clause: Clause) -> bool:
    """Whether the clause has no subject, and may be joined to the one before."""
    joined = text.startswith(("and ", "or ", "but "), clause.start)
    return joined and clause.subject[0] == clause.subject[1]


def _value_terms(numbers: Iterable[Number], times: Iterable[Time]) -> Iterator[str]:
    for number in numbers:
        if number.amount is not None:
            yield f"#{number.unit}:{number.amount:g}"
    for time in times:
        if len(time.days) == 1 and time.days[0][0] == time.days[0][1]:
            yield f"@{time.days[0][0]}"


def _without_times(numbers: tuple[Number, ...], times: tuple[Time, ...]) -> tuple[Number, ...]:
    """Numbers that are no part of a time: how long something took is compared as a time."""
    taken = _covered(times)
    return tuple(number for number in numbers if number.start not in taken)


def _certainty(clause: Clause, speech: Speech | None, cues: tuple[Cue, ...]) -> Certainty:
    given = {cue.certainty for cue in within(cues, clause.start, clause.end)}
    if speech is not None:
        given.add(speech.certainty)
    return next((certainty for certainty in WEAKEST_FIRST if certainty in given), "stated")


def _is_numeral(word: Word) -> bool:
    return word.text[0].isdigit() or word.folded in NUMBER_WORDS


def _covered(values: Iterable[Value]) -> frozenset[int]:
    return frozenset().union(*(range(value.start, value.end) for value in values))
