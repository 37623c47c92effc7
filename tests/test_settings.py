"""Settings: which source goes before which, and the one sentence for what makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from atodds.errors import SettingsError
from atodds.model import Finding
from atodds.settings import FailOn, Settings, resolve


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The project's and the user's config file, neither of which exists yet."""
    return tmp_path / "project" / "atodds.toml", tmp_path / "user" / "atodds.toml"


def settled(
    files: tuple[Path, Path], flags: dict[str, object] | None = None, environ: dict[str, str] | None = None
) -> Settings:
    return resolve(
        flags,
        spell=lambda name: f"--{name.replace('_', '-')}",
        environ=environ or {},
        project=files[0],
        user=files[1],
    )


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_flag_before_variable_before_project_before_user_before_default(files: tuple[Path, Path]) -> None:
    """Each layer shows where the ones above it say nothing, and the settings know which one spoke."""
    assert settled(files).max_wait == 600
    assert settled(files).origins == {}
    for path, text in ((files[1], "max_wait = 1"), (files[0], "max-wait = 2")):
        write(path, text)
        made = settled(files)
        assert f"max_wait = {made.max_wait:g}" == text.replace("-", "_")
        assert made.origins["max_wait"].endswith(f" in {path}")
    environ = {"ATODDS_MAX_WAIT": "3"}
    assert settled(files, environ=environ).max_wait == 3
    made = settled(files, {"max_wait": 4.0}, environ)
    assert (made.max_wait, made.origins["max_wait"]) == (4, "--max-wait")


def test_a_flag_that_was_not_given_hides_nothing(files: tuple[Path, Path]) -> None:
    """None, and an empty list of a repeatable flag, are no values."""
    environ = {"ATODDS_FAIL_ON": "contradiction:high,omission", "ATODDS_JOBS": "2"}
    made = settled(files, {"fail_on": [], "jobs": None}, environ)
    assert made.jobs == 2
    assert made.fail_on == (FailOn(kind="contradiction", severity="high"), FailOn(kind="omission"))


def test_openai_variables_count_below_ours_and_above_files(files: tuple[Path, Path]) -> None:
    """`OPENAI_BASE_URL` is the environment's word; `ATODDS_BASE_URL` is said to atodds alone."""
    write(files[0], 'base_url = "http://file/v1"')
    environ = {"OPENAI_BASE_URL": "http://openai/v1"}
    assert settled(files, environ=environ).base_url == "http://openai/v1"
    assert (
        settled(files, environ=environ | {"ATODDS_BASE_URL": "http://ours/v1"}).base_url == "http://ours/v1"
    )


@pytest.mark.parametrize(
    ("flags", "environ", "engine"),
    [
        ({}, {}, "rules"),
        ({}, {"OPENAI_API_KEY": ""}, "rules"),
        ({}, {"OPENAI_API_KEY": "sk-1"}, "llm"),
        ({"base_url": "http://localhost:11434/v1"}, {}, "llm"),
        ({"engine": "rules"}, {"OPENAI_API_KEY": "sk-1"}, "rules"),
        ({}, {"OPENAI_API_KEY": "sk-1", "ATODDS_ENGINE": "rules"}, "rules"),
    ],
)
def test_the_engine_follows_the_endpoint(
    files: tuple[Path, Path], flags: dict[str, object], environ: dict[str, str], engine: str
) -> None:
    """The llm engine runs where there is a key or a base URL, unless another is named."""
    assert settled(files, flags, environ).engine == engine


def test_without_a_command_settings_go_by_their_own_names(files: tuple[Path, Path]) -> None:
    """The library's user never wrote a flag."""
    with pytest.raises(SettingsError, match=r"^max_wait: .*, not -1\.$"):
        resolve({"max_wait": -1}, environ={}, project=files[0], user=files[1])
    with pytest.raises(SettingsError, match=r"^vote is no setting of atodds: did you mean votes\?$"):
        resolve({"vote": 1}, environ={}, project=files[0], user=files[1])


