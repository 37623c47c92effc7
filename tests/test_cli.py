"""The command as its user meets it: what goes to stdout and stderr, and the exit code."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import atodds
from atodds.cli import app
from tests import word_reader
from tests.fault_runs import ARTICLES
from tests.fault_server import Fault, FaultServer, error, refused, stalled

ONE = "A storm hit the coast of Kelland on Sunday. The police said that 10 people were killed in Skarne."
TWO = "A storm hit the coast of Kelland on Sunday. The police said that 12 people were killed in Skarne."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two articles at odds, and nothing of the developer's own: no endpoint,
    no config file, no cache."""
    for variable in list(os.environ):
        if variable.startswith(("OPENAI_", "ATODDS_")):
            monkeypatch.delenv(variable)
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(ONE)
    Path("two.txt").write_text(TWO)
    return tmp_path


def atodds_(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments, prog_name="atodds")


def start(*arguments: str, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "atodds", *arguments], stdout=stdout, stderr=subprocess.PIPE
    )


def test_markdown_goes_to_stdout_and_everything_else_to_stderr() -> None:
    """The default: a report to read, and on stderr that no endpoint is configured."""
    result = atodds_("check", "one.txt", "two.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert result.stderr == (
        "atodds: No endpoint is configured (OPENAI_API_KEY or --base-url), so the rules engine checks.\n"
        "atodds: 1 finding.\n"
    )


def test_json_on_stdout_is_clean() -> None:
    """`--format json` can be piped into a parser, and names the sources as given."""
    result = atodds_("check", "./one.txt", "two.txt", "--format", "json", "--quiet")
    assert result.stderr == ""
    assert [source["name"] for source in json.loads(result.stdout)["sources"]] == ["./one.txt", "two.txt"]


def test_files_take_their_format_from_the_suffix() -> None:
    """`-o` repeats, and then stdout stays empty unless `-` is among the files."""
    result = atodds_("check", "one.txt", "two.txt", "-o", "report.md", "-o", "report.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("report.md").read_text().startswith("# ")
    assert json.loads(Path("report.json").read_text())["schema_version"] == 1
    both = atodds_("check", "one.txt", "two.txt", "-o", "-", "-o", "again.json")
    assert both.stdout == Path("report.md").read_text()
    assert sorted(path.name for path in Path().glob(".atodds*")) == []


def test_two_runs_give_the_same_bytes() -> None:
    """The rules engine's report has nothing in it that changes."""
    first, second = (atodds_("check", "one.txt", "two.txt", "--format", "json").stdout for _ in range(2))
    assert first == second


def test_a_report_keeps_the_mode_and_the_link_of_the_file_it_replaces() -> None:
    """Replacing a file doesn't publish what was private, nor turn a link into a file."""
    Path("real.md").write_text("old")
    Path("real.md").chmod(0o640)
    Path("link.md").symlink_to("real.md")
    atodds_("check", "one.txt", "two.txt", "-o", "link.md")
    assert Path("link.md").is_symlink()
    assert Path("real.md").read_text().startswith("# ")
    assert stat.S_IMODE(Path("real.md").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("flag", "code"),
    [("any", 1), ("contradiction", 1), ("contradiction:low", 1), ("framing", 0), ("any:high", 1)],
)
def test_findings_fail_the_run_where_asked(flag: str, code: int) -> None:
    """10 and 12 killed are a contradiction; `--fail-on` says whether that matters."""
    assert atodds_("check", "one.txt", "two.txt", "--fail-on", flag).exit_code == code


BAD: dict[str, tuple[tuple[str, ...], str]] = {
    "a missing file": (("one.txt", "no.txt"), "no.txt doesn't exist"),
    "a folder": (("one.txt", "."), "is a folder"),
    "an empty file": (("one.txt", "empty.txt"), "empty.txt is empty"),
    "a binary": (("one.txt", "binary"), "binary is a binary file"),
    "one source only": (("one.txt",), "only one.txt was given"),
    "the same file twice": (("one.txt", "one.txt"), "given twice"),
    "an unknown encoding": (("one.txt", "noise"), "convert it to UTF-8"),
    "5 MB of text": (("one.txt", "long.txt"), "longer than 2 MB"),
    "a URL": (("one.txt", "https://example.org/"), "is a URL"),
    "an engine that isn't": (("one.txt", "two.txt", "--engine", "gpt"), "--engine"),
    "llm without an endpoint": (("one.txt", "two.txt", "--engine", "llm"), "OPENAI_API_KEY"),
    "a format that isn't": (("one.txt", "two.txt", "--format", "pdf"), "--format"),
    "a kind that isn't": (("one.txt", "two.txt", "--fail-on", "lie"), "--fail-on"),
    "a password in the address": (("one.txt", "two.txt", "--base-url", "http://me:secret@x"), "password"),
    "no web address": (("one.txt", "two.txt", "--base-url", "localhost"), "--base-url"),
    "a folder without prompts": (
        ("one.txt", "two.txt", "--base-url", "http://[::1]:9", "--prompts", "."), "prompt"),
    "a suffix that isn't": (("one.txt", "two.txt", "-o", "report.pdf"), "report.pdf"),
    "no such output folder": (("one.txt", "two.txt", "-o", "no/report.md"), "the folder no doesn't exist"),
    "a folder for a report": (("one.txt", "two.txt", "-o", "folder.md"), "is a folder"),
    "the same output twice": (("one.txt", "two.txt", "-o", "r.md", "-o", "./r.md"), "given twice"),
    "an article as output": (("one.txt", "article.md", "-o", "article.md"), "overwrite"),
    "votes that are no number": (("one.txt", "two.txt", "--votes", "x"), "--votes: should be a whole number, not 'x'."),
    "a cost that is no number": (("one.txt", "two.txt", "--max-cost", "free"), "--max-cost: should be a number"),
    "a flag that isn't": (("one.txt", "two.txt", "--vots", "3"), "No such option: --vots"),
    "no source": ((), "Missing argument 'SOURCES'. “atodds check --help” says what there is."),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_sentence_and_code_2(case: str) -> None:
    """Whatever is wrong is said in one line on stderr, with nothing on stdout."""
    arguments, said = BAD[case]
    Path("empty.txt").touch()
    Path("binary").write_bytes(b"MZ\0\0" * 50)
    Path("noise").write_bytes(bytes(range(128, 256)) * 20)
    Path("long.txt").write_text("Ten people died. " * 300_000)
    Path("folder.md").mkdir()
    Path("article.md").write_text(TWO)
    result = atodds_("check", *arguments, "--quiet")
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "secret" not in result.stderr
    assert result.stderr.startswith("atodds: ")
    assert result.stderr.count("\n") == 1


def test_a_name_cannot_drive_the_terminal() -> None:
    """Control characters of a file's name are spelled out."""
    result = atodds_("check", "one.txt", "no\x1b[31m\nsuch\x07.txt")
    assert result.exit_code == 2
    assert not {"\x1b", "\x07"} & set(result.output)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("-o", "no/report.md"), ("missing.txt",), ("--fail-on", "lie")])
