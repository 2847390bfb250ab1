import 'server-only'
import { DESCRIBING_WORDS, NOUN_CUES, singulars, VERB_OR_NOUN } from './lexicon'
import { bareVerb } from './lexicon-verbs'

/** A word, an emoji or a punctuation mark of a text. */
export type Word = {
  /** Lower case, without accents and possessive. */
  readonly text: string
  /** As written. */
  readonly written: string
  /** The forms it may be known under: itself, then its singulars. */
  readonly forms: readonly string[]
  readonly mark: boolean
  /** Written with an 's: "the dragon's hat". */
  readonly owner: boolean
  /** A word that can be a thing or an action and is an action here. */
  readonly verb: boolean
}

const EMOJI = String.raw`\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*`
const TOKEN = new RegExp(String.raw`${EMOJI}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|[,.;:!?—–()]`, 'gu')
const MARK = /^[,.;:!?—–()]$/u

/** An emoji without skin tone and variation selector. */
export const plainEmoji = (emoji: string) => emoji.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '')

/** Most words are plain already, and there are many. */
const PLAIN = /^[a-z]+$/

/** "Piñata's" → "pinata". */
export function plainWord(word: string): string {
  if (PLAIN.test(word)) return word
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '')
  return plain || word.toLowerCase()
}

/** "Ferris-Wheel" → "ferris wheel". */
export const plainPhrase = (phrase: string) =>
  phrase
    .split(/[\s-]+/)
    .map(plainWord)
    .join(' ')

let last: { text: string; words: readonly Word[] } | undefined

/** The words, emoji and marks of a text in order. Any text is fine. The last text read is remembered. */
export function readWords(text: string): readonly Word[] {
  if (last?.text !== text) last = { text, words: splitWords(text) }
  return last.words
}

function splitWords(text: string): Word[] {
  const written = text.match(TOKEN) ?? []
  const plain = written.map((token) =>
    /^\p{Extended_Pictographic}/u.test(token) ? plainEmoji(token) : plainWord(token),
  )
  return plain.map((word, at) => ({
    text: word,
    written: written[at]!,
    forms: singulars(word),
    mark: MARK.test(word),
    owner: /['’]s?$/u.test(written[at]!),
    verb: isVerb(plain, at),
  }))
}

/** "waves" is done in "Pip waves" and a thing in "big waves" or "the tall waves". */
function isVerb(words: readonly string[], at: number): boolean {
  if (!VERB_OR_NOUN.has(words[at]!)) return false
  const [before, earlier] = [words[at - 1], words[at - 2]]
  if (before === undefined || MARK.test(before)) return false
  if (NOUN_CUES.has(before) || DESCRIBING_WORDS.has(before)) return false
  if (bareVerb(before) !== undefined && !VERB_OR_NOUN.has(before)) return false
  return !(earlier !== undefined && ARTICLES.has(earlier) && DESCRIBES.test(before))
}

const ARTICLES = new Set(['a', 'an', 'the', 'of', 'in', 'with', 'and'])
/** Endings of words that describe: "a curling wave" is a thing, "a fairy waves" is not. */
const DESCRIBES = /(?:ing|ed|ful|ish|ous|less)$/
