import 'server-only'
import { PAPER_LUMA } from './color-space'

/** Cells along each side of a picture in which its lightest and darkest pixel are kept. */
export const CELLS = 64

/** What is to be seen in a picture. */
export type Look = {
  /** Where it isn't paper: left, top, right, bottom as shares of the picture, y down; null for a blank one. */
  readonly ink: readonly [number, number, number, number] | null
  readonly pixels: number
  /** Pixels darker than paper; those of them neither black nor white; those with a color. */
  readonly inked: number
  readonly grey: number
  readonly colored: number
  readonly darkest: Uint8Array
  readonly lightest: Uint8Array
}

/** How many bits of a byte are set. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)

/** Takes rows of lightness, 0 black to 255 white, from the top. `paper` is the least lightness that is no ink. */
export class Looker {
  private readonly counts = new Uint32Array(256)
  private readonly darkest = new Uint8Array(CELLS * CELLS).fill(255)
  private readonly lightest = new Uint8Array(CELLS * CELLS)
  private readonly columns: Int32Array
  private left: number
  private right = -1
  private top = -1
  private bottom = -1
  private colored = 0
  private y = 0

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly paper = PAPER_LUMA,
  ) {
    this.left = width
    this.columns = Int32Array.from({ length: CELLS + 1 }, (_, i) => Math.round((i * width) / CELLS))
  }

  row(luma: Uint8Array, colored = 0): void {
    const { counts, columns, darkest, lightest, paper } = this
    const cell = Math.min(CELLS - 1, Math.floor((this.y * CELLS) / this.height)) * CELLS
    let inked = false
    for (let i = 0; i < CELLS; i++) {
      const [from, to] = [columns[i]!, columns[i + 1]!]
      let [dark, light] = [255, 0]
      for (let x = from; x < to; x++) {
        const level = luma[x]!
        if (level > light) light = level
        if (level < dark) dark = level
        if (level < paper) counts[level]!++
      }
      if (dark < darkest[cell + i]!) darkest[cell + i] = dark
      if (light > lightest[cell + i]!) lightest[cell + i] = light
      if (dark >= paper || from === to) continue
      inked = true
      if (from < this.left) {
        let x = from
        while (luma[x]! >= paper) x++
        if (x < this.left) this.left = x
      }
      if (to - 1 > this.right) {
        let x = to - 1
        while (luma[x]! >= paper) x--
        if (x > this.right) this.right = x
      }
    }
    if (inked) {
      if (this.top < 0) this.top = this.y
      this.bottom = this.y
    }
    this.colored += colored
    this.y++
  }

  /** A row of one bit a pixel, eight of them in a byte; `flip` is 255 where a bit of 0 is ink, else 0. */
  bits(row: Uint8Array, flip: number): void {
    const { darkest, lightest, width } = this
    const cell = Math.min(CELLS - 1, Math.floor((this.y * CELLS) / this.height)) * CELLS
    const last = ((width + 7) >> 3) - 1
    const padding = ((last + 1) << 3) - width
    let [first, end] = [-1, -1]
    for (let i = 0; i <= last; i++) {
      let ink = row[i]! ^ flip
      if (i === last) ink &= 255 << padding
      const at = cell + Math.floor(((i << 3) * CELLS) / width)
      if (ink !== 255) lightest[at] = 255
      if (ink === 0) continue
      darkest[at] = 0
      if (first < 0) first = i
      end = i
      this.counts[0]! += ONES[ink]!
    }
    if (first >= 0) {
      if (this.top < 0) this.top = this.y
      this.bottom = this.y
      const inkAt = (i: number) => (row[i]! ^ flip) & (i === last ? 255 << padding : 255)
      this.left = Math.min(this.left, (first << 3) + Math.clz32(inkAt(first)) - 24)
      const lowest = inkAt(end)
      this.right = Math.max(this.right, (end << 3) + 7 - (31 - Math.clz32(lowest & -lowest)))
    }
    this.y++
  }

  look(): Look {
    const { counts, width, height } = this
    const sum = (from: number, to: number) => counts.subarray(from, to).reduce((all, count) => all + count, 0)
    return {
      ink:
        this.top < 0
          ? null
          : [this.left / width, this.top / height, (this.right + 1) / width, (this.bottom + 1) / height],
      pixels: width * this.y,
      inked: sum(0, this.paper),
      grey: Math.max(0, sum(25, 232) - this.colored),
      colored: this.colored,
      darkest: this.darkest,
      lightest: this.lightest,
    }
  }
}

/** What is left of a picture under its mask: nothing where the mask (lightness = how solid) lets nothing through. */
export function masked(picture: Look, mask: Look): Look {
  const [a, b] = [picture.ink, mask.ink]
  const ink =
    a && b
      ? ([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])] as const)
      : null
  const open = (i: number) => mask.darkest[i]! < 255
  return {
    ...picture,
    ink: ink && ink[0] < ink[2] && ink[1] < ink[3] ? ink : null,
    inked: Math.min(picture.inked, (mask.inked / Math.max(1, mask.pixels)) * picture.pixels),
    darkest: picture.darkest.map((level, i) => (open(i) ? level : 255)),
    lightest: picture.lightest.map((level, i) => (open(i) ? level : 255)),
  }
}
