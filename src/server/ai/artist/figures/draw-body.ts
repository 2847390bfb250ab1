import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, type Point } from '../shapes/paths'
import { drawBodyMarks } from './draw-marks'
import type { Pose } from './pose'
import type { Build, Marks } from './species'
import { TINT } from './tints'

/** Where the parts of a figure are, in figure units (about 100 high, feet at y = 0). */
export type Frame = {
  readonly pose: Pose
  readonly hipY: number
  readonly shoulderY: number
  /** Half widths of the trunk at chest and hips. */
  readonly chest: number
  readonly hips: number
  readonly legWidth: number
  readonly armWidth: number
}

export function frameOf(
  pose: Pose,
  build: { girth: number; legs: number; trunk: number; limbs: number },
): Frame {
  const hipY = -build.legs * pose.hips - pose.lift
  return {
    pose,
    hipY,
    shoulderY: hipY - build.trunk,
    chest: 11.5 * build.girth,
    hips: 15 * build.girth,
    legWidth: 11 * build.limbs,
    armWidth: 8.6 * build.limbs,
  }
}

export function trunkPath({ hipY, shoulderY, chest, hips }: Frame): string {
  const height = hipY - shoulderY
  return blob([
    [-chest * 0.7, shoulderY - 1],
    [-chest, shoulderY + height * 0.3],
    [-hips, hipY - height * 0.22],
    [-hips * 0.72, hipY + 2.5],
    [0, hipY + 4.5],
    [hips * 0.72, hipY + 2.5],
    [hips, hipY - height * 0.22],
    [chest, shoulderY + height * 0.3],
    [chest * 0.7, shoulderY - 1],
  ])
}

export function drawTrunk(p: Painting, frame: Frame, build: Build, marks: Marks) {
  p.shape(trunkPath(frame), 'soft', TINT.fur)
  const { hipY, shoulderY, hips } = frame
  const height = hipY - shoulderY
  if (build === 'insect') return drawSegments(p, frame)
  const belly: Point[] = [
    [0, shoulderY + height * 0.2],
    [hips * 0.55, shoulderY + height * 0.45],
    [hips * 0.6, hipY - height * 0.12],
    [0, hipY + 1.5],
    [-hips * 0.6, hipY - height * 0.12],
    [-hips * 0.55, shoulderY + height * 0.45],
  ]
  p.within([1, 0, 0, 1, 0, hipY], () => drawBodyMarks(p, marks, hips, height))
  p.shape(blob(belly), 'soft', TINT.belly)
  if (build === 'reptile' || build === 'shell')
    for (const share of [0.42, 0.62, 0.82]) {
      const y = shoulderY + height * share
      p.pen(`M${-hips * 0.5} ${y}Q0 ${y + 3.5} ${hips * 0.5} ${y}`, 0.8)
    }
}

function drawSegments(p: Painting, { hipY, shoulderY, hips }: Frame) {
  const height = hipY - shoulderY
  for (const share of [0.36, 0.74]) {
    const y = shoulderY + height * share
    const w = hips * (share < 0.5 ? 0.8 : 0.9)
    p.shape(
      blob(
        [
          [-w, y],
          [0, y + 3],
          [w, y],
          [w, y + 4.5],
          [0, y + 7.5],
          [-w, y + 4.5],
        ],
        0.8,
      ),
      'none',
      TINT.marks,
    )
  }
}

/** Hand or foot of a limb in figure units. */
export function limbEnd(frame: Frame, limb: 'armLeft' | 'armRight' | 'legLeft' | 'legRight'): Point {
  const s = limb.endsWith('Left') ? -1 : 1
  const { x, y } = frame.pose[limb]
  if (limb.startsWith('arm')) return [s * (frame.chest * 0.82 + x), frame.shoulderY + 5 + y]
  return [s * (frame.hips * 0.5 + x), -3.5 + y - frame.pose.lift]
}

function limbPath(frame: Frame, limb: 'armLeft' | 'armRight' | 'legLeft' | 'legRight'): string {
  const s = limb.endsWith('Left') ? -1 : 1
  const arm = limb.startsWith('arm')
  const x0 = arm ? s * frame.chest * 0.82 : s * frame.hips * 0.5
  const y0 = arm ? frame.shoulderY + 5 : frame.hipY - 3
  const [x1, y1] = limbEnd(frame, limb)
  const { bow } = frame.pose[limb]
  const length = Math.hypot(x1 - x0, y1 - y0) || 1
  // The middle bows outward, away from the trunk.
  const cx = (x0 + x1) / 2 + (s * bow * Math.abs(y1 - y0)) / length
  const cy = (y0 + y1) / 2 + (bow * Math.abs(x1 - x0)) / length / 2
  return `M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}`
}

export type Cloth = { readonly sleeves: boolean; readonly trousers: boolean; readonly shoes: boolean }

