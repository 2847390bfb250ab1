import 'server-only'

/** Parts of a figure with one tint are one color to the child, and one pattern to the artist. */
export const TINT = {
  fur: 1,
  belly: 2,
  inner: 3,
  marks: 4,
  mane: 5,
  cloth: 6,
  trim: 7,
  accessory: 8,
  skin: 9,
  horn: 10,
  wing: 11,
  shoe: 12,
} as const
