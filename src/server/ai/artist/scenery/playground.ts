import 'server-only'
import type { Scene, Stage } from '../scene'
import { freeSide, outdoors } from './outdoors'
import { drawBench, drawSandbox, drawSlide, drawSwings } from './town-buildings'
import { drawTree } from './trees'

export function playground(scene: Scene, place: string): Stage {
  return outdoors(scene, place, {
    features: [
      { at: /climb|slide/, size: [46, 56], draw: drawSlide },
      { at: /field/, size: [30, 36], draw: drawSwings },
      { at: /tree/, size: [54, 64], draw: (s, x, y, size) => drawTree(s, x, y, size) },
      { size: [40, 48], draw: drawSlide },
      { size: [38, 46], draw: drawSwings },
      { size: [13, 16], draw: drawBench },
    ],
    ground: (s, _, where) => {
      if (/sand/.test(where) || s.random.chance(0.3))
        drawSandbox(
          s,
          freeSide(s).side < 0 ? s.box.left + s.u * 24 : s.box.right - s.u * 24,
          s.box.bottom - s.u * 8,
          s.u * 24,
        )
    },
    growth: ['grass', 'flowers'],
    front: ['bushes', 'flowers', 'grass'],
    roll: 2,
  })
}
