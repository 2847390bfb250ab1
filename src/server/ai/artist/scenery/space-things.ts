import 'server-only'
import type { Role } from '../engine/painting'
import type { Scene } from '../scene'
import { blob, ellipse, rect, star, triples } from '../shapes/paths'
import { at } from './at'

/** Fairy tale, space, spooky and pirate set pieces: foot at (x, y), `size` points high. */

export function drawPlanet(scene: Scene, x: number, y: number, r: number, role: Role = 'far') {
  const kind = scene.random.pick(['ringed', 'craters', 'bands', 'plain'])
  at(scene, role, x, y, r, (p) => {
    if (kind === 'ringed') p.shape(`${ellipse(0, 0, 168, 44, -16)}${ellipse(0, 0, 128, 26, -16)}`, 'none', 3)
    p.shape(ellipse(0, 0, 100), 'none', 1)
    if (kind === 'bands') {
      p.shape('M-92 -38Q0 -16 92 -38L99 -12Q0 14 -99 -12Z', 'auto', 2)
      p.shape('M-96 26Q0 52 96 26L76 64Q0 84 -76 64Z', 'auto', 2)
    }
    if (kind === 'craters' || kind === 'plain')
      for (const [cx, cy, cr] of triples('-36 -30 24  34 10 30  -18 48 18  38 -54 14'))
        if (cr * r > 100 * scene.p.line * 1.4) p.shape(ellipse(cx, cy, cr, cr * 0.86), 'none', 2)
    if (kind === 'ringed')
      p.shape('M-161.5 46.3A168 44 -16 0 0 161.5 -46.3L123 -35.3A128 26 -16 0 1 -123 35.3Z', 'none', 3)
  })
}

export function drawRocket(
  scene: Scene,
  x: number,
  y: number,
  size: number,
  tilt = 0,
  role: Role = 'scenery',
) {
  at(
    scene,
    role,
    x,
    y,
    size,
    (p) => {
      p.shape(blob('-9 -14  -14 6  -5 2  0 14  5 2  14 6  9 -14', 0.7), 'none', 4)
      for (const s of [-1, 1])
        p.shape(`M${s * 16} -46Q${s * 36} -30 ${s * 34} -6Q${s * 22} -18 ${s * 12} -18Z`, 'auto', 3)
      p.shape('M-15 -14Q-30 -58 0 -100Q30 -58 15 -14Z', 'auto', 1)
      p.shape('M-16.5 -72Q-10 -88 0 -100Q10 -88 16.5 -72Q0 -66 -16.5 -72Z', 'none', 3)
      p.shape(ellipse(0, -52, 10.5), 'none', 2)
      p.shape(ellipse(0, -52, 6.4), 'none', 5)
      p.shape(rect(-15.5, -20, 31, 7, 2), 'none', 4)
      p.shape('M-3.4 -8L-3.4 -34L3.4 -34L3.4 -8Z', 'none', 3)
    },
    { rotate: tilt },
  )
}

export function drawCrater(scene: Scene, x: number, y: number, wide: number, role: Role = 'scenery') {
  at(scene, role, x, y, wide, (p) => {
    p.shape(ellipse(0, 0, 100, 34), 'none', 1)
    p.shape(ellipse(0, 6, 74, 20), 'none', 2)
  })
}

export function drawStation(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape('M-58 0A58 58 0 0 1 58 0Z', 'auto', 1)
      p.pen('M-30 -50Q-18 -24 -20 0M30 -50Q18 -24 20 0', 0.85)
      p.shape('M-13 0L-13 -20Q0 -34 13 -20L13 0Z', 'none', 3)
      p.shape(rect(58, -22, 26, 22, 3), 'none', 2)
      p.shape('M82 0A22 24 0 0 1 126 0Z', 'auto', 1)
      p.band('M104 -24L104 -48', 4, 'none', 4)
      p.shape('M88 -62Q92 -44 112 -42Q106 -60 88 -62Z', 'none', 5)
      p.band('M0 -58L0 -80', 4, 'none', 4)
      p.shape(ellipse(0, -84, 6), 'none', 5)
    },
    { flip: scene.random.chance(0.5) },
  )
}

export function drawComet(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'far',
    x,
    y,
    size,
    (p) => {
      p.shape('M-4 -24Q60 -46 128 -60Q84 -30 116 -14Q76 -6 92 22Q50 10 4 22Z', 'none', 2)
      p.shape(star(0, 0, 40, 5, 0.55), 'none', 1)
    },
    { rotate: scene.random.between(-20, 10), flip: scene.random.chance(0.5) },
  )
}
