import 'server-only'
import type { LabelMap } from './label-map'
import type { Curve } from './smooth-path'

export type Border = { curve: Curve; kind: number }

/**
 * Every border between two regions once, cut where three meet. `kindOf(a, b)` says what kind of line separates
 * two regions (1–255), or 0 where none is drawn; a border also ends where its kind changes.
 */
export function traceBorders(
  { labels, width, height }: LabelMap,
  kindOf: (a: number, b: number) => number,
): Border[] {
  const stride = width + 1
  const corners = stride * (height + 1)
  // across[v] is the edge from corner v to the right, down[v] the one below it: kinds, 0 where there is none.
  const across = new Uint8Array(corners)
  const down = new Uint8Array(corners)
  // Borders come in long stretches of one pair: ask once for each.
  const kinds = [new LastKind(kindOf), new LastKind(kindOf)] as const
  for (let y = 0; y < height; y++) {
    const row = y * width
    const corner = y * stride
    for (let x = 1; x < width; x++) {
      const a = labels[row + x]!
      const left = labels[row + x - 1]!
      if (left !== a) down[corner + x] = kinds[1].of(left, a)
    }
    if (y === 0) continue
    for (let x = 0; x < width; x++) {
      const a = labels[row + x]!
      const above = labels[row + x - width]!
      if (above !== a) across[corner + x] = kinds[0].of(above, a)
    }
  }
  const network = new Network(across, down, stride)
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

class Network {
  private readonly isJunction: Uint8Array
  private readonly touched: Int32Array

  constructor(
    private readonly across: Uint8Array,
    private readonly down: Uint8Array,
    private readonly stride: number,
  ) {
    const touched: number[] = []
    this.isJunction = new Uint8Array(across.length)
    // No border starts in the corner of the page, nor comes down to its upper edge.
    for (let v = 1; v < across.length; v++) {
      if (!across[v] && !down[v] && !across[v - 1] && (v < stride || !down[v - stride])) continue
      const kinds = this.kindsAt(v)
      if (!kinds) continue
      touched.push(v)
      this.isJunction[v] = kinds === 2 ? 0 : 1
    }
    this.touched = Int32Array.from(touched)
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

  borders(): Border[] {
    const found: Border[] = []
    for (const v of this.touched) if (this.isJunction[v]) this.leave(v, found)
    for (const v of this.touched) this.leave(v, found)
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
    const { stride, isJunction } = this
    let at = this.step(start)
    if (at < 0) return undefined
    const kind = this.stepped
    const corners = [start, at]
    while (at !== start && !isJunction[at]) {
      const next = this.step(at)
      if (next < 0) break
      corners.push(next)
      at = next
    }
    const closed = at === start && !isJunction[start]
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
