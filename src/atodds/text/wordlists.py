"""The closed classes of English that `words` needs: function words, and forms no stemmer can undo."""

from __future__ import annotations

_FUNCTION_WORDS = """
a an the this that these those such same own other another each every either neither both all any
some no none
not nor only too very so more most much many few less least several enough
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
she her hers
herself it its itself they them their theirs themselves one ones who whom whose which what whatever
whoever
and or but if then else because as until while when whenever where wherever why how although though
unless
whereas whether since than once
of at by for with about against between among amid into onto through throughout during before after
above below
to from up down in out on off over under upon within without toward towards across along around
behind beside
besides beyond near per via despite
am is are was were be been being have has had having do does did doing done will would shall should
can could
may might must ought
again further also here there now just still yet even ever however therefore thus meanwhile
i'm i've i'd i'll you're you've you'd you'll he'd he'll she'd she'll it'd it'll we're we've we'd
we'll they're
they've they'd they'll that'd that'll who'd who'll there'd there'll
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't
shouldn't can't
cannot couldn't mustn't mightn't needn't ain't
"""

STOPWORDS = frozenset(_FUNCTION_WORDS.split())

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
# May isn't among them: it is a verb more often.
_MONTHS = "january february march april june july august september october november december"
DAYS_AND_MONTHS = frozenset(f"{_DAYS} {_MONTHS}".split())

_IRREGULAR = """
arise: arose arisen
awake: awoke awoken
bear: bore borne
beat: beaten
become: became
begin: began begun
bend: bent
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken
breed: bred
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen
cling: clung
come: came
creep: crept
deal: dealt
dig: dug
draw: drew drawn
dream: dreamt
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled
fling: flung
fly: flew flown
forbid: forbade forbidden
foresee: foresaw foreseen
forget: forgot forgotten
forgive: forgave forgiven
freeze: froze frozen
get: got gotten
give: gave given
go: went gone
grow: grew grown
hang: hung
hear: heard
hide: hid hidden
hold: held
keep: kept
kneel: knelt
know: knew known
lay: laid
lead: led
leap: leapt
learn: learnt
leave: left
lend: lent
lie: lain
light: lit
lose: lost
make: made
mean: meant
meet: met
mislead: misled
mistake: mistook mistaken
outgrow: outgrew outgrown
overcome: overcame
oversee: oversaw overseen
overtake: overtook overtaken
overthrow: overthrew overthrown
pay: paid
prove: proven
rebuild: rebuilt
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
say: said
see: saw seen
seek: sought
sell: sold
send: sent
shake: shook shaken
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken
speed: sped
spend: spent
spin: spun
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
sting: stung
strike: struck stricken
strive: strove striven
swear: swore sworn
sweep: swept
swell: swollen
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
undergo: underwent undergone
understand: understood
undertake: undertook undertaken
uphold: upheld
wake: woke woken
wear: wore worn
weave: wove woven
weep: wept
win: won
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
write: wrote written
child: children
crisis: crises
foot: feet
goose: geese
half: halves
knife: knives
leaf: leaves
life: lives
man: men
mouse: mice
person: people persons
policeman: policemen
shelf: shelves
spokesman: spokesmen
spokeswoman: spokeswomen
thief: thieves
tooth: teeth
wife: wives
woman: women
gunman: gunmen
fireman: firemen
fisherman: fishermen
serviceman: servicemen
congressman: congressmen
chairman: chairmen
medium: media
"""

BASE_FORMS: dict[str, str] = {
    form: base
    for base, _, forms in (line.partition(":") for line in _IRREGULAR.strip().splitlines())
    for form in forms.split()
}
