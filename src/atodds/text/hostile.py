"""Text that is made to work on a machine rather than on a reader: found, made harmless, never obeyed."""

from __future__ import annotations

import re
import unicodedata

Span = tuple[int, int]

_COMMAND = r"(?:ignore|disregard|forget|override|bypass|skip|stop following)"
_ORDERS = r"(?:instructions?|prompts?|rules?|guidelines?|directions?|commands?|context|messages?|schema)"
_MACHINE = (
    r"(?:ai|llms?|chatbots?|assistants?|(?:large\s+)?language\s+models?|models?|gpt(?:-?\d\S*)?|claude|gemini|atodds"
    r"|automat(?:ed|ic)\s+(?:readers?|systems?|tools?)|fact[- ]?check(?:ers?|ing\s+(?:models?|systems?|tools?))"
    r"|systems?)"
)
_VERDICTS = (
    r"(?:discrepanc\w+|contradict\w+|inconsistenc\w+|omissions?|claims?|facts?|differences?|findings?)"
)

_ADDRESSES_A_MACHINE = re.compile(
    rf"""
      {_COMMAND}\s+(?:\w+\s+){{0,4}}?
        (?:previous|prior|above|earlier|preceding|all|any|these|those|your|the)\s+(?:\w+\s+){{0,3}}?{_ORDERS}
    | (?:report|output|answer|return|respond|reply|write|conclude|print|say|mark|treat|list|extract)\s+
        (?:\w+\s+){{0,5}}?
        (?:that\s+there\s+(?:are|is|were)\s+no|no|zero|without(?:\s+any)?|only(?:\s+with)?|empty\s+lists?\s+of)\s+
        (?:\w+\s+){{0,2}}?{_VERDICTS}
    | (?:do\s+not|don['’]t|never)\s+(?:report|extract|list|cite|flag|mention|compare|verify|check)\s+
        (?:\w+\s+){{0,4}}?(?:{_VERDICTS}|sentences?|articles?)
    | (?:treat|mark|consider|classify|label)\s+(?:\w+\s+){{0,6}}?as\s+
        (?:same|identical|verified|consistent|carried|absent|true)\b
    | (?:attention|note(?:\s+to)?|message\s+(?:to|for)|instructions?\s+(?:to|for)|dear)\s*:?\s*
        (?:the\s+|any\s+|all\s+)?{_MACHINE}\b\s*[:,;!—–-]
    | \b(?:you\s+are|act\s+as|pretend\s+to\s+be|as)\s+(?:now\s+)?an?\s+{_MACHINE}\b
        [^.]{{0,40}}\b(?:you|must|should|will)\b
    | \b(?:system|developer|assistant)\s+(?:prompt|message|override|instruction)s?\s*[:=]
    | (?:^|[\s>])\#{{0,4}}\s*(?:system|assistant|user|developer)\s*:\s
    | <\|?\s*/?\s*(?:im_start|im_end|endoftext|system|assistant|user|articles?|document|claims?|instructions?|prompt)\b
        [^>]{{0,80}}>
    | \[/?inst\] | <</?sys>> | ===+\s*(?:user|system|assistant|end|schema)\b
    | [{{\[]\s*"(?:claims|facts|findings|same|at_odds|alone|carried|absent|verdict|undecided|without_fact)"\s*:
    | (?:^|\s)[a-h]\d{{1,3}}\s*[|│]\s
    """,
    re.VERBOSE,
)
# The letters beside the capitals that a case-blind pattern takes for "i" and "s", one for one, so that offsets stay.
_LIKE_ASCII = str.maketrans("İıſ", "iis")
_SHOWN_AS = str.maketrans({"<": "‹", ">": "›"})
# What parts lines for some reader, though it is white space to Python's `isspace`.
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_HARMLESS = frozenset("\n\r\t\u00ad\ufeff\u200c\u200d")


def addressing_a_machine(text: str) -> tuple[Span, ...]:
    """The passages that give orders to a model, or imitate a prompt, a delimiter, a numbered line or an answer."""
    # Much faster than a case-blind pattern, of which each branch has to be tried at each letter.
    lowered = text.translate(_LIKE_ASCII).lower()
    return tuple(match.span() for match in _ADDRESSES_A_MACHINE.finditer(lowered))


def hidden_characters(text: str) -> tuple[int, ...]:
    """The offsets of characters that a reader doesn't see and a machine does: zero-width, direction, control."""
    hidden = {character for character in set(text) - _HARMLESS if unicodedata.category(character) in _HIDDEN}
    if not hidden:
        return ()
    return tuple(index for index, character in enumerate(text) if character in hidden)


def for_prompt(text: str) -> str:
    """The text as one line that can close no delimiter and begin no line: hidden characters dropped, white space
    folded, angle brackets replaced by look-alikes. `text.locate` finds its words again."""
    shown = "".join(
        " " if character.isspace() else character
        for character in text
        if character.isspace() or unicodedata.category(character) not in _HIDDEN
    )
    return " ".join(shown.split()).translate(_SHOWN_AS)
