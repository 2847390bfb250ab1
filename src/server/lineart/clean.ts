import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI, type Size } from '@/domain/trim'
import { type Bitmap, blankBitmap, inkPlaces, placeBitmap } from './bitmap'
import { type Bridge, findGaps, paintBridge } from './bridge-gaps'
import { busyTiles } from './busy-tiles'
import { despeckle } from './despeckle'
import { distanceAt } from './distance-at'
import { eachPiece } from './each-row'
import { edgeProfile, fullness } from './edge-blur'
import { eraseSpecks } from './erase-specks'
import { paperUnderSolids } from './faint-solids'
import { flatten, paperLevel } from './flatten'
import type { Grey } from './grey'
import { halveDarkest } from './halve'
import { normalizeWeight } from './line-weight'
import { INK_BELOW, localContrast, noiseFloor, paperNoise } from './local-contrast'
import { SPECK_PT2, speckPt2 } from './measure-ink'
import { COLORABLE_PT2 } from './measure-regions'
import { type Box, padded } from './measurement'
import { giveBack } from './memory'
import type { Picture } from './read-picture'
import { Sharpened } from './sharpen'
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
  /** Only this much of the page is wanted, in its pixels; what lies well outside of it is left paper. */
  readonly within?: Box
}

export type Cleaned = {
  readonly bitmap: Bitmap
  readonly removedSpecks: number
  readonly closedGaps: number
  /** The contrast field the page was cut from (ink below 127.5) and where it lies on the page. */
  readonly field: Grey
  readonly placement: Placement
}

/** `INK_BELOW` in whole numbers. */
const INK_UNTIL = Math.ceil(INK_BELOW)
/** Areas darker than this are ink and not shaded paper. */
const DARKEST_PAPER = 100
/** Edge steepness of crisp pictures, and of those blurred by σ .8, which a sharpening of 1 would undo. */
const CRISP = 0.63
const BLURRED = 0.5
const SHARPENED = 0.4
const MOST_SHARPENING = 0.5
/** Contrast that is certainly paper, as a share of what ink has at least. */
const FAR_BELOW = 0.35
const PAGE_PX_PER_PT = PRINT_DPI / 72
/** Pinholes smaller than this, in square points, are dirt. */
const PINHOLE_PT2 = 3.6
/** Longest gap that is closed, points. */
const GAP_PT = 8.4
/** With more loose ends than this per 1,000 skeleton pixels the ends are meant (fur, grass, hatching). */
const LOOSE_ENDS = 20
/** Of a part of a page so many page pixels around it are cleaned too: more than any speck, gap or stroke is wide. */
const AROUND_PART = 120

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
  const part = options.within ? partOf(field, placement, options.within, options) : null
  const wanted = (ink: Bitmap) => (part ? cut(ink, part.field) : ink)
  const strokes = strokesOf(wanted(mask))
  const speck = speckPt2((2 * strokes.radius - 0.5) / pxPerPt)
  const removed = eraseSpecks(mask, field, {
    area: speck * pxPerPt ** 2,
    paleArea: SPECK_PT2 * pxPerPt ** 2,
  })
  const gaps = gapsOf(wanted(mask), strokes, pxPerPt)
  giveBack(mask.data, strokes.skeleton.data, strokes.places, strokes.distance)
  const drawn = part ? cut(field, part.field) : field
  for (const gap of gaps) inkBridge(drawn, gap)
  const page = part
    ? upsampleToBitmap(drawn, part.page[2], part.page[3], part.placement)
    : upsampleToBitmap(drawn, width, height, placement)
  const residue = despeckle(page, speck * PAGE_PX_PER_PT ** 2, PINHOLE_PT2 * PAGE_PX_PER_PT ** 2)
  const bitmap = part
    ? placeBitmap(page, width, height, part.page[0], part.page[1])
    : reweighed(page, options)
  return { bitmap, removedSpecks: removed + residue, closedGaps: gaps.length, field, placement }
}

type Part = {
  /** What is worked on: in pixels of the contrast field, and of the page. */
  readonly field: Box
  readonly page: Box
  /** Where that piece of the field lies on that piece of the page. */
  readonly placement: Placement
}