def test_nothing_is_asked_before_all_is_in_order(arguments: tuple[str, ...]) -> None:
    """A mistake that can be seen before the first request costs nothing."""
    with FaultServer() as server:
        result = atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url, *arguments)
    assert result.exit_code == 2
    assert server.requests == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (error(401, "Incorrect API key provided: sk-sec***", code="invalid_api_key"), "key"),
        (error(404, "The model does not exist", code="model_not_found"), "gpt-none"),
    ],
)
def test_an_endpoint_that_will_not_serve_gets_one_sentence(
    fault: Fault, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong key and a model that doesn't exist end the run at once, and the key is shown nowhere."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    with FaultServer(faults=[fault] * 9) as server:
        options = ("--quiet", "--base-url", server.base_url, "--model", "gpt-none")
        process = start("check", "one.txt", "two.txt", *options)
        stdout, stderr = process.communicate(timeout=20)
    assert (process.returncode, stdout) == (2, b"")
    assert said in stderr.decode()
    assert stderr.count(b"\n") == 1
    assert b"sk-secret" not in stderr


def test_what_could_not_be_checked_gives_code_3_and_a_report() -> None:
    """A model that refuses leaves an honest, partial report."""
    with FaultServer(faults=[refused] * 99) as server:
        options = ("--base-url", server.base_url, "--format", "json")
        result = atodds_("check", "one.txt", "two.txt", *options)
    assert result.exit_code == 3
    assert json.loads(result.stdout)["undecided"]
    assert "could not be checked" in result.stderr


def test_an_endpoint_that_stops_to_serve_half_way_is_told_beside_the_report() -> None:
    """One sentence with the reason: what to do about it isn't to be looked for among what was not checked."""
    quota = error(429, "You exceeded your quota", code="insufficient_quota")
    with FaultServer(word_reader.answer, [None] * 2 + [quota] * 20) as server:
        result = atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url)
    assert result.exit_code == 3
    assert result.stdout.startswith("# ")
    assert result.stderr.count("quota at 127.0.0.1") == 1
    assert "Nothing more was asked; what was answered is kept." in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_can_not_be_written_goes_to_stdout() -> None:
    """What may have been paid for isn't lost to a full disk."""
    result = atodds_("check", "one.txt", "two.txt", "-o", "/dev/full", "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["schema_version"] == 1
    assert "/dev/full can't be written" in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_stdout_does_not_take_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And stderr says where."""
    monkeypatch.setenv("TMPDIR", str(folder))
    with Path("/dev/full").open("w") as full:
        process = start("check", "one.txt", "two.txt", "--quiet", stdout=full.fileno())
        stderr = process.communicate(timeout=20)[1].decode()
    [kept] = folder.glob("atodds-*.txt")
    assert process.returncode == 2
    assert stderr.splitlines() == [
        "atodds: stdout can't be written: No space left on device.",
        f"atodds: The report was kept in {kept}.",
    ]
    assert kept.read_text().startswith("# ")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that can close a stream")
@pytest.mark.parametrize(
    ("command", "code", "out", "err"),
    [
        ("check - two.txt <&-", 2, "", "atodds: Standard input is closed: "),
        ("check one.txt two.txt 2>&-", 0, "# 2 sources, ", ""),
    ],
)
def test_a_stream_may_be_closed(command: str, code: int, out: str, err: str) -> None:
    """As some schedulers start their jobs: no fault, and nothing strays into the report."""
    shell = ["/bin/sh", "-c", f'exec "$0" -m atodds {command}', sys.executable]
    done = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert (done.stdout.startswith(out), done.stderr.startswith(err)) == (True, True)
    assert "No endpoint" not in done.stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    """`atodds check … | head -1` ends in silence."""
    reading, writing = os.pipe()
    os.close(reading)
    process = start("check", "one.txt", "two.txt", "-q", stdout=writing)
    os.close(writing)
    assert process.communicate(timeout=20)[1] == b""
    assert process.returncode == 0


def test_ctrl_c_ends_with_130_and_no_traceback() -> None:
    """While an answer is awaited."""
    with FaultServer(faults=[stalled] * 99) as server:
        process = start("check", "one.txt", "two.txt", "-q", "--base-url", server.base_url)
        while not server.requests and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20) == (b"", b"atodds: Interrupted.\n")
    assert process.returncode == 130


def test_a_fault_of_our_own_is_one_sentence_without_what_it_held() -> None:
    """A bug shows where, but neither a traceback nor the text that the exception quotes."""
    code = "from atodds.cli.terminal import guarded; guarded(lambda: int('ARTICLE TEXT'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr.startswith("atodds: A fault in atodds (ValueError at ")
    assert "ARTICLE" not in done.stderr


def test_the_library_gives_what_the_command_prints() -> None:
    """`atodds.check` and `atodds check` are one core."""
    from atodds.report import json as rendered

    report = atodds.check(["one.txt", "two.txt"])
    assert isinstance(report, atodds.Report)
    assert rendered.render(report) == atodds_("check", "one.txt", "two.txt", "--format", "json").stdout


def test_help_and_version_are_there_for_both_ways_to_call() -> None:
    """`python -m atodds` is the same command."""
    assert atodds_("--version").stdout == f"atodds {atodds.__version__}\n"
    assert start("--version").communicate(timeout=20)[0].decode() == f"atodds {atodds.__version__}\n"
    for command in ("check", "cache", "doctor"):
        assert f"\n  {command} " in atodds_("--help").stdout


def test_the_cache_can_be_found_counted_and_cleared(folder: Path) -> None:
    """`cache path`, `cache stats`, `cache clear`, on a cache that was never used."""
    path = atodds_("cache", "path").stdout.strip()
    assert path.startswith(str(folder))
    assert atodds_("cache", "stats").stdout.startswith("0 answers")
    assert atodds_("cache", "clear").stdout == "0 answers forgotten\n"


def test_a_dry_run_of_the_rules_engine_asks_and_costs_nothing() -> None:
    """And it writes no report, and says so."""
    result = atodds_("check", "one.txt", "two.txt", "--dry-run", "-o", "report.md")
    assert result.exit_code == 0
    assert "no request" in result.stdout
    assert "A dry run makes no report: report.md was not written." in result.stderr
    assert not Path("report.md").exists()
    assert "makes no report" not in atodds_("check", "one.txt", "two.txt", "--dry-run").stderr


def test_a_dry_run_knows_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would stop short is told before it costs anything; a limit that can't be kept is refused as by the run."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    run = ("check", "one.txt", "two.txt", "--dry-run", "--model", "gpt-4.1-mini")
    assert "about $0.0" in atodds_(*run).stdout
    assert "stop short" not in atodds_(*run, "--max-tokens", "1000000", "--max-cost", "5").stdout
    stopping = atodds_(*run, "--max-tokens", "2000", "--max-cost", "0.0001").stdout
    assert "A run would stop short, at --max-tokens or --max-cost." in stopping
    unpriced = atodds_(*run, "--max-cost", "1", "--base-url", "http://127.0.0.1:9/v1")
    assert unpriced.exit_code == 2
    assert "--max-cost can't be kept" in unpriced.stderr


def test_a_dry_run_knows_what_is_in_the_cache() -> None:
    """It sends nothing; what it says to be left shrinks with what was answered, down to nothing."""
    for path, text in zip(("one.txt", "two.txt"), ARTICLES, strict=True):
        Path(path).write_text(text)

    def said() -> str:
        return atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url, "--dry-run").stdout

    def requests(text: str) -> int:
        return int(text.split()[1])

    with FaultServer(word_reader.answer, [None] * 2 + [error(401, "no")] * 20) as server:
        before = said()
        assert (server.requests, "in the cache" in before) == ([], False)
        atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url)
        sent = len(server.requests)
        half = said()
        assert requests(half) == requests(before) - 2
        assert "2 answers are in the cache" in half
        server.mend()
        atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url)
        assert abs(requests(half) - (len(server.requests) - sent)) <= 1
        sent = len(server.requests)
        assert said().startswith("No request, no token, no cost: all ")
        assert len(server.requests) == sent


def on_a_terminal(*arguments: str) -> tuple[int, str]:
    """The exit code, and what a terminal got on stderr."""
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "atodds", *arguments], stdout=subprocess.DEVNULL, stderr=theirs
    )
    os.close(theirs)
    got = b""
    with suppress(OSError):  # a terminal without a writer reads as an error
        while chunk := os.read(ours, 4096):
            got += chunk
    os.close(ours)
    return process.wait(20), got.decode()


def test_progress_shows_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of counts while questions are asked; `--quiet` keeps even a terminal clear."""
    monkeypatch.setenv("TERM", "xterm")
    with FaultServer(faults=[refused] * 99) as server:
        command = ("check", "one.txt", "two.txt", "--base-url", server.base_url)
        code, shown = on_a_terminal(*command)
        assert (code, "questions answered" in shown) == (3, True)
        assert on_a_terminal(*command, "--quiet") == (3, "")
        assert "questions answered" not in atodds_(*command).stderr


def test_verbose_says_every_question_asked() -> None:
    """By its label, never with an article's text."""
    with FaultServer(faults=[refused] * 99) as server:
        said = atodds_("check", "one.txt", "two.txt", "--base-url", server.base_url, "--verbose").stderr
    assert "atodds: extract A" in said
    assert "storm" not in said


def test_doctor_tells_an_endpoint_that_does_not_answer() -> None:
    """With code 2, as a run would end."""
    with FaultServer(faults=[error(401, "Incorrect API key", code="invalid_api_key")] * 9) as server:
        result = atodds_("doctor", "--base-url", server.base_url)
    assert result.exit_code == 2
    assert "answers         no: " in result.stdout
    assert "not tested      strict schema, JSON mode" in result.stdout


def test_doctor_tells_an_endpoint_that_cannot_be_used() -> None:
    """It answers, but whichever way it is asked there is no JSON in it; with schema or without, that is enough."""
    with FaultServer(answer=lambda _: "Hello! Red.") as server:
        result = atodds_("doctor", "--base-url", server.base_url)
    assert result.exit_code == 2
    assert "answers         yes: " in result.stdout
    assert "not in JSON, whichever way it is asked" in result.stderr

    def rejects(request: dict[str, Any]) -> Fault | None:
        return (
            error(400, "response_format?", param="response_format") if "response_format" in request else None
        )

    with FaultServer(answer=lambda _: '{"colour": "red"}', faults=rejects) as server:
        result = atodds_("doctor", "--base-url", server.base_url)
    assert result.exit_code == 0
    assert "JSON mode       no: " in result.stdout
    assert "JSON in words   yes: " in result.stdout


def test_a_word_alone_shows_the_help() -> None:
    """Whoever doesn't know what there is learns it."""
    for words in ((), ("cache",)):
        result = atodds_(*words)
        assert result.exit_code == 2
        assert "Commands:" in result.output


def test_doctor_says_what_would_run_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting with the place it was found, and no key."""
    assert "rules (no endpoint is configured" in atodds_("doctor").stdout
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    Path("atodds.toml").write_text('model = "mine"')
    said = atodds_("doctor", "--engine", "rules").stdout
    assert "rules (--engine)" in said
    with FaultServer(answer=lambda _: '{"colour": "red"}') as server:
        result = atodds_("doctor", "--base-url", server.base_url)
    said = result.output
    assert result.exit_code == 0
    assert "answers         yes: “mine” answers." in said
    assert f"{server.base_url} (--base-url)" in said
    assert "mine (model in atodds.toml)" in said
    assert "OPENAI_API_KEY" in said
    assert "sk-secret" not in said
