import 'server-only'
import { BLACK_PAINT, type ColorSpace, deviceSpace, type Paint } from './color-space'
import type { FontFacts } from './font-facts'
import { type Box, EVERYWHERE, IDENTITY, type Matrix } from './matrix'

/** What `q` keeps and `Q` brings back. */
export type GraphicsState = {
  ctm: Matrix
  /** Points of the page. */
  clip: Box
  fill: Paint
  stroke: Paint
  fillSpace: ColorSpace
  strokeSpace: ColorSpace
  lineWidth: number
  font: FontFacts | null
  fontSize: number
  characterSpace: number
  wordSpace: number
  /** 1 is as wide as the font. */
  stretch: number
  leading: number
  rise: number
  /** 3 and 7 draw nothing. */
  textMode: number
}

export const firstState = (ctm: Matrix = IDENTITY, clip: Box = EVERYWHERE): GraphicsState => ({
  ctm,
  clip,
  fill: BLACK_PAINT,
  stroke: BLACK_PAINT,
  fillSpace: deviceSpace('gray'),
  strokeSpace: deviceSpace('gray'),
  lineWidth: 1,
  font: null,
  fontSize: 0,
  characterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  textMode: 0,
})

/** One thing painted on a page, points of the page as it is read (turned, lower left corner at 0, 0). */
export type Mark = {
  readonly kind: 'text' | 'fill' | 'stroke' | 'shading' | 'picture'
  readonly box: Box
  readonly paint: Paint
  /** Points: width of a stroked line, or of a filled shape as thin as one. */
  readonly line?: number
  /** Points. */
  readonly size?: number
  readonly font?: FontFacts
  /** What text reads as, as far as the font says. */
  readonly letters?: string
  /** The shape fills its box. */
  readonly solid?: boolean
  /** Later things lie on top of earlier ones. */
  readonly order?: number
}
