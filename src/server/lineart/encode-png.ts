import 'server-only'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import sharp from 'sharp'
import { type Bitmap, packBits, packedStride, unpackBits } from './bitmap'
import { type Grey, greyOf } from './grey'
import { giveBack, takeBlank } from './memory'
import { pngChunk } from './png-chunk'
import { PRINT_FORM, printFormChunk } from './print-form'
import { readPicture, UnreadablePicture } from './read-picture'
import { shrink } from './shrink'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Palette of our files: index 0 is paper, 1 is ink. */
const PALETTE = [255, 255, 255, 0, 0, 0]
const METERS_PER_INCH = 0.0254
/** Largest thumbnail, bytes. */
const MAX_BYTES = 40_000
/** WebP quality and blur (σ, pixels); only noise needs more than the first few. */
const THUMBNAIL_TRIES = [
  [82, 0],
  [65, 0],
  [45, 0],
  [25, 0],
  [25, 1.5],
  [20, 4],
  [10, 12],
] as const

const compress = promisify<Uint8Array, { level: number; memLevel: number }, Buffer>(deflate)
const expand = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate)

/**
 * A 1-bit PNG with a palette of white and black whose pHYs chunk says `dpi`; with `printForm` it also carries what
 * an interior needs of it. The same picture always gives the same bytes.
 */
export async function encodePng(
  bitmap: Bitmap,
  dpi: number,
  { printForm = false } = {},
): Promise<Uint8Array> {
  const { width, height } = bitmap
  const stride = packedStride(width)
  const packed = packBits(bitmap)
  const lines = takeBlank((stride + 1) * height)
  for (let y = 0; y < height; y++)
    lines.set(packed.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 1)
  header.setUint8(9, 3)
  const density = new DataView(new ArrayBuffer(9))
  density.setUint32(0, Math.round(dpi / METERS_PER_INCH))
  density.setUint32(4, Math.round(dpi / METERS_PER_INCH))
  density.setUint8(8, 1)
  const image = pngChunk('IDAT', await compress(lines, { level: 6, memLevel: 9 }))
  giveBack(lines)
  const imageSum = image.readUInt32BE(image.length - 4)
  const file = Buffer.concat([
    Uint8Array.from(SIGNATURE),
    pngChunk('IHDR', new Uint8Array(header.buffer)),
    pngChunk('pHYs', new Uint8Array(density.buffer)),
    pngChunk('PLTE', Uint8Array.from(PALETTE)),
    image,
    ...(printForm ? [printFormChunk({ width, height, rows: packed }, imageSum)] : []),
    pngChunk('IEND', new Uint8Array(0)),
  ])
  giveBack(packed)
  return file
}

/**
 * A PNG back to a bitmap: our own files bit by bit, any other picture by threshold at half brightness.
 * Throws `UnreadablePicture`.
 */
export async function decodePng(bytes: Uint8Array): Promise<Bitmap> {
  const own = ownLayout(bytes)
  if (own) {
    try {
      return await decodeOwn(own)
    } catch (cause) {
      throw new UnreadablePicture('The picture is damaged or incomplete.', { cause })
    }
  }
  const { grey } = await readPicture(bytes)
  return { width: grey.width, height: grey.height, data: grey.data.map((value) => (value < 128 ? 1 : 0)) }
}

type OwnLayout = { width: number; height: number; data: Uint8Array }

/** Offsets of a file that `encodePng` wrote: IHDR, pHYs, PLTE, one IDAT, its form for print if any, IEND. Null for any other. */
function ownLayout(bytes: Uint8Array): OwnLayout | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dataAt = 8 + 25 + 21 + 18
  if (view.length < dataAt + 24 || SIGNATURE.some((value, i) => view[i] !== value)) return null
  const isOwn =
    view[24] === 1 &&
    view[25] === 3 &&
    view[28] === 0 &&
    view.toString('latin1', 37, 41) === 'pHYs' &&
    view.toString('latin1', 58, 62) === 'PLTE' &&
    PALETTE.every((value, i) => view[62 + i] === value) &&
    view.toString('latin1', dataAt + 4, dataAt + 8) === 'IDAT'
  if (!isOwn) return null
  const length = view.readUInt32BE(dataAt)
  if (!['IEND', PRINT_FORM].includes(view.toString('latin1', dataAt + length + 16, dataAt + length + 20)))
    return null
  return {
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    data: view.subarray(dataAt + 8, dataAt + 8 + length),
  }
}

async function decodeOwn({ width, height, data }: OwnLayout): Promise<Bitmap> {
  const stride = packedStride(width)
  const lines = await expand(data, { maxOutputLength: (stride + 1) * height })
  const packed = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    if (lines[y * (stride + 1)] !== 0) throw new Error('A row is filtered, which this file never is.')
    packed.set(lines.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)), y * stride)
  }
  return unpackBits(packed, width, height)
}

/**
 * A small grey WebP for screens, `width` pixels wide (or the bitmap's own width, if that is less), at most
 * 40 kB: quality is given up first, then sharpness.
 */
export async function thumbnail(bitmap: Bitmap, width: number): Promise<Uint8Array> {
  const small = shrunk(bitmap, Math.min(width, bitmap.width))
  const raw = { width: small.width, height: small.height, channels: 1 as const }
  for (const [quality, blur] of THUMBNAIL_TRIES) {
    const picture = sharp(small.data, { raw })
    const file = await (blur ? picture.blur(blur) : picture).webp({ quality, effort: 3 }).toBuffer()
    if (file.length <= MAX_BYTES) return file
  }
  throw new Error(`A thumbnail ${width} pixels wide doesn’t fit into ${MAX_BYTES} bytes.`)
}

function shrunk(bitmap: Bitmap, width: number): Grey {
  return shrink(greyOf(bitmap), width, Math.max(1, Math.round((bitmap.height * width) / bitmap.width)))
}
