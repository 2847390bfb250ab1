import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { type Corner, MASK_SCALE, type PenPoint, PLAIN_PRESSURE } from '@/domain/mask'
import { type Labels, type MaskRaster, wholeOf } from '@/domain/mask-raster'
import { strokeInto } from '@/domain/mask-stroke'
import type { PixelEdit } from '@/domain/pixel-edit'
import { PRINT_DPI, type Trim } from '@/domain/trim'
import { finishPage, type InkedPage } from '@/server/generation/finish-page'
import { type Bitmap, blankBitmap, copyBitmap } from '@/server/lineart/bitmap'
import { drawBridges } from '@/server/lineart/bridge-gaps'
import { connectedComponents, flipComponents, labelAt } from '@/server/lineart/connected-components'
import { removeSpecks } from '@/server/lineart/despeckle'
import { decodePng } from '@/server/lineart/encode-png'
import { hollowOut } from '@/server/lineart/hollow-out'
import { judge } from '@/server/lineart/judge'
import { shiftWeight } from '@/server/lineart/line-weight'
import { speckPt2 } from '@/server/lineart/measure-ink'
import { moveShape } from '@/server/lineart/move-shape'
import { pageGaps } from '@/server/lineart/shape-map'

export type TouchUpInput = {
  /** 1-bit PNG. */
  readonly picture: Uint8Array
  readonly operations: readonly PixelEdit[]
  /** Of the version it starts from, when a shape is moved. */
  readonly labels: Labels | null
  readonly audience: Audience
  readonly trim: Trim
  /** Weight of the page's lines, points. */
  readonly linePt: number
}

type Settings = Pick<TouchUpInput, 'labels' | 'audience' | 'linePt'>

const PX_PER_PT = PRINT_DPI / 72
/** How near to a gap or a solid one has to point, page pixels. */
const POINTED_AT = 60
/** Solids wider than this many lines can be hollowed out one by one. */
const SOLID = 1.6

/** The direct tools, one after the other, then judged; null when nothing changed. Runs in a pixel thread. */
export async function touchUp(input: TouchUpInput): Promise<InkedPage | null> {
  const before = await decodePng(input.picture)
  let page = before
  for (const operation of input.operations) page = applied(copyBitmap(page), operation, input)
  if (Buffer.compare(page.data, before.data) === 0) return null
  const { audience, trim } = input
  return finishPage(page, judge({ bitmap: page, audience, trim, dpi: PRINT_DPI, lettered: true }), [])
}

/** `page` is the operation's own. */
function applied(page: Bitmap, operation: PixelEdit, settings: Settings): Bitmap {
  const line = settings.linePt * PX_PER_PT
  switch (operation.tool) {
    case 'erase':
      return stroked(page, operation.points, operation.size, 0)
    case 'ink':
      return stroked(
        page,
        operation.points.map(([x, y]): PenPoint => [x, y, PLAIN_PRESSURE]),
        line,
        1,
      )
    case 'close-gaps':
      drawBridges(page, gapsAt(page, operation.at))
      return page
    case 'remove-specks':
      removeSpecks(page, speckPt2(settings.linePt) * PX_PER_PT ** 2)
      return page
    case 'hollow':
      return hollowed(page, operation.at, settings)
    case 'move': {
      const at = settings.labels && pixelOf(settings.labels, operation.region)
      const { by, flip } = operation
      return (at && moveShape(page, { at, by, flip, line })) ?? page
    }
    case 'thicken':
      return shiftWeight(page, operation.points, PRINT_DPI)
  }
}

function stroked(page: Bitmap, points: readonly PenPoint[], size: number, value: 0 | 1): Bitmap {
  const raster: MaskRaster = { ...page, scale: 1 }
  strokeInto(raster, points, size, value, wholeOf(raster))
  return page
}

function gapsAt(page: Bitmap, at: readonly Corner[] | undefined) {
  const gaps = pageGaps(page, PRINT_DPI)
  if (!at) return gaps
  const near = (x: number, y: number) =>
    at.some(([ax, ay]) => (ax - x) ** 2 + (ay - y) ** 2 <= POINTED_AT ** 2)
  return gaps.filter(({ x0, y0, x1, y1 }) => near(x0, y0) || near(x1, y1))
}

function hollowed(page: Bitmap, at: Corner | undefined, { audience, linePt }: Settings): Bitmap {
  if (!at) return hollowOut(page, AUDIENCE[audience].gate.solidPt * 0.8, linePt, PRINT_DPI).bitmap
  const { bitmap } = hollowOut(page, linePt * SOLID, linePt, PRINT_DPI)
  const opened = blankBitmap(page.width, page.height)
  for (let i = 0; i < opened.data.length; i++) opened.data[i] = page.data[i]! & ~bitmap.data[i]! & 1
  const solids = connectedComponents(opened, 1, 8)
  const label = nearestLabel(at, page, (x, y) => labelAt(solids, x, y))
  if (label === 0) return page
  const chosen = new Uint8Array(solids.count + 1)
  chosen[label] = 1
  flipComponents(opened, solids, chosen.map((one) => 1 - one) as Uint8Array)
  for (let i = 0; i < opened.data.length; i++) if (opened.data[i]) page.data[i] = 0
  return page
}

function nearestLabel(
  [x, y]: Corner,
  { width, height }: Bitmap,
  labelOf: (x: number, y: number) => number,
): number {
  for (let reach = 0; reach <= POINTED_AT; reach += 4)
    for (let dy = -reach; dy <= reach; dy += 4)
      for (let dx = -reach; dx <= reach; dx += 4) {
        const [px, py] = [x + dx, y + dy]
        const label = px >= 0 && py >= 0 && px < width && py < height ? labelOf(px, py) : 0
        if (label !== 0) return label
      }
  return 0
}

/** A page pixel of a shape. */
function pixelOf({ width, data }: Labels, region: number): [number, number] | null {
  const i = data.indexOf(region)
  return i < 0 ? null : [(i % width) * MASK_SCALE, Math.floor(i / width) * MASK_SCALE]
}
