import 'server-only'
import type { Components } from './connected-components'

/**
 * A label map in few bytes, to be compressed on its way to a browser. All numbers are LEB128 varints:
 * width, height, then for each row the number of runs and for each run
 *   paper-free pixels since the last run's end · length · 0 when the pixel above the run's first pixel has
 *   the same label, else the label.
 * A row equal to the one above is a single 0 followed by how many times it repeats; rows without runs are
 * a 1 followed by how many there are; other rows begin with their number of runs plus 1.
 */
export function encodeLabelRuns(map: Components): Uint8Array {
  const out = new VarintWriter()
  out.write(map.width)
  out.write(map.height)
  for (let y = 0; y < map.height; ) {
    const runs = map.rowStart[y + 1]! - map.rowStart[y]!
    if (runs === 0) {
      const repeats = countWhile(y, map.height, (row) => map.rowStart[row + 1] === map.rowStart[row])
      out.write(1)
      out.write(repeats)
      y += repeats
      continue
    }
    if (y > 0 && sameRow(map, y - 1, y)) {
      const repeats = countWhile(y, map.height, (row) => sameRow(map, row - 1, row))
      out.write(0)
      out.write(repeats)
      y += repeats
      continue
    }
    out.write(runs + 1)
    writeRow(out, map, y)
    y++
  }
  return out.bytes()
}

function countWhile(from: number, until: number, holds: (row: number) => boolean): number {
  let row = from
  while (row < until && holds(row)) row++
  return row - from
}

function sameRow({ rowStart, start, end, label }: Components, a: number, b: number): boolean {
  const runs = rowStart[b + 1]! - rowStart[b]!
  if (rowStart[a + 1]! - rowStart[a]! !== runs) return false
  for (let k = 0; k < runs; k++) {
    const [p, q] = [rowStart[a]! + k, rowStart[b]! + k]
    if (start[p] !== start[q] || end[p] !== end[q] || label[p] !== label[q]) return false
  }
  return true
}

function writeRow(out: VarintWriter, { rowStart, start, end, label }: Components, y: number): void {
  let above = y === 0 ? 0 : rowStart[y - 1]!
  const aboveEnd = y === 0 ? 0 : rowStart[y]!
  let last = 0
  for (let r = rowStart[y]!; r < rowStart[y + 1]!; r++) {
    while (above < aboveEnd && end[above]! <= start[r]!) above++
    const covered = above < aboveEnd && start[above]! <= start[r]!
    out.write(start[r]! - last)
    out.write(end[r]! - start[r]!)
    out.write(covered && label[above] === label[r] ? 0 : label[r]!)
    last = end[r]!
  }
}

/** The label of every pixel, 0 for ink. Throws a RangeError when the bytes are no label map. */
export function decodeLabelRuns(bytes: Uint8Array): { width: number; height: number; labels: Int32Array } {
  const input = new VarintReader(bytes)
  const width = input.read()
  const height = input.read()
  const labels = new Int32Array(width * height)
  for (let y = 0; y < height; ) {
    const code = input.read()
    if (code === 0) {
      const until = y + input.read()
      for (; y < until; y++) labels.copyWithin(y * width, (y - 1) * width, y * width)
    } else if (code === 1) y += input.read()
    else {
      readRow(input, labels, y * width, width, code - 1)
      y++
    }
  }
  return { width, height, labels }
}

function readRow(input: VarintReader, labels: Int32Array, row: number, width: number, runs: number): void {
  let at = row
  for (let k = 0; k < runs; k++) {
    at += input.read()
    const until = at + input.read()
    if (until > row + width) throw new RangeError('A run leaves its row.')
    const label = input.read() || (labels[at - width] ?? 0)
    labels.fill(label, at, until)
    at = until
  }
}

class VarintWriter {
  private buffer = new Uint8Array(1 << 16)
  private length = 0

  write(value: number): void {
    if (this.length + 5 > this.buffer.length) {
      const larger = new Uint8Array(this.buffer.length * 2)
      larger.set(this.buffer)
      this.buffer = larger
    }
    let rest = value
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.buffer[this.length++] = rest
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }
}

class VarintReader {
  private at = 0

  constructor(private readonly bytes: Uint8Array) {}

  read(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new RangeError('The label map ends too early.')
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
    throw new RangeError('A number in the label map is too long.')
  }
}
