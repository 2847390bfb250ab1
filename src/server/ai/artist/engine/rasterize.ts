import 'server-only'
import { Resvg } from '@resvg/resvg-js'

/** The one place that calls resvg. Its buffers are freed when the event loop turns: let it turn between pages. */
function render(svg: string, width: number, shapeRendering: 0 | 2) {
  const fitTo = { mode: 'width' as const, value: width }
  return new Resvg(svg, { fitTo, shapeRendering, font: { loadSystemFonts: false } }).render()
}

/** Pixels of an SVG without anti-aliasing, one 32-bit number each: alpha, blue, green, red from high to low. Signed:
 * numbers beyond 31 bits are slow. */
export function rasterize(svg: string, width: number): { pixels: Int32Array; width: number; height: number } {
  const image = render(svg, width, 0)
  const bytes = image.pixels
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  return { pixels, width: image.width, height: image.height }
}

/** Greys (0 black, 255 white) of an opaque black-on-white SVG, anti-aliased. */
export function rasterizeGrey(svg: string, width: number): Uint8Array {
  const bytes = render(svg, width, 2).pixels
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
  const grey = new Uint8Array(pixels.length)
  // Red comes first, the lowest byte.
  for (let i = 0; i < grey.length; i++) grey[i] = pixels[i]!
  return grey
}
