"""Inspect: what a reader should know of the articles before reading what is said of them."""

from pathlib import Path

import pytest

from atodds.sources import read
from atodds.sources.text import document
from atodds.steps.inspect import inspect

GROUPS = Path(__file__).parents[2] / "bench" / "quality" / "groups"
FRENCH = (
    "Un incendie dans un entrepôt de Lyon a fait douze morts vendredi soir, ont annoncé les autorités. Le maire a "
    "attribué le sinistre à une fuite de gaz, mais les enquêteurs n'ont pas encore confirmé cette hypothèse. Les "
    "écoles voisines resteront fermées lundi, et les habitants évacués pourront rentrer chez eux mardi matin."
)


def test_an_article_in_another_language_is_named() -> None:
    """Nothing that is said of it then can be trusted."""
    [note] = inspect([document("A", "a.txt", FRENCH, "0" * 64)], ())
    assert (note.kind, note.source) == ("language", "A")


@pytest.mark.parametrize(
    "group", sorted(path.parent for path in GROUPS.glob("*/gold.json")), ids=lambda g: g.name
)
def test_english_articles_leave_no_such_note(group: Path) -> None:
    """Run-on text, odd translations and headlines included."""
    assert not [n for n in inspect(read([str(group / "*.txt")]), ()) if n.kind == "language"]
