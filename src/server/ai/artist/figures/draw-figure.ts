import 'server-only'
import { multiply, placed } from '../engine/matrix'
import type { Fill, Painting, Role } from '../engine/painting'
import { ellipse } from '../shapes/paths'
import { drawHeadwear, drawNeckwear } from './accessories'
import { drawArm, drawLegs, drawTrunk, type Frame, frameOf, limbEnd, trunkPath } from './draw-body'
import { drawEars, drawHangingEars } from './draw-ears'
import { drawAnimalFace, type Face } from './draw-face'
import { drawBubbleFront, drawHat } from './draw-hat'
import { drawHorns, drawManeBehind, drawManeFront, drawNoseHorn, headOutline } from './draw-head'
import { drawDiadem, drawFaceMarks } from './draw-marks'
import { drawTail, drawWings } from './draw-tail'
import type { HeroLook } from './hero-look'
import { clothOf, drawOutfit, drawOutfitBehind, type Outfit } from './outfit'
import type { Hat } from './people'
import { POSE, type Pose, type PoseName } from './pose'
import type { Species } from './species'
import { TINT } from './tints'

/** Where a figure is seen from: on pages always from the front, on a reference sheet from four sides. */
export type View = 'front' | 'side' | 'back' | 'three-quarter'

/** How far the face turns, against a look to the edge of the page. */
export const TURN: Record<View, number> = { front: 0, back: 0, 'three-quarter': 0.9, side: 1.9 }

/** How one drawing of a figure differs from another of the same figure. */
export type Staging = {
  readonly pose: PoseName
  readonly face: Omit<Face, 'look' | 'cheeks'>
  readonly flip: boolean
  readonly role: Role
  /** Head, legs and girth against the usual, as the style has it. */
  readonly build: { readonly head: number; readonly legs: number; readonly girth: number }
  /** Pattern of clothes, where the page has patterns. */
  readonly cloth: Fill
  /** Ornaments on the forehead, of those who need not look alike on every page. */
  readonly ornate?: boolean
  /** A hat or apron the scene asks for. */
  readonly hat: Hat
  readonly costume?: Outfit
  readonly view?: View
  /** Whose figure it is, for those who have to look alike. */
  readonly who?: string
  /** Paints what the figure holds, its foot at the origin, about 26 units high. */
  readonly held?: (p: Painting) => void
}

/** Figures are about this high from the ground to the crown of the head. */
export const FIGURE_HEIGHT = 88
/** A storybook animal, standing on the origin, `FIGURE_HEIGHT` units high. */
export function drawAnimal(p: Painting, species: Species, look: HeroLook, staging: Staging) {
  const pose = POSE[staging.pose]
  const frame = frameOf(pose, {
    girth: species.girth * look.girth * staging.build.girth,
    legs: 16 * staging.build.legs,
    trunk: 30,
    limbs: species.build === 'insect' ? 0.8 : 1,
  })
  const outfit: Outfit = staging.costume ?? (look.outfit === 'own' ? 'none' : look.outfit)
  const cloth = clothOf(outfit)
  const bare = { ...cloth, shoes: false }
  p.object(staging.role)
  p.within(stance(pose, staging.flip), () => {
    const back = staging.view === 'back'
    const drawBehind = () => {
      drawTail(p, species.tail, frame.hipY - 4, look.tailSide)
      drawWings(p, species.wings, frame.shoulderY + 6, species.wings === 'bat' ? 0.76 : 0.92)
    }
    if (!back) drawBehind()
    if (species.build === 'shell')
      p.shape(ellipse(0, (frame.hipY + frame.shoulderY) / 2 - 1, frame.hips * 1.75, 22), 'soft', TINT.mane)
    drawOutfitBehind(p, outfit, frame)
    const raised = (limb: 'armLeft' | 'armRight') => pose[limb].y < -8 && species.build !== 'bird'
    for (const limb of ['armLeft', 'armRight'] as const)
      if (raised(limb)) drawArm(p, frame, limb, species.build, bare)
    if (!pose.soles) drawLegs(p, frame, species.build, bare)
    if (back) p.shape(trunkPath(frame), 'soft', TINT.fur)
    else drawTrunk(p, frame, species.build, species.marks)
    drawOutfit(p, outfit, frame, staging.cloth)
    if (pose.soles) drawLegs(p, frame, species.build, bare)
    for (const limb of ['armLeft', 'armRight'] as const)
      if (!raised(limb)) drawArm(p, frame, limb, species.build, bare)
    if (look.accessory !== 'none') drawNeckwear(p, look.accessory, frame)
    p.within(headPlace(frame, pose, 0.5 * look.headSize * staging.build.head, 16), () =>
      drawAnimalHead(p, species, look, staging, pose),
    )
    if (back) drawBehind()
    drawHeld(p, frame, staging, TINT.fur)
  })
}

