import 'server-only'
import type { Painting } from '../engine/painting'
import { height, type Scene, width } from '../scene'
import {
  blob,
  ellipse,
  heart,
  leaf,
  pairs,
  polygon,
  scallops,
  spikes,
  spline,
  star,
  triples,
} from '../shapes/paths'
import type { Sprinkle } from '../style-traits'
import { at } from './at'

/** A cloud `size` points wide, its middle at (x, y). */
export function drawCloud(scene: Scene, x: number, y: number, size: number) {
  const kind = scene.style.clouds
  at(
    scene,
    'far',
    x,
    y,
    size,
    (p) => {
      if (kind === 'facets')
        return p.shape(polygon('-50 12  -34 -10  -12 -8  4 -26  28 -12  50 12'), 'none', 1)
      if (kind === 'flat')
        return p.shape(
          'M-44 14Q-58 12 -52 -2Q-46 -12 -32 -8Q-26 -28 -4 -26Q14 -26 20 -12Q38 -18 48 -4Q58 12 42 14Z',
          'auto',
          1,
        )
      if (kind === 'swirl') {
        p.shape(
          'M-40 16Q-58 16 -56 0Q-54 -14 -36 -12Q-32 -34 -8 -32Q12 -32 18 -16Q30 -24 42 -14Q58 -12 56 4Q54 16 40 16Z',
          'auto',
          1,
        )
        p.pen('M-20 4Q-6 8 -2 -4Q-2 -16 -14 -14Q-20 -10 -14 -6', 0.9)
        return p.pen('M26 6Q38 6 38 -3Q34 -10 28 -5', 0.9)
      }
      p.shape(CLOUDS[scene.random.int(0, CLOUDS.length - 1)]!, 'auto', 1)
      if (kind === 'faces' && size > scene.p.line * 16) {
        for (const s of [-1, 1]) p.ink(ellipse(s * 9, -4, 2.6, 3.4))
        p.pen('M-4 1Q0 6 4 1', 0.9)
      }
    },
    { flip: scene.random.chance(0.5) },
  )
}

const CLOUDS = [
  'M-36 16A15 15 0 0 1 -40 -13A20 20 0 0 1 -6 -24A17 17 0 0 1 26 -12A14.5 14.5 0 0 1 36 16Z',
  'M-42 14A13 13 0 0 1 -40 -11A15 15 0 0 1 -18 -19A22 22 0 0 1 20 -18A13 13 0 0 1 38 -8A12 12 0 0 1 42 14Z',
  'M-30 13A12 12 0 0 1 -34 -9A18 18 0 0 1 0 -20A15 15 0 0 1 24 -8A11 11 0 0 1 30 13Z',
]

/** A sun of radius `r`. */
export function drawSun(scene: Scene, x: number, y: number, r: number) {
  const random = scene.random
  // Single rays are eight shapes more than a toddler's page has to spare.
  const kind =
    scene.level === 0 ? random.pick(['spikes', 'petals']) : random.pick(['rays', 'petals', 'drops', 'spikes'])
  at(scene, 'far', x, y, r, (p) => {
    const n = scene.level === 0 ? 8 : random.int(10, 13)
    if (kind === 'spikes') p.shape(spikes(0, 0, 118, 170, n), 'none', 2)
    else if (kind === 'petals') p.shape(scallops(0, 0, 134, 134, n), 'none', 2)
    else
      for (let i = 0; i < n; i++) {
        const turn = (i * 360) / n
        p.within(
          [
            Math.cos((turn * Math.PI) / 180),
            Math.sin((turn * Math.PI) / 180),
            -Math.sin((turn * Math.PI) / 180),
            Math.cos((turn * Math.PI) / 180),
            0,
            0,
          ],
          () =>
            p.shape(
              kind === 'drops' ? leaf(122, 0, 56, 26, 0) : polygon('122 -17  182 0  122 17'),
              'none',
              2,
            ),
        )
      }
    p.shape(ellipse(0, 0, 100), 'none', 1)
    if (scene.style.clouds === 'faces' || scene.level <= 1) drawSmile(p, 34)
    else if (scene.style.clouds === 'swirl')
      p.pen('M40 20Q46 -40 0 -46Q-44 -42 -40 2Q-32 36 4 28Q26 14 12 -8Q-2 -16 -8 0', 0.9)
  })
}

