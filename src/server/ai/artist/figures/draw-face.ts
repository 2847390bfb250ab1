import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, bowl, ellipse, rect } from '../shapes/paths'
import type { Muzzle, Species } from './species'
import { TINT } from './tints'

export type Eyes = 'dots' | 'big' | 'kawaii' | 'lashes'
export type Mood = 'smile' | 'laugh' | 'calm' | 'happy' | 'asleep' | 'wonder'
export type Face = {
  readonly eyes: Eyes
  readonly mood: Mood
  /** −1 turned to the left edge of the page, 1 to the right. */
  readonly look: number
  readonly cheeks: boolean
}

/** Widest ink of an eye, points: wider eyes show an iris instead. */
const WIDEST_PUPIL = 19

/** Both eyes in the head's frame, `apart` from the middle at height `y`. */
export function drawEyes(p: Painting, face: Face, apart: number, y: number) {
  const shift = face.look * 7
  for (const s of [-1, 1]) {
    // The far eye moves toward the middle as the head turns.
    const x = s * apart * (1 - 0.1 * s * face.look) + shift
    if (face.mood === 'asleep') p.pen(`M${x - 8} ${y}Q${x} ${y + 8} ${x + 8} ${y}`, 1.05)
    else if (face.mood === 'happy') p.pen(`M${x - 8} ${y + 4}Q${x} ${y - 9} ${x + 8} ${y + 4}`, 1.1)
    else drawEye(p, face, x, y)
    if (face.eyes === 'lashes' && face.mood !== 'happy')
      for (const lash of [0, 1])
        p.pen(
          `M${x + s * (6 + lash * 2)} ${y - 7 + lash * 4}L${x + s * (12 + lash * 2)} ${y - 12 + lash * 5}`,
        )
  }
}

function drawEye(p: Painting, face: Face, x: number, y: number) {
  const [rx, ry] = { dots: [5, 6.5], big: [10, 12], kawaii: [9.5, 11.5], lashes: [7.5, 9.5] }[face.eyes] as [
    number,
    number,
  ]
  const white = face.eyes === 'big'
  if (white) p.shape(ellipse(x, y, rx, ry))
  const [px, py] = white ? [rx * 0.56, ry * 0.6] : [rx, ry]
  const cx = x + (white ? face.look * 3 : 0)
  const cy = y + (white ? 1.5 : 0)
  const fits = 2 * px * p.unit <= WIDEST_PUPIL * 1.6
  if (!fits) {
    // A large eye is left to color: iris, pupil and a light.
    p.shape(ellipse(cx, cy, px, py))
    const pupil = (WIDEST_PUPIL * 0.62) / p.unit
    p.ink(
      ellipse(cx + face.look, cy + py * 0.12, Math.min(px * 0.62, pupil), Math.min(py * 0.62, pupil * 1.15)),
    )
    p.shape(ellipse(cx - px * 0.32, cy - py * 0.36, px * 0.3, py * 0.28))
    return
  }
  p.ink(ellipse(cx, cy, px, py))
  const light = 0.36
  if (px * light * p.unit > 1.5) p.shape(ellipse(cx - px * 0.3, cy - py * 0.36, px * light, py * light))
}

/** Nose and mouth around (x, y). */
export function drawMouth(p: Painting, mood: Mood, x: number, y: number, width = 1) {
  const w = 10 * width
  if (mood === 'laugh' || mood === 'happy') {
    p.shape(bowl(x, y, w * 1.15, w * 1.25), 'none', TINT.inner)
    p.shape(bowl(x, y + w * 0.62, w * 0.66, w * 0.5), 'none', TINT.marks)
  } else if (mood === 'wonder') p.shape(ellipse(x, y + 4, w * 0.5, w * 0.6), 'none', TINT.inner)
  else {
    const deep = mood === 'smile' ? 8 : 5
    p.pen(`M${x - w} ${y}Q${x - w * 0.5} ${y + deep} ${x} ${y}Q${x + w * 0.5} ${y + deep} ${x + w} ${y}`, 1)
  }
}

/** Cheeks at the sides of the face. */
export function drawCheeks(p: Painting, face: Face, apart: number, y: number) {
  if (!face.cheeks) return
  for (const s of [-1, 1]) p.shape(ellipse(s * apart + face.look * 6, y, 6.5, 4.5), 'none', TINT.inner)
}

/** Muzzle, nose, mouth and eyes of an animal. */
export function drawAnimalFace(p: Painting, species: Species, face: Face) {
  const x = face.look * 9
  const { muzzle, head } = species
  const frog = head === 'frog'
  const eyeY = frog ? -28 : muzzle === 'long' ? -12 : muzzle === 'dragon' ? -10 : muzzle === 'trunk' ? -6 : 0
  const apart = frog ? 28 : muzzle === 'long' ? 20 : species.marks === 'discs' ? 20 : 21
  if (frog) for (const s of [-1, 1]) p.shape(ellipse(s * 28 + face.look * 3, -29, 15), 'none', TINT.belly)
  drawCheeks(p, face, muzzle === 'long' ? 26 : 35, eyeY + 19)
  drawMuzzle(p, muzzle, species, face.mood, x)
  drawEyes(p, face, apart, eyeY)
  if (species.whiskers)
    for (const s of [-1, 1])
      for (const dy of [0, 8]) p.pen(`M${x + s * 24} ${18 + dy}L${s * 47 + x * 0.4} ${15 + dy * 1.7}`, 0.7)
}

