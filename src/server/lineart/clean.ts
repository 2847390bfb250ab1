import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI } from '@/domain/trim'
import type { Bitmap } from './bitmap'
import { type Bridge, findBridges, paintBridge } from './bridge-gaps'
import { connectedComponents } from './connected-components'
import { fillPinholes, removeSpecks } from './despeckle'
import { distanceTransform } from './distance'
import { flatten, paperLevel } from './flatten'
import type { Grey } from './grey'
import { normalizeWeight } from './line-weight'
import { INK_BELOW, localContrast, noiseFloor, paperNoise } from './local-contrast'
import { SPECK_PT2 } from './measure-ink'
import type { Picture } from './read-picture'
import { sharpen } from './sharpen'
import { strokeEnds } from './stroke-ends'
import { thin } from './thin'
import { fitInside, type Placement, upsampleToBitmap } from './upsample'
import { isBilevel, workingGrey } from './working-grey'

export type CleanOptions = {
  /** Page size in pixels at 300 DPI. */
  readonly width: number
  readonly height: number
  readonly audience?: Audience
  /** 0 keeps only strong strokes, 1 keeps the faintest; 0.5 unless told. */
  readonly detail?: number
  /** Points. When given, lines outside of the audience’s range are made that heavy. */
  readonly lineWeightPt?: number
}

export type Cleaned = {
  readonly bitmap: Bitmap
  readonly removedSpecks: number
  readonly closedGaps: number
  /** The contrast field the page was cut from (ink below 127.5) and where it lies on the page. */
  readonly field: Grey
  readonly placement: Placement
}

/** Areas darker than this are ink and not shaded paper. */
const DARKEST_PAPER = 100
/** Undoes the blur of a typical model, scanner or JPEG: σ of 0.8 pixels. */
const SHARPENING = 1
/** Pinholes smaller than this, in square points, are dirt. */
const PINHOLE_PT2 = 3.6
/** Longest gap that is closed, points. */
const GAP_PT = 8.4
/** With more loose ends than this per 1,000 skeleton pixels the ends are meant (fur, grass, hatching). */
const LOOSE_ENDS = 20

/**
 * Any picture of a line drawing → pure black on white at exactly the page's pixels, fitted inside and
 * centered, never stretched.
 */
export function cleanPicture(picture: Picture, options: CleanOptions): Cleaned {
  const { width, height, detail = 0.5 } = options
  const field = isCrisp(picture.grey, width, height)
    ? { ...picture.grey, data: picture.grey.data.slice() }
    : contrastField(picture.grey, width, height, detail)
  const placement = fitInside(field, width, height)
  const pxPerPt = PRINT_DPI / 72 / placement.scale
  const mask = inkOf(field)
  const removed = eraseSpecks(mask, field, SPECK_PT2 * pxPerPt * pxPerPt)
  const bridges = bridgesOf(mask, GAP_PT * pxPerPt)
  for (const bridge of bridges) inkBridge(field, bridge)
  const page = upsampleToBitmap(field, width, height, placement)
  const pagePxPerPt = PRINT_DPI / 72
  const residue = removeSpecks(page, SPECK_PT2 * pagePxPerPt ** 2)
  fillPinholes(page, PINHOLE_PT2 * pagePxPerPt ** 2)
  const bitmap = reweighed(page, options)
  return { bitmap, removedSpecks: removed + residue, closedGaps: bridges.length, field, placement }
}

function reweighed(page: Bitmap, { lineWeightPt, audience }: CleanOptions): Bitmap {
  if (lineWeightPt === undefined) return page
  const range = audience
    ? AUDIENCE[audience].gate.linePt
    : ([lineWeightPt * 0.85, lineWeightPt * 1.15] as const)
  return normalizeWeight(page, lineWeightPt, range, PRINT_DPI)
}

/** A page that is already black and white at print size keeps every pixel that is not dirt. */
function isCrisp(grey: Grey, width: number, height: number): boolean {
  const { scale } = fitInside(grey, width, height)
  return scale > 0.95 && scale < 1.05 && isBilevel(grey)
}

/** Paper level, noise and local ink taken out of a picture: ink below 127.5, about half the page's size. */
function contrastField(picture: Grey, width: number, height: number, detail: number): Grey {
  const grey = workingGrey(picture, width, height)
  const pxPerPt = PRINT_DPI / 72 / fitInside(grey, width, height).scale
  const flat = flatten(grey, paperLevel(grey, Math.round(2.4 * pxPerPt)), DARKEST_PAPER)
  const noise = paperNoise(flat)
  const floor = Math.max(24, noiseFloor(noise) * (1.5 - detail))
  return localContrast(flat, sharpen(flat, SHARPENING), Math.round(3.6 * pxPerPt), { floor, noise })
}

function inkOf({ width, height, data }: Grey): Bitmap {
  const ink = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) if (data[i]! < INK_BELOW) ink[i] = 1
  return { width, height, data: ink }
}

/** Takes small components out of the mask, and out of the field together with their soft rim. */
function eraseSpecks(mask: Bitmap, field: Grey, area: number): number {
  const components = connectedComponents(mask, 1, 8)
  const { width, height } = mask
  const { rowStart, start, end, label } = components
  let count = 0
  for (let l = 1; l <= components.count; l++) if (components.area[l]! < area) count++
  if (count === 0) return 0
  const small = (r: number) => components.area[label[r]!]! < area
  eachRun(rowStart, height, (r, y) => {
    if (small(r)) mask.data.fill(0, y * width + start[r]!, y * width + end[r]!)
  })
  eachRun(rowStart, height, (r, y) => {
    if (!small(r)) return
    const from = Math.max(0, start[r]! - 2)
    const until = Math.min(width, end[r]! + 2)
    for (let row = Math.max(0, y - 2); row <= Math.min(height - 1, y + 2); row++) {
      for (let i = row * width + from; i < row * width + until; i++) if (!mask.data[i]) field.data[i] = 255
    }
  })
  return count
}

function eachRun(rowStart: Int32Array, height: number, visit: (run: number, y: number) => void): void {
  for (let y = 0; y < height; y++) for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) visit(r, y)
}

function bridgesOf(mask: Bitmap, maxGap: number): Bridge[] {
  const skeleton = thin(mask)
  const ends = strokeEnds(skeleton, distanceTransform(mask, 1))
  let length = 0
  for (const pixel of skeleton.data) length += pixel
  if (ends.length * 1000 > LOOSE_ENDS * length) return []
  return findBridges(mask, ends, { maxGap, minCosine: 0.5 })
}

function inkBridge({ width, height, data }: Grey, bridge: Bridge): void {
  const radius = Math.max(1, bridge.radius - 0.2)
  paintBridge({ ...bridge, radius }, width, height, (i, overlap) => {
    if (255 - overlap < data[i]!) data[i] = 255 - overlap
  })
}
