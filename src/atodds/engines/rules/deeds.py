"""Deeds: who did it, in whatever form a sentence tells.

    deeds(article, read) -> the Deed of every statement that names or describes a doer, by sentence

A deed is told by a verb with its subject, or behind "by" ("was raised by the porter"); by "it was X who raised"; by
what came from somebody ("the order came from X"); by a noun of a deed or of its doer ("made the suggestion", "the sole
survivor was X", "chosen to chair it"). Only the forms that leave nobody else to have done it are `whole`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from atodds.engines.rules import lexicon
from atodds.engines.rules.clauses import is_past, is_verb
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.phrase_reader import PhraseReader
from atodds.engines.rules.phrases import NOTHING, Phrase
from atodds.engines.rules.predicates import Predicate
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import AUXILIARIES, BEING, DETERMINERS, LIGHT, OPENING, SPEECH, UNIQUE
from atodds.text.synonyms import concept
from atodds.text.words import Word, stem

COMING = frozenset(map(stem, ("come", "stem", "originate", "emanate")))
CHOOSING = frozenset(map(stem, ("choose", "appoint")))
SOLE = UNIQUE | frozenset(("only", "single", "alone", "himself", "herself", "personally", "itself"))
ONE = frozenset(("only", "single", "sole"))
_SOME = re.compile(
    r"\b(?:among|(?:one|two|three|some|another|both|first|second|third|last) of)\b", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:since|after|before|until|during)\b")
BEHIND_DETERMINER = 4
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Deed:
    """`acts` are the verbs for it, any of which tells; `who` did it, or whom it `befell`, and `beside` the other of the
    two; `whole`: nobody else can have; `matter` the concepts of all else that the sentence tells."""

    statement: Statement
    acts: frozenset[str]
    befell: bool
    who: Phrase
    whole: bool
    beside: Phrase = NOTHING
    matter: frozenset[str] = frozenset()


def deeds(article: Article, read: Predicates) -> dict[int, list[Deed]]:
    found: dict[int, list[Deed]] = {}
    by_sentence: dict[int, list[Statement]] = {}
    for statement in article.statements:
        if not statement.headline and not tells_of_some(article, statement):
            by_sentence.setdefault(statement.sentence, []).append(statement)
    for number, statements in by_sentence.items():
        told = [*_of_sentence(article, statements, read)]
        if told:
            found[number] = [_with_matter(deed, article) for deed in told]
    return found


def tells_of_some(article: Article, statement: Statement) -> bool:
    """Whether it names one or some of several: "was among the dead", "one of the two"."""
    return _SOME.search(article.document.text, statement.start, statement.end) is not None


def _with_matter(deed: Deed, article: Article) -> Deed:
    sentence = article.document.sentence(deed.statement.sentence)
    matter = frozenset(
        concept(word.stem)
        for word in within(article.words, sentence.start, sentence.end)
        if word.content
        and word.stem not in SPEECH
        and not deed.who.start <= word.start < deed.who.end
        and word.stem not in deed.acts
        and not lexicon.deeds(word.stem) & deed.acts
        and not lexicon.doings(word.stem) & deed.acts
    )
    return replace(deed, matter=matter)


def _of_sentence(article: Article, statements: Sequence[Statement], read: Predicates) -> Iterator[Deed]:
    sentence = article.document.sentence(statements[0].sentence)
    inside = within(article.words, sentence.start, sentence.end)
    reader = PhraseReader(article.document.text, article.names, frozenset())
    for statement in statements:
        for predicate in read.of(statement):
            if not predicate.negated:
                yield from _of_predicate(predicate, article, statement)
        yield from _equation(within(inside, statement.start, statement.end), statement, reader)
    yield from _cleft(inside, statements, reader)
    yield from _counted(inside, statements[0], reader)


def _of_predicate(predicate: Predicate, article: Article, statement: Statement) -> Iterator[Deed]:
    behind = predicate.led_by("by")
    if predicate.agent and _SINCE.search(article.document.text, predicate.end, behind.start):
        # "Cut 400 jobs after its takeover by a rival": that is another deed.
        behind = NOTHING
    doer = behind or predicate.agent
    acts = _acts(predicate, article, statement)
    if predicate.verb in COMING and acts - {predicate.verb} and (source := predicate.led_by("from")):
        yield Deed(statement, acts - {predicate.verb}, False, source, True)
        return
    if predicate.state:
        return
    if doer:
        sole = any(word.folded in SOLE for word in within(article.words, doer.start, doer.end))
        whole = sole or doer.start > predicate.start
        yield Deed(statement, acts, False, doer, whole, predicate.patient)
    if predicate.patient:
        yield Deed(statement, acts, True, predicate.patient, False, NOTHING if behind else predicate.agent)
        chosen = _chosen(within(article.words, predicate.end, statement.end))
        if chosen and any(lexicon.kin(predicate.verb, choosing) for choosing in CHOOSING):
            yield Deed(statement, chosen, False, predicate.patient, True)


def _acts(predicate: Predicate, article: Article, statement: Statement) -> frozenset[str]:
    """The verb, and where it tells little the noun of what is done."""
    if predicate.verb not in LIGHT and predicate.verb not in COMING:
        return frozenset((predicate.verb,))
    nouns = [predicate.patient.word, _topic(article, statement, predicate.start)]
    told = frozenset().union(*map(lexicon.deeds, nouns))
    return told or frozenset((predicate.verb,))


def _topic(article: Article, statement: Statement, until: int) -> str:
    """The first noun of a deed behind the article that the clause or its subject begins with."""
    begin, end = statement.clause.subject
    held = within(article.words, begin, end) or within(article.words, statement.start, until)
    first = next((n for n, word in enumerate(held) if word.folded in DETERMINERS), len(held))
    for word in held[first + 1 : first + BEHIND_DETERMINER]:
        if lexicon.deeds(word.stem) and not word.folded.endswith("ed"):
            return word.stem
    return ""


def _chosen(behind: Sequence[Word]) -> frozenset[str]:
    """What somebody is chosen to do or to be: "to chair it", "as its chair"."""
    for number, word in enumerate(behind[:-1]):
        following = behind[number + 1 : number + 4]
        if word.folded == "to" and _is_infinitive(following):
            return frozenset((following[0].stem,))
        if word.folded == "as":
            return frozenset().union(*(lexicon.doings(after.stem) for after in following))
        if is_past(word):
            break
    return frozenset()


def _is_infinitive(following: Sequence[Word]) -> bool:
    """Whether what follows "to" is a verb: known as one, or with an object behind it."""
    first = following[0]
    if not first.content or not first.text[0].islower():
        return False
    return lexicon.is_verb(first.stem) or any(word.folded in DETERMINERS for word in following[1:2])


def _cleft(inside: Sequence[Word], statements: Sequence[Statement], reader: PhraseReader) -> Iterator[Deed]:
    """ "It was X who raised the alarm"."""
    if len(inside) < SHORTEST or inside[0].folded != "it" or inside[1].folded not in BEING:
        return
    at = next((n for n, word in enumerate(inside) if word.folded in OPENING), 0)
    who = reader.object(inside[2:at]) if at > 2 else NOTHING
    verbs = (
        n for n, word in enumerate(inside) if n >= at and is_past(word) and word.folded not in AUXILIARIES
    )
    verb = next(verbs, None)
    if verb is None:
        return
    told = inside[verb]
    # What tells of some of several is none of them.
    statement = next((s for s in statements if s.start <= told.start < s.end), None)
    if who and statement:
        beside = reader.object(within(tuple(inside[verb + 1 :]), told.end, statement.end))
        yield Deed(statement, frozenset((told.stem,)), False, who, True, beside)


def _counted(inside: Sequence[Word], statement: Statement, reader: PhraseReader) -> Iterator[Deed]:
    """ "A single arrest: X", "the only winner, X"."""
    for number, word in enumerate(inside[:-2]):
        noun = inside[number + 1]
        if word.folded not in ONE or not reader.parted(noun):
            continue
        who = reader.object(inside[number + 2 :])
        for acts, befell in ((lexicon.doings(noun.stem), False), (lexicon.deeds(noun.stem), True)):
            if who and acts:
                yield Deed(statement, acts, befell, who, True)


def _equation(inside: Sequence[Word], statement: Statement, reader: PhraseReader) -> Iterator[Deed]:
    """ "The only soldier to survive was X", "X is the winner"."""
    for at, word in enumerate(inside):
        if word.folded not in BEING or at == 0 or at + 1 == len(inside) or is_verb(inside[at + 1]):
            continue
        left, right = inside[:at], inside[at + 1 :]
        said = max((n + 1 for n, each in enumerate(left) if each.folded == "that"), default=0)
        for one, other in ((left, right), (right, left[said:])):
            who = reader.object(other)
            tells = any(who.start <= each.start < who.end and is_past(each) for each in other)
            for acts, befell in _described(one) if who and not tells else ():
                yield Deed(statement, acts, befell, who, True)


def _described(held: Sequence[Word]) -> Iterator[tuple[frozenset[str], bool]]:
    """What somebody who is described did, or what befell him: "the man who", "the only one to", "the only person
    killed", "the sole survivor"."""
    first = next((n for n, word in enumerate(held) if word.folded == "the" or word.folded in SOLE), len(held))
    if any(is_past(word) for word in held[:first]):
        return
    held = held[first:]
    sole = any(word.folded in SOLE for word in held)
    for before, word in pairwise(held):
        if before.folded in ("who", "that") and (
            lexicon.is_verb(word.stem) and word.folded not in AUXILIARIES
        ):
            yield frozenset((word.stem,)), False
            return
        if sole and before.folded == "to" and lexicon.is_verb(word.stem):
            yield frozenset((word.stem,)), False
            return
        if is_past(word) and before.content and before.folded not in SOLE and not is_verb(before):
            yield frozenset((word.stem,)), True
            return
    for word in held if sole else ():
        if lexicon.doings(word.stem) and word.text[0].islower():
            yield lexicon.doings(word.stem), False
            return
