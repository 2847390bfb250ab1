import 'server-only'
import type { PdfFile } from './pdf-file'
import { type Dict, Name, type PdfValue, Stream } from './pdf-objects'

/** What ink a color is. `luma` is its lightness, 0 black to 255 white. */
export type Paint = {
  readonly luma: number
  /** Not a shade between black and white, or made of several inks. */
  readonly colored: boolean
  readonly model: ColorModel
}
export type ColorModel = 'gray' | 'rgb' | 'cmyk' | 'lab' | 'spot' | 'pattern'

export type ColorSpace = {
  readonly model: ColorModel
  readonly components: number
  /** Made of one ink that is black. */
  readonly black?: boolean
  /** Prints nothing at all. */
  readonly none?: boolean
  /** Colors by number. */
  readonly palette?: readonly Paint[]
}

const GRAY: ColorSpace = { model: 'gray', components: 1 }
const RGB: ColorSpace = { model: 'rgb', components: 3 }
const CMYK: ColorSpace = { model: 'cmyk', components: 4 }
const PATTERN: ColorSpace = { model: 'pattern', components: 0 }

const BY_NAME: ReadonlyMap<string, ColorSpace> = new Map(
  Object.entries({
    DeviceGray: GRAY,
    G: GRAY,
    CalGray: GRAY,
    DeviceRGB: RGB,
    RGB,
    CalRGB: RGB,
    DeviceCMYK: CMYK,
    CMYK,
    Pattern: PATTERN,
  }),
)

export const BLACK_PAINT: Paint = { luma: 0, colored: false, model: 'gray' }
export const WHITE_PAINT: Paint = { luma: 255, colored: false, model: 'gray' }
export const deviceSpace = (model: 'gray' | 'rgb' | 'cmyk'): ColorSpace =>
  model === 'gray' ? GRAY : model === 'rgb' ? RGB : CMYK

/** A color space by its name in the page's resources, or as an array. Unknown ones are taken for grey. */
export function colorSpaceOf(
  pdf: PdfFile,
  value: PdfValue | undefined,
  resources: Dict | null,
  depth = 0,
): ColorSpace {
  const found = pdf.get(value)
  if (depth > 6) return GRAY
  if (found instanceof Name) {
    const named = pdf.dict(resources?.get('ColorSpace'))?.get(found.name)
    if (named !== undefined && depth === 0) return colorSpaceOf(pdf, named, resources, depth + 1)
    return BY_NAME.get(found.name) ?? GRAY
  }
  if (!Array.isArray(found)) return GRAY
  const kind = pdf.get(found[0])
  if (!(kind instanceof Name)) return GRAY
  switch (kind.name) {
    case 'ICCBased': {
      const components = pdf.numberIn(pdf.dict(found[1]), 'N')
      return components === 4 ? CMYK : components === 3 ? RGB : GRAY
    }
    case 'Lab':
      return { model: 'lab', components: 3 }
    case 'Separation':
    case 'DeviceN': {
      const names = pdf.get(found[1])
      const inks = (Array.isArray(names) ? names : [names]).map((ink) => {
        const name = pdf.get(ink)
        return name instanceof Name ? name.name : ''
      })
      return {
        model: 'spot',
        components: inks.length,
        black: inks.every((ink) => ink === 'Black' || ink === 'All' || ink === 'None'),
        none: inks.every((ink) => ink === 'None'),
      }
    }
    case 'Indexed':
    case 'I':
      return indexed(pdf, found, resources, depth)
    default:
      return BY_NAME.get(kind.name) ?? GRAY
  }
}

function indexed(pdf: PdfFile, parts: PdfValue[], resources: Dict | null, depth: number): ColorSpace {
  const base = colorSpaceOf(pdf, parts[1], resources, depth + 1)
  const table = pdf.get(parts[3])
  const bytes =
    table instanceof Stream
      ? pdf.unpacked(table)
      : Buffer.from(typeof table === 'string' ? table : '', 'latin1')
  const last = Math.min(255, Math.max(0, Number(pdf.get(parts[2])) || 0))
  const palette = Array.from({ length: last + 1 }, (_, i) => {
    const color = Array.from(
      bytes.subarray(i * base.components, (i + 1) * base.components),
      (byte) => byte / 255,
    )
    return paintOf(base, base.model === 'lab' ? labFromBytes(color) : color)
  })
  return { model: base.model, components: 1, palette }
}

const labFromBytes = ([l = 0, a = 0.5, b = 0.5]: number[]) => [l * 100, a * 255 - 128, b * 255 - 128]

/** Channels further apart than this are seen as a color. */
const COLORED = 0.1

/** What comes onto the paper for the numbers of a color; missing ones are black's. */
export function paintOf(space: ColorSpace, color: readonly number[]): Paint {
  const { model } = space
  if (space.palette && color.length === 1)
    return space.palette[Math.round(color[0]!)] ?? { ...BLACK_PAINT, model }
  const [a = 0, b = 0, c = 0, d = 0] = color
  switch (model) {
    case 'gray':
      return { luma: light(a), colored: false, model }
    case 'rgb':
      return {
        luma: light(0.299 * a + 0.587 * b + 0.114 * c),
        colored: Math.max(a, b, c) - Math.min(a, b, c) > COLORED,
        model,
      }
    case 'cmyk': {
      const k = color.length < 4 ? 1 : d
      return {
        luma: light((1 - k) * (1 - 0.299 * a - 0.587 * b - 0.114 * c)),
        colored: Math.max(a, b, c) > 0.02,
        model,
      }
    }
    case 'lab':
      return { luma: light(a / 100), colored: Math.hypot(b, c) > 6, model }
    case 'spot': {
      const most = space.none ? 0 : Math.max(0, ...color)
      return { luma: light(1 - most), colored: !space.black && most > 0, model }
    }
    default:
      return { luma: 0, colored: false, model }
  }
}

const light = (level: number) => Math.round(Math.min(1, Math.max(0, level)) * 255)

/** From here on a color counts as paper. */
export const PAPER_LUMA = 246
export const isInk = (paint: Paint) => paint.luma < PAPER_LUMA || paint.colored
/** Neither black nor white: printed as a raster of dots. */
export const isGrey = ({ luma, colored }: Paint) => !colored && luma > 24 && luma < 232
