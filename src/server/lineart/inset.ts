import 'server-only'
import type { Bitmap } from './bitmap'
import { boxBlur } from './box-blur'
import { inkBox } from './fingerprint'
import { greyOf } from './grey'
import { upsampleToBitmap } from './upsample'

/**
 * The drawing made just small enough to keep `margin` pixels free on every side, centered where it was cut.
 * Outlines that ran off the page end in a frame of `line` pixels, so that nothing is left open.
 */
export function inset(page: Bitmap, margin: number, line: number): Bitmap {
  const { width, height } = page
  const box = inkBox(page)
  if (box === null) return page
  const scale = Math.min((width - 2 * margin) / width, (height - 2 * margin) / height)
  const [left, top] = [(width - width * scale) / 2, (height - height * scale) / 2]
  const field = boxBlur(greyOf(page))
  const small = upsampleToBitmap(field, width, height, { scaleX: scale, scaleY: scale, left, top })
  const cutOff = box.left < 2 || box.top < 2 || box.right > width - 3 || box.bottom > height - 3
  const [fromX, fromY] = [Math.ceil(left), Math.ceil(top)]
  const [untilX, untilY] = [Math.floor(left + width * scale), Math.floor(top + height * scale)]
  if (cutOff) drawFrame(small, fromX, fromY, untilX, untilY, Math.max(1, Math.round(line)))
  return small
}

function drawFrame(
  page: Bitmap,
  left: number,
  top: number,
  right: number,
  bottom: number,
  line: number,
): void {
  const { width, data } = page
  for (let y = top; y < bottom; y++) {
    const whole = y < top + line || y >= bottom - line
    data.fill(1, y * width + left, y * width + (whole ? right : left + line))
    if (!whole) data.fill(1, y * width + right - line, y * width + right)
  }
}
