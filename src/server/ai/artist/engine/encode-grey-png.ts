import 'server-only'
import { constants, crc32, deflateSync } from 'node:zlib'
import { giveBack, takeBlank } from '@/server/lineart/memory'

/** An 8-bit grey PNG of `grey` (row by row), with the pixel density set to `dpi`. */
export function encodeGreyPng(grey: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const density = Buffer.alloc(9)
  const perMeter = Math.round(dpi / 0.0254)
  density.writeUInt32BE(perMeter, 0)
  density.writeUInt32BE(perMeter, 4)
  density[8] = 1
  const rows = takeBlank((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const packed = deflateSync(rows, { level: 3, strategy: constants.Z_DEFAULT_STRATEGY })
  giveBack(rows)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(name, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}
