import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import type { MaskRaster } from '@/domain/mask-raster'
import { PRINT_DPI } from '@/domain/trim'
import { type Bitmap, blankBitmap, copyBitmap, inkPixels } from '@/server/lineart/bitmap'
import { connectedComponents, labelMap } from '@/server/lineart/connected-components'
import { distanceTransform } from '@/server/lineart/distance'
import { findRegions, type Region } from '@/server/lineart/regions'
import { rasterizeGrey } from '../engine/rasterize'
import { type Random, seededRandom } from '../random'
import { ellipse, heart, petal, roundStar } from '../shapes/paths'

const PX_PER_PT = PRINT_DPI / 72
/** Inches along the edge of the page that stay white. */
const CLEAR_IN = 0.45
/** Share of the room between what there is and the most the audience may have that is filled. */
const FILLS = 0.45

type Motif = 'dots' | 'stars' | 'hearts' | 'flowers'
const MOTIFS: readonly Motif[] = ['stars', 'flowers', 'dots', 'hearts']

/**
 * The page with small closed shapes in its large empty ones, as many as its readers may have; `line` in pixels, inside of
 * the area where one is given. The page given is never changed.
 */
export function enrichPage(
  page: Bitmap,
  audience: Audience,
  line: number,
  seed: number,
  area: MaskRaster | null,
): Bitmap {
  const random = seededRandom(seed)
  const { regions } = findRegions(page, PRINT_DPI)
  const { regions: range, inkPct } = AUDIENCE[audience].gate
  const size = line * 3.2
  const inkLeft = (page.data.length * inkPct[1] * 0.96) / 100 - inkPixels(page)
  const shapes = Math.floor((range[1] * 0.95 - regions.length) * FILLS)
  let room = Math.min(shapes, Math.floor(inkLeft / (2 * Math.PI * size * line)))
  const roomy = regions.filter(({ radius }) => radius > size * 1.6).sort((a, b) => b.radius - a.radius)
  const labels = labelMap(connectedComponents(page, 0, 4))
  const away = distanceTransform(freeOf(page, area), 1)
  const kinds = random.shuffle(MOTIFS)
  let motifs = ''
  for (const [i, region] of roomy.entries()) {
    if (room <= 0) break
    const spots = spotsIn(labels, away, page, region, size, Math.min(room, i === 0 ? 14 : 6), random)
    for (const [x, y] of spots) motifs += drawMotif(kinds[i % kinds.length]!, x, y, size, random)
    room -= spots.length
  }
  const rich = copyBitmap(page)
  stamp(rich, motifs, line)
  return rich
}

/** Paper that may be drawn on, as 1. */
function freeOf(page: Bitmap, area: MaskRaster | null): Bitmap {
  const free = blankBitmap(page.width, page.height)
  const clear = Math.round(CLEAR_IN * PRINT_DPI)
  for (let y = clear; y < page.height - clear; y++)
    for (let x = clear, i = y * page.width + clear; x < page.width - clear; x++, i++) {
      const inside = !area || area.data[Math.floor(y / area.scale) * area.width + Math.floor(x / area.scale)]
      if (inside && !page.data[i]) free.data[i] = 1
    }
  return free
}

/** Places in a shape, apart from each other and from its outline. */
function spotsIn(
  labels: Int32Array,
  away: Float32Array,
  { width, height }: Bitmap,
  { label, box: [left, top, wide, tall] }: Region,
  size: number,
  most: number,
  random: Random,
): [number, number][] {
  const spots: [number, number][] = []
  const apart = size * 4.2
  for (let tries = 0; tries < 900 && spots.length < most; tries++) {
    const [x, y] = [left + random.int(0, wide - 1), top + random.int(0, tall - 1)]
    const i = Math.min(height - 1, y) * width + Math.min(width - 1, x)
    if (labels[i] !== label || away[i]! < size * 1.55) continue
    if (spots.every(([sx, sy]) => (sx - x) ** 2 + (sy - y) ** 2 >= apart * apart)) spots.push([x, y])
  }
  return spots
}

function drawMotif(motif: Motif, x: number, y: number, size: number, random: Random): string {
  switch (motif) {
    case 'dots':
      return ellipse(x, y, size * 0.72)
    case 'stars':
      return roundStar(x, y, size, 5, random.between(-20, 20))
    case 'hearts':
      return heart(x, y, size * 0.95)
    case 'flowers':
      return Array.from({ length: 5 }, (_, i) => petal(x, y, size * 1.05, size * 0.6, i * 72)).join('')
  }
}

/** Paths in page pixels, as outlines on the page. */
function stamp(page: Bitmap, d: string, line: number): void {
  if (!d) return
  const { width, height } = page
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<path fill="#fff" d="M0 0H${width}V${height}H0Z"/>` +
    `<path fill="none" stroke="#000" stroke-linejoin="round" stroke-width="${Math.max(PX_PER_PT, line * 0.8)}" d="${d}"/></svg>`
  const grey = rasterizeGrey(svg, width)
  for (let i = 0; i < page.data.length; i++) if (grey[i]! < 128) page.data[i] = 1
}
