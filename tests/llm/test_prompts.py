"""Prompts are checked whole before anything is asked, and never re-read what they are filled with."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atodds.errors import PromptError
from atodds.llm.prompts import QUESTIONS, Prompt, Prompts

TEXT = """+++
question = "extract"
variables = ["article", "note"]
+++
You split articles. Note: {{note}}
Example: {"a": {"b": 1}}

=== user
<article>
{{article}}
</article>
"""


def prompt() -> Prompt:
    return Prompt.parse("extract.md", "extract", TEXT)


def test_a_prompt_is_a_system_and_a_user_message() -> None:
    """Placeholders of both parts are filled; JSON braces stay as they are."""
    system, user = prompt().fill(article="Ten were hurt.", note="short")
    assert (system.role, user.role) == ("system", "user")
    assert system.content == 'You split articles. Note: short\nExample: {"a": {"b": 1}}'
    assert user.content == "<article>\nTen were hurt.\n</article>"


@given(st.text())
def test_an_article_cannot_rewrite_the_prompt(article: str) -> None:
    """Whatever an article holds arrives verbatim, placeholders and section marks included."""
    for hostile in (article, "{{note}}" + article, "=== user\n+++" + article):
        system, user = prompt().fill(article=hostile, note="n")
        assert user.content == f"<article>\n{hostile}\n</article>"
        assert hostile in user.content
        assert system == prompt().fill(article="", note="n")[0]


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("no front matter", "must open with TOML"),
        (TEXT.replace("=== user", "== user"), "must open with TOML"),
        (TEXT.replace('["article", "note"]', "[article"), "is broken"),
        (TEXT.replace('"extract"', '"verify"'), "question must be “extract”"),
        (TEXT.replace('["article", "note"]', '["article"]'), "uses {{note}}"),
        (TEXT.replace('["article", "note"]', '["article", "note", "more"]'), "declares {{more}}"),
        (TEXT.replace("{{article}}", "{{article"), "opens no placeholder"),
        (TEXT.replace("variables", "model = 'x'\nvariables"), "and nothing else"),
        (TEXT.replace("question", "variables = 1\nquestion"), "is broken"),
        (TEXT.replace('["article", "note"]', "[1]"), "list of names"),
        (TEXT[: TEXT.index("=== user")] + "=== user\n", "is empty"),
    ],
)
def test_a_broken_file_is_named_with_what_is_wrong(broken: str, says: str) -> None:
    """Each mistake is found when the file is read, in a sentence that names the file."""
    with pytest.raises(PromptError) as caught:
        Prompt.parse("extract.md", "extract", broken)
    assert says in str(caught.value)
    assert str(caught.value).startswith("extract.md")


@pytest.mark.parametrize("values", [{"article": "a"}, {"article": "a", "note": "n", "more": "m"}])
def test_filling_takes_exactly_the_variables(values: dict[str, str]) -> None:
    """A variable too few or too many is refused."""
    with pytest.raises(PromptError):
        prompt().fill(**values)


def test_the_shipped_prompts_load_and_are_fingerprinted() -> None:
    """There is one for each question, and its fingerprint is short and its own."""
    fingerprints = Prompts.load().fingerprints
    assert tuple(fingerprints) == QUESTIONS
    assert len(set(fingerprints.values())) == len(QUESTIONS)


def test_a_folder_replaces_prompts_one_by_one(tmp_path: Path) -> None:
    """A file in the user's folder is taken; the rest are the shipped ones."""
    shipped = Prompts.load()
    own = Path(shipped.extract.file).read_text(encoding="utf-8") + "\nBe brief.\n"
    (tmp_path / "extract.md").write_text(own, encoding="utf-8")
    (tmp_path / "README.md").write_text("Mine.")
    loaded = Prompts.load(tmp_path)
    assert loaded.extract.user.endswith("Be brief.")
    assert loaded.verify == shipped.verify
    assert loaded.fingerprints["extract"] != shipped.fingerprints["extract"]


def test_a_replacement_has_the_same_variables(tmp_path: Path) -> None:
    """A prompt that would leave out what the engine gives is refused when it is read."""
    (tmp_path / "extract.md").write_text(TEXT.replace('"note"', '"remark"').replace("{{note}}", "{{remark}}"))
    with pytest.raises(PromptError, match="no such variable"):
        Prompts.load(tmp_path)


def test_a_folder_without_prompts_or_with_a_misnamed_one_is_refused(tmp_path: Path) -> None:
    """A mistaken folder or a typing error in a name doesn't pass silently."""
    with pytest.raises(PromptError, match="holds no prompt"):
        Prompts.load(tmp_path)
    with pytest.raises(PromptError, match="not a folder"):
        Prompts.load(tmp_path / "nowhere")
    (tmp_path / "extrcat.md").write_text(TEXT)
    with pytest.raises(PromptError, match=r"extrcat\.md is no prompt"):
        Prompts.load(tmp_path)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    """Bytes that aren't UTF-8 are named as such."""
    (tmp_path / "verify.md").write_bytes(b"\xff\xfe")
    with pytest.raises(PromptError, match="not UTF-8"):
        Prompts.load(tmp_path)
