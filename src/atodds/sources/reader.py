"""From what the user names (paths, globs, `-`) to documents, in the order given."""

from __future__ import annotations

import glob
import hashlib
import os
import re
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from atodds.errors import SourceError, UsageError
from atodds.model import Document
from atodds.sources.dateline import dateline_day
from atodds.sources.decode import decode
from atodds.sources.text import document

LIMIT = 2_000_000
"""The most bytes that are read as one article: some 300,000 words, and more is no article."""

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_STDIN = "-"


def read(names: Sequence[str]) -> tuple[Document, ...]:
    """The documents that `names` stand for, lettered A, B, …, Z, AA, … in order.

    Raises `SourceError` for what can't be read as an article, `UsageError` for fewer than two articles or for
    one article given twice.
    """
    paths = [path for name in names for path in _paths(name)]
    _refuse_same_place(paths)
    if len(paths) < 2:
        given = f"only {paths[0]} was given" if paths else "none was given"
        raise UsageError(f"atodds compares two or more articles, and {given}.")
    documents: list[Document] = []
    for number, path in enumerate(paths):
        data = _bytes(path)
        text = decode(data, path)
        if not text.removeprefix("\ufeff").strip():
            raise SourceError(f"{path} is empty.")
        documents.append(
            document(letters(number), _printable_name(path), text, hashlib.sha256(data).hexdigest())
        )
    _refuse_same_text(documents)
    return dated_by_each_other(documents)


def dated_by_each_other(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, those whose dateline lacks a year dated in the one year that the others agree on."""
    days = [document.published for document in documents if document.published]
    return tuple(
        document.model_copy(update={"published": found[0], "published_from": "dateline"})
        if document.published is None and (found := dateline_day(document.text, days))
        else document
        for document in documents
    )


def letters(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA, as the columns of a spreadsheet."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = string.ascii_uppercase[rest] + name
    return name


def _paths(name: str) -> Iterator[str]:
    if name == _STDIN or os.path.lexists(name.replace("\0", "")):
        yield name
    elif _URL.match(name):
        raise SourceError(f"{name} is a URL, and those are not read yet: save the article as a text file.")
    elif glob.has_magic(name):
        found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  Path.glob refuses absolute patterns
        if not found:
            raise SourceError(f"No file matches {name}.")
        yield from found
    else:
        yield name


def _bytes(path: str) -> bytes:
    """What stands at `path`, never more than the limit: it may be a pipe, or have no end."""
    try:
        if path == _STDIN:
            if sys.stdin is None:
                raise SourceError("Standard input is closed: name a file instead of -.")
            if sys.stdin is None:  # closed by the caller: `<&-`
                raise SourceError("Standard input is closed: there is no article to read from it.")
            data = sys.stdin.buffer.read(LIMIT + 1)
        elif Path(path).is_dir():
            raise SourceError(
                f"{path} is a folder: name the articles in it, for instance {path.rstrip('/')}/*.txt."
            )
        else:
            with Path(path).open("rb") as file:
                data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise SourceError(f"{path} doesn't exist.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such name is possible"
        raise SourceError(f"{path} can't be read: {reason}.") from error
    if len(data) > LIMIT:
        raise SourceError(f"{path} is longer than {LIMIT // 1_000_000} MB, and no article is: cut it down.")
    return data


def _refuse_same_place(paths: Sequence[str]) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        place = path if path == _STDIN else os.path.realpath(path.replace("\0", ""))
        if place in seen:
            both = path if seen[place] == path else f"{seen[place]} and {path}"
            raise UsageError(f"The same file was given twice ({both}): name each article once.")
        seen[place] = path


def _refuse_same_text(documents: Sequence[Document]) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for each in documents:
        words = tuple(each.text.split())
        if words in seen:
            raise UsageError(
                f"{seen[words]} and {each.name} are the same article, word for word: leave one out."
            )
        seen[words] = each.name


def _printable_name(path: str) -> str:
    """A file's name may hold bytes that are no text, which no report could carry."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
