/** The plain checks that scripts for coloring pages have: counts of pixels and of pieces, one number per defect. */
import { type Bitmap, halveBitmap, inkPixels } from '@/server/lineart/bitmap'
import { connectedComponents } from '@/server/lineart/connected-components'
import type { Picture } from '@/server/lineart/read-picture'
import type { DefectName } from '@/server/lineart/testing-defects'

type Page = { readonly bitmap: Bitmap; readonly raw: Picture; readonly others: readonly Bitmap[] }

const share = (data: Uint8Array, counts: (value: number) => boolean) => {
  let count = 0
  for (const value of data) if (counts(value)) count++
  return count / data.length
}

/** Several defects ask for the same number. */
function remembered(measure: (bitmap: Bitmap) => number): (page: Page) => number {
  const known = new WeakMap<Bitmap, number>()
  return ({ bitmap }) => {
    const value = known.get(bitmap) ?? measure(bitmap)
    known.set(bitmap, value)
    return value
  }
}

const ink = remembered((bitmap) => inkPixels(bitmap) / bitmap.data.length)
const pieces = remembered((bitmap) => connectedComponents(halveBitmap(bitmap), 1, 8).count)
const shapes = remembered((bitmap) => connectedComponents(halveBitmap(bitmap), 0, 4).count)

/** Ink over its outline's length: the mean width of its lines. */
const meanWidth = remembered(({ width, data }) => {
  let edges = 1
  let inked = 0
  for (let i = width; i < data.length; i++) {
    inked += data[i]!
    edges += (data[i]! ^ data[i - 1]!) + (data[i]! ^ data[i - width]!)
  }
  return inked / edges
})

/** Difference hash, 8 × 8: share of bits that the most alike other page has in common. */
function mostAlike({ bitmap, others }: Page): number {
  const own = differenceHash(bitmap)
  const alike = others.map((other) => {
    const hash = differenceHash(other)
    return own.filter((bit, i) => bit === hash[i]).length / own.length
  })
  return Math.max(0, ...alike)
}

function differenceHash({ width, height, data }: Bitmap): number[] {
  const cells = new Float64Array(9 * 8)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if (data[i]) cells[Math.floor((y * 8) / height) * 9 + Math.floor((x * 9) / width)]!++
  return Array.from({ length: 64 }, (_, i) => {
    const at = (i >> 3) * 9 + (i & 7)
    return cells[at]! < cells[at + 1]! ? 1 : 0
  })
}

/** The higher, the worse. */
export const PIXEL_COUNT: Partial<Record<DefectName | 'leaks', (page: Page) => number>> = {
  grey: ({ raw }) => share(raw.grey.data, (value) => value > 60 && value < 215),
  color: ({ raw }) => (raw.chroma ? share(raw.chroma.data, (value) => value > 60) : 0),
  solid: ink,
  specks: pieces,
  letters: pieces,
  duplicate: mostAlike,
  blank: (page) => -ink(page),
  hairlines: (page) => -meanWidth(page),
  thin: (page) => -meanWidth(page),
  thick: meanWidth,
  fewRegions: (page) => -shapes(page),
  manyRegions: shapes,
  tinyRegions: shapes,
  inky: ink,
  silhouette: ink,
  leaks: (page) => -shapes(page),
}
