import 'server-only'
import { FUNCTION_WORDS } from './lexicon'
import { readWords, type Word } from './read-words'
import { asEnglish, named } from './subjects'
import type { Theme, ThemeName } from './theme'
import { birthday, home, kitchen, workshop } from './theme-data-indoors'
import { farm, forest, garden, meadow } from './theme-data-nature'
import { city, fair, market, playground, school, village } from './theme-data-town'
import { beach, river, sea, sky, winter } from './theme-data-water'
import { desert, jungle, mountains, savanna } from './theme-data-wild'
import { castle, dinosaurs, pirate, space, spooky } from './theme-data-wonder'

export type { ThemeName }

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  farm,
  sea,
  beach,
  river,
  city,
  village,
  forest,
  garden,
  meadow,
  jungle,
  savanna,
  desert,
  mountains,
  winter,
  space,
  castle,
  kitchen,
  birthday,
  home,
  school,
  fair,
  playground,
  dinosaurs,
  spooky,
  workshop,
  sky,
  pirate,
  market,
}

const words = (list: string) => new Set(list.split(' '))

/** The world of a text that names none. */
export const DEFAULT_THEME: ThemeName = 'garden'

/** The first keywords of a theme are its names. */
const NAMES_A_THEME = 3
const NAME_EVIDENCE = 3.5
const KEYWORD_EVIDENCE = 2.5
/** A thing that belongs there, like a whale to the sea, hints at a theme but may also visit another. */
const BELONGING_EVIDENCE = 1.2
/** "in the market", "on the moon": said to be the place. */
const LOCATION_BONUS = 2.5
const AT_A_PLACE = words(
  'in on at inside under beneath behind beside near by through across along above over into around among between to from below past',
)
/** One can be on the moon, but under the moon one can be anywhere. */
const AT_A_BODY = words('on to from around into in')
const LONGEST_KEYWORD = 3

type Evidence = { theme: ThemeName; weight: number; sky: boolean }
let evidenceByPhrase: Map<string, Evidence[]> | undefined

function evidence(): Map<string, Evidence[]> {
  if (evidenceByPhrase) return evidenceByPhrase
  const table = new Map<string, Evidence[]>()
  for (const [theme, { keywords }] of Object.entries(THEMES) as [ThemeName, Theme][])
    for (const [index, marked] of keywords.entries()) {
      const keyword = marked.replace('!', '')
      const thing = named(keyword.replaceAll('-', ' '))
      const belongs = thing !== undefined && thing.kind !== 'place' && keyword === marked
      const weight = index < NAMES_A_THEME ? NAME_EVIDENCE : belongs ? BELONGING_EVIDENCE : KEYWORD_EVIDENCE
      const known = table.get(keyword) ?? []
      table.set(keyword, [
        ...known,
        { theme, weight, sky: belongs && thing.kind === 'sky' && theme !== 'sky' },
      ])
    }
  evidenceByPhrase = table
  return table
}

/** The preposition that makes the word at `at` a place: shortly before it, in the same phrase. */
function preposition(words: readonly Word[], at: number): string | undefined {
  for (let back = 1; back <= 4; back++) {
    const before = words[at - back]
    if (!before || before.mark || before.verb) return undefined
    if (AT_A_PLACE.has(before.text)) return before.text
  }
  return undefined
}

/** What one word or phrase at a place in the text says about a theme. */
function weigh({ weight, sky }: Evidence, where: string | undefined): number {
  if (sky && where) return AT_A_BODY.has(where) ? KEYWORD_EVIDENCE + LOCATION_BONUS : 0
  return where && weight > BELONGING_EVIDENCE ? weight + LOCATION_BONUS : weight
}

/** Emoji in words: 🚀 speaks of space as "rocket" does. */
const spellOut = (text: string) =>
  text.replace(/\p{Extended_Pictographic}/gu, (emoji) => ` ${named(emoji)?.label ?? emoji} `)

/**
 * How strongly a text speaks of each theme it speaks of. `silent` words, such as the hero's own kind, say nothing
 * about the place.
 */
export function themeScores(text: string, silent: ReadonlySet<string> = new Set()): Map<ThemeName, number> {
  const read = readWords(spellOut(asEnglish(text).english))
  const table = evidence()
  const scores = new Map<ThemeName, number>()
  for (let at = 0; at < read.length; at++) {
    for (let length = Math.min(LONGEST_KEYWORD, read.length - at); length > 0; length--) {
      const last = read[at + length - 1]!
      if (length === 1 && (last.verb || silent.has(last.text))) continue
      const head = read.slice(at, at + length - 1).map((word) => word.text)
      const found = last.forms.map((form) => table.get([...head, form].join('-'))).find(Boolean)
      if (!found) continue
      const where = preposition(read, at)
      for (const one of found) scores.set(one.theme, (scores.get(one.theme) ?? 0) + weigh(one, where))
      at += length - 1
      break
    }
  }
  addPlaces(read, scores)
  return scores
}

/** A theme's own spot named in full: "in the crow's nest". */
const PLACE_EVIDENCE = 4
/** A spot of one plain word, like "at the window", is not quite as telling. */
const SHORT_PLACE_EVIDENCE = 2

type Place = { theme: ThemeName; words: readonly string[] }
let placeWords: Place[] | undefined

function places(): Place[] {
  placeWords ??= (Object.entries(THEMES) as [ThemeName, Theme][]).flatMap(([theme, { places, nooks }]) =>
    [...places, ...nooks].map((place) => ({ theme, words: tellingWords(place) })),
  )
  return placeWords
}

/** The words of a place that tell it from others. */
export function tellingWords(place: string): string[] {
  return readWords(place)
    .map((word) => word.text)
    .filter((word) => !FUNCTION_WORDS.has(word))
}

function addPlaces(read: readonly Word[], scores: Map<ThemeName, number>): void {
  const said = new Set(read.flatMap((word) => (word.verb ? [] : word.forms)))
  for (const { theme, words } of places()) {
    if (!words.every((word) => said.has(word))) continue
    const weight = words.length > 1 ? PLACE_EVIDENCE : SHORT_PLACE_EVIDENCE
    scores.set(theme, (scores.get(theme) ?? 0) + weight)
  }
}

/** The theme a text speaks of most, the first named winning a tie; the garden, not `known`, when it names none. */
export function themeOf(text: string): { theme: ThemeName; known: boolean } {
  const [best] = [...themeScores(text)].sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? { theme: best[0], known: true } : { theme: DEFAULT_THEME, known: false }
}
