"""Question 3: whether a document carries other documents' claims anywhere in its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from atodds.engines.base import Mention, Mentions, Outcome
from atodds.engines.llm.answers import CitedAnswer, DiffersAnswer, MentionsAnswer, read, strict_schema
from atodds.engines.llm.cite import evidence_for
from atodds.engines.llm.render import listed, numbered
from atodds.llm.ask import Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompt
from atodds.model import Claim, Document

TOKENS_A_CLAIM = 3
SCHEMA = strict_schema(MentionsAnswer)


def question(
    prompt: Prompt, document: Document, claims: tuple[Claim, ...], pool: tuple[Claim, ...]
) -> Question:
    return Question(
        label=f"mentions of {len(claims)} claims in {document.id}",
        name="mentions",
        messages=prompt.fill(claims=listed(pool), article=numbered(document), asked=_asked(claims, pool)),
        schema_=SCHEMA,
        answer_tokens=30 + TOKENS_A_CLAIM * len(claims),
    )


def _asked(claims: tuple[Claim, ...], pool: tuple[Claim, ...]) -> str:
    """The ids, a line for each article that they are of; all but the others where these are fewer."""
    wanted = {claim.id for claim in claims}
    lines = []
    for source, group in groupby(sorted(pool, key=attrgetter("source")), key=attrgetter("source")):
        names = [claim.id for claim in group]
        asked = [name for name in names if name in wanted]
        others = [name for name in names if name not in wanted]
        if not asked:
            continue
        if len(others) < len(asked):
            asked = [" but ".join(["all", *([", ".join(others)] if others else [])])]
        lines.append(f"{source}: {', '.join(asked)}")
    return "\n".join(lines)


def parse(
    text: str, document: Document, claims: tuple[Claim, ...], pool: tuple[Claim, ...] = ()
) -> Parsed[Mentions]:
    """One mention a claim, or a problem: an unknown or doubled claim, a sentence that isn't there.

    What it says of a claim of the pool that wasn't asked about is no reason to ask again, and isn't taken.
    """
    answer = read(MentionsAnswer, text)
    asked = {claim.id: claim for claim in claims}
    shown = {claim.id for claim in pool}
    numbers = {sentence.number for sentence in document.sentences if sentence.role != "metadata"}
    found: dict[str, Mention] = {}
    problems: list[str] = []
    unknown: list[str] = []
    doubled: set[str] = set()

    def keep(name: str, mention: Mention) -> None:
        if name in found:
            doubled.add(name)
        found[name] = mention

    lists: dict[Outcome, Sequence[CitedAnswer | DiffersAnswer]] = {
        "carried": answer.carried,
        "partly": answer.partly,
        "differs": answer.differs,
    }
    for outcome, items in lists.items():
        for item in items:
            if item.claim not in asked:
                unknown.append(item.claim)
            elif not item.in_ or not numbers.issuperset(item.in_):
                problems.append(f"{item.claim} cites a sentence that the article doesn't have, or none")
            else:
                keep(item.claim, _mention(item, outcome, asked[item.claim], document))
    for name in answer.absent:
        if name in asked:
            keep(name, Mention(claim=name, source=document.id, outcome="absent"))
        else:
            unknown.append(name)
    problems += [f"{name!r} is not the id of a claim" for name in unknown if name not in shown]
    problems += [f"{name} is in more than one list" for name in sorted(doubled)]
    left_out = [name for name in asked if name not in found]
    if left_out:
        problems.append(f"these claims are in none of the lists: {', '.join(left_out)}")
    mentions = tuple(found[name] for name in asked if name in found and name not in doubled)
    return Parsed(Mentions(mentions=mentions), tuple(problems))


def _mention(
    item: CitedAnswer | DiffersAnswer, outcome: Outcome, claim: Claim, document: Document
) -> Mention:
    how = item.how if isinstance(item, DiffersAnswer) else ""
    return Mention(
        claim=claim.id,
        source=document.id,
        outcome=outcome,
        evidence=evidence_for(f"{claim.text} {how}", document, dict.fromkeys(item.in_)),
        explanation=" ".join(how.split()),
    )
