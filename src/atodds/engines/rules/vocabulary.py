"""The closed and small classes of words that the rules of this engine go by."""

from __future__ import annotations

from atodds.text.synonyms import concept
from atodds.text.words import stem

_AUXILIARIES = """
am is are was were be been has have had do does did will would shall should can could may might must
"""
_CONJUNCTIONS = """
and but or while whereas though although because when where which who whose after before until as so yet
"""
_NOT_VERBS = """
hundred red bed indeed speed need seed feed breed united armed aged sacred wicked naked rugged unprecedented
during morning evening king thing nothing something anything everything building spring string wing ring
being according including following meeting
"""
# Verbs whose past is as their present.
_UNCHANGING = "hit cut put set shut let cost spread hurt beat split quit"
_BASES_OF_NOUNS = "child man woman person foot tooth mouse goose life knife wife leaf half"
_SPEECH = (
    "say tell add report announce claim confirm state note declare write warn insist explain argue tweet"
)
# What reporters lead with: decisions, charges, losses.
_WEIGHTY = """
accuse admit agree announce approve arrest attack ban blame cancel charge close collapse convict declare deny
destroy dismiss elect evacuate fine fire invade kill launch order postpone promise quit reject resign sack
sentence sign sue suspend threaten veto vow warn win withdraw wound
"""
_PLACING = "in at near from to into outside inside around off across"
_LINKING = "of by with for on against between"
_UNIQUE = "main sole principal primary biggest first last final best worst"
_NO_SUPERLATIVES = """
interest request protest arrest suggest forest west test rest guest harvest honest invest contest modest
priest nest chest conquest quest midwest northwest southwest digest ingest unrest manifest infest attest
detest budapest
"""
_OCCURRING = "issue give make happen occur take place hold report record find see exist"
_NEGATIONS = "no not never none nobody nothing neither nor without cannot"

AUXILIARIES = frozenset(_AUXILIARIES.split())
CONJUNCTIONS = frozenset(_CONJUNCTIONS.split())
OPENS_WITHOUT_COMMA = frozenset(
    ("and", "but", "while", "whereas", "because", "although", "though", "which", "who")
)
RELATIVE = frozenset(("which", "who", "where", "whose"))
NOT_VERBS = frozenset(_NOT_VERBS.split())
UNCHANGING = frozenset(_UNCHANGING.split())
BASES_OF_NOUNS = frozenset(_BASES_OF_NOUNS.split())
SPEECH = frozenset(map(stem, _SPEECH.split()))
WEIGHTY = frozenset(concept(stem(word)) for word in _WEIGHTY.split())
PLACING = frozenset(_PLACING.split())
LINKING = PLACING | frozenset(_LINKING.split())
UNIQUE = frozenset(_UNIQUE.split())
NO_SUPERLATIVES = frozenset(_NO_SUPERLATIVES.split())
OCCURRING = frozenset(concept(stem(word)) for word in _OCCURRING.split())
NEGATIONS = frozenset(_NEGATIONS.split())
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i"))
