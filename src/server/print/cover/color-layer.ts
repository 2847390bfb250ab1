import 'server-only'
import type { Fills } from '@/domain/color-everything'
import { CRAYONS } from '@/domain/crayon'
import type { Labels } from '@/domain/mask-raster'

/** Color under a drawing: 0 is paper, n the nth crayon of `CRAYONS`. One byte a pixel. */
export type ColorLayer = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/**
 * Colors of shapes as a picture of the page's size. Color runs on below the lines and into holes too small to be
 * shapes, each pixel taking that of the nearest shape, so that no white shows beside a line.
 *
 * `scale` is page pixels per label; `width`, `height` the page's. City-block distance in two passes.
 */
export function colorLayer(
  labels: Labels,
  fills: Fills,
  { width, height, scale }: { width: number; height: number; scale: number },
): ColorLayer {
  const colorOf = new Uint8Array(65_536)
  for (const [id, crayon] of fills) colorOf[id] = CRAYONS.indexOf(crayon) + 1
  const nearest = spread(labels)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.min(labels.height - 1, Math.floor(y / scale)) * labels.width
    const to = y * width
    if (y % scale !== 0) {
      data.copyWithin(to, to - width, to)
      continue
    }
    for (let x = 0; x < width; x++)
      data[to + x] = colorOf[nearest[row + Math.min(labels.width - 1, Math.floor(x / scale))]!]!
  }
  return { width, height, data }
}

/** The label of the nearest shape for every pixel. */
function spread({ width, height, data }: Labels): Uint16Array {
  const label = data.slice()
  const far = 0xffff
  const distance = new Uint16Array(data.length)
  for (let i = 0; i < data.length; i++) distance[i] = data[i] === 0 ? far : 0
  const take = (i: number, from: number) => {
    const stepped = distance[from]! + 1
    if (stepped >= distance[i]!) return
    distance[i] = stepped
    label[i] = label[from]!
  }
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (x > 0) take(i, i - 1)
      if (y > 0) take(i, i - width)
    }
  for (let y = height - 1, i = data.length - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--, i--) {
      if (x < width - 1) take(i, i + 1)
      if (y < height - 1) take(i, i + width)
    }
  return label
}
