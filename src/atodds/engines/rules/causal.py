"""Causes that an article gives, read by the words that say so.

    causes(article, read) -> every Cause, in the order of the text

"A was caused by B", "A because of B", "B led to A", "X blamed B for A", "X put A down to B", "A failed over B",
"B is where A began"; and, for comparison with these alone, what merely came before ("A began when B").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from atodds.engines.rules.acts import verbs_of
from atodds.engines.rules.lexicon import kin
from atodds.engines.rules.oppositions import Predicates
from atodds.engines.rules.predicates import Predicate
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import SPEECH
from atodds.text.synonyms import concept
from atodds.text.words import words
from atodds.values.names import Name

BACK = 300
OCCURRING = ("begin", "happen", "break out", "occur")

_FIRST_EFFECT = re.compile(
    r"(?P<effect>[^,;:]*?)\s(?:(?:was|were|is|are|been|being|had been)\s(?:\w+ly\s)?(?:caused|triggered|sparked|started"
    r"|set off|brought about|prompted) by|(?:was|were|is|are|been)\s(?:\w+ly\s)?(?:blamed on|attributed to|put down to)"
    r"|(?:,\s)?because of|(?:,\s)?due to|(?:,\s)?owing to|(?:,\s)?as a result of|resulted from"
    r"|stemmed from|came about through)\s(?P<cause>[^,;:.]{3,120})"
)
_BECAUSE = re.compile(r"(?P<effect>[^,;:]*?),?\sbecause\s(?!of\b)(?P<cause>[^;:.]{3,200})")
_FIRST_CAUSE = re.compile(
    r"(?P<cause>[^,;:]*?)\s(?:had\s)?(?:caused|triggered|sparked|started|set off|led to|brought about|prompted)\s"
    r"(?P<effect>(?:the|a|an|his|her|its|their)\s[^,;:.]{3,80})"
)
_BLAMING = re.compile(
    r"(?P<blamer>[^,;:]*?)\s(?:(?:has|had)\s)?"
    r"(?:(?:put\s(?P<put>[^,;:.]{2,60}?)\sdown|(?:attributed|traced)\s(?P<led>[^,;:.]{2,60}?))\sto\s(?P<to>[^;:.]{3,100})"
    r"|blamed\s(?P<blamed>[^,;:.]{2,60}?)\son\s(?P<on>[^,;:.]{3,100})"
    r"|blamed\s(?P<cause>[^,;:.]{3,80}?)(?:\sfor\s(?P<effect>[^,;:.]{3,80}))?)\s*(?:[,;:.]|$)"
)
_ENDED = (
    "failed|collapsed|ended|broke down|broken down|broke up|fell apart|resigned|stepped down|quit|walked out|split"
    "|fell out"
)
_BEGAN = "began|begun|started|broke out|broken out|erupted|kicked off|flared up"
_OVER = re.compile(
    rf"(?P<effect>[^,;:]*?)\s(?:{_ENDED})\s(?:[^,;:.]*?\s)?over\s(?P<cause>[^,;:.\d]{{3,120}})"
)
_AFTER = re.compile(
    rf"(?P<effect>[^,;:]*?)\s(?:all\s)?(?:{_BEGAN})\s(?:after|when)\s(?P<cause>[^,;:.\d]{{3,160}})"
)
_WHERE = re.compile(
    r"(?P<cause>[^,;:]{3,120}?)\s(?:is|was)\s(?:where|how|what)\s(?P<effect>it|(?:the|this)\s\w+)\s"
    r"(?:all\s)?(?:began|started|happened|came about|caused|set (?:it )?off)"
)
_CAUSED = ("caused", "triggered", "sparked", "started", "set off", "brought about", "prompted")
# Each with what it can't do without: hardly a sentence gives a cause, and to find none a pattern reads on from every
# letter of the sentence to the next comma. Alternatives that begin with letters let a search skip to these.
_READINGS = (
    (re.compile(r"put\s|attributed\s|blamed\s|traced\s"), _BLAMING),
    (
        re.compile(
            "|".join(f"{caused} by" for caused in _CAUSED)
            + r"|blamed on|attributed to|put down to|because of|due to|owing to|as a result of|resulted from"
            r"|stemmed from|came about through"
        ),
        _FIRST_EFFECT,
    ),
    (re.compile(r"because\s"), _BECAUSE),
    (re.compile(rf"\s(?:{_ENDED})\s(?:[^,;:.]*?\s)?over\s"), _OVER),
    (re.compile(rf"\s(?:{_BEGAN})\s(?:after|when)\s"), _AFTER),
    (re.compile(r"\s(?:is|was)\s(?:where|how|what)\s"), _WHERE),
    (
        re.compile(rf"(?:{'|'.join(_CAUSED)}|led to)\s(?:the|a|an|his|her|its|their)\s"),
        _FIRST_CAUSE,
    ),
)
_VERBAL = re.compile(r"because|due to|owing to|as a result of|over")
_SAID = re.compile(r",\s(?=[^,]*\b(?:said|says|told|added|according|announced)\b)")
_AND = re.compile(r",\s(?:and|but|while|whereas)\s")
_SAYING = re.compile(r"^.*\bthat\s", re.DOTALL)
_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_NOTHING_NAMED = re.compile(r"\W*(?:it|this|that)(?: all)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cause:
    """What the text gives (`start` to `end`) as the cause of what, and who says so, if a name does. `verbs` tell what
    the effect did, by any of several words, where it is no mere occurrence; `only_before`: it is told to
    have come before, no more."""

    statement: Statement
    start: int
    end: int
    cause: frozenset[str]
    plain: frozenset[str]
    effect: frozenset[str]
    blamer: Name | None
    verbs: frozenset[str] = frozenset()
    only_before: bool = False

    @property
    def telling(self) -> frozenset[str]:
        """The words of the cause that are of no name, if it has others."""
        return self.plain or self.cause


def causes(article: Article, read: Predicates) -> tuple[Cause, ...]:
    found: list[Cause] = []
    text = article.document.text
    for sentence in article.document.sentences:
        if sentence.role != "body":
            continue
        for cue, pattern in _READINGS:
            if not cue.search(text, sentence.start, sentence.end):
                continue
            match = pattern.search(text, sentence.start, sentence.end)
            cause = _read(article, match, read) if match else None
            if cause is not None:
                found.append(cause)
                break
    return tuple(found)


def _read(article: Article, match: re.Match[str], read: Predicates) -> Cause | None:
    groups = match.groupdict()
    name = next(name for name in ("to", "on", "cause") if groups.get(name))
    start, end = match.span(name)
    # ", Barker said" is no part of it, nor is "Barker said that".
    end = start + len(_AND.split(_SAID.split(groups[name], maxsplit=1)[0], maxsplit=1)[0])
    if match.end("effect") > end:
        start += len(groups[name]) - len(_SAYING.sub("", groups[name]))
    text = article.document.text
    cause = _concepts(text[start:end])
    statement = article.at(start, end)
    if statement is None or not cause:
        return None
    held = next((each for each in ("effect", "put", "led", "blamed") if groups.get(each)), None)
    effect = _concepts(_SAYING.sub("", groups[held])) if held else frozenset()
    verbs: frozenset[str] = frozenset()
    if held == "effect" and match.end("effect") < start:
        predicate = _before(article, read, start)
        if _VERBAL.search(text, match.end("effect"), start) and predicate:
            effect = predicate.agent.terms | predicate.patient.terms or effect
            verbs = frozenset(verbs_of(article, predicate))
            occurs = all(any(kin(verb, kind) for kind in OCCURRING) for verb in verbs)
            if occurs and not (predicate.agent and predicate.patient):
                verbs = frozenset()
    if held == "effect" and not effect and _NOTHING_NAMED.fullmatch(groups["effect"]):
        effect = _earlier(article, statement, read)
    blamer = _blamer(article, match) if "blamer" in groups else None
    if "blamer" in groups and blamer is None and not effect:
        return None
    if blamer is None:
        blamer = statement.speaker.name if statement.speaker else _teller(article, statement, start)
    plain = _concepts(
        " ".join(word.text for word in within(article.words, start, end) if word.text.islower())
    )
    return Cause(statement, start, end, cause, plain, effect - cause, blamer, verbs, match.re is _AFTER)


def _before(article: Article, read: Predicates, at: int) -> Predicate | None:
    """The last thing told in the sentence before a place in it."""
    statement = article.at(at, at + 1)
    if statement is None:
        return None
    told = [
        predicate
        for each in article.of_sentences([statement.sentence])
        for predicate in read.of(each)
        if predicate.end <= at and predicate.verb not in SPEECH
    ]
    return told[-1] if told else None


def _teller(article: Article, statement: Statement, at: int) -> Name | None:
    """The one person named before a colon: "Ruth Fenn at the meeting: it began in the hold"."""
    sentence = article.document.sentence(statement.sentence)
    colon = article.document.text.rfind(":", sentence.start, at + 1)
    named = [
        name
        for name in within(article.names, sentence.start, max(colon, sentence.start))
        if name.kind == "person"
    ]
    return named[0] if len(named) == 1 else None


def _earlier(article: Article, statement: Statement, read: Predicates) -> frozenset[str]:
    """What the sentence before it in its paragraph is about, where a pronoun stands for it."""
    paragraph = article.document.text.rfind("\n", 0, statement.start)
    for earlier in article.of_sentences([statement.sentence - 1])[:1]:
        for predicate in read.of(earlier)[:1] if earlier.start > paragraph else ():
            return predicate.agent.terms or predicate.patient.terms
    return frozenset()


def _blamer(article: Article, match: re.Match[str]) -> Name | None:
    """The person who blames: named before the verb, or the last one named where a pronoun stands for them."""
    begin, end = match.span("blamer")
    if _PERSONAL.search(match["blamer"]):
        before = within(article.names, max(0, begin - BACK), begin)
        return next((name for name in reversed(before) if name.kind == "person"), None)
    named = [name for name in within(article.names, begin, end) if name.kind in ("person", "name")]
    return named[-1] if named else None


def _concepts(text: str) -> frozenset[str]:
    return frozenset(
        concept(word.stem)
        for word in words(text)
        if word.content and word.stem not in SPEECH and not word.text[0].isdigit()
    )
