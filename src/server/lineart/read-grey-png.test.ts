import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { encodeGreyPng } from '@/server/ai/artist/engine/encode-grey-png'
import { pngChunk } from './png-chunk'
import { readGreyPng } from './read-grey-png'
import { readPicture } from './read-picture'
import { renderGrey, samplePage } from './testing'

const page = renderGrey(samplePage(1), 400)
const pixels = page.width * page.height
const drawn = encodeGreyPng(page.data, page.width, page.height, 150)
const PIXELS_AT = 8 + 25 + 21

/** The artist's file with other rows. */
const withRows = (rows: Uint8Array) =>
  Buffer.concat([
    drawn.subarray(0, PIXELS_AT),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array(0)),
  ])

it('reads what the artist writes', async () => {
  expect(readGreyPng(drawn, pixels)).toEqual(page)
  expect(await readPicture(drawn)).toEqual({ grey: page })
})

it('leaves pictures to the usual decoder that are larger, filtered, cut short or say more than they hold', async () => {
  const rows = new Uint8Array((page.width + 1) * page.height)
  expect(readGreyPng(withRows(rows), pixels)?.data.every((value) => value === 0)).toBe(true)
  expect(readGreyPng(withRows(rows), pixels - 1)).toBeNull()
  expect(readGreyPng(withRows(rows.fill(1, 0, 1)), pixels)).toBeNull()
  expect(readGreyPng(withRows(rows.subarray(1)), pixels)).toBeNull()
  expect(readGreyPng(withRows(new Uint8Array(rows.length + 1)), pixels)).toBeNull()
  for (const length of [0, 8, 40, PIXELS_AT, PIXELS_AT + 12, drawn.length - 1])
    expect(readGreyPng(drawn.subarray(0, length), pixels)).toBeNull()
})

it('leaves to it what is damaged or has other chunks', async () => {
  for (let at = 0; at < drawn.length; at += at < 100 ? 1 : 997) {
    const damaged = Uint8Array.from(drawn)
    damaged[at]! ^= 4
    expect(readGreyPng(damaged, pixels)).toBeNull()
  }
  const noted = [drawn.subarray(0, -12), pngChunk('tEXt', Buffer.from('a\0b')), drawn.subarray(-12)]
  expect(readGreyPng(Buffer.concat(noted), pixels)).toBeNull()
  expect((await readPicture(Buffer.concat(noted))).grey).toEqual(page)
})
