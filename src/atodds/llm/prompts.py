"""The prompts: one file a question, read and checked whole before any request is sent.

A file opens with TOML between two `+++` lines, `question` and `variables`; then the system text; then a line
`=== user`; then the user's text. `{{name}}` stands for a variable. Filling is one pass: what an article holds
is never read as a placeholder.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from atodds.errors import PromptError
from atodds.llm.chat import Message

QUESTIONS = ("extract", "crosscheck", "mentions", "verify")

_FILE = re.compile(
    r"\+\+\+\n(?P<front>.*?)^\+\+\+\n(?P<system>.*?)^=== user *\n(?P<user>.*)", re.DOTALL | re.MULTILINE
)
_PLACEHOLDER = re.compile(r"\{\{ *([a-z_]+) *\}\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question's text. `fingerprint` is the short sha256 of the file's content."""

    file: str
    question: str
    variables: frozenset[str]
    system: str
    user: str
    fingerprint: str

    @classmethod
    def parse(cls, file: str, question: str, text: str) -> Prompt:
        """Raises `PromptError` where the file isn't a prompt for this question."""
        parts = _FILE.fullmatch(text)
        if parts is None:
            raise PromptError(
                f"{file} is not a prompt file: it must open with TOML between two +++ lines, "
                "then hold the system text, a line “=== user” and the user's text."
            )
        try:
            front = tomllib.loads(parts["front"])
        except tomllib.TOMLDecodeError as error:
            raise PromptError(f"{file}: the TOML between the +++ lines is broken: {error}.") from error
        if front.keys() != {"question", "variables"}:
            raise PromptError(f"{file}: the TOML must hold “question” and “variables”, and nothing else.")
        if front["question"] != question:
            raise PromptError(f"{file}: question must be “{question}”, as the file's name says.")
        names = front["variables"]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise PromptError(f"{file}: variables must be a list of names.")
        system, user = parts["system"].strip(), parts["user"].strip()
        if not system or not user:
            raise PromptError(f"{file}: the system text or the user's text is empty.")
        _check_placeholders(file, system + "\n" + user, frozenset(names))
        fingerprint = hashlib.sha256(text.encode()).hexdigest()[:12]
        return cls(file, question, frozenset(names), system, user, fingerprint)

    def fill(self, **values: str) -> tuple[Message, ...]:
        """The system and the user message. Raises `PromptError` unless exactly the prompt's variables are
        given."""
        _check_same(self.file, "is given", frozenset(values), "wants", self.variables)
        return (
            Message(role="system", content=_filled(self.system, values)),
            Message(role="user", content=_filled(self.user, values)),
        )


@dataclass(frozen=True, slots=True)
class Prompts:
    """The prompts of all questions."""

    extract: Prompt
    crosscheck: Prompt
    mentions: Prompt
    verify: Prompt

    @classmethod
    def load(cls, folder: Path | None = None) -> Prompts:
        """Those that ship with atodds; files in `folder` take the place of theirs, one by one.

        Raises `PromptError` for a file that is broken, or whose variables aren't those of the one it
        replaces.
        """
        shipped = _shipped()
        own = {} if folder is None else _in_folder(folder)
        prompts = {}
        for question in QUESTIONS:
            prompt = _read(shipped / f"{question}.md", question)
            if question in own:
                replacement = _read(own[question], question)
                _check_same(replacement.file, "declares", replacement.variables, "needs", prompt.variables)
                prompt = replacement
            prompts[question] = prompt
        return cls(**prompts)

    @property
    def fingerprints(self) -> dict[str, str]:
        return {question: getattr(self, question).fingerprint for question in QUESTIONS}


def _shipped() -> Traversable:
    """In the wheel the prompts lie in the package; an editable install has them beside pyproject.toml."""
    package = resources.files("atodds") / "prompts"
    return package if package.is_dir() else Path(__file__).parents[3] / "prompts"


def _in_folder(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise PromptError(f"{folder} is not a folder of prompts.")
    files = {file.stem: file for file in sorted(folder.glob("*.md")) if file.name != "README.md"}
    if not files:
        raise PromptError(
            f"{folder} holds no prompt: expected one of {', '.join(f'{q}.md' for q in QUESTIONS)}."
        )
    for stem, file in files.items():
        if stem not in QUESTIONS:
            raise PromptError(
                f"{file} is no prompt of atodds: they are {', '.join(f'{q}.md' for q in QUESTIONS)}."
            )
    return files


def _read(file: Traversable, question: str) -> Prompt:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise PromptError(f"{file} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise PromptError(f"{file} is not UTF-8 text.") from error
    return Prompt.parse(str(file), question, text)


def _check_placeholders(file: str, text: str, declared: frozenset[str]) -> None:
    stray = _PLACEHOLDER.sub("", text).find("{{")
    if stray >= 0:
        raise PromptError(f"{file}: a “{{{{” opens no placeholder: write {{{{name}}}}, in small letters.")
    used = frozenset(_PLACEHOLDER.findall(text))
    _check_same(file, "uses", used, "declares", declared)


def _check_same(file: str, has: str, left: frozenset[str], wants: str, right: frozenset[str]) -> None:
    for names, verb, other in ((left - right, has, wants), (right - left, wants, has)):
        if names:
            raise PromptError(f"{file} {verb} {_braced(names)}, and {other} no such variable.")


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{{{name}}}}}" for name in sorted(names))


def _filled(template: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)
