/**
 * Short and pet forms, and spellings of one name across languages: the first of a line is the root, and a form may stand
 * on several lines ("bert" is short for Albert, Herbert, Robert). General knowledge, English first.
 */
const LINES = `
abigail abby abbie gail
abraham abe bram ibrahim
adelaide addie ada
agnes aggie nessie
albert al bert bertie alberto
alexander alex alec alick sandy sasha sandro aleksandr alexandre alejandro oleksandr xander iskander
alexandra alex sandra sasha lexi alix aleksandra
alfred alf alfie fred freddie
algernon algy algie
alice ali elsie
amelia amy millie milly emilia
andrew andy drew andre andreas andrei andrej andres anders
angela angie
ann anna anne annie nan nancy nannie hannah hanna ania anya
anthony tony ant antonio anton antoine antony
antoinette toni nettie
arabella bella belle
archibald archie archy baldie
arnold arnie
arthur art artie arturo
augustus gus august gussie
barbara babs barb barbie
barnabas barney barnaby
bartholomew bart bat
beatrice bea bee trixie beatrix
benjamin ben benny benji
bernard bernie barney bernhard
bridget bridie biddy
caroline carrie caro lina carolyn
catherine cathy cath kate katie kathy kit kitty katherine kathleen katharine catharine katya yekaterina katarzyna kasia caterina
cecil cis
cecilia cissie celia cecily
charles charlie charley chas chuck carl karl carlos carlo
charlotte charlie lottie lotty carlotta
christina chrissie tina christine chris kristina
christopher chris kit christoph cristobal topher krzysztof
clarence clarrie
clement clem
constance connie
cornelius con corny neil
cynthia cindy
daniel dan danny daniil
david dave davy davie dawid
deborah debbie deb debra
dennis denny denis
dominic dom nick dominik
donald don donny
dorothy dot dolly dottie dora dorothea
douglas doug dougie
edith edie
edmund ed eddie ned ted edmond
edward ed eddie ned ted teddy eddy eduardo eduard
edwin ed eddie ned win
eleanor ellie nell nellie nora lena eleanora elinor
elizabeth liz lizzie eliza beth betty betsy bess bessie lisa libby elsie lizzy elisabeth elsbeth lilibet elspeth isabel
ellen nell nellie ellie helen
emily em emmy millie
emma em emmie
ernest ernie ern ernesto ernst
esther essie hester hetty
eugene gene yevgeny evgeny
evelyn eve evie
ezekiel zeke
fatima fatma fatimah
ferdinand ferdy fernando
florence flo florrie flossie
frances fanny fran francie frankie francesca
francis frank frankie fran francisco francesco francois franz
franklin frank
frederick fred freddie freddy frederic fritz friedrich federico fredrick
gabriel gabe
geoffrey geoff jeff jeffrey
george georgie geordie jorge georg georges giorgos yuri jerzy
georgina georgie gina georgiana
gerald gerry jerry
gerard gerry jerry
gertrude gertie trudy
gilbert gil bert
gregory greg
gwendolen gwen gwendoline
hannah anna hanna nan
harold harry hal
harriet hattie harrie hatty
helen nell nellie ellen lena helena elena
henrietta etta hetty ettie
henry harry hal hank enrique heinrich henri hendrik
herbert bert bertie herb heriberto
hezekiah hez
horace horry
horatio horry
hubert bert hugh
hugh hughie hugo huw
hussein husayn hussain husain hossein
ian iain john
isaac ike zac izaak ishaq
isabella bella belle izzy isabelle isobel isabel
jacob jake jack jakob yaqub
james jim jimmy jamie jem jimmie jaime diego santiago giacomo
jane janie jenny jean janet
jean jeannie
jennifer jen jenny jenni
jeremiah jerry jem
jeremy jem jerry
jessica jess jessie
joan joanie joanna
joanna jo joan joanne johanna
john jack johnny jock ian juan jean johann johannes jan ivan giovanni johnnie hans sean yahya jon
jonathan jon jonny nathan
joseph joe joey jos jose josef giuseppe pepe yusuf yosef jozef youssef
josephine jo josie posy
joshua josh
judith judy jude
julia julie jules
julian jules
justin jus
katherine kay kit
kenneth ken kenny
lancelot lance
laura laurie lolly
laurence larry laurie lawrence lorenzo lars
leonard len lenny leo leonardo
leopold leo
letitia letty lettice
lewis lew louis lou ludwig luis
lillian lily lil lilian
louisa lou louie louise
lucy lucie lucia lucinda
lydia liddy
mabel mab
madeleine maddie maddy madeline magdalena
malcolm mal
margaret maggie meg peggy madge daisy greta rita marge margie peg marguerite margarita gosia malgorzata
maria mary marie mia mariam maryam miriam
marjorie marge margie madge marjory
martha matty pattie
martin marty martyn
mary molly polly may mamie minnie maria marie maryam
matilda tilly tillie mattie maud
matthew matt mat matteo mateo matthias
maurice morris mo moritz
maximilian max
michael mick mike mickey micky miguel mikhail michel michele misha michal mikael mihai
mildred millie milly
mohammed mohamed muhammad muhammed mohammad mohamad mehmet mohd mhmd muhamad
montague monty
moses moe moss musa
muriel mu
nathaniel nat nathan nathanael
nicholas nick nicky nico nikolai nicolas klaus mykola mikolaj nikos
nicola nicky nikki nicole
oliver ollie noll
oswald oz ozzie
pamela pam
patricia pat patsy tricia trish paddy patty
patrick pat paddy patsy
paul pablo paolo pavel pawel
penelope penny
percival percy
peregrine perry
peter pete pedro pierre pietro pyotr piotr
philip phil pip phillip felipe philippe
philippa pippa pip
priscilla cilla prissy
rachel rae rachael
ralph rafe
raymond ray raimundo
rebecca becky becca rebekah
reginald reg reggie rex
richard dick rick ricky dickie rich richie ricardo
robert rob bob bobby robbie bert robby robin bobbie roberto rupert
roderick rod roddy rory
rodney rod
roger rodge rogelio
roland rolly rowland
ronald ron ronnie
rosalind ros roz rosie
rose rosie rosa rosemary
rosemary rose rosie romy
rudolph rudy rolf rudolf
rupert rupe
russell russ
ruth ruthie
samantha sam sammy
samuel sam sammy shmuel
sarah sally sal sadie sara
sebastian seb bastian
sergei serge sergio serhiy sergey
sidney sid sydney syd
silvester sly sylvester
simon sim simeon
solomon sol solly suleiman
sophia sophie sofia zofia
stanley stan
stephen steve stevie steven stefan stephan esteban etienne stefano
susan sue susie suzy susanna susannah suzanne sukey
sylvia sylvie silvia
terence terry terrence
teresa terry tess tessa theresa tracy
theodore ted teddy theo theodor fyodor fedor
theophilus theo
thomas tom tommy thom tomas tommaso tomasz
timothy tim timmy
tobias toby
ursula ursie
valentine val
valerie val
veronica ronnie vera
victor vic vick viktor
victoria vicky vicki tori vickie
vincent vince vinny vincenzo vicente
violet vi
virginia ginny ginger
vladimir vova volodymyr vlad volodya
walter walt wally wat
wilfred wilf fred wilfrid
wilhelmina mina minnie willa
william will bill billy willie willy wm liam wilhelm guillermo guillaume billie
winifred win winnie freda
winston win winnie
xavier javier
yusuf youssef yousef josef joseph
zachary zac zach zak zachariah
zoe zoey
`

const ROOTS = new Map<string, string[]>()
for (const line of LINES.trim().split('\n')) {
  const forms = line.split(' ')
  for (const form of forms) ROOTS.set(form, [...(ROOTS.get(form) ?? []), forms[0] ?? form])
}

/** The names that a given name may be short for, itself where it is nobody's short form. At least one. */
export function rootsOf(given: string): readonly string[] {
  return ROOTS.get(given) ?? [given]
}
