"""How a plain-text article is laid out: its headlines, its lines of metadata and its body.

Files come in two shapes: lines and paragraphs as an editor would leave them, and one long line in which a
headline and a date run into the first sentence ("Storm hits coast June 16, 2010 A storm …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from atodds.sources.dateline import Stamp, stamps

Role = Literal["headline", "metadata", "body"]


@dataclass(frozen=True, slots=True)
class Region:
    """`text[start:end]` in one role. Regions follow one another and leave out nothing but white space."""

    role: Role
    start: int
    end: int


_LINE = re.compile(r"[^\r\n]+")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W\d_]+")
_DASHES = ("-", "–", "—")
_HEADLINE_LENGTH = 160
_HEADLINES = 2  # the headline and the line below it that some papers print
_SENTENCE_END = re.compile(r"""(?<![A-Z])[.;:,…]["'”’)\]]*\s*$""")

_LABELLED = re.compile(
    r"""\s*
        (?: (?:date \s of \s)? publi(?:shed|cation) (?:\s date)? | dateline | date | posted
              | (?:last \s)? updated | modified | authors? | by(?:line)? | source | url | link | tags?
              | keywords | section | category | copyright )
        (?:\s(?:on|at))? \s* : \s* \S .{0,300} $
      | \s* \(? (?:(?:additional|with) \s)? (?:reporting|writing|editing) \s by \s .{0,300} $
      | \s* https?://\S+ \s* $""",
    re.VERBOSE | re.IGNORECASE,
)
_BYLINE = re.compile(r"\s*[Bb]y(?:\s+(?:[A-Z][\w.'’-]*,?|and|of|in|for|the|with|staff|[|–—-]))+\s*$")

_ENDED = re.compile(r"[^\W\d_]{4}[.!?]\s|[,;:]\s*$")


def lay_out(text: str) -> tuple[Region, ...]:
    return tuple(_regions(text, stamps(text)))


def _regions(text: str, dated: tuple[Stamp, ...]) -> Iterator[Region]:
    lines = [line for line in _LINE.finditer(text) if line[0].strip()]
    headlines = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if _is_metadata(text, line, dated):
            yield _region(text, "metadata", *line.span())
        elif headlines < _HEADLINES and _is_headline(text, lines, at, dated):
            headlines += 1
            yield _region(text, "headline", *line.span())
        else:
            break
        at += 1
    if at == len(lines):
        return
    start = lines[at].start()
    for region in _run_in(text, lines[at], dated):
        yield region
        start = region.end
    for line in lines[at + 1 :]:
        if _LABELLED.match(line[0]):
            if text[start : line.start()].strip():
                yield _region(text, "body", start, line.start())
            yield _region(text, "metadata", *line.span())
            start = line.end()
    if text[start:].strip():
        yield _region(text, "body", start, len(text))


def _is_metadata(text: str, line: re.Match[str], dated: tuple[Stamp, ...]) -> bool:
    return bool(_LABELLED.match(line[0]) or _BYLINE.match(line[0])) or any(
        not (text[line.start() : stamp.start] + text[stamp.end : line.end()]).strip()
        for stamp in dated
        if line.start() <= stamp.start < stamp.end <= line.end()
    )


def _is_headline(text: str, lines: list[re.Match[str]], at: int, dated: tuple[Stamp, ...]) -> bool:
    """Short, followed by a line, ended as no sentence is, and broken off where it need not have been."""
    line = lines[at][0].strip()
    if (
        len(line) > _HEADLINE_LENGTH
        or at + 1 == len(lines)
        or not _WORD.search(line)
        or _SENTENCE_END.search(line)
    ):
        return False
    if len(_LINE_BREAK.findall(text, lines[at].end(), lines[at + 1].start())) > 1 or _is_metadata(
        text, lines[at + 1], dated
    ):
        return True
    paragraph = _paragraph(text, lines, at)
    following = lines[at + 1][0].split()[0]
    wrapped_at = max(len(other[0]) for other in paragraph)
    return not following[0].islower() and len(lines[at][0].rstrip()) + 1 + len(following) <= wrapped_at


def _paragraph(text: str, lines: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    paragraph = [lines[at]]
    for line in lines[at + 1 :]:
        if len(_LINE_BREAK.findall(text, paragraph[-1].end(), line.start())) > 1:
            break
        paragraph.append(line)
    return paragraph


def _run_in(text: str, line: re.Match[str], dated: tuple[Stamp, ...]) -> Iterator[Region]:
    """The headline and the date that run into the first sentence, if they do."""
    start, end = line.span()
    stamp = next((stamp for stamp in dated if start <= stamp.start < stamp.end <= end), None)
    # "SKARNE, May 19 (Wire) — It rained on Saturday": the sentence needs its dateline to be understood.
    if stamp is None or text[stamp.start : stamp.end].rstrip().endswith(_DASHES):
        return
    before = text[start : stamp.start]
    if len(before) > _HEADLINE_LENGTH or _ENDED.search(before):
        return
    if before.strip():
        yield _region(text, "headline", start, stamp.start)
    yield _region(text, "metadata", stamp.start, stamp.end)


def _region(text: str, role: Role, start: int, end: int) -> Region:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Region(role, start, end)
