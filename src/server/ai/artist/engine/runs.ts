import 'server-only'

/** Stretches of equal keys within each row, in reading order: a page has a hundredth as many of them as pixels. */
export type Runs = {
  readonly width: number
  readonly height: number
  /** First pixel of each run; runs follow each other without gaps, so a run ends where the next begins. */
  readonly starts: Int32Array
  readonly keys: Int32Array
  /** First run of each row, and one more. */
  readonly rows: Int32Array
  readonly count: number
}

const FIRST_SIZE = 1 << 14

/** Runs put together in reading order: each row begun, then its runs. Equal neighbors become one. */
export class RunBuilder {
  private starts = new Int32Array(FIRST_SIZE)
  private keys = new Int32Array(FIRST_SIZE)
  private readonly rows: Int32Array
  private count = 0
  private row = 0
  private last = 0
  private isFirst = true

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.rows = new Int32Array(height + 1)
  }

  beginRow(): void {
    this.rows[this.row++] = this.count
    this.isFirst = true
  }

  /** From pixel `start` on, the key is `key`. */
  add(start: number, key: number): void {
    if (!this.isFirst && key === this.last) return
    this.isFirst = false
    this.last = key
    if (this.count + 1 >= this.starts.length) {
      this.starts = grown(this.starts)
      this.keys = grown(this.keys)
    }
    this.starts[this.count] = start
    this.keys[this.count++] = key
  }

  done(): Runs {
    const { width, height, starts, keys, rows, count } = this
    rows[height] = count
    starts[count] = width * height
    return { width, height, starts, keys, rows, count }
  }
}

function grown(array: Int32Array) {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}

/** The runs of pixels with `keys`. */
export function runsOf(keys: Int32Array | Uint8Array, width: number, height: number): Runs {
  const builder = new RunBuilder(width, height)
  for (let y = 0, i = 0; y < height; y++) {
    builder.beginRow()
    let last = keys[i]!
    builder.add(i++, last)
    for (const end = (y + 1) * width; i < end; i++) {
      const key = keys[i]!
      if (key === last) continue
      last = key
      builder.add(i, key)
    }
  }
  return builder.done()
}

/** The same stretches with other keys: `keyOf(key, run)`. */
export function rekeyed(runs: Runs, keyOf: (key: number, run: number) => number): Runs {
  const builder = new RunBuilder(runs.width, runs.height)
  for (let y = 0; y < runs.height; y++) {
    builder.beginRow()
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++)
      builder.add(runs.starts[run]!, keyOf(runs.keys[run]!, run))
  }
  return builder.done()
}

/** The connected areas (sharing an edge) of equal keys: per run the number of its area, in reading order. */
export function areasOfRuns({ width, height, starts, keys, rows, count }: Runs): {
  area: Int32Array
  areas: number
} {
  const parent = new Int32Array(count)
  for (let i = 0; i < count; i++) parent[i] = i
  for (let y = 1; y < height; y++) {
    let above = rows[y - 1]!
    const lastAbove = rows[y]!
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const from = starts[run]! - width
      const to = starts[run + 1]! - width
      const key = keys[run]!
      while (above < lastAbove && starts[above + 1]! <= from) above++
      for (let other = above; other < lastAbove && starts[other]! < to; other++)
        if (keys[other] === key) unite(parent, other, run)
    }
  }
  let areas = 0
  // Parents come first, so one pass numbers them all.
  const area = parent
  for (let i = 0; i < count; i++) area[i] = parent[i] === i ? ~areas++ : area[parent[i]!]!
  for (let i = 0; i < count; i++) area[i] = ~area[i]!
  return { area, areas }
}

/** The smaller number stays root. */
function unite(parent: Int32Array, a: number, b: number): void {
  const p = rootOf(parent, a)
  const q = rootOf(parent, b)
  if (p < q) parent[q] = p
  else if (q < p) parent[p] = q
}

function rootOf(parent: Int32Array, i: number): number {
  let node = i
  while (parent[node] !== node) {
    parent[node] = parent[parent[node]!]!
    node = parent[node]!
  }
  return node
}
