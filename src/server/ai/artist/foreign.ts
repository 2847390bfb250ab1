import 'server-only'
import { artFile } from './art-file'
import { descriptionInEnglish, LANGUAGES, type Language, placeInEnglish, SMALL_WORDS } from './foreign-words'
import { plainWord } from './read-words'

type Names = Record<Language, Readonly<Record<string, string>>>
let names: Names | undefined

const WORDS = /[\p{L}\p{M}'’]+/gu
const LONGEST_NAME = 3

let languagesOfWord: Map<string, (Language | 'en')[]> | undefined

function smallWords(): Map<string, (Language | 'en')[]> {
  if (languagesOfWord) return languagesOfWord
  languagesOfWord = new Map()
  for (const language of ['en', ...LANGUAGES] as const)
    for (const word of SMALL_WORDS[language])
      languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language])
  return languagesOfWord
}

/** The language a text is written in, going by its small words; English when none speaks up louder. */
function languageOf(words: readonly string[]): Language | 'en' {
  const votes = new Map<Language | 'en', number>()
  for (const word of words)
    for (const language of smallWords().get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1)
  const most = Math.max(0, ...votes.values())
  if (most === (votes.get('en') ?? 0)) return 'en'
  const tied = LANGUAGES.filter((language) => votes.get(language) === most)
  return tied.length === 1 ? tied[0]! : mostUnderstood(words, tied)
}

/** The language in which most words name something. */
function mostUnderstood(words: readonly string[], languages: readonly Language[]): Language {
  const count = (language: Language) =>
    words.filter((word) => understood(word, language) !== undefined).length
  return [...languages].sort((a, b) => count(b) - count(a))[0]!
}

type Reading = { readonly language: Language | 'en'; readonly english: string }
let last: { text: string; reading: Reading } | undefined

/**
 * A text in English: itself, or what is understood of another language. `nameOf` gives the label of a subject id.
 * Small words decide; with one or none of them a text is foreign only when `isEnglish` knows none of its words.
 */
export function readAsEnglish(
  text: string,
  nameOf: (id: string) => string,
  isEnglish: (word: string) => boolean,
): Reading {
  if (last?.text === text) return last.reading
  const words = (text.match(WORDS) ?? []).map(plainWord)
  const voted = languageOf(words)
  const small = voted === 'en' ? [] : words.filter((word) => SMALL_WORDS[voted].has(word))
  const known = words.some((word) => !small.includes(word) && isEnglish(word))
  const language = small.length > 1 ? voted : known ? 'en' : small.length > 0 ? voted : languageByNames(words)
  const reading = { language, english: language === 'en' ? text : inEnglish(text, language, nameOf) }
  last = { text, reading }
  return reading
}

/** A language in which one of the words names something, for texts without small words. */
function languageByNames(words: readonly string[]): Language | 'en' {
  const best = mostUnderstood(words, LANGUAGES)
  return words.some((word) => understood(word, best)) ? best : 'en'
}

/**
 * A text in another language with the English words for what it names and without its small words; what is not
 * known stays as it is. "Ein Drache im Wald" → "dragon forest", where `nameOf` gives the label of a subject id.
 */
function inEnglish(text: string, language: Language, nameOf: (id: string) => string): string {
  const tokens = text.match(/[\p{L}\p{M}'’]+|[^\p{L}\p{M}\s]/gu) ?? []
  const plain = tokens.map(plainWord)
  const english: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = [3, 2, 1].find(
      (n) => n <= LONGEST_NAME && understood(plain.slice(at, at + n).join(' '), language),
    )
    if (length) {
      const found = understood(plain.slice(at, at + length).join(' '), language)!
      const name = found.place ?? nameOf(found.id!)
      english.push(found.plural && !name.endsWith('s') ? `${name}s` : name)
    } else if (!SMALL_WORDS[language].has(plain[at]!))
      english.push(
        ...(partsOf(plain[at]!, language)?.map((part) => part.place ?? nameOf(part.id!)) ?? [tokens[at]!]),
      )
    at += length ?? 1
  }
  return english.join(' ')
}

/** Languages that write two words as one: "Winterwald" is a forest in winter. */
const JOINS_WORDS: ReadonlySet<Language> = new Set(['de', 'nl', 'sv'])
const SHORTEST_PART = 4

/** Both halves of a word made of two known ones, if it is. */
function partsOf(word: string, language: Language): [Understood, Understood] | undefined {
  if (!JOINS_WORDS.has(language)) return undefined
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const [head, tail] = [understood(word.slice(0, cut), language), understood(word.slice(cut), language)]
    if (head && tail) return [head, tail]
  }
  return undefined
}

const ENDS_IN_S: ReadonlySet<Language> = new Set(['es', 'pt'])

type Understood = { id?: string; place?: string; plural: boolean }

function understood(phrase: string, language: Language): Understood | undefined {
  if (SMALL_WORDS[language].has(phrase)) return undefined
  names ??= JSON.parse(artFile('names.json')) as Names
  for (const form of formsOf(phrase, language)) {
    const place = descriptionInEnglish(form, language) ?? placeInEnglish(form, language)
    if (place) return { place, plural: false }
    const id = names[language][form]
    // "Gata" is one cat, "gatas" are several.
    const plural = form !== phrase && (!ENDS_IN_S.has(language) || phrase.endsWith('s'))
    if (id) return { id, plural }
  }
  return undefined
}

/** A word and what it may be the plural of. */
function formsOf(word: string, language: Language): string[] {
  const endings: Record<Language, readonly [RegExp, string][]> = {
    de: [
      [/(?:en|er|es|n|e|s)$/, ''],
      [/n$/, ''],
      [/chen$/, ''],
    ],
    es: [
      [/s$/, ''],
      [/es$/, ''],
      [/it([oa])s?$/, '$1'],
      [/as?$/, 'o'],
    ],
    fr: [
      [/[sx]$/, ''],
      [/aux$/, 'al'],
    ],
    it: [
      [/i$/, 'o'],
      [/i$/, 'e'],
      [/e$/, 'a'],
      [/in[oa]$/, 'o'],
    ],
    nl: [
      [/en$/, ''],
      [/(?:s|je|jes|tje|tjes)$/, ''],
    ],
    pl: [
      [/[iy]$/, ''],
      [/y$/, 'a'],
    ],
    pt: [
      [/s$/, ''],
      [/es$/, ''],
      [/oes$/, 'ao'],
      [/as?$/, 'o'],
    ],
    sv: [
      [/(?:ar|or|er|en|et|n)$/, ''],
      [/or$/, 'a'],
    ],
  }
  return [word, ...endings[language].map(([ending, instead]) => word.replace(ending, instead))].filter(
    (form, at, all) => form.length > 2 && all.indexOf(form) === at,
  )
}
