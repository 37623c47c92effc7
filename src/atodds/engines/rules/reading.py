"""Reading: a document into statements, once, with every value that stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from atodds.engines.rules.clauses import Clause, split
from atodds.engines.rules.closeness import about
from atodds.engines.rules.derivation import derive
from atodds.engines.rules.sayings import Contents, said_in
from atodds.engines.rules.statements import Article, Quotation, Statement, within
from atodds.model import Certainty, Document, Sentence
from atodds.text.sentences import split as split_sentences
from atodds.text.synonyms import concept
from atodds.text.words import Word, words
from atodds.values.asides import asides
from atodds.values.base import Value
from atodds.values.certainty import WEAKEST_FIRST, Cue, find_cues
from atodds.values.names import find_names
from atodds.values.numbers import Number, find_numbers
from atodds.values.numbers.numerals import NUMBER_WORDS
from atodds.values.quotes import find_quotes
from atodds.values.speech import Speech
from atodds.values.times import Time, find_times

# PELLAR, Merrin, May 18 (Unity Wire) —
_DATELINE = re.compile(
    r"(?:[A-Z]{3}|[A-Z]{2}\.? [A-Z]{2})[^\n\u2014\u2013-]{0,70}\)?\s+(?:\u2014|\u2013|--?)\s"
)


class Undated:
    """What a document holds, but for its times: it is the same whenever the document was published."""

    def __init__(self, document: Document) -> None:
        text = document.text
        self.names = find_names(text)
        self.numbers = find_numbers(text)
        self.told = said_in(text, self.names)
        self.quotes = find_quotes(text)
        self.contents = Contents(self.told)
        self.cues = find_cues(text, [speech for speech, _ in self.told])
        self.words = words(text)
        self.sentences = tuple(_sentences(document, self.words))


def _sentences(
    document: Document, every_word: tuple[Word, ...]
) -> Iterator[tuple[Sentence, tuple[Word, ...], tuple[Clause, ...]]]:
    """Each sentence that tells something, with its words but for a dateline, and its clauses."""
    for sentence in document.sentences:
        if sentence.role == "metadata":
            continue
        dateline = _DATELINE.match(document.text, sentence.start, sentence.end)
        start = dateline.end() if dateline else sentence.start
        inside = within(every_word, start, sentence.end)
        if inside:
            yield sentence, inside, split(document.text, start, sentence.end, inside)


def read(document: Document, published: date | None = None, undated: Undated | None = None) -> Article:
    """`published` anchors the times of a document whose own date isn't known. `undated` is given where the document
    has been read before, with another date."""
    text = document.text
    undated = undated or Undated(document)
    published = document.published or published
    times = tuple(about(text, find_times(text, published)))
    names, told, contents = undated.names, undated.told, undated.contents
    numbers = _without_times(undated.numbers, times)
    aside = asides(text, (speech for speech, _ in told), times)
    timed, counted, named = _covered(times), _covered(numbers), _covered(names)
    statements: list[Statement] = []
    for sentence, inside, clauses in undated.sentences:
        weighty = [
            (word.start, concept(word.stem))
            for word in inside
            if word.content and word.start not in timed and not (word.start in counted and _is_numeral(word))
        ]
        every = frozenset(term for _, term in weighty)
        remark = False
        for clause in clauses:
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
                    certainty=_certainty(clause, speech, undated.cues),
                    words=own_words,
                )
            )
    spoken = {quote: speaker for speech, speaker in told for quote in speech.quotes}
    quotations = tuple(Quotation(quote.start, quote.end, spoken.get(quote)) for quote in undated.quotes)
    return Article(
        document, published, tuple(statements), numbers, times, names, quotations, undated.words, derive
    )


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
