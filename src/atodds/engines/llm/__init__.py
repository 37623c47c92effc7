"""The prompted engine: a module a question, each with what is sent and how the answer is read."""

from atodds.engines.llm.engine import LlmEngine

__all__ = ["LlmEngine"]
