"""Articles about different events are told apart before anything is asked; those about one event never are."""

from itertools import combinations
from pathlib import Path

import pytest

import atodds
from atodds.model import Document
from atodds.sources import read
from atodds.sources.text import document
from atodds.steps.tell_apart import stories, told_apart

ROOT = Path(__file__).parents[2]
GROUPS = sorted(path.parent for path in (ROOT / "bench" / "quality" / "groups").glob("*/gold.json"))


def _apart(documents: tuple[Document, ...]) -> tuple[str, ...]:
    return told_apart(documents, stories(documents))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_articles_about_one_event_stay_together(group: Path) -> None:
    """However differently outlets tell it."""
    assert _apart(read([str(group / "*.txt")])) == ()


def test_an_article_about_something_else_is_named() -> None:
    """Among three articles, the one about another event stands out."""
    protest = GROUPS[[g.name for g in GROUPS].index("beauvrai-hospital-protest")]
    quake = GROUPS[[g.name for g in GROUPS].index("quillamarca-earthquake")]
    documents = read([str(protest / "a.txt"), str(quake / "a.txt"), str(protest / "c.txt")])
    assert _apart(documents) == ("B",)


def test_stories_of_one_kind_are_told_apart_by_their_names() -> None:
    """A flood here and a fire there share words of disaster and the days of the week, but no name."""
    flood = """Three drown as the Orlec bursts its banks in Vasny
The river Orlec burst its banks near Vasny on Tuesday and drowned three villagers, the government of Moravec said.
Water stood a metre deep in the market of Horka, where boats took children from a school. About 900 people were told to
leave, and sirens sounded in Lom. Mayor Jana Prochova asked for tents and pumps. More rain is expected on Wednesday."""
    fire = """Four die in forest fire above Port Sallow
Flames driven by a dry wind killed four people in the hills above Port Sallow on Tuesday, the Wellan police said. Some
900 people left their homes after sirens sounded at noon. Pine woods burned as far as Marrick Bay, and three planes
dropped foam. Minister Thomas Ardley blamed arson. Stronger wind is expected on Wednesday in Kessel."""
    documents = tuple(document(name, "news", text, "0" * 64) for name, text in (("A", flood), ("B", fire)))
    assert stories(documents) == (("A",), ("B",))


def test_two_stories_are_each_compared_by_themselves() -> None:
    """Both have their contradictions found, none is found between them, and a note says what belongs together."""
    protest = GROUPS[[g.name for g in GROUPS].index("beauvrai-hospital-protest")]
    quake = GROUPS[[g.name for g in GROUPS].index("quillamarca-earthquake")]
    paths = [protest / "a.txt", quake / "a.txt", protest / "c.txt", quake / "b.txt"]
    assert stories(read([str(path) for path in paths])) == (("A", "C"), ("B", "D"))
    report = atodds.check(paths, engine="rules")
    sets = {
        frozenset(evidence.source for evidence in finding.evidence)
        for finding in report.findings
        if finding.kind == "contradiction"
    }
    assert sets == {frozenset("AC"), frozenset("BD")}
    notes = [note.text for note in report.notes if note.kind == "other event"]
    assert len(notes) == 2
    assert "together with D" in notes[0]


def test_too_little_text_tells_nothing() -> None:
    """Two lines are not called different events for want of common words."""
    documents = read([str(ROOT / "examples" / "ukraine-talks" / "*.txt")])
    short = tuple(d.model_copy(update={"text": d.text[:80]}) for d in documents)
    assert all(_apart(pair) == () for pair in combinations(short, 2))
