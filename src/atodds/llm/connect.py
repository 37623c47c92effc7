"""An endpoint's settings, and all of the llm layer put together on them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator

from atodds.llm.ask import Asker
from atodds.llm.budget import Budgeted, Deadlined
from atodds.llm.cache import Cache
from atodds.llm.chat import Chat
from atodds.llm.clock import Clock, WallClock
from atodds.llm.events import Listener, Warned, unheard
from atodds.llm.last_word import LastWord, Sending, Waiting
from atodds.llm.limits import Limited
from atodds.llm.openai import OPENAI, Adapting, OpenAIChat
from atodds.llm.prices import price_of
from atodds.llm.retry import Policy, Retrying
from atodds.model import Frozen


class ChatSettings(Frozen):
    """How to ask a model. Seconds, requests and tokens a minute, US dollars; None is no limit.

    `deadline` counts from the connection; `max_wait` is the longest Retry-After that is obeyed.
    """

    model: str = Field(min_length=1)
    base_url: str = OPENAI
    api_key: SecretStr = SecretStr("")
    timeout: float = Field(default=300.0, gt=0)
    effort: str | None = None
    answer_limit: int | None = Field(default=None, gt=0)
    concurrency: int = Field(default=16, gt=0)
    rpm: int | None = Field(default=None, gt=0)
    tpm: int | None = Field(default=None, gt=0)
    max_wait: float = Field(default=600.0, ge=0)
    deadline: float | None = Field(default=None, gt=0)
    max_cost: float | None = Field(default=None, ge=0)
    max_tokens: int | None = Field(default=None, ge=0)
    cache: Path | None = None

    @field_validator("base_url")
    @classmethod
    def _is_a_web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("the base URL must begin with http:// or https:// and name a host")
        if "@" in parts.netloc:
            raise ValueError("the base URL must not hold a password: it stands in reports")
        if parts.query or parts.fragment:
            raise ValueError("the base URL must end with its path: what follows a ? or # may be a key")
        return value.rstrip("/")

    @field_validator("api_key")
    @classmethod
    def _fits_a_header(cls, value: SecretStr) -> SecretStr:
        key = value.get_secret_value()
        if not key.isascii() or not key.isprintable() or key != key.strip():
            raise ValueError(
                "the API key holds a character that no key has: a space, a line break or a letter with marks"
            )
        return value


def endpoint(settings: ChatSettings) -> OpenAIChat:
    """The endpoint alone, without retries, limits, budget and cache; a context manager."""
    return OpenAIChat(
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key.get_secret_value(),
        timeout=settings.timeout,
        effort=settings.effort,
        answer_limit=settings.answer_limit,
    )


@asynccontextmanager
async def connect(
    settings: ChatSettings, *, clock: Clock | None = None, listener: Listener = unheard
) -> AsyncIterator[Asker]:
    """An `Asker` on the endpoint; its connections close with the context."""
    clock = clock or WallClock()
    deadline = None if settings.deadline is None else clock.now() + settings.deadline
    served = endpoint(settings)
    last = LastWord()
    budget = Budgeted(
        Sending(served, last),
        price=price_of(settings.model, settings.base_url),
        max_cost=settings.max_cost,
        max_tokens=settings.max_tokens,
    )
    limited = Limited(
        budget,
        concurrency=settings.concurrency,
        rpm=settings.rpm,
        tpm=settings.tpm,
        max_wait=settings.max_wait,
        clock=clock,
    )
    policy = Policy(max_wait=settings.max_wait, deadline=deadline)
    chat: Chat = Waiting(Retrying(Adapting(limited), policy, clock, listener), last)
    if deadline is not None:
        chat = Deadlined(chat, deadline, clock)
    async with served:
        with ExitStack() as open_files:
            store = None
            if settings.cache is not None:
                store = open_files.enter_context(Cache(settings.cache, lambda text: listener(Warned(text))))
            asker = Asker(chat, identity=served.identity, store=store, spent=budget.usage, listener=listener)
            try:
                yield asker
                if last.said:
                    kept = "; what was answered is kept" if store else ""
                    listener(Warned(f"{last.said} Nothing more was asked{kept}."))
            finally:
                await asker.stop()