/** Two eyes and a mouth for suns, moons and kawaii things. */
export function drawSmile(p: Painting, spread: number) {
  for (const s of [-1, 1]) p.ink(ellipse(s * spread, -spread * 0.2, spread * 0.17, spread * 0.24))
  p.pen(`M${-spread * 0.5} ${spread * 0.35}Q0 ${spread * 0.95} ${spread * 0.5} ${spread * 0.35}`, 0.95)
}

export function drawMoon(scene: Scene, x: number, y: number, r: number) {
  const flip = scene.random.chance(0.5)
  const full = scene.random.chance(0.35)
  at(
    scene,
    'far',
    x,
    y,
    r,
    (p) => {
      if (full) {
        p.shape(ellipse(0, 0, 100), 'none', 1)
        for (const [cx, cy, cr] of triples('-34 -30 20  30 16 26  -20 44 14'))
          p.shape(ellipse(cx, cy, cr, cr * 0.9), 'none', 2)
        return
      }
      p.shape('M30 -96A100 100 0 1 0 92 46A82 82 0 0 1 30 -96Z', 'none', 1)
      if (scene.level <= 2) {
        p.pen('M-52 0Q-44 8 -34 2', 1)
        p.pen('M-46 36Q-34 46 -22 38', 1)
      }
    },
    { flip },
  )
}

export function drawRainbow(scene: Scene, x: number, y: number, r: number) {
  const bands = scene.level === 0 ? 3 : 5
  at(scene, 'far', x, y, r, (p) => {
    for (let i = 0; i <= bands; i++) {
      const q = 100 - i * (46 / bands)
      p.shape(`M${-q} 0A${q} ${q} 0 0 1 ${q} 0Z`, 'none', i + 1)
    }
  })
}

/** A small ornament of the style, `r` points in radius. */
export function drawSprinkle(scene: Scene, kind: Sprinkle, x: number, y: number, r: number) {
  const turn = scene.random.between(-24, 24)
  at(
    scene,
    'far',
    x,
    y,
    r,
    (p) => {
      switch (kind) {
        case 'star':
          return p.shape(star(0, 0, 105, 5, 0.5), 'none', 1)
        case 'heart':
          return p.shape(heart(0, 0, 80), 'none', 1)
        case 'spark':
          return p.shape('M0 -110Q14 -14 100 0Q14 14 0 110Q-14 14 -100 0Q-14 -14 0 -110Z', 'none', 1)
        case 'dot':
          return p.shape(ellipse(0, 0, 62), 'none', 1)
        case 'leaf':
          p.shape(leaf(-90, 0, 180, 110, 0), 'none', 1)
          return p.pen('M-60 0L60 0', 0.8)
        case 'flower':
          p.shape(scallops(0, 0, 78, 78, 5), 'none', 1)
          return p.shape(ellipse(0, 0, 36), 'none', 2)
        case 'diamond':
          return p.shape(polygon('0 -110  70 0  0 110  -70 0'), 'none', 1)
        case 'swirl':
          return p.pen(
            'M80 30Q60 90 -10 80Q-80 60 -70 -10Q-50 -80 20 -66Q70 -44 50 10Q20 44 -16 20Q-30 -10 0 -16',
            1,
          )
        case 'note':
          p.band('M20 60L20 -80L70 -50', 18, 'none', 1)
          return p.shape(ellipse(0, 60, 36, 28), 'none', 1)
      }
    },
    { rotate: turn },
  )
}

