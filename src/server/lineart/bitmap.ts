import 'server-only'
import { eachPiece, eachRow } from './each-row'
import { takeBlank, takeCopy } from './memory'

/** A black-and-white picture, one byte per pixel, row by row: 1 = ink, 0 = paper. */
export type Bitmap = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** An all-paper bitmap. */
export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, data: takeBlank(width * height) }
}

export function copyBitmap({ width, height, data }: Bitmap): Bitmap {
  return { width, height, data: takeCopy(data) }
}

/** The same bytes four at a time; none where they don't lie at a multiple of four. What is left over at the end is not in it. */
export function wordsOf(data: Uint8Array): Uint32Array {
  if (data.byteOffset & 3) return new Uint32Array(0)
  return new Uint32Array(data.buffer, data.byteOffset, data.length >> 2)
}

/**
 * The same bytes eight at a time, as numbers that mean nothing but tell alike from different; none where the bytes don't lie
 * at a multiple of eight.
 */
export function eightsOf(data: Uint8Array): Float64Array {
  if (data.byteOffset & 7) return new Float64Array(0)
  return new Float64Array(data.buffer, data.byteOffset, data.length >> 3)
}

/** Number of ink pixels. */
export function inkPixels({ data }: Bitmap): number {
  const words = wordsOf(data)
  let ink = 0
  // The product's highest byte is the sum of the four.
  eachPiece(words.length, (from, until) => {
    let some = 0
    for (let w = from; w < until; w++) some += Math.imul(words[w]!, 0x01010101) >>> 24
    ink += some
  })
  for (let i = words.length << 2; i < data.length; i++) ink += data[i]!
  return ink
}

/** Where the ink is, as indices in `data`, in reading order: for a skeleton that is a fraction of the page. */
export function inkPlaces(bitmap: Bitmap): Int32Array {
  const { data } = bitmap
  const eights = eightsOf(data)
  const places = new Int32Array(inkPixels(bitmap))
  let count = 0
  eachPiece(eights.length, (from, until) => {
    for (let at = from; at < until; at++) {
      if (eights[at] === 0) continue
      for (let i = at << 3, end = i + 8; i < end; i++) if (data[i]) places[count++] = i
    }
  })
  for (let i = eights.length << 3; i < data.length; i++) if (data[i]) places[count++] = i
  return places
}

/** Bytes of one packed row of `width` pixels. */
export function packedStride(width: number): number {
  return (width + 7) >> 3
}

/** 1-bit rows, most significant bit first, each row padded to a whole byte; a set bit is ink. */
export function packBits({ width, height, data }: Bitmap): Uint8Array {
  const stride = packedStride(width)
  const packed = takeBlank(stride * height)
  const whole = width >> 3
  for (let y = 0; y < height; y++) {
    let from = y * width
    let to = y * stride
    for (let b = 0; b < whole; b++, from += 8) {
      packed[to++] =
        (data[from]! << 7) |
        (data[from + 1]! << 6) |
        (data[from + 2]! << 5) |
        (data[from + 3]! << 4) |
        (data[from + 4]! << 3) |
        (data[from + 5]! << 2) |
        (data[from + 6]! << 1) |
        data[from + 7]!
    }
    for (let bit = 7, end = (y + 1) * width; from < end; from++, bit--) packed[to]! |= data[from]! << bit
  }
  return packed
}

/** The inverse of `packBits`. Throws a RangeError when there are too few bytes. */
export function unpackBits(packed: Uint8Array, width: number, height: number): Bitmap {
  const stride = packedStride(width)
  if (packed.length < stride * height) throw new RangeError('Fewer packed bytes than the picture needs.')
  const bitmap = blankBitmap(width, height)
  const { data } = bitmap
  for (let y = 0; y < height; y++) {
    const to = y * width
    const from = y * stride
    for (let b = 0; b < stride; b++) {
      const byte = packed[from + b]!
      if (byte === 0) continue
      const end = Math.min(8, width - b * 8)
      for (let bit = 0; bit < end; bit++) data[to + b * 8 + bit] = (byte >> (7 - bit)) & 1
    }
  }
  return bitmap
}

/**
 * The picture at half size; a pixel is ink when at least two of its four are, so that strokes keep their
 * weight on average and a one-pixel stroke survives. Odd edges are padded with paper.
 */
export function halveBitmap({ width, height, data }: Bitmap): Bitmap {
  const half = blankBitmap((width + 1) >> 1, (height + 1) >> 1)
  // Two pixels are read at once: of an odd row the last one stands alone.
  const even = width % 2 === 0 && data.byteOffset % 2 === 0
  const pairs = even ? new Uint16Array(data.buffer, data.byteOffset, data.length >> 1) : null
  eachRow(half.height, (y) => {
    const to = y * half.width
    const whole = y * 2 + 1 < height
    if (pairs) {
      const top = y * width
      const bottom = top + half.width
      for (let x = 0; x < half.width; x++) {
        const both = pairs[top + x]! + (whole ? pairs[bottom + x]! : 0)
        if (both !== 0 && (both & 255) + (both >> 8) >= 2) half.data[to + x] = 1
      }
      return
    }
    const top = y * 2 * width
    for (let x = 0; x < half.width; x++) {
      const left = top + 2 * x
      const right = 2 * x + 1 < width
      const upper = data[left]! + (right ? data[left + 1]! : 0)
      const lower = whole ? data[left + width]! + (right ? data[left + width + 1]! : 0) : 0
      if (upper + lower >= 2) half.data[to + x] = 1
    }
  })
  return half
}

/**
 * `picture` on a page of `width` × `height`, `left` pixels from its left and `top` from its upper edge;
 * what falls outside is cut off.
 */
export function placeBitmap(
  picture: Bitmap,
  width: number,
  height: number,
  left: number,
  top: number,
): Bitmap {
  const page = blankBitmap(width, height)
  const from = Math.max(0, -left)
  const until = Math.min(picture.width, width - left)
  if (until <= from) return page
  for (let y = Math.max(0, -top); y < Math.min(picture.height, height - top); y++) {
    const row = picture.data.subarray(y * picture.width + from, y * picture.width + until)
    page.data.set(row, (y + top) * width + left + from)
  }
  return page
}
