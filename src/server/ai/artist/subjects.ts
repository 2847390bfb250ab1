import 'server-only'
import { artFile } from './art-file'
import { readAsEnglish } from './foreign'
import type { Language } from './foreign-words'
import {
  AUDIENCE_WORDS,
  BOOK_WORDS,
  DESCRIBING_WORDS,
  FUNCTION_WORDS,
  singulars,
  VERB_OR_NOUN,
} from './lexicon'
import { bareVerb } from './lexicon-verbs'
import { plainEmoji, plainPhrase, readWords, type Word } from './read-words'

export type SubjectKind =
  | 'animal'
  | 'person'
  | 'food'
  | 'transport'
  | 'place'
  | 'plant'
  | 'object'
  | 'sky'
  | 'fantasy'

/** Something the artist can draw. */
export type Subject = {
  readonly id: string
  /** Singular, as it reads in a sentence: "ladybug". */
  readonly label: string
  readonly kind: SubjectKind
  /** Names of the drawing in the two sets. */
  readonly noto?: string
  readonly fluent?: string
  /** The whole body, not only a face, head or bust. */
  readonly whole: boolean
  readonly moves: 'walks' | 'flies' | 'swims' | 'rolls' | 'stands'
  /** "a carrot", "the grapes", "bread": how the label takes an article. */
  readonly number: 'one' | 'many' | 'mass'
}

type SubjectRow = Subject & {
  emoji: string
  names: readonly string[]
  nearest: readonly string[]
  keywords: readonly string[]
}

const ROWS = JSON.parse(artFile('subjects.json')) as readonly SubjectRow[]

export const SUBJECTS: readonly Subject[] = ROWS.map(
  ({ id, label, kind, moves, whole, number, noto, fluent }) => ({
    id,
    label,
    kind,
    moves,
    whole,
    number,
    ...(noto && { noto }),
    ...(fluent && { fluent }),
  }),
)

const byId = new Map<string, Subject>(SUBJECTS.map((one) => [one.id, one]))

/** The subject with this id, if the artist can draw it. */
export function subject(id: string): Subject | undefined {
  return byId.get(id)
}

type Icon = readonly [body: string, width: number, height: number]
const sets: Partial<Record<'noto' | 'fluent', Record<string, Icon>>> = {}

/** The SVG body of a drawing and the size of its view box, in its own units. Throws on an unknown name. */
export function iconBody(
  set: 'noto' | 'fluent',
  name: string,
): { body: string; width: number; height: number } {
  sets[set] ??= JSON.parse(artFile(`${set}.json`)) as Record<string, Icon>
  const icon = sets[set][name]
  if (!icon) throw new Error(`There is no drawing "${name}" in ${set}`)
  const [body, width, height] = icon
  return { body, width, height }
}

const NAME = 10
const NEAREST = 9.3
const KEYWORD = 1.5
/** Words say more the longer the phrase: "polar bear" beats "bear". */
const PER_EXTRA_WORD = 3
/** Later words matter less. */
const PER_POSITION = 0.08
/** "The chef's hat" is about a hat. */
const OWNER_WEIGHT = 0.5
/** A keyword shared by more subjects than this says nothing. */
const VAGUE_KEYWORD = 8
const LONGEST_PHRASE = 6

const KIND_WEIGHT: Record<SubjectKind, number> = {
  animal: 1.3,
  fantasy: 1.3,
  person: 1.3,
  transport: 1.05,
  plant: 0.95,
  food: 0.95,
  object: 0.85,
  place: 0.75,
  sky: 0.65,
}

/** A subject a text speaks of, with the text's own word; `hinted` when only a keyword points to it. */
export type Found = {
  readonly subject: Subject
  readonly score: number
  readonly word: string
  readonly hinted: boolean
}

type Meaning = { subject: Subject; strength: number }

let phrasebook: Map<string, Meaning[]> | undefined

function phrases(): Map<string, Meaning[]> {
  if (phrasebook) return phrasebook
  const book = new Map<string, Meaning[]>()
  const add = (phrase: string, meaning: Meaning) => {
    const known = book.get(phrase)
    if (!known) book.set(phrase, [meaning])
    else if (!known.some((other) => other.subject === meaning.subject)) known.push(meaning)
  }
  for (const [at, row] of ROWS.entries()) {
    const meaning = { subject: SUBJECTS[at]!, strength: NAME }
    add(plainEmoji(row.emoji), meaning)
    for (const name of [row.label, row.id, ...row.names]) add(plainPhrase(name), meaning)
  }
  for (const [at, row] of ROWS.entries())
    for (const name of row.nearest) add(plainPhrase(name), { subject: SUBJECTS[at]!, strength: NEAREST })
  addKeywords(book)
  phrasebook = book
  return book
}

/** Keywords count where they are no name and few subjects share them. */
function addKeywords(book: Map<string, Meaning[]>): void {
  const sharing = new Map<string, number>()
  for (const word of ROWS.flatMap((row) => row.keywords)) sharing.set(word, (sharing.get(word) ?? 0) + 1)
  for (const [at, { keywords }] of ROWS.entries())
    for (const word of keywords) {
      const known = book.get(word) ?? []
      if (sharing.get(word)! > VAGUE_KEYWORD || known.some((one) => one.strength > KEYWORD)) continue
      book.set(word, [...known, { subject: SUBJECTS[at]!, strength: KEYWORD }])
    }
}

