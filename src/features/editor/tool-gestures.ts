import type { Crayon } from '@/domain/crayon'
import { type Corner, type PenPoint, PLAIN_PRESSURE } from '@/domain/mask'
import type { Labels } from '@/domain/mask-raster'
import type { RegionMap } from '@/domain/region-map'
import type { ColorBook } from './color-book'
import type { MaskBoard } from './mask-board'
import { nearestShape } from './nearest-shape'
import { rectOf } from './paint-shapes'
import type { Gesture, Sample } from './pointer-engine'
import type { Tool } from './tools'
import { type TouchUps, thinned } from './touch-ups'
import type { Point } from './zoom'

export type Regions = { readonly map: RegionMap; readonly labels: Labels }

/** Lines that lie on the page while a tool is at work, and what has been drawn onto it. */
export type Overlay = {
  /** An outline being drawn; null takes it away. */
  outline(points: readonly Corner[] | null): void
  /** A piece of ink or of the ink eraser, before it is done. */
  ink(points: readonly PenPoint[], size: number, erase: boolean): void
  /** What lies there as touch-ups say. */
  redrawInk(): void
  /** A shape under the hand and how far it was dragged; null when none is. */
  carry(shape: { id: number; by: Corner } | null): void
}

export type Toolbox = {
  readonly board: MaskBoard
  readonly colors: ColorBook
  readonly touchUps: TouchUps
  readonly overlay: Overlay
  readonly polygon: { add(corner: Corner, near: number): void }
  regions(): Regions | null
  hand(): { readonly tool: Tool; readonly size: number; readonly crayon: Crayon; readonly inkSize: number }
  /** CSS pixels of the screen in page pixels. */
  onPage(cssPixels: number): number
  /** A shape was colored or picked: its id, for what is said about it. */
  touched(id: number): void
  /** A shape was dragged to another place. */
  moved(id: number, by: Corner): void
  say(sentence: string): void
}

/** How far from a shape a tap may land and still mean it. CSS pixels. */
export const SLOPPY = 14

const MASK_FULL = 'This mask holds as many strokes as it can. Redraw the painted area, or clear it and go on.'
const INK_FULL = 'One version holds no more touch-ups. Save these, then go on.'
const NO_SHAPES = 'The shapes of this page are still being looked up. Try again in a moment.'

const penPoint = ({ x, y, pressure }: Sample): PenPoint => [
  bounded(x),
  bounded(y),
  pressure === null ? PLAIN_PRESSURE : Math.round(pressure * 1000) / 1000,
]
const corner = ({ x, y }: Point): Corner => [bounded(x), bounded(y)]
/** A pen may leave the page, not go out of sight of it. */
const bounded = (value: number) => Math.max(-400, Math.min(6400, Math.round(value)))

/** What the tool in hand does from here on; null when it moves the page. */
export function beginGesture(at: Sample, box: Toolbox): Gesture | null {
  const { tool } = box.hand()
  switch (tool) {
    case 'brush':
    case 'eraser':
      return brush(at, box, tool === 'eraser')
    case 'lasso':
      return lasso(at, box)
    case 'polygon':
      return polygonCorner(at, box)
    case 'shape':
      return pickShapes(at, box)
    case 'crayon':
      return colorShapes(at, box)
    case 'pen':
    case 'rubber':
      return ink(at, box, tool === 'rubber')
    case 'move':
      return carryShape(at, box)
    case 'hand':
      return null
  }
}

function brush(at: Sample, { board, hand, say }: Toolbox, erase: boolean): Gesture {
  const { size } = hand()
  const stroke = board.stroke(size, erase)
  const least = Math.max(1.5, size / 40)
  let last = penPoint(at)
  stroke.add([last])
  return {
    move: (samples) => {
      const points = thinned(samples.map(penPoint), last, least)
      last = points.at(-1) ?? last
      stroke.add(points)
    },
    end: () => {
      if (!stroke.end()) say(MASK_FULL)
    },
    cancel: stroke.cancel,
  }
}

function lasso(at: Sample, { board, overlay, say }: Toolbox): Gesture {
  const points: Corner[] = [corner(at)]
  let erase = at.alt
  return {
    move: (samples) => {
      for (const sample of samples) {
        const next = corner(sample)
        const last = points.at(-1)!
        if (Math.hypot(next[0] - last[0], next[1] - last[1]) >= 3) points.push(next)
        erase = sample.alt
      }
      overlay.outline(points)
    },
    end: () => {
      overlay.outline(null)
      if (points.length < 3) return
      if (!board.apply({ kind: 'lasso', erase, points })) say(MASK_FULL)
    },
    cancel: () => overlay.outline(null),
  }
}

