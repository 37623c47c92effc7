"""Texts that try to be more than text, and a report that says nothing else."""

from __future__ import annotations

from hypothesis import strategies as st

from atodds.model import (
    Claim,
    Coverage,
    Fact,
    Finding,
    Note,
    Position,
    Report,
    SharedSentence,
    Undecided,
    Usage,
)

from .samples import RULES, document

FRAGMENTS = (
    "# ", "#1", "##\t", "- ", "* ", "+ ", "1. ", "2022. ", "1) ", "> ", "    ", "\t", "\n", "\n\n",
    "\r\n", "\r", "---", "===", "***", "___", "~~~", "```", "`", "``", "*", "**", "_", "__", "a_b", "~~",
    "|", "\\|", "\\", "\\\\", "|---|---|", "\n| a | b |\n|---|---|\n", "$", "$$", "$x$", "&", "&lt;",
    "&#60;", "&amp;", "<", ">", "<b>", "</b>", "</details>", "<details>", "</summary>", "<!--", "-->",
    "<script>alert(1)</script>", "<img src=x onerror=y>", "<http://a.example>", "<a@b.example>",
    "http://a.example/x_y_z", "https://b.example", "www.c.example", "d@e.example", "@mention", "#123",
    "[x](http://a.example)", "![x](y)", "[x]", "[x]: http://a.example", "[^1]", "]", "(", ")", "!",
    "\x00", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x7f", "\x85", "\xa0", "\xad", "\u200b",
    "\u200d", "\u200e", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\U000e0041", "\u3000", "é",
    "“", "”", "…", "word", "45", " ", ".",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=4), min_size=1, max_size=12).map("".join)
SAYINGS = TEXTS.filter(lambda text: text.strip() != "")


def report_saying(words: str, text: str, start: int, end: int) -> Report:
    """A report in which all that comes from outside is `words`, but for what a document says, `text`."""
    a = document("A", text, title=words, name=words)
    b = document("B", "Nothing happened", title=words, name=words)
    c = document("C", "ꙮ ꙮ.", title=words, name=words)
    evidence = (a.quote(start, end), b.quote(0, 7))
    claims = tuple(
        Claim(id=f"{e.source}{n}", source=e.source, text=words, sentences=(), evidence=(e,))
        for n in (1, 2, 3)
        for e in evidence
    )
    said = tuple(
        Position(source=e.source, stance="states", claims=(f"{e.source}1",), says=says, evidence=(e,))
        for e, says in zip(evidence, (words, "something else"), strict=True)
    )
    lone = Position(source="A", stance="states", claims=("A2",), evidence=evidence[:1])
    return Report(
        documents=(a, b, c),
        claims=claims,
        topics=(),
        facts=(
            Fact(id="F1", summary=words, positions=said, relation="contradiction"),
            Fact(id="F2", summary=words, positions=said, relation="same"),
            Fact(id="F3", summary=words, positions=(lone,)),
            Fact(id="F4", summary=words, positions=(Position(source="C", stance="states", says=words),)),
        ),
        findings=(
            Finding(
                id="D1",
                kind="contradiction",
                aspect=None,
                severity="high",
                summary=words,
                explanation=words,
                facts=("F1",),
                evidence=evidence,
                decided_by="rules",
            ),
            Finding(
                id="D2",
                kind="omission",
                aspect=None,
                severity="low",
                summary=words,
                explanation=words,
                facts=("F4",),
                evidence=(c.quote(0, 1),),
                absent_from=("A", "B"),
                decided_by="rules",
            ),
        ),
        shared=(SharedSentence(places=(("B", 1), ("A", 1))),),
        undecided=(Undecided(what=words, why=words, evidence=evidence[:1]),),
        notes=(
            Note(kind="addresses a machine", text=words, source="A", evidence=evidence[:1]),
            Note(kind="guard overruled", text=words),
        ),
        run=RULES.model_copy(
            update={
                "engine": words,
                "model": words,
                "endpoint": words,
                "prompts": {words: words},
                "limits": (words,),
                "usage": Usage(requests=1, models=(words, "m")),
                "coverage": (Coverage(source="B", sentences=1, cited=0, without_fact=0, uncovered=(1,)),),
            }
        ),
    )
