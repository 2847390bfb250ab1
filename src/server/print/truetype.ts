import 'server-only'
import type { Path } from 'fontkit'

/** Font units; `path` has straight lines and quadratic curves only. */
export type Outline = { readonly path: Path; readonly advance: number }

type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }
type Box = { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number }

const NO_BOX: Box = { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }
const ON_CURVE = 0x01
/** Flag bits of a coordinate, for x; those for y are one bit higher. */
const ONE_BYTE = 0x02
const SAME_OR_POSITIVE = 0x10

/**
 * A TrueType font of exactly these glyphs, in this order (the first is .notdef), with the tables that a PDF
 * reader needs for a CIDFontType2: glyf, head, hhea, hmtx, loca, maxp. Format: OpenType 1.9.
 */
export function buildTrueType({
  glyphs,
  unitsPerEm,
  ascent,
  descent,
}: {
  glyphs: readonly Outline[]
  unitsPerEm: number
  ascent: number
  descent: number
}): Uint8Array {
  const shapes = glyphs.map(({ path }) => encodeGlyph(contoursOf(path)))
  const box = shapes.reduce<Box>((all, { box }) => union(all, box), NO_BOX)
  const loca = new Uint8Array((glyphs.length + 1) * 4)
  const hmtx = new Uint8Array(glyphs.length * 4)
  let offset = 0
  shapes.forEach(({ bytes, box }, i) => {
    view(hmtx).setUint16(i * 4, Math.round(glyphs[i]!.advance))
    view(hmtx).setInt16(i * 4 + 2, box.xMin)
    offset += bytes.length
    view(loca).setUint32((i + 1) * 4, offset)
  })
  return assemble({
    glyf: Buffer.concat(shapes.map(({ bytes }) => bytes)),
    head: head(unitsPerEm, box),
    hhea: hhea({ ascent, descent, box, advances: glyphs.map(({ advance }) => advance) }),
    hmtx,
    loca,
    maxp: maxp(shapes),
  })
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const union = (a: Box, b: Box): Box => ({
  xMin: Math.min(a.xMin, b.xMin),
  yMin: Math.min(a.yMin, b.yMin),
  xMax: Math.max(a.xMax, b.xMax),
  yMax: Math.max(a.yMax, b.yMax),
})

function contoursOf(path: Path): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of path.commands) {
    const at = (i: number, onCurve: boolean) => ({
      x: Math.round(args[i]!),
      y: Math.round(args[i + 1]!),
      onCurve,
    })
    const contour = contours.at(-1)
    if (command === 'moveTo') contours.push([at(0, true)])
    else if (command === 'lineTo') contour?.push(at(0, true))
    else if (command === 'quadraticCurveTo') contour?.push(at(0, false), at(2, true))
    else if (command === 'bezierCurveTo') throw new Error('A TrueType outline has no cubic curves.')
  }
  return contours.map((contour) => {
    const [first, last] = [contour[0]!, contour.at(-1)!]
    // Contours close themselves: a last point on the first one is superfluous.
    return contour.length > 1 && last.x === first.x && last.y === first.y ? contour.slice(0, -1) : contour
  })
}

function encodeGlyph(contours: Point[][]) {
  const points = contours.flat()
  if (points.length === 0) return { bytes: new Uint8Array(0), box: NO_BOX, points: 0, contours: 0 }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const box = {
    xMin: Math.min(...xs),
    yMin: Math.min(...ys),
    xMax: Math.max(...xs),
    yMax: Math.max(...ys),
  }
  const x = encodeDeltas(xs)
  const y = encodeDeltas(ys)
  const flags = points.map(({ onCurve }, i) => (onCurve ? ON_CURVE : 0) | x.flags[i]! | (y.flags[i]! << 1))
  const ends = contours.map((_, i) => contours.slice(0, i + 1).flat().length - 1)
  const start = Buffer.alloc(10 + ends.length * 2 + 2)
  ;[contours.length, box.xMin, box.yMin, box.xMax, box.yMax, ...ends].forEach((value, i) => {
    start.writeInt16BE(value, i * 2)
  })
  const body = Buffer.concat([start, Buffer.from(flags), Buffer.from(x.bytes), Buffer.from(y.bytes)])
  const bytes = Buffer.concat([body, Buffer.alloc(-body.length & 3)])
  return { bytes, box, points: points.length, contours: contours.length }
}

/** Differences to the point before, in none, one or two bytes; the flags say which. */
function encodeDeltas(values: number[]): { flags: number[]; bytes: number[] } {
  const bytes: number[] = []
  const flags = values.map((value, i) => {
    const delta = value - (values[i - 1] ?? 0)
    if (delta === 0) return SAME_OR_POSITIVE
    if (Math.abs(delta) > 255) {
      bytes.push((delta >> 8) & 0xff, delta & 0xff)
      return 0
    }
    bytes.push(Math.abs(delta))
    return ONE_BYTE | (delta > 0 ? SAME_OR_POSITIVE : 0)
  })
  return { flags, bytes }
}

function head(unitsPerEm: number, { xMin, yMin, xMax, yMax }: Box): Uint8Array {
  const table = new Uint8Array(54)
  const write = view(table)
  write.setUint32(0, 0x00010000)
  write.setUint32(4, 0x00010000)
  write.setUint32(12, 0x5f0f3cf5)
  // Baseline at 0, left sidebearing at 0.
  write.setUint16(16, 0b11)
  write.setUint16(18, unitsPerEm)
  ;[xMin, yMin, xMax, yMax].forEach((edge, i) => {
    write.setInt16(36 + i * 2, edge)
  })
  write.setUint16(46, 8)
  write.setInt16(48, 2)
  // Offsets in `loca` have four bytes.
  write.setInt16(50, 1)
  return table
}

function hhea(font: { ascent: number; descent: number; box: Box; advances: number[] }): Uint8Array {
  const table = new Uint8Array(36)
  const write = view(table)
  write.setUint32(0, 0x00010000)
  write.setInt16(4, font.ascent)
  write.setInt16(6, font.descent)
  write.setUint16(10, Math.round(Math.max(...font.advances)))
  write.setInt16(12, font.box.xMin)
  write.setInt16(16, font.box.xMax)
  write.setInt16(18, 1)
  write.setUint16(34, font.advances.length)
  return table
}

function maxp(shapes: readonly { points: number; contours: number }[]): Uint8Array {
  const table = new Uint8Array(32)
  const write = view(table)
  write.setUint32(0, 0x00010000)
  write.setUint16(4, shapes.length)
  write.setUint16(6, Math.max(...shapes.map(({ points }) => points)))
  write.setUint16(8, Math.max(...shapes.map(({ contours }) => contours)))
  write.setUint16(14, 1)
  return table
}

/** Table directory and tables in alphabetical order, each padded to four bytes, with their checksums. */
function assemble(tables: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(tables)
  const directory = Buffer.alloc(12 + entries.length * 16)
  const power = Math.floor(Math.log2(entries.length))
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(entries.length, 4)
  directory.writeUInt16BE(16 << power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((entries.length - (1 << power)) * 16, 10)
  let offset = directory.length
  const parts = entries.map(([tag, table], i) => {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    const entry = 12 + i * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(padded), entry + 4)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    offset += padded.length
    return { tag, padded, at: offset - padded.length }
  })
  const font = Buffer.concat([directory, ...parts.map(({ padded }) => padded)])
  const { at } = parts.find(({ tag }) => tag === 'head')!
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, at + 8)
  return font
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0
  return sum
}