function polygonCorner(at: Sample, { polygon, onPage }: Toolbox): Gesture {
  let last: Point = at
  return {
    move: (samples) => {
      last = samples.at(-1) ?? last
    },
    end: () => polygon.add(corner(last), onPage(SLOPPY)),
    cancel: () => {},
  }
}

/** Adds the shapes that are touched, or takes them away when the first one was in the mask already. */
function pickShapes(at: Sample, box: Toolbox): Gesture | null {
  const { board, say, touched } = box
  const regions = box.regions()
  if (!regions) return refused(NO_SHAPES, box)
  const { map, labels } = regions
  const found = (place: Point) => nearestShape(labels, map.scale, place, box.onPage(SLOPPY))
  const first = found(at)
  if (first === 0) return refused(null, box)
  const pick = board.pick(at.alt || isPicked(board, regions, first))
  const add = (id: number) => {
    if (id === 0) return
    pick.add(id, rectOf(map.regions[id - 1]!, map.scale, labels))
    touched(id)
  }
  add(first)
  return {
    move: (samples) => {
      for (const sample of samples) add(found(sample))
    },
    end: () => {
      if (!pick.end()) say(MASK_FULL)
    },
    cancel: pick.cancel,
  }
}

/** Whether a shape is in the mask, judged where there is most room in it. */
export function isPicked(board: MaskBoard, { map, labels }: Regions, id: number): boolean {
  const { x, y } = map.regions[id - 1]!
  const [column, row] = [Math.floor(x / map.scale), Math.floor(y / map.scale)]
  return column < labels.width && row < labels.height && board.covers(column, row)
}

function colorShapes(at: Sample, box: Toolbox): Gesture | null {
  const { colors, touched } = box
  const regions = box.regions()
  if (!regions) return refused(NO_SHAPES, box)
  const { crayon } = box.hand()
  const found = (place: Point) => nearestShape(regions.labels, regions.map.scale, place, box.onPage(SLOPPY))
  const first = found(at)
  if (first === 0) return refused(null, box)
  if (colors.snapshot().fills.get(first) === crayon) {
    colors.toggle(first, crayon)
    return { move: () => {}, end: () => {}, cancel: () => colors.undo() }
  }
  const drag = colors.drag(crayon)
  const add = (id: number) => {
    if (id === 0) return
    drag.add(id)
    touched(id)
  }
  add(first)
  return {
    move: (samples) => {
      for (const sample of samples) {
        // While dragging, a line is a line: only what is really passed over is colored.
        const id = nearestShape(regions.labels, regions.map.scale, sample, 0)
        if (id !== first) add(id)
      }
    },
    end: () => {},
    cancel: drag.cancel,
  }
}

function ink(at: Sample, { touchUps, overlay, hand, say }: Toolbox, erase: boolean): Gesture {
  const { size, inkSize } = hand()
  const width = erase ? size : inkSize
  const points: PenPoint[] = [penPoint(at)]
  overlay.ink(points, width, erase)
  return {
    move: (samples) => {
      const before = points.at(-1)!
      const more = thinned(samples.map(penPoint), before, 2)
      if (more.length === 0) return
      points.push(...more)
      overlay.ink([before, ...more], width, erase)
    },
    end: () => {
      const done = erase
        ? touchUps.add({ tool: 'erase', size, points })
        : touchUps.add({ tool: 'ink', points })
      if (done) return
      say(INK_FULL)
      overlay.redrawInk()
    },
    cancel: overlay.redrawInk,
  }
}

function carryShape(at: Sample, box: Toolbox): Gesture | null {
  const { overlay, moved } = box
  const regions = box.regions()
  if (!regions) return refused(NO_SHAPES, box)
  const id = nearestShape(regions.labels, regions.map.scale, at, box.onPage(SLOPPY))
  if (id === 0) return refused(null, box)
  let by: Corner = [0, 0]
  overlay.carry({ id, by })
  return {
    move: (samples) => {
      const last = samples.at(-1)
      if (last) by = [Math.round(last.x - at.x), Math.round(last.y - at.y)]
      overlay.carry({ id, by })
    },
    end: () => moved(id, by),
    cancel: () => overlay.carry(null),
  }
}

/** Nothing here to work on; the hand is followed no further. */
function refused(sentence: string | null, { say }: Toolbox): Gesture {
  if (sentence) say(sentence)
  return { move: () => {}, end: () => {}, cancel: () => {} }
}
