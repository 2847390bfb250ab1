import 'server-only'
import type { Bitmap } from './bitmap'
import { type Components, connectedComponents, flipComponents } from './connected-components'
import type { Grey } from './grey'

/** Ink that nowhere gets darker than this in a contrast field is a smudge. */
const SMUDGE = 70
/** A speck’s soft rim, pixels. */
const RIM = 2

export type SpeckLimits = {
  /** Ink smaller than this many pixels is a speck. */
  readonly area: number
  /** Pale ink smaller than this many pixels is a smudge. */
  readonly paleArea: number
}

/** Takes specks and smudges out of a mask, and out of the contrast field it was cut from; returns how many. */
export function eraseSpecks(mask: Bitmap, field: Grey, { area, paleArea }: SpeckLimits): number {
  const ink = connectedComponents(mask, 1, 8)
  const darkest = darkestOf(ink, field)
  const dirt = new Uint8Array(ink.count + 1)
  let count = 0
  for (let label = 1; label <= ink.count; label++) {
    const limit = darkest[label]! > SMUDGE ? paleArea : area
    if (ink.area[label]! >= limit) continue
    dirt[label] = 1
    count++
  }
  if (count === 0) return 0
  flipComponents(mask, ink, dirt)
  eachRun(ink, (run, y) => {
    if (dirt[ink.label[run]!]) whiten(mask, field, ink.start[run]!, ink.end[run]!, y)
  })
  return count
}

function darkestOf(ink: Components, field: Grey): Uint8Array {
  const darkest = new Uint8Array(ink.count + 1).fill(255)
  eachRun(ink, (run, y) => {
    const label = ink.label[run]!
    for (let i = y * ink.width + ink.start[run]!, end = y * ink.width + ink.end[run]!; i < end; i++)
      if (field.data[i]! < darkest[label]!) darkest[label] = field.data[i]!
  })
  return darkest
}

function eachRun({ rowStart, height }: Components, visit: (run: number, y: number) => void): void {
  for (let y = 0; y < height; y++) for (let run = rowStart[y]!; run < rowStart[y + 1]!; run++) visit(run, y)
}

/** Paper in the field around a run, except where other ink is. */
function whiten(mask: Bitmap, field: Grey, start: number, end: number, y: number): void {
  const { width, height } = field
  const from = Math.max(0, start - RIM)
  const until = Math.min(width, end + RIM)
  for (let row = Math.max(0, y - RIM); row <= Math.min(height - 1, y + RIM); row++)
    for (let i = row * width + from; i < row * width + until; i++) if (!mask.data[i]) field.data[i] = 255
}
