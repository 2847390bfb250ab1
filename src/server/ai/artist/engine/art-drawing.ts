import 'server-only'
import { release } from '@/server/lineart/memory'
import { iconBody } from '../subjects'
import { regionBoxes, widestSpot } from './label-map'
import { type ArtDetail, mergeColors } from './merge-colors'
import { rgb } from './painting'
import { rasterize } from './rasterize'
import { type Curve, smooth, toPath } from './smooth-path'
import { traceLoops } from './trace-loops'

export type ArtSet = 'noto' | 'fluent'

/** One flat region of the art. Larger shapes come first, so that smaller ones lie on them. */
export type ArtShape = {
  readonly d: string
  readonly ink: boolean
  /** Original color, 0xrrggbb. */
  readonly color: number
  /** Share of the drawing's box. */
  readonly area: number
}

/** Flat shapes in a box 1 high and `aspect` wide, the middle of its foot at the origin. */
export type ArtDrawing = {
  readonly shapes: readonly ArtShape[]
  readonly aspect: number
  /** Width of the stroke that keeps neighboring shapes from leaving gaps. */
  readonly bleed: number
  /** Middle and radius of the largest circle in a plain area, to put something on. */
  readonly calm: { readonly x: number; readonly y: number; readonly r: number }
  /** Length of all outlines against that of a circle as large as the drawing: much for fringes and ferns. */
  readonly ragged: number
}

/** Pixels the art is analyzed at; a large hero still gets smooth curves from this. */
const SIDE = 300
const PASSES = 6

/** The longest unused first. */
const drawings = new Map<string, ArtDrawing>()
/** 15 MB; all of the art would be 6,600 drawings and 95 MB. */
const MOST_KEPT = 1000

/** How much detail of the art each step of simplification keeps; 0 is the plainest. */
const DETAILS: readonly ArtDetail[] = [
  { sameColor: 0.16, smallest: 0.0016, rim: 0.045 },
  { sameColor: 0.1, smallest: 0.0008, rim: 0.036 },
  { sameColor: 0.075, smallest: 0.0005, rim: 0.034 },
  { sameColor: 0.06, smallest: 0.0004, rim: 0.03 },
]

/** The icon as flat shapes, kept for the next pages. Throws when the set has no such icon. */
export function artDrawing(set: ArtSet, name: string, detail: 0 | 1 | 2 | 3): ArtDrawing {
  const key = `${set}/${name}/${detail}`
  const drawing = drawings.get(key) ?? flatten(iconBody(set, name), DETAILS[detail]!)
  drawings.delete(key)
  drawings.set(key, drawing)
  if (drawings.size > MOST_KEPT) drawings.delete(drawings.keys().next().value!)
  return drawing
}

function flatten(icon: { body: string; width: number; height: number }, detail: ArtDetail): ArtDrawing {
  // One pixel of air around, so that outlines at the very edge of the art are traced whole.
  const air = Math.max(icon.width, icon.height) / SIDE
  const view = `${-air} ${-air} ${icon.width + 2 * air} ${icon.height + 2 * air}`
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${view}" ` +
    `width="${SIDE}" height="${SIDE}">${icon.body}</svg>`
  const { pixels, width, height } = rasterize(svg, SIDE)
  toColors(pixels)
  const { map, ink, color } = mergeColors(pixels, width, height, detail)
  release(pixels.buffer)
  const loops = traceLoops(map)
  const box = visibleBox(loops.filter((_, r) => color[r]! >= 0).flat())
  const scale = 1 / (box.bottom - box.top)
  const middle = (box.left + box.right) / 2
  const shapes: (ArtShape & { region: number })[] = []
  loops.forEach((curves, region) => {
    if (color[region]! < 0) return
    const moved = curves.map((curve) => ({
      closed: true,
      xs: curve.xs.map((x) => x - middle),
      ys: curve.ys.map((y) => y - box.bottom),
    }))
    const d = moved
      .map((c) => toPath(smooth(c, PASSES), { tolerance: 0.35, straight: false, scale: scale * 100 }))
      .join('')
    shapes.push({
      d,
      ink: ink[region] === 1,
      color: color[region]!,
      area: shoelace(moved) * scale * scale,
      region,
    })
  })
  shapes.sort((a, b) => b.area - a.area)
  const boxes = regionBoxes(map)
  const spots = shapes.slice(0, 3).filter((shape) => !shape.ink)
  const calm = spots
    .map(({ region }) => widestSpot(map, region, boxes))
    .reduce((a, b) => (b.r > a.r ? b : a), { x: 0, y: 0, r: 0 })
  return {
    shapes,
    aspect: (box.right - box.left) * scale,
    bleed: scale * 100,
    ragged: raggedOf(loops.filter((_, r) => color[r]! >= 0 && !ink[r]).flat(), shapes) * scale,
    calm: {
      x: (calm.x - middle) * scale * 100,
      y: (calm.y - box.bottom) * scale * 100,
      r: calm.r * scale * 100,
    },
  }
}

/** Pixels become colors, 0xrrggbb, or −1 where the art is transparent. */
function toColors(pixels: Int32Array): void {
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!
    pixels[i] = pixel >>> 24 < 128 ? -1 : rgb(pixel)
  }
}

function visibleBox(loops: Curve[]) {
  const box = { left: 1e9, right: -1e9, top: 1e9, bottom: -1e9 }
  for (const { xs, ys } of loops) {
    for (let i = 0; i < xs.length; i++) {
      box.left = Math.min(box.left, xs[i]!)
      box.right = Math.max(box.right, xs[i]!)
      box.top = Math.min(box.top, ys[i]!)
      box.bottom = Math.max(box.bottom, ys[i]!)
    }
  }
  return box
}

function raggedOf(loops: Curve[], shapes: readonly ArtShape[]): number {
  const length = loops.reduce((sum, { xs }) => sum + xs.length, 0)
  const area = shapes.reduce((most, shape) => Math.max(most, shape.area), 0)
  return length / Math.sqrt(area * Math.PI * 4)
}

/** Area inside the largest loop: what the region covers, holes included. */
function shoelace(loops: Curve[]): number {
  let largest = 0
  for (const { xs, ys } of loops) {
    let sum = 0
    for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) sum += xs[j]! * ys[i]! - xs[i]! * ys[j]!
    largest = Math.max(largest, Math.abs(sum) / 2)
  }
  return largest
}
