"""Words that can't both be true of one thing in one respect, as news uses them.

opposed(stem, other) -> whether two stems, as `text.words` makes them, are antonyms
"""

from __future__ import annotations

from functools import cache

from atodds.text.words import stem

# Each word left of the bar is opposed to each word right of it.
_TABLE = """
accept agree approve consent back support | refuse reject oppose
accidental accidentally inadvertent | deliberate deliberately intentional
acquit clear innocent | convict guilty
advance | retreat withdraw
alive survive survivor | dead die
allow permit | ban bar forbid prohibit
ally | enemy
appoint hire | dismiss sack
arrest detain jail | free release
attack | defend
begin start open launch | end finish
boy | girl
brother | sister
build | demolish
buy | sell
civilian | military soldier
cold | hot
confirm | deny
confirmed | unconfirmed
dangerous unsafe | safe
daughter | son
domestic | foreign
dry | wet
early | late
east eastern | west western northwest northwestern southwest southwestern
empty | full
enter join | leave quit
exclude | include
expand extend widen | narrow shorten shrink
export | import
extend | suspend
fail | succeed
false untrue | true
father | mother
female woman | male man
find | lose
first | last
form found establish | disband dissolve
gain win victory | defeat lose loss
heavy | light
high higher highest | low lower lowest
husband | wife
illegal unlawful | lawful legal
impossible | possible
increase rise grow climb raise gain jump surge soar | decrease fall decline drop shrink lower cut plunge slump
inside | outside
internal | external
keep maintain retain | abandon drop scrap
large larger largest big bigger biggest | small smaller smallest
known | unknown
majority | minority
maximum | minimum
morning | evening
northern north | south southern southeast southeastern southwest southwestern
northeast northeastern | northwest northwestern southeast southeastern
northwest northwestern | southeast southeastern southwest southwestern
open reopen | close shut
optimistic | pessimistic
peaceful | violent
poor | rich
postpone delay | hasten
present | absent
private | public
profit | loss
rain | drought
resume continue | stop suspend halt
southeast southeastern | southwest southwestern
strengthen strong stronger | weaken weak weaker
succeed | fail
upstream | downstream
voluntary | forced
"""


@cache
def _opposites() -> dict[str, frozenset[str]]:
    opposites: dict[str, set[str]] = {}
    for line in _TABLE.strip().splitlines():
        left, _, right = line.partition("|")
        for one, other in ((left, right), (right, left)):
            for word in one.split():
                opposites.setdefault(stem(word), set()).update(stem(w) for w in other.split())
    return {word: frozenset(others - {word}) for word, others in opposites.items()}


def opposed(one: str, other: str) -> bool:
    return other in _opposites().get(one, frozenset())
