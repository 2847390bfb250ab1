import 'server-only'
import type { Glyph } from 'fontkit'
import { pdfNumbers } from './pdf-writer'
import type { Shape } from './shapes'
import type { TextBlock } from './type-setting'
import type { SetLine } from './typeface'

/** Where a shape goes: its origin, points per unit, and a turn clockwise in degrees. */
export type Placement = { x: number; y: number; size?: number; turn?: number }

/** Stroke width in points, whatever the size of the shape. */
export type Paint = { stroke?: number; fill?: Ink; dash?: number[] }

/** `x` is the left end of the line or its middle, `y` its baseline. `tracking` in points. */
export type LinePlace = {
  x: number
  y: number
  size: number
  align?: 'left' | 'center'
  tracking?: number
  ink?: Ink
  /** Read from the top down, by a quarter turn to the right. */
  turned?: boolean
}

/** `x` is the left edge or the middle of the lines. */
type BlockPlace = { x: number; top: number; align?: 'left' | 'center'; tracking?: number }

/** Interiors are black and white; covers have colors, like `#f4735e`. */
export type Ink = 'black' | 'white' | `#${string}`

/**
 * One page to draw on, origin at the lower left, points. What is drawn once becomes PDF in
 * the file and SVG on the screen. Paths are written like SVG's (absolute M, L, C, Z; y pointing down).
 */
export abstract class PageCanvas {
  /** Strokes and fills a path. */
  abstract draw(path: string, at: Placement, paint: Paint): void

  /** One line of type. */
  abstract text(line: SetLine, place: LinePlace): void

  /** All parts of a shape, back to front, white inside a black outline. */
  shape(parts: Shape, at: Placement, stroke: number) {
    for (const part of parts) this.draw(part, at, { stroke, fill: part.endsWith('Z') ? 'white' : undefined })
  }

  /** A block of lines, `top` being the upper edge of the first line's capitals. */
  block({ lines, size, capHeight, leading }: TextBlock, { x, top, align = 'center', tracking }: BlockPlace) {
    lines.forEach((line, i) => {
      this.text(line, { x, y: top - capHeight - i * leading, size, align, tracking })
    })
  }

  /**
   * Letters to color in: white type on its own black contour. The contour is drawn as paths behind real
   * text, because stroking the text would show where the parts of a letter overlap.
   */
  outlined(
    line: SetLine,
    {
      x,
      y,
      size,
      stroke,
      tracking,
    }: { x: number; y: number; size: number; stroke: number; tracking: number },
  ) {
    const left = x - lineWidth(line, size, tracking) / 2
    let pen = left
    for (const { face, glyph, advance, rise, shift } of line.glyphs) {
      const at = { x: pen + shift * size, y: y + rise * size, size: size / face.unitsPerEm }
      const contour = glyphContour(glyph)
      if (contour) this.draw(contour, at, { stroke: stroke * 2 })
      pen += advance * size + tracking
    }
    this.text(line, { x: left, y, size, tracking, ink: 'white' })
  }
}

/** Width of a set line in points; tracking stands between letters, not after the last. */
export function lineWidth({ glyphs, width }: SetLine, size: number, tracking = 0): number {
  return width * size + Math.max(0, glyphs.length - 1) * tracking
}

/** Where a line of type starts. */
export const leftEnd = (line: SetLine, { x, size, align, tracking = 0 }: LinePlace): number =>
  align === 'center' ? x - lineWidth(line, size, tracking) / 2 : x

/** A glyph's outline in font units as path data: y pointing down, quadratic curves raised to cubic. */
export function glyphContour(glyph: Glyph): string {
  let [x, y] = [0, 0]
  return glyph.path.commands
    .map(({ command, args: [a = 0, b = 0, c = 0, d = 0] }) => {
      if (command === 'closePath') return 'Z'
      const [fromX, fromY] = [x, y]
      if (command === 'quadraticCurveTo') {
        ;[x, y] = [c, d]
        const toward = (end: number, control: number) => (end + 2 * control) / 3
        const points = [toward(fromX, a), -toward(fromY, b), toward(x, a), -toward(y, b), x, -y]
        return `C ${pdfNumbers(...points)}`
      }
      ;[x, y] = [a, b]
      return `${command === 'moveTo' ? 'M' : 'L'} ${pdfNumbers(x, -y)}`
    })
    .join(' ')
}
