import 'server-only'
import type { Audience } from '@/domain/audience'
import type { MaskRaster } from '@/domain/mask-raster'
import { PRINT_DPI, type Trim } from '@/domain/trim'
import type { Finding, Verdict } from '@/domain/verdict'
import type { Sight } from '@/server/ai/sight'
import { compareHeroes, type KnownHero, sightsAfter, sightsOn } from '@/server/generation/compare-heroes'
import { finishPage, type InkedPage } from '@/server/generation/finish-page'
import type { OtherPage } from '@/server/generation/ink-page'
import { type Bitmap, blankBitmap, copyBitmap, halveBitmap } from '@/server/lineart/bitmap'
import { drawBridges } from '@/server/lineart/bridge-gaps'
import { type Cleaned, cleanPicture } from '@/server/lineart/clean'
import { boxOn, differencesOutside, keepOutside } from '@/server/lineart/composite'
import { connectedComponents } from '@/server/lineart/connected-components'
import { distanceTransform } from '@/server/lineart/distance'
import { decodePng } from '@/server/lineart/encode-png'
import { fingerprintFromText } from '@/server/lineart/fingerprint'
import { type HalfStrokes, halfStrokes } from '@/server/lineart/half-strokes'
import { type Judgement, judge } from '@/server/lineart/judge'
import { INK_BELOW } from '@/server/lineart/local-contrast'
import { type Picture, readPicture, UnreadablePicture } from '@/server/lineart/read-picture'
import { halfLabels } from '@/server/lineart/regions'
import { isBeyondRepair, repair } from '@/server/lineart/repair'
import { pageGaps } from '@/server/lineart/shape-map'
import { openedOutlines } from './opened-outlines'

export type InkEditInput = {
  /** The answer: any picture, or bytes that are none. */
  readonly picture: Uint8Array
  /** The page it was made from: 1-bit PNG. */
  readonly before: Uint8Array
  /** Where it may differ: the mask with its halo; null for the whole page. */
  readonly area: MaskRaster | null
  readonly audience: Audience
  readonly trim: Trim
  readonly others: readonly OtherPage[]
  /** Letters were asked for, now or when the page was drawn. */
  readonly lettered?: boolean
  /** Where heroes are in the answer, and where they were on the page before. */
  readonly sights?: readonly Sight[]
  readonly sightsBefore?: readonly Sight[]
  /** Those of them that have a sheet to be compared with. */
  readonly heroes?: readonly KnownHero[]
}

/** `changedOutside`: pixels outside of the area that differ from the page before; null without an area. */
export type InkedEdit = InkedPage & { readonly changedOutside: number | null }

/** How far the proportions of an answer may be off. */
const STRETCH = 0.03
/** A drawing meets the page around it when so much of the page's ink has ink of the drawing this near, in half pixels. */
const MEETS = 0.6
const NEAR = 6

/**
 * The answer to an edit → a cleaned, judged page that is the page before everywhere outside of the area; null for an
 * answer that is no picture of the page. Only the area and what is near it is cleaned: the rest is dropped. The whole
 * page is judged. Pure pixels; runs in a pixel thread.
 */
export async function inkEdit(input: InkEditInput): Promise<InkedEdit | null> {
  const { audience, trim, area } = input
  const before = await decodePng(input.before)
  const raw = await readable(input.picture)
  if (!raw || (area && !sameProportions(raw, before))) return null
  const { width, height } = before
  const cleaned = cleanPicture(raw, { width, height, audience, ...(area ? { within: boxOn(area) } : {}) })
  const join = (page: Bitmap) => (area ? keepOutside(before, page, area) : page)
  const { page: drawn, strokes } = joinedLines(join(cleaned.bitmap), area)
  const meets = area === null || meetsAround(before, cleaned, area)
  const drawnSights = sightsOn(cleaned, input.sights ?? [])
  const sights = area ? sightsAfter(area, input.sightsBefore ?? [], drawnSights) : drawnSights
  const gate = gateFor(input, raw, before, meets, sights)
  const first = gate(drawn, strokes)
  const mended =
    first.passed || isBeyondRepair(first)
      ? null
      : repair(drawn, first, { audience, trim, gate, ...(area ? { keep: join } : {}) })
  const again = mended?.judgement
  const better = again && (again.passed || again.score > first.score)
  const finished = better
    ? await finishPage(mended.bitmap, again, mended.done, { sights })
    : await finishPage(drawn, first, [], { sights })
  return {
    ...finished,
    changedOutside: area ? differencesOutside(before, await decodePng(finished.png), area) : null,
  }
}

type Gate = (page: Bitmap, strokes?: HalfStrokes) => Judgement

