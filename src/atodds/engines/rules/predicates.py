"""Predicates: who does what to whom in a clause, as far as the order of its words tells.

    predicates(statement, article) -> every Predicate of the clause, in its order

There is no parser: a verb group is found by the closed classes and by form (`clauses.is_verb`), and for the
present by the verbs that `values.antonyms` lists; what stands before it is its subject, what stands behind it
up to a preposition its object, and the rest by their prepositions. A passive is turned round, so that `agent`
is who does it and `patient` whom it befalls, in either voice. "A lost to B" is told as "B beat A".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar
from weakref import WeakKeyDictionary

from atodds.engines.rules.phrase_reader import PhraseReader
from atodds.engines.rules.phrases import NOTHING, Phrase
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.verb_groups import VerbGroup, verb_groups
from atodds.engines.rules.vocabulary import (
    CONJUNCTIONS,
    DENYING,
    GIVING,
    GRADING,
    OPENING,
    PREPOSITIONS,
    RELATIVE,
    SPEECH,
)
from atodds.text.synonyms import concept
from atodds.text.words import Word, stem, words
from atodds.values.aliases import same_name

_LOSE, _BEAT = stem("lose"), stem("beat")
_LEADING = PREPOSITIONS - CONJUNCTIONS
_JOINING = CONJUNCTIONS - RELATIVE


@dataclass(frozen=True, slots=True)
class Predicate:
    """`state`: the clause says how something is ("remained open"), not what happened to it."""

    verb: str
    start: int
    end: int
    negated: bool
    state: bool
    agent: Phrase
    patient: Phrase
    others: tuple[tuple[str, Phrase], ...] = ()

    def led_by(self, leading: str) -> Phrase:
        """The first phrase that this preposition leads to."""
        return _led_by(self.others, leading)


def _led_by(parts: Sequence[tuple[str, Phrase]], leading: str) -> Phrase:
    return next((phrase for how, phrase in parts if how == leading), NOTHING)


Found = TypeVar("Found")

# By place, for as long as an article is kept: every question about a statement asks for its predicates.
_KEPT: WeakKeyDictionary[Article, dict[int, tuple[Predicate, ...]]] = WeakKeyDictionary()
_KEPT_GROUPS: WeakKeyDictionary[Article, dict[int, list[VerbGroup]]] = WeakKeyDictionary()


def _kept(of_articles: WeakKeyDictionary[Article, dict[int, Found]], article: Article) -> dict[int, Found]:
    kept = of_articles.get(article)
    if kept is None:
        kept = of_articles[article] = {}
    return kept


def predicates(statement: Statement, article: Article) -> tuple[Predicate, ...]:
    kept = _kept(_KEPT, article)
    found = kept.get(statement.place)
    if found is None:
        found = kept[statement.place] = _found(statement, article)
    return found


def _groups(statement: Statement, article: Article) -> list[VerbGroup]:
    kept = _kept(_KEPT_GROUPS, article)
    found = kept.get(statement.place)
    if found is None:
        found = list(verb_groups(article.document.text, _ordered(statement, article)))
        kept[statement.place] = found
    return found


def _ordered(statement: Statement, article: Article) -> list[Word]:
    """The words of the clause without its times and what leads to them, which may part a verb: "voted on Thursday to
    leave". "Days of rain" are no time."""
    text = article.document.text
    times = (
        time for time in statement.times if time.kind != "duration" and not text.startswith(" of ", time.end)
    )
    measured = frozenset(at for time in times for at in range(time.start, time.end))
    if not measured:
        return list(statement.words)
    kept: list[Word] = []
    within_time = False
    for word in statement.words:
        begins_time = word.start in measured and not within_time
        within_time = word.start in measured
        if not within_time:
            kept.append(word)
        elif begins_time and kept and kept[-1].folded in _LEADING:
            kept.pop()
    return kept


def verbs(statement: Statement, article: Article) -> frozenset[str]:
    """The verbs that its predicates may have, much sooner found than the predicates."""
    told = frozenset(group.verb for group in _groups(statement, article))
    return told | {_BEAT} if _LOSE in told else told


