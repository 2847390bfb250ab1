import 'server-only'

/** The eight neighbors of a pixel, as bits of one byte: clockwise from north, 1 is ink. */

/** Offsets of the eight neighbors in a picture `width` pixels wide, in the order of the bits. */
export function ringOffsets(width: number): readonly number[] {
  return [-width, 1 - width, 1, 1 + width, width, width - 1, -1, -1 - width]
}

/** The ring around pixel `i`, which isn't at the picture's edge. Pixels are 0 or 1. */
export function ringAt(data: Uint8Array, width: number, i: number): number {
  return (
    data[i - width]! |
    (data[i - width + 1]! << 1) |
    (data[i + 1]! << 2) |
    (data[i + width + 1]! << 3) |
    (data[i + width]! << 4) |
    (data[i + width - 1]! << 5) |
    (data[i - 1]! << 6) |
    (data[i - width - 1]! << 7)
  )
}

/** Position of the lowest bit that is set in a ring: the first neighbor that is ink. */
export const firstOf = (ring: number): number => 31 - Math.clz32(ring & -ring)

/** For every ring: how many neighbors are ink, and how many pieces of it meet in the middle. */
export const INK_AROUND = Uint8Array.from({ length: 256 }, (_, ring) => count(ring))
export const PIECES_AROUND = Uint8Array.from({ length: 256 }, (_, ring) => {
  const next = (ring >> 1) | ((ring & 1) << 7)
  return count(next & ~ring)
})

function count(bits: number): number {
  let set = 0
  for (let left = bits; left !== 0; left &= left - 1) set++
  return set
}
