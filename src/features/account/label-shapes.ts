/** Finds what can be colored on a page of line art: the paper between the lines. */

/** A closed piece of paper. Pixels of the picture; `area` in pixels. */
export type Shape = {
  readonly id: number
  readonly area: number
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Center of mass. */
  readonly center: { readonly x: number; readonly y: number }
}

export type LabeledPage = {
  readonly width: number
  readonly height: number
  /** In reading order: bands from the top, each from the left. */
  readonly shapes: readonly Shape[]
  /** For each pixel the shape a tap there means, or `NO_SHAPE`. Reaches a little under the lines. */
  readonly owner: Int16Array
}

export const NO_SHAPE = -1

/** How far a fill reaches under the line around it, so that no white seam shows. Pixels. */
const REACH = 3

/** Paper smaller than this share of the page is a gap between lines, not a shape. */
const SMALLEST = 0.0001

/** Bands of reading order, as a share of the height. */
const BAND = 0.08

/** Labels the paper of a page. `ink`: one byte per pixel, 1 where a line is; `width` × `height` pixels. */
export function labelShapes(ink: Uint8Array, width: number, height: number): LabeledPage {
  const raw = new Int16Array(width * height).fill(NO_SHAPE)
  const found: Shape[] = []
  const stack = new Int32Array(width * height)
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 0 || raw[start] !== NO_SHAPE) continue
    found.push(flood(ink, raw, stack, start, found.length, width, height))
  }
  const band = (shape: Shape) => Math.floor(shape.center.y / (height * BAND))
  const shapes = found
    .filter((shape) => shape.area >= SMALLEST * width * height)
    .sort((a, b) => band(a) - band(b) || a.center.x - b.center.x)
  const place = new Int16Array(found.length).fill(NO_SHAPE)
  for (const [index, shape] of shapes.entries()) place[shape.id] = index
  for (let pixel = 0; pixel < raw.length; pixel++) {
    if (raw[pixel] !== NO_SHAPE) raw[pixel] = place[raw[pixel]!]!
  }
  return {
    width,
    height,
    shapes: shapes.map((shape, id) => ({ ...shape, id })),
    owner: reachUnderLines(raw, width),
  }
}

/** Fills one piece of paper with `id` and measures it. Four neighbors, so it never slips through a corner. */
function flood(
  ink: Uint8Array,
  labels: Int16Array,
  stack: Int32Array,
  start: number,
  id: number,
  width: number,
  height: number,
): Shape {
  let top = 0
  let area = 0
  let sumX = 0
  let sumY = 0
  let left = width
  let right = 0
  let upper = height
  let lower = 0
  const visit = (pixel: number) => {
    if (ink[pixel] !== 0 || labels[pixel] !== NO_SHAPE) return
    labels[pixel] = id
    stack[top++] = pixel
  }
  visit(start)
  while (top > 0) {
    const pixel = stack[--top]!
    const x = pixel % width
    const y = (pixel - x) / width
    area++
    sumX += x
    sumY += y
    left = Math.min(left, x)
    right = Math.max(right, x)
    upper = Math.min(upper, y)
    lower = Math.max(lower, y)
    if (x > 0) visit(pixel - 1)
    if (x < width - 1) visit(pixel + 1)
    if (y > 0) visit(pixel - width)
    if (y < height - 1) visit(pixel + width)
  }
  return {
    id,
    area,
    box: { x: left, y: upper, width: right - left + 1, height: lower - upper + 1 },
    center: { x: sumX / area, y: sumY / area },
  }
}

function reachUnderLines(labels: Int16Array, width: number): Int16Array {
  let reached = labels
  for (let step = 0; step < REACH; step++) {
    const before = reached
    reached = before.slice()
    for (let pixel = 0; pixel < before.length; pixel++) {
      if (before[pixel] !== NO_SHAPE) continue
      const x = pixel % width
      const neighbor = [
        x > 0 ? before[pixel - 1] : NO_SHAPE,
        x < width - 1 ? before[pixel + 1] : NO_SHAPE,
        before[pixel - width],
        before[pixel + width],
      ].find((label) => label !== undefined && label !== NO_SHAPE)
      if (neighbor !== undefined) reached[pixel] = neighbor
    }
  }
  return reached
}

/** A shape in words: "large, top left". */
export function describeShape(shape: Shape, page: Pick<LabeledPage, 'width' | 'height'>): string {
  const share = shape.area / (page.width * page.height)
  const size = share > 0.05 ? 'large' : share > 0.008 ? 'medium' : 'small'
  const row = ['top', 'middle', 'bottom'][Math.min(2, Math.floor((shape.center.y / page.height) * 3))]
  const column = ['left', 'center', 'right'][Math.min(2, Math.floor((shape.center.x / page.width) * 3))]
  return `${size}, ${row} ${column}`
}
