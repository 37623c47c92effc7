"""Sources as a user names them: what is read, and the one sentence for what isn't."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from atodds.errors import SourceError, UsageError
from atodds.sources import read
from atodds.sources.reader import LIMIT, letters

ONE = "A storm hit the coast on Sunday. Ten people died."
TWO = "A storm struck the shore. Twelve people were killed."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two articles."""
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.txt").write_text(TWO)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_documents_keep_order_and_name_as_given() -> None:
    """Letters follow the order on the command line, and the report names a source as the user did."""
    documents = read(["two.txt", "./one.txt"])
    assert [(document.id, document.name) for document in documents] == [("A", "two.txt"), ("B", "./one.txt")]
    assert documents[0].text == TWO


@pytest.mark.usefixtures("folder")
def test_a_glob_stands_for_its_files_in_order() -> None:
    """A quoted glob works as the shell's would."""
    assert [document.name for document in read(["*.txt"])] == ["one.txt", "two.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_a_file(folder: Path) -> None:
    """Brackets in a name that exists aren't a pattern."""
    (folder / "[1].txt").write_text("Another storm came.")
    assert [document.name for document in read(["[1].txt", "one.txt"])] == ["[1].txt", "one.txt"]


@pytest.mark.usefixtures("folder")
def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article can be piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TWO.encode())))
    assert [(document.name, document.text) for document in read(["one.txt", "-"])][1] == ("-", TWO)


def test_line_ends_and_marks_stay_so_offsets_are_the_files(folder: Path) -> None:
    """Offsets count characters of the file decoded as UTF-8, whatever its line ends and byte order mark."""
    data = b"\xef\xbb\xbfStorm hits caf\xc3\xa9\r\n\r\nTen people died.\rMore later.\r\n"
    (folder / "crlf.txt").write_bytes(data)
    document, _ = read(["crlf.txt", "one.txt"])
    decoded = data.decode("utf-8")
    assert document.title == "Storm hits café"
    assert [decoded[each.start : each.end] for each in document.sentences] == [
        "Storm hits café",
        "Ten people died.",
        "More later.",
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig", "cp1252", "cp1251", "shift_jis"])
def test_encodings_that_can_be_told_are_read(folder: Path, encoding: str) -> None:
    """A byte order mark tells; so does charset-normalizer where one reading is clearly best."""
    text = {
        "cp1251": "Путин заявил, что Россия готова к переговорам со всеми сторонами конфликта.",
        "shift_jis": "プーチン大統領は日曜日、戦争の当事者全員と交渉する用意があると述べた。",
    }.get(
        encoding,
        "Le président a déclaré que l’attaque avait fait 12 morts à l’aube, selon Müller. Café élève.",
    )
    (folder / "other.txt").write_bytes(text.encode(encoding))
    assert read(["other.txt", "one.txt"])[0].text.lstrip("\ufeff") == text


BAD_FILES = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\xc2\xa0\r\n", "is empty"),
    "binary": (b"MZ\x90\0\x03\0\0\0" * 20, "binary"),
    "controls": (b"abc\x01\x02\x03\x04" * 20, "binary"),
    "pdf": (b"%PDF-1.7\n...", "PDF"),
    "office": (b"PK\x03\x04....", "office"),
    "html": (b"\n<!DOCTYPE html><html><p>Ten died.</p></html>", "HTML"),
    "long": (b"Ten people died. " * (LIMIT // 17 + 1), "longer than 2 MB"),
    "noise": (bytes(range(128, 256)) * 20, "UTF-8"),
    "torn": (b"\xff\xfea\0b", "UTF-16"),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_what_is_no_article_gets_one_sentence_with_its_name(folder: Path, kind: str) -> None:
    """Each file that can't be read as an article is named, with what is wrong, in one line."""
    data, said = BAD_FILES[kind]
    (folder / kind).write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(["one.txt", kind])
    message = str(caught.value)
    assert kind in message
    assert said in message
    assert message.endswith(".")
    assert "\n" not in message


BAD_NAMES = {
    "missing.txt": "missing.txt doesn't exist",
    "*.pdf": "No file matches *.pdf",
    "https://example.org/a": "is a URL",
    "nul\0name": "can't be read",
    "x" * 5000: "can't be read",
    ".": "is a folder",
}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", BAD_NAMES)
def test_what_is_no_file_gets_one_sentence(name: str) -> None:
    """Each name that leads to no file says so."""
    with pytest.raises(SourceError) as caught:
        read(["one.txt", name])
    assert BAD_NAMES[name] in str(caught.value)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("names", "said"), [([], "none was given"), (["one.txt"], "only one.txt was given")])
def test_fewer_than_two_articles_are_refused(names: list[str], said: str) -> None:
    """There is nothing to compare."""
    with pytest.raises(UsageError, match=said):
        read(names)


def test_the_same_article_twice_is_refused(folder: Path) -> None:
    """By path, by link, or by its words: a report of it would be all agreement."""
    (folder / "link.txt").symlink_to("one.txt")
    (folder / "copy.txt").write_bytes(ONE.replace(". ", ".\r\n").encode("utf-16"))
    for names in (["one.txt", "./one.txt"], ["one.txt", "link.txt"], ["one.txt", "copy.txt"], ["-", "-"]):
        with pytest.raises(UsageError, match=r"twice|word for word"):
            read(names)


def test_letters_go_on_after_z() -> None:
    """The twenty-seventh source is AA, as in a spreadsheet."""
    assert [letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_a_dateline_without_a_year_takes_the_year_of_the_others(tmp_path: Path) -> None:
    """The other articles on the event say which year it was; the report says that the date is the dateline's."""
    one = tmp_path / "one.txt"
    one.write_text("A quake\nPublished: 2023-11-19\n\nThe ground shook in the valley on Saturday.\n")
    two = tmp_path / "two.txt"
    two.write_text("Soldiers search\nQUILLA, Peru, Nov. 19 (Wire) — Soldiers searched the ruins on Sunday.\n")
    _, dated = read([str(one), str(two)])
    assert (str(dated.published), dated.published_from) == ("2023-11-19", "dateline")


def test_western_text_in_the_encoding_of_windows_is_read(tmp_path: Path) -> None:
    """Curly quotes, dashes and a name with an accent: as likely Central European by their bytes, but written in
    English."""
    text = "The caf\u00e9 \u2014 Mr S\u00f8rensen's \u2014 lost \u00a312m, and 12 people died in S\u00e3o Paulo.\n"
    one = tmp_path / "one.txt"
    one.write_bytes(text.encode("cp1252"))
    two = tmp_path / "two.txt"
    two.write_text("Nobody died in the other caf\u00e9.\n", encoding="utf-8")
    assert read([str(one), str(two)])[0].text == text
