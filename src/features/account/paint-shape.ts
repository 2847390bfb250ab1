import type { LabeledPage, Shape } from './label-shapes'

/** A shape in one color as a picture of its own, to be drawn at the shape's box (grown by the reach). */
export function shapePicture(page: LabeledPage, shape: Shape, hex: string): OffscreenCanvas {
  const box = grownBox(page, shape)
  const picture = new OffscreenCanvas(box.width, box.height)
  const context = picture.getContext('2d')!
  const pixels = context.createImageData(box.width, box.height)
  const words = new Uint32Array(pixels.data.buffer)
  const color = littleEndianRgba(hex)
  for (let y = 0; y < box.height; y++) {
    const row = (box.y + y) * page.width + box.x
    for (let x = 0; x < box.width; x++) {
      if (page.owner[row + x] === shape.id) words[y * box.width + x] = color
    }
  }
  context.putImageData(pixels, 0, 0)
  return picture
}

/** The shape's box with room for what lies under its lines, inside the page. */
export function grownBox(page: LabeledPage, { box }: Shape) {
  const x = Math.max(0, box.x - 4)
  const y = Math.max(0, box.y - 4)
  return {
    x,
    y,
    width: Math.min(page.width, box.x + box.width + 4) - x,
    height: Math.min(page.height, box.y + box.height + 4) - y,
  }
}

/** "#rrggbb" → the opaque pixel as a little-endian word, which is what every browser's machine uses. */
function littleEndianRgba(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16)
  const swapped = ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >>> 16)
  return (0xff000000 | swapped) >>> 0
}
