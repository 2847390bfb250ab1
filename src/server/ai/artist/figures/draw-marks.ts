import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, mirrored, pairs, quads, triples } from '../shapes/paths'
import type { Marks } from './species'
import { TINT } from './tints'

/** Markings of the face, in the head's frame. */
export function drawFaceMarks(p: Painting, marks: Marks) {
  const shape = (d: string) => p.shape(d, 'none', TINT.marks)
  const pale = (d: string) => p.shape(d, 'none', TINT.belly)
  switch (marks) {
    case 'fox':
      return pale(
        'M0 -2C-10 -12 -34 -4 -57 19C-50 24 -42 27 -34 32C-24 40 -12 45 0 46C12 45 24 40 34 32C42 27 50 24 57 19C34 -4 10 -12 0 -2Z',
      )
    case 'mask':
      for (const s of [-1, 1]) shape(blob(mirrored(s, '5 -6  22 -14  42 2  46 16  28 16  10 12'), 0.9))
      return
    case 'panda':
      for (const s of [-1, 1]) shape(ellipse(s * 21, 2, 14, 17, s * 24))
      return
    case 'stripe':
      shape(blob('-9 -42  -12 -14  -8 8  8 8  12 -14  9 -42', 0.6))
      return
    case 'blaze':
      return pale(blob('-4 -45  -9 -22  -7 10  0 16  7 10  9 -22  4 -45', 0.8))
    case 'tiger':
      for (const [x, y, l, turn] of quads('0 -42 22 90  -15 -40 17 80  15 -40 17 100'))
        shape(leaf(x, y, l, 9, turn))
      for (const s of [-1, 1])
        for (const y of [6, 19]) shape(leaf(s * 51, y, 17, 8, s > 0 ? 180 - (y - 12) : y - 12))
      return
    case 'zebra':
      for (const y of [-34, -22]) for (const s of [-1, 1]) shape(leaf(s * 35, y, 28, 9, s > 0 ? 170 : 10))
      return
    case 'spots':
      for (const [x, y] of pairs('-12 -32  3 -37  15 -30')) shape(ellipse(x, y, 5, 4))
      return
    case 'patch':
      return shape(blob('6 -30  26 -36  42 -18  42 6  28 16  12 8  6 -10', 0.95))
    case 'heart':
      return pale(
        'M0 -20C-10 -36 -40 -32 -40 -6C-40 8 -34 14 -36 24C-36 38 -18 42 0 42C18 42 36 38 36 24C34 14 40 8 40 -6C40 -32 10 -36 0 -20Z',
      )
    case 'discs':
      for (const s of [-1, 1]) pale(ellipse(s * 20, -1, 22))
      return
  }
}

/** A blossom on the forehead between curving leaves, in the head's frame. */
export function drawDiadem(p: Painting) {
  for (const s of [-1, 1]) {
    p.shape(leaf(s * 11, -27, 24, 9, s > 0 ? 8 : 172), 'none', TINT.marks)
    p.shape(leaf(s * 9, -22, 17, 7, s > 0 ? 26 : 154), 'none', TINT.belly)
  }
  for (const turn of [-150, -30, -120, -60, -90]) p.shape(leaf(0, -20, 19, 11, turn), 'none', TINT.marks)
  p.shape(ellipse(0, -20, 4.6), 'none', TINT.belly)
  p.shape(leaf(0, -15, 12, 7, 90), 'none', TINT.marks)
}

/** Markings of the trunk, which is about `w` units to each side and `h` high above its foot at the origin. */
export function drawBodyMarks(p: Painting, marks: Marks, w: number, h: number) {
  const shape = (d: string) => p.shape(d, 'none', TINT.marks)
  if (marks === 'tiger' || marks === 'zebra') {
    for (const s of [-1, 1])
      for (const share of [0.28, 0.52, 0.74])
        shape(leaf(s * w * 0.86, -h * share, w * 0.5, h * 0.11, s > 0 ? 172 : 8))
  } else if (marks === 'spots') {
    for (const [x, y, r] of triples('-0.62 0.3 2.3  -0.5 0.66 2  0.6 0.44 2.4  0.5 0.76 1.8'))
      shape(ellipse(x * w, -y * h, r, r * 0.85))
  } else if (marks === 'patch') {
    shape(
      blob([
        [-0.82 * w, -0.3 * h],
        [-0.5 * w, -0.24 * h],
        [-0.42 * w, -0.46 * h],
        [-0.6 * w, -0.62 * h],
      ]),
    )
    shape(
      blob([
        [0.45 * w, -0.55 * h],
        [0.66 * w, -0.5 * h],
        [0.6 * w, -0.78 * h],
        [0.4 * w, -0.78 * h],
      ]),
    )
  }
}
