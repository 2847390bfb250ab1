import 'server-only'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, pairs, polygon, rect, scallops, spline } from '../shapes/paths'
import { at } from './at'

/** All pieces: foot at (x, y), `size` points high. */

export function drawBarn(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  at(scene, role, x, y, size, (p) => {
    p.shape(polygon('-52 0  -52 -52  -40 -80  0 -100  40 -80  52 -52  52 0'), 'auto', 1)
    p.shape('M-58 -49L-45 -81L0 -104L45 -81L58 -49L50 -46L39 -76L0 -95L-39 -76L-50 -46Z', 'none', 2)
    if (scene.level >= 1) {
      p.shape(rect(-12, -82, 24, 20), 'none', 3)
      p.pen('M0 -82L0 -62M-12 -72L12 -72')
    }
    for (const s of [-1, 1]) {
      p.shape(rect(s > 0 ? 0 : -24, -44, 24, 44), 'none', 4)
      if (scene.level >= 1) p.pen(s > 0 ? 'M3 -40L21 -4M21 -40L3 -4' : 'M-21 -40L-3 -4M-3 -40L-21 -4')
    }
    if (scene.level >= 2) for (const s of [-1, 1]) p.shape(rect(s * 38 - 7, -36, 14, 16), 'none', 5)
  })
}

export function drawSilo(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(rect(-18, -76, 36, 76), 'auto', 1)
    p.shape('M-20 -76Q-18 -100 0 -100Q18 -100 20 -76Z', 'none', 2)
    if (scene.level >= 1) for (const py of [-52, -28]) p.pen(`M-18 ${py}Q0 ${py + 6} 18 ${py}`)
  })
}

export function drawWindmill(scene: Scene, x: number, y: number, size: number) {
  const turn = scene.random.between(10, 80)
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(polygon('-20 0  -13 -58  13 -58  20 0'), 'auto', 1)
    p.shape('M-16 -56Q-14 -74 0 -76Q14 -74 16 -56Z', 'none', 2)
    p.shape('M-6 0L-6 -14Q0 -22 6 -14L6 0Z', 'none', 3)
    if (scene.level >= 1) p.shape(ellipse(0, -36, 5), 'none', 3)
    for (let i = 0; i < 4; i++) {
      const a = ((turn + i * 90) * Math.PI) / 180
      p.within([Math.cos(a), Math.sin(a), -Math.sin(a), Math.cos(a), 0, -62], () => {
        p.shape(polygon('0 -2  44 -2  44 11  10 11'), 'none', 4)
        if (scene.level >= 2) for (const px of [22, 33]) p.pen(`M${px} -2L${px} 11`, 0.75)
      })
    }
    p.shape(ellipse(0, -62, 4.5), 'none', 5)
  })
}

export function drawHaystack(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  at(scene, role, x, y, size, (p) => {
    p.shape(blob('-80 0  -74 -42  -44 -84  0 -98  44 -84  74 -42  80 0  0 5', 0.9), 'auto', 1)
    for (const [px, py] of pairs('-34 -58  10 -70  38 -40  -8 -34  -52 -22  26 -14'))
      p.pen(`M${px - 8} ${py - 3}L${px} ${py + 6}L${px + 9} ${py - 3}`, 0.8)
  })
}

export function drawCottage(scene: Scene, x: number, y: number, size: number, role: Role = 'scenery') {
  const flip = scene.random.chance(0.5)
  const thatched = scene.random.chance(0.4)
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(rect(22, -96, 13, 36), 'none', 3)
      p.shape(rect(-42, -50, 84, 50), 'auto', 1)
      if (thatched)
        p.shape(
          blob('-56 -44  -44 -62  -20 -86  0 -92  20 -86  44 -62  56 -44  30 -50  0 -46  -30 -50', 0.8),
          'auto',
          2,
        )
      else p.shape(polygon('-54 -46  -36 -88  36 -88  54 -46'), 'scales', 2)
      p.shape('M-10 0L-10 -24Q0 -38 10 -24L10 0Z', 'none', 4)
      if (scene.level >= 1) p.pen('M5 -13L5 -11.6', 1.2)
      for (const s of [-1, 1]) {
        p.shape(rect(s * 27 - 8.5, -36, 17, 18, 2), 'none', 5)
        if (scene.level >= 1)
          p.pen(`M${s * 27} -36L${s * 27} -18M${s * 27 - 8.5} -27L${s * 27 + 8.5} -27`, 0.8)
      }
      if (scene.level >= 1) {
        p.shape(ellipse(0, -64, 6.5), 'none', 5)
        p.pen('M29 -100Q22 -108 30 -114Q38 -120 30 -128', 0.9)
      }
    },
    { flip },
  )
}

export function drawWell(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    for (const s of [-1, 1]) p.shape(rect(s * 30 - 4, -80, 8, 50), 'none', 3)
    p.shape(polygon('-46 -68  0 -100  46 -68'), 'auto', 2)
    p.pen('M0 -68L0 -44', 0.9)
    p.shape(polygon('-9 -48  9 -48  7 -34  -7 -34'), 'none', 4)
    p.shape(rect(-40, -36, 80, 36, 5), 'bricks', 1)
    p.shape(rect(-44, -42, 88, 10, 5), 'none', 5)
  })
}

