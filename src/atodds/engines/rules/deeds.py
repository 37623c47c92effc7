"""Who did it and where, of deeds that an event has one of (`values.deeds`): found in an attic, or in a shed.

Two doers are at odds where each article names one whom the other doesn't know, or where a reporter says that it was
this one ("it was a pilot who spotted him"). Two places are where neither article knows the other's. What can be one
and the same by its meaning ("a man", "in a house") tells nothing apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules.amounts import two_speakers
from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.phrases import NOTHING, Phrase
from atodds.engines.rules.predicates import Predicate, predicates
from atodds.engines.rules.present import couples, is_background, is_possible
from atodds.engines.rules.statements import Article, Key, Statement, within
from atodds.engines.rules.vocabulary import PLACING
from atodds.text.synonyms import concept
from atodds.text.words import stem
from atodds.values.aliases import same_name
from atodds.values.deeds import find_deeds
from atodds.values.names import Name, compare_role_fillers

NOT_NEAR = 0.0
_VAGUE = """
man woman people person boy girl child official officer police authority rescuer crew team worker resident
neighbour neighbor witness driver colleague member staff spokesman source expert group one other they who
first house home building area town city village street neighbourhood room site property place side region
country district part scene spot hour day night morning evening time charge
"""
VAGUE = frozenset(concept(stem(word)) for word in _VAGUE.split())
WHERE = PLACING | {"behind", "under", "beneath", "up", "on", "among"}


@dataclass(frozen=True, slots=True)
class Done:
    """A deed as a statement tells it; `stressed`: the reporter says that it was this doer."""

    statement: Statement
    doer: Phrase
    stressed: bool
    places: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    pair: Pair
    left: Done
    right: Done
    aspect: str
    why: str


def done(article: Article) -> Mapping[tuple[str, str], Sequence[Done]]:
    """By deed, and by what tells (doer or place), what the article says of the event itself."""
    found: dict[tuple[str, str], list[Done]] = {}
    for statement in article.statements:
        deeds = list(find_deeds(within(article.words, statement.start, statement.end)))
        if not deeds or is_background(statement, article):
            continue
        told = predicates(statement, article)
        for deed in deeds:
            if is_possible(article, statement.start, deed.start):
                continue
            predicate = next((p for p in told if p.start < deed.end and deed.start < p.end), None)
            if predicate is None or predicate.negated:
                continue
            for tells in sorted(deed.tells):
                one = _done(statement, predicate, article)
                if one.doer if tells == "doer" else one.places:
                    found.setdefault((deed.name, tells), []).append(one)
    return found


def _done(statement: Statement, predicate: Predicate, article: Article) -> Done:
    doer, stressed = predicate.agent, False
    text = article.document.text
    if statement.place and text[statement.start : statement.end].startswith(("who ", "that ")):
        before = article.statements[statement.place - 1]
        if before.sentence == statement.sentence and text.startswith("It was ", before.start):
            doers = [p.patient or p.agent for p in predicates(before, article)]
            doer, stressed = (doers[-1] if doers else NOTHING), True
    places = tuple(phrase for leading, phrase in predicate.others.items() if leading in WHERE and phrase)
    return Done(statement, doer, stressed, places)


def apart(articles: Mapping[str, Article]) -> Mapping[tuple[Key, Key], Apart]:
    read = [(article, done(article)) for article in articles.values()]
    found: dict[tuple[Key, Key], Apart] = {}
    for left, right, (deed, tells), one, other in couples(read):
        if len(one) != 1 or len(other) != 1 or two_speakers(one[0].statement, other[0].statement):
            continue
        a, b = one[0], other[0]
        known = _known(left), _known(right)
        if tells == "doer":
            differ = _other_doer(a, b, left, right, known)
            aspect, why = "identity", f"There is one who did it ({deed}), and the articles name two."
        else:
            differ = _other_place(a, b, left, right, known)
            aspect, why = "place", f"There is one place of it ({deed}), and the articles name two."
        if differ:
            pair = paired(a.statement, b.statement, NOT_NEAR)
            found.setdefault((a.statement.key, b.statement.key), Apart(pair, a, b, aspect, why))
    return found


def differences(pairs: Sequence[Pair], known: Mapping[tuple[Key, Key], Apart]) -> Iterator[Difference]:
    for pair in pairs:
        there = known.get((pair.left.key, pair.right.key)) or known.get((pair.right.key, pair.left.key))
        if there is not None:
            yield Difference(
                Spot(pair.left, pair.left.start, pair.left.end),
                Spot(pair.right, pair.right.start, pair.right.end),
                "contradiction",
                "place" if there.aspect == "place" else "identity",
                there.why,
                pair.nearness,
            )


def _known(article: Article) -> frozenset[str]:
    return frozenset().union(*(statement.terms for statement in article.statements))


def _other_doer(
    one: Done, other: Done, left: Article, right: Article, known: tuple[frozenset[str], frozenset[str]]
) -> bool:
    a, b = one.doer, other.doer
    if not a or not b:
        return False
    if a.names and b.names:
        return _unknown(a.names, right) and _unknown(b.names, left)
    if not (one.stressed or other.stressed):
        return False
    return _tells(a, known[1]) and _tells(b, known[0])


def _other_place(
    one: Done, other: Done, left: Article, right: Article, known: tuple[frozenset[str], frozenset[str]]
) -> bool:
    mine = [name for place in one.places for name in place.names]
    theirs = [name for place in other.places for name in place.names]
    if mine and theirs:
        unknown = _unknown(mine, right) and _unknown(theirs, left)
        compared = (compare_role_fillers(a, b).relation for a in mine for b in theirs)
        return unknown and all(relation == "incompatible" for relation in compared)
    if mine or theirs:
        return False
    return all(_tells(place, known[1]) for place in one.places) and all(
        _tells(place, known[0]) for place in other.places
    )


def _unknown(names: Sequence[Name], article: Article) -> bool:
    return not any(same_name(name, known) for name in names for known in article.names_by_form)


def _tells(phrase: Phrase, known: frozenset[str]) -> bool:
    """Whether the phrase is of what the other article doesn't speak of, and not vague."""
    return not phrase.names and phrase.head not in VAGUE and phrase.head not in known
