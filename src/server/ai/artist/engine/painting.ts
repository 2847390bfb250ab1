import 'server-only'
import { type Flat, flattenPath } from './flatten-path'
import { growth, IDENTITY, type Matrix, multiply, transform } from './matrix'
import type { PatternName } from './pattern-fills'
import { rasterize } from './rasterize'

/** How near an object is to the reader; nearer outlines are heavier. */
export type Role = 'far' | 'scenery' | 'near' | 'prop' | 'actor' | 'hero' | 'frame'

export type ObjectInfo = { readonly role: Role }

/** What may fill a shape where the audience likes patterns: any, a gentle one, none, a rosette, or the one named. */
export type Fill = 'auto' | 'soft' | 'none' | 'rosette' | PatternName

/** One flat shape. Painted later means in front: part numbers only grow. */
export type Part = {
  readonly object: number
  /** Printed black. */
  readonly ink: boolean
  readonly fill: Fill
  /** Parts of one object with the same tint get the same pattern. */
  readonly tint: number
}

/** An open line drawn with the pen itself: a smile, a whisker, a wrinkle. Points of the page, visible where
 * nothing painted after it covers it. */
export type Pen = {
  readonly line: Flat
  readonly factor: number
  readonly before: number
  readonly object: number
}

/** Where somebody’s head was painted: `frame` takes its own units, 100 across around the middle, to the page. */
export type PaintedHead = { readonly who: string; readonly frame: Matrix; readonly object: number }

const PAPER: Part = { object: 0, ink: false, fill: 'none', tint: 0 }

/**
 * A page being composed: opaque shapes laid over each other, in points from the top left corner. `cells` turns
 * them into a map of part numbers. Outlines are found afterwards, where part meets part; so every outline is
 * closed and nothing hidden shows.
 */
export class Painting {
  /** Map pixels. */
  readonly width: number
  readonly height: number
  readonly parts: Part[] = [PAPER]
  readonly objects: ObjectInfo[] = [{ role: 'far' }]
  readonly pens: Pen[] = []
  readonly heads: PaintedHead[] = []
  private readonly shapes: { readonly svg: string; readonly object: number }[] = []
  private matrix: Matrix = IDENTITY

  /** `pageWidth` × `pageHeight` points; `resolution` map pixels per point; `line` the base line weight, points. */
  constructor(
    readonly pageWidth: number,
    readonly pageHeight: number,
    readonly resolution: number,
    readonly line: number,
  ) {
    this.width = Math.round(pageWidth * resolution)
    this.height = Math.round(pageHeight * resolution)
  }

  /** Draws `draw` moved by `matrix`; may be nested. */
  within(matrix: Matrix, draw: () => void): void {
    const outer = this.matrix
    this.matrix = multiply(outer, matrix)
    draw()
    this.matrix = outer
  }

  /** Points of the page per local unit. */
  get unit(): number {
    return growth(this.matrix)
  }

  /** Starts a new object: the shapes that follow belong to it. */
  object(role: Role): void {
    this.objects.push({ role })
  }

  /** Notes whose head is here, 100 local units across around the origin. */
  head(who: string): void {
    this.heads.push({ who, frame: this.matrix, object: this.objects.length - 1 })
  }

  /** A closed shape of the current object (even-odd). */
  shape(d: string, fill: Fill = 'none', tint = 0): void {
    this.emit(`d="${d}" fill-rule="evenodd" fill=`, this.part(false, fill, tint))
  }

  /** A shape printed black; keep it small, it cannot be colored. */
  ink(d: string): void {
    this.emit(`d="${d}" fill-rule="evenodd" fill=`, this.part(true, 'none', 0))
  }

  /** A round-ended band along the path: a limb, a rope, a stem. `width` in local units. */
  band(d: string, width: number, fill: Fill = 'none', tint = 0): void {
    const pen = `stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round"`
    this.emit(`d="${d}" fill="none" ${pen} stroke=`, this.part(false, fill, tint))
  }

  /** A shape of somebody's art: like `shape`, grown by `bleed` local units so that neighbors leave no gap. */
  patch(d: string, bleed: number, ink: boolean, fill: Fill, tint: number): void {
    const part = this.part(ink, ink ? 'none' : fill, tint)
    const code = hex(part)
    this.emit(`d="${d}" fill-rule="evenodd" stroke-width="${bleed}" stroke="${code}" fill=`, part)
  }

  /** Paper again, for instance around a vignette (even-odd). */
  erase(d: string): void {
    this.emit(`d="${d}" fill-rule="evenodd" fill=`, this.parts.push(PAPER) - 1)
  }

  /** An open pen line; absolute M, L, Q, C and Z commands. `factor` times the base line weight. */
  pen(d: string, factor = 0.85): void {
    for (const flat of flattenPath(d)) {
      const line = new Float64Array(flat.length)
      for (let i = 0; i < flat.length; i += 2) {
        const [x, y] = transform(this.matrix, flat[i]!, flat[i + 1]!)
        line[i] = x
        line[i + 1] = y
      }
      this.pens.push({ line, factor, before: this.parts.length, object: this.objects.length - 1 })
    }
  }

  /** The map of part numbers, `width` × `height`, row by row; 0 is bare paper. Objects in `without` are left out. The
   * map is the caller's own. */
  cells(without: ReadonlySet<number> = new Set()): Int32Array {
    const view = `${round(this.width / this.resolution)} ${round(this.height / this.resolution)}`
    const shapes = this.shapes.filter((shape) => !without.has(shape.object))
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" ` +
      `viewBox="0 0 ${view}">${shapes.map((shape) => shape.svg).join('')}</svg>`
    // A pixel is as wide as a part number: the map takes its place.
    const { pixels: cells } = rasterize(svg, this.width)
    let last = 0
    let part = 0
    for (let i = 0; i < cells.length; i++) {
      const pixel = cells[i]!
      if (pixel !== last) {
        last = pixel
        part = pixel >>> 24 ? rgb(pixel) : 0
      }
      cells[i] = part
    }
    return cells
  }

  private part(ink: boolean, fill: Fill, tint: number): number {
    return this.parts.push({ object: this.objects.length - 1, ink, fill, tint }) - 1
  }

  private emit(attributes: string, part: number): void {
    const m = this.matrix.map((v) => +v.toFixed(5)).join(' ')
    const svg = `<path ${attributes}"${hex(part)}" transform="matrix(${m})"/>`
    this.shapes.push({ svg, object: this.parts[part]!.object })
  }
}

/** 0xrrggbb of a pixel as `rasterize` delivers it. */
export function rgb(pixel: number): number {
  return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff)
}

function hex(part: number): string {
  return `#${part.toString(16).padStart(6, '0')}`
}

function round(v: number): number {
  return +v.toFixed(3)
}
