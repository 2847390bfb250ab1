import 'server-only'
import sharp from 'sharp'
import { COVER_INK, COVER_PAPER } from '@/domain/cover'
import { CRAYON, CRAYONS } from '@/domain/crayon'
import type { Ink } from '../page-canvas'
import { fillRgb } from '../pdf-canvas'
import { pdfNumbers } from '../pdf-writer'

/** How the colors of a cover are written: `fill` is an operator, `palette` the bytes of paper and the six crayons. */
export type CoverInks = {
  readonly space: '/DeviceRGB' | '/DeviceCMYK'
  readonly fill: (ink: Ink) => string
  /** Hexadecimal, paper first, then the crayons in order. */
  readonly palette: string
  /** A picture of 8 bits a channel, from RGB. */
  readonly picture: (picture: Rgb) => Promise<Uint8Array>
}

type Rgb = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

/** What the screen shows, for printers who turn it into inks themselves. */
export const RGB_INKS: CoverInks = {
  space: '/DeviceRGB',
  fill: fillRgb,
  palette: ['ffffff', ...CRAYONS.map((crayon) => CRAYON[crayon].hex.slice(1))].join(''),
  picture: async ({ rgb }) => rgb,
}

/**
 * Percent of cyan, magenta, yellow and black of each flat color, chosen by eye for coated stock (SWOP). Type is black ink
 * alone: in four inks a small letter shows colored edges where the plates are a hair off.
 */
const PERCENT: Readonly<Record<string, readonly [number, number, number, number]>> = {
  [CRAYON.tomato.hex]: [0, 68, 62, 0],
  [CRAYON.marigold.hex]: [2, 26, 82, 0],
  [CRAYON.fern.hex]: [54, 0, 58, 0],
  [CRAYON.sky.hex]: [52, 8, 0, 0],
  [CRAYON.grape.hex]: [32, 42, 0, 0],
  [CRAYON.rose.hex]: [0, 46, 2, 0],
  [COVER_PAPER]: [0, 0, 0, 0],
  [COVER_INK]: [0, 0, 0, 100],
  white: [0, 0, 0, 0],
  black: [0, 0, 0, 100],
}

/** Ink on one spot, all four together, that paper can still dry: IngramSpark's limit, of 400 %. */
const MOST_INK = 2.4

/** Four inks, as PDF/X-1a asks for. */
export const CMYK_INKS: CoverInks = {
  space: '/DeviceCMYK',
  fill: (ink) => `${pdfNumbers(...percent(ink).map((share) => share / 100))} k`,
  palette: [COVER_PAPER, ...CRAYONS.map((crayon) => CRAYON[crayon].hex)].map(bytes).join(''),
  picture: async ({ width, height, rgb }) => {
    const inks = await sharp(rgb, { raw: { width, height, channels: 3 } })
      .toColourspace('cmyk')
      .raw()
      .toBuffer()
    return limitInk(inks)
  },
}

function percent(ink: string) {
  const known = PERCENT[ink]
  if (!known) throw new Error(`${ink} is no color of a cover`)
  return known
}

function bytes(ink: string): string {
  return percent(ink)
    .map((share) =>
      Math.round(share * 2.55)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** Takes color away, never black, where a pixel would get more ink than dries. CMYK bytes, changed in place. */
export function limitInk(inks: Uint8Array): Uint8Array {
  for (let i = 0; i < inks.length; i += 4) {
    const [cyan, magenta, yellow, black] = [inks[i]!, inks[i + 1]!, inks[i + 2]!, inks[i + 3]!]
    const color = cyan + magenta + yellow
    const room = MOST_INK * 255 - black
    if (color <= room) continue
    const keep = room / color
    inks[i] = cyan * keep
    inks[i + 1] = magenta * keep
    inks[i + 2] = yellow * keep
  }
  return inks
}
