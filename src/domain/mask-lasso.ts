/** What a lasso goes around. */
import type { Corner } from './mask'
import type { MaskRaster, Rect } from './mask-raster'
import { intersect, within } from './mask-stroke'

/**
 * Sets everything an outline goes around to `value`, in place and only inside of `clip`; the last corner joins the first.
 * A loop that crosses itself holds everything it goes around at all. Answers the rectangle it lies in.
 */
export function fillLasso(raster: MaskRaster, corners: readonly Corner[], value: 0 | 1, clip: Rect): Rect {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const box = within(raster, [least(xs), least(ys), most(xs), most(ys)])
  const turns = turnsIn(raster, corners, box)
  const stride = box.width + 1
  const end = Math.min(box.x + box.width, clip.x + clip.width)
  for (let row = 0; row < box.height; row++) {
    const y = box.y + row
    if (y < clip.y || y >= clip.y + clip.height) continue
    let around = 0
    for (let x = box.x, i = row * stride; x < end; x++, i++) {
      around += turns[i]!
      if (around !== 0 && x >= clip.x) raster.data[y * raster.width + x] = value
    }
  }
  return intersect(box, clip)
}

/** Where on each row of the box the outline is crossed, downward as 1 and upward as −1. */
function turnsIn({ scale }: MaskRaster, corners: readonly Corner[], box: Rect): Int16Array {
  const stride = box.width + 1
  const turns = new Int16Array(stride * box.height)
  const half = scale / 2
  for (let k = 0; k < corners.length; k++) {
    const [x0, y0] = corners[k]!
    const [x1, y1] = corners[(k + 1) % corners.length]!
    if (y0 === y1) continue
    const down = y1 > y0
    // Rows whose middle lies from the upper end on, and before the lower one.
    const first = Math.max(box.y, Math.ceil((Math.min(y0, y1) - half) / scale))
    const until = Math.min(box.y + box.height, Math.ceil((Math.max(y0, y1) - half) / scale))
    for (let y = first; y < until; y++) {
      const crossing = x0 + ((scale * y + half - y0) * (x1 - x0)) / (y1 - y0)
      const x = Math.ceil((crossing - half) / scale)
      const at = Math.min(box.x + box.width, Math.max(box.x, x)) - box.x
      turns[(y - box.y) * stride + at]! += down ? 1 : -1
    }
  }
  return turns
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
