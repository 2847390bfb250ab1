import 'server-only'
import { isJapanese, japaneseInEnglish } from './foreign-ja'
import { inEnglish } from './foreign-sentence'
import { namesIn, understood } from './foreign-understood'
import { cookedNotMade, verbIn } from './foreign-vocabulary'
import { LANGUAGES, type Language, SMALL_WORDS } from './foreign-words'
import { plainWord } from './read-words'

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

/** How many small words of each language a text has. */
function votesOf(words: readonly string[]): Map<Language | 'en', number> {
  const votes = new Map<Language | 'en', number>()
  for (const word of words)
    for (const language of smallWords().get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1)
  return votes
}

/** How many of the words name or describe something in a language. */
const countNamed = (words: readonly string[], language: Language) =>
  words.filter((word) => understood(word, language)).length

/** The same with what one does; by its stem alone many a word could be that. */
const countIn = (words: readonly string[], language: Language) =>
  words.filter((word) => understood(word, language) || verbIn(word, language)).length

const isForeign = (language: Language | 'en'): language is Language => language !== 'en'
/** Small words may speak for a language that has fewer of them by this many than another. */
const CLOSE = 1

/**
 * The language a text is written in, going by its small words, and where those are close, by which language knows
 * more of the others. English wins a tie.
 */
function languageOf(words: readonly string[], isEnglish: (word: string) => boolean): Language | 'en' {
  const votes = votesOf(words)
  const most = Math.max(0, ...votes.values())
  const foreign = [...votes.keys()]
    .filter(isForeign)
    .filter((language) => votes.get(language)! >= most - CLOSE)
  if (most > 0 && !foreign.some((language) => votes.get(language) === most)) return 'en'
  const content = words.filter((word) => !smallWords().has(word))
  const score = (language: Language) => (votes.get(language) ?? 0) + countIn(content, language)
  const scores = new Map((foreign.length > 0 ? foreign : LANGUAGES).map((one) => [one, score(one)]))
  const best = [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)!)[0]!
  if (most > 1 && votes.get('en') !== most) return best
  const english = content.filter(isEnglish).length
  return countNamed(content, best) > english || (most === 1 && foreign.length > 0 && english === 0)
    ? best
    : 'en'
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
  if (isJapanese(text))
    return { language: 'ja', english: cookedNotMade(japaneseInEnglish(text, namesIn('ja'), nameOf)) }
  const words = tokensOf(text)
    .filter((token) => /\p{L}/u.test(token))
    .map(plainForeign)
  const language = languageOf(words, isEnglish)
  if (language === 'en') return { language, english: text }
  const tokens = tokensOf(text)
  return { language, english: cookedNotMade(inEnglish(tokens, tokens.map(plainForeign), language, nameOf)) }
}
