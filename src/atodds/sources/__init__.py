"""Sources: what the user names, read into documents. One module a format."""

from atodds.sources.reader import read

__all__ = ["read"]
