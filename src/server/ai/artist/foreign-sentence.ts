import 'server-only'
import { partsOf, type Understood, understood } from './foreign-understood'
import {
  addsNothing,
  apartFrom,
  ingOf,
  isAnimal,
  longVerbIn,
  manyOf,
  NUMBERS,
  smallIn,
  TRADES,
  verbIn,
} from './foreign-vocabulary'
import { type Language, SMALL_WORDS } from './foreign-words'

/** A word of the English reading. */
type Said = { text: string; kind: 'noun' | 'describing' | 'verb' | 'small' | 'mark' | 'unknown' }

/** Words of the longest phrase that is known as one: "maison en pain d'épices". */
const LONGEST_PHRASE = 5
const isMark = (token: string | undefined) => token === undefined || !/\p{L}/u.test(token)

/**
 * A text in another language in the English words for what it says; what is not known stays as it is.
 * "Ein Drache im Wald" → "a dragon in the forest", where `nameOf` gives the label of a subject id. `plain` are the
 * tokens without accents.
 */
export function inEnglish(
  tokens: readonly string[],
  plain: readonly string[],
  language: Language,
  nameOf: (id: string) => string,
): string {
  const joined = language === 'de' ? withApart(plain) : plain
  const said: Said[] = []
  const hasCapitals = tokens.some((token, at) => at > 0 && /^\p{Lu}/u.test(token))
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(joined, at, language, nameOf)
    if (phrase) {
      said.push(...phrase.said)
      at += phrase.length
      continue
    }
    const asThing = isThing(tokens[at]!, said.at(-1), language, hasCapitals)
    const last = isMark(tokens[at + 1])
    said.push(...sayWord(tokens[at]!, joined[at]!, { language, before: said.at(-1), asThing, last }, nameOf))
    at++
  }
  const ordered = counted(DESCRIBES_AFTERWARDS.has(language) ? describedFirst(said) : verbFirst(said))
  return ordered.map((word, i) => (needsArticle(ordered, i) ? `a ${word.text}` : word.text)).join(' ')
}

/** "räumen den Fluss auf" → "aufräumen den Fluss auf": what stands last of a clause begins its verb. */
function withApart(plain: readonly string[]): readonly string[] {
  const joined = [...plain]
  let start = 0
  for (let at = 0; at < plain.length; at++) {
    if (isMark(plain[at])) start = at + 1
    if (!isMark(plain[at + 1])) continue
    const verb = plain.slice(start, at).findIndex((word) => apartFrom(word, plain[at]!, 'de'))
    if (verb >= 0) joined[start + verb] = plain[at]! + plain[start + verb]!
  }
  return joined
}

/** The longest phrase that starts at a place and is known as one. */
function phraseAt(
  plain: readonly string[],
  at: number,
  language: Language,
  nameOf: (id: string) => string,
): { said: Said[]; length: number } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, plain.length - at); length > 1; length--) {
    const phrase = plain.slice(at, at + length).join(' ')
    if (addsNothing(phrase, language)) return { said: [], length }
    const small = smallIn(phrase, language)
    if (small) return { said: [{ text: small, kind: 'small' }], length }
    const known = understood(phrase, language)
    if (known) return { said: [sayName(known, nameOf)], length }
  }
  return undefined
}

/** "with red scarf" → "with a red scarf". */
const needsArticle = (said: readonly Said[], at: number) =>
  said[at - 1]?.text === 'with' &&
  said[at]!.kind === 'describing' &&
  said[at + 1]?.kind === 'noun' &&
  !said[at + 1]!.text.endsWith('s')

/** After these somebody does something; after other small words comes a thing. */
const BEFORE_DEEDS = new Set(['who', 'not'])
/** After these comes either. */
const BETWEEN = new Set(['and', 'or', 'and also', 'while', 'as', 'to'])
/** Deeds as things: "das Backen", "para volar", "à pêcher". */
const AS_THING: Partial<Record<Language, RegExp>> = {
  de: /n$/,
  es: /(?:[aei]r|ndo)(?:se|l[aeo]s?)?$/,
  fr: /(?:er|re|ir)$/,
}

/**
 * Whether what can be a thing and a deed ("pêche", "fliegen") is a thing: in German with a capital, else where no
 * one is named who could do it.
 */
function isThing(token: string, before: Said | undefined, language: Language, hasCapitals: boolean): boolean {
  if (language === 'de' && (hasCapitals || !before)) return /^\p{Lu}/u.test(token)
  if (language === 'de' && before?.kind === 'describing') return true
  return !before || before.kind === 'mark' || (before.kind === 'small' && !BEFORE_DEEDS.has(before.text))
}

