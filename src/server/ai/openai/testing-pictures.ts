import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { samplePage } from '@/server/lineart/testing'
import type { Asked } from './testing-contract'

type Size = { readonly width: number; readonly height: number }

/** What a model would answer: a page drawn anew, or the page it was sent with something else where the mask lets it. */
export async function drawAnswer(
  { files }: Pick<Asked, 'files'>,
  size: Size,
  number: number,
): Promise<Buffer> {
  const page = files.find(({ name }) => name === '1-page.png')
  const mask = files.find(({ field }) => field === 'mask')
  const anew = await newPage(size, number)
  if (!page) return anew
  const base = await greyOf(page.bytes, size)
  if (mask) {
    // As models do: it keeps to the mask roughly, and moves a little ink elsewhere.
    const drawn = await greyOf(anew, size)
    const { data: alpha } = await sharp(mask.bytes)
      .resize({ ...size, fit: 'fill', kernel: 'nearest' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    for (let i = 0; i < base.length; i++) if (alpha[4 * i + 3] === 0) base[i] = drawn[i]!
    base.fill(0, size.width * 8 + 8, size.width * 8 + 48)
  }
  return sharp(base, { raw: { ...size, channels: 1 } })
    .png()
    .toBuffer()
}

const greyOf = (picture: Uint8Array, size: Size): Promise<Buffer> =>
  sharp(picture)
    .resize({ ...size, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()

/** A page that passes the gate for children; of the sample pages, every fifth from 1 and from 4 has few enough shapes. */
async function newPage({ width, height }: Size, number: number): Promise<Buffer> {
  const svg = samplePage(5 * number + (number % 2 === 0 ? 1 : 4), 'children')
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: '#fff' }).render().asPng()
  return sharp(png)
    .resize({ width, height, fit: 'contain', background: '#fff' })
    .removeAlpha()
    .png()
    .toBuffer()
}
