"""How a plain-text article is laid out: its headlines, its lines of metadata and its body.

Files come in two shapes: lines and paragraphs as an editor would leave them, and one long line in which a
headline and a date run into the first sentence ("Storm hits coast June 16, 2010 A storm …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Role = Literal["headline", "metadata", "body"]


@dataclass(frozen=True, slots=True)
class Region:
    """`text[start:end]` in one role. Regions follow one another and leave out nothing but white space."""

    role: Role
    start: int
    end: int


_MARK = "\ufeff"
_LINE = re.compile(r"[^\r\n]+")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W\d_]+")
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

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
_DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{{4}}"
    rf"|\d\d?(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d\d?(?:st|nd|rd|th)?,?\s\d{{4}})"
)
_STAMP_LABEL = (
    r"(?:(?i:(?:date\sof\s)?publi(?:shed|cation)(?:\son)?|date|posted(?:\son)?|updated(?:\son)?):?\s+)"
)
_TIME = r"(?:,?\s(?:at\s)?\d\d?[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?)"
_STAMP = re.compile(rf"(?<!\w){_STAMP_LABEL}?(?:{_DAY}\s)?{_DATE}{_TIME}?")
_STAMP_LINE = re.compile(rf"\s*{_STAMP.pattern}\s*$")
# A stamp stands in no sentence: what follows begins a new one, and no word before it leads to a date.
_NEW_SENTENCE = re.compile(r"""\s+(?:[–—|-]\s*)?["'“‘(]?[A-Z0-9]""")
_LEADS_TO_DATE = re.compile(
    r"""(?: [,.;:(–—-]
          | \b(?: on | in | of | at | by | to | the | and | or | since | until | till | from | before | after
               | between | for | during | through | dated | early | late | mid | around | about | than
               | was | is ) ) \s* $""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDED = re.compile(r"[^\W\d_]{4}[.!?]\s+[^\W\d_]")


def lay_out(text: str) -> tuple[Region, ...]:
    return tuple(_regions(text))


def _regions(text: str) -> Iterator[Region]:
    lines = [line for line in _LINE.finditer(text, text.startswith(_MARK)) if line[0].strip()]
    headlines = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if _is_metadata(line[0]):
            yield _region(text, "metadata", *line.span())
        elif headlines < _HEADLINES and _is_headline(text, lines, at):
            headlines += 1
            yield _region(text, "headline", *line.span())
        else:
            break
        at += 1
    if at == len(lines):
        return
    start = lines[at].start()
    for region in _stamped(text, lines[at]):
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


def _is_metadata(line: str) -> bool:
    return bool(_LABELLED.match(line) or _BYLINE.match(line) or _STAMP_LINE.match(line))


def _is_headline(text: str, lines: list[re.Match[str]], at: int) -> bool:
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
        lines[at + 1][0]
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


def _stamped(text: str, line: re.Match[str]) -> Iterator[Region]:
    """The headline and the date that run into the first sentence."""
    start, end = line.span()
    stamp = _STAMP.search(text, start, min(end, start + _HEADLINE_LENGTH + 40))
    if stamp is None or not _NEW_SENTENCE.match(text, stamp.end(), end):
        return
    before = text[start : stamp.start()]
    if len(before) > _HEADLINE_LENGTH or _LEADS_TO_DATE.search(before) or _ENDED.search(before):
        return
    if before.strip():
        yield _region(text, "headline", start, stamp.start())
    yield _region(text, "metadata", *stamp.span())


def _region(text: str, role: Role, start: int, end: int) -> Region:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Region(role, start, end)
