import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import { colorEverything, type Fills } from '@/domain/color-everything'
import { CRAYON, CRAYONS } from '@/domain/crayon'
import type { Region, RegionMap } from '@/domain/region-map'
import { PRINT_DPI } from '@/domain/trim'
import { decodePng, encodePng } from '@/server/lineart/encode-png'
import { glyphContour } from './page-canvas'
import { type Typeface, typeface } from './typeface'

const PX_PER_PT = PRINT_DPI / 72
/** Digits are this large where there is room, and never so small that nobody reads them. Page pixels. */
const [LARGEST, SMALLEST] = [14 * PX_PER_PT, 6 * PX_PER_PT]
/** A digit of this many em stands inside a circle of radius 1. */
const EM_PER_RADIUS = 1.7
/** The key stands in the quarter of an inch below the drawing. */
const KEY = { size: 9 * PX_PER_PT, foot: 5 * PX_PER_PT, gap: 22 * PX_PER_PT }

/** Which number is on which shape: `colors` of the author, and for the rest what “Color everything” gives. */
export function numbersOf(map: RegionMap, colors: Fills): { region: Region; number: number; size: number }[] {
  const fills = colorEverything(map, colors)
  return map.regions.flatMap((region) => {
    const crayon = fills.get(region.id)
    const size = Math.min(LARGEST, region.radius * EM_PER_RADIUS)
    return crayon && size >= SMALLEST ? [{ region, number: CRAYONS.indexOf(crayon) + 1, size }] : []
  })
}

/**
 * A page to color by number: its drawing, untouched, a digit in every shape that has room for one, and the key of the
 * six crayons below. A 1-bit PNG of the same size. Throws `UnreadablePicture`.
 */
export async function numberPage(png: Uint8Array, map: RegionMap, colors: Fills): Promise<Uint8Array> {
  const page = await decodePng(png)
  const { width, height } = page
  const face = await typeface('strong')
  const digits = numbersOf(map, colors).map(({ region, number, size }) =>
    setAt(face, String(number), size, region.x, region.y + (size * face.capHeight) / 2),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${digits.join('')}${keyOf(face, width, height)}</svg>`
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  for (let i = 0; i < page.data.length; i++) if (pixels[i * 4 + 3]! > 127) page.data[i] = 1
  return encodePng(page, PRINT_DPI)
}

/** "1 Tomato   2 Marigold …" in the middle of the foot of the page. */
function keyOf(face: Typeface, width: number, height: number): string {
  const words = CRAYONS.map((crayon, i) => `${i + 1} ${CRAYON[crayon].label}`)
  const widths = words.map((word) => face.set(word).width * KEY.size)
  const whole = widths.reduce((sum, wide) => sum + wide, 0) + KEY.gap * (words.length - 1)
  const fit = Math.min(1, (width * 0.9) / whole)
  let left = (width - whole * fit) / 2
  return words
    .map((word, i) => {
      const wide = widths[i]! * fit
      const set = setAt(face, word, KEY.size * fit, left + wide / 2, height - KEY.foot)
      left += wide + KEY.gap * fit
      return set
    })
    .join('')
}

/** Outlines of a line of type, centered at `x`, its baseline at `y`. */
function setAt(face: Typeface, text: string, size: number, x: number, y: number): string {
  const line = face.set(text)
  let pen = x - (line.width * size) / 2
  return line.glyphs
    .map(({ face: font, glyph, advance }) => {
      const at = pen
      pen += advance * size
      const outline = glyphContour(glyph)
      return outline
        ? `<path transform="translate(${at.toFixed(2)} ${y.toFixed(2)}) scale(${(size / font.unitsPerEm).toFixed(6)})" d="${outline}"/>`
        : ''
    })
    .join('')
}
