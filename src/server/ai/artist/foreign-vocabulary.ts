import 'server-only'
import { ANIMALS } from './foreign-animals'
import { GERMAN } from './foreign-de'
import { DEEDS } from './foreign-deeds'
import { SPANISH } from './foreign-es'
import { FEASTS } from './foreign-feasts'
import { FOOD } from './foreign-food'
import { FRENCH } from './foreign-fr'
import { HOME } from './foreign-home'
import { NATURE } from './foreign-nature'
import { PEOPLE } from './foreign-people'
import { PLACES } from './foreign-places'
import { PLAY } from './foreign-play'
import { QUALITIES } from './foreign-qualities'
import type { Language } from './foreign-words'

/** What holds a language together: "english: foreign foreign; …"; a + joins the words of a phrase. */
export type Grammar = {
  /** Articles, prepositions and the like. */
  readonly small: string
  /** Words that add nothing to a picture. */
  readonly drop: string
  /** What stems of verbs may end in, and begin with. */
  readonly endings: string
  readonly prefixes?: string
  /** What the first part of a compound means, where it is no word of its own or means something else alone. */
  readonly heads?: string
}

/** The columns of the tables of words. */
const COLUMNS = ['de', 'es', 'fr', 'ja'] as const
export type ReadLanguage = (typeof COLUMNS)[number]

export type Table = 'things' | 'animals' | 'food' | 'places' | 'deeds' | 'qualities'
const TABLES: Record<Table, string> = {
  things: [ANIMALS, NATURE, FOOD, PEOPLE, HOME, PLAY, PLACES, FEASTS].join(''),
  animals: ANIMALS,
  food: FOOD,
  places: PLACES,
  deeds: DEEDS,
  qualities: QUALITIES,
}

/** The rows of a table in one language: English and what it is called. */
export const rowsOf = (table: Table, language: ReadLanguage): [english: string, foreign: string[]][] =>
  TABLES[table]
    .trim()
    .split(/\n+/)
    .map((row) => {
      const [english, foreign] = row.split(': ')
      return [english!, foreign!.split('|')[COLUMNS.indexOf(language)]!.split(' ').filter(Boolean)]
    })

/** People by what they do, and who can be so beside what they are: a "Piratenschildkröte" is a turtle. */
export const TRADES: ReadonlySet<string> = new Set(
  `pirate astronaut knight chef baker gardener detective witch wizard doctor nurse artist farmer firefighter ninja samurai
  mailman teacher student sailor pilot viking cowboy explorer scientist inventor mechanic musician singer dancer ballerina clown
  acrobat juggler vampire superhero magician dentist captain`.split(/\s+/),
)

export const NUMBERS: ReadonlySet<string> = new Set('two three four five six seven eight nine ten'.split(' '))

const animals = new Set(rowsOf('animals', 'de').map(([english]) => english))
/** Whether an English word of the tables is an animal's. */
export const isAnimal = (english: string): boolean => animals.has(english)

export type Sense = { readonly english: string; readonly plural: boolean }

type Reader = {
  readonly small: ReadonlyMap<string, string>
  readonly things: ReadonlyMap<string, Sense>
  readonly qualities: ReadonlyMap<string, Sense>
  readonly drop: ReadonlySet<string>
  readonly stems: ReadonlyMap<string, string>
  readonly endings: ReadonlySet<string>
  readonly prefix: RegExp | undefined
  readonly apart: ReadonlySet<string>
  readonly heads: ReadonlyMap<string, string>
}

const GRAMMARS: Partial<Record<Language, Grammar>> = { de: GERMAN, es: SPANISH, fr: FRENCH }
const readers = new Map<Language, Reader>()

const entries = (text: string): [english: string, foreign: string[]][] =>
  text.split(';').map((entry) => {
    const [english, foreign] = entry.split(':')
    return [english!.trim().replace(/\s+/g, ' '), foreign!.trim().split(/\s+/)]
  })

/** "kurbisse" beside "kurbis". */
const isManyOf = (one: string, many: string) =>
  many.startsWith(one) && /^(?:e|n|en|er|s|es|se|x)$/.test(many.slice(one.length))

const phraseOf = (word: string) => word.replaceAll('+', ' ')

/** What words mean, the first meaning before later ones. */
function meanings(rows: readonly [english: string, foreign: string[]][]): Map<string, Sense> {
  const known = new Map<string, Sense>()
  for (const [english, foreign] of rows)
    for (const phrase of foreign.map(phraseOf))
      if (!known.has(phrase)) known.set(phrase, { english, plural: isManyOf(foreign[0]!, phrase) })
  return known
}

