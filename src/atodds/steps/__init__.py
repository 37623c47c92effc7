"""The steps of a check: each takes values and returns values, and none imports another."""
