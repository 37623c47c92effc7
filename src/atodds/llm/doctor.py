"""What an endpoint can do, found by asking it: short questions, a long one, and one with a long answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Literal, get_args

from atodds.errors import AnswerError, EndpointError, Malformed
from atodds.llm.chat import Answer, Message, Question
from atodds.llm.connect import ChatSettings, endpoint
from atodds.llm.json_object import object_in
from atodds.llm.openai import Adapting, OpenAIChat, SchemaForm
from atodds.model import Frozen

AT_ONCE = 8
LONG = 400
# Some servers read only the last few thousand tokens of a question, and say nothing of it.
FILLER_LINES = 1_000
WORD = "heron"

_COLOURS = ["red", "green", "blue"]
_COLOUR_SCHEMA = {
    "type": "object",
    "properties": {"colour": {"type": "string", "enum": _COLOURS}},
    "required": ["colour"],
    "additionalProperties": False,
}
_NUMBERS_SCHEMA = {
    "type": "object",
    "properties": {"numbers": {"type": "array", "items": {"type": "integer"}}},
    "required": ["numbers"],
    "additionalProperties": False,
}
_WORD_SCHEMA = {
    "type": "object",
    "properties": {"word": {"type": "string"}},
    "required": ["word"],
    "additionalProperties": False,
}


What = Literal[
    "answers",
    "strict schema",
    "JSON mode",
    "JSON in words",
    "long questions",
    "long answers",
    "side by side",
    "usage",
    "rate limits",
]


class Check(Frozen):
    """One thing an endpoint can or can't do. `says` is a sentence for its user."""

    what: What
    result: Literal["yes", "no", "not tested"]
    says: str


# A run needs one of them.
WAYS_TO_JSON: tuple[What, ...] = ("strict schema", "JSON mode", "JSON in words")


async def examine(settings: ChatSettings) -> tuple[Check, ...]:
    """Asks a dozen questions, one of them long, one with a long answer. Never raises for what the endpoint
    does."""
    async with endpoint(settings) as chat:
        try:
            first = await _ask(chat, _colour())
        except (AnswerError, EndpointError) as error:
            return (Check(what="answers", result="no", says=str(error)), *_untested())
        checks = [
            Check(what="answers", result="yes", says=f"“{settings.model}” answers."),
            _strict(chat, first),
        ]
        for what, test in _TESTS:
            try:
                checks.append(await test(chat))
            except (AnswerError, EndpointError) as error:
                checks.append(Check(what=what, result="no", says=str(error)))
        return (*checks, _usage(first), _rate_limits(first))


def _strict(chat: OpenAIChat, answer: Answer) -> Check:
    if chat.passed_over_schema:
        says = (
            "It passes over a JSON schema: atodds writes the schema into the prompt, and re-asks more often."
        )
        return Check(what="strict schema", result="no", says=says)
    if chat.dialect.schema != "json_schema":
        says = "It takes no JSON schema: atodds writes the schema into the prompt, and re-asks more often."
        return Check(what="strict schema", result="no", says=says)
    if not _is_colour(answer):
        says = "It takes a JSON schema and doesn't keep to it: answers may have to be asked for again."
        return Check(what="strict schema", result="no", says=says)
    return Check(what="strict schema", result="yes", says="Answers keep to a JSON schema.")


async def _json_mode(chat: OpenAIChat) -> Check:
    if await _fits_in(chat, "json_object"):
        return Check(what="JSON mode", result="yes", says="JSON mode works, with the schema in the prompt.")
    return Check(what="JSON mode", result="no", says="JSON mode doesn't work.")


async def _in_words(chat: OpenAIChat) -> Check:
    if await _fits_in(chat, "in words"):
        says = "Answers also keep to a schema that stands in the prompt alone."
        return Check(what="JSON in words", result="yes", says=says)
    return Check(what="JSON in words", result="no", says="A schema in the prompt alone isn't kept to.")


async def _fits_in(chat: OpenAIChat, form: SchemaForm) -> bool:
    spoken, chat.dialect = chat.dialect, replace(chat.dialect, schema=form)
    try:
        answer = await _ask(chat, _colour())
        return chat.dialect.schema == form and _is_colour(answer)
    finally:
        chat.dialect = spoken


