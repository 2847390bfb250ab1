import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { packBits } from './bitmap'
import { decodePng, encodePng } from './encode-png'
import { encodeG4 } from './g4'
import { PRINT_FORM, printFormOf } from './print-form'
import { randomBitmap, renderBitmap, samplePage } from './testing'

const page = renderBitmap(samplePage(1), 640)
const stored = Buffer.from(await encodePng(page, 300, { printForm: true }))
const { width, height } = page

/** The file with its chunk of this type changed, all check sums but that one untouched. */
function spoiled(type: string, offset: number): Buffer {
  const file = Buffer.from(stored)
  const at = file.indexOf(type, 0, 'latin1')
  file[at + offset]! ^= 1
  return file
}

describe('the form for print', () => {
  it('is the picture as Group 4', () => {
    const form = printFormOf(stored)!
    expect([form.width, form.height]).toEqual([width, height])
    expect(Buffer.compare(form.g4, encodeG4({ width, height, rows: packBits(page) }))).toBe(0)
  })

  it('leaves the picture as it is, to us and to others', async () => {
    expect(Buffer.compare((await decodePng(stored)).data, page.data)).toBe(0)
    const raw = await sharp(stored).greyscale().raw().toBuffer()
    expect(raw.every((value, i) => (value === 0 ? 1 : 0) === page.data[i])).toBe(true)
  })

  it('is not there in files of others or without being asked for', async () => {
    expect(printFormOf(await encodePng(page, 300))).toBeNull()
    expect(printFormOf(await sharp(stored).png().toBuffer())).toBeNull()
    expect(printFormOf(Buffer.from('no picture at all'))).toBeNull()
    expect(printFormOf(stored.subarray(0, stored.length - 40))).toBeNull()
  })

  it('is not believed when it is damaged or stands beside another picture', async () => {
    expect(printFormOf(spoiled(PRINT_FORM, 100))).toBeNull()
    expect(printFormOf(spoiled(PRINT_FORM, 5))).toBeNull()
    const other = Buffer.from(await encodePng(randomBitmap(width, height, 0.01, 3), 300))
    const [from, until] = [stored.indexOf(PRINT_FORM, 0, 'latin1') - 4, stored.length - 12]
    const end = other.length - 12
    const mixed = Buffer.concat([other.subarray(0, end), stored.subarray(from, until), other.subarray(end)])
    expect((await decodePng(mixed)).width).toBe(width)
    expect(printFormOf(mixed)).toBeNull()
  })
})
