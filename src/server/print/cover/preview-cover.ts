import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { CoverGeometry } from '@/domain/cover-geometry'
import { CRAYON, CRAYONS } from '@/domain/crayon'
import { glyphContour } from '../page-canvas'
import type { Art, CoverItem } from './cover-items'

const PALETTE = ['#ffffff', ...CRAYONS.map((crayon) => CRAYON[crayon].hex)].map((hex) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
)

/** The same items as a PNG so many pixels wide: what the author sees, and what shops show. */
export async function previewCover(
  items: readonly CoverItem[],
  { pageSize }: CoverGeometry,
  width: number,
): Promise<Uint8Array> {
  const scale = width / pageSize.width
  const parts: string[] = []
  for (const [i, item] of items.entries()) parts.push(await markup(item, i, pageSize.height, scale))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pageSize.width} ${pageSize.height}">${parts.join('')}</svg>`
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  return image.asPng()
}

/** SVG counts from the top, the items from the bottom. */
async function markup(item: CoverItem, i: number, pageHeight: number, scale: number): Promise<string> {
  if (item.kind === 'box') {
    const { x, y, width, height } = item.rect
    return `<rect x="${x}" y="${pageHeight - y - height}" width="${width}" height="${height}" rx="${item.radius}" fill="${item.color}"/>`
  }
  if (item.kind === 'type') return typeMarkup(item, pageHeight)
  const { rect, clip, radius } = item
  const png = await artPng(item.art, Math.max(1, Math.ceil(rect.width * scale)))
  const image = `<image x="${rect.x}" y="${pageHeight - rect.y - rect.height}" width="${rect.width}" height="${rect.height}" href="data:image/png;base64,${png.toString('base64')}"/>`
  return `<clipPath id="c${i}"><rect x="${clip.x}" y="${pageHeight - clip.y - clip.height}" width="${clip.width}" height="${clip.height}" rx="${radius}"/></clipPath><g clip-path="url(#c${i})">${image}</g>`
}

function typeMarkup(
  { line, x, y, size, color, turned, contour }: CoverItem & { kind: 'type' },
  pageHeight: number,
): string {
  let pen = 0
  const glyphs = line.glyphs.flatMap(({ face, glyph, advance, rise, shift }) => {
    const at = `translate(${pen + shift * size} ${-rise * size}) scale(${size / face.unitsPerEm})`
    pen += advance * size
    const outline = glyphContour(glyph)
    return outline ? [{ at, outline, unit: size / face.unitsPerEm }] : []
  })
  const paths = (attributes: (unit: number) => string) =>
    glyphs
      .map(({ at, outline, unit }) => `<path transform="${at}" d="${outline}" ${attributes(unit)}/>`)
      .join('')
  const below =
    contour > 0
      ? paths((unit) => `stroke="#000" stroke-linejoin="round" stroke-width="${(2 * contour) / unit}"`)
      : ''
  const turn = turned ? ' rotate(90)' : ''
  return `<g transform="translate(${x} ${pageHeight - y})${turn}">${below}${paths(() => `fill="${color}"`)}</g>`
}

async function artPng(art: Art, width: number): Promise<Buffer> {
  const { rgb, size } = art.kind === 'picture' ? { rgb: art.picture.rgb, size: art.picture } : flattened(art)
  return sharp(rgb, { raw: { width: size.width, height: size.height, channels: 3 } })
    .resize({ width: Math.min(width, size.width) })
    .png()
    .toBuffer()
}

/** Lines over colors, red, green and blue. */
export function flattened({ lines, colors }: Art & { kind: 'drawing' }): {
  rgb: Uint8Array
  size: { width: number; height: number }
} {
  const { width, height, rows } = lines
  const stride = (width + 7) >> 3
  const rgb = new Uint8Array(width * height * 3).fill(255)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 3) {
      const ink = rows[y * stride + (x >> 3)]! & (0x80 >> (x & 7))
      const color = ink ? BLACK : PALETTE[colors?.data[y * width + x] ?? 0]!
      rgb[to] = color[0]!
      rgb[to + 1] = color[1]!
      rgb[to + 2] = color[2]!
    }
  return { rgb, size: { width, height } }
}

const BLACK = [0, 0, 0]
