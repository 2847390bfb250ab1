import 'server-only'
import type { Fill, Painting } from './engine/painting'
import type { Random } from './random'
import type { StyleTraits } from './style-traits'

/** A rectangle in points from the top left corner of the page. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const width = (box: Box) => box.right - box.left
export const height = (box: Box) => box.bottom - box.top
export const middleX = (box: Box) => (box.left + box.right) / 2
export const middleY = (box: Box) => (box.top + box.bottom) / 2

export function inset(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by }
}

/** Area two boxes share. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return w > 0 && h > 0 ? w * h : 0
}

/** 0 toddlers to 4 adults: how much there is to see. */
export type Level = 0 | 1 | 2 | 3 | 4

/** Everything a piece of scenery needs to draw itself. */
export type Scene = {
  readonly p: Painting
  /** The part of the page the picture fills. */
  readonly box: Box
  /** A hundredth of the picture's shorter side, points. */
  readonly u: number
  readonly level: Level
  readonly style: StyleTraits
  readonly night: boolean
  readonly weather: 'rain' | 'snow' | 'wind' | undefined
  /** Where the main figure stands: keep large set pieces to its sides. */
  readonly focus: Focus
  readonly random: Random
  /** Ids of ready-made drawings the scenery used. */
  readonly used: Set<string>
}

/** The main figure's place: middle of its feet, its height, all in points. */
export type Focus = { readonly x: number; readonly y: number; readonly height: number }

/** A place where a thing can stand, lie, hang or float. */
export type Spot = {
  readonly x: number
  /** Where its foot is. */
  readonly y: number
  /** Height of a thing that fits, points. */
  readonly size: number
  readonly on: 'ground' | 'shelf' | 'air' | 'water'
}

/** What a place offers to those who act in it. */
export type Stage = {
  /** Where the ground begins, y in points. */
  readonly horizon: number
  readonly spots: readonly Spot[]
  /** Paints what is nearer than the actors. */
  readonly front: () => void
  readonly indoors: boolean
  readonly floats: boolean
}

/** `auto` where the level likes patterns, so that scenery stays calm for the young. */
export function rich(scene: Scene, from: Level = 3): Fill {
  return scene.level >= from ? 'auto' : 'none'
}
