"""Stems that are known beforehand: those of the words in the tables of this package and of the commonest in news.

To stem the tables' own words would take longer than to check two short articles. An entry is `word:stem`, or the word
alone where it is its own stem; `tests/text/test_stems.py` compares each with what the stemmer says.
"""

from __future__ import annotations

_ENTRIES = """
a abandon abate:abat able:abl abolish about absent absolve:absolv abundant:abund accelerate:acceler accept
accidental:accident accidentally:accident accuse:accus acknowledge:acknowledg acquire:acquir acquit act acting:act
action active:activ activist actor actress add added:add addition:addit additional:addit adequate:adequ
administration:administr admit adopt adoptive:adopt adult advance:advanc adviser:adviz advisor advocate:advoc affirm
after again against ago agree:agre agreed:agre agreement aide:aid air aircraft airline:airlin airliner:airlin
airplane:airplan airstrike:airstrik alive:aliv all allege:alleg allow ally:alli already:alreadi also although amateur
ambassador among an analyst and angler angry:angri announce:announc announced:announc announcement:announc annual
annul answer appear applaud appoint appointment:appoint appreciate:appreci apprehend approve:approv
approximately:approxim archaeologist:archaeolog archbishop architect are argue:argu armed:arm army:armi around arrest
arrival:arriv arrive:arriv artificial:artifici artist as assault assemble:assembl assembly:assembl assistant:assist
associate:associ astronaut at athlete:athlet attach attack attempt attorney auditor authentic:authent author
authoritarian authorize:author available:avail average:averag avert aviation:aviat avoid aware:awar away back baker
ballot ban bar based:base be beat because:becaus been before:befor began:begin begin beginning:begin begins:begin
begun:begin behind being:be bench better between big bigger biggest bill billion biological:biolog bishop blame blast
blaze block board boat bogus border borrow both boy boys:boy breach break bricklayer:bricklay bring broaden
broke:break brother build builder built:build burn burned:burn burning:burn burnt:burn business:busi but butcher buy
buyer by cabinet call called:call calls:call calm campaign can cancel capable:capabl captain car carpenter:carpent
carry:carri case casualty:casualti cause:caus cave cease:ceas celebrate:celebr centre:center ceo certain cfo chair
chairman chairperson chairwoman chancellor change:chang charge:charg cheer chief child choose:choos city:citi civilian
claim claims:claim clean cleaner clear clerk climb clinic close closed:close closure:closur cloudy:cloudi club co
coach cold collapse:collaps colleague:colleagu colonel come comes:come commence:commens commend commercial:commerci
commissioner:commission common company:compani completed:complet comply:compli compromise:comprom
compulsory:compulsori computer:comput computers:comput conceal concede:conced conclude:conclud concluded:conclud
conclusion:conclus condemn conference:conferens confess confident:confid confirm confirmed:confirm congress
congressman congresswoman conscious consent construct consul consumers:consum contaminated:contamin continue:continu
continued:continu contract contraction:contract contradict convict cook cool coordinator:coordin core coroner:coron
correspondent:correspond corroborate:corrobor cost could council councillor counsel court create:creat critical:critic
criticize:critic crowded:crowd curator:curat current currently:current curtail custody:custodi customer:custom
customers:custom cut cyclist daily:daili damaged:damag dangerous:danger date daughter day days:day dead deal dealer
dean death deceased:deceas decelerate:deceler decision:decis declare:declar decline:declin decrease:decreas
decry:decri deep defeat defend defender:defend defer deficit defy:defi delay delegate:deleg deliberate:deliber
deliberately:deliber delighted:delight delivered:deliv delivery:deliveri democratic:democrat demolish
demonstrate:demonstr demonstration:demonstr demonstrator:demonstr denial denounce:denounc deny:deni depart
departure:departur deplore:deplor deploy depreciate:depreci deputy:deputi deserted:desert design designer:design
destroy destruction:destruct detach detain detention:detent deter deteriorate:deterior detonate:deton detonation:deton
developer:develop development:develop device:devic devices:devic dialogue:dialogu did die different:differ
digital:digit dip diplomat direct director dirty:dirti disagree:disagre disappoint disappointed:disappoint disband
discard disclose:disclos discourage:discourag disembark dismantle:dismantl dismiss disobey disown disperse:dispers
display disprove:disprov dispute:disput dissatisfied:dissatisfi dissolve:dissolv distrust disturbance:disturb divest
divide:divid divided:divid divorce:divorc do doctor domestic:domest dormant double:doubl doubtful:doubt download
downstream downtown draft dragged:drag driver drop drought drug drunk:drink dry:dri due during:dure dwelling:dwell
dwindle:dwindl earlier early:earli earthquake:earthquak ease:eas east eastern economist editor educator:educ
effective:effect efficient:effici effort eight elect election:elect electrician employ employee:employe
employees:employe empty:empti encourage:encourag end ended:end endorse:endors ends:end enemy:enemi enforce:enforc
engineer:engin engines:engin enter entire:entir envoy epidemiologist:epidemiolog equal erect erupted:erupt
escalate:escal establish evacuate:evacu evacuation:evacu even evening event every:everi ex exclude:exclud
executive:execut exist existing:exist exit exonerate:exoner expand expect expected:expect expedite:expedit expert
explain explode:explod explosion:explos export extend external:extern extinguished:extinguish
extraordinary:extraordinari fail fake fall false:fals far farmer fast faster fatality:fatal father favor
feature:featur features:featur federal:feder federation:feder female:femal few fighter film final financial:financi
find finding:find fine finish finished:finish fire firefighter:firefight firm first fisherman fit five fixed:fix
flatten fleet flight flout fly:fli flying:fli foe foggy:foggi foil footballer:footbal for forbid force:forc
forced:forc forecast foreign foreman forfeit forget forgive:forgiv form former found:find founder four fourth free
freed friend friendly:friend from frontier fuel full fund funding:fund further future:futur gain gather genuine:genuin
geologist:geolog girl girls:girl give go goalkeeper:goalkeep going:go government:govern governor grandfather:grandfath
grandmother:grandmoth grave great gross grow growth guard guide:guid guilty:guilti had hail half halt halve:halv
happen happy:happi hard harmless has hasten have hazardous:hazard he head headmaster:headmast headmistress
headteacher:headteach healthy:healthi heavy:heavi held:hold helpful:help hide high higher highest highway hike hire
his historian history:histori hit hold home honor horizontal:horizont hospital:hospit hostile:hostil hot hours:hour
house:hous huge hunter hurt husband idea identified:identifi if ignore:ignor ill illegal:illeg illegitimate:illegitim
imam import impose:impos impossible:imposs imprison improve:improv in inactive:inact inadequate:inadequ
inadvertent:inadvert inadvertently:inadvert inaugurate:inaugur include:includ includes:includ including:includ
increase:increas incumbent:incumb indirect indoors:indoor industry:industri ineffective:ineffect inhabitant:inhabit
inhabited:inhabit initiative:initi injure:injur injured:injur injury:injuri innocent:innoc inquiry:inquiri
inside:insid insist install:instal insufficient:insuffici insured:insur insurgent:insurg intact intensify:intensifi
intentional:intent intentionally:intent interim internal interpreter:interpret interrupt into introduce:introduc
introduced:introduc invade:invad invalid invest investigate:investig investigation:investig investigator:investig
invisible:invis irresponsible:irrespons is issue:issu issues:issu it its:it jail jet jets:jet job join journalist
judge:judg judgement judgment jump junior just justice:justic justify:justifi keep kill king know known:know lament
large:larg larger largest last lasted:last lasts:last late later latest laud launch launched:launch law lawful:law
lawmaker:lawmak lawyer lead leader leave:leav leaves:leaf led:lead legal legalize:legal legislation:legisl
legislator:legisl legislature:legislatur legitimate:legitim lend lengthen let license:licens life lift light
lightly:light like likely:like line load local lock long longer longest longtime:longtim loosen lose loss loud low
lower lowest made:make main maintain major majority:major make makes:make male man manage:manag management:manag
manager:manag mandatory:mandatori manufacturer:manufactur many:mani march marcher market married:marri marry:marri
massive:massiv maximum may mayor measure:measur media:medium medicine:medicin member men:man merchant mid
midfielder:midfield midwife:midwif mild militant:milit military:militari million miner minimum minister:minist minor
minority:minor mistrust mobile:mobil model models:model money month monthly:month months:month more morning:morn most
mother motion motorway mount move movie:movi mp much music musician name narrow narrowly:narrowli national:nation
nationalize:nation natural:natur near necessary:necessari negative:negat neglect negotiate:negoti negotiation:negoti
negotiator:negoti neighbor neighbour:neighbor net network new newest news next nine no north northeast northeastern
northern northwest northwestern not note now number nurse:nurs obey obligatory:obligatori occupied:occupi
occupy:occupi occur of off offer offers:offer officer:offic official:offici old oldest ombudsman omit on one
online:onlin only:onli open opened:open operate:oper operating:oper opponent:oppon oppose:oppos optimistic:optimist
optional:option or order ordered:order orders:order ordinary:ordinari organiser:organiz organizer:organiz
original:origin other our out outcome:outcom outdoors:outdoor outgoing:outgo outlaw outside:outsid over
overrule:overrul oversee:overse overtake:overtak overturn own owned:own owner packed:pack pact paramedic:paramed
pardon parliament partial pass passenger:passeng passengers:passeng pay peaceful:peac pensioner:pension people:person
per percent percentage:percentag performer:perform perish permanent:perman permit person pessimistic:pessimist phone
photographer:photograph physician pick pilot place plan plane planes:plane plans:plan player pleased:pleas
pledge:pledg plentiful:plenti plumber plunge:plung police:polic policeman policy:polici politician polluted:pollut
poor pope popular positive:posit possible:possibl post postman postpone:postpon praise:praiz predict premier present
presenter:present preserve:preserv president:presid prevent previous previously:previous price priest prince:princ
princess principal:princip prison private:privat privatize:privat probe problems:problem proceed process
producer:produc production:product products:product professional:profession professor profit profitable:profit program
programme:program programmer:programm progress prohibit project promise:promiz proposal:propos prosecutor protest
protester:protest prove provisional:provision psychologist:psycholog public publish pull punish pupil purchase:purchas
purchased:purchas push put quadruple:quadrupl quake:quak qualify:qualifi quarrel quarterly:quarter quash queen quick
quicken quiet quit rage raged:rage raid rain rainfall:rainfal rainy:raini raise:rais rally:ralli ram ran:run
range:rang rapid rare ratify:ratifi raze reached:reach ready:readi real rebel rebound rebuff receive:receiv
received:receiv recently:recent recognize:recogn record recover:recov recruit rector reduce:reduc referee:refere
reform refuse:refus refute:refut regional:region regret reinstate:reinstat reject relax release:releas released:releas
releases:releas reluctant:reluct remain remember:rememb remove:remov reopen reopened:reopen repeal replace:replac
reply:repli report reported:report reporter:report representative:repres request rescue:rescu rescuer
researcher:research resident:resid resign resignation:resign resist resolution:resolut respectively:respect respond
response:respons responsible:respons restart result resume:resum resumed:resum retain retiree:retire retreat return
reveal reverse:revers revoke:revok rich rider rise rival road rough roughly:rough routine:routin row ruling:rule run
rural sack safe said:say sailor salary:salari sale sales:sale same satisfied:satisfi save say saying:say says:say
scarce:scarc scheduled:schedul scheme schoolboy schoolgirl scientist scrap screen second secret secretary:secretari
see seize:seiz sell senator:senat send senior sentence:sentens serious seriously:serious service:servic
services:servic set settlement seven several:sever severe:sever shallow share shed shell shelling:shell sheriff ship
shoot shopkeeper:shopkeep short shorten shorter shortest should shrink shut shutter sick side sign similar since:sinc
singer single:singl sink sister six skipper slam slay slight slip slow slump small smaller smallest so soar sober
soccer software:softwar sold:sell soldier solicitor some son songs:song soon south southeast southeastern southern
southwest southwestern speak speaker special specialist split spokesman spokesperson spokeswoman spurn stab
stable:stabl staff stall stand start started:start starts:start state stated:state statement stay step still stop
stopped:stop store stormy:stormi strategist strengthen strike striker strong stronger student subside:subsid succeed
successful:success such sue sufficient:suffici summer sunny:sunni superintendent:superintend supply:suppli support
suppress surge:surg surgeon surplus surrender:surrend surveyor survive:surviv survivor suspect suspend
suspension:suspens swell swift system take taken:take takes:take talks:talk teacher team technical:technic technician
technology:technolog tell temblor temporary:temporari ten term terminate:termin test text than that the their them
then there these they third this those though thrash threaten three through throw thwart tie tighten time to today
toll took:take top total tourist town trader trainee:traine treaty:treati tremor tribunal:tribun triple:tripl triumph
troop trouble:troubl true trust tumble:tumbl turn tweet two unanimous:unanim unanimously:unanim unarmed:unarm
unaware:unawar uncertain unconfirmed:unconfirm unconscious:unconsci undamaged:undamag under underlying:under
undersecretary:undersecretari unequal:unequ unexpected:unexpect unfit unhappy:unhappi unharmed:unharm unhelpful:unhelp
unhurt unidentified:unidentifi uninhabited:uninhabit uninsured:uninsur unintentional:unintent union unite:unit unknown
unlawful:unlaw unlikely:unlik unload unlock unmarried:unmarri unnecessary:unnecessari unofficial:unoffici unpopular
unprepared:unprepar unprofitable:unprofit unready:unreadi unrest unsafe:unsaf unscathed:unscath unsold
unstable:unstabl unsuccessful:unsuccess untie:unti until untrue:untru unusual:unusu unveil unveiled:unveil
unveils:unveil unwilling:unwil up update:updat uphold upper upstream urban urge:urg urgent us use used:use users:user
usual vacant vacate:vacat valid variable:variabl vehicle:vehicl verdict verify:verifi version vertical:vertic
very:veri vessel vet veteran veto vice victim victory:victori video videos:video village:villag violate:violat
violence:violens violent visible:visibl voluntary:voluntari volunteer:volunt vote vow wage waiter waitress waive:waiv
walk want warden warm warn warplane:warplan was way we weak weaken weaker wealthy:wealthi website:websit wed week
weekly:week welcome:welcom well went:go were west western wet what when where whether which while who widen widow
widower:widow wife will willing:will win winger winter wipe with withdraw withhold witness:wit woman women:woman work
worker world worsen worth would wound wounded:wound write writer year years:year yield you youngest youth
"""

STEMS: dict[str, str] = {
    word: stem or word for word, _, stem in (entry.partition(":") for entry in _ENTRIES.split())
}
