"""Whole runs of the llm engine through the command, on exchanges recorded with a real reader.

How they were recorded, and how to record them anew with a key of one's own, stands in cassettes/README.md.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner
from vcr.cassette import Cassette

from atodds.cli import app

ROOT = Path(__file__).parent.parent
CASSETTES = ROOT / "cassettes"
TALKS = sorted((ROOT / "examples" / "ukraine-talks").glob("*.txt"))
EXAMPLE = ROOT / "examples" / "ukraine-talks" / "report.md"
GROUPS = ROOT / "bench" / "quality" / "groups"
# Only when recording anew does the developer's own environment count.
PLAYBACK = {
    "OPENAI_API_KEY": "desk",
    "OPENAI_BASE_URL": "http://127.0.0.1:8089/v1",
    "ATODDS_MODEL": "desk",
}
RECORDED = ("quillamarca-earthquake", "varland-rate-rise", "beauvrai-hospital-protest")


@dataclass(frozen=True)
class Checked:
    code: int
    markdown: str
    report: dict[str, Any]


def check(articles: list[Path], out: Path, monkeypatch: pytest.MonkeyPatch, record_mode: str) -> Checked:
    """The command on the articles, as a user would give it, from the repository's top."""
    monkeypatch.chdir(ROOT)
    if record_mode == "none":
        for variable in [name for name in os.environ if name.startswith(("OPENAI_", "ATODDS_"))]:
            monkeypatch.delenv(variable)
        for variable, value in PLAYBACK.items():
            monkeypatch.setenv(variable, value)
    names = [str(path.relative_to(ROOT)) for path in articles]
    outputs = ["-o", str(out / "report.md"), "-o", str(out / "report.json")]
    result = CliRunner().invoke(app, ["check", *names, *outputs, "--no-cache", "--timeout", "3600"])
    return Checked(
        result.exit_code,
        (out / "report.md").read_text(encoding="utf-8"),
        json.loads((out / "report.json").read_text(encoding="utf-8")),
    )


def group(name: str) -> Any:
    return pytest.param(name, marks=pytest.mark.default_cassette(f"{name}.yaml"), id=name)


def _timeless(markdown: str) -> str:
    return re.sub(r"\d+(\.\d+)? s\b", "… s", markdown)


def _fully_played(cassette: Cassette, mode: str | None) -> bool:
    return bool(cassette.all_played) or mode not in (None, "none")


@pytest.mark.vcr
@pytest.mark.default_cassette("ukraine-talks.yaml")
def test_the_two_articles_give_the_report_that_stands_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vcr: Cassette, record_mode: str
) -> None:
    """The recorded run is played whole, in at most eight requests, and its report is the example's."""
    checked = check(TALKS, tmp_path, monkeypatch, record_mode)
    if record_mode != "none":
        EXAMPLE.write_text(checked.markdown, encoding="utf-8")
    assert _timeless(checked.markdown) == _timeless(EXAMPLE.read_text(encoding="utf-8"))
    assert checked.report["run"]["requests"] <= 8
    assert _fully_played(vcr, record_mode)


@pytest.mark.vcr
@pytest.mark.parametrize("name", [group(name) for name in RECORDED])
def test_a_recorded_group_replays_whole_and_every_quote_is_verbatim(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vcr: Cassette, record_mode: str
) -> None:
    """The whole judgement runs again from the recorded answers; its evidence is the articles' own words."""
    checked = check(sorted((GROUPS / name).glob("*.txt")), tmp_path, monkeypatch, record_mode)
    assert checked.code in (0, 3)
    texts = {source["id"]: source["text"] for source in checked.report["sources"]}
    for finding in checked.report["findings"]:
        for evidence in finding["evidence"]:
            assert texts[evidence["source"]][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert _fully_played(vcr, record_mode)


def test_no_cassette_is_an_orphan() -> None:
    """Each cassette is played by a test of this module."""
    assert {path.stem for path in CASSETTES.glob("*.yaml")} == {"ukraine-talks", *RECORDED}


def test_cassettes_hold_no_header_but_the_content_type() -> None:
    """No key, no client and no machine is named in what was recorded."""
    for path in CASSETTES.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"authorization|x-stainless|user-agent|bearer|sk-\w", text, re.IGNORECASE)


def test_the_readme_quotes_the_report_as_it_is() -> None:
    """The excerpt that a newcomer sees first is a real one."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    excerpt = readme.split("in `examples/ukraine-talks`:")[1].split("## Try it")[0]
    said = " ".join(line.lstrip("> ") for line in excerpt.splitlines())
    report = " ".join(line.lstrip("># ") for line in EXAMPLE.read_text(encoding="utf-8").splitlines())
    for part in re.split(r"\s{2,}|(?<=\.) (?=— )", said):
        assert " ".join(part.split()).strip("*") in " ".join(report.split())
