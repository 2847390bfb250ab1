import 'server-only'
import { artFile } from './art-file'
import { formsOf, isManyForm } from './foreign-forms'
import { addsNothing, headIn, ingOf, qualityIn, smallIn, thingIn, verbIn } from './foreign-vocabulary'
import { descriptionInEnglish, type Language, placeInEnglish, SMALL_WORDS } from './foreign-words'

/** What a word means: something that can be drawn, by its id, or else in English. */
export type Understood = {
  readonly id?: string
  readonly english?: string
  readonly plural: boolean
  readonly describes?: boolean
}

type Names = Record<Language, Readonly<Record<string, string>>>
let names: Names | undefined

/** The names of emoji in a language, and whose they are. */
export function namesIn(language: Language): Readonly<Record<string, string>> {
  names ??= JSON.parse(artFile('names.json')) as Names
  return names[language]
}

/** The forms under which a phrase may be known: "camiones de bomberos" as "camion de bomberos". */
function formsOfPhrase(phrase: string, language: Language): string[] {
  const words = phrase.split(' ')
  if (words.length === 1) return formsOf(phrase, language)
  const rest = words.slice(1)
  const singular = rest.map((word) => formsOf(word, language)[1] ?? word)
  return [words[0]!, ...formsOf(words[0]!, language).slice(1)].flatMap((first) => [
    [first, ...rest].join(' '),
    [first, ...singular].join(' '),
  ])
}

/**
 * What a word or phrase names or says about a thing. Where it can be both ("rosa"), `asThing` tells which; things
 * come first where nothing is known.
 */
export function understood(phrase: string, language: Language, asThing = true): Understood | undefined {
  if (SMALL_WORDS[language].has(phrase) || smallIn(phrase, language) || addsNothing(phrase, language))
    return undefined
  const forms = formsOfPhrase(phrase, language)
  const thing = () => thingOf(phrase, forms, language)
  const quality = () => qualityOf(forms, language)
  return (asThing ? (thing() ?? quality()) : (quality() ?? thing())) ?? namedIn(phrase, forms, language)
}

function thingOf(phrase: string, forms: readonly string[], language: Language): Understood | undefined {
  for (const form of forms) {
    const sense = thingIn(form, language)
    if (sense) return { english: sense.english, plural: sense.plural || isManyForm(phrase, form, language) }
  }
  return undefined
}

function qualityOf(forms: readonly string[], language: Language): Understood | undefined {
  for (const form of forms) {
    const english = qualityIn(form, language)?.english ?? descriptionInEnglish(form, language)
    if (english) return { english, plural: false, describes: true }
  }
  return undefined
}

function namedIn(phrase: string, forms: readonly string[], language: Language): Understood | undefined {
  for (const form of forms) {
    const english = placeInEnglish(form, language)
    if (english) return { english, plural: false }
    const id = namesIn(language)[form] ?? namesIn(language)[form.replaceAll(' ', '-')]
    if (id) return { id, plural: isManyForm(phrase, form, language) }
  }
  return undefined
}

/** Languages that write two words as one: "Winterwald" is a forest in winter. */
const JOINS_WORDS: ReadonlySet<Language> = new Set(['de', 'nl', 'sv'])
const SHORTEST_PART = 3
/** The end of a word alone says what it is, if it is long enough to be no accident. */
const TELLING_TAIL = 5

/** The parts of a word made of known ones: "Osterhasenparty" is a party of Easter bunnies. */
export function partsOf(word: string, language: Language): Understood[] | undefined {
  if (!JOINS_WORDS.has(language)) return undefined
  let tailOnly: Understood[] | undefined
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const tail = understood(word.slice(cut), language)
    if (!tail) continue
    const head = headsOf(word.slice(0, cut), language)
    if (head) return [...head, tail]
    if (word.length - cut >= TELLING_TAIL && !tail.describes) tailOnly ??= [tail]
  }
  return deedParts(word, language) ?? tailOnly
}

/** What is done to what: "Plätzchenbacken" is baking cookies. */
function deedParts(word: string, language: Language): Understood[] | undefined {
  if (!word.endsWith('n')) return undefined
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const deed = verbIn(word.slice(cut), language)
    const head = deed && headsOf(word.slice(0, cut), language)
    if (head) return [{ english: ingOf(deed), plural: false, describes: true }, ...head]
  }
  return undefined
}

/** What the first part of a compound means: "Sonnen-", "Kirsch-", "Weihnachts-", "Osterhasen-". */
function headsOf(part: string, language: Language): Understood[] | undefined {
  const bound = headIn(part, language)
  if (bound) return [{ english: bound, plural: false, describes: true }]
  if (part.length < SHORTEST_PART) return undefined
  const head =
    understood(part, language) ??
    understood(part.replace(/e?s$/, ''), language) ??
    understood(`${part}e`, language)
  if (head) return [{ ...head, plural: false }]
  const parts = part.length > 2 * SHORTEST_PART ? partsOf(part.replace(/s$/, ''), language) : undefined
  return parts && parts.length > 1 ? parts.map((one) => ({ ...one, plural: false })) : undefined
}