export function drawTent(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(polygon('-70 0  0 -96  70 0'), 'auto', 1)
    p.shape('M-24 0Q-8 -44 0 -92Q8 -44 24 0Z', 'none', 2)
    p.shape('M-24 0Q-8 -44 0 -92L-12 0Z', 'none', 3)
    p.band('M0 -92L6 -102M0 -92L-6 -102', 3.5, 'none', 4)
  })
}

export function drawCampfire(scene: Scene, x: number, y: number, size: number, role: Role = 'prop') {
  at(scene, role, x, y, size, (p) => {
    p.shape(blob('0 -100  14 -70  36 -60  34 -26  0 -8  -34 -26  -30 -56  -14 -66', 0.7), 'none', 1)
    p.shape(blob('2 -62  14 -42  14 -22  0 -10  -14 -22  -10 -40', 0.7), 'none', 2)
    p.band('M-44 -4L40 -22', 15, 'none', 3)
    p.band('M44 -4L-40 -22', 15, 'none', 4)
  })
}

/** A wooden or stone bridge seen from the side, its middle at (x, y); `size` is half its length. */
export function drawBridge(scene: Scene, x: number, y: number, size: number, stone: boolean) {
  at(scene, 'scenery', x, y, size, (p) => {
    if (stone) {
      p.shape('M-110 12L-110 -20Q-50 -52 0 -52Q50 -52 110 -20L110 12L52 12A52 44 0 0 0 -52 12Z', 'bricks', 1)
      p.pen('M-110 -8Q-50 -40 0 -40Q50 -40 110 -8')
      return
    }
    for (const px of [-84, -42, 0, 42, 84]) p.shape(rect(px - 4, -60 + Math.abs(px) * 0.2, 8, 44), 'none', 2)
    p.band('M-104 -36Q0 -76 104 -36', 7, 'none', 3)
    p.shape('M-110 0Q0 -44 110 0L110 14Q0 -30 -110 14Z', 'none', 1)
    for (const px of [-66, -22, 22, 66])
      p.pen(`M${px} ${-15 + Math.abs(px) * 0.13}L${px} ${Math.abs(px) * 0.13 - 2}`, 0.8)
  })
}

export function drawTreehouse(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape('M-20 0Q-10 -30 -12 -62L14 -62Q10 -30 22 0Q0 -5 -20 0Z', 'auto', 1)
    p.shape(scallops(0, -80, 50, 27, 12), 'auto', 2)
    p.shape(rect(-28, -66, 56, 32, 2), 'auto', 3)
    p.shape(polygon('-36 -62  0 -88  36 -62'), 'auto', 4)
    p.shape('M-8 -34L-8 -50Q0 -58 8 -50L8 -34Z', 'none', 5)
    p.shape(ellipse(20, -51, 5), 'none', 5)
    p.shape(rect(-36, -36, 72, 7, 2), 'none', 6)
    p.pen('M-26 -29L-28 0M-18 -29L-20 0', 0.9)
    for (const py of [-22, -14, -6]) p.pen(`M-27 ${py}L-19 ${py}`, 0.9)
  })
}

export function drawArch(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.band('M-36 0L-36 -56Q-36 -92 0 -92Q36 -92 36 -56L36 0', 9, 'none', 1)
    for (const [px, py] of pairs(
      '-36 -18  -37 -42  -32 -68  -16 -86  6 -91  26 -80  36 -58  36 -32  36 -10',
    )) {
      p.shape(scallops(px, py, 7.5, 7.5, 5), 'none', 2)
      if (scene.level >= 2) p.shape(ellipse(px, py, 3), 'none', 3)
    }
  })
}

export function drawGreenhouse(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(polygon('-62 0  -62 -52  0 -92  62 -52  62 0'), 'none', 1)
    p.shape(polygon('-67 -50  0 -97  67 -50  62 -46  0 -89  -62 -46'), 'none', 2)
    p.shape(rect(-14, -46, 28, 46, 3), 'none', 3)
    for (const px of [-38, 38]) p.pen(`M${px} 0L${px} ${-68}`)
    p.pen('M-62 -26L-14 -26M14 -26L62 -26M-62 -52L62 -52')
  })
}

export function drawBirdbath(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'prop', x, y, size, (p) => {
    p.shape('M-20 0Q-6 -10 -8 -56L8 -56Q6 -10 20 0Z', 'none', 1)
    p.shape('M-50 -76Q-40 -54 0 -52Q40 -54 50 -76Z', 'auto', 2)
    p.shape(ellipse(0, -77, 50, 11), 'none', 3)
  })
}

/** A wheelbarrow or cart full of harvest. */
export function drawCart(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'prop', x, y, size, (p) => {
    for (const [px, py] of pairs('-40 -66  -12 -76  16 -74  42 -64'))
      p.shape(ellipse(px, py, 18, 16), 'none', 1)
    p.shape(polygon('-74 -64  74 -64  58 -24  -58 -24'), 'auto', 2)
    p.band(spline('70 -52  104 -58'), 7, 'none', 3)
    for (const px of [-34, 34]) {
      p.shape(ellipse(px, -18, 18), 'none', 4)
      p.shape(ellipse(px, -18, 6), 'none', 5)
    }
  })
}
