import 'server-only'
import { artFile } from './art-file'
import { DESCRIBING_WORDS, FUNCTION_WORDS, NOUN_CUES, singulars, VERB_OR_NOUN } from './lexicon'

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

export const SUBJECTS: readonly Subject[] = ROWS

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
const NEAREST = 7
const KEYWORD = 1.5
/** Words say more the longer the phrase: "polar bear" beats "bear". */
const PER_EXTRA_WORD = 3
/** A keyword shared by more subjects than this says nothing. */
const VAGUE_KEYWORD = 8
const LONGEST_PHRASE = 4

const KIND_WEIGHT: Record<SubjectKind, number> = {
  animal: 1.3,
  fantasy: 1.3,
  person: 1.2,
  transport: 1.05,
  plant: 0.95,
  food: 0.95,
  object: 0.85,
  place: 0.75,
  sky: 0.65,
}

type Meaning = { subject: Subject; strength: number }

let phrasebook: Map<string, Meaning[]> | undefined

/** "Piñata's" → "pinata": lower case, no accents, no possessive. */
function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’.]/gu, '')
}

const plainPhrase = (phrase: string) =>
  phrase
    .split(/[\s-]+/)
    .map(plainWord)
    .join(' ')

function phrases(): Map<string, Meaning[]> {
  if (phrasebook) return phrasebook
  const book = new Map<string, Meaning[]>()
  const add = (phrase: string, meaning: Meaning) => {
    const known = book.get(phrase)
    if (!known) book.set(phrase, [meaning])
    else if (!known.some((other) => other.subject === meaning.subject)) known.push(meaning)
  }
  for (const row of ROWS) {
    add(row.emoji.replaceAll('\ufe0f', ''), { subject: row, strength: NAME })
    for (const name of [row.label, row.id, ...row.names])
      add(plainPhrase(name), { subject: row, strength: NAME })
  }
  for (const row of ROWS)
    for (const name of row.nearest) add(plainPhrase(name), { subject: row, strength: NEAREST })
  const sharing = new Map<string, number>()
  for (const row of ROWS) for (const word of row.keywords) sharing.set(word, (sharing.get(word) ?? 0) + 1)
  for (const row of ROWS)
    for (const word of row.keywords) {
      if (sharing.get(word)! > VAGUE_KEYWORD || book.get(word)?.some((known) => known.strength > KEYWORD))
        continue
      add(word, { subject: row, strength: KEYWORD })
    }
  phrasebook = book
  return book
}

/** Words, emoji and the commas and stops between them, in order. */
function tokens(text: string): string[] {
  return (
    text.match(
      /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*|[,.;:!?]/gu,
    ) ?? []
  ).map((token) =>
    /^\p{Extended_Pictographic}/u.test(token)
      ? token.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '')
      : plainWord(token) || token,
  )
}

type Match = { meanings: Meaning[]; length: number; word: string }

/** The longest phrase that starts at `from` and names something. */
function matchAt(words: string[], from: number): Match | undefined {
  const book = phrases()
  for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length--) {
    const head = words.slice(from, from + length - 1)
    const last = words[from + length - 1]!
    const known = singulars(last).flatMap((form) => book.get([...head, form].join(' ')) ?? [])
    const strongest = Math.max(...known.map((meaning) => meaning.strength))
    const meanings = known.filter((meaning) => meaning.strength === strongest)
    if (meanings.length > 0) return { meanings, length, word: words.slice(from, from + length).join(' ') }
  }
  return undefined
}

/** "waves" in "Pip waves" is something done, in "big waves" a thing. */
function isVerbHere(words: string[], at: number): boolean {
  const word = words[at]!
  if (!VERB_OR_NOUN.has(word)) return false
  const before = words[at - 1]
  return !(
    before === undefined ||
    /^[,.;:!?]$/.test(before) ||
    NOUN_CUES.has(before) ||
    DESCRIBING_WORDS.has(before)
  )
}

/**
 * What a text names that can be drawn, best first, and the content words that were not understood.
 * Earlier words, longer phrases, names over keywords and living things over things score higher.
 * Emoji count as words. Pure and deterministic; any text is fine, also an empty one.
 */
export function findSubjects(text: string): {
  found: { subject: Subject; score: number; word: string }[]
  unknown: string[]
} {
  const words = tokens(text)
  const found = new Map<string, { subject: Subject; score: number; word: string }>()
  const unknown: string[] = []
  let position = 0
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    const match = isVerbHere(words, at) ? undefined : matchAt(words, at)
    const plain = match?.length === 1 && (FUNCTION_WORDS.has(word) || DESCRIBING_WORDS.has(word))
    if (!match || plain) {
      const silent = /^[,.;:!?]$/.test(word) || FUNCTION_WORDS.has(word) || DESCRIBING_WORDS.has(word)
      if (!silent && !VERB_OR_NOUN.has(word)) unknown.push(word)
      if (!silent) position++
      at++
      continue
    }
    for (const { subject: named, strength } of match.meanings) {
      const score =
        ((strength + (match.length - 1) * PER_EXTRA_WORD) * KIND_WEIGHT[named.kind]) / (1 + position * 0.08)
      const before = found.get(named.id)
      if (!before || before.score < score) found.set(named.id, { subject: named, score, word: match.word })
    }
    position++
    at += match.length
  }
  return { found: [...found.values()].sort((a, b) => b.score - a.score), unknown }
}
