import 'server-only'
import { GERMAN } from './foreign-de'
import { SPANISH } from './foreign-es'
import { FRENCH } from './foreign-fr'
import type { Language } from './foreign-words'

/** Words of a language as "english: foreign foreign; …"; a + joins the words of a phrase. */
export type Vocabulary = {
  /** Articles, prepositions and the like. */
  readonly small: string
  /** Words that add nothing to a picture. */
  readonly drop: string
  readonly nouns: string
  /** Stems of verbs, and what they may end in. */
  readonly verbs: string
  readonly endings: string
  readonly describing: string
}

export type Sense = {
  readonly english: string
  readonly kind: 'small' | 'noun' | 'describing'
  readonly plural: boolean
}

type Reader = {
  readonly words: ReadonlyMap<string, Sense>
  readonly drop: ReadonlySet<string>
  readonly stems: ReadonlyMap<string, string>
  readonly endings: ReadonlySet<string>
}

const VOCABULARIES: Partial<Record<Language, Vocabulary>> = { de: GERMAN, es: SPANISH, fr: FRENCH }
const readers = new Map<Language, Reader>()

const entries = (text: string): [english: string, foreign: string[]][] =>
  text.split(';').map((entry) => {
    const [english, foreign] = entry.split(':')
    return [english!.trim().replace(/\s+/g, ' '), foreign!.trim().split(/\s+/)]
  })

/** "kurbisse" beside "kurbis". */
const isManyOf = (one: string, many: string) =>
  many.startsWith(one) && /^(?:e|n|en|er|s|se|x)$/.test(many.slice(one.length))

function readerOf(language: Language): Reader | undefined {
  const vocabulary = VOCABULARIES[language]
  if (!vocabulary || readers.has(language)) return readers.get(language)
  const words = new Map<string, Sense>()
  for (const kind of ['small', 'noun', 'describing'] as const)
    for (const [english, foreign] of entries(vocabulary[kind === 'noun' ? 'nouns' : kind]))
      for (const word of foreign) {
        const phrase = word.replace(/[+-]/g, ' ')
        if (!words.has(phrase)) words.set(phrase, { english, kind, plural: isManyOf(foreign[0]!, phrase) })
      }
  const stems = new Map(
    entries(vocabulary.verbs).flatMap(([english, own]) =>
      own.map((stem): [string, string] => [stem, english]),
    ),
  )
  const list = (text: string) => new Set(text.trim().split(/\s+/))
  const reader = { words, drop: list(vocabulary.drop), stems, endings: list(vocabulary.endings) }
  readers.set(language, reader)
  return reader
}

/** What a word or phrase means, in the form given. */
export const senseOf = (phrase: string, language: Language): Sense | undefined =>
  readerOf(language)?.words.get(phrase)

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

/** bake → baking, run → running, look for → looking for. */
export function ingOf(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ')
  return [ing(verb), ...rest].join(' ')
}

function ing(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`
  return /^[^aeiou]*[aeiou][bdgkmnpt]$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}
