"""What can be said of a text without knowing what it means: words, sentences, quotes located, shared copy."""
