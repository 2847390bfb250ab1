import 'server-only'
import type { Vocabulary } from './foreign-vocabulary'

/** German ideas, without accents: words by their English; of verbs the stems, in all their vowels. */
export const GERMAN: Vocabulary = {
  small: `a: ein eine einen einem einer eines; the: der die das den dem des; and: und; or: oder; in the: im; in: in;
    on the: ans aufs; on: auf; with: mit; without: ohne; at the: am beim; at: bei an um; to the: zum zur ins; to: zu nach;
    from the: vom; from: von aus; for: fur; under: unter; over: uber; behind: hinter; between: zwischen; through: durch;
    beside: neben; in front of: vor; who: welche welcher; her: ihr ihre ihrem ihren ihrer seine sein seinem seinen
    seiner; its: dessen; as: als wie; not: nicht; and also: sowie; my: mein meine meinem meinen meiner; while: wahrend`,
  drop: `sich ist sind war wird werden hat haben haben es er sie man sehr ganz so auch noch schon dann wenn dass weil
    kann konnen mochte mochten will wollen darf muss machen macht mache gern gerne lieber einmal viel viele immer wieder dabei alle allen`,
  nouns: `tree: baum baume tannenbaum; star: stern; moon: mond; sun: sonne; snow: schnee; rain: regen; wind: wind
    sturm; storm: gewitter; night: nacht; at night: nachts; evening: abend; winter: winter; summer: sommer; autumn: herbst;
    spring: fruhling; book: buch bucher; hat: hut hute; cap: mutze; scarf: schal schals; rubber boots: gummistiefel;
    boots: stiefel; coat: mantel; jacket: jacke; dress: kleid kleider; glasses: brille; umbrella: regenschirm schirm;
    knight: ritter; pirate: pirat piraten piratin; treasure: schatz schatze; treasure map: schatzkarte; cheese: kase;
    fire truck: feuerwehr feuerwehrauto loschfahrzeug; kitten: katzchen; puppy: welpe welpen hundchen; bunny: haschen;
    rabbit: hase hasen kaninchen; reindeer: rentier; deer: reh hirsch; squirrel: eichhornchen; bird: vogel vogelchen;
    animals: tiere; animal: tier; baby animals: tierkinder tierbabys; friends: freunde; friend: freund freundin;
    flowers: blumen blumchen; blossom: blute; leaf: blatt blatter; mushroom: pilz pilze; apple: apfel; carrot: karotte
    mohre ruebe; vegetables: gemuse; fruit: obst; bread: brot; roll: brotchen; cake: kuchen torte; cookies: kekse
    platzchen; pancakes: pfannkuchen; soup: suppe; ice cream: eis eiscreme; chocolate: schokolade; tea: tee; honey: honig;
    picnic: picknick; party: party fest; birthday: geburtstag; christmas: weihnachten; easter: ostern; santa: weihnachtsmann
    nikolaus; easter egg: osterei ostereier; halloween: halloween; ghost: gespenst gespenster geist; pumpkin: kurbis
    kurbisse; witch: hexe; wizard: zauberer; fairy: fee feen; princess: prinzessin; prince: prinz; king: konig; queen:
    konigin; dinosaur: dinosaurier dino dinos; soccer ball: fussball; ball: ball balle; kite: drachen papierdrachen;
    dragon: drache; balloon: luftballon ballon; hot air balloon: heissluftballon; bicycle: fahrrad fahrrader rad;
    car: auto; train: zug eisenbahn; truck: lastwagen; excavator: bagger; tractor: traktor trecker; ship: schiff;
    boat: boot; sailboat: segelboot; airplane: flugzeug; rocket: rakete; submarine: u-boot; sled: schlitten; skates:
    schlittschuhe; skateboard: skateboard; drum: trommel; guitar: gitarre; piano: klavier; violin: geige; music: musik;
    painting: bild bilder gemalde; letter: brief briefe; mailman: brieftrager postbote; gift: geschenk geschenke;
    robot: roboter; astronaut: astronaut astronautin raumfahrer; chef: koch kochin; baker: backer backerin; gardener:
    gartner gartnerin; farmer: bauer bauerin; doctor: arzt arztin; teacher: lehrer lehrerin; detective: detektiv detektivin;
    firefighter: feuerwehrmann; police officer: polizist polizistin; artist: maler malerin; girl: madchen; boy: junge jungen;
    child: kind; children: kinder; grandma: oma grossmutter; grandpa: opa grossvater; mom: mama mutter; dad: papa vater;
    house: haus haus hauschen; roof: dach dacher; bridge: brucke; tent: zelt; campfire: lagerfeuer; rainbow: regenbogen;
    cloud: wolke wolken; island: insel; lighthouse: leuchtturm; waterfall: wasserfall; north pole snow: nordpol; cave: hohle;
    nest: nest; river: fluss; pond: teich; lake: see; beach: strand; garden: garten; forest: wald; jungle: dschungel urwald;
    school: schule; library: bibliothek bucherei; flower shop: blumenladen; shop: laden; zoo: zoo; zoo keeper: tierpfleger;
    hearts: herzen; heart: herz; teddy bear: teddy teddybar; sheep: schaf schafe; cow: kuh kuhe; horse: pferd pferde; pony:
    pony; goose: gans ganse; duck: ente; hen: huhn huhner henne; chick: kuken; pig: schwein ferkel; mouse: maus mause
    mauschen; frog: frosch frosche; snail: schnecke; bee: biene; ladybug: marienkafer; beetle: kafer; butterfly:
    schmetterling; spider: spinne; turtle: schildkrote; mole: maulwurf; badger: dachs; raccoon: waschbar; wolf: wolf wolfe;
    bear: bar baren eisbar; polar bear: eisbar; owl: eule; mermaid: meerjungfrau nixe; unicorn: einhorn einhorner; world: welt; coral reef: korallenriff riff`,
  verbs: `bake: back; cook: koch; search for: such; learn: lern; fly: flieg; read: les lies; plant: pflanz; rescue: rett; fish:
    angel fisch; play: spiel; celebrate: feier; repair: reparier; dance: tanz; sell: verkauf; buy: kauf einkauf; ride:
    reit fahr; paint: mal; draw: zeichn; sleep: schlaf; travel: reis verreis; discover: entdeck; find: find; build: bau;
    help: helf hilf; eat: ess iss fress friss; drink: trink; swim: schwimm; dive: tauch; climb: kletter; jump: spring hupf;
    run: renn lauf; walk: spazier geh wander; sing: sing; laugh: lach; dream: traum; collect: sammel sammeln; water: giess;
    carry: trag; wear: anzieh; open: eroffn offn; make: bastel; wash: wasch putz; visit: besuch; hide: versteck; watch:
    beobacht schau; explore: erforsch erkund; teach: unterricht; write: schreib; hug: umarm; wait: wart; throw: werf wirf;
    catch: fang; feed: futter; harvest: ernt; knit: strick; sew: nah; sail: segel; float: schweb; decorate: schmuck
    dekorier; rest: ausruh ruh; sit: sitz; share: teil; push: schieb; pull: zieh; fight: kampf; juggle: jonglier; deliver:
    liefer bring; work: arbeit; live: leb wohn`,
  endings: 'e st t en et te ten end ende ender n l le ln',
  describing: `red: rot; blue: blau; green: grun; yellow: gelb; white: weiss; black: schwarz; pink: rosa; colorful: bunt;
    little: klein winzig; big: gross riesig; shy: schuchtern; brave: mutig tapfer; curious: neugierig; sleepy: mude
    schlafrig verschlafen; clever: schlau klug; funny: lustig; friendly: freundlich nett lieb; lonely: einsam; old: alt; young: jung;
    happy: glucklich frohlich; sad: traurig; magical: magisch verzaubert zauberhaft; hungry: hungrig; lazy: faul; snowy:
    verschneit; wild: wild; striped: gestreift; golden: golden; cozy: gemutlich; grumpy: murrisch; fat: dick; two: zwei; three: drei; four: vier; five: funf`,
}