async def _long_questions(chat: OpenAIChat) -> Check:
    filler = "\n".join(f"Line {number} says nothing." for number in range(FILLER_LINES))
    asked = f"The word is “{WORD}”.\n{filler}\nWhich word is it?"
    answer = await _ask(chat, _question(asked, _WORD_SCHEMA, 20))
    if WORD in answer.text.lower():
        says = f"A question of {answer.tokens_in:,} tokens was read whole."
        return Check(what="long questions", result="yes", says=says)
    says = (
        "The beginning of a long question wasn't read: raise the server's context length (Ollama: num_ctx)."
    )
    return Check(what="long questions", result="no", says=says)


async def _long_answers(chat: OpenAIChat) -> Check:
    asked = f"List the whole numbers from 1 to {LONG}, all of them, in order."
    answer = await _ask(chat, _question(asked, _NUMBERS_SCHEMA, 3 * LONG))
    if answer.ended == "cut":
        says = (
            f"Answers are cut at {answer.tokens_out:,} tokens: long articles are split into more questions."
        )
        return Check(what="long answers", result="no", says=says)
    try:
        whole = object_in(answer.text).get("numbers") == list(range(1, LONG + 1))
    except Malformed:
        whole = False
    if whole:
        says = f"An answer of {answer.tokens_out:,} tokens came whole."
        return Check(what="long answers", result="yes", says=says)
    says = f"Of a list of {LONG} numbers not all came: the model may leave out claims of long articles."
    return Check(what="long answers", result="no", says=says)


async def _side_by_side(chat: OpenAIChat) -> Check:
    questions = [_colour(f"Question {number}.") for number in range(AT_ONCE)]
    results = await asyncio.gather(*(_failure(chat, question) for question in questions))
    failures = [result for result in results if result is not None]
    if failures:
        says = f"Of {AT_ONCE} questions at once {len(failures)} failed: {failures[0]}"
        return Check(what="side by side", result="no", says=says)
    return Check(what="side by side", result="yes", says=f"{AT_ONCE} questions at once were all answered.")


async def _failure(chat: OpenAIChat, question: Question) -> str | None:
    try:
        await _ask(chat, question)
    except (AnswerError, EndpointError) as error:
        return str(error)
    return None


_Test = Callable[[OpenAIChat], Awaitable[Check]]
_TESTS: tuple[tuple[What, _Test], ...] = (
    ("JSON mode", _json_mode),
    ("JSON in words", _in_words),
    ("long questions", _long_questions),
    ("long answers", _long_answers),
    ("side by side", _side_by_side),
)


def _usage(answer: Answer) -> Check:
    if answer.counted:
        return Check(what="usage", result="yes", says="It counts tokens.")
    return Check(what="usage", result="no", says="It doesn't count tokens: tokens and cost are estimates.")


def _rate_limits(answer: Answer) -> Check:
    if answer.throttle is None:
        says = "It doesn't tell its rate limits: set --rpm and --tpm if it throttles."
        return Check(what="rate limits", result="no", says=says)
    told = answer.throttle.model_dump(include={"requests", "tokens"}, exclude_none=True)
    says = ", ".join(f"{limit:,} {name}" for name, limit in told.items())
    return Check(
        what="rate limits", result="yes", says=f"It tells its rate limits{': ' if says else ''}{says}."
    )


def _untested() -> tuple[Check, ...]:
    return tuple(Check(what=what, result="not tested", says="Not tested.") for what in get_args(What)[1:])


async def _ask(chat: OpenAIChat, question: Question) -> Answer:
    return await Adapting(chat).ask(question)


def _colour(more: str = "") -> Question:
    # The words ask for what the schema rules out: an answer that fits shows that the schema is kept to.
    return _question(f"{more} Greet me in one plain word. Then name a colour.".strip(), _COLOUR_SCHEMA, 20)


def _question(asked: str, schema: dict[str, object], answer_tokens: int) -> Question:
    messages = (Message(role="system", content="Answer in JSON."), Message(role="user", content=asked))
    return Question(
        label="doctor", name="doctor", messages=messages, schema_=schema, answer_tokens=answer_tokens
    )


def _is_colour(answer: Answer) -> bool:
    try:
        found = object_in(answer.text)
    except Malformed:
        return False
    return found.keys() == {"colour"} and found["colour"] in _COLOURS
