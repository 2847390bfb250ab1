/** Masks as hands make them, and some that no hand would; the same number makes the same mask. */
import type { Corner, Mask, MaskOperation, PenPoint } from './mask'
import type { Size } from './trim'

export function randomMask(seed: number, page: Size, regions = 0): Mask {
  const chance = chanceOf(seed)
  const whole = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1))
  const corner = (): Corner => [whole(-200, page.width + 200), whole(-200, page.height + 200)]
  const line = (): PenPoint[] => {
    let [x, y] = corner()
    return Array.from({ length: whole(1, 40) }, () => {
      x = Math.max(-300, Math.min(page.width + 300, x + whole(-90, 90)))
      y = Math.max(-300, Math.min(page.height + 300, y + whole(-90, 90)))
      return [x, y, Math.round(chance() * 100) / 100]
    })
  }
  const operation = (first: boolean): MaskOperation => {
    const erase = !first && chance() < 0.25
    const kind = chance()
    if (kind < 0.55)
      return {
        kind: 'stroke',
        size: whole(4, Math.min(300, Math.round(page.width / 2))),
        erase,
        points: line(),
      }
    if (kind < 0.8) return { kind: 'lasso', erase, points: Array.from({ length: whole(3, 30) }, corner) }
    if (kind < 0.9 && regions > 0)
      return { kind: 'regions', erase, ids: Array.from({ length: whole(1, 6) }, () => whole(1, regions)) }
    if (kind < 0.96) return { kind: 'grow', by: whole(1, 40) }
    return { kind: 'invert' }
  }
  const operations = Array.from({ length: whole(1, 8) }, (_, i) => operation(i === 0))
  return { width: page.width, height: page.height, operations }
}

/** Numbers from 0 to below 1, the same after the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
