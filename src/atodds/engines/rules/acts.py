"""Acts: what is done where and to what, by the predicates of an article.

    acts(article, read) -> every Act that the article puts at a place

An act is a verb, or a light verb with its noun ("made an announcement"), with what it befalls: its object, or its
subject where it has none ("the fire broke out"). The place is the first one told behind the verb, or what a relative
clause tells of ("the square, in front of which it ended").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atodds.engines.rules.lexicon import is_verb, kin, sizes
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.parts import Part, part_of
from atodds.engines.rules.phrase_reader import PhraseReader
from atodds.engines.rules.phrases import Phrase
from atodds.engines.rules.predicates import Predicate
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import HELD, LIGHT, PLACING, RELATIVE, SPEECH
from atodds.text.synonyms import concept
from atodds.text.words import Word, first_word
from atodds.values.certainty import certainty
from atodds.values.names import Name
from atodds.values.times import Time

REACH = 16
# They lead to a place whatever follows.
BESIDE = frozenset(
    ("behind", "beside", "outside", "inside", "near", "under", "below", "above", "over", "front")
)
LEADING = PLACING | BESIDE | {"on"}
BESIDE_OR_RELATIVE = BESIDE | RELATIVE
# Of what is called so, not of what it does.
_SUSPECTED = re.compile(
    r"(?<!was )(?<!were )(?<!is )(?<!are )\b(?:suspected|alleged|presumed|supposed) (?!to\b)\w+"
)
_PLANNED = re.compile(r"\b(?:will|would|shall|should|may|might|could|(?:is|are|was|were) to)\b")


@dataclass(frozen=True, slots=True)
class Act:
    """`verbs` are the words for it, any of which may tell; `leading` the preposition of the place; `sizes` those of its
    noun and of what it is a part of ("the steps of the town hall"), `own` those of its noun alone; `whole` are the
    concepts of what it is a part of. `proper`: it has a word that begins large; `at` is the first name that places it
    ("in a quarry near Halden"). `times` and `planned` are of the act itself."""

    statement: Statement
    verbs: frozenset[str]
    parts: tuple[Part, ...]
    leading: str
    place: Phrase
    sizes: frozenset[str]
    own: frozenset[str]
    whole: frozenset[str]
    proper: bool
    at: Name | None
    times: tuple[Time, ...]
    planned: bool


def acts(article: Article, read: Predicates) -> Iterator[Act]:
    for statement in article.statements:
        if statement.headline or not is_told(article, statement) or not _may_tell_a_place(article, statement):
            continue
        told = read.of(statement)
        where, relative = _antecedent(article, statement)
        for number, predicate in enumerate(told):
            if predicate.negated or predicate.state or predicate.verb in SPEECH:
                continue
            places = _places(article, told[number:])
            if relative and predicate.start > where:
                places, relative = [relative], None
            if not places:
                continue
            leading, place = places[0]
            inside = within(article.words, place.start, place.end)
            whole = next((n for n, word in enumerate(inside) if word.folded == "of"), len(inside))
            since = told[number - 1].end if number else statement.start
            until = told[number + 1].start if number + 1 < len(told) else statement.end
            yield Act(
                statement,
                frozenset(verbs_of(article, predicate)),
                tuple(_parts(article, statement, predicate, read)),
                leading,
                place,
                _sizes_of(article, leading, place),
                _sizes(inside[:whole]),
                frozenset(concept(word.stem) for word in inside[whole:] if word.content),
                any(word.text[0].isupper() for word in inside[1:]),
                _at([name for _, other in places for name in (*other.names, *other.owners)]),
                within(statement.times, since, until),
                _PLANNED.search(article.document.text, predicate.start, predicate.end) is not None,
            )


def _at(names: Sequence[Name]) -> Name | None:
    """Of the names of a place the one by which it is found on a map: the town, not the hospital."""
    located = (name for name in names if name.kind in ("place", "name"))
    return next(located, next(iter(names), None))


def is_told(article: Article, statement: Statement) -> bool:
    """Whether it is told for sure: who is only suspected of something may well have been arrested."""
    if statement.certainty != "hedged":
        return statement.certainty != "denied"
    text = article.document.text[statement.start : statement.end]
    return certainty(_SUSPECTED.sub("", text)) not in ("hedged", "denied")


def one_act(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether words for two acts can be words for one."""
    return any(kin(a, b) for a in one for b in other)


