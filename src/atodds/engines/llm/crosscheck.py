"""Question 2: what the documents' claims have to do with each other."""

from __future__ import annotations

from atodds.engines.base import Crosscheck, Dossier
from atodds.engines.llm.answers import CrosscheckAnswer, DegreeAnswer, read, strict_schema
from atodds.engines.llm.differences import agreement, at_odds, by_degree
from atodds.engines.llm.render import dossier
from atodds.llm.ask import Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompt
from atodds.model import Fact, Relation

TOKENS_A_CLAIM = 20
SCHEMA = strict_schema(CrosscheckAnswer)


def question(prompt: Prompt, seen: Dossier, asked: tuple[str, ...], shown: frozenset[str] | None) -> Question:
    return Question(
        label=f"crosscheck {asked[0]} and {len(asked) - 1} more claims",
        name="crosscheck",
        messages=prompt.fill(articles=dossier(seen, shown), claims=" ".join(asked)),
        schema_=SCHEMA,
        answer_tokens=60 + TOKENS_A_CLAIM * len(asked),
    )


def parse(text: str, seen: Dossier, asked: tuple[str, ...]) -> Parsed[Crosscheck]:
    """Facts whose claims exist and whose words stand where they are said to; each that doesn't is a problem.

    An asked claim that the answer doesn't sort anywhere is a problem too.
    """
    answer = read(CrosscheckAnswer, text)
    claims = {claim.id: claim for claim in seen.claims}
    documents = {document.id: document for document in seen.documents}
    facts: list[Fact] = []
    problems: list[str] = []
    sorted_claims: set[str] = set(answer.alone)
    for position, group in enumerate(answer.same, 1):
        unknown = [name for name in group if name not in claims]
        if unknown:
            problems.append(f"group {position} of `same` has {unknown[0]!r}, which is no claim's id")
        known = [claims[name] for name in dict.fromkeys(group) if name in claims]
        sorted_claims.update(claim.id for claim in known)
        if len({claim.source for claim in known}) > 1:
            facts.append(agreement(len(facts) + 1, known))
    for position, item in enumerate(answer.at_odds, 1):
        sorted_claims.update(name for side in item.sides for name in side.claims)
        fact = at_odds(len(facts) + 1, item, claims, documents)
        if isinstance(fact, str):
            problems.append(f"entry {position} of `at_odds` {fact}")
        else:
            facts.append(fact)
    for name, relation, degrees in _degrees(answer):
        for position, degree in enumerate(degrees, 1):
            sorted_claims.update((*degree.more, *degree.less))
            fact = by_degree(len(facts) + 1, relation, degree, claims, documents)
            if isinstance(fact, str):
                problems.append(f"entry {position} of `{name}` {fact}")
            else:
                facts.append(fact)
    left_out = [name for name in asked if name not in sorted_claims]
    if left_out:
        problems.append(f"these asked claims are in none of the lists: {', '.join(left_out)}")
    return Parsed(
        Crosscheck(
            facts=tuple(facts),
            other_event=tuple(name for name in answer.other_event if name in documents),
        ),
        tuple(problems),
    )


def _degrees(answer: CrosscheckAnswer) -> tuple[tuple[str, Relation, tuple[DegreeAnswer, ...]], ...]:
    return ("finer", "refinement", answer.finer), ("surer", "certainty", answer.surer)
