"""The answers a model is asked for, one class a question. Their JSON schema is what is sent, and what comes back
is validated against them.

Names of fields are short since output is what costs, and what reasons stands before what decides, since a model
writes in this order. What a field's name doesn't say is told in the prompt, once.
"""

from __future__ import annotations

from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from atodds.errors import Malformed
from atodds.llm.json_object import object_in
from atodds.model import Aspect, Certainty, Salience


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ClaimAnswer(_Strict):
    text: str
    in_: tuple[int, ...] = Field(alias="in")
    by: str | None
    sure: Certainty
    weight: Salience


class ExtractAnswer(_Strict):
    claims: tuple[ClaimAnswer, ...]
    without_fact: tuple[int, ...]
    to_machine: tuple[int, ...]


class SideAnswer(_Strict):
    claims: tuple[str, ...]
    words: str


class AtOddsAnswer(_Strict):
    what: str
    sides: tuple[SideAnswer, ...]
    reason: str
    kind: Literal["other_scope", "same", "update", "certainty", "refinement", "contradiction", "framing"]
    aspect: Aspect
    stronger: tuple[str, ...]
    weight: Salience


class DegreeAnswer(_Strict):
    """One point, told more exactly, or more surely, by some claims than by others."""

    what: str
    more: tuple[str, ...]
    less: tuple[str, ...]
    words: str
    aspect: Aspect
    weight: Salience


class CrosscheckAnswer(_Strict):
    same: tuple[tuple[str, ...], ...]
    at_odds: tuple[AtOddsAnswer, ...]
    finer: tuple[DegreeAnswer, ...]
    surer: tuple[DegreeAnswer, ...]
    alone: tuple[str, ...]
    other_event: tuple[str, ...]


class CitedAnswer(_Strict):
    claim: str
    in_: tuple[int, ...] = Field(alias="in")


class DiffersAnswer(_Strict):
    claim: str
    in_: tuple[int, ...] = Field(alias="in")
    how: str


class MentionsAnswer(_Strict):
    carried: tuple[CitedAnswer, ...]
    partly: tuple[CitedAnswer, ...]
    differs: tuple[DiffersAnswer, ...]
    absent: tuple[str, ...]


class LookAnswer(_Strict):
    case: int
    reason: str
    verdict: Literal[
        "contradiction", "update", "certainty", "refinement", "framing", "other_scope", "same", "cannot_tell"
    ]
    aspect: Aspect
    stronger: tuple[str, ...]


class VerifyAnswer(_Strict):
    looks: tuple[LookAnswer, ...]


T = TypeVar("T", bound=BaseModel)

_MOST_FAULTS = 5


def read(answer: type[T], text: str) -> T:
    """The answer that the text holds; `Malformed`, with the places that don't fit, where it holds none."""
    try:
        return answer.model_validate(object_in(text))
    except ValidationError as error:
        faults = [
            f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg'].lower()}"
            for fault in error.errors(include_url=False, include_input=False)[:_MOST_FAULTS]
        ]
        raise Malformed(f"The answer doesn't fit its schema: {'; '.join(faults)}.") from error


def strict_schema(answer: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema in the form that strict structured output wants: every property required, none besides,
    and nothing that only decorates."""
    plain: dict[str, Any] = _undecorated(answer.model_json_schema())
    return plain


def _undecorated(node: Any) -> Any:
    if isinstance(node, list):
        return [_undecorated(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key not in ("title", "description")}
    return {
        key: {name: _undecorated(part) for name, part in value.items()}
        if key in ("properties", "$defs")
        else _undecorated(value)
        for key, value in kept.items()
    }
