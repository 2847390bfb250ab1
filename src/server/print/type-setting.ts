import 'server-only'
import type { SetLine, Typeface } from './typeface'

/** Lines of one paragraph at one size, points. */
export type TextBlock = {
  readonly lines: readonly SetLine[]
  readonly size: number
  /** Height of the capitals. */
  readonly capHeight: number
  /** From baseline to baseline. */
  readonly leading: number
  /** Width of the longest line. */
  readonly width: number
  /** From the top of the first line's capitals to the last baseline. */
  readonly height: number
  /** True when the end had to be cut off. */
  readonly cut: boolean
}

/** Width in em. */
type Letter = { readonly text: string; readonly width: number }
/** `letters` are its parts where it may be cut if it is wider than a line, measured when that happens. */
type Word = Letter & { readonly letters: () => readonly Letter[] }
/** Where the author ended a line. */
const LINE_END: Word = { text: '', width: 0, letters: () => [] }
/** A text that is to be broken into lines; `space` is the width of one, in em. */
type Measured = { readonly words: readonly Word[]; readonly space: number }

type ParagraphRoom = {
  size: number
  width: number
  leading?: number
  /** Lines of about equal length, for centered text. */
  even?: boolean
}

const ELLIPSIS = '…'
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Words with their widths. Lines end at `\n`, and may also break after hyphens and dashes. */
function measure(face: Typeface, text: string): Measured {
  const widths = new Map<string, number>()
  const widthOf = (part: string) => {
    const width = widths.get(part) ?? face.set(part).width
    widths.set(part, width)
    return width
  }
  const wordsOf = (line: string): Word[] =>
    line.split(' ').flatMap((word) =>
      word
        .split(/(?<=[-–—/])(?=[^-–—/])/u)
        .filter(Boolean)
        .map((part, i, parts) => {
          let letters: readonly Letter[] | undefined
          return {
            // A space belongs to the last part of a word.
            text: i < parts.length - 1 ? part : `${part} `,
            width: widthOf(part),
            letters: () => (letters ??= lettersOf(part, widthOf)),
          }
        }),
    )
  const [first = '', ...others] = text.split('\n')
  const words = [...wordsOf(first), ...others.flatMap((line) => [LINE_END, ...wordsOf(line)])]
  return { words, space: widthOf(' ') }
}

const lettersOf = (part: string, widthOf: (letter: string) => number): Letter[] =>
  [...graphemes.segment(part)].map(({ segment }) => ({ text: segment, width: widthOf(segment) }))

/** Greedy line breaking, widths in em. Words wider than a line are cut between letters. */
function breakLines({ words, space }: Measured, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const endLine = () => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  const add = (part: Letter) => {
    if (line && used + part.width > width) endLine()
    line += part.text
    used += part.width + (part.text.endsWith(' ') ? space : 0)
  }
  for (const word of words) {
    if (word === LINE_END) endLine()
    else if (word.width <= width) add(word)
    else {
      word.letters().forEach(add)
      add({ text: word.text.endsWith(' ') ? ' ' : '', width: 0 })
    }
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

const heightOf = (face: Typeface, lines: number, size: number, leading: number) =>
  lines === 0 ? 0 : size * (face.capHeight + (lines - 1) * leading)

function block(face: Typeface, lines: string[], size: number, leading: number, cut = false): TextBlock {
  const set = lines.map((line) => face.set(line))
  return {
    lines: set,
    size,
    capHeight: size * face.capHeight,
    leading: size * leading,
    width: Math.max(0, ...set.map(({ width }) => width)) * size,
    height: heightOf(face, lines.length, size, leading),
    cut,
  }
}

/** The same number of lines, but of lengths as equal as they get. */
function balance(measured: Measured, width: number): string[] {
  const lines = breakLines(measured, width)
  const widest = Math.max(...measured.words.map((word) => word.width))
  let low = Math.min(widest, width)
  let high = width
  while (high - low > 0.05) {
    const middle = (low + high) / 2
    if (breakLines(measured, middle).length > lines.length) low = middle
    else high = middle
  }
  return breakLines(measured, high)
}

/** Breaks a paragraph into lines of at most `width` points. `leading` in em. A lone last word gets company. */
export function setParagraph(
  face: Typeface,
  text: string,
  { size, width, leading = 1.4, even = false }: ParagraphRoom,
): TextBlock {
  const measured = measure(face, text)
  if (measured.words.length === 0) return block(face, [], size, leading)
  if (even) return block(face, balance(measured, width / size), size, leading)
  const lines = breakLines(measured, width / size)
  for (let narrower = 0.97; narrower > 0.75 && lines.length > 1; narrower -= 0.03) {
    const tighter = breakLines(measured, (width / size) * narrower)
    const last = face.set(tighter.at(-1)!).width * size
    if (tighter.length === lines.length && last > width / 4) return block(face, tighter, size, leading)
  }
  return block(face, lines, size, leading)
}

/** A line much shorter than the others, like a lone article; where authors end lines it is theirs to say. */
const hasStub = ({ lines }: TextBlock, { words }: Measured) =>
  !words.includes(LINE_END) &&
  Math.min(...lines.map(({ width }) => width)) < 0.4 * Math.max(...lines.map(({ width }) => width))

/** How much smaller a heading may become to be rid of a stub. */
const STUB_COST = 0.72

/**
 * Sets a heading as large as it fits the room, between the two sizes, without cutting words if it can be
 * helped. What doesn't fit at the smallest size is cut with an ellipsis. All lengths in points.
 */
export function fitHeading(
  face: Typeface,
  text: string,
  room: {
    width: number
    height: number
    largest: number
    smallest: number
    leading?: number
    /** Most lines while the type is large; more are used once it had to shrink to a third. */
    lines?: number
  },
): TextBlock {
  const { width, height, largest, smallest, leading = 1.04, lines: fewLines = 5 } = room
  const measured = measure(face, text)
  if (measured.words.length === 0) return block(face, [], largest, leading)
  const widest = Math.max(...measured.words.map((word) => word.width))
  // One endless word would shrink the rest to nothing: cut it instead.
  const endless = widest * largest * 0.3 > width
  let best: TextBlock | undefined
  for (let size = endless ? largest * 0.5 : largest; size >= smallest; size *= 0.96) {
    if (best && size < best.size * STUB_COST) break
    if (!endless && widest * size > width) continue
    const lines = balance(measured, width / size)
    if (lines.length > fewLines && size > largest / 3) continue
    if (heightOf(face, lines.length, size, leading) > height) continue
    const set = block(face, lines, size, leading)
    if (!hasStub(set, measured)) return set
    best ??= set
  }
  if (best) return best
  const lines = breakLines(measured, width / smallest)
  const fitting = Math.max(1, 1 + Math.floor((height / smallest - face.capHeight) / leading))
  if (lines.length <= fitting) return block(face, lines, smallest, leading)
  const last = `${lines[fitting - 1]!.replace(/.\P{L}*$/u, '')}${ELLIPSIS}`
  return block(face, [...lines.slice(0, fitting - 1), last], smallest, leading, true)
}
