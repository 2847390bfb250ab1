import 'server-only'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { type Dict, PdfFault } from './pdf-objects'

const tooMuch = () =>
  new PdfFault('too-much', 'It unpacks to far more than a page can need, as files made to do harm do.')

/**
 * Undoes one filter; null for those that pack pictures, which have readers of their own. `limit` is the most
 * bytes it may unpack to; beyond it a `PdfFault`.
 */
export function unfilter(
  filter: string,
  bytes: Uint8Array,
  limit: number,
  numberIn: (key: string) => number | null,
): Uint8Array | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return unpredict(inflate(bytes, limit), numberIn)
    case 'LZWDecode':
    case 'LZW':
      return unpredict(unLzw(bytes, limit, numberIn('EarlyChange') ?? 1), numberIn)
    case 'ASCII85Decode':
    case 'A85':
      return unAscii85(bytes)
    case 'ASCIIHexDecode':
    case 'AHx': {
      const text = Buffer.from(bytes).toString('latin1').split('>')[0]!.replace(/\s+/g, '')
      return Buffer.from(text.length % 2 ? `${text}0` : text, 'hex')
    }
    case 'RunLengthDecode':
    case 'RL':
      return unRunLength(bytes, limit)
    case 'Crypt':
      return bytes
    default:
      return null
  }
}

/** As much as can be unpacked: a stream cut short gives what there is of it. */
function inflate(bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return inflateSync(bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch()
  }
  try {
    return inflateRawSync(bytes.subarray(2), options)
  } catch {
    throw new PdfFault('damaged', 'A part of it can’t be unpacked.')
  }
}

function unLzw(bytes: Uint8Array, limit: number, early: number): Uint8Array {
  let out = new Uint8Array(Math.min(limit, bytes.length * 4))
  let used = 0
  let table: number[][] = []
  const reset = () => {
    table = Array.from({ length: 258 }, (_, i) => (i < 256 ? [i] : []))
  }
  reset()
  let width = 9
  let pending = 0
  let waiting = 0
  let last: number[] | null = null
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffffff
    waiting += 8
    if (waiting < width) continue
    waiting -= width
    const code = (pending >> waiting) & ((1 << width) - 1)
    if (code === 257) break
    if (code === 256) {
      reset()
      width = 9
      last = null
      continue
    }
    const entry: number[] | null = table[code] ?? (last ? [...last, last[0]!] : null)
    if (!entry) break
    if (used + entry.length > limit) throw tooMuch()
    if (used + entry.length > out.length) {
      const larger = new Uint8Array(Math.min(limit, 2 * (used + entry.length)))
      larger.set(out)
      out = larger
    }
    out.set(entry, used)
    used += entry.length
    if (last && table.length < 4096) table.push([...last, entry[0]!])
    last = entry
    const next = table.length + early
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
  return out.subarray(0, used)
}

function unAscii85(bytes: Uint8Array): Uint8Array {
  const zeros = bytes.reduce((count, code) => count + (code === 0x7a ? 1 : 0), 0)
  const out = new Uint8Array(Math.ceil((bytes.length / 5) * 4) + 4 * zeros + 4)
  let used = 0
  let group: number[] = []
  const flush = (digits: number[], count: number) => {
    const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
    for (let i = 0; i < count; i++) out[used++] = Math.floor(value / 2 ** (24 - 8 * i)) & 255
  }
  for (const code of bytes) {
    if (code === 0x7e) break
    if (code === 0x7a && group.length === 0) used += 4
    if (code < 0x21 || code > 0x75) continue
    group.push(code - 0x21)
    if (group.length < 5) continue
    flush(group, 4)
    group = []
  }
  if (group.length > 1) flush([...group, 84, 84, 84, 84].slice(0, 5), group.length - 1)
  return out.subarray(0, used)
}

function unRunLength(bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++]!
    if (length === 128) break
    const part =
      length < 128 ? bytes.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(bytes[at] ?? 0)
    at += length < 128 ? length + 1 : 1
    total += part.length
    if (total > limit) throw tooMuch()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export type Predictor = { readonly kind: number; readonly stride: number; readonly step: number }

/** Bytes of a row and of a pixel, when rows were written as differences; null when they were not. */
export function predictorOf(numberIn: (key: string) => number | null): Predictor | null {
  const kind = numberIn('Predictor') ?? 1
  if (kind < 2) return null
  const bits = (numberIn('Colors') ?? 1) * (numberIn('BitsPerComponent') ?? 8)
  const stride = Math.ceil(((numberIn('Columns') ?? 1) * bits) / 8)
  if (!(stride > 0 && stride < 2 ** 24))
    throw new PdfFault('damaged', 'A part of it says nonsense about its size.')
  return { kind, stride, step: Math.max(1, bits >> 3) }
}

function unpredict(bytes: Uint8Array, numberIn: (key: string) => number | null): Uint8Array {
  const predictor = predictorOf(numberIn)
  if (!predictor) return bytes
  const packed = predictor.stride + (predictor.kind >= 10 ? 1 : 0)
  const rows = Math.ceil(bytes.length / packed)
  const out = new Uint8Array(rows * predictor.stride)
  let above = new Uint8Array(predictor.stride)
  for (let y = 0; y < rows; y++) {
    const row = out.subarray(y * predictor.stride, (y + 1) * predictor.stride)
    unpredictRow(bytes.subarray(y * packed, (y + 1) * packed), above, row, predictor)
    above = row
  }
  return out
}

/** Undoes the differences of one row (PNG's five ways, or TIFF's at 8 bits). */
export function unpredictRow(
  packed: Uint8Array,
  above: Uint8Array,
  row: Uint8Array,
  { kind, step }: Predictor,
): void {
  const png = kind >= 10
  const way = png ? packed[0]! : 1
  const data = png ? packed.subarray(1) : packed
  row.set(data.subarray(0, row.length))
  if (way === 0) return
  if (way === 2) {
    for (let i = 0; i < row.length; i++) row[i] = row[i]! + above[i]!
    return
  }
  for (let i = 0; i < row.length; i++) {
    const left = i >= step ? row[i - step]! : 0
    const up = above[i]!
    if (way === 1) row[i] = row[i]! + left
    else if (way === 3) row[i] = row[i]! + ((left + up) >> 1)
    else row[i] = row[i]! + paeth(left, up, i >= step ? above[i - step]! : 0)
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Filters of a stream, outermost first. */
export type Filters = readonly { readonly name: string; readonly parms: Dict | null }[]
