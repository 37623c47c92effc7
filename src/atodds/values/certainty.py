"""How surely a clause stands: stated, attributed, hedged, denied or planned.

    certainty(clause)   -> the one Certainty of a clause, the weakest that anything in it gives
    find_cues(text)     -> every Cue, with its span and the certainty it gives; what is said in the text can be
                           given, where it is known already

What a speaker says is attributed; what anybody hedges ("allegedly", "may have", "unconfirmed", "is
believed to") is hedged, whoever says it; what is yet to come ("will", "is due to") is planned. Among
several, hedged comes before denied, denied before planned, planned before attributed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from atodds.model import Certainty
from atodds.values.speech import Speech, find_speech


class Cue(NamedTuple):
    start: int
    end: int
    certainty: Certainty


WEAKEST_FIRST: tuple[Certainty, ...] = ("hedged", "denied", "planned", "attributed", "stated")

_HEDGED = (
    r"alleged(?:ly)?|reportedly|purported(?:ly)?|supposed(?:ly)?|apparently|presumably|perhaps|possibly"
    r"|probably|potentially|suspected|unconfirmed|unverified|rumou?red|rumou?rs?|speculation|believed|presumed"
    r"|thought to|(?:is|are|was|were|been|stands?|stood) accused of"
    r"|may(?! \d)|might|could (?:have|be)|appear(?:s|ed)? (?:to|that)|seem(?:s|ed)? (?:to|that)|likely"
    r"|(?:is|was|remains|remained) (?:not (?:immediately )?(?:clear|known)|unclear|unknown)"
    r"|(?:could|can) ?not (?:immediately )?(?:be )?(?:independently )?(?:confirm|verif)\w*"
    r"|(?:un|not )able to (?:independently )?(?:confirm|verify)"
    # What is still looked into: "to establish whether", "checking a report that".
    r"|(?:look(?:s|ed|ing)? into|examin(?:e[sd]?|ing)|investigat(?:e[sd]?|ing)|prob(?:e[sd]?|ing)"
    r"|check(?:s|ed|ing)?|verify(?:ing)?|establish(?:ing)?|determin(?:e|ing)|stud(?:y|ies|ied|ying)|test(?:s|ed|ing)?)"
    r" (?:whether|if|(?:(?:the|a|an|any|some|these|those|several) )?(?:reports?|claims?|allegations?) (?:that|of))"
    r"|without (?:offering |giving )?(?:any )?(?:evidence|proof)"
)
_PLANNED = (
    r"will(?! of\b)|won't|shall|would(?! have\b)|must(?! have\b)|(?:is|are|yet) to be|going to"
    r"|plan(?:s|ned)? to|planning to|intend(?:s|ed)? to"
    r"|(?:is|are|was|were|be) (?:due|set|scheduled|expected|planned|about|slated) (?:to|for)"
    r"|(?:hop|aim|promis|vow|pledg|threaten|prepar)(?:e?s|ed|ing)? to|upcoming"
)
# In small letters, as "May" is a month and "Will" a man; where a sentence begins, only what can be neither.
_OPENING = "Allegedly|Reportedly|Unconfirmed|Suspected|Apparently|Perhaps|Possibly|Probably|Rumou?rs"
# A word's end is passed over before its many beginnings are tried.
_CUE = re.compile(rf"\b(?=\w)(?:(?P<hedged>{_HEDGED}|{_OPENING})|(?P<planned>{_PLANNED}))\b")


def find_cues(text: str, said: Iterable[Speech] | None = None) -> tuple[Cue, ...]:
    said = find_speech(text) if said is None else said
    cues = [
        Cue(match.start(), match.end(), "planned" if match["planned"] else "hedged")
        for match in _CUE.finditer(text)
    ]
    cues += [_of_speech(speech) for speech in said if not speech.inherited]
    return tuple(sorted(cues))


def _of_speech(speech: Speech) -> Cue:
    return Cue(speech.verb.start, speech.verb.end, speech.certainty)


def certainty(clause: str) -> Certainty:
    given = {cue.certainty for cue in find_cues(clause)}
    return next((c for c in WEAKEST_FIRST if c in given), "stated")
