"""Text of articles, file names and models made harmless inside Markdown, and still readable.

The text is shown as it stands in the article: markup is escaped, never dropped, and characters that can't be
seen (controls, zero-width, bidirectional) are spelled out.
"""

from __future__ import annotations

import re

# Controls and Unicode's default-ignorable, blank and private characters, as the inside of a character class.
# U+FE0E and U+FE0F stay: they choose between the two looks of an emoji.
HIDDEN = (
    "\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ue000-\uf8ff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_JOINED = "[^\x00-\u02ff\u2000-\u206f]"
# Joiners belong to the spelling of Persian and Indic words and of emoji; in Latin text they only hide.
_UNSEEN = re.compile(f"(?<={_JOINED})[\u200c\u200d](?={_JOINED})|(?P<hidden>[\x00-\x1f{HIDDEN}])")
_PARAGRAPH = re.compile(r"[ \t]*\n[ \t]*\n[ \t\n]*")
_LINE = re.compile(r"[ \t]*\n[ \t]*|\t")

_MARKUP = re.compile(
    r"""
      (?P<code> @(?=\w) | \#(?=\w) )                             # mentions, references: only code stops them
    | (?P<backslash> [\\`*\[\]|~$] | (?<![^\W_])_ | _(?![^\W_])  # emphasis: `_` only at a word's edge
                   | &(?=\#?\w+;) | :(?=//) | (?<=www)\.         # entities and autolinks
                   | ^[#>+=-] )                                  # what would open a block
    | (?P<number> ^\d{1,9}(?=[.)](?:\s|$)) )
    | (?P<tag> < )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _spelled(match: re.Match[str]) -> str:
    char = match["hidden"]
    if char is None:
        return match[0]
    if char < " ":
        return chr(0x2400 + ord(char))
    return f"⟨U+{ord(char):04X}⟩"


def visible(text: str) -> str:
    """The text in one line, with the unseen spelled out: `␀`, `⟨U+202E⟩`; `¶` where a paragraph ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub(_spelled, _LINE.sub(" ", _PARAGRAPH.sub(" ¶ ", text)))


def _escaped(match: re.Match[str]) -> str:
    if match["tag"]:
        return "&lt;"  # some renderers don't know a backslash before it
    if match["code"]:
        return f"`{match[0]}`"
    if match["number"]:
        return match[0] + "\\"
    return "\\" + match[0]


def piece(text: str) -> str:
    """A part of a line as Markdown, with the spaces at its ends."""
    return _MARKUP.sub(_escaped, visible(text))


def inline(text: str) -> str:
    """The text as Markdown that shows exactly it, in one line, wherever it stands: heading, list or table."""
    return _MARKUP.sub(_escaped, visible(text).strip(" "))


def shortened(text: str, longest: int) -> str:
    """The text's beginning, cut between words, with an ellipsis where something was cut."""
    if len(text) <= longest:
        return text
    words = text[: longest + 1].rpartition(" ")[0] or text[:longest]
    return words.rstrip(" ,;:.—-") + "…"