type Match = { meanings: Meaning[]; length: number; word: string; owner: boolean }

/** The longest phrase that starts at `from` and names something. */
function matchAt(words: readonly Word[], from: number): Match | undefined {
  const book = phrases()
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length--) {
    const head = words.slice(from, from + length - 1).map((word) => word.text)
    const last = words[from + length - 1]!
    // "Glasses of milk" are many of a glass, and nothing to see with.
    const heads = head[1] === 'of' ? words[from]!.forms.map((form) => [form, ...head.slice(1)]) : [head]
    const known = heads.flatMap((start) =>
      last.forms.flatMap((form) => book.get([...start, form].join(' ')) ?? []),
    )
    const strongest = Math.max(...known.map((meaning) => meaning.strength))
    const meanings = known.filter((meaning) => meaning.strength === strongest)
    if (meanings.length > 0)
      return { meanings, length, word: [...head, last.text].join(' '), owner: last.owner }
  }
  return undefined
}

/** What a phrase names, if it is a name of something that can be drawn. */
export function named(phrase: string): Subject | undefined {
  const [meaning] = phrases().get(plainPhrase(phrase)) ?? []
  return meaning && meaning.strength > KEYWORD ? meaning.subject : undefined
}

/** Whether a subject is only the nearest drawing to what a word means: a lizard for an axolotl. */
export function isStandIn(word: string, one: Subject): boolean {
  const known = phrases().get(plainPhrase(word))
  return known?.some(({ subject: other, strength }) => other.id === one.id && strength === NEAREST) ?? false
}

/** Whether a word says nothing about what to draw where it stands. */
function isSilent(words: readonly Word[], at: number): boolean {
  const { mark, text } = words[at]!
  if (mark || FUNCTION_WORDS.has(text)) return true
  if (isAboutTheBook(words, at)) return true
  // "A baby sleeps" is about a baby, "a baby owl" about an owl.
  return DESCRIBING_WORDS.has(text) && (named(text) === undefined || matchAt(words, at + 1) !== undefined)
}

/** "A coloring book for kids about cats" is about cats only. */
function isAboutTheBook(words: readonly Word[], at: number): boolean {
  const text = words[at]!.forms.at(-1)!
  const [before, after] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? '']
  if (AUDIENCE_WORDS.has(text)) return before === 'for' || words[at - 2]?.text === 'for'
  return (
    BOOK_WORDS.has(text) && (/^colou?r/.test(before) || /^(?:about|for|of|full|with|featuring)$/.test(after))
  )
}

/** A text with its foreign words in English, and the language they were in. */
export function asEnglish(text: string): { language: Language | 'en'; english: string } {
  return readAsEnglish(text, (id) => byId.get(id)!.label, isEnglish)
}

let wordsOfNames: Set<string> | undefined

/** Whether a word is English as far as the artist knows: also a part of a name, as in "name tag". */
function isEnglish(word: string): boolean {
  wordsOfNames ??= new Set([...phrases().keys()].flatMap((phrase) => phrase.split(' ')))
  const known = wordsOfNames
  return (
    FUNCTION_WORDS.has(word) ||
    DESCRIBING_WORDS.has(word) ||
    VERB_OR_NOUN.has(word) ||
    bareVerb(word) !== undefined ||
    singulars(word).some((form) => known.has(form))
  )
}

/**
 * What a text names that can be drawn, best first, and the content words that were not understood.
 * Earlier words, longer phrases and living things score higher. Keywords count only where nothing is named.
 * Emoji count as words, and so do names in other languages. Pure and deterministic; any text is fine, also an
 * empty one.
 */
export function findSubjects(text: string): { found: Found[]; unknown: string[] } {
  const words = readWords(asEnglish(text).english)
  const found = new Map<string, Found>()
  const unknown: string[] = []
  let position = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const match = word.verb ? undefined : matchAt(words, at)
    const silent = isSilent(words, at)
    if (!match || (match.length === 1 && silent)) {
      if (!silent) {
        position++
        if (!word.verb && !VERB_OR_NOUN.has(word.text)) unknown.push(word.text)
      }
      at++
      continue
    }
    for (const { subject, strength } of match.meanings) {
      const said = strength + (match.length - 1) * PER_EXTRA_WORD
      const score =
        (said * KIND_WEIGHT[subject.kind] * (match.owner ? OWNER_WEIGHT : 1)) / (1 + position * PER_POSITION)
      const before = found.get(subject.id)
      if (!before || before.score < score)
        found.set(subject.id, { subject, score, word: match.word, hinted: strength === KEYWORD })
    }
    position++
    at += match.length
  }
  const all = [...found.values()].sort((a, b) => b.score - a.score)
  const byName = all.filter((one) => !one.hinted)
  return { found: byName.length > 0 ? byName : all, unknown }
}
