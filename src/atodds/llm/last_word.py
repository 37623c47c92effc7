"""An endpoint that will not serve a run any more says so to one question, and all others hear of it at once."""

from __future__ import annotations

import asyncio
from typing import Any

from atodds.errors import EndpointError
from atodds.llm.chat import Answer, Chat, Question
from atodds.llm.faults import Transient


class LastWord:
    """Shared by `Sending` and `Waiting`: what the endpoint said, once it has, and who is being answered."""

    def __init__(self) -> None:
        self.said: EndpointError | None = None
        self.heard = asyncio.Event()
        self.under_way: set[asyncio.Task[Any] | None] = set()

    def again(self) -> EndpointError:
        return EndpointError(str(self.said))


class Sending:
    """A `Chat` around the endpoint itself, whose `EndpointError` is the last word."""

    def __init__(self, chat: Chat, last: LastWord) -> None:
        self._chat = chat
        self._last = last

    async def ask(self, question: Question) -> Answer:
        task = asyncio.current_task()
        self._last.under_way.add(task)
        try:
            return await self._chat.ask(question)
        except EndpointError as error:
            self._last.said = self._last.said or error
            self._last.heard.set()
            raise
        except Transient:
            if self._last.said:
                raise self._last.again() from None
            raise
        finally:
            self._last.under_way.discard(task)


class Waiting:
    """A `Chat` around limits and retries: after the last word nobody waits there to be sent. What is under way may
    still be answered, and has to be paid for."""

    def __init__(self, chat: Chat, last: LastWord) -> None:
        self._chat = chat
        self._last = last

    async def ask(self, question: Question) -> Answer:
        if self._last.said:
            raise self._last.again()
        asked = asyncio.create_task(self._chat.ask(question))
        heard = asyncio.create_task(self._last.heard.wait())
        try:
            await asyncio.wait({asked, heard}, return_when=asyncio.FIRST_COMPLETED)
            if not asked.done() and asked not in self._last.under_way:
                raise self._last.again()
            return await asked
        finally:
            asked.cancel()
            heard.cancel()
            await asyncio.gather(asked, heard, return_exceptions=True)
