import 'server-only'

/** Stretches of equal keys within each row, in reading order. */
export type Runs = {
  /** First pixel of each run; runs follow each other without gaps, so a run ends where the next begins. */
  readonly starts: Int32Array
  /** First run of each row, and one more. */
  readonly rows: Int32Array
  readonly count: number
}

const FIRST_SIZE = 1 << 14

/** The runs of `keys`. */
export function runsOf(keys: Int32Array | Uint8Array, width: number, height: number): Runs {
  let starts = new Int32Array(FIRST_SIZE)
  const rows = new Int32Array(height + 1)
  let count = 0
  for (let y = 0, i = 0; y < height; y++) {
    rows[y] = count
    for (const begin = i, end = i + width; i < end; i++) {
      if (i > begin && keys[i] === keys[i - 1]) continue
      if (count + 1 >= starts.length) {
        const grown = new Int32Array(starts.length * 2)
        grown.set(starts)
        starts = grown
      }
      starts[count++] = i
    }
  }
  rows[height] = count
  starts[count] = width * height
  return { starts, rows, count }
}

/**
 * Per run the number of the connected area (sharing an edge) it belongs to, areas numbered from 0 in reading order.
 * `keys` are those the runs were made of.
 */
export function areasOfRuns(
  { starts, rows, count }: Runs,
  keys: Int32Array | Uint8Array,
  width: number,
  height: number,
): { area: Int32Array; areas: number } {
  const parent = new Int32Array(count)
  for (let i = 0; i < count; i++) parent[i] = i
  for (let y = 1; y < height; y++) {
    let above = rows[y - 1]!
    const lastAbove = rows[y]!
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const from = starts[run]! - width
      const to = starts[run + 1]! - width
      const key = keys[starts[run]!]!
      while (above < lastAbove && starts[above + 1]! <= from) above++
      for (let other = above; other < lastAbove && starts[other]! < to; other++)
        if (keys[starts[other]!] === key) unite(parent, other, run)
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