type Context = {
  readonly language: Language
  readonly before: Said | undefined
  readonly asThing: boolean
  readonly last: boolean
}

function sayWord(token: string, plain: string, context: Context, nameOf: (id: string) => string): Said[] {
  const { language, before, asThing, last } = context
  const small = smallIn(plain, language)
  if (small) {
    // "Sammelt Nüsse ein": what stands last belongs to the deed.
    if (last && language === 'de') return []
    return [{ text: smallAfter(plain, small, before, language), kind: 'small' }]
  }
  if (addsNothing(plain, language) || SMALL_WORDS[language].has(plain)) return []
  const verb = verbIn(plain, language)
  const isQuality = DONE[language]?.test(plain) && understood(plain, language, false)?.describes
  if (verb && !asThing && !isQuality) return [{ text: ingOf(verb), kind: 'verb' }]
  const name = understood(plain, language, !isQuality && (asThing || before?.text === 'and'))
  if (name) return [sayName(name, nameOf)]
  const deed = verb ?? longVerbIn(plain, language)
  if (deed && !asThing) return [{ text: ingOf(deed), kind: 'verb' }]
  const parts = partsOf(plain, language)
  if (parts) return sayParts(parts, nameOf)
  const named = before?.kind === 'small' && !BETWEEN.has(before.text) && !AS_THING[language]?.test(plain)
  if (deed && !named) return [{ text: ingOf(deed), kind: 'verb' }]
  return [{ text: token, kind: isMark(token) ? 'mark' : 'unknown' }]
}

/** German "der" says whose after a name and who after a comma; French "des" after a name is "of the". */
function smallAfter(plain: string, small: string, before: Said | undefined, language: Language): string {
  if (language === 'de' && before?.kind === 'mark' && before.text === ',' && small === 'the') return 'who'
  const owned = language === 'de' ? ['der', 'des'] : language === 'fr' ? ['des'] : []
  return before?.kind === 'noun' && owned.includes(plain) ? 'of the' : small
}

/** What was done describes: "zapatos perdidos" are lost ones. */
const DONE: Partial<Record<Language, RegExp>> = { es: /[ai]d[oa]s?$/ }
const YOUNG = new Set(['child', 'children', 'baby', 'babies'])

/** The parts of a compound: "Piratenschildkröte" is a turtle, and a pirate by trade; "Bärenkinder" are young bears. */
function sayParts(parts: readonly Understood[], nameOf: (id: string) => string): Said[] {
  const said = parts.map((part) => sayName(part, nameOf))
  const [head, tail] = said
  if (said.length !== 2 || !head || !tail || head.kind !== 'noun') return said
  if (YOUNG.has(tail.text) && isAnimal(head.text))
    return [{ text: `baby ${manyOf(head.text)}`, kind: 'noun' }]
  return TRADES.has(head.text) ? [tail, head] : said
}

function sayName({ id, english, plural, describes }: Understood, nameOf: (id: string) => string): Said {
  const name = english ?? nameOf(id!)
  return describes ? { text: name, kind: 'describing' } : { text: plural ? manyOf(name) : name, kind: 'noun' }
}

/** Languages that describe a thing after naming it: "bufanda roja". */
const DESCRIBES_AFTERWARDS: ReadonlySet<Language> = new Set(['es', 'fr', 'it', 'pt'])

/** German puts the deed last: "who a bakery opening" → "who opening a bakery". */
function verbFirst(said: readonly Said[]): readonly Said[] {
  const who = said.findIndex((word) => word.text === 'who')
  if (who < 0) return said
  const rest = said.slice(who + 1)
  const end = rest.findIndex((word) => /^[^\p{L}]+$/u.test(word.text))
  const verb = rest.findIndex((word, at) => word.kind === 'verb' && (end < 0 || at < end))
  if (verb < 1) return said
  return [...said.slice(0, who + 1), rest[verb]!, ...rest.slice(0, verb), ...rest.slice(verb + 1)]
}

/** "three little pig" → "three little pigs": the German small have no plural. */
function counted(said: readonly Said[]): readonly Said[] {
  let many = false
  return said.map((word) => {
    const { text, kind } = word
    const counts = many && kind === 'noun'
    many = NUMBERS.has(text) || (many && kind === 'describing')
    return counts ? { text: manyOf(text), kind } : word
  })
}

/** "scarf red" → "red scarf". */
function describedFirst(said: readonly Said[]): Said[] {
  const ordered: Said[] = []
  for (const word of said) {
    let at = ordered.length
    if (word.kind === 'describing') while (ordered[at - 1]?.kind === 'noun') at--
    ordered.splice(at, 0, word)
  }
  return ordered
}
