import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, mirrored, polygon, rect, scallops, star } from '../shapes/paths'
import type { Hat } from './people'
import { TINT } from './tints'

/** A hat in the head's frame (100 wide, crown of the head at y = −45). */
export function drawHat(p: Painting, hat: Hat) {
  const main = (d: string) => p.shape(d, 'auto', TINT.accessory)
  const trim = (d: string) => p.shape(d, 'none', TINT.trim)
  switch (hat) {
    case 'none':
      return
    case 'chef':
      main(scallops(0, -72, 37, 20, 7))
      return trim(blob('-31 -60  0 -55  31 -60  34 -34  0 -29  -34 -34', 0.5))
    case 'crown':
      main('M-36 -34L-44 -72L-22 -56L0 -82L22 -56L44 -72L36 -34Q0 -26 -36 -34Z')
      trim('M-36 -34L-38.5 -45Q0 -36 38.5 -45L36 -34Q0 -26 -36 -34Z')
      for (const x of [-44, 0, 44]) trim(ellipse(x, x ? -74 : -85, 5.5))
      return
    case 'tiara':
      main('M-34 -38Q0 -52 34 -38L30 -52L18 -52L0 -78L-18 -52L-30 -52Z')
      return trim(ellipse(0, -56, 5.5, 7))
    case 'pirate':
      main(blob('-66 -38  -44 -54  -26 -74  0 -80  26 -74  44 -54  66 -38  30 -32  0 -27  -30 -32', 0.9))
      trim(ellipse(0, -55, 10, 9))
      return p.pen('M-52 -42Q0 -30 52 -42')
    case 'pointed':
      main(blob('-36 -36  -26 -62  -12 -90  14 -112  18 -92  26 -62  36 -36  0 -29', 0.8))
      main(blob('-66 -32  -34 -42  0 -36  34 -42  66 -32  36 -23  0 -20  -36 -23', 0.9))
      return trim(star(4, -62, 10))
    case 'top':
      main('M-30 -36L-33 -92Q0 -100 33 -92L30 -36Z')
      trim('M-30.5 -46L-31.5 -58Q0 -50 31.5 -58L30.5 -46Q0 -38 -30.5 -46Z')
      return main(blob('-54 -38  0 -34  54 -38  44 -27  0 -24  -44 -27', 0.9))
    case 'party':
      main('M-28 -36L0 -98L28 -36Q0 -26 -28 -36Z')
      p.pen('M-19 -56Q0 -50 19 -56')
      return trim(scallops(0, -100, 9, 9, 7))
    case 'cowboy':
      main(blob('-30 -38  -30 -70  -14 -84  0 -76  14 -84  30 -70  30 -38', 0.8))
      trim('M-30 -44L-30 -54Q0 -46 30 -54L30 -44Q0 -36 -30 -44Z')
      return main(blob('-70 -52  -40 -40  0 -36  40 -40  70 -52  52 -30  0 -22  -52 -30', 0.9))
    case 'hard':
      main(blob('-46 -28  -42 -58  -18 -76  18 -76  42 -58  46 -28  0 -34', 0.9))
      trim(rect(-9, -79, 18, 42, 6))
      return main(blob('-56 -28  0 -36  56 -28  48 -21  0 -25  -48 -21', 0.8))
    case 'fire':
      main(blob('-44 -30  -40 -62  0 -84  40 -62  44 -30', 0.8))
      trim('M0 -78L17 -66L13 -42L0 -36L-13 -42L-17 -66Z')
      return main(blob('-66 -24  -40 -34  0 -34  40 -34  66 -24  30 -22  0 -26  -30 -22', 0.8))
    case 'santa':
      main(blob('-44 -34  -34 -68  0 -88  40 -80  70 -46  74 -22  60 -36  44 -34  0 -34', 0.8))
      trim(scallops(73, -16, 12, 12, 7))
      return trim(rect(-52, -44, 104, 19, 9.5))
    case 'police':
      main(blob('-44 -36  -54 -62  -24 -80  24 -80  54 -62  44 -36', 0.7))
      trim(star(0, -60, 11))
      main(rect(-44, -46, 88, 14, 4))
      return trim(blob('-40 -33  0 -30  40 -33  26 -22  0 -19  -26 -22', 0.9))
    case 'straw':
      main(blob('-32 -36  -30 -64  0 -74  30 -64  32 -36', 0.9))
      trim('M-32 -40L-32 -51Q0 -43 32 -51L32 -40Q0 -32 -32 -40Z')
      return main(blob('-72 -34  -36 -42  0 -38  36 -42  72 -34  40 -24  0 -21  -40 -24', 0.9))
    case 'beret':
      main(blob('-46 -34  -56 -56  -20 -76  30 -72  54 -54  40 -36  0 -32', 0.9))
      return p.band('M4 -73L8 -84', 6, 'none', TINT.trim)
    case 'beanie':
      main(blob('-48 -26  -44 -58  0 -80  44 -58  48 -26', 0.9))
      trim(rect(-52, -40, 104, 18, 8))
      return trim(scallops(0, -83, 12, 12, 8))
    case 'graduate':
      main(blob('-36 -32  -36 -52  36 -52  36 -32  0 -26', 0.5))
      main(polygon('-60 -58  0 -80  60 -58  0 -40'))
      p.pen('M0 -59L50 -52L52 -34', 1)
      return trim(ellipse(52, -28, 6, 8))
    case 'knight':
      main(blob('-50 10  -48 -34  0 -58  48 -34  50 10  30 -6  0 -10  -30 -6', 0.8))
      return trim(blob('-4 -54  -14 -82  10 -98  34 -84  18 -76  6 -54', 0.9))
    case 'hood':
      main(blob('-52 8  -48 -36  0 -56  48 -36  52 8  40 -10  0 -16  -40 -10', 0.9))
      return trim(rect(-50, -30, 100, 13, 4))
    case 'detective':
      main(blob('-44 -34  -34 -64  0 -74  34 -64  44 -34', 0.9))
      for (const s of [-1, 1]) main(blob(mirrored(s, '12 -38  60 -34  64 -24  20 -24'), 0.8))
      return trim(ellipse(0, -74, 6, 5))
    case 'bubble':
      return
  }
}

/** A space helmet: a ring of glass around the head, drawn as a collar and a light on the pane. */
export function drawBubbleBehind(p: Painting) {
  p.shape(ellipse(0, -6, 66, 64), 'none', TINT.trim)
}
export function drawBubbleFront(p: Painting) {
  p.pen('M-48 -22Q-42 -44 -24 -54', 1)
  p.pen('M52 -2Q51 10 46 20', 1)
}
