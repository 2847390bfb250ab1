import 'server-only'
import type { MaskRaster } from '@/domain/mask-raster'
import { type Bitmap, copyBitmap } from '@/server/lineart/bitmap'
import { connectedComponents, flipComponents, labelAt } from '@/server/lineart/connected-components'

/** Things stand alone in the background when the shape around them covers so much of the page. */
const BACKGROUND = 0.05
/** Larger things, as a share of the page with all they go around, are what the page is about. */
const LARGEST = 0.06
/** Share of the lone things that go, the smallest first. */
const GOES = 0.7

/**
 * The page with fewer things: of those that stand alone in its background the smaller ones go. Faces and figures keep
 * every line. Inside of the area where one is given; the page given is never changed.
 */
export function simplifyPage(page: Bitmap, area: MaskRaster | null): Bitmap {
  const { width, height } = page
  const ink = connectedComponents(page, 1, 8)
  const paper = connectedComponents(page, 0, 4)
  const lone: { label: number; size: number }[] = []
  for (let label = 1; label <= ink.count; label++) {
    const [left, top, right, bottom] = [
      ink.left[label]!,
      ink.top[label]!,
      ink.right[label]!,
      ink.bottom[label]!,
    ]
    const size = ((right - left + 1) * (bottom - top + 1)) / (width * height)
    if (size > LARGEST || left === 0 || !within(area, left, top, right, bottom)) continue
    // Left of the first pixel of its first row is the paper around it.
    const first = ink.start[ink.label.indexOf(label)]!
    const around = first > 0 ? labelAt(paper, first - 1, top) : 0
    if (around && paper.area[around]! / (width * height) >= BACKGROUND) lone.push({ label, size })
  }
  lone.sort((a, b) => a.size - b.size)
  const chosen = new Uint8Array(ink.count + 1)
  for (const { label } of lone.slice(0, Math.ceil(lone.length * GOES))) chosen[label] = 1
  // What is inside of a thing goes with it: the sun's face with the sun.
  for (const { label: thing } of lone.slice(0, Math.ceil(lone.length * GOES)))
    for (let label = 1; label <= ink.count; label++)
      if (
        ink.left[label]! > ink.left[thing]! &&
        ink.right[label]! < ink.right[thing]! &&
        ink.top[label]! > ink.top[thing]! &&
        ink.bottom[label]! < ink.bottom[thing]!
      )
        chosen[label] = 1
  const simple = copyBitmap(page)
  flipComponents(simple, ink, chosen)
  return simple
}

/** Whether all four corners of a box lie in the area. */
function within(area: MaskRaster | null, left: number, top: number, right: number, bottom: number): boolean {
  if (!area) return true
  const inside = (x: number, y: number) =>
    area.data[Math.floor(y / area.scale) * area.width + Math.floor(x / area.scale)] === 1
  return inside(left, top) && inside(right, top) && inside(left, bottom) && inside(right, bottom)
}
