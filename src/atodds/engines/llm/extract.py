"""Question 1: the claims of a window of a document."""

from __future__ import annotations

from atodds.engines.base import Extraction, Window
from atodds.engines.llm.answers import ClaimAnswer, ExtractAnswer, read, strict_schema
from atodds.engines.llm.cite import evidence_for, unsupported
from atodds.engines.llm.render import window
from atodds.llm.ask import Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompt
from atodds.model import Claim, Note

# Measured on the recorded runs: a claim, its fields and their names.
TOKENS_A_CLAIM = 39
WORDS_A_CLAIM = 9.5

SCHEMA = strict_schema(ExtractAnswer)


def question(prompt: Prompt, asked: Window) -> Question:
    words = sum(len(asked.document.sentence(n).text.split()) for n in asked.asked)
    return Question(
        label=f"extract {asked.document.id}:{asked.asked[0]}-{asked.asked[-1]}",
        name="extract",
        messages=prompt.fill(article=window(asked)),
        schema_=SCHEMA,
        answer_tokens=20 + round(words * TOKENS_A_CLAIM / WORDS_A_CLAIM),
    )


def parse(text: str, asked: Window) -> Parsed[Extraction]:
    """Claims whose cited sentences exist and bear them; each that doesn't is a problem. A claim given twice to the
    letter counts once."""
    answer = read(ExtractAnswer, text)
    numbers = set(asked.asked)
    claims: list[Claim] = []
    problems: list[str] = []
    for position, item in enumerate(dict.fromkeys(answer.claims), 1):
        problem = _problem(item, asked, numbers)
        if problem:
            problems.append(f"claim {position} {problem}")
        else:
            claims.append(_claim(item, asked, len(claims) + 1))
    noted = sorted(numbers & set(answer.to_machine))
    return Parsed(
        Extraction(
            source=asked.document.id,
            claims=tuple(claims),
            without_fact=tuple(sorted(numbers & {*answer.without_fact, *answer.to_machine})),
            notes=tuple(_note(asked, number) for number in noted),
        ),
        tuple(problems),
    )


def _problem(item: ClaimAnswer, asked: Window, numbers: set[int]) -> str | None:
    if not item.text.strip():
        return "has no text"
    if not item.in_:
        return "cites no sentence"
    strange = [n for n in item.in_ if n not in numbers]
    if strange:
        return f"cites sentence {strange[0]}, which is not among the numbered sentences"
    document = asked.document
    cited = [document.sentence(n) for n in item.in_]
    if unsupported(item.text, cited, [document.sentence(n) for n in sorted(numbers - set(item.in_))]):
        return f"does not rest on sentence {item.in_[0]}, whose words it doesn't share"
    return None


def _claim(item: ClaimAnswer, asked: Window, number: int) -> Claim:
    sentences = tuple(dict.fromkeys(item.in_))
    return Claim(
        id=f"{asked.document.id}{number}",
        source=asked.document.id,
        text=" ".join(item.text.split()),
        sentences=sentences,
        evidence=evidence_for(item.text, asked.document, sentences),
        speaker=" ".join(item.by.split()) or None if item.by else None,
        certainty=item.sure,
        salience=item.weight,
    )


def _note(asked: Window, number: int) -> Note:
    sentence = asked.document.sentence(number)
    return Note(
        kind="addresses a machine",
        text="A sentence is addressed to a machine, not to a reader; it was read as text and not obeyed.",
        source=asked.document.id,
        evidence=(asked.document.quote(sentence.start, sentence.end),),
    )