BAD: dict[str, tuple[dict[str, object], dict[str, str], str, str]] = {
    "an engine that doesn't exist": ({"engine": "gpt"}, {}, "", "--engine"),
    "too few votes": ({"votes": 1}, {}, "", "--votes"),
    "a number in words": ({}, {"ATODDS_MAX_COST": "five"}, "", "ATODDS_MAX_COST"),
    "a kind that doesn't exist": ({"fail_on": ["conflict"]}, {}, "", "--fail-on"),
    "a severity that doesn't exist": ({"fail_on": ["omission:huge"]}, {}, "", "huge"),
    "a misspelt variable": ({}, {"ATODDS_MODLE": "m"}, "", "did you mean ATODDS_MODEL"),
    "a misspelt entry": ({}, {}, "vote = 3", "did you mean votes"),
    "an entry of the wrong type": ({}, {}, "votes = [3]", "votes in"),
    "broken TOML": ({}, {}, "votes = ", "TOML"),
    "llm without an endpoint": ({"engine": "llm"}, {}, "", "OPENAI_API_KEY"),
    "a model without an endpoint": ({"model": "m"}, {}, "", "--model is for the llm engine"),
    "a model for the rules engine": (
        {"model": "m", "engine": "rules"},
        {"OPENAI_API_KEY": "k"},
        "",
        "--model",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_makes_no_sense_gets_one_sentence_that_says_where(files: tuple[Path, Path], case: str) -> None:
    """The flag, variable or file is named, and nothing runs."""
    flags, environ, project, said = BAD[case]
    write(files[0], project)
    with pytest.raises(SettingsError) as caught:
        settled(files, flags, environ)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("entry", ["api_key", "OPENAI_API_KEY", "api-key"])
def test_a_key_in_a_file_is_refused_and_not_shown(files: tuple[Path, Path], entry: str) -> None:
    """Config files get committed; keys must not."""
    write(files[0], f'{entry} = "sk-secret"')
    with pytest.raises(SettingsError, match="holds a key") as caught:
        settled(files)
    assert "sk-secret" not in str(caught.value)


def test_a_key_shows_in_no_form_of_the_settings(files: tuple[Path, Path]) -> None:
    """Settings can be logged."""
    made = settled(files, environ={"OPENAI_API_KEY": "sk-secret"})
    assert "sk-secret" not in f"{made!r}{made}{made.model_dump_json()}"
    assert made.api_key is not None
    assert made.api_key.get_secret_value() == "sk-secret"


@pytest.mark.parametrize(
    ("words", "included"),
    [
        ("contradiction", True),
        ("contradiction:medium", True),
        ("any", True),
        ("contradiction:high", False),
        ("omission", False),
    ],
)
def test_fail_on_includes_its_kind_from_its_severity_on(words: str, included: bool) -> None:
    """`contradiction:high` lets a medium contradiction pass."""
    finding = Finding(
        id="D1", kind="contradiction", aspect=None, severity="medium", summary="", explanation="",
        facts=(), evidence=(), decided_by="rules",
    )  # fmt: skip
    assert FailOn.parse(words).includes(finding) is included


def test_a_folder_does_not_choose_who_gets_the_key(files: tuple[Path, Path]) -> None:
    """An atodds.toml that came with the articles can't send the key to its own host; a local server without a key may
    be named there."""
    write(files[0], 'base_url = "http://elsewhere.test/v1"')
    with pytest.raises(SettingsError, match="a key is set"):
        settled(files, environ={"OPENAI_API_KEY": "sk-x"})
    assert settled(files, environ={}).base_url == "http://elsewhere.test/v1"
    own = {"OPENAI_API_KEY": "sk-x", "OPENAI_BASE_URL": "http://mine.test/v1"}
    assert settled(files, environ=own).base_url == "http://mine.test/v1"
