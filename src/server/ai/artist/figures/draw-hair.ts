import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, mirrored, pairs, scallops } from '../shapes/paths'
import type { Hair } from './people'
import { TINT } from './tints'

/** Hair behind the head, in the head's frame (100 wide). */
export function drawHairBehind(p: Painting, hair: Hair) {
  const shape = (d: string) => p.shape(d, 'soft', TINT.mane)
  switch (hair) {
    case 'bob':
      return shape(blob('0 -54  40 -44  57 -8  58 30  40 42  -40 42  -58 30  -57 -8  -40 -44'))
    case 'long':
      return shape(blob('0 -54  42 -42  58 0  64 46  52 84  28 76  -28 76  -52 84  -64 46  -58 0  -42 -42'))
    case 'pigtails':
      for (const s of [-1, 1]) {
        shape(blob(mirrored(s, '44 -26  66 -34  82 -8  76 26  66 40  56 14')))
        p.shape(ellipse(s * 49, -21, 7), 'none', TINT.accessory)
      }
      return shape(ellipse(0, -4, 52, 49))
    case 'braids':
      for (const s of [-1, 1])
        for (const [x, y] of pairs('52 20  56 40  57 60')) shape(ellipse(s * x, y, 12, 13))
      return shape(ellipse(0, -4, 53, 50))
    case 'bun':
      shape(ellipse(0, -58, 20, 18))
      return shape(ellipse(0, -4, 52, 50))
    case 'ponytail':
      shape(blob('24 -44  50 -62  80 -40  78 0  86 24  66 14  58 -16  40 -30'))
      return shape(ellipse(0, -4, 52, 49))
    case 'curly':
      return shape(scallops(0, -12, 54, 46, 12))
    case 'short':
    case 'spiky':
      return shape(blob('0 -54  38 -46  54 -14  50 14  -50 14  -54 -14  -38 -46'))
    case 'bald':
      return
  }
}

/** Fringe over the forehead. */
export function drawFringe(p: Painting, hair: Hair) {
  const shape = (d: string) => p.shape(d, 'soft', TINT.mane)
  switch (hair) {
    case 'spiky':
      return shape(
        'M-50 -6L-54 -34L-38 -32L-36 -58L-18 -46L-6 -68L8 -48L26 -62L32 -44L50 -46L46 -28L54 -20L48 -2Q42 -20 26 -22L16 -14L8 -24L-8 -12L-16 -24L-30 -12Q-44 -18 -50 -6Z',
      )
    case 'curly':
      return shape(scallops(0, -34, 44, 16, 9))
    case 'bald':
      return p.pen('M-3 -42Q6 -50 2 -36', 0.9)
    case 'bob':
      return shape(
        blob('-50 -4  -49 -34  -22 -53  0 -55  22 -53  49 -34  50 -4  38 -18  0 -21  -38 -18', 0.8),
      )
    case 'bun':
    case 'ponytail':
      return shape(
        blob('-50 0  -47 -34  -18 -53  18 -53  47 -34  50 0  38 -20  14 -34  -14 -34  -38 -20', 0.9),
      )
    default:
      return shape(
        blob('-51 2  -48 -34  -18 -54  20 -53  48 -34  51 2  40 -16  24 -28  2 -24  -26 -14  -42 -10', 0.85),
      )
  }
}

export function drawBeard(p: Painting) {
  p.shape(
    blob('-46 4  -40 40  -22 64  0 72  22 64  40 40  46 4  30 16  0 12  -30 16', 0.85),
    'soft',
    TINT.mane,
  )
}

export function drawMoustache(p: Painting, x: number) {
  for (const s of [-1, 1]) p.shape(leaf(x, 17, 27, 13, s > 0 ? 14 : 166), 'none', TINT.belly)
}
