import 'server-only'
import { artFile } from './art-file'
import type { Painting } from './engine/painting'
import type { Box } from './scene'

/** Outlines in em, y downward from the baseline; `scripts/vendor-letters.ts` makes them. */
type Letters = {
  readonly capHeight: number
  readonly letters: Readonly<Record<string, { readonly d: string; readonly advance: number }>>
  readonly kerning: Readonly<Record<string, number>>
}
let known: Letters | undefined
const letters = (): Letters => {
  known ??= JSON.parse(artFile('letters.json')) as Letters
  return known
}

const QUOTED = /["“”„«»]\s*([^"“”„«»]{1,80}?)\s*["“”„«»]/u

/**
 * What a brief wants written on the page, in capitals: the words it quotes, as far as there are outlines for them.
 * Nothing when it quotes none.
 */
export function lettersIn(brief: string): string | undefined {
  const said = QUOTED.exec(brief)?.[1]
  if (said === undefined) return undefined
  const plain = said
    .toUpperCase()
    .replace(/['`´‘]/g, '’')
    .replace(/[—−]/g, '–')
    .replace(/…/g, '...')
  const text = [...plain.normalize('NFC')].map(outlined).join('').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined
}

/** A letter that has an outline: itself, without its accent, or a space. */
function outlined(letter: string): string {
  if (/\s/u.test(letter)) return ' '
  if (letters().letters[letter]) return letter
  const base = letter.normalize('NFD').charAt(0)
  return letters().letters[base] ? base : ''
}

/** Between letters besides what the font says, so that outlines do not touch; and from line to line, in em. */
const TRACKING = 0.055
const SPACE = 0.3
const LEADING = 1.3
/** Width of a letter's stem in em. */
const STEM = 0.15
/** Paper inside a stem of at least this many line weights can be colored. */
const LEAST_STEM = 2.6

type SetLine = {
  readonly glyphs: readonly { readonly d: string; readonly x: number }[]
  readonly width: number
}
/** Lines of outlined letters; `size` is one em in points, `width` and `height` what they take up. */
export type LetterBlock = {
  readonly lines: readonly SetLine[]
  readonly size: number
  readonly width: number
  readonly height: number
}

function setLine(text: string): SetLine {
  const { letters: all, kerning } = letters()
  const glyphs: { d: string; x: number }[] = []
  let x = 0
  let before = ''
  for (const letter of text) {
    const one = all[letter]
    if (one) {
      x += kerning[before + letter] ?? 0
      glyphs.push({ d: one.d, x })
      x += one.advance + TRACKING
    } else x += SPACE
    before = letter
  }
  return { glyphs, width: Math.max(0, x - TRACKING) }
}

/** A word is cut in two before its stems get thinner than this, in line weights. */
const CUT_STEM = 2.1

/** One em in points at which a printed letter is as bold as a line, points. */
export const printedSize = (line: number): number => line / STEM

/** One em in points below which letters with lines this wide, points, have no paper left to color. */
export const leastSize = (line: number): number => (line * LEAST_STEM) / STEM

/** A text as large as it fits a room, in as many lines as make it largest; lines `line` points wide go around it. */
export function fitLetters(
  text: string,
  room: { width: number; height: number; largest?: number },
  line: number,
): LetterBlock {
  const words = text.split(' ').flatMap((word) => partsOf(word, room.width / ((line * CUT_STEM) / STEM)))
  let best: LetterBlock | undefined
  for (let count = 1; count <= words.length; count++) {
    const lines = balanced(words, count).map(setLine)
    const wide = Math.max(...lines.map((one) => one.width))
    const tall = letters().capHeight * (1 + (lines.length - 1) * LEADING)
    const size = Math.min(room.width / wide, room.height / tall, room.largest ?? Number.POSITIVE_INFINITY)
    if (!best || size > best.size * 1.02) best = { lines, size, width: wide * size, height: tall * size }
  }
  return best!
}

/** A word too wide for letters that can be colored, in parts with hyphens. */
function partsOf(word: string, widest: number): string[] {
  const { width } = setLine(word)
  const count = Math.ceil(width / widest)
  if (count <= 1 || word.length < 6) return [word]
  const long = Math.ceil(word.length / count)
  return Array.from({ length: count }, (_, i) => {
    const part = word.slice(i * long, (i + 1) * long)
    return i < count - 1 ? `${part}-` : part
  }).filter((part) => part !== '')
}

/** Words in `count` lines whose longest is as short as can be. */
function balanced(words: readonly string[], count: number): string[] {
  let low = Math.max(...words.map((word) => setLine(word).width))
  let high = setLine(words.join(' ')).width
  while (high - low > 0.02) {
    const middle = (low + high) / 2
    if (brokenAt(words, middle).length <= count) high = middle
    else low = middle
  }
  return brokenAt(words, high)
}

function brokenAt(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && setLine(longer).width <= width + 1e-9) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** How letters look: to be colored, to be colored over a pattern, or printed black where there is no room for that. */
export type LetterLook = 'open' | 'patterned' | 'printed'

/** Draws a block around the middle of `box`, every open letter a closed outline of its own. */
export function drawLetters(p: Painting, block: LetterBlock, box: Box, look: LetterLook = 'open'): void {
  const { capHeight } = letters()
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const first = y - block.height / 2 + capHeight * block.size
  for (const [row, line] of block.lines.entries()) {
    const start = x - (line.width * block.size) / 2
    const base = first + row * capHeight * LEADING * block.size
    for (const [i, { d, x: at }] of line.glyphs.entries()) {
      // The role of a frame: never left out, and not heavier than what is around it.
      p.object('frame')
      p.within([block.size, 0, 0, block.size, start + at * block.size, base], () =>
        look === 'printed' ? p.ink(d) : p.shape(d, look === 'patterned' ? 'auto' : 'none', 1 + (i % 3)),
      )
    }
  }
}