def _may_tell_a_place(article: Article, statement: Statement) -> bool:
    """Whether it has a word that leads to a place, and one that may name it: where not, nobody need know what is
    done."""
    inside = statement.words
    forms = frozenset(word.folded for word in inside)
    if LEADING.isdisjoint(forms):
        return not RELATIVE.isdisjoint(forms)
    named = within(article.names, statement.start, statement.end)
    return not BESIDE_OR_RELATIVE.isdisjoint(forms) or bool(named) or bool(_sizes(inside))


def _antecedent(article: Article, statement: Statement) -> tuple[int, tuple[str, Phrase] | None]:
    """Where a relative clause begins that tells what happened at a place, and that place with its preposition."""
    inside = statement.words
    if RELATIVE.isdisjoint([word.folded for word in inside]):
        return 0, None
    sentence = article.document.sentence(statement.sentence)
    before = within(article.words, sentence.start, statement.start)
    held = [*before, *inside]
    for number, word in enumerate(inside, start=len(before)):
        if word.folded not in RELATIVE:
            continue
        leading = number
        while leading and held[leading - 1].folded in (*LEADING, "of"):
            leading -= 1
        begin = next((n for n in range(leading - 1, -1, -1) if held[n].folded in LEADING), None)
        if begin is None or (word.folded != "where" and leading == number):
            continue
        how = next((w.folded for w in held[leading:number] if w.folded in BESIDE), "at")
        read = PhraseReader(article.document.text, article.names, frozenset())
        return word.start, (how, read.phrase(held[begin + 1 : leading]))
    return 0, None


def verbs_of(article: Article, predicate: Predicate) -> Iterator[str]:
    """The verb, with its particle, or the noun that a light verb goes with."""
    yield predicate.verb
    behind = first_word(article.document.text[predicate.end : predicate.end + REACH])
    if behind and is_verb(f"{predicate.verb} {behind.folded}"):
        yield f"{predicate.verb} {behind.folded}"
    if HELD & {predicate.verb, f"{predicate.verb} {predicate.patient.word}"}:
        yield "happen"
    if predicate.verb in LIGHT:
        nouns = (predicate.patient, predicate.led_by("to"))
        yield from (phrase.word for phrase in nouns if is_verb(phrase.word))


def _parts(article: Article, statement: Statement, predicate: Predicate, read: Predicates) -> Iterator[Part]:
    phrase = predicate.patient or predicate.agent
    if predicate.verb in LIGHT and is_verb(phrase.word):
        phrase = predicate.agent or phrase
    behind = first_word(article.document.text[predicate.end : predicate.end + REACH])
    if behind and behind.folded in ("it", "them"):
        yield from meant(article, statement, read)
    elif phrase:
        yield part_of(article, phrase)
    elif begins_with_pronoun(statement):
        yield from meant(article, statement, read)


def begins_with_pronoun(statement: Statement) -> bool:
    first = next((word.folded for word in statement.words if word.folded != "where"), "")
    return first in ("it", "they")


def meant(article: Article, statement: Statement, read: Predicates) -> Iterator[Part]:
    """What "it" or "they" stands for: what is told of just before, in the sentence or at the head of the last one."""
    same = [each for each in article.of_sentences([statement.sentence]) if each.place < statement.place]
    for earlier in same[-1:] or article.of_sentences([statement.sentence - 1])[:1]:
        for predicate in read.of(earlier)[-1:] if same else read.of(earlier)[:1]:
            phrase = (
                (predicate.patient or predicate.agent) if same else (predicate.agent or predicate.patient)
            )
            if phrase:
                yield part_of(article, phrase)


def _places(article: Article, told: Sequence[Predicate]) -> list[tuple[str, Phrase]]:
    """The places behind the verb, or behind a participle that follows it at once: "found burnt out in a field"."""
    for before, predicate in zip((told[0], *told), told, strict=False):
        if predicate is not before and first_word(article.document.text[before.end : predicate.start]):
            break
        leading = (each for each in predicate.others if each[0] in LEADING)
        places = [(how, place) for how, place in leading if place.names or _sizes_of(article, how, place)]
        if places:
            return sorted(places, key=lambda place: place[1].start)
    return []


def _sizes_of(article: Article, leading: str, place: Phrase) -> frozenset[str]:
    inside = within(article.words, place.start, place.end)
    return _sizes(inside, frozenset("23") if leading in BESIDE else frozenset())


def _sizes(inside: Sequence[Word], found: frozenset[str] = frozenset()) -> frozenset[str]:
    """Of each noun, or of two together where the lexicon knows them: a "town hall" is no room."""
    for number, word in enumerate(inside):
        together = sizes(f"{inside[number - 1].stem} {word.stem}") if number else frozenset()
        found = (found - sizes(inside[number - 1].stem) if together else found) | (
            together or sizes(word.stem) or sizes(concept(word.stem))
        )
    return found
