"""What a reporting clause looks like: the expressions that `reporting_clause` reads it by."""

from __future__ import annotations

import re

from atodds.values.alternation import one_of
from atodds.values.reporting import PASSIVE_HEDGES, REPORTING_VERBS

SHORT_SUBJECT = 4
"""Words up to which what stands before "said" is taken for its subject, even where a noun follows it."""
FAR_QUOTE = 60
"""Characters from a verb of many uses to a quotation, from which on the one doesn't report the other."""
SHORT_OBJECT = 6
"""Words after "told" up to which nothing but the hearer stands there, and a quotation is to follow."""
SHORT_GAP = 3
"""Words up to which what stands between a quotation and the speaker belongs to the reporting clause."""
MARKS = " ,.\"'\u201c\u201d\u2018\u2019!?\u2014\u2013-"

_FIRST_LETTERS = "".join(sorted({word[0] for word in (*REPORTING_VERBS, *PASSIVE_HEDGES)} | set("AIaiqwb")))
REPORTING = re.compile(
    # Most words are told by their first letter to report nothing.
    rf"\b(?=[{_FIRST_LETTERS}])"
    r"(?:(?P<passive>(?:is|are|was|were|been) (?:(?:also|widely|now) )?"
    rf"{one_of(PASSIVE_HEDGES)}(?= to\b))"
    r"|(?P<cited>(?:is|are|was|were|been) (?:quoted|cited)(?: by [^,.]{2,40}?)? as saying)"
    r"|quot(?:ed|es) (?P<quoted>[^,.:;\"\u201c]{2,60}?) as saying"
    r"|(?P<according>[Aa]ccording to|[Ii]n the words of)"
    rf"|(?P<verb>{one_of(REPORTING_VERBS)}))\b"
)

WHEN = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|late|early|earlier|last|this"
PREPOSITION = "in|on|at|during|after|through|via|by|following"
FINITE = "was|were|had|has|have|is|are|would|will|could|may|might|should|did"
DETERMINER = "the|a|an|his|her|its|their|one"

# Before the verb.
UNSAID = re.compile(r"\b(?:not|n't|would|could|should|can|may|might|must|never|to|did|does|do|without)\s+$")
BE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$")
DETERMINED = re.compile(rf"\b(?:{DETERMINER}|of|in|by)\s+$", re.IGNORECASE)
COORDINATED = re.compile(r"\b(?:and|but|then)\s+(?:(?:has|had|also|later)\s+)*$")
RELATIVE = re.compile(r"\b(?:that|which|who) $")
# "The system that | the airport announced | in the summer is not working".
OBJECT = re.compile(r"[a-z] (?:that|which) $")
NO_CONTENT = re.compile(r" (?:in|on|at|last|this|earlier|during|is|was|are|were|has|had)\b")
SUBORDINATE = re.compile(
    r"(?:once|if|when|because|although|though|as|since|while|unless|until)\b", re.IGNORECASE
)

# After the verb.
RELATIVE_CLAUSE = re.compile(r", (?:which|who|whose)\b[^,]*,")
NEW_SUBJECT = r"(?=(?:it|he|she|they|we|there|the|a|an|his|her|its|their)\b)"
ASIDE = re.compile(rf" (?:(?:on|in|via) )?(?:[A-Z]\w+|a statement|an interview|{WHEN}) {NEW_SUBJECT}")
HEARER = re.compile(
    r" (?:(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*|him|her|them|reporters|journalists|police|lawmakers) "
    rf"{NEW_SUBJECT}"
)
HEAD_END = re.compile(r",| (?:of|for|at|with|from|in) ")
THAT = re.compile(
    rf"(?: (?:{PREPOSITION}|{WHEN}|to)\b[^.:;\"\u201c]{{0,60}}?|,[^.;\"\u201c]{{0,80}}?)?(?: that |: ?)"
)
TO_SOMEONE_THAT = re.compile(r" [^.;,\"\u201c]{1,80}?(?: that |: ?|, )")
UP_TO_QUOTE = re.compile(rf"(?:,? (?:{PREPOSITION}|of|{WHEN})\b[^\"\u201c]*)?(?: that)?[ ,:]*")
BARE_CLAUSE = re.compile(rf" (?:(?!as\b|which\b|that\b|because\b|who\b)[\w'\u2019-]+ ){{1,8}}?(?:{FINITE})\b")
TRAILING = re.compile(
    rf" ?(?:[,.;!?)\"\u201c\n]|$|(?:{PREPOSITION}|{WHEN}|adding|as|when|while|referring|speaking)\b)"
)
ONLY_WHEN = re.compile(
    rf"(?: (?:on )?(?:{WHEN}))?(?: (?:morning|afternoon|evening|night|week))?\s*[.!?,\n]*\s*$"
)
GOES_ON = re.compile(rf", (?:{FINITE})\b")
SUBJECT = re.compile(rf" (?:[A-Z]|(?:{DETERMINER}) )")
SUBJECT_TO_END = re.compile(rf" (?:[A-Z]|(?:{DETERMINER}) )(?:[\w'\u2019-]+ ?){{1,6}}[.\s]*$")
