"""How many tokens a text is, before any server has counted it."""

from __future__ import annotations

from atodds.llm.chat import Question

# Tokenizers differ, and the exact ones download their tables; news prose has 4.2 to 4.8 characters a token,
# other scripts 1 to 2. A message costs a few tokens of its own.
_ASCII_CHARACTERS = 4.2
_OTHER_CHARACTERS = 1.5
_MESSAGE = 4


def estimate(text: str) -> int:
    """Tokens in `text`, rounded up."""
    ascii_ = sum(map(str.isascii, text)) if not text.isascii() else len(text)
    return int(ascii_ / _ASCII_CHARACTERS + (len(text) - ascii_) / _OTHER_CHARACTERS) + 1


def of_question(question: Question) -> int:
    """Tokens that `question` sends: its messages and its schema."""
    messages = sum(estimate(message.content) + _MESSAGE for message in question.messages)
    return messages + estimate(str(question.schema_))
