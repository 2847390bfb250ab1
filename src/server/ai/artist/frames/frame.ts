import 'server-only'
import type { Painting } from '../engine/painting'
import type { Random } from '../random'
import { type Box, height, inset, middleX, middleY, width } from '../scene'
import { blob, ellipse, type Point, polygon, rect, roundStar } from '../shapes/paths'
import type { FrameKind } from '../style-traits'

/** Paper that stays white along every page edge, points: 0.4 in and a little for the stroke. */
const CLEAR = 29.6

/** The picture's edge: where scenery may be, and how the page is closed around it. */
export type Frame = {
  /** Scenery fills this box; the frame hides what lies outside its outline. */
  readonly box: Box
  /** Everything drawn after the frame must stay inside, points. */
  readonly safe: Box
  /** Paints the plain background: sky or wall. */
  open(): void
  /** Hides everything outside the outline and draws the border. */
  close(): void
}

/** The part of the page that may carry ink when lines are `line` points wide. */
export function safeArea(p: Painting): Box {
  const by = CLEAR + p.line * 0.7
  return { left: by, top: by, right: p.pageWidth - by, bottom: p.pageHeight - by }
}

/** Frames whose lower corners would cut off wheels. */
const ROUND: ReadonlySet<FrameKind> = new Set(['oval', 'island', 'cloud', 'petals'])

const BANDED: ReadonlySet<FrameKind> = new Set(['double', 'beads', 'stitch', 'tiles'])

export function frameOf(kind: FrameKind, p: Painting, random: Random): Frame {
  const safe = inset(safeArea(p), p.line * 0.3)
  const bordered = BANDED.has(kind)
  const band = bordered ? Math.max(p.line * 4.2, width(safe) * 0.045) : 0
  const box = inset(safe, band)
  const outline = outlineOf(kind, box, random)
  return {
    box,
    safe,
    open: () => {
      p.object('far')
      p.shape(rect(-9, -9, p.pageWidth + 18, p.pageHeight + 18))
    },
    close: () => {
      p.object('frame')
      p.erase(`${rect(-9, -9, p.pageWidth + 18, p.pageHeight + 18)}${outline}`)
      if (bordered) drawBand(p, kind, safe, band)
    },
  }
}

/** One of the style's frames that suits the reader: bands of small beads are for older ones. */
export function pickFrame(
  kinds: readonly FrameKind[],
  level: number,
  random: Random,
  wide = false,
): FrameKind {
  const plain = kinds.filter((kind) => level >= 2 || !BANDED.has(kind) || (level === 1 && random.chance(0.3)))
  const fitting = wide ? plain.filter((kind) => !ROUND.has(kind)) : plain
  return random.pick(fitting.length ? fitting : (['rounded'] as const))
}

/** A closed path inside `box`, drawn the same way round as nothing else needs. */
export function outlineOf(kind: FrameKind, box: Box, random: Random): string {
  const { left, top, right, bottom } = box
  const [w, h] = [width(box), height(box)]
  const r = Math.min(w, h)
  switch (kind) {
    case 'plain':
    case 'double':
    case 'tiles':
      return rect(left, top, w, h)
    case 'rounded':
    case 'beads':
    case 'stitch':
      return rect(left, top, w, h, r * 0.07)
    case 'arch': {
      const rise = Math.min(h * 0.26, w * 0.42)
      return `M${left} ${bottom}L${left} ${top + rise}C${left} ${top + rise * 0.2} ${left + w * 0.2} ${top} ${middleX(box)} ${top}C${right - w * 0.2} ${top} ${right} ${top + rise * 0.2} ${right} ${top + rise}L${right} ${bottom}Z`
    }
    case 'oval':
      return superellipse(box, 4)
    case 'ticket': {
      const n = r * 0.085
      return `M${left + n} ${top}L${right - n} ${top}A${n} ${n} 0 0 0 ${right} ${top + n}L${right} ${bottom - n}A${n} ${n} 0 0 0 ${right - n} ${bottom}L${left + n} ${bottom}A${n} ${n} 0 0 0 ${left} ${bottom - n}L${left} ${top + n}A${n} ${n} 0 0 0 ${left + n} ${top}Z`
    }
    case 'octagon': {
      const n = r * 0.13
      return polygon([
        [left + n, top],
        [right - n, top],
        [right, top + n],
        [right, bottom - n],
        [right - n, bottom],
        [left + n, bottom],
        [left, bottom - n],
        [left, top + n],
      ])
    }
    case 'scallop':
      return bumpyRect(box, r * 0.095)
    case 'petals':
      return bumpyRect(box, r * 0.17)
    case 'cloud':
      return bumpyRect(box, r * 0.22)
    case 'island':
      return islandOutline(box, random)
  }
}

