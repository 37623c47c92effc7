"""What a run is told, resolved in one place: flags, environment, config files, defaults, in that order.

Each setting has one name, in four spellings: `max_cost` is `--max-cost`, `ATODDS_MAX_COST`, and `max_cost` in
`atodds.toml`, of which the one in the working directory goes before the user's own. Keys come from the
environment alone.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections import ChainMap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

import platformdirs
from pydantic import BeforeValidator, Field, SecretStr, ValidationError

from atodds.errors import SettingsError
from atodds.model import Finding, Frozen, Kind, Severity

CONFIG_FILE = "atodds.toml"
DEFAULT_MODEL = "gpt-5.4-mini"

_SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high")
_OPENAI = {"OPENAI_API_KEY": "api_key", "OPENAI_BASE_URL": "base_url"}
_KEYS = ("key", "apikey", "api_key", "openai_api_key", "atodds_api_key", "token", "secret")
_HOW_TO_CONFIGURE = "set OPENAI_API_KEY, or give --base-url"
_NUMBERS = {
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
}
_ONLY_LLM = ("model", "prompts", "effort")


class FailOn(Frozen):
    """Which findings make a run fail: those of a kind, or of any, from a severity on."""

    kind: Kind | Literal["any"]
    severity: Severity = "low"

    @classmethod
    def parse(cls, words: str) -> FailOn:
        """`KIND` or `KIND:SEVERITY`. Raises ValueError."""
        kind, _, severity = words.strip().lower().partition(":")
        kinds = ("any", *get_args(Kind))
        if kind not in kinds:
            raise ValueError(f"{kind!r} is no kind of finding: they are {', '.join(kinds)}")
        if severity and severity not in _SEVERITIES:
            raise ValueError(f"{severity!r} is no severity: they are {', '.join(_SEVERITIES)}")
        return cls.model_validate({"kind": kind, "severity": severity or "low"})

    def includes(self, finding: Finding) -> bool:
        severe = _SEVERITIES.index(finding.severity) >= _SEVERITIES.index(self.severity)
        return severe and self.kind in ("any", finding.kind)


def _fail_on(value: object) -> object:
    """As a list of words, or as one string with commas."""
    words = value.split(",") if isinstance(value, str) else value
    if isinstance(words, list | tuple):
        return tuple(FailOn.parse(each) if isinstance(each, str) else each for each in words)
    return words


class Settings(Frozen):
    """How to check. Costs are US dollars, times seconds, limits by the minute; None is no limit.

    `origins` says where each setting that isn't the default was found.
    """

    engine: Literal["llm", "rules"] = "rules"
    model: str = Field(DEFAULT_MODEL, min_length=1)
    base_url: str | None = None
    api_key: SecretStr | None = None
    prompts: Path | None = None
    effort: str | None = None
    fail_on: Annotated[tuple[FailOn, ...], BeforeValidator(_fail_on)] = ()
    votes: int = Field(2, ge=2, le=9)
    answer_limit: int | None = Field(None, ge=1)
    max_cost: float | None = Field(None, ge=0)
    max_tokens: int | None = Field(None, ge=0)
    max_wait: float = Field(600.0, ge=0)
    deadline: float | None = Field(None, gt=0)
    timeout: float = Field(300.0, gt=0)
    jobs: int = Field(16, ge=1, le=1000)
    rpm: int | None = Field(None, ge=1)
    tpm: int | None = Field(None, ge=1)
    cache: bool = True
    origins: dict[str, str] = Field(default_factory=dict)


_NAMES = tuple(name for name in Settings.model_fields if name != "origins")


@dataclass(frozen=True, slots=True)
class _Found:
    value: object
    origin: str


def resolve(
    given: Mapping[str, object] | None = None,
    *,
    spell: Callable[[str], str] = str,
    environ: Mapping[str, str] | None = None,
    project: Path | None = None,
    user: Path | None = None,
) -> Settings:
    """The settings that hold. Raises `SettingsError`.

    `given` goes before all else; None, and a list of nothing, is not given. `spell` makes of a setting's name
    the one its user knows: that of the flag, for the command. Where no engine is named, it is `llm` if an
    endpoint is configured (a key or a base URL), else `rules`.
    """
    variables = os.environ if environ is None else environ
    first = _given(given or {}, spell)
    of_folder = _file(project or Path(CONFIG_FILE))
    found = ChainMap(
        first,
        _variables(variables),
        _openai_variables(variables),
        of_folder,
        _file(user or user_config()),
    )
    if "api_key" in found and "base_url" in of_folder and found["base_url"] is of_folder["base_url"]:
        # A folder that somebody else has written must not choose who gets the key.
        raise SettingsError(
            f"{of_folder['base_url'].origin} names an endpoint, and a key is set: name the endpoint that may have it "
            f"by {spell('base_url')}, OPENAI_BASE_URL or your own config file."
        )
    endpoint = "api_key" in found or "base_url" in found
    origins = {name: each.origin for name, each in found.items()}
    values = {name: each.value for name, each in found.items()}
    values.setdefault("engine", "llm" if endpoint else "rules")
    try:
        settings = Settings.model_validate({**values, "origins": origins})
    except ValidationError as error:
        raise SettingsError(explained(error, origins)) from None
    _refuse_half_an_endpoint(settings, endpoint, first)
    return settings


def user_config() -> Path:
    """Where the user's own config file is looked for."""
    return platformdirs.user_config_path("atodds", appauthor=False) / CONFIG_FILE


