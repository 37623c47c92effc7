"""Causes that articles give for one thing: two that have no word in common can't both be the cause.

Read by the words that say so: "A was caused by B", "A because of B", "B led to A", "X blamed B for A", "X put A down to
B". Two causes are compared where what they are causes of shares its words, or where one person names both and no
article says of what else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atodds.engines.rules.differences import Difference, Spot
from atodds.engines.rules.pairing import Pair, paired
from atodds.engines.rules.statements import Article, Statement, within
from atodds.engines.rules.vocabulary import SPEECH
from atodds.text.synonyms import concept
from atodds.text.words import is_stopword, words
from atodds.values.aliases import same_name
from atodds.values.names import Name

NOT_NEAR = 0.0
SHARED = 0.5
FEWEST_EFFECT = 1
BACK = 300

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
    r"(?:(?:put|attributed)\s(?P<put>[^,;:.]{2,60}?)\s(?:down\s)?to\s(?P<to>[^,;:.]{3,100})"
    r"|blamed\s(?P<blamed>[^,;:.]{2,60}?)\son\s(?P<on>[^,;:.]{3,100})"
    r"|blamed\s(?P<cause>[^,;:.]{3,80}?)(?:\sfor\s(?P<effect>[^,;:.]{3,80}))?)\s*(?:[,;:.]|$)"
)
# Each with what it can't do without: hardly a sentence gives a cause, and to find none a pattern reads on from every
# letter of the sentence to the next comma.
_READINGS = (
    (re.compile(r"put\s|attributed\s|blamed\s"), _BLAMING),
    (
        re.compile(
            r"(?:caused|triggered|sparked|started|set off|brought about|prompted) by|blamed on|attributed to"
            r"|put down to|because of|due to|owing to|as a result of|resulted from|stemmed from|came about through"
        ),
        _FIRST_EFFECT,
    ),
    (re.compile(r"because\s"), _BECAUSE),
    (
        re.compile(
            r"(?:caused|triggered|sparked|started|set off|led to|brought about|prompted)\s"
            r"(?:the|a|an|his|her|its|their)\s"
        ),
        _FIRST_CAUSE,
    ),
)
_SAID = re.compile(r",\s(?=[^,]*\b(?:said|says|told|added|according|announced)\b)")
_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")


@dataclass(frozen=True, slots=True)
class Cause:
    """What the text gives (`start` to `end`) as the cause of what, and who says so, if a name does."""

    statement: Statement
    start: int
    end: int
    cause: frozenset[str]
    effect: frozenset[str]
    blamer: Name | None


def causes(article: Article) -> tuple[Cause, ...]:
    found: list[Cause] = []
    text = article.document.text
    for sentence in article.document.sentences:
        if sentence.role != "body":
            continue
        for cue, pattern in _READINGS:
            if not cue.search(text, sentence.start, sentence.end):
                continue
            match = pattern.search(text, sentence.start, sentence.end)
            read = _read(article, match) if match else None
            if read is not None:
                found.append(read)
                break
    return tuple(found)


def pairs(given: Mapping[str, Sequence[Cause]]) -> Iterator[Pair]:
    """Statements of two documents that give a cause of one thing, whatever else they have in common."""
    held = [cause for causes in given.values() for cause in causes]
    by_word: dict[str, list[int]] = {}
    for place, cause in enumerate(held):
        for word in (*sorted(cause.effect), *([f"@{cause.blamer.form[-1]}"] if cause.blamer else [])):
            for other in by_word.get(word, ())[:8]:
                if held[other].statement.source != cause.statement.source:
                    yield paired(held[other].statement, cause.statement, NOT_NEAR)
            by_word.setdefault(word, []).append(place)


def differences(
    pairs: Sequence[Pair], given: Mapping[str, Sequence[Cause]], articles: Mapping[str, Article]
) -> Iterator[Difference]:
    by_statement: dict[tuple[str, int], list[Cause]] = {}
    for causes_of_one in given.values():
        for cause in causes_of_one:
            by_statement.setdefault(cause.statement.key, []).append(cause)
    for pair in pairs:
        if pair.within or pair.left.key not in by_statement or pair.right.key not in by_statement:
            continue
        for one in by_statement[pair.left.key]:
            for other in by_statement[pair.right.key]:
                if (
                    _at_odds(one, other)
                    and not _known_to(articles[pair.right.source], one, other)
                    and not _known_to(articles[pair.left.source], other, one)
                ):
                    yield Difference(
                        Spot(pair.left, one.start, one.end),
                        Spot(pair.right, other.start, other.end),
                        "contradiction",
                        "cause",
                        "The two articles give different causes of the same.",
                        pair.nearness,
                    )


def _at_odds(one: Cause, other: Cause) -> bool:
    left, right = one.statement, other.statement
    if one.cause & other.cause or "hedged" in (left.certainty, right.certainty):
        return False
    if left.speaker and right.speaker and left.speaker.is_other_than(right.speaker):
        return False
    if one.blamer and other.blamer and not same_name(one.blamer, other.blamer):
        return False
    if one.effect and other.effect:
        return _one_thing(one.effect, other.effect)
    return bool(one.blamer and other.blamer)


def _one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= FEWEST_EFFECT and shared >= SHARED * min(len(one), len(other))


def _known_to(article: Article, one: Cause, other: Cause) -> bool:
    """Whether the other's article knows of the one's cause too: in the same breath, or in a sentence elsewhere."""
    if one.cause & (other.statement.terms | other.statement.around):
        return True
    return any(one.cause <= statement.terms | statement.around for statement in article.statements)


def _read(article: Article, match: re.Match[str]) -> Cause | None:
    groups = match.groupdict()
    name = next(name for name in ("to", "on", "cause") if groups.get(name))
    start, end = match.span(name)
    # ", Barker said" is no part of it.
    end = start + len(_SAID.split(groups[name], maxsplit=1)[0])
    cause = _concepts(article.document.text[start:end])
    effect = _concepts(next((groups[held] for held in ("effect", "put", "blamed") if groups.get(held)), ""))
    statement = article.at(start, end)
    if statement is None or not cause:
        return None
    blamer = _blamer(article, match) if "blamer" in groups else None
    if "blamer" in groups and blamer is None and not effect:
        return None
    return Cause(statement, start, end, cause, effect - cause, blamer)


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
        if not (is_stopword(word.text) or word.stem in SPEECH or word.text[0].isdigit())
    )
