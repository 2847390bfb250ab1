import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, mirrored, scallops } from '../shapes/paths'
import type { Ears } from './species'
import { TINT } from './tints'

/** Ears in the head's frame: the head is 100 wide, its middle at the origin. `bent` folds one that stands up. */
export function drawEars(p: Painting, ears: Ears, bent: boolean) {
  for (const side of [-1, 1] as const) drawEar(p, ears, side, bent && side === 1)
}

/** Ears that hang in front of the head. */
export function drawHangingEars(p: Painting, ears: Ears) {
  if (ears !== 'floppy') return
  for (const s of [-1, 1]) {
    const outline = blob(mirrored(s, '26 -40  42 -38  56 -18  60 10  52 26  42 18  40 -6  34 -24'))
    p.shape(outline, 'auto', TINT.marks)
  }
}

function drawEar(p: Painting, ears: Ears, s: -1 | 1, bent: boolean) {
  const outer = (d: string) => p.shape(d, 'soft', TINT.fur)
  const inner = (d: string) => p.shape(d, 'none', TINT.inner)
  switch (ears) {
    case 'round':
      outer(ellipse(s * 37, -33, 18))
      return inner(ellipse(s * 38, -34, 10))
    case 'small':
      outer(ellipse(s * 36, -34, 13))
      return inner(ellipse(s * 37, -35, 6.5))
    case 'mouse':
      outer(ellipse(s * 43, -36, 28))
      return inner(ellipse(s * 44, -37, 18))
    case 'monkey':
      outer(ellipse(s * 53, 0, 17))
      return inner(ellipse(s * 54, 0, 9))
    case 'fluffy':
      outer(scallops(s * 46, -28, 20, 20, 7, s * 20))
      return inner(ellipse(s * 46, -28, 11))
    case 'pointed':
      if (bent) return foldedTip(p, s, '8 -38', '33 -58', '53 -46', '49 -14')
      outer(ear(s, 8, -38, 47, -64, 49, -14, 0))
      return inner(ear(s, 20, -38, 43, -55, 43, -22, 0))
    case 'upright':
      if (bent) return foldedTip(p, s, '12 -38', '22 -58', '42 -54', '42 -28')
      outer(leaf(s * 24, -28, 40, 22, -90 + s * 16))
      return inner(leaf(s * 25, -32, 28, 11, -90 + s * 16))
    case 'side':
      outer(leaf(s * 34, -20, 42, 24, s > 0 ? -8 : 188))
      return inner(leaf(s * 40, -20, 30, 12, s > 0 ? -8 : 188))
    case 'folded':
      outer(blob(mirrored(s, '12 -40  34 -56  52 -46  46 -22  34 -24  26 -34'), 0.8))
      return
    case 'fins':
      outer(blob(mirrored(s, '38 -16  56 -30  76 -26  66 -12  74 2  60 4  56 16  40 10'), 0.6))
      p.pen(`M${s * 46} -6Q${s * 56} -14 ${s * 66} -20`)
      return
    case 'elephant':
      outer(blob(mirrored(s, '26 -34  52 -50  84 -36  90 2  74 32  52 26  38 6')))
      return inner(blob(mirrored(s, '48 -30  66 -36  78 -20  78 2  66 18  52 8')))
    case 'long':
      return bent ? bentEar(p, s) : longEar(p, s)
  }
}

/** A curved triangle from the inner foot over the tip to the outer foot. */
function ear(
  s: number,
  x0: number,
  y0: number,
  tx: number,
  ty: number,
  x1: number,
  y1: number,
  round: number,
): string {
  return (
    `M${s * x0} ${y0}Q${s * (x0 + (tx - x0) * 0.6)} ${ty + 10} ${s * (tx - round)} ${ty}` +
    `Q${s * (tx + 8)} ${(ty + y1) / 2} ${s * x1} ${y1}Q${s * (x1 - 14)} ${y0 + 4} ${s * x0} ${y0}Z`
  )
}

function longEar(p: Painting, s: number) {
  p.shape(ellipse(s * 22, -74, 14, 42, s * 9), 'soft', TINT.fur)
  p.shape(ellipse(s * 22.5, -74, 7, 30, s * 9), 'none', TINT.inner)
}

/** The lower half of an ear, from its inner foot to the outer one, and the tip that hangs over the fold between. */
function foldedTip(p: Painting, s: number, ...points: readonly [string, string, string, string]) {
  const [foot, inner, outer, end] = points.map((point) => {
    const [x, y] = point.split(' ').map(Number) as [number, number]
    return { x: s * x, y }
  }) as [Point, Point, Point, Point]
  const at = ({ x, y }: Point, right = 0, down = 0) => `${x + s * right} ${y + down}`
  p.shape(
    `M${at(foot)}Q${at(foot, 6, -14)} ${at(inner)}L${at(outer)}Q${at(outer, 2, 12)} ${at(end)}Q${at(foot, 22, 6)} ${at(foot)}Z`,
    'soft',
    TINT.fur,
  )
  p.shape(
    `M${at(inner)}L${at(outer)}Q${at(outer, 17, 4)} ${at(outer, 17, 24)}Q${at(outer, -8, 16)} ${at(inner)}Z`,
    'none',
    TINT.inner,
  )
}

type Point = { readonly x: number; readonly y: number }

function bentEar(p: Painting, s: number) {
  p.shape(
    blob(mirrored(s, '10 -38  10 -70  22 -94  46 -98  66 -78  64 -62  50 -66  40 -72  36 -60  34 -34'), 0.9),
    'soft',
    TINT.fur,
  )
  p.pen(`M${s * 38} -74Q${s * 44} -86 ${s * 30} -88`)
}
