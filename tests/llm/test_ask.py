"""A question is asked as often as it takes, and no oftener."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from atodds.errors import AtoddsError, Malformed, Refused, Truncated, Unreachable
from atodds.llm.ask import Asker, Parsed
from atodds.llm.cache import Cache
from atodds.llm.chat import Answer, Question
from atodds.llm.events import Answered, Asked, Cached, Event, Reasked
from atodds.model import Usage
from tests.llm.parts import ScriptedChat, answer, claims, question

IDENTITY = {"model": "m", "base_url": "http://127.0.0.1/v1"}
GOOD, TWO_PROBLEMS, ONE_PROBLEM = answer('{"claims": 3}'), answer('{"claims": -2}'), answer('{"claims": -1}')
NO_JSON = answer("I think so.")


def ask(*script: Answer | AtoddsError) -> tuple[Parsed[int], ScriptedChat]:
    chat = ScriptedChat(script)
    return asyncio.run(Asker(chat, identity=IDENTITY).ask(question(), claims)), chat


def test_a_good_answer_is_asked_for_once() -> None:
    """One request, and the parsed value."""
    parsed, chat = ask(GOOD)
    assert parsed == Parsed(3)
    assert chat.asked == [question()]


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        (TWO_PROBLEMS, GOOD, 3),
        (TWO_PROBLEMS, ONE_PROBLEM, -1),
        (ONE_PROBLEM, ONE_PROBLEM, -1),
        (ONE_PROBLEM, TWO_PROBLEMS, -1),
        (ONE_PROBLEM, NO_JSON, -1),
        (ONE_PROBLEM, answer("", ended="cut"), -1),
        (ONE_PROBLEM, Unreachable("gone"), -1),
        (NO_JSON, GOOD, 3),
        (NO_JSON, ONE_PROBLEM, -1),
    ],
)
def test_the_better_of_two_answers_is_taken(first: Answer, second: Answer, value: int) -> None:
    """The second, unless it has more problems or doesn't come; its problems are the caller's to report."""
    parsed, chat = ask(first, second)
    assert parsed.value == value
    assert len(parsed.problems) == max(0, -value)
    assert len(chat.asked) == 2


def test_the_model_is_told_what_to_mend() -> None:
    """The re-ask goes on in the same conversation: its own answer, the problems, and the schema again."""
    _, chat = ask(TWO_PROBLEMS, GOOD)
    *before, own, mend = chat.asked[1].messages
    assert tuple(before) == question().messages
    assert (own.role, own.content) == ("assistant", TWO_PROBLEMS.text)
    assert "- Claim 0 cites no sentence.\n- Claim 1 cites no sentence." in mend.content
    assert mend.content.endswith('{"type": "object"}')


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ((NO_JSON, NO_JSON), Malformed),
        ((answer("{", ended="cut"),), Truncated),
        ((answer("", ended="declined"),), Refused),
        ((Unreachable("gone"),), Unreachable),
        ((NO_JSON, Unreachable("gone")), Unreachable),
    ],
)
def test_a_question_without_an_answer_says_why(
    script: tuple[Answer | AtoddsError, ...], error: type[AtoddsError]
) -> None:
    """The kind of error tells the caller whether to split the question or to report it."""
    with pytest.raises(error):
        ask(*script)


def test_a_good_answer_is_kept_and_a_poor_one_is_not(tmp_path: Path) -> None:
    """The next run asks again only what had problems; a mended answer is kept under the first question."""
    poor, mended = question("poor"), question("mended")

    async def run(chat: ScriptedChat) -> Usage:
        with Cache(tmp_path / "answers.sqlite3", print) as store:
            asker = Asker(chat, identity=IDENTITY, store=store)
            for asked in (question(), poor, mended):
                await asker.ask(asked, claims)
            return asker.usage()

    first = ScriptedChat([GOOD, ONE_PROBLEM, ONE_PROBLEM, ONE_PROBLEM, GOOD])
    assert asyncio.run(run(first)).cached == 0
    second = ScriptedChat([GOOD])
    assert asyncio.run(run(second)).cached == 2
    assert second.asked == [poor]


def test_an_answer_that_was_cut_is_not_paid_for_twice(tmp_path: Path) -> None:
    """The next run is told at once, so that it asks in parts."""
    with Cache(tmp_path / "answers.sqlite3", print) as store:
        for script in ([answer('{"cl', ended="cut")], []):
            chat = ScriptedChat(script)
            asker = Asker(chat, identity=IDENTITY, store=store)
            with pytest.raises(Truncated):
                asyncio.run(asker.ask(question(), claims))
            assert asker.usage().cached == 1 - len(script)


def test_the_models_that_answered_are_told(tmp_path: Path) -> None:
    """As the server names them, and also where the answers come from the cache."""
    with Cache(tmp_path / "answers.sqlite3", print) as store:
        for chat in (ScriptedChat([GOOD.model_copy(update={"model": "m-2026-03-05"})]), ScriptedChat([])):
            asker = Asker(chat, identity=IDENTITY, store=store)
            asyncio.run(asker.ask(question(), claims))
            assert asker.usage().models == ("m-2026-03-05",)


def test_an_answer_for_another_parser_is_asked_for_again(tmp_path: Path) -> None:
    """A kept answer that a stricter version of the program can't use doesn't stand in the way."""

    def stricter(text: str) -> Parsed[int]:
        if text == GOOD.text:
            raise Malformed("Not any more.")
        return claims(text)

    async def run(parse: Callable[[str], Parsed[int]], *script: Answer) -> Parsed[int]:
        with Cache(tmp_path / "answers.sqlite3", print) as store:
            return await Asker(ScriptedChat(script), identity=IDENTITY, store=store).ask(question(), parse)

    assert asyncio.run(run(claims, GOOD)).value == 3
    assert asyncio.run(run(stricter, answer('{"claims": 4}'))).value == 4
    assert asyncio.run(run(claims)).value == 4


@pytest.mark.parametrize("changed", ["user", "model", "sample", "schema"])
def test_whatever_can_change_an_answer_makes_it_another(tmp_path: Path, changed: str) -> None:
    """Words, model, schema and sample are each part of an answer's identity; the label is not."""
    other = {
        "user": question("Eleven were hurt."),
        "model": question(),
        "sample": question().model_copy(update={"sample": 1}),
        "schema": question().model_copy(update={"schema_": {"type": "object", "title": "new"}}),
    }[changed]

    async def run(asked: Question, identity: dict[str, str], *script: Answer) -> Parsed[int]:
        with Cache(tmp_path / "answers.sqlite3", print) as store:
            return await Asker(ScriptedChat(script), identity=identity, store=store).ask(asked, claims)

    asyncio.run(run(question(), IDENTITY, GOOD))
    asyncio.run(run(question(label="extract B"), IDENTITY))
    identity = {**IDENTITY, "model": "n"} if changed == "model" else IDENTITY
    assert asyncio.run(run(other, identity, answer('{"claims": 4}'))).value == 4


