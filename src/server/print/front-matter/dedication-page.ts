import 'server-only'
import { HEART } from '../shapes'
import { fitHeading } from '../type-setting'
import { middleOf, type PageFrame, unitOf } from './page-frame'

/** A few words in the quiet upper half of the page, and a heart to color. */
export function drawDedicationPage({ canvas, safe, text, words, note }: PageFrame): void {
  if (!words) return
  const unit = unitOf(safe)
  const middle = middleOf(safe)
  const block = fitHeading(words.face, words.text, {
    width: safe.width * 0.66,
    height: safe.height * 0.5,
    largest: 24 * unit,
    smallest: 9,
    leading: 1.4,
    lines: 9,
  })
  if (block.cut) note('The dedication is too long for its page and is shortened there.')
  const top = safe.y + safe.height * 0.62 + block.height / 2
  canvas.block(block, { x: middle, top })
  const y = top - block.height - 44 * unit
  canvas.shape(HEART, { x: middle, y, size: 14 * unit }, Math.min(text.linePt, 2))
}
