import 'server-only'
import type { Vocabulary } from './foreign-vocabulary'

/** French ideas, without accents: words by their English; of verbs the stems, in all their vowels. */
export const FRENCH: Vocabulary = {
  small: `a: un une; the: le la les l; some: des; and: et; or: ou; in: dans en; on: sur; with: avec; without: sans; at
    the: au aux; at: a chez; of the: du; of: de d; for: pour; through: par; under: sous; behind: derriere; between: entre;
    who: qui que qu; her: son sa ses leur leurs; as: comme; not: pas ne n; my: mon ma mes; from: depuis; toward: vers; while: pendant;
    beside: pres`,
  drop: `prefere preferent se s est sont il elle ils elles ce c tres plus aussi quand veut veulent peut peuvent va vont y fait font faire tout
    toute tous toutes bord fond`,
  nouns: `tree: arbre; star: etoile; moon: lune; sun: soleil; snow: neige; rain: pluie; wind: vent; storm: orage tempete;
    night: nuit; at night: la+nuit; winter: hiver; summer: ete; autumn: automne; spring: printemps; book: livre; hat:
    chapeau; cap: bonnet; scarf: echarpe foulard; boots: bottes; coat: manteau; dress: robe; glasses: lunettes; umbrella:
    parapluie; knight: chevalier; pirate: pirate; treasure: tresor; treasure map: carte+au+tresor; cheese: fromage; fire truck:
    camion+de+pompiers; firefighter: pompier pompiere; kitten: chaton; puppy: chiot; bunny: lapinou; rabbit: lapin lapine
    lievre; reindeer: renne; deer: cerf biche faon; squirrel: ecureuil; bird: oiseau; animals: animaux; animal: animal; friends:
    amis amies copains; friend: ami amie; flower: fleur; flowers: fleurs; leaf: feuille; mushroom: champignon; apple: pomme;
    carrot: carotte; vegetables: legumes; fruit: fruit fruits; nuts: noisettes noisette; bread: pain; cake: gateau; cookies:
    biscuits biscuit; pancakes: crepes; soup: soupe; ice cream: glace; chocolate: chocolat; tea: the; honey: miel; picnic:
    pique-nique; party: fete; birthday: anniversaire; christmas: noel; santa: pere+noel; ghost: fantome; pumpkin: citrouille;
    witch: sorciere; wizard: sorcier magicien; fairy: fee; princess: princesse; prince: prince; king: roi; queen: reine; dinosaur:
    dinosaure dino; soccer: football foot; ball: ballon balle; kite: cerf-volant; dragon: dragon; balloon: ballon+gonflable; hot air
    balloon: montgolfiere; bicycle: velo bicyclette; car: voiture; train: train; truck: camion; excavator: pelleteuse; tractor:
    tracteur; ship: bateau navire; boat: barque; sailboat: voilier; airplane: avion; rocket: fusee; submarine: sous-marin; sled:
    luge traineau; skates: patins; skateboard: planche+a+roulettes skateboard; drum: tambour; guitar: guitare; piano: piano;
    violin: violon; music: musique; painting: tableau peinture; letter: lettre; gift: cadeau; robot: robot; astronaut: astronaute;
    chef: cuisinier cuisiniere chef; baker: boulanger boulangere; gardener: jardinier jardiniere; farmer: fermier fermiere; doctor:
    medecin docteur; teacher: maitre maitresse; detective: detective; artist: peintre artiste; girl: fille fillette; boy: garcon;
    children: enfants; child: enfant; grandma: mamie grand-mere; grandpa: papi grand-pere; mom: maman mere; dad: papa pere; house:
    maison maisonnette; haunted house: maison+hantee; roof: toit; bridge: pont; tent: tente; rainbow: arc-en-ciel; cloud: nuage; island:
    ile; lighthouse: phare; waterfall: cascade; cave: grotte; nest: nid; garden: jardin potager; forest: foret bois; beach: plage;
    lake: lac; river: riviere; school: ecole; library: bibliotheque; flower shop: fleuriste; shop: magasin boutique; circus: cirque;
    construction: chantier; reef: recif; sea: mer ocean; heart: coeur; teddy bear: ourson nounours; sheep: mouton brebis; cow:
    vache; horse: cheval chevaux; pony: poney; goose: oie; duck: canard; hen: poule; rooster: coq; chick: poussin; pig: cochon; mouse:
    souris; frog: grenouille; snail: escargot; bee: abeille; ladybug: coccinelle; butterfly: papillon; spider: araignee; turtle: tortue;
    hedgehog: herisson; raccoon: raton+laveur; wolf: loup; bear: ours; polar bear: ours+polaire; owl: hibou chouette; mermaid:
    sirene; unicorn: licorne; fox: renard renarde; lion: lion lionne; elephant: elephant; octopus: pieuvre poulpe; whale: baleine;
    dolphin: dauphin; crocodile: crocodile; nap: sieste; cup: tasse; mountain: montagne; sky: ciel; kitchen: cuisine; world: monde;
    workshop: atelier; straw: paille; peach: peche; bed: lit; flight: vol; slide: toboggan; cat: chat chatte; dog: chien chienne; city: ville`,
  verbs: `bake: cui patiss; cook: cuisin prepar; search for: cherch; learn: apprend appren; fly: vol; read: li lis; plant: plant;
    rescue: sauv; fish: pech; play: jou; celebrate: fet celebr; repair: repar; dance: dans; sell: vend; buy: achet; ride: mont condui;
    paint: pein peign; draw: dessin; sleep: dor dorm; travel: voyag; discover: decouvr; find: trouv; build: construi; help: aid; eat:
    mang; drink: boi buv; swim: nag; dive: plong; climb: grimp escalad; jump: saut; run: cour; walk: march promen; sing: chant; laugh:
    ri; dream: rev; collect: ramass collectionn cueill; water: arros; carry: port; open: ouvr; wash: lav; visit: visit; hide: cach;
    watch: regard observ; explore: explor; teach: enseign; write: ecri; hug: embrass; wait: attend; throw: lanc; catch: attrap; feed:
    nourri; harvest: recolt; knit: tricot; sew: cou; sail: navigu; float: flott; decorate: decor; rest: repos; share: partag; juggle:
    jongl; deliver: livr; slide: gliss; skate: patin; work: travaill; live: viv habit`,
  endings:
    'e es ent ons ez er ir re t s d dre dent ant ait aient a sse ssent nt tre te tent vent vre nnent ne sent st it',
  describing: `red: rouge; blue: bleu bleue; green: vert verte; yellow: jaune; white: blanc blanche; black: noir noire; pink: rose;
    colorful: colore coloree; little: petit petite; big: grand grande geant; shy: timide; brave: courageux courageuse brave; curious:
    curieux curieuse; sleepy: endormi endormie; clever: malin ruse; funny: drole rigolo; friendly: gentil gentille; lonely: solitaire; old: vieux
    vieille; young: jeune; happy: heureux heureuse joyeux joyeuse; sad: triste; magical: magique; enchanted: enchante enchantee; hungry:
    affame; lazy: paresseux; snowy: enneige enneigee; wild: sauvage; golden: dore doree; cozy: douillet; grumpy: grincheux; fat: gros
    grosse; two: deux; three: trois; four: quatre; five: cinq; lost: perdu perdue`,
}
