"""Evidence as a reader sees it: where it stands, and its words, in bold, within their sentence."""

from __future__ import annotations

import re

from atodds.model import Document, Evidence
from atodds.report.escape import inline, piece

_AROUND, _LONGEST = 160, 400
_SPACE = " \t\r\n"  # not what `isspace` holds for one: control characters are shown
_WORDS = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)


def place(document: Document, evidence: Evidence) -> str:
    """`A, line 12 (812-846)`: the line of the document's text, and the offsets of the quoted words."""
    line = document.text.count("\n", 0, evidence.start) + 1
    return f"{evidence.source}, line {line} ({evidence.start}-{evidence.end})"


def in_sentence(document: Document, evidence: Evidence) -> str:
    """The sentence, or sentences, that the evidence lies in, as Markdown with the quoted words in bold."""
    around = [s for s in document.sentences if s.start < evidence.end and evidence.start < s.end]
    start = min([evidence.start, *(s.start for s in around)])
    end = max([evidence.end, *(s.end for s in around)])
    quoted = document.text[evidence.start : evidence.end]
    before = document.text[start : evidence.start] + quoted[: len(quoted) - len(quoted.lstrip(_SPACE))]
    after = quoted[len(quoted.rstrip(_SPACE)) :] + document.text[evidence.end : end]
    return _bold(
        _end_of(before.lstrip(_SPACE)), _middle_cut(quoted.strip(_SPACE)), _start_of(after.rstrip(_SPACE))
    )


def _bold(before: str, quoted: str, after: str) -> str:
    """Markdown takes asterisks for marks only beside a word or a space: where neither is, the quoted words'
    outer punctuation stays plain."""
    words = _WORDS.search(quoted)
    if words is None:
        return inline(before + quoted + after)
    left, middle, right = piece(before), piece(quoted), piece(after)
    if not (_marks(left[-1:], middle[0]) and _marks(right[:1], middle[-1])):
        left, middle = piece(before + quoted[: words.start()]), piece(words[0])
        right = piece(quoted[words.end() :] + after)
    return f"{left}**{middle}**{right}"


def _marks(outside: str, inside: str) -> bool:
    """Whether asterisks between these characters mark what is inside, whatever renders them."""
    return inside.isalnum() or ((not outside or outside.isspace()) and not inside.isspace())


def _end_of(text: str) -> str:
    end = text[-_AROUND:]
    return text if text == end else "…" + (end.partition(" ")[2] or end)


def _start_of(text: str) -> str:
    start = text[:_AROUND]
    return text if text == start else (start.rpartition(" ")[0] or start) + "…"


def _middle_cut(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half].rstrip(_SPACE)} … {text[-half:].lstrip(_SPACE)}"
