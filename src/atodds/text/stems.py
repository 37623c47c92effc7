"""Stems that are known beforehand: those of the words in the tables of this package and of the commonest in news.

To stem the tables' own words would take longer than to check two short articles. An entry is `word:stem`, or the word
alone where it is its own stem; `tests/text/test_stems.py` compares each with what the stemmer says.
"""

from __future__ import annotations

_ENTRIES = """
a abandon abandoned:abandon abate:abat abducted:abduct ablaze:ablaz able:abl aboard abolish about above:abov
absconded:abscond absent absolve:absolv abundant:abund accelerate:acceler accept accepted:accept accepts:accept
accident:accid accidental:accident accidentally:accident acclamation:acclam accomplice:accomplic accomplices:accomplic
accord accuse:accus acknowledge:acknowledg acquire:acquir acquisition:acquisit acquit acquitted:acquit across act
acted:act acting:act action active:activ activist actor actress add added:add addition:addit additional:addit address
adequate:adequ administration:administr admit admitted:admit adopt adopted:adopt adoptive:adopt adrift adult
advance:advanc advised:adviz adviser:adviz advisor advocate:advoc affirm after again against ago agree:agre
agreed:agre agreement aground ahead aide:aid air aircraft airlifted:airlift airline:airlin airliner:airlin
airplane:airplan airstrike:airstrik ajar alarm alert alerted:alert alive:aliv all allege:alleg allow ally:alli almost
alone:alon already:alreadi also although altitude:altitud amateur ambassador among an analyst and angler angry:angri
ankle:ankl announce:announc announced:announc announcement:announc annual annul another:anoth answer anyone:anyon
apologise:apolog apologised:apolog apologize:apolog apologized:apolog apology:apolog appeal appear applaud
applauded:applaud applause:applaus appoint appointment:appoint appreciate:appreci apprehend approve:approv
approved:approv approximately:approxim archaeologist:archaeolog archbishop architect are area argue:argu arm armed:arm
army:armi around arrest arrested:arrest arrival:arriv arrive:arriv arson artificial:artifici artist as ashore:ashor
asked:ask asleep assault assemble:assembl assembly:assembl assistant:assist associate:associ astronaut at
athlete:athlet attach attack attempt attendance:attend attended:attend attorney auction audience:audiens auditor
authentic:authent author authoritarian authority:author authorize:author available:avail avalanche:avalanch
average:averag avert aviation:aviat avoid awake:awak award awarded:award aware:awar away axed:axe back bad badly:bad
bail baker ballot ballots:ballot ban bank banned:ban bar barred:bar bars:bar based:base battled:battl be beat
because:becaus bed been before:befor began:begin begin beginning:begin begins:begin begun:begin behind being:be below
belted:belt bench beneath better between bid big bigger biggest bill billion biological:biolog bishop black
blackened:blacken blackout blame blast blasted:blast blaze blew:blow blizzard block blocked:block blue board boat
bogus bolted:bolt bond bone bones:bone booed:boo boos:boo boot border bore:bear borrow both bought:buy bounty:bounti
bow box boy boys:boy breach break bricklayer:bricklay bridge:bridg brigade:brigad bright brilliant bring broaden
broke:break broken:break brother brought:bring bruises:bruiz build builder building:build built:build bullets:bullet
burglary:burglari buried:buri burn burned:burn burning:burn burnt:burn burst business:busi but butcher buy buyer
buyout by cabinet call called:call calls:call calm calmly:calm came:come camera campaign can cancel canceled:cancel
cancelled:cancel cannabis:cannabi capable:capabl capacity:capac capsized:capsiz captain captive:captiv
captivity:captiv car caretaker:caretak carpenter:carpent carried:carri carry:carri case cast casting:cast
casualties:casualti casualty:casualti category:categori caught:catch cause:caus cave caved:cave cease:ceas
celebrate:celebr cent centre:center ceo certain cfo chair chaired:chair chairman chairperson chairwoman
challenge:challeng challenged:challeng chancellor change:chang changed:chang chaos:chao charge:charg charged:charg
charges:charg charred:char chase chased:chase cheer cheered:cheer cheers:cheer chicks:chick chief child choose:choos
choppy:choppi choreographed:choreograph chose:choos city:citi civilian claim claimed:claim claims:claim clashes:clash
clean cleaner clear cleared:clear clerk climb climbed:climb clinched:clinch clinging:cling clinic clocked:clock close
closed:close closes:close closure:closur cloud cloudless cloudy:cloudi club co coach coast cocaine:cocain cold
collapse:collaps collapsed:collaps collarbone:collarbon colleague:colleagu collected:collect collided:collid
collision:collis colonel coma combed:comb come comes:come commence:commens commend commercial:commerci
commissioner:commission common companion company:compani compensation:compens completed:complet completely:complet
comply:compli composed:compos compromise:comprom compulsory:compulsori computer:comput computers:comput conceal
concede:conced conceded:conced conclude:conclud concluded:conclud conclusion:conclus condemn condition:condit
conference:conferens confess confessed:confess confident:confid confirm confirmed:confirm congratulated:congratul
congregation:congreg congress congressman congresswoman conned:con conscious consecutive:consecut consent
considered:consid construct construction:construct consul consumed:consum consumers:consum contained:contain
contaminated:contamin contest contested:contest continue:continu continued:continu contract contraction:contract
contradict control controls:control convict convicted:convict convictions:convict cook cool coordinator:coordin core
coroner:coron correspondent:correspond corroborate:corrobor cost could council councillor counsel count
country:countri counts:count court covered:cover crash crashed:crash crawling:crawl create:creat creeping:creep
cremated:cremat crept:creep crew cried:cri crisis:crisi critical:critic critically:critic criticize:critic
crossing:cross crowd crowded:crowd crumbled:crumbl cubs:cub curator:curat current currently:current curtail
custody:custodi customer:custom customers:custom cut cuts:cut cycled:cycl cyclist daily:daili damage:damag
damaged:damag damages:damag danger dangerous:danger dark date daughter day days:day dead deadlocked:deadlock deal
dealer dean dearer death debate:debat deceased:deceas decelerate:deceler decided:decid decision:decis declare:declar
decline:declin declined:declin decrease:decreas decry:decri deep defeat defeated:defeat defend defender:defend defer
defiant deficit defrauded:defraud defy:defi degrees:degre delay delayed:delay delegate:deleg deliberate:deliber
deliberated:deliber deliberately:deliber deliberations:deliber delighted:delight delivered:deliv delivery:deliveri
demanded:demand democratic:democrat demolish demonstrate:demonstr demonstration:demonstr demonstrator:demonstr
demonstrators:demonstr denial denied:deni denies:deni denounce:denounc dense:dens deny:deni depart departure:departur
deplore:deplor deploy depreciate:depreci depth deputy:deputi derailed:derail derailment:derail derelict
deserted:desert design designed:design designer:design destroy destroyed:destroy destruction:destruct detach detain
detained:detain detention:detent deter deteriorate:deterior detonate:deton detonated:deton detonation:deton
developer:develop development:develop device:devic devices:devic dialled:diall dialogue:dialogu did die died:die
different:differ digital:digit dip diplomat direct directed:direct director dirty:dirti disabled:disabl
disagree:disagre disappeared:disappear disappoint disappointed:disappoint disband discard discharged:discharg
disclose:disclos discourage:discourag discovered:discov discussions:discuss disembark dismantle:dismantl dismiss
dismissed:dismiss disobey disorder:disord disown disperse:dispers display disprove:disprov dispute:disput
disputed:disput disputes:disput disqualified:disqualifi dissatisfied:dissatisfi dissent dissolve:dissolv district
distrust disturbance:disturb disused:disus divest divide:divid divided:divid divorce:divorc do doctor doing:do
domestic:domest donated:donat donation:donat door doors:door dormant double:doubl doubtful:doubt doused:dous down
download downpour:downpor downstream downtown dozing:doze draft dragged:drag driver driving:drive drop dropped:drop
drought drove:drive drug drugs:drug drunk:drink dry:dri due dug:dig during:dure duties:duti dwelling:dwell
dwindle:dwindl earlier early:earli earthquake:earthquak ease:eas east eastern economist editor educator:educ
effective:effect efficient:effici effort eggs:egg eight elect election:elect electrician electricity:electr
eligible:elig embezzled:embezzl embezzlement:embezzl emergency:emergenc emotion:emot employ employee:employe
employees:employe empty:empti encourage:encourag end ended:end endorse:endors endorsed:endors ends:end enemy:enemi
enforce:enforc engineer:engin engines:engin engulfed:engulf enter entered:enter entire:entir entirely:entir envoy
epicenter:epicent epicentre:epicent epidemiologist:epidemiolog equal erect erupted:erupt escalate:escal escaped:escap
establish estimate:estim estimated:estim evacuate:evacu evacuated:evacu evacuation:evacu even evening event ever
every:everi everyone:everyon evidence:evidens ex excellent:excel exclude:exclud executive:execut exist existing:exist
exit exonerate:exoner exonerated:exoner expand expect expected:expect expedite:expedit expert explain explode:explod
exploded:explod explosion:explos export expressed:express expressionless extend extensive:extens external:extern
extinguish extinguished:extinguish extraordinary:extraordinari eyed:eye faced:face fail failed:fail failure:failur
fair fake fall false:fals far fare fares:fare farmer fast faster fatality:fatal father faulty:faulti favor
favour:favor feature:featur features:featur federal:feder federation:feder fee fell:fall female:femal fetch
fetched:fetch few fight fighter fighting:fight fill film final financed:financ financial:financi find finder
finding:find fine fined:fine fines:fine finish finished:finish fire fired:fire firefighter:firefight
firefighters:firefight firemen:fireman firm first fisherman fit five fixed:fix flaking:flake flame flames:flame flat
flatten fled:flee fleet flight flood floodwater:floodwat flout flow flowed:flow flowing:flow flown:fli fly:fli
flying:fli foe fog foggy:foggi foil food foot footballer:footbal footed:foot for forbid force:forc forced:forc
forecast foreign foreman forfeit forget forgive:forgiv form former forward fought:fight foul found:find founder
foundered:founder four fourth fractured:fractur fractures:fractur fraud free freed friend friendly:friend
friends:friend from frontier fuel full fully:fulli functioned:function fund funded:fund funding:fund
fundraiser:fundraiz further future:futur gain gas gate gather gave:give genuine:genuin geologist:geolog get girl
girls:girl give given:give go goal goalkeeper:goalkeep goes:goe going:go good got:get government:govern governor
grabbed:grab grandfather:grandfath grandmother:grandmoth granted:grant grave great green greeted:greet grid
grinned:grin gross ground grounding:ground group grow growth guard guest guide:guid guilty:guilti gunfire:gunfir
gunman gushed:gush gushing:gush gusting:gust gusts:gust gutted:gut hackers:hacker had hail half halt halve:halv hammer
handcuffed:handcuf handcuffs:handcuff handed:hand hands:hand happen happy:happi hard hardly:hard harmless has hashish
hasten haul have hazardous:hazard he head headed:head heading:head headmaster:headmast headmistress heads:head
headteacher:headteach healthy:healthi hearing:hear heat heavy:heavi heckled:heckl height heist held:hold helm helmet
help helpful:help her heroin herself hide high higher highest highway hike hiked:hike himself hip hire his historian
history:histori hit hold holders:holder home honor horizontal:horizont hospital:hospit hostage:hostag hostile:hostil
hosts:host hot hour hours:hour house:hous huge hunt hunted:hunt hunter hurt husband ice idea identified:identifi if
ignore:ignor ill illegal:illeg illegitimate:illegitim imam impassive:impass import impose:impos impossible:imposs
imprison imprisoned:imprison improve:improv in inactive:inact inadequate:inadequ inadvertent:inadvert
inadvertently:inadvert inaugurate:inaugur inaugurated:inaugur incident:incid incidents:incid include:includ
includes:includ including:includ increase:increas incumbent:incumb indirect indoors:indoor industrial:industri
industry:industri ineffective:ineffect inhabitant:inhabit inhabited:inhabit initiative:initi injure:injur
injured:injur injuries:injuri injury:injuri inked:ink inland innocence:innocens innocent:innoc inquiry:inquiri
inside:insid insist install:instal insufficient:insuffici insurance:insur insured:insur insurgent:insurg intact
intended:intend intends:intend intensify:intensifi intentional:intent intentionally:intent interim internal
interpreter:interpret interrupt into introduce:introduc introduced:introduc invade:invad invalid invest
investigate:investig investigation:investig investigator:investig invisible:invis irregularities:irregular
irresponsible:irrespons is issue:issu issued:issu issues:issu it its:it jacket jackpot jail jailed:jail jeered:jeer
jeers:jeer jet jets:jet job jobs:job join joined:join jolted:jolt journalist journey judge:judg judgement judgment
jump junior jurors:juror jury:juri just justice:justic justify:justifi keep keepers:keeper kept:keep kicked:kick
kidnapped:kidnap kidnappers:kidnapp kill killed:kill king kittens:kitten knife knocked:knock know known:know laid:lay
lain:lie lament land landed:land landfall:landfal landing:land landslide:landslid large:larg largely:larg larger
largest last lasted:last lasts:last late later latest laud laughed:laugh launch launched:launch law lawful:law
lawmaker:lawmak lawyer layoffs:layoff lead leader leads:lead leak leaked:leak leaking:leak leave:leav leaves:leaf
led:lead left:leav leg legal legalize:legal legislation:legisl legislator:legisl legislature:legislatur
legitimate:legitim lend lengthen let level licence:licens license:licens licensed:licens life lift lifted:lift liftoff
light lightly:light like likely:like line lit:light lived:live lives:life load local located:locat lock locked:lock
lodged:lodg long longer longest longtime:longtim look looking:look loosen loot lose losing:lose loss losses:loss
lost:lose lottery:lotteri loud low lower lowest lumbering:lumber made:make magnitude:magnitud main maintain major
majority:major make makes:make making:make male malfunctioned:malfunct man manage:manag management:manag manager:manag
mandatory:mandatori manhunt manufacturer:manufactur many:mani marathon march marched:march marcher marchers:marcher
marching:march market marred:mar married:marri marry:marri massive:massiv maximum may mayor measure:measur
media:medium medicine:medicin meeting:meet member men:man mend merchant mercury:mercuri merger met:meet mid
middle:middl midfielder:midfield midwife:midwif mild militant:milit military:militari million minds:mind miner minimum
minister:minist minor minority:minor mint missing:miss mist mistake:mistak mistrust mobile:mobil model models:model
money month monthly:month months:month more morning:morn most mostly:most mothballed:mothbal mother motion motorway
mount mourners:mourner move moved:move moves:move movie:movi moving:move mp much mudslide:mudslid music musician
mutual my nabbed:nab name narcotics:narcot narrow narrowly:narrowli national:nation nationalize:nation natural:natur
natured:natur near necessary:necessari negative:negat neglect negotiate:negoti negotiation:negoti negotiator:negoti
neighbor neighbour:neighbor neighbourhood:neighborhood net netted:net network never new newest news next night
nights:night nine no nobody:nobodi nodded:nod normal normally:normal north northeast northeastern northern northwest
northwestern not note nothing:noth notice:notic noticed:notic now number nurse:nurs obey obligatory:obligatori
occupied:occupi occupy:occupi occur of off offence:offens offer offered:offer offers:offer office:offic officer:offic
official:offici offline:offlin old oldest ombudsman omit on one online:onlin onlookers:onlook only:onli open
opened:open opening:open operate:oper operated:oper operating:oper operation:oper opponent:oppon oppose:oppos
optimistic:optimist optional:option or order ordered:order orderly:order orders:order ordinary:ordinari
organiser:organiz organizer:organiz original:origin originated:origin other our ousted:oust out outage:outag
outages:outag outcome:outcom outdoors:outdoor outgoing:outgo outlaw outside:outsid ovation:ovat over overdue:overdu
overpowered:overpow overrule:overrul oversee:overse overtake:overtak overturn overturned:overturn own owned:own owner
packed:pack pact padlocked:padlock paid:pay paint painted:paint pandemonium paramedic:paramed pardon parliament part
partial pass passed:pass passenger:passeng passengers:passeng patches:patch pay payment payout payroll:payrol
peaceful:peac peacefully:peac penalty:penalti pensioner:pension people:person per percent percentage:percentag perfect
performed:perform performer:perform perish permanent:perman permission:permiss permit person pessimistic:pessimist
phone phoned:phone photographer:photograph physician pick picked:pick pieces:piec pilot piloting:pilot place plan
plane planes:plane planned:plan planning:plan plans:plan play player pleaded:plead pleads:plead pleased:pleas
pledge:pledg plentiful:plenti ploughed:plough plowed:plow plucked:pluck plugged:plug plumber plummeted:plummet
plunge:plung plunged:plung pocketed:pocket poisoning:poison police:polic policeman policy:polici politician
politics:polit poll polls:poll polluted:pollut poor poorly:poor pope popular positive:posit possible:possibl post
posted:post postman postpone:postpon postponed:postpon poured:pour pouring:pour power praise:praiz predict premier
present presenter:present preserve:preserv presided:presid president:presid prevent previous previously:previous price
prices:price priest prince:princ princess principal:princip prison pristine:pristin private:privat privatize:privat
prize probe problems:problem procedure:procedur proceed process producer:produc production:product products:product
professional:profession professor profit profitable:profit program programme:program programmer:programm progress
prohibit project promise:promiz pronounced:pronounc properly:proper property:properti proposal:propos proposed:propos
prosecutor protest protested:protest protester:protest protesters:protest prove provisional:provision
psychologist:psycholog public publish pull pulled:pull punish pupil puppies:puppi purchase:purchas purchased:purchas
purpose:purpos pursuit push put quadruple:quadrupl quake:quak qualify:qualifi quarrel quarterly:quarter quash queen
questioned:question quick quicken quiet quit quite:quit racing:race rafters:rafter rage raged:rage rages:rage
raging:rage raid raiders:raider rails:rail rain rainfall:rainfal rainy:raini raise:rais raised:rais rally:ralli ram
ran:run rang:ring range:rang ransom rapid rare ratify:ratifi raze re reach reached:reach ready:readi real
really:realli rebel rebound rebuff receive:receiv received:receiv recently:recent recognize:recogn record
recover:recov recovering:recov recovery:recoveri recruit rector red reduce:reduc reduced:reduc redundancies:redund
redundant:redund reef referee:refere reform refuse:refus refused:refus refuses:refus refute:refut region
regional:region regret regular reins:rein reinstate:reinstat reject rejected:reject rejects:reject relax
release:releas released:releas releases:releas relieved:reliev relocated:reloc reluctant:reluct remain remained:remain
remains:remain remanded:remand remember:rememb remove:remov removed:remov reopen reopened:reopen repair repairs:repair
repeal replace:replac reply:repli report reported:report reporter:report reports:report representative:repres request
rescue:rescu rescued:rescu rescuer researcher:research resident:resid residents:resid resign resignation:resign
resigned:resign resist resolution:resolut respectively:respect respond response:respons responsibility:respons
responsible:respons rest restart restored:restor result resume:resum resumed:resum retain retire:retir retired:retir
retiree:retire retreat return reveal reverse:revers revoke:revok reward ribbon ribs:rib rich richter rider right riot
rioting:riot rise rival road robbed:rob robbers:robber robbery:robberi rock rockfall:rockfal rocks:rock room rose:rise
rough roughly:rough rounds:round routine:routin row rowed:row rows:row rubber rubble:rubbl ruined:ruin ruins:ruin
ruling:rule run running:run rural rushed:rush sabotage:sabotag sack sacked:sack safe safety:safeti said:say sailor
salary:salari sale sales:sale same sandbank sank:sink satisfied:satisfi save saw:see say saying:say says:say
scales:scale scarce:scarc scene scenes:scene schedule:schedul scheduled:schedul scheme schoolboy schoolgirl scientist
scooped:scoop scorched:scorch scored:score scoured:scour scrap scrapped:scrap scratch screen scuffles:scuffl
sculpted:sculpt sea sealed:seal search searched:search seas:sea seatbelt seats:seat second secret secretary:secretari
see seek seeped:seep seize:seiz seized:seiz sell senator:senat send senior sent:send sentence:sentens
sentenced:sentenc sentences:sentens serious seriously:serious served:serv service:servic services:servic session set
settle:settl settlement seven several:sever severe:sever shallow shape share shed shell shelling:shell sheriff shift
ship shook:shake shoot shooting:shoot shopkeeper:shopkeep short shorten shorter shortest shot:shoot shots:shot should
showed:show shown:show shrink shut shutter sick sickened:sicken side siege:sieg sign signed:sign signing:sign similar
since:sinc singer single:singl sink sinking:sink siphoned:siphon sister site sitting:sit six skies:sky skimmed:skim
skipper slam slammed:slam slay slid:slide slight slip slipped:slip slow slump small smaller smallest smashed:smash
smiled:smile smooth snow snowdrifts:snowdrift snowfall:snowfal so soar sobbed:sob sober soccer software:softwar
sold:sell soldier solicitor solved:solv some son songs:song soon sorry:sorri sound source:sourc south southeast
southeastern southern southwest southwestern sparse:spars speak speaker special specialist spectator:spectat
spectators:spectat sped:speed speech speed speeding:speed speeds:speed spent:spend spill spilled:spill spilt
splashdown splashed:splash split spoke:speak spokesman spokesperson spokeswoman spot spotted:spot spurn spurned:spurn
stab stabbed:stab stable:stabl staff stall stamped:stamp stand standing:stand standoff stands:stand
standstill:standstil start started:start starts:start state stated:state statement station stay stayed:stay
steering:steer step stepped:step still stole:steal stolen:steal stony:stoni stood:stand stop stoppage:stoppag
stopped:stop store stormed:storm stormy:stormi straight stranded:strand strapped:strap strategist street
streets:street strengthen strike striker strong stronger struck:strike stuck:stick student stumbled:stumbl
submitted:submit subside:subsid succeed succeeded:succeed succeeds:succeed successful:success successive:success
succumbed:succumb such sue sufficient:suffici summer summit sunny:sunni sunshine:sunshin superintendent:superintend
supply:suppli support suppress surface:surfac surge:surg surgeon surgeons:surgeon surgery:surgeri surplus
surrender:surrend surrendered:surrend surveyor survive:surviv survived:surviv survivor survivors:survivor suspect
suspects:suspect suspend suspended:suspend suspension:suspens suspicion sustained:sustain swam:swim swell swift
swindled:swindl switched:switch system tab table:tabl tabled:tabl tackled:tackl tag take taken:take takeover:takeov
takes:take talked:talk talks:talk tall teacher team tear tearful:tear tears:tear technical:technic technician
technology:technolog televised:telev tell temblor temperature:temperatur temporary:temporari ten tendered:tender term
terminate:termin test testified:testifi testify:testifi text than that the theatre:theater their them then there
thermometer:thermomet these they thick thieves:thief thinly:thin third this those though thrash threat threaten three
threw:throw through throw thrown:throw thwart ticket tie tighten time tipped:tip to today told:tell toll took:take top
torn:tear torrential:torrenti total touched:touch tourist towering:tower town tracked:track tracking:track
tracks:track trader traffic trainee:traine trains:train transfer transferred:transfer transplant trapped:trap
traveller:travel travelling:travel treated:treat treaty:treati tree trek trekked:trekk tremor tribunal:tribun
triple:tripl triumph troop trot trouble:troubl true trust tsunami tumble:tumbl tumbled:tumbl turn turned:turn turnout
tweet two ugly:ugli unanimous:unanim unanimously:unanim unarmed:unarm unauthorised:unauthor unaware:unawar
unbolted:unbolt uncertain unconfirmed:unconfirm unconscious:unconsci undamaged:undamag under underground
underlying:under undersecretary:undersecretari unearthed:unearth unequal:unequ unexpected:unexpect unfit
unhappy:unhappi unharmed:unharm unhelpful:unhelp unhurt unidentified:unidentifi uninhabited:uninhabit
uninjured:uninjur uninsured:uninsur unintentional:unintent union unite:unit unknown unlawful:unlaw unlicensed:unlicens
unlikely:unlik unload unlock unlocked:unlock unmarried:unmarri unmoved:unmov unnecessary:unnecessari
unofficial:unoffici unpaid unpopular unprepared:unprepar unprofitable:unprofit unready:unreadi unrepentant:unrepent
unrest unsafe:unsaf unscathed:unscath unsold unsolved:unsolv unstable:unstabl unsuccessful:unsuccess untie:unti until
untrue:untru unused:unus unusual:unusu unveil unveiled:unveil unveils:unveil unwilling:unwil up update:updat uphold
upon upper upstream urban urge:urg urged:urg urgent us use used:use users:user usual vacant vacate:vacat valid
value:valu valued:valu vanished:vanish variable:variabl vehicle:vehicl verdict verify:verifi version vertical:vertic
very:veri vessel vet veteran veto vetoed:veto vice victim victims:victim victory:victori video videos:video
village:villag villager:villag violate:violat violence:violens violent visibility:visibl visible:visibl visitor
visitors:visitor voice:voic voluntary:voluntari volunteer:volunt vote voted:vote voters:voter votes:vote voting:vote
vow voyage:voyag wage wages:wage waist waiter waitress waive:waiv walk walked:walk walkout want warden warm warn
warned:warn warning:warn warnings:warn warplane:warplan was watched:watch water waters:water wave waved:wave
waves:wave way we weak weaken weaker wealthy:wealthi wearing:wear weather website:websit wed week weekly:week
weighed:weigh weighing:weigh weighs:weigh weight welcome:welcom well went:go wept:weep were west western wet what
wheel when where whether which while whisker whistled:whistl who wide widen widow widower:widow wife will willing:will
win winched:winch wind winds:wind winger winner winning:win winnings:win winter wipe with withdraw withhold within
without witness:wit woman women:woman won:win wore:wear work worked:work worker workforce:workforc working:work world
worsen worth would wound wounded:wound wounds:wound wrecked:wreck write writer wrote:write year years:year yield you
youngest your youth
"""

STEMS: dict[str, str] = {
    word: stem or word for word, _, stem in (entry.partition(":") for entry in _ENTRIES.split())
}
