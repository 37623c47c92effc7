"""The closed and small classes of words that the rules of this engine go by."""

from __future__ import annotations

from atodds.text.synonyms import concept
from atodds.text.words import stem
from atodds.values.titles import SMALL_ROLES

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
_CAUSING = "cause spark trigger provoke prompt ignite start begin lead result set_off touch_off bring_about spark_off"
# They say no more of what they are told of than that it happened.
_HAPPENING = "happen occur begin start erupt arise break_out take_place come_about"
_LIGHT = "come do give happen have hold make put take"
_SMALL_ADVERBS = "also already still now since then yet together apart away abroad aside again almost"
_DETERMINERS = "the a an its his her their our no some many"
_PREPOSITIONS = """
of by with for on against between in at near from to into outside inside around off across over under above below
during after before since until about among amid through throughout towards toward behind beside beyond onto upon via
without within than as because despite like along past according owing due beneath aboard alongside opposite amidst
"""
_REFUSING = "refuse decline fail neglect omit cease"
_REMAINING = "remain stay keep stand"
# Words that make of a thing another one: inflation and core inflation.
_RESTRICTING = """
core underlying net gross operating real annual monthly quarterly weekly daily domestic foreign existing new average
former future first second third fourth final last next previous earlier youth female male long short term upper lower
junior senior vice deputy assistant half
"""
# What befalls its subject where it has no object: "the talks ended".
_ERGATIVE = """
begin start open close end finish stop resume continue pass fail collapse break sink burn explode change reopen shut
halt launch move run operate proceed happen survive lapse expire fold stand adjourn depart
"""
_ESTIMATING = "put estimate value assess reckon calculate count"
_POSTPONING = "postpone delay defer adjourn"
_PLANS = "plan proposal bid idea offer attempt effort intention scheme pledge promise"
# They take whom something is given, and what.
_GIVING = "give grant refuse deny offer award allow hand pay lend promise owe send show teach"
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
CAUSING, HAPPENING = (
    frozenset(" ".join((stem(first), *rest)) for first, *rest in (verb.split("_") for verb in told.split()))
    for told in (_CAUSING, _HAPPENING)
)
# What is held or staged takes place.
HELD = frozenset(map(stem, ("hold", "stage", "happen", "occur"))) | {"take place"}
# What tells an act by its object.
LIGHT = frozenset(map(stem, _LIGHT.split()))
NEGATIONS = frozenset(_NEGATIONS.split())
ERGATIVE = frozenset(map(stem, _ERGATIVE.split()))
ESTIMATING = frozenset(map(stem, _ESTIMATING.split()))
POSTPONING = frozenset(map(stem, _POSTPONING.split()))
GIVING = frozenset(map(stem, _GIVING.split()))
PLANS = frozenset(map(stem, _PLANS.split()))
RESTRICTING = frozenset(concept(stem(word)) for word in _RESTRICTING.split())
# Words of a subject or an object that deny the verb.
DENYING = frozenset(("no", "none", "nobody", "nothing", "neither", "zero"))
# "No sooner", "no fewer than" deny nothing.
GRADING = frozenset(("sooner", "fewer", "less", "more", "later"))
DETERMINERS = frozenset(_DETERMINERS.split())
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
REFUSING = frozenset(map(stem, _REFUSING.split()))
REMAINING = frozenset(map(stem, _REMAINING.split()))
BEING = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
OPENING = RELATIVE | {"that"}
# What follows a participle that belongs to the noun before it: "a barge driven by the wind".
REDUCED = frozenset(("by", "in", "on", "at", "from", "as", "near", "with"))
_ADVERBS = frozenset(_SMALL_ADVERBS.split())
_NOT_ADVERBS = frozenset(
    ("family", "assembly", "supply", "rally", "ally", "july", "italy", "monopoly", "anomaly")
)
# Concepts of what persons are called by.
PERSONS = frozenset(concept(stem(role)) for role in (*SMALL_ROLES, "person", "man", "woman"))
PERSONAL = frozenset(("he", "she"))
PRONOUNS = PERSONAL | frozenset(("it", "they", "we", "i"))


def is_adverb(form: str) -> bool:
    return (form.endswith("ly") and form not in _NOT_ADVERBS) or form in _ADVERBS