def _found(statement: Statement, article: Article) -> tuple[Predicate, ...]:
    text = article.document.text
    inside = _ordered(statement, article)
    read = PhraseReader(text, article.names, frozenset(_measured(statement, article)))
    # "Halden, where it opened": the place is no subject.
    placed = bool(inside) and inside[0].folded == "where"
    subject = NOTHING if placed else read.phrase(within(article.words, *statement.clause.subject))
    found: list[Predicate] = []
    groups = _groups(statement, article)
    antecedent = NOTHING
    for number, group in enumerate(groups):
        since = groups[number - 1].last + 1 if number else 0
        until = groups[number + 1].first if number + 1 < len(groups) else len(inside)
        opens = inside[since - 1].end if since else statement.start
        ends = inside[until].start if until < len(inside) else statement.end
        before = within(statement.words, opens, inside[group.first].start)
        told = (
            not number
            or inside[since - 1].stem in SPEECH
            or (bool(before) and read.divided(inside[since - 1], before[0]))
        )
        joined = any(word.folded in _JOINING for word in before)
        if antecedent and not joined:
            subject, antecedent = antecedent, NOTHING
        else:
            own, antecedent = read.subject(before, told=told)
            own = own or _cleft(read, inside, groups, number)
            if not own and not number and [word.folded for word in before] in (["he"], ["she"]):
                own = _meant(statement, article)
            subject = own or subject
        behind = within(statement.words, inside[group.last].end, ends)
        if number + 1 < len(groups) and groups[number + 1].verb in SPEECH:
            behind = read.before_comma(behind)
        if behind and behind[0].folded not in PREPOSITIONS and read.parted(inside[group.last]):
            # "It will go ahead, the club said": that is no object.
            behind = ()
        # What wasn't done until ten was done at ten.
        lasting = group.negated and all(word.folded not in ("until", "till") for word in behind)
        opened = max((n + 1 for n, word in enumerate(before) if word.folded in OPENING), default=0)
        # "Says that nobody pressed it."
        denied = lasting ^ (_denies(before[opened:], within=3) or _denies(behind, within=1))
        at = inside[group.first].start, inside[group.last].end
        found += _predicate(read, group, denied, at, subject, behind)
    return tuple(found)


def _denies(told: Sequence[Word], within: int) -> bool:
    """Whether one of so many first words says that there is none: "nobody", but not "no sooner"."""
    return any(
        word.folded in DENYING and not any(behind.folded in GRADING for behind in told[at : at + 1])
        for at, word in enumerate(told[:within], start=1)
    )


def _cleft(read: PhraseReader, inside: Sequence[Word], groups: Sequence[VerbGroup], number: int) -> Phrase:
    """Who or what does it in "it was a spark that started the fire", "what started the fire was a spark"."""
    group = groups[number]
    if number and groups[number - 1].state and inside[group.first - 1].folded in OPENING:
        since = groups[number - 1].first
        if [word.folded for word in inside[max(0, since - 1) : since]] == ["it"]:
            return read.phrase(inside[since + 1 : group.first - 1])
    elif not number and len(groups) > 1 and groups[1].state and inside[0].folded == "what":
        until = groups[2].first if len(groups) > 2 else len(inside)
        return read.phrase(inside[groups[1].first + 1 : until])
    return NOTHING


def _meant(statement: Statement, article: Article) -> Phrase:
    """Whom "he" or "she" stands for: the one person whom the sentence before names."""
    if statement.sentence == 1:
        return NOTHING
    sentence = article.document.sentence(statement.sentence - 1)
    persons = [name for name in within(article.names, sentence.start, sentence.end) if name.kind == "person"]
    if not persons or not all(same_name(persons[0], other) for other in persons):
        return NOTHING
    called = frozenset(word.stem for word in words(persons[0].words))
    return Phrase(
        persons[0].start,
        persons[0].end,
        head=concept(stem(persons[0].form[-1])),
        word=stem(persons[0].form[-1]),
        terms=frozenset(map(concept, called)),
        names=(persons[0],),
        called=called,
    )


def _measured(statement: Statement, article: Article) -> Iterator[int]:
    """Where times and amounts stand, which are nobody's doing: "fell 1.2 percent on Monday"."""
    for time in article.times_of(statement):
        yield from range(time.start, time.end)
    sentence = article.document.sentence(statement.sentence)
    for number in within(article.numbers, sentence.start, sentence.end):
        if number.unit is not None:
            yield from range(number.start, number.end)


def _predicate(
    read: PhraseReader,
    group: VerbGroup,
    negated: bool,
    at: tuple[int, int],
    subject: Phrase,
    behind: Sequence[Word],
) -> Iterator[Predicate]:
    receiver = read.receiver(behind) if group.verb in GIVING and not group.passive else 0
    parts = read.parts(behind[receiver:])
    agent, patient = subject, _led_by(parts, "")
    if group.passive:
        agent, patient = _led_by(parts, "by"), subject
    to = _led_by(parts, "to")
    taken = "by" if group.passive else ""
    others = tuple(part for part in parts if part[0] != taken)
    if group.passive and group.verb in GIVING and (given := _led_by(parts, "")):
        # "He was refused permission".
        patient, others = given, (*(part for part in others if part[0]), ("to", subject))
    elif receiver:
        others = (*others, ("to", read.phrase(behind[:receiver])))
    if group.verb == _LOSE and to.names:
        yield Predicate(_BEAT, *at, negated, False, to, subject, others)
    yield Predicate(group.verb, *at, negated, group.state, agent, patient, others)