function drawMuzzle(p: Painting, muzzle: Muzzle, species: Species, mood: Mood, x: number) {
  const pale = (d: string) => p.shape(d, 'none', TINT.belly)
  const nose = (cx: number, cy: number, r: number) =>
    p.ink(
      blob([
        [cx - r, cy - r * 0.5],
        [cx, cy - r * 0.75],
        [cx + r, cy - r * 0.5],
        [cx + r * 0.6, cy + r * 0.35],
        [cx, cy + r * 0.8],
        [cx - r * 0.6, cy + r * 0.35],
      ]),
    )
  const fits = p.unit * 16 < 34
  const tip = (cy: number, r: number) =>
    fits ? nose(x, cy, r) : p.shape(ellipse(x, cy, r * 1.15, r * 0.85), 'none', TINT.inner)
  switch (muzzle) {
    case 'small':
      pale(ellipse(x, 20, 20, 15))
      tip(12, 7)
      return drawMouth(p, mood, x, 21, 0.85)
    case 'wide':
      pale(
        blob([
          [x, 4],
          [x + 18, 8],
          [x + 27, 22],
          [x + 17, 34],
          [x, 35],
          [x - 17, 34],
          [x - 27, 22],
          [x - 18, 8],
        ]),
      )
      tip(11, 8)
      return drawMouth(p, mood, x, 22, 1)
    case 'snout':
      pale(ellipse(x, 13, 18, 13))
      for (const s of [-1, 1]) p.ink(ellipse(x + s * 6.5, 13, 2.6, 4))
      return drawMouth(p, mood, x, 31, 0.9)
    case 'long':
      pale(ellipse(x, 30, 31, 21))
      for (const s of [-1, 1]) p.ink(ellipse(x + s * 14, 23, 3, 4, s * 24))
      return drawMouth(p, mood, x, 35, 1)
    case 'dragon':
      pale(
        blob([
          [x, 4],
          [x + 24, 8],
          [x + 36, 22],
          [x + 28, 38],
          [x, 42],
          [x - 28, 38],
          [x - 36, 22],
          [x - 24, 8],
        ]),
      )
      for (const s of [-1, 1]) p.ink(ellipse(x + s * 11, 14, 2.6, 3.6, s * 30))
      return drawMouth(p, mood, x, 25, 1.25)
    case 'trunk':
      drawMouth(p, mood, x + 20, 26, 0.6)
      p.shape(
        blob(
          [
            [x - 12, 2],
            [x + 12, 2],
            [x + 13, 22],
            [x + 9, 40],
            [x + 16, 52],
            [x + 30, 50],
            [x + 38, 58],
            [x + 30, 70],
            [x + 8, 68],
            [x - 9, 52],
            [x - 12, 26],
          ],
          0.9,
        ),
        'soft',
        TINT.fur,
      )
      for (const y of [18, 29, 40]) p.pen(`M${x - 7} ${y}Q${x} ${y + 4} ${x + 6} ${y}`)
      return
    case 'beak':
      p.shape(
        `M${x - 13} 11Q${x} 2 ${x + 13} 11Q${x + 5} 25 ${x} 28Q${x - 5} 25 ${x - 13} 11Z`,
        'none',
        TINT.horn,
      )
      return p.pen(`M${x - 11} 13Q${x} 18 ${x + 11} 13`)
    case 'hooked':
      p.shape(
        `M${x - 10} 5Q${x} -3 ${x + 10} 5Q${x + 10} 18 ${x} 28Q${x - 10} 18 ${x - 10} 5Z`,
        'none',
        TINT.horn,
      )
      return
    case 'bill':
      p.shape(
        blob([
          [x - 26, 16],
          [x - 12, 8],
          [x, 6],
          [x + 12, 8],
          [x + 26, 16],
          [x + 20, 27],
          [x, 31],
          [x - 20, 27],
        ]),
        'none',
        TINT.horn,
      )
      for (const s of [-1, 1]) p.ink(ellipse(x + s * 5, 12, 1.6, 2.4))
      return p.pen(`M${x - 22} 19Q${x} 26 ${x + 22} 19`)
    case 'none':
      return drawFlatMouth(p, species, mood, x, tip)
  }
}

function drawFlatMouth(
  p: Painting,
  species: Species,
  mood: Mood,
  x: number,
  tip: (cy: number, r: number) => void,
) {
  if (species.marks === 'fox') {
    if (species.head === 'pointed') tip(24, 7.5)
    return drawMouth(p, mood, x, 33, 0.75)
  }
  if (species.marks === 'heart') for (const s of [-1, 1]) p.ink(ellipse(x + s * 4, 12, 1.8, 2.6, s * 20))
  drawMouth(p, mood, x, species.head === 'frog' ? 10 : 20, species.head === 'frog' ? 1.9 : 1.1)
}

/** Teeth of a robot, stitches of a monster: a flat grille. */
export function drawGrille(p: Painting, x: number, y: number) {
  p.shape(rect(x - 18, y - 6, 36, 12, 5), 'none', TINT.belly)
  for (const dx of [-9, 0, 9]) p.pen(`M${x + dx} ${y - 6}L${x + dx} ${y + 6}`)
}
