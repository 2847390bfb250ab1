import 'server-only'
import { takeBytes } from '@/server/lineart/memory'
import { eachChord, type PenPath } from './pen-path'

/** White paper that is drawn on in black, anti-aliased: greys from 0 to 255, row by row. */
export class InkSheet {
  readonly grey: Uint8Array

  /** `scale` pixels per unit of the paths. */
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly scale: number,
  ) {
    this.grey = takeBytes(width * height).fill(255)
  }

  /** Draws along the path with a round pen `weight` wide, in the paths' units. */
  stroke(path: PenPath, weight: number): void {
    const half = (weight * this.scale) / 2
    eachChord(path, this.scale, (x0, y0, x1, y1) => this.chord(x0, y0, x1, y1, half))
  }

  /** Blackens what the closed paths enclose (even-odd), pixel by pixel: a stroke around it softens its edge. */
  fill(paths: readonly PenPath[]): void {
    const chords: number[] = []
    let [top, bottom] = [this.height, 0]
    for (const path of paths)
      eachChord(path, this.scale, (x0, y0, x1, y1) => {
        chords.push(x0, y0, x1, y1)
        top = Math.min(top, y0, y1)
        bottom = Math.max(bottom, y0, y1)
      })
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, bottom); y++) {
      const middle = y + 0.5
      const crossed: number[] = []
      for (let i = 0; i < chords.length; i += 4) {
        const [x0, y0, x1, y1] = [chords[i]!, chords[i + 1]!, chords[i + 2]!, chords[i + 3]!]
        if (y0 <= middle === y1 <= middle) continue
        crossed.push(x0 + ((middle - y0) * (x1 - x0)) / (y1 - y0))
      }
      crossed.sort((a, b) => a - b)
      for (let i = 0; i + 1 < crossed.length; i += 2) {
        const from = Math.max(0, Math.ceil(crossed[i]! - 0.5))
        const to = Math.min(this.width, Math.ceil(crossed[i + 1]! - 0.5))
        if (from < to) this.grey.fill(0, y * this.width + from, y * this.width + to)
      }
    }
  }

  /** All pixels within `half` of a straight line, softer toward the edge. */
  private chord(x0: number, y0: number, x1: number, y1: number, half: number): void {
    const { grey, width, height } = this
    const reach = half + 0.5
    const dx = x1 - x0
    const dy = y1 - y0
    const length2 = dx * dx + dy * dy
    const toShare = length2 > 0 ? 1 / length2 : 0
    const black2 = half > 0.5 ? (half - 0.5) ** 2 : 0
    const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach - 0.5))
    const bottom = Math.min(height - 1, Math.floor(Math.max(y0, y1) + reach - 0.5))
    for (let y = top; y <= bottom; y++) {
      const py = y + 0.5 - y0
      // Where the row enters and leaves the round ends, and the band between them.
      let left = Infinity
      let right = -Infinity
      const first = reach * reach - py * py
      if (first > 0) {
        const wide = Math.sqrt(first)
        left = x0 - wide
        right = x0 + wide
      }
      const last = reach * reach - (py - dy) * (py - dy)
      if (last > 0) {
        const wide = Math.sqrt(last)
        left = Math.min(left, x1 - wide)
        right = Math.max(right, x1 + wide)
      }
      if (dx !== 0 && dy !== 0) {
        const middle = x0 + (py * dx) / dy
        const slant = (reach * Math.sqrt(length2)) / Math.abs(dy)
        const start = x0 - (py * dy) / dx
        const end = start + length2 / dx
        const from = Math.max(middle - slant, Math.min(start, end))
        const to = Math.min(middle + slant, Math.max(start, end))
        if (from < to) {
          left = Math.min(left, from)
          right = Math.max(right, to)
        }
      } else if (dy !== 0 && py * (py - dy) <= 0) {
        left = Math.min(left, x0 - reach)
        right = Math.max(right, x0 + reach)
      }
      const end = y * width + Math.min(width - 1, Math.floor(right - 0.5))
      let i = y * width + Math.max(0, Math.ceil(left - 0.5))
      for (let px = i - y * width + 0.5 - x0; i <= end; i++, px++) {
        if (grey[i] === 0) continue
        const share = Math.min(1, Math.max(0, (px * dx + py * dy) * toShare))
        const ex = px - share * dx
        const ey = py - share * dy
        const away2 = ex * ex + ey * ey
        if (away2 <= black2) grey[i] = 0
        else {
          const soft = (Math.sqrt(away2) + 0.5 - half) * 255
          if (soft < grey[i]!) grey[i] = Math.max(0, soft)
        }
      }
    }
  }
}
