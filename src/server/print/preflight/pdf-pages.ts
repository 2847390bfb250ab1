import 'server-only'
import type { PdfFile } from './pdf-file'
import { type Dict, numbersOf, PdfFault, Reference } from './pdf-objects'

/** Points in the file's own axes: left, bottom, right, top. */
export type Corners = readonly [number, number, number, number]

export type Boxes = {
  readonly media: Corners
  readonly crop: Corners | null
  readonly bleed: Corners | null
  readonly trim: Corners | null
  /** Clockwise: 0, 90, 180 or 270. */
  readonly turn: number
  /** Points per unit of the file; 1 in nearly every file. */
  readonly unit: number
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
const MOST_PAGES = 20_000

/** Pages in order; what they take over from the nodes above them is in their own dictionaries. */
export function* pagesOf(pdf: PdfFile): Generator<Dict> {
  const seen = new Set<number>()
  let count = 0
  function* below(value: unknown, above: Dict, depth: number): Generator<Dict> {
    if (value instanceof Reference) {
      if (seen.has(value.id)) throw new PdfFault('damaged', 'Its pages lead in a circle.')
      seen.add(value.id)
    }
    const node = pdf.dict(value as Reference)
    if (!node) return
    if (depth > 64) throw new PdfFault('damaged', 'Its pages are nested too deeply.')
    const whole = new Map(node)
    for (const key of INHERITED) if (!whole.has(key) && above.has(key)) whole.set(key, above.get(key)!)
    const kids = pdf.array(node.get('Kids'))
    if (kids && pdf.nameIn(node, 'Type') !== 'Page') {
      for (const kid of kids) yield* below(kid, whole, depth + 1)
      return
    }
    if (++count > MOST_PAGES) throw new PdfFault('too-much', `It has more than ${MOST_PAGES} pages.`)
    yield whole
  }
  yield* below(pdf.catalog?.get('Pages'), new Map(), 0)
}

/** Letter where the page doesn't say, as readers take it. */
export function boxesOf(pdf: PdfFile, page: Dict): Boxes {
  const box = (key: string): Corners | null => {
    const corners = pdf.array(page.get(key))?.map((corner) => pdf.get(corner))
    const numbers = numbersOf(corners, 4)
    if (!numbers) return null
    const [a, b, c, d] = numbers as [number, number, number, number]
    return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  }
  const turn = pdf.numberIn(page, 'Rotate') ?? 0
  return {
    media: box('MediaBox') ?? [0, 0, 612, 792],
    crop: box('CropBox'),
    bleed: box('BleedBox'),
    trim: box('TrimBox'),
    turn: (((Math.round(turn / 90) * 90) % 360) + 360) % 360,
    unit: pdf.numberIn(page, 'UserUnit') ?? 1,
  }
}
