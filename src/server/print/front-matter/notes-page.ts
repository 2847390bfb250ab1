import 'server-only'
import { PENCIL, straight } from '../shapes'
import { fitHeading } from '../type-setting'
import { type PageFrame, unitOf } from './page-frame'

const LINE_SPACING = 28

/** Dotted lines to write on. */
export function drawNotesPage({ canvas, safe, text, words }: PageFrame): void {
  const unit = unitOf(safe)
  const inset = 30 * unit
  const width = safe.width - 2 * inset
  const left = safe.x + inset
  const { face, text: said } = words ?? text.notes
  const heading = fitHeading(face, said, {
    width: width - 100 * unit,
    height: 60,
    largest: 30 * unit,
    smallest: 12,
  })
  const top = safe.y + safe.height - inset
  canvas.block(heading, { x: left, top, align: 'left' })
  canvas.shape(
    PENCIL,
    { x: left + heading.width + 50 * unit, y: top - heading.capHeight / 2, size: 9 * unit, turn: 90 },
    Math.min(text.linePt, 1.5),
  )
  for (let y = top - heading.height - LINE_SPACING * 1.6; y > safe.y + inset; y -= LINE_SPACING)
    // Dots of a point each: a dash of no length with round ends.
    canvas.draw(straight(0, 0, width, 0), { x: left, y }, { stroke: 1, dash: [0, 4] })
}
