import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, mirrored, rect, scallops, spline } from '../shapes/paths'
import { drawHeadwear, drawNeckwear } from './accessories'
import { drawArm, drawLegs, type Frame, frameOf, trunkPath } from './draw-body'
import { drawCheeks, drawEyes, drawGrille, drawMouth, type Face } from './draw-face'
import { drawHeld, headPlace, type Staging, stance, TURN } from './draw-figure'
import { drawBeard, drawFringe, drawHairBehind, drawMoustache } from './draw-hair'
import { drawBubbleBehind, drawBubbleFront, drawHat } from './draw-hat'
import { drawWings } from './draw-tail'
import type { HeroLook } from './hero-look'
import { clothOf, drawOutfit, drawOutfitBehind } from './outfit'
import type { Hat, PersonLook } from './people'
import { POSE, type Pose } from './pose'
import { TINT } from './tints'

/** A person or fairy-tale being, standing on the origin, about as high as an animal figure. */
export function drawPerson(p: Painting, person: PersonLook, look: HeroLook, staging: Staging) {
  const pose = POSE[staging.pose]
  const robot = person.head === 'robot'
  const frame = frameOf(pose, {
    girth: (robot ? 1.05 : 0.8) * look.girth * staging.build.girth,
    legs: 22 * staging.build.legs,
    trunk: 27,
    limbs: robot ? 0.75 : 0.8,
  })
  const outfit = staging.costume ?? person.outfit
  const cloth = clothOf(outfit)
  p.object(staging.role)
  p.within(stance(pose, staging.flip), () => {
    if (person.wings === 'insect') drawWings(p, 'insect', frame.shoulderY + 8, 1.25)
    if (person.wings === 'bird') for (const s of [-1, 1]) drawAngelWing(p, s, frame.shoulderY + 8)
    drawOutfitBehind(p, outfit, frame)
    p.within(headPlace(frame, pose, headScale(look, staging), 8), () => {
      const hat = hatOf(person, staging)
      if (hat === 'bubble') drawBubbleBehind(p)
      else if (person.head === 'person') drawHairBehind(p, person.hair)
    })
    const raised = (limb: 'armLeft' | 'armRight') => pose[limb].y < -8
    for (const limb of ['armLeft', 'armRight'] as const)
      if (raised(limb)) drawArm(p, frame, limb, 'person', cloth)
    if (person.lower === 'legs' && !pose.soles) drawLegs(p, frame, 'person', cloth)
    else if (person.lower !== 'legs') drawLower(p, person.lower, frame)
    p.shape(trunkPath(frame), 'auto', outfit === 'none' ? TINT.skin : TINT.cloth)
    if (robot) drawPanel(p, frame)
    if (person.lower === 'fishtail') drawShellTop(p, frame)
    drawOutfit(p, outfit, frame, staging.cloth)
    if (person.lower === 'legs' && pose.soles) drawLegs(p, frame, 'person', cloth)
    for (const limb of ['armLeft', 'armRight'] as const)
      if (!raised(limb)) drawArm(p, frame, limb, 'person', cloth)
    if (look.accessory !== 'none') drawNeckwear(p, look.accessory, frame)
    p.within(headPlace(frame, pose, headScale(look, staging), 8), () =>
      drawPersonHead(p, person, look, staging, pose),
    )
    drawHeld(p, frame, staging, TINT.skin)
  })
}

const headScale = (look: HeroLook, staging: Staging) => 0.44 * look.headSize * staging.build.head
const hatOf = (person: PersonLook, staging: Staging): Hat =>
  person.hat === 'none' ? staging.hat : person.hat

/** The head in its own frame, 100 wide around the origin. Hair behind it is drawn before the shoulders. */
export function drawPersonHead(
  p: Painting,
  person: PersonLook,
  look: HeroLook,
  staging: Staging,
  pose: Pose,
) {
  const view = staging.view ?? 'front'
  if (staging.who && view === 'front') p.head(staging.who)
  const face: Face = { ...staging.face, look: pose.look + TURN[view], cheeks: look.cheeks }
  const hat = hatOf(person, staging)
  if (view === 'back' && person.head === 'person') {
    drawHairBehind(p, person.hair)
    p.shape(ellipse(0, -4, 48, 46), 'soft', person.hair === 'bald' ? TINT.skin : TINT.mane)
    if (hat !== 'none' && hat !== 'bubble') drawHat(p, hat)
    return
  }
  if (person.head === 'robot') return drawRobotHead(p, face)
  if (person.head === 'alien') return drawAlienHead(p, face, hat)
  if (person.head === 'monster') return drawMonsterHead(p, face)
  if (person.ears !== 'none')
    for (const s of [-1, 1])
      p.shape(
        person.ears === 'elf' ? leaf(s * 36, 4, 42, 18, s > 0 ? -24 : 204) : ellipse(s * 47, 6, 9, 10),
        'none',
        TINT.skin,
      )
  p.shape(
    blob('0 -46  30 -40  46 -14  45 12  30 36  0 45  -30 36  -45 12  -46 -14  -30 -40'),
    'none',
    TINT.skin,
  )
  if (person.beard) drawBeard(p)
  drawCheeks(p, face, 32, 19)
  drawEyes(p, face, 18, 2)
  const x = face.look * 7
  p.pen(`M${x - 3} 13Q${x} 17 ${x + 3} 13`, 0.9)
  drawMouth(p, face.mood === 'smile' && person.beard ? 'laugh' : face.mood, x, person.beard ? 25 : 24, 0.85)
  if (person.beard) drawMoustache(p, x)
  if (hat !== 'bubble') drawFringe(p, person.hair)
  else p.shape(blob('-44 -8  -34 -36  0 -47  34 -36  44 -8  20 -28  -20 -24', 0.8), 'soft', TINT.mane)
  if (look.accessory === 'glasses') drawHeadwear(p, 'glasses', { apart: 18, y: 2, shift: face.look * 7 })
  if (hat === 'bubble') drawBubbleFront(p)
  else drawHat(p, hat)
}

