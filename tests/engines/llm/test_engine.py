"""The engine that asks a model, on questions too large for one request and on endpoints that stop to answer."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from atodds.engines.base import Window
from atodds.engines.llm import LlmEngine
from atodds.engines.llm.engine import CONTEXT_TOKENS
from atodds.errors import EndpointError, OverBudget, Refused, Truncated, Unreachable
from atodds.llm import tokens
from atodds.llm.ask import Asker
from atodds.llm.chat import Answer, Question
from atodds.llm.prompts import Prompts

from ...word_reader import asked_of
from .articles import BLAZE, FIRE, claim


@dataclass
class AbsentReader:
    """A chat for which no article carries anything; it cuts answers on more than `most` claims, and after `last`
    answers it serves nothing any more."""

    most: int = 10_000
    last: int = 10_000
    asked: list[Question] = field(default_factory=list)

    async def ask(self, question: Question) -> Answer:
        if len(self.asked) >= self.last:
            raise EndpointError("The quota is used up.")
        self.asked.append(question)
        names = asked_of(question.messages[1].content)
        if len(names) > self.most:
            raise Truncated("The answer was cut.")
        answer: dict[str, Any] = {"carried": [], "partly": [], "differs": [], "absent": names}
        return Answer(text=json.dumps(answer), tokens_in=1, tokens_out=1, model="absent")


def engine(chat: AbsentReader) -> LlmEngine:
    return LlmEngine(Asker(chat, identity={}), Prompts.load())


MANY = tuple(
    claim(FIRE, n, f"Witness {n} saw the fire at the Ostmark warehouse from window {n}.", 1)
    for n in range(1, 41)
)


def test_an_answer_that_is_cut_is_asked_for_in_halves() -> None:
    """Every claim is answered in the end, none twice."""
    chat = AbsentReader(most=12)
    found = asyncio.run(engine(chat).mentions(BLAZE, MANY, MANY))
    assert sorted(m.claim for m in found.mentions) == sorted(c.id for c in MANY)
    assert not found.undecided


def test_more_claims_than_fit_are_looked_up_in_several_requests() -> None:
    """No request is longer than a model can read, and no claim is left out."""
    crowd = tuple(
        MANY[0].model_copy(update={"id": f"A{n}", "text": f"{MANY[0].text} " * 4}) for n in range(1, 1501)
    )
    chat = AbsentReader()
    found = asyncio.run(engine(chat).mentions(BLAZE, crowd, crowd))
    assert len(found.mentions) == len(crowd)
    assert len(chat.asked) > 1
    assert max(map(tokens.of_question, chat.asked)) <= CONTEXT_TOKENS


def test_asked_of_nearly_all_claims_only_the_others_are_named() -> None:
    """Among many sources a request would else repeat hundreds of ids, once for each document."""
    chat = AbsentReader()
    found = asyncio.run(engine(chat).mentions(BLAZE, MANY[2:], MANY))
    assert sorted(m.claim for m in found.mentions) == sorted(c.id for c in MANY[2:])
    assert chat.asked[0].messages[1].content.endswith("A: all but A1, A2")


def test_an_endpoint_that_stops_half_way_leaves_the_rest_undecided() -> None:
    """What was answered is kept and reported; what wasn't asked any more is said."""
    chat = AbsentReader(last=1)
    prompted = engine(chat)

    async def two() -> list[Any]:
        first = await prompted.mentions(BLAZE, MANY[:3], MANY)
        return [first, await prompted.mentions(BLAZE, MANY[3:6], MANY)]

    first, second = asyncio.run(two())
    assert len(first.mentions) == 3
    assert [doubt.why for doubt in second.undecided] == ["The quota is used up."] * 3


def test_an_endpoint_that_serves_nothing_is_an_error() -> None:
    """A wrong key ends the run with one sentence, not with a report full of gaps."""
    with pytest.raises(EndpointError):
        asyncio.run(engine(AbsentReader(last=0)).extract(Window(document=FIRE, asked=(1, 2, 3))))


def test_a_refusal_leaves_its_sentences_undecided() -> None:
    """The model declines one window: the report names the sentences that no claim came from."""

    class Declining(AbsentReader):
        async def ask(self, question: Question) -> Answer:
            raise Refused(f"the model declined to answer “{question.label}”.")

    found = asyncio.run(engine(Declining()).extract(Window(document=FIRE, asked=(1, 2, 3))))
    [doubt] = found.undecided
    assert "Sentences 1 to 3" in doubt.what
    assert "declined" in doubt.why


def test_an_endpoint_that_answers_nothing_usable_gives_no_report() -> None:
    """A report that read nothing would say that nothing is at odds."""

    class Mute(AbsentReader):
        async def ask(self, question: Question) -> Answer:  # noqa: ARG002 - the protocol's
            raise Unreachable("example.test answered with a web page.")

    prompted = engine(Mute())
    asyncio.run(prompted.extract(Window(document=FIRE, asked=(1, 2, 3))))
    with pytest.raises(EndpointError, match="a web page"):
        prompted.refuse_if_mute()


def test_a_budget_of_nothing_is_no_mute_endpoint() -> None:
    """What the user's own limit kept from being asked is reported as not checked."""

    class Poor(AbsentReader):
        async def ask(self, question: Question) -> Answer:  # noqa: ARG002 - the protocol's
            raise OverBudget("asking on would cost more than --max-cost.")

    prompted = engine(Poor())
    asyncio.run(prompted.extract(Window(document=FIRE, asked=(1, 2, 3))))
    prompted.refuse_if_mute()
