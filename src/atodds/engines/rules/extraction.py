"""Extract, by rules: each clause of a sentence is a claim, with the parts it inherits written out."""

from __future__ import annotations

import re

from atodds.engines.base import Extraction, Window
from atodds.engines.rules.clauses import is_verb
from atodds.engines.rules.statements import Article, Statement
from atodds.engines.rules.vocabulary import WEIGHTY
from atodds.model import Claim, Evidence, Salience
from atodds.text.words import first_word, words
from atodds.values.roles import CASUALTIES

LEAD_SENTENCES = 2
FEWEST_TERMS = 2
LONGEST_BYLINE = 14
REPEATED = 0.6

_BYLINE = re.compile(
    r"\W*(?:By|(?:Additional |With )?[Rr]eporting by|Edited by|Written by|Photo(?:graph)?s?(?: by|:)|Picture:) [A-Z]"
)


def extract(article: Article, window: Window) -> Extraction:
    asked = frozenset(window.asked)
    topic = article.headline_terms
    claims: list[Claim] = []
    without_fact: dict[int, None] = {}
    lead = _lead(article)
    for statement in article.of_sentences(asked):
        if _says_something(statement, article):
            repeated = statement.headline and _is_repeated(statement, article)
            claims.append(
                _claim(article, statement, "low" if repeated else _salience(statement, topic, lead))
            )
        else:
            without_fact.setdefault(statement.sentence)
    told = {claim.sentences[0] for claim in claims}
    return Extraction(
        source=article.document.id,
        claims=tuple(claims),
        without_fact=tuple(sentence for sentence in without_fact if sentence not in told),
    )


def _says_something(statement: Statement, article: Article) -> bool:
    if _is_byline(article.document.text[statement.start : statement.end]):
        return False
    return len(statement.terms) >= FEWEST_TERMS or bool(
        statement.numbers or statement.times or statement.names
    )


def _is_byline(text: str) -> bool:
    """Whether the words only name who wrote or pictured the article."""
    if not _BYLINE.match(text):
        return False
    told = words(text)
    return len(told) <= LONGEST_BYLINE and not any(map(is_verb, told[1:]))


def _claim(article: Article, statement: Statement, salience: Salience) -> Claim:
    text = article.document.text
    quote = text[statement.start : statement.end]
    evidence = Evidence(source=statement.source, start=statement.start, end=statement.end, quote=quote)
    return Claim(
        id=f"{statement.source}{statement.place + 1}",
        source=statement.source,
        text=stand_alone(text, statement),
        sentences=(statement.sentence,),
        evidence=(evidence,),
        speaker=statement.speaker.words if statement.speaker else None,
        certainty=statement.certainty,
        salience=salience,
    )


def stand_alone(text: str, statement: Statement) -> str:
    """The clause with its subject before it, if that surely stands elsewhere in the sentence, and its speaker
    behind it; else the article's own words."""
    clause = " ".join(text[statement.start : statement.end].split()).strip(" ,;")
    begin, end = statement.clause.subject
    if begin < end and first_word(text[end : statement.start]) is None:
        # What a relative clause tells of stands right before it.
        clause = " ".join(text[begin : statement.end].split()).strip(" ,;")
    elif begin < end:
        conjunction = first_word(clause)
        if conjunction and not conjunction.content:
            clause = clause[conjunction.end :].lstrip(" ,")
        clause = f"{' '.join(text[begin:end].split())} {clause}"
    speaker = statement.speaker
    told = speaker and speaker.name and statement.start <= speaker.name.start < statement.end
    if speaker and not told and speaker.words not in clause:
        clause = f"{clause.rstrip('.')} ({speaker.words})"
    return clause


def _is_repeated(headline: Statement, article: Article) -> bool:
    """Whether the body tells in one sentence most of what the headline does: then that is what others may lack."""
    told: dict[int, set[str]] = {}
    for statement in article.statements:
        if not statement.headline:
            told.setdefault(statement.sentence, set()).update(statement.terms, statement.values)
    most = max((len(headline.terms & terms) for terms in told.values()), default=0)
    return most >= REPEATED * len(headline.terms)


def _lead(article: Article) -> frozenset[int]:
    body: dict[int, None] = {}
    for statement in article.statements:
        if not statement.headline:
            body.setdefault(statement.sentence)
            if len(body) > LEAD_SENTENCES:
                break
    return frozenset(list(body)[:LEAD_SENTENCES])


def _salience(statement: Statement, topic: frozenset[str], lead: frozenset[int]) -> Salience:
    signals = (
        2 * (statement.headline or statement.sentence in lead)
        + 2 * any(number.role in CASUALTIES for number in statement.numbers)
        + bool(statement.numbers)
        + bool(statement.names)
        + (len(topic & statement.terms) >= 2)
        + bool(WEIGHTY & statement.terms)
    )
    return "high" if signals >= 3 else "medium" if signals >= 1 else "low"