class Gate:
    """A chat that answers when it is opened."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()
        self.reached = asyncio.Event()
        self.asked: list[Question] = []

    async def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        self.reached.set()
        await self.opened.wait()
        return GOOD


def test_identical_questions_at_once_are_asked_once() -> None:
    """Twins under way share one request and its answer."""

    async def run() -> None:
        gate = Gate()
        asker = Asker(gate, identity=IDENTITY)
        tasks = [asyncio.create_task(asker.ask(question(), claims)) for _ in range(3)]
        await gate.reached.wait()
        gate.opened.set()
        assert [parsed.value for parsed in await asyncio.gather(*tasks)] == [3, 3, 3]
        assert gate.asked == [question()]
        assert asker.usage().cached == 2

    asyncio.run(run())


def test_a_cancelled_question_leaves_its_twin_an_answer() -> None:
    """When the one who asked is cancelled, the other asks anew."""

    async def run() -> None:
        gate = Gate()
        asker = Asker(gate, identity=IDENTITY)
        first, second = (asyncio.create_task(asker.ask(question(), claims)) for _ in range(2))
        await gate.reached.wait()
        first.cancel()
        gate.opened.set()
        assert (await second).value == 3
        assert len(gate.asked) == 2

    asyncio.run(run())


def test_events_tell_what_happens_without_an_articles_text(tmp_path: Path) -> None:
    """Labels and counts, in the order of what happened."""
    events: list[Event] = []

    async def run() -> None:
        with Cache(tmp_path / "answers.sqlite3", print) as store:
            chat = ScriptedChat([ONE_PROBLEM, GOOD])
            asker = Asker(chat, identity=IDENTITY, store=store, listener=events.append)
            await asker.ask(question(), claims)
            await asker.ask(question(), claims)

    asyncio.run(run())
    assert events == [
        Asked("extract A"),
        Answered("extract A", 10, 5),
        Reasked("extract A", 1),
        Asked("extract A"),
        Answered("extract A", 10, 5),
        Cached("extract A", 10, 5),
    ]


def test_an_answer_that_leaves_something_open_is_not_kept(tmp_path: Path) -> None:
    """The next run asks again; one that decides is served from the cache."""

    def open_at_first(text: str) -> Parsed[str]:
        return Parsed(text, settled="-1" not in text)

    with Cache(tmp_path / "answers.sqlite3", print) as cache:
        for script, asked in (([ONE_PROBLEM], 1), ([GOOD], 1), ([], 0)):
            chat = ScriptedChat(script)
            asyncio.run(Asker(chat, identity=IDENTITY, store=cache).ask(question(), open_at_first))
            assert len(chat.asked) == asked
