/** A small page for tests: two rows of two shapes with lines of ink between them, and a hole too small to color. */
import type { Labels } from '@/domain/mask-raster'
import type { Region, RegionMap } from '@/domain/region-map'

const WIDTH = 61
const HEIGHT = 81
/** Page pixels per label. */
const SCALE = 2

/** Lines are three labels wide, so that colors of both sides meet under them. */
export const labels: Labels = {
  width: WIDTH,
  height: HEIGHT,
  data: Uint16Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const x = i % WIDTH
    const y = Math.floor(i / WIDTH)
    if (Math.abs(x - 30) <= 1 || Math.abs(y - 40) <= 1) return 0
    return 1 + (x > 30 ? 1 : 0) + (y > 40 ? 2 : 0)
  }),
}

const region = (id: number): Region => {
  const left = id % 2 === 1 ? 0 : 32 * SCALE
  const top = id < 3 ? 0 : 42 * SCALE
  const [width, height] = [29 * SCALE, 39 * SCALE]
  return {
    id,
    share: (29 * 39) / (WIDTH * HEIGHT),
    center: [left + width / 2, top + height / 2],
    x: left + width / 2,
    y: top + height / 2,
    radius: width / 2,
    box: [left, top, width, height],
    neighbors: [1, 2, 3, 4].filter((other) => other !== id && other + id !== 5),
  }
}

export const map: RegionMap = {
  versionId: 'v',
  width: WIDTH * SCALE,
  height: HEIGHT * SCALE,
  scale: SCALE,
  labels: '',
  regions: [1, 2, 3, 4].map(region),
  gaps: [],
}
