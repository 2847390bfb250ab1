import 'server-only'
import type { Random } from '../random'
import { type Box, height, overlap, width } from '../scene'

/** Finds room for things so that they do not pile up. */
export class FreePlace {
  private readonly taken: Box[] = []

  constructor(private readonly random: Random) {}

  take(box: Box) {
    this.taken.push(box)
  }

  /** Share of `box` that is taken, at most 1. */
  crowded(box: Box): number {
    const area = width(box) * height(box)
    let sum = 0
    for (const other of this.taken) sum += overlap(box, other)
    return Math.min(1, sum / Math.max(1, area))
  }

  /** A place for a thing of `w` × `h` inside `area` that is free to at least 1 − `most`; it is then taken. */
  find(area: Box, w: number, h: number, most = 0.04, tries = 40): Box | undefined {
    if (w > width(area) || h > height(area)) return undefined
    let best: Box | undefined
    let least = most
    for (let i = 0; i < tries; i++) {
      const left = this.random.between(area.left, area.right - w)
      const top = this.random.between(area.top, area.bottom - h)
      const box = { left, top, right: left + w, bottom: top + h }
      const crowd = this.crowded(box)
      if (crowd > least) continue
      best = box
      least = crowd
      if (crowd === 0) break
    }
    if (best) this.take(best)
    return best
  }
}
