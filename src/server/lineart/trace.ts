import 'server-only'
import { PRINT_DPI, type Size } from '@/domain/trim'
import type { Bitmap } from './bitmap'
import { boxBlur } from './box-blur'
import { type Contour, contours } from './contours'
import { fitCurve } from './fit-curve'
import { type Grey, greyOf } from './grey'
import { INK_BELOW } from './local-contrast'
import type { Placement } from './upsample'

export type TraceOptions = {
  /** Pixels per inch of the page; decides the size written into the file. 300 unless told. */
  readonly dpi?: number
}

type Point = readonly [x: number, y: number]

/** Curves stay this close to the outline, in pixels of the traced field. */
const TOLERANCE = 0.3
/** The outline turns by more than this, in radians, at a corner. */
const CORNER = 0.75
/** Points on each side of a corner over which its turn is measured. */
const ARM = 3

/** A page as an SVG of smooth black outlines, in inches at `dpi`, with the page’s pixels as its units. */
export function traceSvg(page: Bitmap, { dpi = PRINT_DPI }: TraceOptions = {}): string {
  const field = boxBlur(greyOf(page))
  const asItIs = { scaleX: 1, scaleY: 1, left: 0, top: 0 }
  return svgOf(field, asItIs, page, dpi)
}

/** The same from the contrast field that `cleanPicture` cut a page from, which knows edges between pixels. */
export function traceField(
  field: Grey,
  placement: Placement,
  width: number,
  height: number,
  { dpi = PRINT_DPI }: TraceOptions = {},
): string {
  return svgOf(field, placement, { width, height }, dpi)
}

function svgOf(field: Grey, placement: Placement, { width, height }: Size, dpi: number): string {
  const path = contours(field, INK_BELOW)
    .map((contour) => pathOf(contour, placement))
    .join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${+(width / dpi).toFixed(4)}in" height="${+(height / dpi).toFixed(4)}in"` +
    ` viewBox="0 0 ${width} ${height}"><path fill="#000" fill-rule="evenodd" d="${path}"/></svg>\n`
  )
}

/** Between corners an outline becomes curves; an outline without corners starts anywhere. */
function pathOf(contour: Contour, { scaleX, scaleY, left, top }: Placement): string {
  const points: Point[] = []
  for (let i = 0; i < contour.length; i += 2) points.push([contour[i]!, contour[i + 1]!])
  if (points.length < 6) return ''
  const corners = cornersOf(points)
  const starts = corners.length > 0 ? corners : [0]
  // Tenths of a page pixel, each curve as steps from where the one before it ended: half the letters.
  const place = ([x, y]: Point): Point => [
    Math.round((x * scaleX + left) * 10),
    Math.round((y * scaleY + top) * 10),
  ]
  let at = place(points[starts[0]!]!)
  const step = (to: Point) => `${(to[0] - at[0]) / 10} ${(to[1] - at[1]) / 10}`
  let path = `M${at[0] / 10} ${at[1] / 10}`
  for (let s = 0; s < starts.length; s++) {
    const from = starts[s]!
    const to = s + 1 < starts.length ? starts[s + 1]! : starts[0]! + points.length
    const run = Array.from({ length: to - from + 1 }, (_, k) => points[(from + k) % points.length]!)
    for (const [, a, b, c] of fitCurve(run, TOLERANCE)) {
      const end = place(c)
      path += `c${step(place(a))} ${step(place(b))} ${step(end)}`
      at = end
    }
  }
  return `${path}Z`
}

/** Indexes where the outline turns sharply, the sharpest of each neighborhood. */
function cornersOf(points: readonly Point[]): number[] {
  const count = points.length
  if (count < ARM * 4) return []
  const turns = points.map((point, i) => {
    const before = points[(i + count - ARM) % count]!
    const after = points[(i + ARM) % count]!
    const incoming = Math.atan2(point[1] - before[1], point[0] - before[0])
    const outgoing = Math.atan2(after[1] - point[1], after[0] - point[0])
    const turn = Math.abs(outgoing - incoming)
    return turn > Math.PI ? 2 * Math.PI - turn : turn
  })
  const corners: number[] = []
  for (let i = 0; i < count; i++) {
    if (turns[i]! < CORNER) continue
    let sharpest = true
    for (let k = -ARM; k <= ARM && sharpest; k++) {
      const other = turns[(i + k + count) % count]!
      if (other > turns[i]! || (other === turns[i]! && k < 0)) sharpest = false
    }
    if (sharpest) corners.push(i)
  }
  return corners
}
