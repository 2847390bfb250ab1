import 'server-only'
import { giveBack, takeBlank } from '@/server/lineart/memory'
import type { LabelMap } from './label-map'
import type { Curve } from './smooth-path'

export type Border = { curve: Curve; kind: number }

/** Marks a corner where borders end. */
const JUNCTION = 2

/**
 * Every border between two regions once, cut where three meet. `kindOf(a, b)` says what kind of line separates
 * two regions (1–255), or 0 where none is drawn; a border also ends where its kind changes.
 */
export function traceBorders({ runs }: LabelMap, kindOf: (a: number, b: number) => number): Border[] {
  const { width, height, starts, rows, keys } = runs
  const stride = width + 1
  const network = new Network(stride, height + 1)
  // Borders come in long stretches of one pair: ask once for each.
  const kinds = [new LastKind(kindOf), new LastKind(kindOf)] as const
  for (let y = 0; y < height; y++) {
    const [first, end] = [rows[y]!, rows[y + 1]!]
    // Row y of pixels starts y corners later.
    for (let run = first + 1; run < end; run++)
      network.addDown(starts[run]! + y, kinds[1].of(keys[run - 1]!, keys[run]!))
    if (y === 0) continue
    for (let run = first, above = rows[y - 1]!; run < end; run++) {
      const [from, to] = [starts[run]!, starts[run + 1]!]
      while (starts[above + 1]! + width <= from) above++
      for (let other = above; other < first && starts[other]! + width < to; other++) {
        if (keys[other] === keys[run]) continue
        const [left, right] = [
          Math.max(from, starts[other]! + width),
          Math.min(to, starts[other + 1]! + width),
        ]
        network.addAcross(left + y, right + y, kinds[0].of(keys[other]!, keys[run]!))
      }
    }
  }
  return network.borders()
}

/** Kinds of lines with the last answer remembered. */
class LastKind {
  private a = -1
  private b = -1
  private kind = 0

  constructor(private readonly kindOf: (a: number, b: number) => number) {}

  of(a: number, b: number): number {
    if (a !== this.a || b !== this.b) {
      this.a = a
      this.b = b
      this.kind = this.kindOf(a, b)
    }
    return this.kind
  }
}

/** The pixel edges that are part of a line, by the corner they leave from, `stride` corners to a row. */
class Network {
  /** across[v] is the edge from corner v to the right, down[v] the one below it: kinds, 0 where there is none. */
  private readonly across: Uint8Array
  private readonly down: Uint8Array
  /** 1 where edges meet, 2 where borders end. */
  private readonly corners: Uint8Array

  constructor(
    private readonly stride: number,
    rows: number,
  ) {
    // Corners are looked through in words of four.
    const size = (stride * rows + 3) & ~3
    this.across = takeBlank(size)
    this.down = takeBlank(size)
    this.corners = takeBlank(size)
  }

  addDown(v: number, kind: number): void {
    if (!kind) return
    this.down[v] = kind
    this.corners[v] = this.corners[v + this.stride] = 1
  }

  /** The edges from corner `from` to corner `to`. */
  addAcross(from: number, to: number, kind: number): void {
    if (!kind) return
    this.across.fill(kind, from, to)
    this.corners.fill(1, from, to + 1)
  }

  /** The corners with edges, in reading order. */
  private touched(): number[] {
    const { corners } = this
    const words = new Uint32Array(corners.buffer)
    const touched: number[] = []
    for (let word = 0; word < words.length; word++) {
      if (words[word] === 0) continue
      for (let v = word * 4; v < word * 4 + 4; v++) if (corners[v]) touched.push(v)
    }
    return touched
  }

  /** 0 without edges, 2 in the middle of a border, anything else where borders end. */
  private kindsAt(v: number): number {
    const { across, down, stride } = this
    const right = across[v]!
    const left = v > 0 ? across[v - 1]! : 0
    const below = down[v]!
    const above = v >= stride ? down[v - stride]! : 0
    const degree = (right ? 1 : 0) + (left ? 1 : 0) + (below ? 1 : 0) + (above ? 1 : 0)
    if (degree !== 2) return degree && (degree === 1 ? 1 : 3)
    const sum = right + left + below + above
    const one = right || left || below || above
    return sum === 2 * one ? 2 : 3
  }

  /** All of them, once: the network is empty afterward. */
  borders(): Border[] {
    const found: Border[] = []
    const touched = this.touched()
    for (const v of touched) if (this.kindsAt(v) !== 2) this.corners[v] = JUNCTION
    for (const v of touched) if (this.corners[v] === JUNCTION) this.leave(v, found)
    for (const v of touched) this.leave(v, found)
    giveBack(this.across, this.down, this.corners)
    return found
  }

  private leave(v: number, found: Border[]): void {
    for (;;) {
      const border = this.walk(v)
      if (!border) return
      found.push(border)
    }
  }

  /** Follows and removes one border that starts at corner `start`. */
  private walk(start: number): Border | undefined {
    const { stride } = this
    const isJunction = (v: number) => this.corners[v] === JUNCTION
    let at = this.step(start)
    if (at < 0) return undefined
    const kind = this.stepped
    const corners = [start, at]
    while (at !== start && !isJunction(at)) {
      const next = this.step(at)
      if (next < 0) break
      corners.push(next)
      at = next
    }
    const closed = at === start && !isJunction(start)
    if (closed) corners.pop()
    const xs = new Float32Array(corners.length)
    const ys = new Float32Array(corners.length)
    for (let i = 0; i < corners.length; i++) {
      const y = Math.floor(corners[i]! / stride)
      xs[i] = corners[i]! - y * stride
      ys[i] = y
    }
    return { kind, curve: { closed, xs, ys } }
  }

  /** The kind of the edge last taken. */
  private stepped = 0

  /** Takes one edge from corner `v`: where it leads; −1 when none is left. */
  private step(v: number): number {
    const { across, down, stride } = this
    if (across[v]) return this.take(across, v, v + 1)
    if (v > 0 && across[v - 1]) return this.take(across, v - 1, v - 1)
    if (down[v]) return this.take(down, v, v + stride)
    if (v >= stride && down[v - stride]) return this.take(down, v - stride, v - stride)
    return -1
  }

  private take(edges: Uint8Array, edge: number, to: number): number {
    this.stepped = edges[edge]!
    edges[edge] = 0
    return to
  }
}
