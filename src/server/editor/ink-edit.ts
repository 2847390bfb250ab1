import 'server-only'
import type { Audience } from '@/domain/audience'
import type { MaskRaster } from '@/domain/mask-raster'
import { PRINT_DPI, type Trim } from '@/domain/trim'
import type { Finding, Verdict } from '@/domain/verdict'
import { finishPage, type InkedPage } from '@/server/generation/finish-page'
import { type Bitmap, copyBitmap, halveBitmap } from '@/server/lineart/bitmap'
import { drawBridges } from '@/server/lineart/bridge-gaps'
import { cleanPicture } from '@/server/lineart/clean'
import { differencesOutside, keepOutside } from '@/server/lineart/composite'
import { connectedComponents } from '@/server/lineart/connected-components'
import { distanceTransform } from '@/server/lineart/distance'
import { decodePng } from '@/server/lineart/encode-png'
import { fingerprintFromText } from '@/server/lineart/fingerprint'
import { type Judgement, judge } from '@/server/lineart/judge'
import { type Picture, readPicture, UnreadablePicture } from '@/server/lineart/read-picture'
import { halfLabels } from '@/server/lineart/regions'
import { repair } from '@/server/lineart/repair'
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
  /** Fingerprints of the book's other pages, as text. */
  readonly others: readonly string[]
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
 * answer that is no picture of the page. Repairs count inside of the area only. Pure pixels; runs in a pixel thread.
 */
export async function inkEdit(input: InkEditInput): Promise<InkedEdit | null> {
  const { audience, trim, area } = input
  const before = await decodePng(input.before)
  const raw = await readable(input.picture)
  if (!raw || (area && !sameProportions(raw, before))) return null
  const others = input.others.map(fingerprintFromText)
  const cleaned = cleanPicture(raw, { width: before.width, height: before.height, audience }).bitmap
  const meets = area === null || meetsAround(before, cleaned, area)
  const join = (page: Bitmap) => (area ? keepOutside(before, page, area) : page)
  const beforeLabels = area ? labelsOf(before) : null
  const gate = (page: Bitmap): Judgement => {
    const judged = judge({ bitmap: page, raw, audience, trim, dpi: PRINT_DPI, others })
    const more: Finding[] = meets ? [] : [ASTRAY]
    if (area && beforeLabels) {
      const opened = openedOutlines(beforeLabels, labelsOf(page), area)
      if (opened > 0) more.push(openedFinding(opened))
    }
    return withFindings(judged, more)
  }
  const joined = join(cleaned)
  let page = area ? join(bridged(joined)) : joined
  let verdict = gate(page)
  let repairs: string[] = []
  if (!verdict.passed) {
    const mended = repair(page, verdict, { audience, trim })
    if (mended.done.length > 0) {
      const candidate = join(mended.bitmap)
      const again = gate(candidate)
      if (again.passed || again.score > verdict.score) {
        page = candidate
        verdict = again
        repairs = mended.done
      }
    }
  }
  const finished = await finishPage(page, verdict, repairs)
  return {
    ...finished,
    changedOutside: area ? differencesOutside(before, await decodePng(finished.png), area) : null,
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

/** Lines that were cut by the edge of the area and end a little apart are joined. */
function bridged(page: Bitmap): Bitmap {
  const copy = copyBitmap(page)
  drawBridges(copy, pageGaps(page, PRINT_DPI))
  return copy
}

/** Whether the page's lines outside of the area are in the drawing too: one that was moved or mirrored fits nowhere. */
function meetsAround(before: Bitmap, drawn: Bitmap, area: MaskRaster): boolean {
  const old = halveBitmap(before)
  const away = distanceTransform(halveBitmap(drawn), 0)
  let ink = 0
  let met = 0
  for (let i = 0; i < old.data.length; i++) {
    if (!old.data[i] || area.data[i]) continue
    ink++
    if (away[i]! <= NEAR) met++
  }
  return ink === 0 || met / ink >= MEETS
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
