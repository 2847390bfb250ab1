import 'server-only'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { drawingBox, type InteriorGeometry, type InteriorPage } from '@/domain/print'
import { placeIn } from '@/domain/spreads'
import { unpackBits } from '@/server/lineart/bitmap'
import { encodePng } from '@/server/lineart/encode-png'
import type { BilevelImage } from '@/server/lineart/g4'

/** What ghostscript paints on these pages of a file, as one PNG file each in `folder`. */
export function paintedPages(file: string, pages: readonly number[], dpi: number, folder: string): string[] {
  const prefix = path.join(folder, randomUUID())
  execFileSync('gs', [
    ...[
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dSAFER',
      `-r${dpi}`,
      '-sDEVICE=pnggray',
      `-sPageList=${pages.join()}`,
    ],
    ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-sOutputFile=${prefix}-%d.png`, file],
  ])
  return pages.map((_, i) => `${prefix}-${i + 1}.png`)
}

/** The same drawing as an SVG image wants it. */
export async function drawingUrl({ width, height, rows }: BilevelImage): Promise<string> {
  const png = await encodePng(unpackBits(rows, width, height), 300)
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}

/** A page as the preview shows it: the drawing in its place, `ink` over it. */
export function shownPage(
  page: InteriorPage,
  geometry: InteriorGeometry,
  {
    drawing,
    url,
    ink,
    pageNumbers,
  }: { drawing: BilevelImage; url: string; ink: string; pageNumbers: boolean },
): Sharp {
  const { media } = geometry[page.side]
  const place = placeIn(media, drawingBox(geometry, page.number, drawing, { pageNumbers }))
  const image =
    page.drawing === null
      ? ''
      : `<image href="${url}" preserveAspectRatio="none"
          x="${place.left * media.width}" y="${place.top * media.height}"
          width="${place.width * media.width}" height="${place.height * media.height}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${media.width}" height="${media.height}"
    viewBox="0 0 ${media.width} ${media.height}">${image}${ink}</svg>`
  return sharp(Buffer.from(svg), { density: 144 })
}

/** Pixels that are not paper, one byte each: a dotted line is grey at this size. */
export async function inkIn(picture: Sharp, width: number, height: number): Promise<Uint8Array> {
  const { data } = await picture
    .flatten({ background: 'white' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Uint8Array.from(data, (value) => (value < 200 ? 1 : 0))
}

/** Ink of either that the other has too, at most a pixel away: readers round edges differently. */
export function agreement(a: Uint8Array, b: Uint8Array, width: number): number {
  const around = [0, 1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width]
  const near = (ink: Uint8Array, at: number) => around.some((step) => ink[at + step] === 1)
  let [all, shared] = [0, 0]
  a.forEach((ink, at) => {
    if (!ink && !b[at]) return
    all++
    if (near(a, at) && near(b, at)) shared++
  })
  return all === 0 ? 1 : shared / all
}
