import 'server-only'
import { type Bitmap, copyBitmap } from './bitmap'
import { connectedComponents, flipComponents } from './connected-components'
import { findLetters } from './find-letters'
import { boxOf } from './measure-ink'

/** Dots, accents and the rings inside of hollow letters stand at most so far above their word, in its heights. */
const ABOVE = 0.45

/** The page without its words, and how many letters they had. Letters that touch the drawing are none. */
export function eraseLetters(page: Bitmap, dpi: number): { bitmap: Bitmap; count: number } {
  const ink = connectedComponents(page, 1, 8)
  const words = findLetters(ink, dpi)
  const erased = new Uint8Array(ink.count + 1)
  for (const { labels, box } of words) {
    for (const label of labels) erased[label] = 1
    const [left, top, width, height] = box
    for (let label = 1; label <= ink.count; label++) {
      const [x, y, w, h] = boxOf(ink, label)
      const within = x >= left && x + w <= left + width && y >= top - ABOVE * height && y + h <= top + height
      if (within) erased[label] = 1
    }
  }
  const bitmap = copyBitmap(page)
  if (words.length > 0) flipComponents(bitmap, ink, erased)
  return { bitmap, count: words.reduce((sum, { value }) => sum + value, 0) }
}
