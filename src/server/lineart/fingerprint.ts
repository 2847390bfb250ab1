import 'server-only'
import type { Bitmap } from './bitmap'

/** Where a page has its ink: 24 × 32 densities inside the drawing's bounding box, centered and of length 1. */
export type Fingerprint = Float32Array

const COLUMNS = 24
const ROWS = 32
/** Weights of a cell and its neighbors: a Gaussian of 1.2 cells. */
const BLUR = [0.0829, 0.2346, 0.332, 0.2346, 0.0829]

/** Blank pages have a fingerprint of zeros, which is similar to nothing. */
export function fingerprint(bitmap: Bitmap): Fingerprint {
  const cells = blurred(densities(bitmap))
  let mean = 0
  for (const cell of cells) mean += cell / cells.length
  let squares = 0
  for (let i = 0; i < cells.length; i++) squares += (cells[i]! - mean) ** 2
  const norm = Math.sqrt(squares)
  return cells.map((cell) => (norm > 1e-6 ? (cell - mean) / norm : 0))
}

/** Cosine of two pages, or of one and the other's mirror image if that is more: 1 for the same drawing. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  let straight = 0
  let mirrored = 0
  for (let row = 0; row < a.length; row += COLUMNS) {
    for (let x = 0; x < COLUMNS; x++) {
      straight += a[row + x]! * b[row + x]!
      mirrored += a[row + x]! * b[row + COLUMNS - 1 - x]!
    }
  }
  return Math.max(straight, mirrored)
}

/** 1,024 characters of base64: one signed byte per cell, quite enough for a cosine. */
export function fingerprintToText(print: Fingerprint): string {
  const bytes = Int8Array.from(print, (cell) => Math.max(-127, Math.min(127, Math.round(cell * 400))))
  return Buffer.from(bytes.buffer).toString('base64')
}

/** The inverse. Throws a RangeError for text that is no fingerprint. */
export function fingerprintFromText(text: string): Fingerprint {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== COLUMNS * ROWS) throw new RangeError('This text is not a fingerprint.')
  // Plain loops: the library reads an author's thousands of them for one answer.
  const cells = new Float32Array(new Int8Array(bytes))
  let squares = 0
  for (let i = 0; i < cells.length; i++) squares += cells[i]! * cells[i]!
  const norm = Math.sqrt(squares)
  if (norm > 0) for (let i = 0; i < cells.length; i++) cells[i]! /= norm
  return cells
}

function densities(bitmap: Bitmap): Float32Array {
  const cells = new Float32Array(COLUMNS * ROWS)
  const box = inkBox(bitmap)
  if (box === null) return cells
  const { width, data } = bitmap
  const column = new Uint8Array(width)
  for (let x = box.left; x <= box.right; x++)
    column[x] = ((x - box.left) * COLUMNS) / (box.right - box.left + 1)
  for (let y = box.top; y <= box.bottom; y++) {
    const row = Math.floor(((y - box.top) * ROWS) / (box.bottom - box.top + 1)) * COLUMNS
    for (let x = box.left, i = y * width + x; x <= box.right; x++, i++)
      if (data[i]) cells[row + column[x]!]!++
  }
  return cells
}

type InkBox = { left: number; top: number; right: number; bottom: number }

/** First and last column and row with ink, null for a blank page. */
export function inkBox({ width, height, data }: Bitmap): InkBox | null {
  const first = data.indexOf(1)
  if (first < 0) return null
  const top = Math.floor(first / width)
  const bottom = Math.floor(data.lastIndexOf(1) / width)
  let left = width
  let right = -1
  for (let y = top; y <= bottom; y++) {
    const row = y * width
    for (let x = 0; x < left; x++) if (data[row + x]) left = x
    for (let x = width - 1; x > right; x--) if (data[row + x]) right = x
  }
  return { left, top, right, bottom: Math.min(bottom, height - 1) }
}

function blurred(cells: Float32Array): Float32Array {
  return blurAlong(blurAlong(cells, 1, COLUMNS), COLUMNS, ROWS)
}

function blurAlong(cells: Float32Array, step: number, count: number): Float32Array {
  return cells.map((_, i) => {
    const at = Math.floor(i / step) % count
    let sum = 0
    for (let k = -2; k <= 2; k++) {
      const other = Math.min(count - 1, Math.max(0, at + k))
      sum += cells[i + (other - at) * step]! * BLUR[k + 2]!
    }
    return sum
  })
}