def _given(values: Mapping[str, object], spell: Callable[[str], str]) -> dict[str, _Found]:
    return {
        _known(name, spell(name), spell): _Found(value, spell(name))
        for name, value in values.items()
        if value not in (None, [], ())
    }


def _variables(environ: Mapping[str, str]) -> dict[str, _Found]:
    found = {}
    for variable, value in environ.items():
        if variable.startswith("ATODDS_") and value:
            name = _known(variable.removeprefix("ATODDS_").lower(), variable, lambda n: f"ATODDS_{n.upper()}")
            found[name] = _Found(value, variable)
    return found


def _openai_variables(environ: Mapping[str, str]) -> dict[str, _Found]:
    return {
        name: _Found(environ[variable], variable)
        for variable, name in _OPENAI.items()
        if environ.get(variable)
    }


def _file(path: Path) -> dict[str, _Found]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise SettingsError(f"{path} can't be read: {error.strerror}.") from error
    except ValueError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from error
    found = {}
    for entry, value in entries.items():
        if entry.lower().replace("-", "_") in _KEYS:
            raise SettingsError(f"{path} holds a key, and files get shared: set OPENAI_API_KEY instead.")
        name = _known(entry.replace("-", "_"), f"{entry} in {path}", str)
        found[name] = _Found(value, f"{entry} in {path}")
    return found


def _known(name: str, where: str, spell: Callable[[str], str]) -> str:
    if name in _NAMES:
        return name
    near = difflib.get_close_matches(name, _NAMES, 1)
    hint = f": did you mean {spell(near[0])}?" if near else "."
    raise SettingsError(f"{where} is no setting of atodds{hint}")


def explained(error: ValidationError, origins: Mapping[str, str]) -> str:
    """The first thing that is wrong with the settings, as a sentence that never shows a key."""
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0])
    message = _NUMBERS.get(first["type"]) or first["msg"].removeprefix("Value error, ").removeprefix("Input ")
    given = "" if first["type"] == "value_error" or name == "api_key" else f", not {first['input']!r}"
    return f"{origins.get(name, name)}: {message[0].lower()}{message[1:]}{given}."


def _refuse_half_an_endpoint(settings: Settings, endpoint: bool, given: Mapping[str, _Found]) -> None:
    if settings.engine == "llm" and not endpoint:
        raise SettingsError(f"The llm engine needs an endpoint: {_HOW_TO_CONFIGURE}.")
    if settings.engine == "rules" and (unused := [name for name in _ONLY_LLM if name in given]):
        why = (
            "the rules engine was asked for"
            if "engine" in settings.origins
            else f"no endpoint is configured: {_HOW_TO_CONFIGURE}"
        )
        raise SettingsError(f"{given[unused[0]].origin} is for the llm engine, and {why}.")
