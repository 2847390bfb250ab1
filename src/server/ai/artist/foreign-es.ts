import 'server-only'
import type { Vocabulary } from './foreign-vocabulary'

/** Spanish ideas, without accents: words by their English; of verbs the stems, in all their vowels. */
export const SPANISH: Vocabulary = {
  small: `a: un una unos unas; the: el la los las; and: y e; or: o; in: en; on: sobre; with: con; without: sin; to the:
    al; to: a hacia; of the: del; of: de; for: para; through: por; under: bajo debajo; behind: detras; between: entre;
    who: que quien; her: su sus; as: como; not: no; my: mi mis; from: desde; while: mientras; beside: junto`,
  drop: `prefiere prefieren se lo le les es son esta estan ser muy mas tambien ya cuando quiere quieren puede pueden va van ir hay todo toda
    todos todas fondo`,
  nouns: `tree: arbol; star: estrella; moon: luna; sun: sol; snow: nieve; rain: lluvia; wind: viento; storm: tormenta;
    night: noche; at night: de+noche por+la+noche; winter: invierno; summer: verano; autumn: otono; spring: primavera;
    book: libro; hat: sombrero; cap: gorro; scarf: bufanda; boots: botas; coat: abrigo; dress: vestido; glasses: gafas
    lentes; umbrella: paraguas; knight: caballero; pirate: pirata; treasure: tesoro; treasure map: mapa+del+tesoro;
    cheese: queso; fire truck: camion+de+bomberos; firefighter: bombero bombera; kitten: gatito gatita; puppy: cachorro
    perrito; bunny: conejito; rabbit: conejo coneja liebre; reindeer: reno; deer: ciervo venado; squirrel: ardilla; bird:
    pajaro pajarito ave; animals: animales animalitos; animal: animal; friends: amigos amigas; friend: amigo amiga;
    flower: flor florecita; flowers: flores; leaf: hoja; mushroom: seta hongo; apple: manzana; carrot: zanahoria;
    vegetables: verduras; fruit: fruta frutas; bread: pan; cake: pastel tarta; cookies: galletas galleta; pancakes: tortitas;
    soup: sopa; ice cream: helado; chocolate: chocolate; tea: te; honey: miel; picnic: picnic; party: fiesta; birthday:
    cumpleanos; christmas: navidad; santa: papa+noel; ghost: fantasma; pumpkin: calabaza; witch: bruja; wizard: mago; fairy:
    hada; princess: princesa; prince: principe; king: rey; queen: reina; dinosaur: dinosaurio dino; soccer: futbol; ball:
    pelota balon; kite: cometa papalote; dragon: dragon dragona; balloon: globo; hot air balloon: globo+aerostatico; bicycle:
    bicicleta bici; car: coche carro auto; train: tren; truck: camion; excavator: excavadora; tractor: tractor;
    ship: barco; boat: bote barca; sailboat: velero; airplane: avion; rocket: cohete; submarine: submarino; sled: trineo;
    skates: patines; skateboard: monopatin patineta; drum: tambor; guitar: guitarra; piano: piano; violin: violin; music:
    musica; painting: cuadro pintura; letter: carta; gift: regalo; robot: robot; astronaut: astronauta; chef: cocinero cocinera
    chef; baker: panadero panadera; gardener: jardinero jardinera; farmer: granjero granjera; doctor: medico doctora; teacher:
    maestro maestra; detective: detective; artist: pintor pintora artista; girl: nina chica; boy: nino chico; children: ninos;
    grandma: abuela; grandpa: abuelo; mom: mama madre; dad: papa padre; house: casa casita; haunted house: casa+encantada
    casa+embrujada; roof: tejado; bridge: puente; tent: tienda+de+campana; rainbow: arcoiris; cloud: nube; island: isla;
    lighthouse: faro; waterfall: cascada; cave: cueva; nest: nido; garden: jardin huerto huerta; forest: bosque; beach:
    playa; lake: lago; river: rio; school: escuela colegio; library: biblioteca; flower shop: floristeria; shop: tienda;
    circus: circo; construction: construccion obra; reef: arrecife coral; sea: mar oceano; heart: corazon; teddy bear:
    osito oso+de+peluche; sheep: oveja; cow: vaca; horse: caballo; pony: poni; goose: ganso; duck: pato patito; hen: gallina;
    rooster: gallo; chick: pollito; pig: cerdo cerdito; mouse: raton ratoncito ratoncita; frog: rana sapo; snail: caracol;
    bee: abeja; ladybug: mariquita; butterfly: mariposa; spider: arana; turtle: tortuga; hedgehog: erizo; raccoon: mapache;
    wolf: lobo; bear: oso osa; polar bear: oso+polar; owl: buho lechuza; mermaid: sirena; unicorn: unicornio; fox: zorro zorra;
    lion: leon leona; elephant: elefante; octopus: pulpo; whale: ballena; dolphin: delfin; crocodile: cocodrilo; nap: siesta;
    cup: taza; mountain: montana; sky: cielo; kitchen: cocina; world: mundo; frog prince: principe+rana; slide: tobogan`,
  verbs: `bake: horne; cook: cocin prepar; search for: busc busqu; learn: aprend; fly: vuel vol; read: le ley; plant: plant;
    rescue: rescat salv; fish: pesc; play: jueg jug toc; celebrate: celebr festej; repair: repar arregl; dance: bail danz; sell:
    vend; buy: compr; ride: mont conduc; paint: pint; draw: dibuj; sleep: duerm dorm; travel: viaj; discover: descubr; find:
    encuentr encontr; build: constru construy; help: ayud; eat: com; drink: beb; swim: nad; dive: buce; climb: trep escal sub; jump: salt;
    run: corr; walk: camin pase; sing: cant; laugh: rie; dream: sueñ suen son; collect: recog recoj colecciona; water: rieg reg;
    carry: llev; open: abr; wash: lav; visit: visit; hide: escond; watch: mir observ; explore: explor; teach: ensen; write:
    escrib; hug: abraz; wait: esper; throw: lanz; catch: atrap; feed: aliment; harvest: cosech; knit: tej; sew: cos; sail: naveg;
    float: flot; decorate: decor adorn; rest: descans; take: tom; share: compart; juggle: malabare; deliver: entreg repart;
    slide: desliz; skate: patin; work: trabaj; live: viv`,
  endings:
    'o a as e es an en amos emos imos ar er ir ando iendo yendo aba aban ia ian aron ieron io ado ido arse irse',
  describing: `red: rojo; blue: azul azules; green: verde; yellow: amarillo; white: blanco; black: negro; pink: rosa;
    colorful: colorido; little: pequeno pequeño pequenito chiquito; big: grande gran gigante; shy: timido; brave: valiente; curious:
    curioso; sleepy: dormilon dormilona; clever: listo astuto; funny: divertido gracioso; friendly: amable simpatico; lonely:
    solitario; old: viejo; young: joven; happy: feliz alegre contento; sad: triste; magical: magico; enchanted: encantado; hungry:
    hambriento; lazy: perezoso; snowy: nevado; wild: salvaje; golden: dorado; cozy: acogedor; grumpy: grunon; fat: gordo; two:
    dos; three: tres; four: cuatro; five: cinco; lost: perdido`,
}