function drawRobotHead(p: Painting, face: Face) {
  p.band('M0 -40L0 -56', 6, 'none', TINT.horn)
  p.shape(ellipse(0, -62, 9), 'none', TINT.accessory)
  for (const s of [-1, 1]) p.shape(rect(s > 0 ? 44 : -56, -14, 12, 24, 4), 'none', TINT.horn)
  p.shape(rect(-48, -42, 96, 80, 20), 'soft', TINT.fur)
  p.shape(rect(-37, -28, 74, 36, 14), 'none', TINT.belly)
  drawEyes(p, face, 17, -10)
  drawGrille(p, face.look * 5, 24)
}

function drawAlienHead(p: Painting, face: Face, hat: Hat) {
  for (const s of [-1, 1]) {
    p.band(spline(mirrored(s, '14 -40  22 -60  34 -66')), 5, 'none', TINT.fur)
    p.shape(ellipse(s * 37, -67, 8), 'none', TINT.accessory)
  }
  p.shape(
    blob('0 -50  34 -42  50 -14  42 16  18 40  0 45  -18 40  -42 16  -50 -14  -34 -42'),
    'soft',
    TINT.fur,
  )
  for (const s of [-1, 1]) p.shape(ellipse(s * 21 + face.look * 4, -4, 12, 16, s * 24), 'none', TINT.belly)
  drawEyes(p, { ...face, eyes: 'dots' }, 19, -1)
  drawMouth(p, face.mood, face.look * 6, 26, 0.8)
  if (hat === 'bubble') drawBubbleFront(p)
}

function drawMonsterHead(p: Painting, face: Face) {
  for (const s of [-1, 1])
    p.shape(`M${s * 14} -38Q${s * 22} -60 ${s * 44} -62Q${s * 44} -44 ${s * 34} -28Z`, 'none', TINT.horn)
  p.shape(scallops(0, 0, 48, 43, 13), 'soft', TINT.fur)
  drawCheeks(p, face, 34, 17)
  drawEyes(p, { ...face, eyes: 'big' }, 19, -6)
  const x = face.look * 6
  p.shape(
    blob([
      [x - 24, 16],
      [x, 20],
      [x + 24, 16],
      [x + 16, 32],
      [x, 36],
      [x - 16, 32],
    ]),
    'none',
    TINT.inner,
  )
  for (const dx of [-10, 8])
    p.shape(`M${x + dx - 4} 18L${x + dx + 1} 26L${x + dx + 6} 18Z`, 'none', TINT.belly)
}

function drawPanel(p: Painting, { hipY, shoulderY, chest }: Frame) {
  p.shape(rect(-chest * 0.62, shoulderY + 7, chest * 1.24, (hipY - shoulderY) * 0.55, 3), 'none', TINT.belly)
  for (const s of [-1, 0, 1]) p.shape(ellipse(s * chest * 0.34, shoulderY + 14, 2.3), 'none', TINT.accessory)
}

function drawShellTop(p: Painting, { shoulderY, chest }: Frame) {
  for (const s of [-1, 1])
    p.shape(ellipse(s * chest * 0.42, shoulderY + 10, chest * 0.42, 4.6), 'none', TINT.cloth)
}

function drawLower(p: Painting, lower: 'fishtail' | 'wisp', { hipY, hips }: Frame) {
  const y = hipY
  if (lower === 'wisp')
    return p.shape(
      blob(
        [
          [-hips, y - 6],
          [hips, y - 6],
          [hips * 0.9, y + 8],
          [8, y + 16],
          [16, y + 22],
          [4, y + 24],
          [-10, y + 14],
          [-hips * 0.9, y + 6],
        ],
        0.9,
      ),
      'auto',
      TINT.cloth,
    )
  for (const s of [-1, 1]) p.shape(leaf(13, y + 21, 22, 13, s > 0 ? 20 : -62), 'soft', TINT.wing)
  p.shape(
    blob(
      [
        [-hips, y - 8],
        [hips, y - 8],
        [hips * 1.08, y + 4],
        [hips * 0.95, y + 14],
        [16, y + 24],
        [8, y + 22],
        [-4, y + 17],
        [-hips * 0.86, y + 6],
      ],
      0.9,
    ),
    'scales',
    TINT.cloth,
  )
}

function drawAngelWing(p: Painting, s: number, y: number) {
  p.shape(
    blob(
      [
        [s * 4, y],
        [s * 20, y - 18],
        [s * 42, y - 20],
        [s * 40, y - 6],
        [s * 36, y + 2],
        [s * 30, y + 8],
        [s * 20, y + 12],
        [s * 8, y + 10],
      ],
      0.7,
    ),
    'soft',
    TINT.wing,
  )
}