/** Marks that lie on the forehead themselves. */
const MARKED: ReadonlySet<Species['marks']> = new Set(['tiger', 'stripe', 'blaze', 'zebra', 'spots', 'patch'])

/** The head alone, 100 wide around the origin, for portraits and medallions. */
export function drawAnimalHead(p: Painting, species: Species, look: HeroLook, staging: Staging, pose: Pose) {
  const view = staging.view ?? 'front'
  if (staging.who && view === 'front') p.head(staging.who)
  const face: Face = { ...staging.face, look: pose.look + TURN[view], cheeks: look.cheeks }
  drawManeBehind(p, species.mane)
  drawHorns(p, species.horns, false)
  drawEars(p, species.ears, look.bentEar)
  p.shape(headOutline(species.head), 'none', TINT.fur)
  if (view === 'back') {
    drawHorns(p, species.horns, true)
    if (staging.hat !== 'none' && staging.hat !== 'bubble') drawHat(p, staging.hat)
    return
  }
  drawFaceMarks(p, species.marks)
  if (staging.ornate && !staging.who && staging.hat === 'none' && !MARKED.has(species.marks)) drawDiadem(p)
  drawHorns(p, species.horns, true)
  drawManeFront(p, species.mane)
  drawAnimalFace(p, species, face)
  if (species.horns === 'rhino') drawNoseHorn(p)
  drawHangingEars(p, species.ears)
  const eyes = { apart: 21, y: species.muzzle === 'dragon' ? -10 : 0, shift: face.look * 7 }
  if (staging.hat === 'none' && look.accessory !== 'none') drawHeadwear(p, look.accessory, eyes)
  else if (look.accessory === 'glasses') drawHeadwear(p, 'glasses', eyes)
  if (staging.hat === 'bubble') drawBubbleFront(p)
  else if (staging.hat !== 'none') drawHat(p, staging.hat)
}

/** Leans around the middle of the figure. */
export function stance(pose: Pose, flip: boolean) {
  const pivot = -42 - pose.lift
  const turn = multiply(placed({ x: 0, y: pivot, rotate: pose.lean }), placed({ x: 0, y: -pivot }))
  return flip ? multiply([-1, 0, 0, 1, 0, 0], turn) : turn
}

/** The head's frame: its chin overlaps the shoulders by `overlap` of its own units. */
export function headPlace(frame: Frame, pose: Pose, scale: number, overlap: number) {
  return placed({
    x: 0,
    y: frame.shoulderY - (44 - overlap) * scale,
    scale,
    rotate: pose.headTilt - pose.lean * 0.4,
  })
}

/** What the figure holds, in front of everything but the hands around it. */
export function drawHeld(p: Painting, frame: Frame, { pose, held, flip }: Staging, hand: number) {
  const { holds } = POSE[pose]
  if (!held || holds === 'none') return
  const hands =
    holds === 'both' ? 0 : holds === 'right' ? limbEnd(frame, 'armRight')[0] : limbEnd(frame, 'armLeft')[0]
  const y = limbEnd(frame, holds === 'left' ? 'armLeft' : 'armRight')[1]
  // Held things keep their own left and right.
  const place = placed({
    x: hands + (holds === 'both' ? 0 : Math.sign(hands) * 4),
    y: y + (holds === 'both' ? 12 : 4),
    flip,
  })
  p.within(place, () => held(p))
  if (holds !== 'both') return
  for (const limb of ['armLeft', 'armRight'] as const) {
    const [x, wrist] = limbEnd(frame, limb)
    p.shape(ellipse(x, wrist, frame.armWidth * 0.52, frame.armWidth * 0.46), 'none', hand)
  }
}
