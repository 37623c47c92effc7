"""The bytes of a file as text, or a sentence on why they are no text.

The order: a byte order mark, UTF-8, then what charset-normalizer finds among the encodings of the web (those
of DOS and old Macs fit almost any bytes). Nothing is translated or normalised, so offsets are those of the
file; a UTF-8 byte order mark stays the first character, as `bytes.decode("utf-8")` leaves it.
"""

from __future__ import annotations

import codecs
import logging
from typing import TYPE_CHECKING

from atodds.errors import SourceError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

_log = logging.getLogger("atodds.sources")

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_HTML = (b"<!doctype html", b"<html")
_WEB_ENCODINGS = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "tis_620"),
    *("iso8859_2", "iso8859_15", "koi8_r", "koi8_u"),
    *("shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr"),
]
# Readings closer than this, in charset-normalizer's measures of mess and likeness to language, are a toss-up.
_TOSS_UP = 0.03
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")


def decode(data: bytes, name: str) -> str:
    """The text of the file that the user calls `name`. Raises `SourceError` where it isn't clearly text."""
    _refuse_other_formats(data, name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise SourceError(
                    f"{name} begins as {encoding.upper()} and then breaks it: convert it to UTF-8."
                ) from None
    if b"\0" in data or _share_of_controls(data) > 0.02:
        raise SourceError(f"{name} is a binary file, not text: give the article as plain text in UTF-8.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data, name)


def _refuse_other_formats(data: bytes, name: str) -> None:
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise SourceError(f"{name} is {what}: save the article as plain text in UTF-8.")
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        raise SourceError(f"{name} is a web page in HTML: save the article's text as plain text in UTF-8.")


def _share_of_controls(data: bytes) -> float:
    return sum(map(data.count, (bytes([control]) for control in _CONTROLS))) / max(len(data), 1)


def _detected(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data, cp_isolation=_WEB_ENCODINGS, enable_fallback=False))
    if not matches:
        raise SourceError(f"The encoding of {name} is unknown: convert it to UTF-8.")
    best = matches[0]
    likely = [match for match in matches if _is_toss_up(best, match)]
    texts = {str(match) for match in likely}
    # Articles here are in English: where Western text is as likely as another reading, it is Western.
    western = [match for match in likely if match.encoding == "cp1252"]
    if len(texts) > 1 and not western:
        raise SourceError(
            f"The encoding of {name} can't be told ({likely[0].encoding} or {likely[1].encoding}): "
            "convert it to UTF-8."
        )
    chosen = (western or likely)[0]
    _log.warning("%s isn't UTF-8 and was read as %s.", name, chosen.encoding)
    return str(chosen)


def _is_toss_up(best: CharsetMatch, other: CharsetMatch) -> bool:
    return other.chaos - best.chaos < _TOSS_UP and best.coherence - other.coherence < _TOSS_UP
