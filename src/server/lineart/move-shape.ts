import 'server-only'
import { type Bitmap, blankBitmap, copyBitmap } from './bitmap'
import { connectedComponents, labelAt, labelMap } from './connected-components'
import { distanceTransform } from './distance'

export type ShapeMove = {
  /** A paper pixel of the shape. */
  readonly at: readonly [x: number, y: number]
  readonly by: readonly [dx: number, dy: number]
  readonly flip?: 'horizontal' | 'vertical' | undefined
  /** Width of the page's lines, pixels. */
  readonly line: number
}

/** How much of the ink around a shape is its outline, in widths of a line. */
const OUTLINE = 1.3

/**
 * The shape at a place with its outline and everything inside it, moved and turned over; white where it was. An outline
 * that also closes several other shapes stays there. Null when there is no shape. The page given is never changed.
 */
export function moveShape(page: Bitmap, { at: [x, y], by, flip, line }: ShapeMove): Bitmap | null {
  const paper = connectedComponents(page, 0, 4)
  const label = x >= 0 && y >= 0 && x < page.width && y < page.height ? labelAt(paper, x, y) : 0
  if (label === 0) return null
  const labels = labelMap(paper)
  const body = filled(labels, label, page)
  const reach = line * OUTLINE + 2
  const away = distanceTransform(body, 0)
  const outline = (i: number) => page.data[i] === 1 && body.data[i] === 0 && away[i]! <= reach
  const around = new Set<number>()
  for (let i = 0; i < labels.length; i++)
    if (labels[i] && !body.data[i] && away[i]! <= reach + 3) around.add(labels[i]!)
  const piece: number[] = []
  for (let i = 0; i < labels.length; i++) if (body.data[i] || outline(i)) piece.push(i)
  const moved = copyBitmap(page)
  for (const i of piece) if (body.data[i] || around.size <= 1) moved.data[i] = 0
  const place = placer(page.width, piece, flip)
  for (const i of piece) {
    const [px, py] = place(i)
    const [tx, ty] = [px + by[0], py + by[1]]
    if (tx >= 0 && ty >= 0 && tx < page.width && ty < page.height)
      moved.data[ty * page.width + tx] = page.data[i]!
  }
  return moved
}

/** The shape and everything it goes around, as 1. */
function filled(labels: Int32Array, label: number, { width, height }: Bitmap): Bitmap {
  const rest = blankBitmap(width, height)
  for (let i = 0; i < labels.length; i++) rest.data[i] = labels[i] === label ? 0 : 1
  const others = connectedComponents(rest, 1, 8)
  const outside = new Uint8Array(others.count + 1)
  for (let l = 1; l <= others.count; l++)
    if (
      others.left[l] === 0 ||
      others.top[l] === 0 ||
      others.right[l] === width - 1 ||
      others.bottom[l] === height - 1
    )
      outside[l] = 1
  const body = blankBitmap(width, height)
  const map = labelMap(others)
  for (let i = 0; i < map.length; i++) body.data[i] = outside[map[i]!] ? 0 : 1
  return body
}

/** Where each pixel of a piece goes when it is turned over in its own place. */
function placer(width: number, piece: readonly number[], flip: ShapeMove['flip']) {
  let [left, right, top, bottom] = [width, 0, Number.POSITIVE_INFINITY, 0]
  for (const i of piece) {
    const [x, y] = [i % width, Math.floor(i / width)]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return (i: number): [number, number] => {
    const [x, y] = [i % width, Math.floor(i / width)]
    return [flip === 'horizontal' ? left + right - x : x, flip === 'vertical' ? top + bottom - y : y]
  }
}
