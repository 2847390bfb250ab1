import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, pairs, scallops, spline, triples } from '../shapes/paths'
import type { Tail, Wings } from './species'
import { TINT } from './tints'

/** A tail that leaves the trunk at (0, y) toward side `s`, behind the figure. */
export function drawTail(p: Painting, tail: Tail, y: number, s: -1 | 1) {
  const fur = (d: string) => p.shape(d, 'soft', TINT.fur)
  const at = (text: string) => pairs(text).map(([a, b]) => [a * s, b + y] as const)
  switch (tail) {
    case 'bushy':
      fur(blob(at('6 -4  24 4  40 -4  46 -22  38 -38  28 -26  24 -12  10 -12')))
      return p.shape(blob(at('46 -22  38 -38  29 -27  33 -22  36 -24  38 -17'), 0.8), 'none', TINT.belly)
    case 'thin':
      return p.band(spline(at('8 -2  24 2  34 -8  33 -22  40 -30')), 6, 'soft', TINT.fur)
    case 'tufted':
      p.band(spline(at('8 -2  22 3  32 -6  33 -16')), 4.6, 'soft', TINT.fur)
      return p.shape(leaf(s * 33, y - 13, 19, 13, s > 0 ? -70 : -110), 'soft', TINT.mane)
    case 'puff':
      return p.shape(scallops(s * 17, y - 5, 7.5, 7.5, 6), 'none', TINT.belly)
    case 'ringed':
      p.band(spline(at('6 -2  26 2  38 -12  38 -30')), 14, 'soft', TINT.fur)
      for (const [x, dy, turn] of triples('31.5 -3 -46  38 -17 -84'))
        p.within([1, 0, 0, 1, s * x, y + dy], () =>
          p.shape(ellipse(0, 0, 3, 7.4, s * (turn + 0)), 'none', TINT.marks),
        )
      return
    case 'curl':
      return p.band(spline(at('9 -4  20 -4  25 -12  19 -18  15 -12  22 -8  28 -9')), 4.4, 'soft', TINT.fur)
    case 'horse':
      return p.shape(blob(at('8 -8  22 -12  34 0  36 18  44 26  30 24  22 12  14 2')), 'soft', TINT.mane)
    case 'feathers':
      for (const [x, turn] of pairs('10 58  13 34  14 10'))
        p.shape(leaf(s * x * 0.5, y - 1, 21, 9, s > 0 ? turn : 180 - turn), 'soft', TINT.wing)
      return
    case 'paddle':
      fur(blob(at('8 -4  24 -6  38 0  36 11  22 12  9 5')))
      return p.pen(`M${s * 18} ${y - 4}L${s * 24} ${y + 11}M${s * 27} ${y - 5}L${s * 32} ${y + 11}`, 0.75)
    case 'dragon':
      return drawDragonTail(p, y, s)
  }
}

function drawDragonTail(p: Painting, y: number, s: -1 | 1) {
  const at = (text: string) => pairs(text).map(([a, b]) => [a * s, b + y] as const)
  p.shape(
    blob(at('-2 -12  12 -7  22 -3  30 -9  33 -20  39 -28  40 -14  37 0  29 8  16 10  0 6'), 0.9),
    'soft',
    TINT.fur,
  )
  p.shape(blob(at('35 -21  30 -31  38 -40  47 -31  43 -22'), 0.5), 'none', TINT.mane)
}

/** Wings behind the figure, roots at (±4, y). `spread` 1 is wide open. */
export function drawWings(p: Painting, wings: Wings, y: number, spread = 1) {
  for (const s of [-1, 1]) {
    const at = (x: number, dy: number) => `${s * x * spread} ${y + dy}`
    const wing = (d: string) => p.shape(d, 'soft', TINT.wing)
    if (wings === 'bat') {
      wing(
        `M${at(5, 4)}Q${at(14, -24)} ${at(40, -34)}Q${at(46, -18)} ${at(56, -8)}Q${at(45, -7)} ${at(42, 4)}` +
          `Q${at(34, -1)} ${at(28, 10)}Q${at(20, 4)} ${at(5, 14)}Z`,
      )
      p.pen(`M${at(38, -30)}Q${at(34, -14)} ${at(41, 2)}`, 0.8)
      p.pen(`M${at(36, -29)}Q${at(24, -12)} ${at(28, 8)}`, 0.8)
    } else if (wings === 'insect') {
      wing(ellipse(s * 27 * spread, y - 12, 21, 12, s * -32))
      wing(ellipse(s * 24 * spread, y + 9, 16, 9, s * 22))
    } else if (wings === 'butterfly') {
      wing(
        blob([
          [s * 4, y - 2],
          [s * 18, y - 30],
          [s * 44, y - 36],
          [s * 50, y - 14],
          [s * 30, y + 2],
        ]),
      )
      wing(
        blob([
          [s * 4, y + 2],
          [s * 28, y + 2],
          [s * 42, y + 16],
          [s * 30, y + 32],
          [s * 12, y + 22],
        ]),
      )
      p.shape(ellipse(s * 34, y - 19, 8, 7), 'none', TINT.marks)
      p.shape(ellipse(s * 26, y + 15, 6), 'none', TINT.marks)
    }
  }
}
