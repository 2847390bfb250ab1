import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI } from '@/domain/trim'
import type { Bitmap } from './bitmap'
import { type Bridge, findGaps, paintBridge } from './bridge-gaps'
import { fillPinholes, removeSpecks } from './despeckle'
import { distanceTransform } from './distance'
import { edgeSteepness } from './edge-blur'
import { eraseSpecks } from './erase-specks'
import { flatten, paperLevel } from './flatten'
import type { Grey } from './grey'
import { normalizeWeight } from './line-weight'
import { INK_BELOW, localContrast, noiseFloor, paperNoise } from './local-contrast'
import { SPECK_PT2, speckPt2 } from './measure-ink'
import { COLORABLE_PT2 } from './measure-regions'
import type { Picture } from './read-picture'
import { sharpen } from './sharpen'
import { strokeEnds, strokeRadius } from './stroke-ends'
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
/** Edge steepness of crisp pictures, and of those blurred by σ .8, which a sharpening of 1 undoes. */
const CRISP = 0.63
const BLURRED = 0.5
const MOST_SHARPENING = 1.2
const PAGE_PX_PER_PT = PRINT_DPI / 72
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
  const pxPerPt = PAGE_PX_PER_PT / placement.scaleX
  const mask = inkOf(field)
  const strokes = strokesOf(mask)
  const speck = speckPt2((2 * strokes.radius - 0.5) / pxPerPt)
  const removed = eraseSpecks(mask, field, { area: speck * pxPerPt ** 2, paleArea: SPECK_PT2 * pxPerPt ** 2 })
  const gaps = gapsOf(mask, strokes, pxPerPt)
  for (const gap of gaps) inkBridge(field, gap)
  const page = upsampleToBitmap(field, width, height, placement)
  const residue = removeSpecks(page, speck * PAGE_PX_PER_PT ** 2)
  fillPinholes(page, PINHOLE_PT2 * PAGE_PX_PER_PT ** 2)
  const bitmap = reweighed(page, options)
  return { bitmap, removedSpecks: removed + residue, closedGaps: gaps.length, field, placement }
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
  const { scaleX: scale } = fitInside(grey, width, height)
  return scale > 0.95 && scale < 1.05 && isBilevel(grey)
}

/** Paper level, noise and local ink taken out of a picture: ink below 127.5, about half the page's size. */
function contrastField(picture: Grey, width: number, height: number, detail: number): Grey {
  const grey = workingGrey(picture, width, height)
  const pxPerPt = PAGE_PX_PER_PT / fitInside(grey, width, height).scaleX
  const flat = flatten(grey, paperLevel(grey, Math.round(2.4 * pxPerPt)), DARKEST_PAPER)
  const noise = paperNoise(flat)
  const floor = Math.max(24, noiseFloor(noise) * (1.5 - detail))
  return localContrast(flat, sharpen(flat, sharpeningFor(flat)), Math.round(3.6 * pxPerPt), { floor, noise })
}

/** As much as the picture’s own blur asks for; a typical amount when that can’t be told. */
function sharpeningFor(flat: Grey): number {
  const steepness = edgeSteepness(flat)
  if (steepness === null) return 1
  return Math.min(MOST_SHARPENING, Math.max(0, (CRISP - steepness) / (CRISP - BLURRED)))
}

function inkOf({ width, height, data }: Grey): Bitmap {
  const ink = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) if (data[i]! < INK_BELOW) ink[i] = 1
  return { width, height, data: ink }
}

type Strokes = { skeleton: Bitmap; distance: Float32Array; radius: number }

function strokesOf(mask: Bitmap): Strokes {
  const skeleton = thin(mask)
  const distance = distanceTransform(mask, 1)
  return { skeleton, distance, radius: strokeRadius(skeleton, distance) }
}

function gapsOf(mask: Bitmap, { skeleton, distance, radius }: Strokes, pxPerPt: number): Bridge[] {
  const ends = strokeEnds(skeleton, distance, radius)
  let length = 0
  for (const pixel of skeleton.data) length += pixel
  if (ends.length * 1000 > LOOSE_ENDS * length) return []
  return findGaps(mask, ends, { maxGap: GAP_PT * pxPerPt, colorable: COLORABLE_PT2 * pxPerPt ** 2 })
}

function inkBridge({ width, height, data }: Grey, bridge: Bridge): void {
  const radius = Math.max(1, bridge.radius - 0.2)
  paintBridge({ ...bridge, radius }, width, height, (i, overlap) => {
    if (255 - overlap < data[i]!) data[i] = 255 - overlap
  })
}