/** Birds far away: two arcs of the pen. */
export function drawFarBird(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'far', x, y, size, (p) => p.pen('M-50 -16Q-26 -34 0 0Q26 -34 50 -16', 1))
}

export function drawHotAirBalloon(scene: Scene, x: number, y: number, size: number) {
  at(scene, 'scenery', x, y, size, (p) => {
    p.shape(
      'M-30 -44Q-46 -66 -34 -88A38 34 0 0 1 34 -88Q46 -66 30 -44Q20 -32 12 -24L-12 -24Q-20 -32 -30 -44Z',
      'auto',
      1,
    )
    p.shape(blob('-12 -110  -18 -70  -7 -24  7 -24  18 -70  12 -110  0 -113', 0.8), 'auto', 2)
    p.pen('M-10 -24L-8 -14M10 -24L8 -14', 0.9)
    p.shape(polygon('-12 -14  12 -14  9 2  -9 2'), 'auto', 3)
  })
}

export function drawKite(scene: Scene, x: number, y: number, size: number) {
  at(
    scene,
    'scenery',
    x,
    y,
    size,
    (p) => {
      p.shape(polygon('0 -60  38 -8  0 0  -38 -8'), 'auto', 1)
      p.shape(polygon('0 56  38 -8  0 0  -38 -8'), 'auto', 2)
      p.pen(spline('0 56  14 76  -8 92  8 116'), 0.9)
      for (const [bx, by] of pairs('10 76  0 100'))
        p.shape(
          polygon([
            [bx - 14, by - 8],
            [bx + 14, by + 8],
            [bx + 14, by - 8],
            [bx - 14, by + 8],
          ]),
          'none',
          3,
        )
    },
    { rotate: scene.random.between(-24, 24) },
  )
}

export function drawSnowflake(scene: Scene, x: number, y: number, r: number) {
  at(
    scene,
    'far',
    x,
    y,
    r,
    (p) => {
      if (scene.level <= 1) return p.shape(scallops(0, 0, 70, 70, 6), 'none', 1)
      p.shape(snowflake(), 'none', 1)
    },
    { rotate: scene.random.between(0, 60) },
  )
}

function snowflake(): string {
  const points: [number, number][] = []
  const put = (turn: number, r: number) =>
    points.push([Math.cos((turn * Math.PI) / 180) * r, Math.sin((turn * Math.PI) / 180) * r])
  for (let i = 0; i < 6; i++) {
    const a = i * 60
    put(a - 30, 26)
    put(a - 9, 52)
    put(a - 24, 74)
    put(a - 15, 86)
    put(a, 74)
    put(a, 108)
    put(a, 108)
    put(a, 74)
    put(a + 15, 86)
    put(a + 24, 74)
    put(a + 9, 52)
  }
  return polygon(points)
}

/** Rain, snow or gusts over the whole picture, thin enough not to hide it. */
export function drawWeather(scene: Scene) {
  const { box, random, weather, u, level } = scene
  if (!weather) return
  const count = [7, 12, 18, 24, 30][level]!
  for (let i = 0; i < count; i++) {
    const x = box.left + width(box) * ((i + random.between(0.2, 0.8)) / count)
    const y = box.top + height(box) * random.between(0.04, 0.6)
    if (weather === 'snow') drawSnowflake(scene, x, y, u * random.between(1.5, 2.6))
    else if (weather === 'rain')
      at(scene, 'far', x, y, u * 6, (p) => p.shape('M0 -60Q34 0 26 24Q0 56 -26 24Q-34 0 0 -60Z', 'none', 1), {
        rotate: 8,
      })
    else if (i % 3 === 0)
      at(scene, 'far', x, y, u * 14, (p) =>
        p.pen('M-60 0Q-10 -16 30 -2Q56 12 44 28Q30 38 24 24M-40 18Q-10 8 10 16', 1),
      )
  }
}
