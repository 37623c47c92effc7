"""A question until it has a good answer: from the cache, from the model, or from the model asked once
more."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from atodds.errors import AnswerError, Malformed, Refused, Truncated
from atodds.llm.chat import Answer, Chat, Message, Question
from atodds.llm.events import Answered, Asked, Cached, Listener, Reasked, unheard
from atodds.llm.key import key_of
from atodds.model import Usage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """What an answer says, and what is wrong with it: sentences that tell the model what to mend.

    `settled`: whether it decides what was asked. An answer that leaves something open isn't worth keeping.
    """

    value: T
    problems: tuple[str, ...] = ()
    settled: bool = True


Parse = Callable[[str], Parsed[T]]


class Store(Protocol):
    """What keeps answers. It never fails: what it can't keep or find, it doesn't have."""

    def get(self, key: str) -> Answer | None: ...
    def put(self, key: str, question: Question, answer: Answer) -> None: ...


class Asker:
    """Asks through `chat`, keeps good answers in `store`.

    `identity` is all beside the question that can change an answer: model, endpoint, parameters. `spent`
    tells what was spent on requests. Identical questions under way at the same time are asked once.
    """

    def __init__(
        self,
        chat: Chat,
        *,
        identity: Mapping[str, Any],
        store: Store | None = None,
        spent: Callable[[], Usage] = Usage,
        listener: Listener = unheard,
    ) -> None:
        self._chat = chat
        self._identity = dict(identity)
        self._store = store
        self._spent = spent
        self._listener = listener
        self._cached = 0
        self._models: set[str] = set()
        self._under_way: dict[str, asyncio.Future[Any]] = {}

    def usage(self) -> Usage:
        return self._spent().model_copy(
            update={"cached": self._cached, "models": tuple(sorted(self._models))}
        )

    async def stop(self) -> None:
        """Ends what is still under way, so that nothing is sent when nobody waits for it any more."""
        left = list(self._under_way.values())
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    async def ask(self, question: Question, parse: Parse[T]) -> Parsed[T]:
        """The better of at most two answers, with the problems it still has.

        `parse` raises `Malformed` where an answer holds nothing usable; so does this, where the second
        doesn't either. Raises the other `AnswerError`s and `EndpointError` as `Chat.ask` does.
        """
        key = key_of(question, self._identity)
        return await self._once(key, lambda: self._answered(key, question, parse))

    async def _once(self, key: str, work: Callable[[], Coroutine[Any, Any, Parsed[T]]]) -> Parsed[T]:
        while (twin := self._under_way.get(key)) is not None:
            await asyncio.wait([twin])
            # A twin that was cancelled has no answer to share: the question is asked anew.
            if not twin.cancelled():
                shared: Parsed[T] = twin.result()
                self._cached += 1
                return shared
        task = asyncio.create_task(work())
        self._under_way[key] = task
        task.add_done_callback(lambda _: self._under_way.pop(key))
        return await task

    async def _answered(self, key: str, question: Question, parse: Parse[T]) -> Parsed[T]:
        if (kept := self._kept(key, question, parse)) is not None:
            return kept
        answer = await self._sent(question)
        if answer.ended == "cut":
            # Paid for, and it would be cut again: the next run knows at once to ask in parts.
            self._keep(key, question, answer)
        _refuse_unfinished(question, answer)
        parsed = _parsed(answer, parse)
        if isinstance(parsed, Malformed) or parsed.problems:
            answer, parsed = await self._mended(question, answer, parsed, parse)
        if isinstance(parsed, Malformed):
            raise parsed
        if parsed.settled and not parsed.problems:
            self._keep(key, question, answer)
        return parsed

    def _keep(self, key: str, question: Question, answer: Answer) -> None:
        if self._store is not None:
            self._store.put(key, question, answer)

    def _kept(self, key: str, question: Question, parse: Parse[T]) -> Parsed[T] | None:
        answer = self._store.get(key) if self._store is not None else None
        if answer is None:
            return None
        if answer.ended == "cut":
            self._recall(question, answer)
            raise Truncated(
                f"The answer to “{question.label}” was cut at the length limit before; --no-cache asks again."
            )
        parsed = _parsed(answer, parse)
        # An answer that an older atodds found good may not be good enough for this one.
        if isinstance(parsed, Malformed) or parsed.problems:
            return None
        self._recall(question, answer)
        return parsed

    def _recall(self, question: Question, answer: Answer) -> None:
        self._cached += 1
        self._models.add(answer.model)
        self._listener(Cached(question.label, answer.tokens_in, answer.tokens_out))

    async def _mended(
        self, question: Question, answer: Answer, parsed: Parsed[T] | Malformed, parse: Parse[T]
    ) -> tuple[Answer, Parsed[T] | Malformed]:
        """The second answer, unless it has more problems or doesn't come: then the first."""
        problems = (str(parsed),) if isinstance(parsed, Malformed) else parsed.problems
        self._listener(Reasked(question.label, len(problems)))
        try:
            again = _again(question, answer, problems)
            second = await self._sent(again)
            _refuse_unfinished(again, second)
        except AnswerError:
            if isinstance(parsed, Malformed):
                raise
            return answer, parsed
        reparsed = _parsed(second, parse)
        if isinstance(reparsed, Malformed):
            return answer, parsed
        if isinstance(parsed, Malformed) or len(reparsed.problems) <= len(parsed.problems):
            return second, reparsed
        return answer, parsed

    async def _sent(self, question: Question) -> Answer:
        self._listener(Asked(question.label))
        answer = await self._chat.ask(question)
        self._models.add(answer.model)
        self._listener(Answered(question.label, answer.tokens_in, answer.tokens_out))
        return answer


def _refuse_unfinished(question: Question, answer: Answer) -> None:
    if answer.ended == "cut":
        raise Truncated(f"The answer to “{question.label}” was cut at the length limit.")
    if answer.ended == "declined":
        raise Refused(f"The model declined to answer “{question.label}”.")


def _parsed(answer: Answer, parse: Parse[T]) -> Parsed[T] | Malformed:
    try:
        return parse(answer.text)
    except Malformed as error:
        return error


def _again(question: Question, answer: Answer, problems: tuple[str, ...]) -> Question:
    listed = "\n".join(f"- {problem}" for problem in problems)
    schema = json.dumps(question.schema_, ensure_ascii=False)
    return question.followed_by(
        Message(role="assistant", content=answer.text),
        Message(
            role="user",
            content=f"Your answer can't be used as it is:\n{listed}\n"
            f"Answer again, whole, with this mended: one JSON object that fits this schema:\n{schema}",
        ),
    )