const list = (text: string) => text.trim().split(/\s+/)

const byWord = (rows: readonly [english: string, foreign: string[]][]) =>
  new Map(
    [...rows]
      .reverse()
      .flatMap(([english, own]) => own.map((word): [string, string] => [phraseOf(word), english])),
  )

function readerOf(language: Language): Reader | undefined {
  const grammar = GRAMMARS[language]
  if (!grammar || readers.has(language)) return readers.get(language)
  const own = language as ReadLanguage
  const { prefixes, heads } = grammar
  const reader = {
    small: byWord(entries(grammar.small)),
    things: meanings(rowsOf('things', own)),
    qualities: meanings(rowsOf('qualities', own)),
    drop: new Set(list(grammar.drop).map(phraseOf)),
    stems: byWord(rowsOf('deeds', own)),
    endings: new Set(list(grammar.endings)),
    prefix: prefixes ? new RegExp(`^(?:${list(prefixes).join('|')})?(?:zu|ge)?`) : undefined,
    apart: new Set(list(prefixes ?? '')),
    heads: byWord(heads ? entries(heads) : []),
  }
  readers.set(language, reader)
  return reader
}

/** What an article, a preposition or the like means. */
export const smallIn = (phrase: string, language: Language): string | undefined =>
  readerOf(language)?.small.get(phrase)

/** What a word or phrase names, in the form given. */
export const thingIn = (phrase: string, language: Language): Sense | undefined =>
  readerOf(language)?.things.get(phrase)

/** What a word or phrase says about a thing, in the form given. */
export const qualityIn = (phrase: string, language: Language): Sense | undefined =>
  readerOf(language)?.qualities.get(phrase)

/** What the first part of a compound adds: "Eis-" is ice, and "Eis" alone ice cream. */
export const headIn = (part: string, language: Language): string | undefined =>
  readerOf(language)?.heads.get(part)

/** Whether a word adds nothing to a picture. */
export const addsNothing = (word: string, language: Language): boolean =>
  readerOf(language)?.drop.has(word) ?? false

/** Verbs have at least this much of a stem in common with what they end in. */
const SHORTEST_STEM = 2

/** The English verb a word is a form of: "backt" → "bake". */
export function verbIn(word: string, language: Language): string | undefined {
  const reader = readerOf(language)
  if (!reader) return undefined
  for (let cut = word.length; cut >= SHORTEST_STEM; cut--) {
    const verb = reader.stems.get(word.slice(0, cut))
    const ending = word.slice(cut)
    if (verb && (ending === '' ? cut > SHORTEST_STEM + 1 : reader.endings.has(ending))) return verb
  }
  return undefined
}

/** A verb with what stands apart from it: "räumen … auf". */
export const apartFrom = (verb: string, last: string, language: Language): string | undefined =>
  readerOf(language)?.apart.has(last) && !verbIn(last, language) ? verbIn(last + verb, language) : undefined

/** The verb in a word that begins with something else: "einsammelt", "aufzuräumen" and "gebacken". */
export function longVerbIn(word: string, language: Language): string | undefined {
  const prefix = readerOf(language)?.prefix
  const bare = prefix && word.replace(prefix, '')
  return bare && bare.length > SHORTEST_STEM + 1 && bare !== word ? verbIn(bare, language) : undefined
}

/** What one makes of food is cooked: "preparing a soup" → "cooking a soup". */
export const cookedNotMade = (english: string): string =>
  english.replace(MAKES_FOOD, (_, rest: string) => `cooking${rest}`)

const FOODS = rowsOf('food', 'de').map(([english]) => english)
const MAKES_FOOD = new RegExp(
  `\\b(?:preparing|making)((?: (?!and )\\p{L}+){0,2} (?:${FOODS.join('|')})s?\\b)`,
  'gu',
)

/** "butterfly" → "butterflies"; what may be many already stays. */
export function manyOf(name: string): string {
  if (name.endsWith('s') || name === 'children') return name
  if (name === 'child') return 'children'
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(?:x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
}

/** bake → baking, run → running, look for → looking for. */
export function ingOf(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ')
  return [ing(verb), ...rest].join(' ')
}

/** What would mean a place: a street's crossing, or pastry. */
const PLACES_IN_ING: Readonly<Record<string, string>> = { cross: 'crosses', roll: 'rolls' }

function ing(verb: string): string {
  const other = PLACES_IN_ING[verb]
  if (other) return other
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][bdgkmnpt]$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}
