/**
 * A picture of labels in few bytes. All numbers are LEB128 varints: width, height, then the rows. A row is
 *   0 and how many rows follow that equal the one above,
 *   1 and how many rows follow without any label, or
 *   1 + its number of runs, and for each run: unlabeled pixels since the last run's end, its length, and 0 when the
 *   pixel above its first one has the same label, else the label.
 */
type Labels = { readonly width: number; readonly height: number; readonly data: Uint16Array }

export function encodeLabels({ width, height, data }: Labels): Uint8Array {
  const out = new VarintWriter()
  out.write(width)
  out.write(height)
  const row = (y: number) => data.subarray(y * width, (y + 1) * width)
  const empty = (y: number) => row(y).every((label) => label === 0)
  const same = (y: number) => y > 0 && row(y).every((label, x) => label === data[(y - 1) * width + x])
  for (let y = 0; y < height; ) {
    const repeats = countWhile(y, height, same)
    const gap = repeats > 0 ? 0 : countWhile(y, height, empty)
    if (repeats > 0 || gap > 0) {
      out.write(repeats > 0 ? 0 : 1)
      out.write(repeats || gap)
      y += repeats || gap
      continue
    }
    writeRow(out, row(y), y === 0 ? null : row(y - 1))
    y++
  }
  return out.bytes()
}

function countWhile(from: number, until: number, holds: (row: number) => boolean): number {
  let row = from
  while (row < until && holds(row)) row++
  return row - from
}

function writeRow(out: VarintWriter, row: Uint16Array, above: Uint16Array | null): void {
  const runs: number[] = []
  let last = 0
  for (let x = 0; x < row.length; ) {
    const label = row[x]!
    const start = x
    while (x < row.length && row[x] === label) x++
    if (label === 0) continue
    runs.push(start - last, x - start, above?.[start] === label ? 0 : label)
    last = x
  }
  out.write(runs.length / 3 + 1)
  for (const value of runs) out.write(value)
}

/** The label of every pixel, 0 for none. Throws a RangeError when the bytes are no picture of labels. */
export function decodeLabels(bytes: Uint8Array): Labels {
  const input = new VarintReader(bytes)
  const width = input.read()
  const height = input.read()
  if (width * height > MOST_PIXELS) throw new RangeError('The label map is larger than any page.')
  const data = new Uint16Array(width * height)
  for (let y = 0; y < height; ) {
    const code = input.read()
    if (code > 1) {
      readRow(input, data, y * width, width, code - 1)
      y++
      continue
    }
    const rows = input.read()
    if (rows === 0 || y + rows > height) throw new RangeError('The label map has more rows than it says.')
    if (code === 0)
      for (let row = y; row < y + rows; row++) data.copyWithin(row * width, (row - 1) * width, row * width)
    y += rows
  }
  return { width, height, data }
}

const MOST_PIXELS = 40_000_000

function readRow(input: VarintReader, data: Uint16Array, row: number, width: number, runs: number): void {
  let at = row
  for (let k = 0; k < runs; k++) {
    at += input.read()
    const until = at + input.read()
    if (until > row + width) throw new RangeError('A run leaves its row.')
    const label = input.read() || (data[at - width] ?? 0)
    data.fill(label, at, until)
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
      value += (byte & 127) * 2 ** shift
      if (byte < 128) return value
    }
    throw new RangeError('A number in the label map is too long.')
  }
}
