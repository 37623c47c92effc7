"""The embedded engine: linguistic rules over typed values, with no key, no network and no model."""

from atodds.engines.rules.engine import RulesEngine

__all__ = ["RulesEngine"]
