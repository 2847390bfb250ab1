import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, frame, leaf, mirrored, scallops, spikes, triples } from '../shapes/paths'
import type { HeadShape, Horns, Mane } from './species'
import { TINT } from './tints'

/** Outlines in the head's frame: 100 wide, middle at the origin. */
const HEADS: Record<HeadShape, string> = {
  round: '0 -44  30 -38  49 -14  49 12  34 36  0 45  -34 36  -49 12  -49 -14  -30 -38',
  wide: '0 -41  28 -37  46 -14  52 12  36 35  0 42  -36 35  -52 12  -46 -14  -28 -37',
  egg: '0 -46  27 -40  43 -16  47 10  33 34  0 44  -33 34  -47 10  -43 -16  -27 -40',
  long: '0 -48  26 -43  38 -20  35 6  34 30  18 50  -18 50  -34 30  -35 6  -38 -20  -26 -43',
  pointed:
    '0 -40  28 -36  44 -14  50 4  58 18  40 28  22 39  0 46  -22 39  -40 28  -58 18  -50 4  -44 -14  -28 -36',
  frog: '0 -26  12 -32  26 -48  44 -36  50 -10  53 12  36 34  0 40  -36 34  -53 12  -50 -10  -44 -36  -26 -48  -12 -32',
  box: '-44 -40  0 -42  44 -40  48 -4  44 36  0 40  -44 36  -48 -4',
}

export function headOutline(shape: HeadShape): string {
  return blob(HEADS[shape], shape === 'box' ? 0.45 : shape === 'pointed' ? 0.8 : 1)
}

/** Manes, wool and spikes behind the head. */
export function drawManeBehind(p: Painting, mane: Mane) {
  const shape = (d: string) => p.shape(d, 'soft', TINT.mane)
  if (mane === 'lion') {
    shape(scallops(0, 2, 66, 64, 13))
    shape(scallops(0, 2, 56, 53, 11, 16))
  } else if (mane === 'wool') shape(scallops(0, -6, 54, 48, 12))
  else if (mane === 'spikes') {
    shape(spikes(0, -4, 50, 70, 17))
    shape(spikes(0, -2, 45, 58, 15, 11))
  } else if (mane === 'flowing')
    shape(blob('-6 -58  24 -62  46 -44  52 -16  62 14  54 44  66 62  40 66  30 40  30 0  10 -36', 0.9))
  else if (mane === 'upright') shape('M-16 -40L-18 -62L-8 -56L-5 -70L2 -60L9 -71L11 -57L20 -61L16 -40Z')
  else if (mane === 'crest')
    for (const [x, y, turn] of triples('0 -40 -90  -19 -37 -108  19 -37 -72')) shape(leaf(x, y, 28, 21, turn))
  else if (mane === 'comb')
    shape(blob('-14 -36  -22 -54  -12 -62  -5 -54  0 -70  9 -68  9 -54  20 -60  24 -50  14 -36', 0.9))
  else if (mane === 'tuft') shape(blob('-10 -38  -22 -52  -8 -52  -4 -66  6 -54  18 -60  12 -38', 0.8))
}

/** Forelocks and wool caps on the forehead. */
export function drawManeFront(p: Painting, mane: Mane) {
  if (mane === 'flowing')
    p.shape(
      blob('-24 -46  -6 -56  18 -50  20 -36  10 -28  4 -36  -4 -20  -16 -18  -18 -32', 0.8),
      'soft',
      TINT.mane,
    )
  else if (mane === 'wool') p.shape(scallops(0, -34, 32, 15, 9), 'soft', TINT.mane)
}

/** Horns behind (`front` false) or before the head. */
export function drawHorns(p: Painting, horns: Horns, front: boolean) {
  const shape = (d: string) => p.shape(d, 'auto', TINT.horn)
  if (front) {
    if (horns === 'unicorn') unicornHorn(p)
    if (horns === 'ram') for (const s of [-1, 1]) ramHorn(p, s)
    return
  }
  for (const s of [-1, 1]) {
    if (horns === 'cow') shape(`M${s * 16} -40Q${s * 40} -44 ${s * 40} -66Q${s * 56} -44 ${s * 32} -30Z`)
    else if (horns === 'goat') shape(`M${s * 8} -38Q${s * 16} -70 ${s * 44} -76Q${s * 30} -58 ${s * 24} -34Z`)
    else if (horns === 'dragon')
      shape(`M${s * 14} -38Q${s * 24} -58 ${s * 46} -70Q${s * 50} -48 ${s * 34} -30Z`)
    else if (horns === 'antlers') antler(p, s)
    else if (horns === 'moose')
      shape(
        blob(
          mirrored(s, '16 -34  34 -50  36 -76  48 -62  58 -82  66 -64  80 -72  76 -48  52 -34  26 -26'),
          0.7,
        ),
      )
    else if (horns === 'giraffe') {
      p.band(`M${s * 13} -40L${s * 18} -64`, 8, 'none', TINT.horn)
      shape(ellipse(s * 19, -67, 8.5))
    } else if (horns === 'feelers') {
      p.pen(`M${s * 14} -38Q${s * 18} -62 ${s * 34} -66`, 1)
      shape(ellipse(s * 38, -67, 8))
    }
  }
}

function unicornHorn(p: Painting) {
  p.shape('M-11 -40L0 -96L11 -40Q0 -34 -11 -40Z', 'none', TINT.horn)
  p.pen('M-8.5 -52Q2 -50 9 -56')
  p.pen('M-6 -66Q1 -65 6.5 -70')
  p.pen('M-3.5 -79Q1 -78 4 -82')
}

function ramHorn(p: Painting, s: number) {
  p.shape(
    blob(mirrored(s, '18 -42  46 -50  68 -28  66 2  46 12  36 -4  40 -22  26 -24'), 0.9),
    'auto',
    TINT.horn,
  )
  p.shape(ellipse(s * 51, -12, 9, 10), 'none', TINT.horn)
}

function antler(p: Painting, s: number) {
  const beam = `M${s * 13} -36Q${s * 16} -58 ${s * 34} -84`
  const tine = `M${s * 20} -58Q${s * 34} -58 ${s * 44} -68M${s * 17} -50Q${s * 8} -60 ${s * 10} -70`
  p.band(`${beam}${tine}`, 9, 'none', TINT.horn)
}

/** A horn on a rhino's nose, in front of its muzzle. */
export function drawNoseHorn(p: Painting) {
  const at = frame(0, 26, -90)
  p.shape(`M${at(0, -12)}Q${at(14, -7)} ${at(34, 2)}Q${at(12, 9)} ${at(0, 12)}Z`, 'none', TINT.horn)
}
