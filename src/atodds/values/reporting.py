"""The verbs and nouns by which news says who says it."""

from __future__ import annotations

from atodds.model import Certainty

# Each verb in the forms that a reporting clause uses, under how sure its content then is.
_SAYING = """
said says say told tells tell added adds stated states announced announces confirmed confirms reported
reports tweeted tweets wrote writes explained explains insisted insists argued argues acknowledged
acknowledges admitted admits warned warns declared declares noted notes replied replies recalled recalls
remarked stressed stresses emphasised emphasized claimed claims claim revealed reveals disclosed conceded
concedes maintained maintains asserted asserts testified commented comments continued responded posted
complained complains believes believe predicted predicts accused accuses blamed blames estimates
estimated suggested suggests indicated indicates cautioned observed reiterated vowed vows promised
promises pledged pledges asked found concluded concludes
"""
_ALLEGING = "alleged alleges allege speculated speculates suspected suspects suspect rumoured rumored"
_DENYING = "denied denies deny disputed disputes refuted refutes"

REPORTING_VERBS: dict[str, Certainty] = {
    **dict.fromkeys(_SAYING.split(), "attributed"),
    **dict.fromkeys(_ALLEGING.split(), "hedged"),
    **dict.fromkeys(_DENYING.split(), "denied"),
}

# Verbs that have many other uses report only before "that" or a quotation.
_NEEDS_CLAUSE_WORDS = """
added adds reports report replied replies alleged alleges allege speculated speculates states notes
comments asked continued found posted observed maintained maintains revealed reveals suggested suggests
indicated indicates estimates estimated concluded concludes disputed disputes suspect suspects suspected
responded recalls recalled believes believe claim claims claimed insisted insists promised promises
pledged pledges argued argues announced announces confirmed confirms reported explained explains
acknowledged acknowledges admitted admits warned warns declared declares wrote writes predicted predicts
"""
NEEDS_CLAUSE = frozenset(_NEEDS_CLAUSE_WORDS.split())

# Verbs whose first complement is who is spoken to.
ADDRESSING = frozenset(
    {"asked", "assured", "informed", "reminded", "tell", "tells", "told", "warned", "warns"}
)

# "is said to", "was believed to": nobody answers for what follows.
_PASSIVE_HEDGES_WORDS = """
said reported reportedly believed thought alleged suspected rumoured rumored understood presumed feared
assumed estimated
"""
PASSIVE_HEDGES = frozenset(_PASSIVE_HEDGES_WORDS.split())

# Nouns that speak in news: where a sentence runs on without commas, a speaker may stand at one.
_SPEAKER_NOUNS_WORDS = """
activist activists adviser advisers agency analyst analysts army authorities authority campaigners
commander commentator court department doctor doctors eyewitness eyewitnesses expert experts government
governor group groups head historians investigators journalist journalists judge lawyer lawyers leader
leaders mayor media medics military minister ministry monitor monitors newspaper observatory observers
office officer officers official officials organisation organization parents police president
prosecutor prosecutors rebels report reports rescuers researcher researchers resident residents scientist
scientists source sources spokesman spokesmen spokesperson spokeswoman statement survivor survivors union
unions witness witnesses
"""
SPEAKER_NOUNS = frozenset(_SPEAKER_NOUNS_WORDS.split())

# Asking says nothing unless it is quoted.
QUOTED_ONLY = frozenset({"asked"})

# These forms are nouns as often as verbs.
NOUN_FORMS = frozenset({"claim", "claims", "comments", "estimates", "notes", "report", "reports", "states"})