function partOf(field: Grey, whole: Placement, [x, y, w, h]: Box, page: Size): Part {
  const [left, top, wide, tall] = padded([x, y, w, h], AROUND_PART, page.width, page.height)
  const { scaleX, scaleY } = whole
  // A cubic reaches two pixels farther.
  const from = (at: number, scale: number) => Math.max(0, Math.floor(at / scale) - 3)
  const until = (at: number, scale: number, end: number) => Math.min(end, Math.ceil(at / scale) + 3)
  const fx = Math.min(field.width - 1, from(left - whole.left, scaleX))
  const fy = Math.min(field.height - 1, from(top - whole.top, scaleY))
  const fw = Math.max(1, until(left + wide - whole.left, scaleX, field.width) - fx)
  const fh = Math.max(1, until(top + tall - whole.top, scaleY, field.height) - fy)
  return {
    field: [fx, fy, fw, fh],
    page: [left, top, wide, tall],
    placement: {
      ...{ scaleX, scaleY },
      left: whole.left + fx * scaleX - left,
      top: whole.top + fy * scaleY - top,
    },
  }
}

const cut = (picture: Grey, [x, y, w, h]: Box): Grey => placeBitmap(picture, w, h, -x, -y)

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
  const flat = flattened(grey, Math.round(2.4 * pxPerPt))
  const noise = paperNoise(flat)
  const floor = Math.max(24, noiseFloor(noise) * (1.5 - detail))
  const edges = edgeProfile(flat)
  const amount = sharpeningFor(edges?.steepness)
  const darkest = halveDarkest(flat)
  // Sharpening makes contrast at most so many times larger; what then stays far below the floor can't become ink.
  const where = busyTiles(darkest, 255 - (FAR_BELOW * floor) / (1 + amount), grey.width)
  const strengths = { floor, noise, fullness: edges ? fullness(edges) : 1 }
  const radius = Math.round(3.6 * pxPerPt)
  const field = localContrast(darkest, new Sharpened(flat, amount), where, radius, strengths)
  giveBack(darkest.data, flat.data)
  if (grey !== picture) giveBack(grey.data)
  return field
}

function flattened(grey: Grey, radius: number): Grey {
  const paper = paperLevel(grey, radius)
  const flat = flatten(grey, paper, DARKEST_PAPER)
  const under = paperUnderSolids(paper, flat)
  giveBack(paper.data)
  if (!under) return flat
  giveBack(flat.data)
  const better = flatten(grey, under, DARKEST_PAPER)
  giveBack(under.data)
  return better
}

/** Part of what the picture's own blur asks for: all of it would cost more by noise. */
function sharpeningFor(steepness = BLURRED): number {
  return Math.min(MOST_SHARPENING, Math.max(0, ((CRISP - steepness) / (CRISP - BLURRED)) * SHARPENED))
}

function inkOf({ width, height, data }: Grey): Bitmap {
  const ink = blankBitmap(width, height)
  // The sign of a negative number.
  eachPiece(data.length, (from, until) => {
    for (let i = from; i < until; i++) ink.data[i] = (data[i]! - INK_UNTIL) >>> 31
  })
  return ink
}

/** `places` is where the skeleton is: indices in its data. */
type Strokes = { skeleton: Bitmap; places: Int32Array; distance: Float32Array; radius: number }

function strokesOf(mask: Bitmap): Strokes {
  const skeleton = thin(mask)
  const places = inkPlaces(skeleton)
  const distance = distanceAt(mask, places)
  return { skeleton, places, distance, radius: strokeRadius(places, distance) }
}

function gapsOf(mask: Bitmap, strokes: Strokes, pxPerPt: number): Bridge[] {
  const { skeleton, places, distance, radius } = strokes
  const ends = strokeEnds(skeleton, places, distance, radius)
  if (ends.length * 1000 > LOOSE_ENDS * places.length) return []
  return findGaps(mask, ends, { maxGap: GAP_PT * pxPerPt, colorable: COLORABLE_PT2 * pxPerPt ** 2 })
}

function inkBridge({ width, height, data }: Grey, bridge: Bridge): void {
  const radius = Math.max(1, bridge.radius - 0.2)
  paintBridge({ ...bridge, radius }, width, height, (i, overlap) => {
    if (255 - overlap < data[i]!) data[i] = 255 - overlap
  })
}
