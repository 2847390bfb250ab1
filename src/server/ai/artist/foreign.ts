import 'server-only'
import { artFile } from './art-file'
import { formsOf } from './foreign-forms'
import { isJapanese, japaneseInEnglish } from './foreign-ja'
import { addsNothing, ingOf, senseOf, verbIn } from './foreign-vocabulary'
import { descriptionInEnglish, LANGUAGES, type Language, placeInEnglish, SMALL_WORDS } from './foreign-words'
import { plainWord } from './read-words'

type Names = Record<Language, Readonly<Record<string, string>>>
let names: Names | undefined

/** French and Italian write "l'arbre" and "d'or" as one. */
const ELISION = /(?<![\p{L}\p{M}])(l|d|qu|n|s|j|c|m|t|un|dell|nell|all)['’](?=\p{L})/giu

/** "Fußball" → "fussball", "Œuf" → "oeuf". */
const plainForeign = (word: string) => plainWord(word).replaceAll('ß', 'ss').replaceAll('œ', 'oe')

const tokensOf = (text: string) =>
  text
    .replace(ELISION, '$1 ')
    .replaceAll('-', ' ')
    .match(/[\p{L}\p{M}'’]+|[^\p{L}\p{M}\s]/gu) ?? []

let languagesOfWord: Map<string, (Language | 'en')[]> | undefined

function smallWords(): Map<string, (Language | 'en')[]> {
  if (languagesOfWord) return languagesOfWord
  languagesOfWord = new Map()
  for (const language of ['en', ...LANGUAGES] as const)
    for (const word of SMALL_WORDS[language])
      languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language])
  return languagesOfWord
}

/** The languages whose small words a text has most of. */
function votesOf(words: readonly string[]): { most: number; languages: (Language | 'en')[] } {
  const votes = new Map<Language | 'en', number>()
  for (const word of words)
    for (const language of smallWords().get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1)
  const most = Math.max(0, ...votes.values())
  return { most, languages: [...votes.keys()].filter((language) => votes.get(language) === most) }
}

/** How many of the words name or say something in a language. */
const countIn = (words: readonly string[], language: Language) =>
  words.filter((word) => understood(word, language) !== undefined || verbIn(word, language)).length

/** The language in which most words are understood. */
function mostUnderstood(words: readonly string[], languages: readonly Language[]): Language {
  const counts = new Map(languages.map((language) => [language, countIn(words, language)]))
  return [...languages].sort((a, b) => counts.get(b)! - counts.get(a)!)[0]!
}

const isForeign = (language: Language | 'en'): language is Language => language !== 'en'

/**
 * The language a text is written in, going by its small words; where those don't tell, by which language knows more
 * of the others. English wins a tie.
 */
function languageOf(words: readonly string[], isEnglish: (word: string) => boolean): Language | 'en' {
  const { most, languages } = votesOf(words)
  const foreign = languages.filter(isForeign)
  if (most > 0 && foreign.length === 0) return 'en'
  const isTold = most > 1 && !languages.includes('en')
  if (isTold && foreign.length === 1) return foreign[0]!
  const best = mostUnderstood(words, foreign.length > 0 ? foreign : LANGUAGES)
  if (isTold) return best
  const content = words.filter((word) => !smallWords().has(word))
  const english = content.filter(isEnglish).length
  return countIn(content, best) > english || (most === 1 && foreign.length > 0 && english === 0) ? best : 'en'
}

type Reading = { readonly language: Language | 'en'; readonly english: string }
const readings = new Map<string, Reading>()
/** Texts remembered: an idea is asked for with every line of its book. */
const REMEMBERED = 500

/** A text in English: itself, or what is understood of another language. `nameOf` gives the label of a subject id. */
export function readAsEnglish(
  text: string,
  nameOf: (id: string) => string,
  isEnglish: (word: string) => boolean,
): Reading {
  const known = readings.get(text)
  if (known) return known
  const reading = readText(text, nameOf, isEnglish)
  if (readings.size === REMEMBERED) readings.clear()
  readings.set(text, reading)
  return reading
}

function readText(
  text: string,
  nameOf: (id: string) => string,
  isEnglish: (word: string) => boolean,
): Reading {
  if (isJapanese(text)) return { language: 'ja', english: japaneseInEnglish(text, namesIn('ja'), nameOf) }
  const words = tokensOf(text)
    .filter((token) => /\p{L}/u.test(token))
    .map(plainForeign)
  const language = languageOf(words, isEnglish)
  return { language, english: language === 'en' ? text : inEnglish(text, language, nameOf) }
}

/** A word of the English reading. */
type Said = { text: string; kind: 'noun' | 'describing' | 'verb' | 'other' }

/**
 * A text in another language in the English words for what it says; what is not known stays as it is.
 * "Ein Drache im Wald" → "a dragon in the forest", where `nameOf` gives the label of a subject id.
 */
function inEnglish(text: string, language: Language, nameOf: (id: string) => string): string {
  const tokens = tokensOf(text)
  const plain = tokens.map(plainForeign)
  const said: Said[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = [3, 2].find(
      (n) => at + n <= plain.length && understood(plain.slice(at, at + n).join(' '), language),
    )
    if (length) {
      said.push(sayName(understood(plain.slice(at, at + length).join(' '), language)!, nameOf))
      at += length
      continue
    }
    const capital = /^\p{Lu}/u.test(tokens[at]!)
    said.push(
      ...sayWord(
        tokens[at]!,
        plain[at]!,
        { language, before: said.at(-1), first: at === 0, capital },
        nameOf,
      ),
    )
    at++
  }
  const ordered = DESCRIBES_AFTERWARDS.has(language) ? describedFirst(said) : verbFirst(said)
  return ordered.map((word, i) => (needsArticle(ordered, i) ? `a ${word.text}` : word.text)).join(' ')
}

/** "with red scarf" → "with a red scarf". */
const needsArticle = (said: readonly Said[], at: number) =>
  said[at - 1]?.text === 'with' &&
  said[at]!.kind === 'describing' &&
  said[at + 1]?.kind === 'noun' &&
  !said[at + 1]!.text.endsWith('s')

type Context = {
  readonly language: Language
  readonly before: Said | undefined
  readonly first: boolean
  readonly capital: boolean
}

/** One word. What can be a thing and an action is a thing after an article and, in German, with a capital. */
function sayWord(token: string, plain: string, context: Context, nameOf: (id: string) => string): Said[] {
  const { language, before, first, capital } = context
  const small = senseOf(plain, language)
  if (small?.kind === 'small') {
    const isRelative = before?.text === ',' && small.english === 'the'
    return [{ text: isRelative ? 'who' : small.english, kind: 'other' }]
  }
  if (addsNothing(plain, language)) return []
  if (SMALL_WORDS[language].has(plain)) return []
  const asNoun =
    language === 'de' ? capital && !first : before?.kind === 'other' && DETERMINERS.has(before.text)
  const verb = verbIn(plain, language)
  if (verb && !asNoun) return [{ text: ingOf(verb), kind: 'verb' }]
  const name = understood(plain, language)
  if (name) return [sayName(name, nameOf)]
  const parts = partsOf(plain, language)
  if (parts) {
    const [head, tail] = parts.map((part) => sayName(part, nameOf)) as [Said, Said]
    // A "Piratenschildkröte" is a turtle, and a pirate by trade.
    return isTrade(head.text) ? [tail, head] : [head, tail]
  }
  return verb ? [{ text: ingOf(verb), kind: 'verb' }] : [{ text: token, kind: 'other' }]
}

const DETERMINERS = new Set([
  'a',
  'the',
  'some',
  'her',
  'my',
  'two',
  'three',
  'four',
  'five',
  'at the',
  'of the',
  'to the',
])
const TRADES = new Set(
  'pirate astronaut knight chef baker gardener detective witch wizard doctor artist farmer firefighter'.split(
    ' ',
  ),
)
const isTrade = (word: string) => TRADES.has(word.replace(/s$/, ''))

function sayName({ id, place, plural, describes }: Understood, nameOf: (id: string) => string): Said {
  const name = place ?? nameOf(id!)
  const kind = describes ? 'describing' : 'noun'
  return { text: plural && !describes ? manyOf(name) : name, kind }
}

/** "butterfly" → "butterflies"; what may be many already stays. */
function manyOf(name: string): string {
  if (name.endsWith('s')) return name
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /(?:x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`
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

/** Languages that write two words as one: "Winterwald" is a forest in winter. */
const JOINS_WORDS: ReadonlySet<Language> = new Set(['de', 'nl', 'sv'])
const SHORTEST_PART = 4

/** Both halves of a word made of two known ones, if it is. */
function partsOf(word: string, language: Language): [Understood, Understood] | undefined {
  if (!JOINS_WORDS.has(language)) return undefined
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const head =
      understood(word.slice(0, cut), language) ?? understood(word.slice(0, cut).replace(/s$/, ''), language)
    const tail = understood(word.slice(cut), language)
    if (head && tail) return [{ ...head, plural: false }, tail]
  }
  return undefined
}

const ENDS_IN_S: ReadonlySet<Language> = new Set(['es', 'pt'])

type Understood = { id?: string; place?: string; plural: boolean; describes?: boolean }

const namesIn = (language: Language) => {
  names ??= JSON.parse(artFile('names.json')) as Names
  return names[language]
}

function understood(phrase: string, language: Language): Understood | undefined {
  if (SMALL_WORDS[language].has(phrase) || addsNothing(phrase, language)) return undefined
  const forms = formsOf(phrase, language)
  // "Gata" is one cat, "gatas" are several.
  const isPlural = (form: string) => form !== phrase && (!ENDS_IN_S.has(language) || phrase.endsWith('s'))
  for (const form of forms) {
    const sense = senseOf(form, language)
    if (sense && sense.kind !== 'small') {
      const plural = sense.plural || isPlural(form)
      return { place: sense.english, plural, describes: sense.kind === 'describing' }
    }
  }
  for (const form of forms) {
    const plural = isPlural(form)
    const describes = descriptionInEnglish(form, language)
    if (describes) return { place: describes, plural: false, describes: true }
    const place = placeInEnglish(form, language)
    if (place) return { place, plural: false }
    const id = namesIn(language)[form] ?? namesIn(language)[form.replaceAll(' ', '-')]
    if (id) return { id, plural }
  }
  return undefined
}