/** A box with very round sides. */
function superellipse(box: Box, power: number): string {
  const points: Point[] = []
  for (let i = 0; i < 40; i++) {
    const a = (i / 40) * Math.PI * 2
    const c = Math.cos(a)
    const s = Math.sin(a)
    points.push([
      middleX(box) + (Math.sign(c) * Math.abs(c) ** (2 / power) * width(box)) / 2,
      middleY(box) + (Math.sign(s) * Math.abs(s) ** (2 / power) * height(box)) / 2,
    ])
  }
  return blob(points)
}

/** A rectangle whose sides are rows of arcs of about `bump` width, which bulge to the sides of `box`. */
function bumpyRect(box: Box, bump: number): string {
  // An arc of radius .56 over a chord of 1 rises by .31.
  const { left, top, right, bottom } = inset(box, bump * 0.33)
  const across = Math.max(3, Math.round((right - left) / bump))
  const down = Math.max(3, Math.round((bottom - top) / bump))
  const corners: [Point, Point, number][] = [
    [[left, top], [right, top], across],
    [[right, top], [right, bottom], down],
    [[right, bottom], [left, bottom], across],
    [[left, bottom], [left, top], down],
  ]
  let d = `M${left} ${top}`
  for (const [[x0, y0], [x1, y1], n] of corners)
    for (let i = 1; i <= n; i++) {
      const r = (Math.hypot(x1 - x0, y1 - y0) / n) * 0.56
      d += `A${r} ${r} 0 0 1 ${x0 + ((x1 - x0) * i) / n} ${y0 + ((y1 - y0) * i) / n}`
    }
  return `${d}Z`
}

/** A soft vignette: as if torn from a larger picture. */
function islandOutline(box: Box, random: Random): string {
  const points: Point[] = []
  const count = 14
  for (let i = 0; i < count; i++) {
    const a = (i / count) * Math.PI * 2
    const c = Math.cos(a)
    const s = Math.sin(a)
    const r = random.between(0.93, 1)
    points.push([
      middleX(box) + (Math.sign(c) * Math.abs(c) ** 0.5 * width(box) * r) / 2.03,
      middleY(box) + (Math.sign(s) * Math.abs(s) ** 0.5 * height(box) * r) / 2.03,
    ])
  }
  return blob(points)
}

/** A band of closed cells around the picture, between the frame's outline and the safe area. */
function drawBand(p: Painting, kind: FrameKind, safe: Box, band: number) {
  const round =
    kind === 'beads' || kind === 'stitch' ? Math.min(width(safe), height(safe)) * 0.07 + band * 0.5 : 0
  const inner = inset(safe, band)
  p.object('frame')
  const hole = rect(inner.left, inner.top, width(inner), height(inner), Math.max(0, round - band * 0.5))
  p.shape(`${rect(safe.left, safe.top, width(safe), height(safe), round)}${hole}`, 'none', 1)
  const middle = inset(safe, band / 2)
  const step =
    band *
    (kind === 'stitch'
      ? 1.9
      : kind === 'tiles'
        ? 1.5
        : kind === 'double'
          ? p.line > 3.5
            ? 4.4
            : 2.6
          : p.line > 3.5
            ? 1.9
            : 1.25)
  const across = Math.max(2, Math.round(width(middle) / step))
  const down = Math.max(2, Math.round(height(middle) / step))
  const put = (x: number, y: number, upright: boolean, i: number) => {
    const r = band * 0.3
    if (kind === 'beads') p.shape(ellipse(x, y, r), 'none', 2)
    else if (kind === 'stitch')
      p.shape(
        upright
          ? rect(x - r * 0.5, y - r * 1.6, r, r * 3.2, r * 0.5)
          : rect(x - r * 1.6, y - r * 0.5, r * 3.2, r, r * 0.5),
        'none',
        2,
      )
    else if (kind === 'tiles')
      p.shape(
        polygon([
          [x, y - r * 1.15],
          [x + r * 1.15, y],
          [x, y + r * 1.15],
          [x - r * 1.15, y],
        ]),
        'none',
        2,
      )
    else if (i % 2) p.shape(ellipse(x, y, r), 'none', 2)
    else p.shape(roundStar(x, y, r * 1.35), 'none', 2)
  }
  const corner = kind === 'beads' || kind === 'stitch' ? 1 : 0
  for (let i = corner; i < across + 1 - corner; i++) {
    const x = middle.left + (width(middle) * i) / across
    put(x, middle.top, false, i)
    put(x, middle.bottom, false, i)
  }
  for (let i = 1; i < down; i++) {
    const y = middle.top + (height(middle) * i) / down
    put(middle.left, y, true, i)
    put(middle.right, y, true, i)
  }
}
