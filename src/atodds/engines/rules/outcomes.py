"""Outcomes told the other way round in other words: kept in custody here, walked out on bail there.

`values.outcomes` tells which phrases exclude each other; here is found out whether they are of one person, one
thing, or of what an event has only one of. An article that tells both sides of a matter is at odds with none:
it tells of several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules.amounts import newer, two_speakers
from atodds.engines.rules.chronology import at_other_times
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.phrases import NOTHING, Phrase, same_phrase
from atodds.engines.rules.predicates import predicates
from atodds.engines.rules.present import couples, is_background, is_possible
from atodds.engines.rules.statements import Article, Key, Statement, within
from atodds.text.words import words
from atodds.values.aliases import same_name
from atodds.values.names import Name
from atodds.values.outcomes import FATES, Outcome, Scope, find_fates, find_outcomes
from atodds.values.polarity import find_negations

NOT_NEAR = 0.0
IN_COMMON = 2
PERSON_PRONOUNS = frozenset(("he", "she", "him", "her"))
SEVERAL = frozenset(
    (
        "some",
        "many",
        "several",
        "others",
        "two",
        "three",
        "four",
        "few",
        "most",
        "they",
        "those",
        "second",
        "third",
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """An outcome with its statement and whom or what it may be of."""

    outcome: Outcome
    statement: Statement
    agent: Phrase
    patient: Phrase
    persons: tuple[Name, ...]
    described: bool


@dataclass(frozen=True, slots=True)
class Opposite:
    pair: Pair
    left: Told
    right: Told


def told(article: Article) -> Mapping[tuple[str, Scope], Sequence[Told]]:
    """By matter what the article tells of the event itself, affirmed."""
    found: dict[tuple[str, Scope], list[Told]] = {}
    for statement in article.statements:
        inside = within(article.words, statement.start, statement.end)
        outcomes = [*find_outcomes(inside), *find_fates(inside)]
        if not outcomes or is_background(statement, article) or statement.certainty == "planned":
            continue
        text = article.document.text[statement.start : statement.end]
        denied = [
            range(statement.start + n.scope.start, statement.start + n.scope.end)
            for n in find_negations(text)
        ]
        cues = [range(statement.start + n.start, statement.start + n.end) for n in find_negations(text)]
        for outcome in outcomes:
            comma = article.document.text.rfind(",", statement.start, outcome.start)
            if is_possible(article, max(statement.start, comma), outcome.start):
                continue
            own = any(cue.start < outcome.end and outcome.start < cue.stop for cue in cues)
            if not own and any(outcome.start in scope for scope in denied):
                continue
            meaning = outcome.meaning
            found.setdefault((meaning.matter, meaning.scope), []).append(_told(outcome, statement, article))
    return found


def _told(outcome: Outcome, statement: Statement, article: Article) -> Told:
    agent, patient = NOTHING, NOTHING
    for number, predicate in enumerate(predicates(statement, article)):
        if (predicate.start < outcome.end or not number) and (predicate.agent or predicate.patient):
            agent, patient = predicate.agent, predicate.patient
    phrases = [phrase for phrase in (agent, patient) if phrase]
    begin, end = statement.clause.subject
    inherited = within(article.names, begin, end)
    persons = [name for phrase in phrases for name in phrase.names if name.kind in ("person", "name")]
    if not persons:
        persons = [name for name in inherited if name.kind in ("person", "name")]
    text = article.document.text
    starts = (min(begin, statement.start), *(phrase.start for phrase in phrases))
    first = {word.folded for start in starts for word in words(text[start : outcome.start])[:1]}
    return Told(
        outcome,
        statement,
        agent,
        patient,
        tuple(persons),
        bool(first & (PERSON_PRONOUNS | {"the"})) and not first & SEVERAL,
    )


def opposites(articles: Mapping[str, Article]) -> Mapping[tuple[Key, Key], Opposite]:
    read = [(article, told(article)) for article in articles.values()]
    found: dict[tuple[Key, Key], Opposite] = {}
    for left, right, (_, scope), mine, theirs in couples(read):
        groups = [(mine, theirs)]
        if scope == "person":
            groups = list(_by_person(*groups[0], left, right))
        for one, other in groups:
            opposite = _opposite(one, other, scope)
            if opposite is not None:
                found.setdefault((opposite.left.statement.key, opposite.right.statement.key), opposite)
    return found


def _opposite(one: Sequence[Told], other: Sequence[Told], scope: Scope) -> Opposite | None:
    """The first two that are of one thing, if each of the one's excludes each of the other's."""
    if any(not a.outcome.excludes(b.outcome) for a in one for b in other):
        return None
    for a in one:
        for b in other:
            if _of_one(a, b, scope) and not _parted(a, b):
                return Opposite(paired(a.statement, b.statement, NOT_NEAR), a, b)
    return None


def differences(
    pairs: Sequence[Pair], known: Mapping[tuple[Key, Key], Opposite], articles: Mapping[str, Article]
) -> Iterator[Difference]:
    for pair in pairs:
        there = known.get((pair.left.key, pair.right.key))
        swapped = there is None
        there = there or known.get((pair.right.key, pair.left.key))
        if there is None:
            continue
        one, other = (there.right, there.left) if swapped else (there.left, there.right)
        # Somebody may die, or be caught, after an article was written.
        latest = newer(pair, articles) if one.outcome.meaning.matter in FATES else None
        yield Difference(
            Spot(pair.left, one.statement.start, one.statement.end),
            Spot(pair.right, other.statement.start, other.statement.end),
            "update" if latest else "contradiction",
            "polarity",
            f"{_words(one, articles)} and {_words(other, articles)} exclude each other.",
            pair.nearness,
            latest,
        )


def _words(told_: Told, articles: Mapping[str, Article]) -> str:
    text = articles[told_.statement.source].document.text[told_.outcome.start : told_.outcome.end]
    return f"\u201c{' '.join(text.split())}\u201d"


def _by_person(
    one: Sequence[Told], other: Sequence[Told], left: Article, right: Article
) -> Iterator[tuple[Sequence[Told], Sequence[Told]]]:
    """For each person whom both name what is told of them; who is only described is whom both articles tell most of."""
    protagonist = _protagonist(left, right)
    whom = {name.form: name for each in (*one, *other) for name in each.persons}
    if protagonist is not None:
        whom.setdefault(protagonist.form, protagonist)

    def of(name: Name, told_: Sequence[Told]) -> list[Told]:
        return [
            each
            for each in told_
            if any(same_name(name, own) for own in each.persons)
            or (
                protagonist is not None
                and same_name(name, protagonist)
                and not each.persons
                and each.described
            )
        ]

    for name in whom.values():
        yield of(name, one), of(name, other)
    for head in sorted({each.agent.head for each in one} & {each.agent.head for each in other} - {""}):
        yield tuple([t for t in told_ if not t.persons and t.agent.head == head] for told_ in (one, other))  # type: ignore[misc]


def _protagonist(left: Article, right: Article) -> Name | None:
    counted = [
        (sum(same_name(name, other) for article in (left, right) for other in article.names), name)
        for name in left.names_by_form
        if name.kind in ("person", "name") and any(same_name(name, other) for other in right.names_by_form)
    ]
    return max(counted, key=lambda found: (found[0], -found[1].start))[1] if counted else None


def _of_one(one: Told, other: Told, scope: Scope) -> bool:
    if scope != "thing":
        return True
    doers = frozenset().union(*(told.agent.terms for told in (one, other)))
    if len((one.statement.plain & other.statement.plain) - doers) >= IN_COMMON:
        return True
    if one.patient and other.patient:
        return same_phrase(one.patient, other.patient) is True
    return any(same_phrase(a, b) for a in (one.agent, one.patient) for b in (other.agent, other.patient))


def _parted(one: Told, other: Told) -> bool:
    return two_speakers(one.statement, other.statement) or at_other_times(one.statement, other.statement)
