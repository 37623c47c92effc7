"""The embedded engine: linguistic rules over typed values, with no key, no network and no model."""

from atodds.engines.rules.engine import RulesEngine
from atodds.engines.rules.texts import Judgement, compare_texts

__all__ = ["Judgement", "RulesEngine", "compare_texts"]