/** The gate for pages, and what an edit has to keep besides. */
function gateFor(
  { audience, trim, area, ...input }: InkEditInput,
  raw: Picture,
  before: Bitmap,
  meets: boolean,
  sights: readonly Sight[],
): Gate {
  const others = input.others.map(({ fingerprint }) => fingerprintFromText(fingerprint))
  const otherNames = input.others.map(({ id }) => id)
  const shapes = area ? labelsOf(before) : null
  return (bitmap, strokes) => {
    const heroes = compareHeroes(bitmap, sights, input.heroes ?? [])
    const known = { ...(strokes ? { strokes } : {}), ...(heroes ? { heroes } : {}) }
    const judged = judge({
      bitmap,
      raw,
      audience,
      trim,
      dpi: PRINT_DPI,
      others,
      otherNames,
      lettered: input.lettered ?? false,
      ...known,
    })
    const more: Finding[] = meets ? [] : [ASTRAY]
    const opened = area && shapes ? openedOutlines(shapes, labelsOf(bitmap), area) : 0
    if (opened > 0) more.push(openedFinding(opened))
    return withFindings(judged, more)
  }
}

const labelsOf = (page: Bitmap) => halfLabels(connectedComponents(page, 0, 4))

const readable = (bytes: Uint8Array): Promise<Picture | null> =>
  readPicture(bytes).catch((error) => {
    if (error instanceof UnreadablePicture) return null
    throw error
  })

const sameProportions = ({ grey }: Picture, { width, height }: Bitmap): boolean =>
  Math.abs((grey.width * height) / (grey.height * width) - 1) <= STRETCH

/** Lines that were cut by the edge of the area and end a little apart are joined, inside of it. */
function joinedLines(page: Bitmap, area: MaskRaster | null): { page: Bitmap; strokes: HalfStrokes } {
  const strokes = halfStrokes(page)
  const gaps = area ? pageGaps(page, PRINT_DPI, strokes) : []
  if (!area || gaps.length === 0) return { page, strokes }
  const bridged = copyBitmap(page)
  drawBridges(bridged, gaps)
  const joined = keepOutside(page, bridged, area)
  const same = Buffer.compare(joined.data, page.data) === 0
  return { page: joined, strokes: same ? strokes : halfStrokes(joined) }
}

/** Whether the page's lines outside of the area are in the drawing too: one that was moved or mirrored fits nowhere. */
function meetsAround(before: Bitmap, drawn: Cleaned, area: MaskRaster): boolean {
  const old = halveBitmap(before)
  const now = halfInk(drawn, old)
  const met = (isMet: (i: number) => boolean): boolean => {
    let [ink, count] = [0, 0]
    for (let i = 0; i < old.data.length; i++) {
      if (!old.data[i] || area.data[i]) continue
      ink++
      if (isMet(i)) count++
    }
    return ink === 0 || count / ink >= MEETS
  }
  // Most drawings meet exactly; how far away ink is need only be known of the others.
  if (met((i) => now.data[i] === 1)) return true
  const away = distanceTransform(now, 0)
  return met((i) => away[i]! <= NEAR)
}

/** All of a drawing's ink at half the page's size, before what was wanted of it was brought to the page's own. */
function halfInk({ field, placement }: Cleaned, { width, height }: Bitmap): Bitmap {
  const half = blankBitmap(width, height)
  const { scaleX, scaleY, left, top } = placement
  for (let y = 0; y < height; y++) {
    const fy = Math.floor((2 * y + 1 - top) / scaleY)
    if (fy < 0 || fy >= field.height) continue
    for (let x = 0; x < width; x++) {
      const fx = Math.floor((2 * x + 1 - left) / scaleX)
      if (fx >= 0 && fx < field.width && field.data[fy * field.width + fx]! < INK_BELOW)
        half.data[y * width + x] = 1
    }
  }
  return half
}

const ASTRAY: Finding = {
  metric: 'cropped',
  severity: 'fail',
  message: 'The new drawing came back moved or mirrored, so it doesn’t meet the page around it.',
}

const openedFinding = (count: number): Finding => ({
  metric: 'leaks',
  severity: 'fail',
  message:
    count === 1
      ? 'The edit opened the outline of a shape outside of it.'
      : `The edit opened the outlines of ${count} shapes outside of it.`,
})

/** Each more finding fails the page and costs its score as one of the gate's own. */
function withFindings<V extends Verdict>(verdict: V, more: readonly Finding[]): V {
  if (more.length === 0) return verdict
  const score = Math.max(0, verdict.score - 20 * more.length)
  return { ...verdict, passed: false, score, findings: [...verdict.findings, ...more] }
}
