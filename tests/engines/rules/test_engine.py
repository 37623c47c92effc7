"""What holds of every report of the rules engine, whatever the articles."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import atodds
from atodds import pipeline
from atodds.engines.rules import RulesEngine, compare_texts
from atodds.engines.rules.reading import read_text
from atodds.model import Report, Run

EXAMPLE = Path(__file__).parents[3] / "examples" / "ukraine-talks"
RUN = Run(atodds="test", engine="rules")
WORDS = st.sampled_from(
    [
        "killed",
        "12",
        "at least",
        "people",
        "said",
        '"',
        "Norwick",
        "on Monday",
        ",",
        "and",
        "not",
        "\n",
        "“yes”",
        ".",
    ]
)

GROUPS = Path(__file__).parents[3] / "bench" / "quality" / "groups"
# Every sentence of the example groups, in pieces that can be put together anew.
PIECES = sorted(
    {
        piece
        for path in GROUPS.glob("*/*.txt")
        for sentence in path.read_text(encoding="utf-8").split(". ")
        for piece in (sentence, *sentence.split(", "), f"It was {sentence}", f"It is he who {sentence}")
    }
)

SENTENCES = (
    "The fire at the mill killed 12 people and injured at least 30.",
    "Firefighters were called at 2 a.m. on Monday.",
    "The mill had not been inspected since 2019.",
    "Mayor Ruth Hallam promised an inquiry by the end of May.",
    '"We will not rest until we know why," Hallam told reporters.',
    "Police did not rule out arson.",
    "The owner, Oskar Brandt, may face charges.",
    "About 900 homes in the town were without power on Tuesday.",
    "Two thirds of the workers live in Norwick, the rest in Vell.",
    "The oldest of the victims was a weaver of 71.",
)


def of_texts(*texts: str) -> Report:
    documents = tuple(
        read_text(text, name).document.model_copy(update={"id": name})
        for name, text in zip("ABCDEFGH", texts, strict=False)
    )
    return asyncio.run(pipeline.check(documents, RulesEngine(), RUN))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.text(max_size=80),
)
def test_every_quotation_is_verbatim(one: str, other: str, third: str) -> None:
    """Whatever stands in the articles, evidence is where it says, and claims cite sentences that exist."""
    report = of_texts(one, other, third)
    texts = {document.id: document for document in report.documents}
    evidence = [e for claim in report.claims for e in claim.evidence]
    evidence += [e for fact in report.facts for position in fact.positions for e in position.evidence]
    evidence += [e for finding in report.findings for e in finding.evidence]
    assert all(texts[e.source].text[e.start : e.end] == e.quote for e in evidence)
    assert all(1 <= n <= len(texts[c.source].sentences) for c in report.claims for n in c.sentences)


@settings(max_examples=40, deadline=None)
@given(st.permutations(SENTENCES), st.permutations(SENTENCES))
def test_an_article_agrees_with_itself_in_another_order(one: list[str], other: list[str]) -> None:
    """Two articles of the same sentences are at odds in nothing and omit nothing, whatever their order."""
    assert of_texts("\n".join(one), "\n".join(other)).findings == ()


def test_every_sentence_is_cited_or_said_to_carry_no_fact() -> None:
    """Coverage leaves no sentence out."""
    report = atodds.check(sorted(EXAMPLE.glob("*.txt")), engine="rules")
    assert [coverage.uncovered for coverage in report.run.coverage] == [(), ()]


def test_a_run_repeats_byte_for_byte(tmp_path: Path) -> None:
    """Neither time nor the seed of hashes changes a report."""
    reports = []
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.json"
        sources = [str(path) for path in sorted(EXAMPLE.glob("*.txt"))]
        subprocess.run(
            [sys.executable, "-m", "atodds", "check", *sources, "--engine", "rules", "-o", str(target)],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
        )
        reports.append(target.read_bytes())
    assert reports[0] == reports[1]


def test_a_claim_is_judged_by_a_text() -> None:
    """The comparisons of articles serve for two texts by themselves."""
    claim = "The bridge was opened in 1931."
    assert compare_texts(claim, "The bridge, opened on 4 May 1931, is of steel.").label == "supports"
    assert compare_texts(claim, "The bridge was opened on 4 May 1936.").label == "refutes"
    assert compare_texts(claim, "Nobody came.").label == "neutral"


@settings(max_examples=60, deadline=None)
@given(*[st.lists(st.sampled_from(PIECES), min_size=1, max_size=6)] * 2)
def test_any_mix_of_sentences_is_checked(one: list[str], other: list[str]) -> None:
    """Cut anywhere, in any order: a report, and never an error."""
    assert of_texts(". ".join(one), ". ".join(other)).documents


def test_a_cleft_that_tells_of_some_of_several_is_no_deed() -> None:
    """ "It is the tower that was in use when the first of the two concerts passed off"."""
    told = "It is the tower that was in use on Friday, when the first of the two concerts passed off without incident."
    assert of_texts(told, told).documents
