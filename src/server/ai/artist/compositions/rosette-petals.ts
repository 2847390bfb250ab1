import 'server-only'
import type { Painting } from '../engine/painting'
import { ellipse, leaf, petal } from '../shapes/paths'

/** A petal lies along the x axis from `from` to `to` and is `half` wide to both sides where it is widest. */
export type PetalShape = (from: number, to: number, half: number) => string

const lotus: PetalShape = (from, to, half) => leaf(from, 0, to - from, half * 2.3, 0)

const round: PetalShape = (from, to, half) => petal(from, 0, to - from, half * 2, 0)

/** Like the dome of an old church: full sides that run out into a fine tip. */
const onion: PetalShape = (from, to, half) => {
  const x = (share: number) => from + (to - from) * share
  const w = half
  return (
    `M${x(0)} ${-w * 0.42}C${x(0.16)} ${-w * 1.2} ${x(0.5)} ${-w * 1.28} ${x(0.7)} ${-w * 0.56}` +
    `C${x(0.8)} ${-w * 0.24} ${x(0.9)} ${-w * 0.12} ${x(1)} 0C${x(0.9)} ${w * 0.12} ${x(0.8)} ${w * 0.24} ${x(0.7)} ${w * 0.56}` +
    `C${x(0.5)} ${w * 1.28} ${x(0.16)} ${w * 1.2} ${x(0)} ${w * 0.42}Z`
  )
}

/** Notched at the end, like a cherry blossom. */
const notched: PetalShape = (from, to, half) => {
  const x = (share: number) => from + (to - from) * share
  const w = half
  return (
    `M${x(0)} 0C${x(0.22)} ${-w * 0.9} ${x(0.62)} ${-w * 1.35} ${x(0.9)} ${-w * 0.78}Q${x(1.06)} ${-w * 0.36} ${x(0.88)} 0` +
    `Q${x(1.06)} ${w * 0.36} ${x(0.9)} ${w * 0.78}C${x(0.62)} ${w * 1.35} ${x(0.22)} ${w * 0.9} ${x(0)} 0Z`
  )
}

export const PETALS: readonly PetalShape[] = [lotus, round, onion, lotus, notched]

/** What is inside a petal; `fine` is the least half width a shape of its own may have. */
export type Inlay = (
  p: Painting,
  shape: PetalShape,
  from: number,
  to: number,
  half: number,
  fine: number,
) => void

const part = (from: number, to: number, share: number) => from + (to - from) * share

const echo: Inlay = (p, shape, from, to, half, fine) => {
  for (const [i, share] of [0.8, 0.56, 0.34].entries())
    if (half * share * 0.6 > fine)
      p.shape(
        shape(part(from, to, 0.1), part(from, to, 0.1 + share * 0.92), half * share * 0.86),
        'none',
        2 + (i % 2),
      )
}

const drop: Inlay = (p, shape, from, to, half, fine) => {
  p.shape(shape(part(from, to, 0.12), part(from, to, 0.84), half * 0.68), 'none', 2)
  if (half * 0.3 < fine) return
  p.shape(round(part(from, to, 0.24), part(from, to, 0.66), half * 0.36), 'none', 3)
  if (half * 0.17 > fine) p.shape(ellipse(part(from, to, 0.54), 0, half * 0.17), 'none', 4)
}

const beads: Inlay = (p, shape, from, to, half, fine) => {
  p.shape(shape(part(from, to, 0.1), part(from, to, 0.9), half * 0.76), 'none', 2)
  for (const [share, size] of [
    [0.3, 0.24],
    [0.5, 0.34],
    [0.68, 0.2],
  ] as const)
    if (half * size > fine * 0.9)
      p.shape(ellipse(part(from, to, share), 0, Math.min(half * size, (to - from) * 0.09)), 'none', 3)
}

/** Veins end well before the edge, or cleaning would take the gap for one to close. */
const veins: Inlay = (p, _, from, to, half, fine) => {
  const x = (share: number) => part(from, to, share)
  p.pen(`M${x(0.1)} 0L${x(0.8)} 0`, 0.8)
  if (half < fine * 4) return
  for (const s of [-1, 1])
    for (const share of [0.26, 0.44, 0.62])
      p.pen(
        `M${x(share)} 0Q${x(share + 0.07)} ${s * half * 0.26} ${x(share + 0.16)} ${s * half * (0.5 - share * 0.36)}`,
        0.75,
      )
}

const seed: Inlay = (p, shape, from, to, half, fine) => {
  p.shape(shape(part(from, to, 0.16), part(from, to, 0.92), half * 0.78), 'none', 2)
  const r = Math.min(half * 0.42, (to - from) * 0.16)
  if (r < fine * 1.2) return
  p.shape(ellipse(part(from, to, 0.56), 0, r), 'none', 3)
  if (r * 0.5 > fine) p.shape(ellipse(part(from, to, 0.56), 0, r * 0.5), 'none', 4)
}

export const INLAYS: readonly Inlay[] = [echo, drop, beads, seed, veins]
