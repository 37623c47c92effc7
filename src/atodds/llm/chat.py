"""The seam between atodds and a model: one question in, one answer out.

`Chat` has one method, so that retry, limits and budget are wrappers of one small protocol, and a fake is an
ordinary implementation of it.
"""

from __future__ import annotations

from typing import Any, Literal, Protocol

from atodds.llm.throttle import Throttle
from atodds.model import Frozen


class Message(Frozen):
    role: Literal["system", "user", "assistant"]
    content: str


class Question(Frozen):
    """One request. `label` names it in progress and logs (`extract A`), and never holds an article's text.

    `answer_tokens` is an estimate of the answer's length, for budget and limits; it is not sent.
    `schema_` is the strict JSON schema the answer must fit. `sample` tells apart independent answers to the
    same words: it isn't sent, but without it the second would be the first's, from the cache.
    """

    label: str
    name: Literal["extract", "crosscheck", "mentions", "verify", "doctor"]
    messages: tuple[Message, ...]
    schema_: dict[str, Any]
    answer_tokens: int
    sample: int = 0

    def followed_by(self, *messages: Message) -> Question:
        """The same question later in the conversation: the re-ask."""
        return self.model_copy(update={"messages": self.messages + messages})


class Answer(Frozen):
    """The model's raw text. `tokens_*` are estimates unless the server `counted`;
    `tokens_cached` are those of `tokens_in` that its prompt cache held.

    `ended`: `cut` by the length limit, or `declined` by the model or its filter; the text is then no answer,
    but it has been paid for.
    """

    text: str
    tokens_in: int
    tokens_out: int
    model: str
    tokens_cached: int = 0
    counted: bool = True
    ended: Literal["whole", "cut", "declined"] = "whole"
    throttle: Throttle | None = None


class Chat(Protocol):
    async def ask(self, question: Question) -> Answer:
        """Raises `AnswerError` where this question got no answer, `EndpointError` where none will."""
        ...
