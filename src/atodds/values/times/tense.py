"""Which verb governs a time, and whether that speaks of what was or of what is to come."""

from __future__ import annotations

import re
from functools import lru_cache

# A future cue takes the next words with it ("will be held"), lest their participle count as past. What was
# due or has been called off may or may not have come by now, and "opens on Friday" may head a report of either week:
# they are open.
CUES = re.compile(
    r"""\b(?=\w)(?:
    (?P<open> (?:was|were|had\ been|been)\s(?:due|set|expected|scheduled|slated|planned|supposed|meant|to)\b
        (?:\s+\w+){0,3}
        | (?:begins|starts|opens|ends|closes|expires|resumes|arrives|meets|kicks\ off
            |takes\ (?:place|effect|charge|over|office))\b
        | (?:has|have)\s(?:been\s)?(?:cancell?ed|called\soff|postponed|put\soff|delayed|scrapped|shelved)\b )
    | (?P<future> (?: (?:will|ll|shall|won['\u2019]t|may|might|would|could(?!\s+not\b)|should|plans?|hopes?|vows?)\b
            | (?:is|are|be)\s(?:to|going\ to|set|due|expected|scheduled|slated|planned)\b
            | (?:agree[ds]?|expect(?:s|ed)?|forecasts?|vowed|pledge[ds]?|promise[ds]?|decided?|planned|hoped
                |wants?|wanted|likely|ready|about|intend(?:s|ed)?)(?:\s\w+)?\sto\b ) (?:\s+\w+){0,3}
        | (?:due|upcoming|scheduled|slated)\b
        | (?:been|is|are)\s(?:called|set|planned|timed|fixed|booked)\sfor\b )
    | (?P<past> (?:could\s+not|couldn['\u2019]t
        |was|were|had|has|have|did|said|told|took|held|began|came|went|left|hit|struck|met|won|lost
        |fell|rose|made|saw|gave|found|ran|broke|shot|fought|spoke|wrote|sent|led|got|felt|brought|caught
        |became|ago|[a-z]{2,}ed)\b )
    )""",
    re.IGNORECASE | re.VERBOSE,
)
SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018A-Z0-9])|\n\s*\n")
AHEAD = re.compile(r"\b(?:until|till|through)\s+(?:the\s+)?$", re.IGNORECASE)
# "Set sentencing for May 9", "has invited both to her office on Tuesday"; what was set for a day may have come.
ARRANGED = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:(?P<made>(?:re)?scheduled|set|fixed|booked|arranged|called|summoned|invited)\b"
    r"[^;:]*\bfor|(?P<asked>(?:has|have)\s(?:invited|summoned))\b[^;:]*\b(?:on|for|at))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# How far from a time its verb may stand, in characters.
REACH = 160


@lru_cache(maxsize=16)  # All that is asked about one time is asked at once.
def cue(text: str, start: int, end: int) -> str:
    """What the nearest verb of the sentence around `text[start:end]` speaks of: "past", "future", "open"
    where something was due, or nothing."""
    since = max(0, start - REACH)
    before = text[since:start]
    # The time itself may begin its sentence.
    ends = [match.end() for match in SENTENCE_END.finditer(text[since : start + 1])]
    begin = ends[-1] if ends else 0
    found = [*CUES.finditer(before, begin)][-1:]
    arranged = ARRANGED.search(before, begin)
    if arranged and not (found and found[0].start() >= arranged.end(str(arranged.lastgroup))):
        return "future"
    if not found:
        after = text[end : end + REACH]
        stop = SENTENCE_END.search(after)
        found = [*CUES.finditer(after, 0, stop.start() if stop else len(after))][:1]
    # "Schools are closed until Thursday" looks ahead; "were closed until Thursday" does not.
    if AHEAD.search(before) and not (found and found[0].group().lower() in ("was", "were", "had")):
        return "future"
    return found[0].lastgroup or "" if found else ""