export function drawLegs(p: Painting, frame: Frame, build: Build | 'person', cloth: Cloth) {
  const thin = build === 'bird' ? 0.4 : build === 'insect' ? 0.55 : 1
  for (const limb of ['legLeft', 'legRight'] as const) {
    const s = limb === 'legLeft' ? -1 : 1
    const [x, y] = limbEnd(frame, limb)
    const tint = cloth.trousers
      ? TINT.cloth
      : build === 'person'
        ? TINT.skin
        : build === 'bird'
          ? TINT.horn
          : TINT.fur
    p.band(limbPath(frame, limb), frame.legWidth * thin, tint === TINT.horn ? 'none' : 'auto', tint)
    drawFoot(p, frame, build, cloth.shoes, s, x, y)
  }
}

function drawFoot(
  p: Painting,
  frame: Frame,
  build: Build | 'person',
  shoes: boolean,
  s: number,
  x: number,
  y: number,
) {
  const r = frame.legWidth * 0.62
  if (frame.pose.soles) {
    const up = y - 4
    p.shape(ellipse(x, up, r * 1.1, r * 1.3, s * 12), 'auto', shoes ? TINT.shoe : TINT.fur)
    if (!shoes && build === 'paws') {
      p.shape(ellipse(x, up + r * 0.4, r * 0.55, r * 0.5), 'none', TINT.inner)
    }
    return
  }
  if (build === 'bird' && !shoes) {
    p.shape(
      blob([
        [x - 1, y - 2],
        [x + s * 8, y],
        [x + s * 10, y + 3.4],
        [x, y + 3.6],
        [x - s * 6, y + 3.4],
        [x - s * 4, y],
      ]),
      'none',
      TINT.horn,
    )
    return
  }
  const toe = blob([
    [x - s * r * 0.8, y - r * 0.5],
    [x + s * r * 0.5, y - r * 0.7],
    [x + s * r * 1.4, y + r * 0.05],
    [x + s * r * 1.25, y + 3.6],
    [x - s * r * 0.6, y + 3.6],
    [x - s * r, y + 1],
  ])
  p.shape(toe, 'auto', shoes ? TINT.shoe : build === 'hooves' ? TINT.horn : TINT.fur)
  if (!shoes && (build === 'paws' || build === 'reptile'))
    for (const dx of [0.55, 1])
      p.pen(`M${x + s * r * dx} ${y - 0.2}L${x + s * r * (dx + 0.12)} ${y + 2.6}`, 0.75)
}

/** One arm with its hand; birds get a wing. */
export function drawArm(
  p: Painting,
  frame: Frame,
  limb: 'armLeft' | 'armRight',
  build: Build | 'person',
  cloth: Cloth,
) {
  const s = limb === 'armLeft' ? -1 : 1
  const [x, y] = limbEnd(frame, limb)
  if (build === 'bird') {
    const x0 = s * frame.chest * 0.86
    const y0 = frame.shoulderY + 4
    const turn = (Math.atan2(y - y0, x - x0) * 180) / Math.PI
    const length = Math.max(20, Math.hypot(x - x0, y - y0) * 1.3)
    p.shape(leaf(x0, y0, length, 13, turn), 'soft', TINT.wing)
    return
  }
  const skin = build === 'person' ? TINT.skin : TINT.fur
  const thin = build === 'insect' ? 0.62 : 1
  const path = limbPath(frame, limb)
  const r = frame.armWidth * 0.62 * thin
  if (cloth.sleeves) {
    p.shape(ellipse(x, y, r), 'auto', skin)
    p.band(shortened(frame, limb), frame.armWidth * 1.16, 'auto', TINT.cloth)
  } else p.band(path, frame.armWidth * thin, 'auto', skin)
  if (cloth.sleeves || build === 'person') return
  if (build === 'hooves') p.shape(ellipse(x, y, r * 1.02), 'none', TINT.horn)
  else if (build !== 'insect')
    for (const d of [-0.28, 0.28])
      p.pen(`M${x + d * r * 1.6} ${y + r * 0.35}L${x + d * r * 1.6} ${y + r * 0.95}`, 0.7)
}

/** The arm's path up to the wrist. */
function shortened(frame: Frame, limb: 'armLeft' | 'armRight'): string {
  const [, x0, y0, cx, cy, x1, y1] = limbPath(frame, limb)
    .match(/M(\S+) (\S+)Q(\S+) (\S+) (\S+) (\S+)/)!
    .map(Number) as [number, number, number, number, number, number, number]
  const t = 0.8
  const mid = (a: number, b: number) => a + (b - a) * t
  const [ax, ay, bx, by] = [mid(x0, cx), mid(y0, cy), mid(cx, x1), mid(cy, y1)]
  return `M${x0} ${y0}Q${ax} ${ay} ${mid(ax, bx)} ${mid(ay, by)}`
}
