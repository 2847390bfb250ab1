import 'server-only'
import { BALL, CLOUD, DROP, FLOWER, HEART, LEAF, roundedBox, type Shape, STAR, straight } from '../shapes'
import { fitHeading, setParagraph } from '../type-setting'
import { middleOf, type PageFrame, unitOf } from './page-frame'

const HINT =
  'Fill a shape with each pen or pencil and write its name on the line. If a color shows through the paper, slip a spare sheet behind the page you are coloring.'

const BARS = 'From light to dark'

const BOX: Shape = [roundedBox(1.8, 1.8, 0.3)]
const SWATCHES: readonly Shape[] = [
  BALL,
  BOX,
  HEART,
  DROP,
  FLOWER,
  STAR,
  BALL,
  LEAF,
  BOX,
  CLOUD,
  STAR,
  BALL,
  HEART,
  BOX,
  DROP,
  FLOWER,
]
const COLUMNS = 4
const CELLS = 8

/** Swatches with lines for the names of the pens, and two bars from light to dark. */
export function drawColorTestPage({ canvas, safe, text, faces, words }: PageFrame): void {
  const unit = unitOf(safe)
  const middle = middleOf(safe)
  const width = safe.width * 0.86
  const left = middle - width / 2

  const heading = fitHeading(words?.face ?? faces.display, words?.text ?? '', {
    width,
    height: 60 * unit,
    largest: 40 * unit,
    smallest: 12,
    lines: 1,
  })
  const headingTop = safe.y + safe.height - 26 * unit
  canvas.block(heading, { x: middle, top: headingTop })
  const hint = setParagraph(faces.text, HINT, {
    size: Math.max(8.5, 11 * unit),
    width: width * 0.86,
    leading: 1.45,
    even: true,
  })
  const hintTop = headingTop - heading.height - 22 * unit
  canvas.block(hint, { x: middle, top: hintTop })

  const barHeight = 30 * unit
  const bars = [safe.y + 24 * unit + barHeight / 2, safe.y + 24 * unit + barHeight * 1.5 + 16 * unit]
  for (const y of bars) drawBar({ x: middle, y, width, height: barHeight })

  const gridTop = hintTop - hint.height - 30 * unit
  const labelSize = Math.max(8, 10 * unit)
  const label = bars[1]! + barHeight / 2 + 10 * unit
  canvas.text(faces.text.set(BARS), { x: middle, y: label, size: labelSize, align: 'center' })
  const gridBottom = label + labelSize + 14 * unit
  const rows = SWATCHES.length / COLUMNS
  const cell = { width: width / COLUMNS, height: (gridTop - gridBottom) / rows }
  const size = Math.min(cell.height * 0.34, cell.width * 0.34)
  SWATCHES.forEach((shape, i) => {
    const x = left + ((i % COLUMNS) + 0.5) * cell.width
    const y = gridTop - Math.floor(i / COLUMNS) * cell.height - size * 1.05
    canvas.shape(shape, { x, y, size }, text.linePt)
    const half = cell.width * 0.34
    canvas.draw(straight(-half, 0, half, 0), { x, y: y - size - cell.height * 0.22 }, { stroke: 0.75 })
  })

  function drawBar(bar: { x: number; y: number; width: number; height: number }) {
    const place = { x: bar.x, y: bar.y }
    canvas.draw(roundedBox(bar.width, bar.height, bar.height / 2), place, { stroke: text.linePt })
    for (let i = 1; i < CELLS; i++) {
      const x = -bar.width / 2 + (i * bar.width) / CELLS
      canvas.draw(straight(x, -bar.height / 2, x, bar.height / 2), place, { stroke: text.linePt })
    }
  }
}
