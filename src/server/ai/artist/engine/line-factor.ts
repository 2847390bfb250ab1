import 'server-only'
import type { Painting, Part, Role } from './painting'

/** Outline weight by how near an object is, times the page's line weight: near lines are heavier. */
const OUTLINE: Record<Role, number> = {
  hero: 1.25,
  actor: 1.12,
  near: 1.1,
  frame: 1.1,
  prop: 1,
  scenery: 0.95,
  far: 0.85,
}
const INNER = 0.85
const PATTERN = 0.75

/** How far line weights differ on a page: 1 as designed, 0 all alike; and the thinnest factor. */
export type LineSpread = { readonly spread: number; readonly thinnest: number }

/** Weight of the line between two parts, as a factor of the page's line weight. */
export function lineFactor(painting: Painting, { spread, thinnest }: LineSpread) {
  const { parts, objects } = painting
  const roleOf = (part: Part) => OUTLINE[objects[part.object]!.role]
  return (a: number, b: number, pattern: boolean): number => {
    const [back, front] = a < b ? [parts[a]!, parts[b]!] : [parts[b]!, parts[a]!]
    let factor = roleOf(front)
    if (a === 0) factor = Math.max(OUTLINE.frame, factor)
    else if (back.object === front.object) factor *= pattern ? PATTERN : INNER
    return Math.max(thinnest, 1 + (factor - 1) * spread)
  }
}
