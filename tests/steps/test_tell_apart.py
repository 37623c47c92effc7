"""Articles about different events are told apart before anything is asked; those about one event never are."""

from itertools import combinations
from pathlib import Path

import pytest

from atodds.sources import read
from atodds.steps.tell_apart import told_apart

ROOT = Path(__file__).parents[2]
GROUPS = sorted(path.parent for path in (ROOT / "bench" / "quality" / "groups").glob("*/gold.json"))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.name)
def test_articles_about_one_event_stay_together(group: Path) -> None:
    """However differently outlets tell it."""
    assert told_apart(read([str(group / "*.txt")])) == ()


def test_an_article_about_something_else_is_named() -> None:
    """Among three articles, the one about another event stands out."""
    protest = GROUPS[[g.name for g in GROUPS].index("beauvrai-hospital-protest")]
    quake = GROUPS[[g.name for g in GROUPS].index("quillamarca-earthquake")]
    documents = read([str(protest / "a.txt"), str(quake / "a.txt"), str(protest / "c.txt")])
    assert told_apart(documents) == ("B",)


def test_too_little_text_tells_nothing() -> None:
    """Two lines are not called different events for want of common words."""
    documents = read([str(ROOT / "examples" / "ukraine-talks" / "*.txt")])
    short = tuple(d.model_copy(update={"text": d.text[:80]}) for d in documents)
    assert all(told_apart(pair) == () for pair in combinations(short, 2))
