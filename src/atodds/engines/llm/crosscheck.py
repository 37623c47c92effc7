"""Question 2: what the documents' claims have to do with each other."""

from __future__ import annotations

from collections.abc import Iterable

from atodds.engines.base import Crosscheck, Dossier
from atodds.engines.llm.answers import AtOddsAnswer, CrosscheckAnswer, SideAnswer, read, strict_schema
from atodds.engines.llm.cite import quoted
from atodds.engines.llm.render import dossier
from atodds.llm.ask import Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompt
from atodds.model import Claim, Document, Evidence, Fact, Position, Stance

TOKENS_A_CLAIM = 22
_MOST_EVIDENCE = 3
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
            facts.append(_agreement(len(facts) + 1, known))
    for position, item in enumerate(answer.at_odds, 1):
        sorted_claims.update(name for side in item.sides for name in side.claims)
        fact = _at_odds(len(facts) + 1, item, claims, documents)
        if isinstance(fact, str):
            problems.append(f"entry {position} of `at_odds` {fact}")
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


def _agreement(number: int, known: list[Claim]) -> Fact:
    return Fact(
        id=f"F{number}",
        summary=known[0].text,
        positions=_positions(known, "states", ""),
        relation="same",
        salience=min((claim.salience for claim in known), key=["high", "medium", "low"].index),
    )


def _positions(claims: Iterable[Claim], stance: Stance, says: str) -> tuple[Position, ...]:
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return tuple(
        Position(
            source=source,
            stance=stance,
            claims=tuple(claim.id for claim in group),
            says=says,
            evidence=tuple(dict.fromkeys(e for claim in group for e in claim.evidence)),
        )
        for source, group in by_source.items()
    )


def _at_odds(
    number: int, item: AtOddsAnswer, claims: dict[str, Claim], documents: dict[str, Document]
) -> Fact | str:
    """The fact, or what is wrong with the entry."""
    if len(item.sides) < 2:
        return "has fewer than two sides"
    claimed = [name for side in item.sides for name in set(side.claims)]
    doubled = sorted({name for name in claimed if claimed.count(name) > 1})
    if doubled:
        return f"has {doubled[0]} on two sides"
    positions: list[Position] = []
    for side in item.sides:
        found = _side(side, item, claims, documents)
        if isinstance(found, str):
            return found
        positions += found
    if item.kind == "same" and len({position.source for position in positions}) < 2:
        return "calls one article's claims the same"
    return Fact(
        id=f"F{number}",
        summary=" ".join(item.what.split()),
        positions=tuple(positions),
        relation=item.kind,
        aspect=item.aspect,
        salience=item.weight,
        explanation=" ".join(item.reason.split()),
        stronger=tuple(name for name in item.stronger if name in documents),
    )


def _side(
    side: SideAnswer, item: AtOddsAnswer, claims: dict[str, Claim], documents: dict[str, Document]
) -> list[Position] | str:
    unknown = [name for name in side.claims if name not in claims]
    if unknown:
        return f"has {unknown[0]!r}, which is no claim's id"
    if not side.claims:
        return "has a side without claims"
    members = [claims[name] for name in dict.fromkeys(side.claims)]
    located: dict[str, Evidence] = {}
    for claim in members:
        evidence = quoted(side.words, documents[claim.source], claim.sentences)
        if evidence and claim.source not in located:
            located[claim.source] = evidence
    if not located:
        return f"quotes {side.words!r}, which stands in no sentence of {', '.join(side.claims)}"
    says = " ".join(side.words.split())
    return [
        position.model_copy(update={"evidence": _deciding(located.get(position.source), position.evidence)})
        for position in _positions(members, _stance(item, members), says)
    ]


def _deciding(words: Evidence | None, passages: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The words that decide, then what else the side rests on: a sum or a reckoned date takes more than one place."""
    if words is None:
        return passages[:_MOST_EVIDENCE]
    others = (p for p in passages if p.end <= words.start or words.end <= p.start)
    return (words, *others)[:_MOST_EVIDENCE]


def _stance(item: AtOddsAnswer, members: list[Claim]) -> Stance:
    stronger = set(item.stronger)
    if item.kind in ("contradiction", "update"):
        return "differs"
    if item.kind in ("refinement", "certainty") and stronger and not stronger & {c.source for c in members}:
        return "less_exact"
    return "states"
