"""atodds shows where news articles about the same event are at odds."""

__version__ = "0.1.0"
