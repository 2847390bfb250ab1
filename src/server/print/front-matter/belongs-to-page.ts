import 'server-only'
import { ellipse, FLOWER, HEART, roundedBox, SPARKLE, STAR, straight } from '../shapes'
import { fitHeading } from '../type-setting'
import { middleOf, type PageFrame, unitOf } from './page-frame'

/** A bookplate: scalloped frame to color, the words, a line to write the name on. */
export function drawBelongsToPage({ canvas, safe, text, words: said }: PageFrame): void {
  const unit = unitOf(safe)
  const middle = middleOf(safe)
  // A little above the middle, where the eye looks for it.
  const center = safe.y + safe.height * 0.53
  const width = safe.width * 0.8
  const across = 13
  const scallop = width / across / 2
  const down = Math.round(Math.min(safe.height * 0.56, width * 0.86) / (2 * scallop))
  const height = down * 2 * scallop

  scallops(canvas, { x: middle, y: center, across, down, scallop, stroke: text.linePt })
  canvas.draw(
    roundedBox(width - 34 * unit, height - 34 * unit, 14 * unit),
    { x: middle, y: center },
    { stroke: Math.max(1, text.linePt * 0.6) },
  )

  const words =
    said &&
    fitHeading(said.face, said.text, {
      width: width * 0.74,
      height: height * 0.32,
      largest: 42 * unit,
      smallest: 12,
      lines: 2,
    })
  if (words) canvas.block(words, { x: middle, top: center + height * 0.19 + words.height / 2 })

  const half = width * 0.34
  canvas.draw(straight(-half, 0, half, 0), { x: middle, y: center - height * 0.13 }, { stroke: 1.25 })

  const corner = { x: width / 2 - 50 * unit, y: height / 2 - 50 * unit }
  const charms = [
    { shape: SPARKLE, x: -corner.x, y: corner.y, size: 14 },
    { shape: SPARKLE, x: corner.x, y: corner.y, size: 14 },
    { shape: FLOWER, x: -corner.x, y: -corner.y, size: 18 },
    { shape: FLOWER, x: corner.x, y: -corner.y, size: 18 },
    { shape: STAR, x: -48 * unit, y: -corner.y, size: 13 },
    { shape: HEART, x: 0, y: -corner.y, size: 15 },
    { shape: STAR, x: 48 * unit, y: -corner.y, size: 13 },
  ]
  for (const { shape, x, y, size } of charms)
    canvas.shape(shape, { x: middle + x, y: center + y, size: size * unit }, text.linePt)
}

/** A box of so many scallops a side, all of the same size; the box covers their inner halves. */
function scallops(
  canvas: PageFrame['canvas'],
  at: { x: number; y: number; across: number; down: number; scallop: number; stroke: number },
): void {
  const { x, y, across, down, scallop, stroke } = at
  const [width, height] = [across * 2 * scallop, down * 2 * scallop]
  const disc = (dx: number, dy: number) =>
    canvas.draw(ellipse(0, 0, scallop), { x: x + dx, y: y + dy }, { stroke, fill: 'white' })
  for (let i = 0; i <= across; i++)
    for (const edge of [-height / 2, height / 2]) disc(-width / 2 + i * 2 * scallop, edge)
  for (let i = 1; i < down; i++)
    for (const edge of [-width / 2, width / 2]) disc(edge, -height / 2 + i * 2 * scallop)
  canvas.draw(roundedBox(width, height, scallop * 0.6), { x, y }, { stroke, fill: 'white' })
}
