"""The settings' page names every setting there is."""

import re
from pathlib import Path

from atodds.settings import Settings

PAGE = Path(__file__).parent.parent / "docs" / "settings.md"


def test_every_setting_is_documented_and_nothing_else() -> None:
    """A setting that is added or renamed shows up here."""
    rows = re.findall(r"^\| (`.*?`) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(Settings.model_fields) - {
        "origins"
    }
