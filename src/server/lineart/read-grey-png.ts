import 'server-only'
import { crc32, inflateSync } from 'node:zlib'
import type { Grey } from './grey'
import { giveBack, takeBytes } from './memory'
import { isPng } from './picture-head'

/** Signature and IHDR, then pHYs: where the pixels begin in a file of the artist's. */
const HEADER = 8 + 25
const DATA_AT = HEADER + 21
const END = 12
/** 8 bits a pixel, grey, and nothing unusual. */
const LAYOUT = [8, 0, 0, 0, 0]

/**
 * The greys of a picture as the built-in artist writes it: IHDR, pHYs, one IDAT with rows that are not filtered, IEND.
 * Null for any other, for more than `mostPixels`, and whenever anything is in doubt. The usual decoder works in threads
 * of their own, each of which keeps megabytes of what it once had for a picture.
 */
export function readGreyPng(bytes: Uint8Array, mostPixels: number): Grey | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length < DATA_AT + 12 + END || !isPng(bytes)) return null
  if (LAYOUT.some((value, i) => view[24 + i] !== value)) return null
  const length = view.readUInt32BE(DATA_AT)
  const isOurs =
    isChunk(view, 8, 'IHDR', 13) &&
    isChunk(view, HEADER, 'pHYs', 9) &&
    DATA_AT + 12 + length + END === view.length &&
    isChunk(view, DATA_AT, 'IDAT', length) &&
    isChunk(view, DATA_AT + 12 + length, 'IEND', 0)
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  if (!isOurs || width === 0 || height === 0 || width * height > mostPixels) return null
  const rows = expanded(view.subarray(DATA_AT + 8, DATA_AT + 8 + length), (width + 1) * height)
  return rows && unfiltered(rows, width, height)
}

function isChunk(view: Buffer, at: number, type: string, length: number): boolean {
  return (
    view.readUInt32BE(at) === length &&
    view.toString('latin1', at + 4, at + 8) === type &&
    view.readUInt32BE(at + 8 + length) === crc32(view.subarray(at + 4, at + 8 + length))
  )
}

function expanded(packed: Uint8Array, size: number): Buffer | null {
  try {
    const rows = inflateSync(packed, { chunkSize: Math.max(64, size), maxOutputLength: size })
    return rows.length === size ? rows : null
  } catch {
    // The usual decoder says what is wrong with it.
    return null
  }
}

/** Each row begins with the kind of its filter: 0 is none. */
function unfiltered(rows: Buffer, width: number, height: number): Grey | null {
  for (let y = 0; y < height; y++) if (rows[y * (width + 1)] !== 0) return null
  const data = takeBytes(width * height)
  for (let y = 0; y < height; y++) {
    const from = y * (width + 1) + 1
    data.set(rows.subarray(from, from + width), y * width)
  }
  giveBack(rows)
  return { width, height, data }
}
