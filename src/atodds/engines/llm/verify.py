"""Question 4: a second, independent look at facts on which documents seem to be at odds."""

from __future__ import annotations

from atodds.engines.base import Dossier, Verdict, Verification
from atodds.engines.llm.answers import VerifyAnswer, read, strict_schema
from atodds.engines.llm.render import case
from atodds.llm.ask import Parsed
from atodds.llm.chat import Question
from atodds.llm.prompts import Prompt
from atodds.model import Fact

TOKENS_A_CASE = 100
SCHEMA = strict_schema(VerifyAnswer)


def question(prompt: Prompt, seen: Dossier, facts: tuple[Fact, ...], look: int) -> Question:
    """Odd looks show the documents in reverse order; from the third on the cases are turned round too. What words
    can't tell apart the sample does: no look is answered with another's answer."""
    order = facts if look < 3 else facts[::-1]
    cases = [case(facts.index(fact) + 1, fact, seen, swapped=look % 2 == 1) for fact in order]
    return Question(
        label=f"verify {len(facts)} cases, look {look}",
        name="verify",
        messages=prompt.fill(cases="\n\n".join(cases)),
        schema_=SCHEMA,
        answer_tokens=20 + TOKENS_A_CASE * len(facts),
        sample=(look - 1) // 2,
    )


def parse(text: str, seen: Dossier, facts: tuple[Fact, ...]) -> Parsed[Verification]:
    """One verdict a fact, or a problem."""
    answer = read(VerifyAnswer, text)
    documents = {document.id for document in seen.documents}
    found: dict[int, Verdict] = {}
    problems: list[str] = []
    for look in answer.looks:
        if not 1 <= look.case <= len(facts):
            problems.append(f"there is no case {look.case}")
        elif look.case in found:
            problems.append(f"case {look.case} has two verdicts")
            found[look.case] = found[look.case].model_copy(update={"relation": None})
        else:
            found[look.case] = Verdict(
                fact=facts[look.case - 1].id,
                relation=None if look.verdict == "cannot_tell" else look.verdict,
                aspect=look.aspect,
                explanation=" ".join(look.reason.split()),
                stronger=tuple(name for name in look.stronger if name in documents),
            )
    problems += [f"case {n} has no verdict" for n in range(1, len(facts) + 1) if n not in found]
    verdicts = tuple(found[n] for n in sorted(found))
    settled = all(verdict.relation is not None for verdict in verdicts)
    return Parsed(Verification(verdicts=verdicts), tuple(problems), settled)
