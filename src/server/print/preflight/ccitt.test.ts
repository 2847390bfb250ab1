import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeG4 } from '@/server/lineart/g4'
import { testDrawing } from '../testing'
import { ccittLines } from './ccitt'

/** Decoded lines as packed rows, 1 = black. */
function rowsOf(bytes: Uint8Array, width: number, height: number, k: number): Uint8Array {
  const stride = (width + 7) >> 3
  const rows = new Uint8Array(stride * height)
  let y = 0
  for (const { changes, count } of ccittLines(bytes, { width, height, k, byteAligned: false })) {
    for (let i = 0; i < count; i += 2)
      for (let x = changes[i]!; x < (i + 1 < count ? changes[i + 1]! : width); x++)
        rows[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    y++
  }
  return rows
}

describe('pictures packed as CCITT', () => {
  it('come out of Group 4 as they went in', () => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 90 }), height: fc.integer({ min: 1, max: 20 }) })
      .chain(({ width, height }) => {
        const stride = (width + 7) >> 3
        return fc
          .array(fc.oneof(fc.constant(0), fc.constant(255), fc.integer({ min: 0, max: 255 })), {
            minLength: stride * height,
            maxLength: stride * height,
          })
          .map((bytes) => {
            const pad = (0xff << (stride * 8 - width)) & 0xff
            const rows = Uint8Array.from(bytes, (byte, i) => (i % stride === stride - 1 ? byte & pad : byte))
            return { width, height, rows }
          })
      })
    fc.assert(
      fc.property(picture, (one) => {
        expect(rowsOf(encodeG4(one), one.width, one.height, -1)).toEqual(one.rows)
      }),
      { numRuns: 300 },
    )
    const large = testDrawing(2550, 3300)
    expect(rowsOf(encodeG4(large), 2550, 3300, -1)).toEqual(large.rows)
  })

  it.each([
    ['g3:1d', 0],
    ['g3:2d', 4],
  ])('come out of %s as libtiff wrote them', (compression, k) => {
    const { width, height, rows } = testDrawing(300, 200)
    const folder = mkdtempSync(path.join(tmpdir(), 'ccitt-test-'))
    try {
      const plain = path.join(folder, 'plain.tif')
      const packed = path.join(folder, 'packed.tif')
      writeFileSync(plain, plainTiff({ width, height, rows }))
      execFileSync('tiffcp', ['-c', compression, '-r', String(height), plain, packed])
      expect(rowsOf(stripOf(readFileSync(packed)), width, height, k)).toEqual(rows)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** A TIFF of one strip, not packed; 0 is white. */
function plainTiff({ width, height, rows }: { width: number; height: number; rows: Uint8Array }): Buffer {
  const entries = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 1],
    [262, 3, 0],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, rows.length],
  ]
  const even = rows.length + (rows.length % 2)
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(8 + even, 4)
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length)
  for (const [i, [tag, kind, value]] of entries.entries()) {
    directory.writeUInt16LE(tag!, 2 + i * 12)
    directory.writeUInt16LE(kind!, 4 + i * 12)
    directory.writeUInt32LE(1, 6 + i * 12)
    directory.writeUInt32LE(value!, 10 + i * 12)
  }
  return Buffer.concat([head, rows, Buffer.alloc(even - rows.length), directory])
}

/** The one strip of a little-endian TIFF, most significant bit first. */
function stripOf(tiff: Buffer): Uint8Array {
  const directory = tiff.readUInt32LE(4)
  const tags = new Map<number, number>()
  for (let i = 0; i < tiff.readUInt16LE(directory); i++) {
    const at = directory + 2 + i * 12
    tags.set(
      tiff.readUInt16LE(at),
      tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8),
    )
  }
  return tiff.subarray(tags.get(273)!, tags.get(273)! + tags.get(279)!)
}
