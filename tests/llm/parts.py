"""What the tests of the llm layer share: a question, its parser, a clock that skips, a scripted chat."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from atodds.errors import AtoddsError
from atodds.llm.ask import Parsed
from atodds.llm.chat import Answer, Message, Question
from atodds.llm.json_object import object_in


def question(user: str = "Ten were hurt.", label: str = "extract A", answer_tokens: int = 50) -> Question:
    return Question(
        label=label,
        name="extract",
        messages=(Message(role="system", content="Split."), Message(role="user", content=user)),
        schema_={"type": "object"},
        answer_tokens=answer_tokens,
    )


def answer(text: str = '{"claims": 1}', **changes: object) -> Answer:
    base = {"text": text, "tokens_in": 10, "tokens_out": 5, "model": "m"}
    return Answer.model_validate({**base, **changes})


def claims(text: str) -> Parsed[int]:
    """The number of claims; a negative one has that many problems."""
    number = object_in(text)["claims"]
    return Parsed(number, tuple(f"Claim {n} cites no sentence." for n in range(-number)))


class SkippingClock:
    """Time passes only by sleeping, at once."""

    def __init__(self) -> None:
        self.time = 0.0
        self.sleeps: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.time += seconds


class ScriptedChat:
    """A `Chat` that gives the next answer or fault of its script, and keeps what it was asked."""

    def __init__(self, script: Iterable[Answer | AtoddsError]) -> None:
        self._script = iter(script)
        self.asked: list[Question] = []

    async def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        turn = next(self._script)
        if isinstance(turn, AtoddsError):
            raise turn
        return turn


@contextmanager
def everything_logged() -> Iterator[list[str]]:
    """The lines that any logger writes meanwhile, with the whole program set to debugging."""
    lines: list[str] = []

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    root, handler = logging.getLogger(), Lines()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
