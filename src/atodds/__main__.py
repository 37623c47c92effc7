"""`python -m atodds`."""

from atodds.cli import main

main()
