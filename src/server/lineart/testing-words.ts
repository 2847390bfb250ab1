import 'server-only'
import { type TypefaceName, typeface } from '@/server/print/typeface'
import type { Bitmap } from './bitmap'
import { renderBitmap } from './testing'

/** Words as generated pictures have them: signatures, captions, titles, stray letters. */
const WORDS = {
  tune: ['Forest Friends', 'HAPPY DAY', 'coloring page', 'ABC', 'Page 12', 'the end', 'COLOR ME', 'M. Brown'],
  test: ['Ocean Life', 'GOOD NIGHT', 'sunny garden', 'XYZ', 'No. 47', 'hello you', 'DRAW HERE', 'Jane Fox'],
} as const

const FACES: Record<Part, readonly TypefaceName[]> = { tune: ['text', 'strong'], test: ['display', 'text'] }

/** Words and typefaces for choosing thresholds, and others for measuring. */
export type Part = keyof typeof WORDS

/** How a word looks: `turn` in degrees clockwise; outlines only where it is hollow. */
export type WordLook = { readonly turn?: number; readonly hollow?: boolean }

/** A word in black; `capHeight` is its capitals' height in pixels. */
export async function drawWord(
  part: Part,
  random: () => number,
  capHeight: number,
  { turn = 0, hollow = false }: WordLook = {},
): Promise<Bitmap> {
  const text = WORDS[part][Math.floor(random() * WORDS[part].length)]!
  const face = await typeface(FACES[part][Math.floor(random() * 2)]!)
  const size = capHeight / face.capHeight
  const { glyphs, width } = face.set(text)
  let at = size * 0.1
  const paths = glyphs.map(({ face: font, glyph, advance, shift, rise }) => {
    const scale = size / font.unitsPerEm
    const [x, y] = [at + shift * size, size - rise * size]
    at += advance * size
    const pen = hollow ? ` stroke-width="${Math.max(3, capHeight * 0.05) / scale}"` : ''
    return `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})"${pen} d="${glyph.path.toSVG()}"/>`
  })
  const [w, h] = [Math.ceil(width * size + size * 0.2), Math.ceil(size * 1.35)]
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.abs(Math.sin((turn * Math.PI) / 180))]
  const [wide, high] = [Math.ceil(w * cos + h * sin), Math.ceil(h * cos + w * sin)]
  const place = `translate(${(wide - w) / 2} ${(high - h) / 2}) rotate(${turn} ${w / 2} ${h / 2})`
  const pen = hollow ? ' fill="none" stroke="#000"' : ''
  const drawing = `<g transform="${place}"${pen}>${paths.join('')}</g>`
  return renderBitmap(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}">${drawing}</svg>`,
    wide,
  )
}
