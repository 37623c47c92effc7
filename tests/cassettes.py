"""How recorded exchanges are kept: bodies as JSON that a person can read, and nothing that names a machine or a key."""

from __future__ import annotations

import json
from typing import Any

import yaml

_KEPT_HEADERS = {"content-type"}


class ReadableYaml:
    """A serializer of vcrpy: request and response bodies stand as structured data, not as strings of JSON."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        for exchange in cassette["interactions"]:
            request, response = exchange["request"], exchange["response"]
            if request["body"]:
                request["body"] = {"json": json.loads(request["body"])}
            if isinstance(response["body"].get("string"), str | bytes):
                response["body"] = {"json": json.loads(response["body"]["string"])}
        return yaml.safe_dump(cassette, allow_unicode=True, width=110, sort_keys=False)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for exchange in cassette["interactions"]:
            request, response = exchange["request"], exchange["response"]
            if request["body"]:
                request["body"] = json.dumps(request["body"]["json"])
            response["body"] = {"string": json.dumps(response["body"]["json"], ensure_ascii=False)}
        return cassette


def scrubbed_request(request: Any) -> Any:
    """Without headers: they hold the key, and else only what tells of the client."""
    request.headers = {}
    return request


def scrubbed_response(response: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in response["headers"].items() if name.lower() in _KEPT_HEADERS}
    return {**response, "headers": kept}


def same_json(one: Any, other: Any) -> None:
    """A matcher: the same question in the same words, however its JSON is laid out."""
    assert json.loads(one.body) == json.loads(other.body)
