import 'server-only'
import type { ThemeName } from './theme'

export const LANGUAGES = ['de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv'] as const
export type Language = (typeof LANGUAGES)[number]

export const LANGUAGE_NAMES: Record<Language, string> = {
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  ja: 'Japanese',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  sv: 'Swedish',
}

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Small words that give a language away, without accents. */
export const SMALL_WORDS: Record<Language | 'en', ReadonlySet<string>> = {
  en: set('a an the and of in on at with who is are to for from by my her his their that or into under over'),
  de: set(
    'der die das ein eine einen einem einer und mit im in den dem zu zum zur der auf fur ist von vom des am die sich nicht sein seine ihre ihr uber unter bei aus wie als mein meine den dem am beim vom zur nach unter ihren seinem einem wo wenn viele',
  ),
  es: set(
    'el la los las un una unos unas que en de del con y por para su sus al se es como mi muy sin sobre entre se lo le les a al donde cuando hay desde hacia',
  ),
  fr: set(
    'le la les un une des et qui dans avec du de au aux pour sur est son sa ses mon ma en sous chez tres se ses d l c il elle ils elles ce cette vers par a',
  ),
  it: set(
    'il lo la gli le un uno una che con nel nella dei della delle del di e per su sua suo al alla come mio sono',
  ),
  ja: set('の'),
  nl: set('de het een en van met die in op zijn haar naar voor bij uit der te aan mijn'),
  pl: set('i w z na sie ktory ktora o do dla jest oraz pod nad przez jego jej moj'),
  pt: set('o a os as um uma que com no na nos nas do da dos das de e em por para seu sua ao meu minha'),
  sv: set('en ett och som i pa med den det av till for sin sitt ar om under min'),
}

/** Words for places and occasions, by the English keyword of the theme. */
const PLACES: Partial<Record<Language, Partial<Record<ThemeName | 'bakery', string>>>> = {
  it: {
    farm: 'fattoria',
    sea: 'mare oceano',
    beach: 'spiaggia',
    river: 'fiume lago',
    city: 'citta',
    village: 'villaggio paese',
    forest: 'bosco foresta',
    garden: 'giardino fiori',
    jungle: 'giungla',
    mountains: 'montagna montagne',
    winter: 'inverno neve natale',
    space: 'spazio',
    castle: 'castello regno',
    kitchen: 'cucina',
    bakery: 'panetteria pasticceria',
    birthday: 'compleanno festa',
    home: 'casa',
    school: 'scuola',
    fair: 'fiera circo',
    dinosaurs: 'dinosauro dinosauri',
    sky: 'cielo nuvole',
    pirate: 'pirata pirati',
    market: 'mercato',
  },
  pt: {
    farm: 'fazenda quinta',
    sea: 'mar oceano',
    beach: 'praia',
    river: 'rio lago',
    city: 'cidade',
    village: 'aldeia vila',
    forest: 'floresta',
    garden: 'jardim flores',
    jungle: 'selva',
    mountains: 'montanha montanhas',
    winter: 'inverno neve natal',
    space: 'espaco',
    castle: 'castelo reino',
    kitchen: 'cozinha',
    bakery: 'padaria confeitaria',
    birthday: 'aniversario festa',
    home: 'casa',
    school: 'escola',
    dinosaurs: 'dinossauro dinossauros',
    sky: 'ceu nuvens',
    pirate: 'pirata piratas',
    market: 'mercado',
  },
}

/** The English word for a place named in another language. */
export function placeInEnglish(word: string, language: Language): string | undefined {
  const places = Object.entries(PLACES[language] ?? {})
  return places.find(([, words]) => words.split(' ').includes(word))?.[0]
}

/** Words that describe somebody, without accents and endings, by the English word. */
const DESCRIPTIONS: Readonly<Record<string, Partial<Record<Language, string>>>> = {
  little: {
    it: 'piccolo piccola',
    nl: 'klein kleine',
    pl: 'maly mala male',
    pt: 'pequeno pequena',
    sv: 'liten lilla litet',
  },
  big: {
    it: 'grande',
    nl: 'groot grote',
    pl: 'duzy duza',
    pt: 'grande',
    sv: 'stor stora',
  },
  shy: {
    it: 'timido timida',
    nl: 'verlegen',
    pt: 'timido timida',
    sv: 'blyg',
  },
  brave: {
    it: 'coraggioso coraggiosa',
    nl: 'dapper dappere',
    pl: 'dzielny dzielna',
    pt: 'corajoso corajosa',
    sv: 'modig modiga',
  },
  curious: {
    it: 'curioso curiosa',
    nl: 'nieuwsgierig nieuwsgierige',
    pl: 'ciekawski ciekawska',
    pt: 'curioso curiosa',
    sv: 'nyfiken nyfikna',
  },
  sleepy: { nl: 'slaperig slaperige' },
  clever: { it: 'furbo furba', nl: 'slim slimme' },
}

/** The English word for a description in another language. */
export function descriptionInEnglish(word: string, language: Language): string | undefined {
  const all = Object.entries(DESCRIPTIONS)
  return all.find(([, words]) => words[language]?.split(' ').includes(word))?.[0]
}
