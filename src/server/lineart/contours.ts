import 'server-only'
import { type Grey, whiteGrey } from './grey'

/** A closed outline: x, y, x, y … in pixels, where pixel (0, 0) covers 0 ≤ x, y < 1. */
export type Contour = Float64Array

const TOP = 0
const RIGHT = 1
const BOTTOM = 2
const LEFT = 3

/**
 * Outlines of everything darker than `level`, outer ones and holes alike (fill them even-odd), by marching
 * squares between pixel centers with linear interpolation. Where two dark corners meet diagonally, the mean
 * of the four decides whether they touch.
 */
export function contours(grey: Grey, level: number): Contour[] {
  const framed = withPaperFrame(grey)
  const { width, height, data } = framed
  const seen = new Uint8Array(data.length)
  const found: Contour[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width, stop = i + width - 1; i < stop; i++) {
      if (data[i]! >= level && data[i + 1]! < level && !seen[i]) found.push(follow(framed, level, i, seen))
    }
  }
  return found
}

function withPaperFrame({ width, height, data }: Grey): Grey {
  const framed = whiteGrey(width + 2, height + 2)
  for (let y = 0; y < height; y++)
    framed.data.set(data.subarray(y * width, (y + 1) * width), (y + 1) * (width + 2) + 1)
  return framed
}

/** Walks from the horizontal pixel pair at `start` through the cell below it until it is back. */
function follow({ width, data }: Grey, level: number, start: number, seen: Uint8Array): Contour {
  const points: number[] = []
  let cell = start
  let enters = TOP
  do {
    pushCrossing(points, data, width, cell, enters, level)
    if (enters === TOP) seen[cell] = 1
    else if (enters === BOTTOM) seen[cell + width] = 1
    const leaves = exitOf(data, width, cell, enters, level)
    if (leaves === TOP) cell -= width
    else if (leaves === BOTTOM) cell += width
    else cell += leaves === RIGHT ? 1 : -1
    enters = (leaves + 2) & 3
  } while (!(cell === start && enters === TOP) && !(cell === start - width && enters === BOTTOM))
  return Float64Array.from(points)
}

/** Corners of a cell clockwise from the upper left; side s lies between corners s and s + 1. */
function cornerAt(cell: number, corner: number, width: number): number {
  return cell + (corner === 1 || corner === 2 ? 1 : 0) + (corner >= 2 ? width : 0)
}

function pushCrossing(
  points: number[],
  data: Uint8Array,
  width: number,
  cell: number,
  side: number,
  level: number,
): void {
  const a = cornerAt(cell, side, width)
  const b = cornerAt(cell, (side + 1) & 3, width)
  const t = (level - data[a]!) / (data[b]! - data[a]!)
  const [ax, ay] = [a % width, Math.floor(a / width)]
  const [bx, by] = [b % width, Math.floor(b / width)]
  // The paper frame shifts pixels by one, pixel centers lie at one half.
  points.push(ax + (bx - ax) * t - 0.5, ay + (by - ay) * t - 0.5)
}

function exitOf(data: Uint8Array, width: number, cell: number, enters: number, level: number): number {
  const dark = (corner: number) => data[cornerAt(cell, corner & 3, width)]! < level
  const crossings = [TOP, RIGHT, BOTTOM, LEFT].filter((side) => dark(side) !== dark(side + 1))
  if (crossings.length === 2) return crossings[0] === enters ? crossings[1]! : crossings[0]!
  let sum = 0
  for (let corner = 0; corner < 4; corner++) sum += data[cornerAt(cell, corner, width)]!
  const joined = sum / 4 < level
  // Go round the entered side's paper corner when ink touches ink across the cell, else round its ink corner.
  const roundFirst = dark(enters) !== joined
  return roundFirst ? (enters + 3) & 3 : (enters + 1) & 3
}
