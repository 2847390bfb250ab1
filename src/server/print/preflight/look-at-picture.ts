import 'server-only'
import sharp from 'sharp'
import { type ColorSpace, colorSpaceOf, deviceSpace, paintOf } from './color-space'
import { type Look, Looker, masked } from './look'
import type { PdfFile } from './pdf-file'
import { type Dict, PdfFault, Stream } from './pdf-objects'
import { jpegOf, pictureRows, type Shape } from './picture-rows'

const MOST_PIXELS = 400_000_000
const WIDEST = 1 << 20
const MOST_INKS = 32
/** Longer side a JPEG is looked at in, pixels: its ink and colors show as well. */
const JPEG_SIDE = 1600
/** JPEG blurs what is beside a line: only what is clearly darker than paper is ink. */
const JPEG_PAPER = 215

export type PictureFacts = {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly space: ColorSpace
  /** Painted in the current color where its pixels say so. */
  readonly stencil: boolean
  readonly softMask: boolean
  /** Null where its packing can't be read here (`packing` says which), or it is damaged. */
  readonly look: Look | null
  readonly packing: string
}

const first = (dict: Dict, ...keys: string[]) => dict.get(keys.find((key) => dict.has(key)) ?? '')

/** Reads a picture through, a few rows at a time. */
export async function lookAtPicture(
  pdf: PdfFile,
  stream: Stream,
  resources: Dict | null,
): Promise<PictureFacts> {
  const { dict } = stream
  const number = (...keys: string[]) => {
    const value = pdf.get(first(dict, ...keys))
    return typeof value === 'number' ? value : 0
  }
  const stencil = pdf.get(first(dict, 'ImageMask', 'IM')) === true
  const width = number('Width', 'W')
  const height = number('Height', 'H')
  const bits = stencil ? 1 : number('BitsPerComponent', 'BPC') || 8
  const packing = pdf.filters(stream).at(-1)?.name ?? ''
  const said = first(dict, 'ColorSpace', 'CS')
  // JPEG 2000 brings its colors along.
  const space = stencil || said === undefined ? deviceSpace('gray') : colorSpaceOf(pdf, said, resources)
  const facts = { width, height, bits, space, stencil, packing, softMask: isSoft(pdf, dict) }
  const readable =
    width > 0 &&
    width <= WIDEST &&
    height > 0 &&
    width * height <= MOST_PIXELS &&
    [1, 2, 4, 8, 16].includes(bits)
  if (!readable || space.components > MOST_INKS) return { ...facts, look: null }
  try {
    const look = await lookThrough(pdf, stream, { ...facts, inverted: isInverted(pdf, dict, space, stencil) })
    if (!look) return { ...facts, look }
    const mask = pdf.get(dict.get('SMask')) ?? pdf.get(dict.get('Mask'))
    return { ...facts, look: mask instanceof Stream ? await underMask(pdf, mask, look) : look }
  } catch (error) {
    if (error instanceof PdfFault && error.trouble === 'too-much') return { ...facts, look: null }
    throw error
  }
}

const isSoft = (pdf: PdfFile, dict: Dict) =>
  pdf.get(dict.get('SMask')) instanceof Stream || (pdf.numberIn(dict, 'SMaskInData') ?? 0) > 0

function isInverted(pdf: PdfFile, dict: Dict, space: ColorSpace, stencil: boolean): boolean {
  const decode = pdf.array(first(dict, 'Decode', 'D'))?.map((bound) => pdf.get(bound))
  if (!decode || (space.palette && !stencil)) return false
  return Number(decode[0]) > Number(decode[1])
}

async function underMask(pdf: PdfFile, mask: Stream, look: Look): Promise<Look> {
  const facts = await lookAtPicture(pdf, withoutMasks(mask), null)
  if (!facts.look) return look
  // A stencil lets through where it would paint; a soft mask where it is light.
  const solid = facts.stencil ? facts.look : await lookThrough(pdf, mask, { ...facts, inverted: true })
  return solid ? masked(look, solid) : look
}

/** A mask of a mask means nothing, and may lead in a circle. */
function withoutMasks({ dict, at, inline }: Stream): Stream {
  const plain = new Map(dict)
  plain.delete('SMask')
  plain.delete('Mask')
  return new Stream(plain, at, inline)
}

type Reading = Pick<Shape, 'width' | 'height' | 'bits'> & { space: ColorSpace; inverted: boolean }

async function lookThrough(pdf: PdfFile, stream: Stream, picture: Reading): Promise<Look | null> {
  const jpeg = jpegOf(pdf, stream)
  if (jpeg) return lookAtJpeg(jpeg, picture.inverted)
  const { width, height, bits, space } = picture
  const shape: Shape = { width, height, bits, components: space.components || 1 }
  const rows = pictureRows(pdf, stream, shape)
  if (!rows) return null
  const looker = new Looker(width, height)
  const samples = new Uint8Array(width * shape.components)
  const luma = new Uint8Array(width)
  const flip = bits === 1 ? bilevelFlip(space, picture.inverted) : null
  let left = height
  for await (const row of rows) {
    if (flip !== null) {
      looker.bits(row, flip)
      if (--left === 0) break
      continue
    }
    unpack(row, samples, bits, Boolean(space.palette))
    if (picture.inverted) for (let i = 0; i < samples.length; i++) samples[i] = 255 - samples[i]!
    looker.row(luma, toLuma(samples, luma, space))
    if (--left === 0) break
  }
  return looker.look()
}

/** For pictures of black and white alone: 255 where a bit of 0 is ink, 0 where a bit of 1 is; null for others. */
function bilevelFlip({ palette, model }: ColorSpace, inverted: boolean): 0 | 255 | null {
  if (!palette) return model === 'gray' ? (inverted ? 0 : 255) : null
  const [zero, one] = palette
  if (palette.length !== 2 || zero!.colored || one!.colored) return null
  if (zero!.luma === 0 && one!.luma === 255) return 255
  return zero!.luma === 255 && one!.luma === 0 ? 0 : null
}

async function lookAtJpeg(jpeg: Uint8Array, inverted: boolean): Promise<Look> {
  const { data, info } = await sharp(jpeg, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'none',
    sequentialRead: true,
  })
    .toColourspace('srgb')
    .resize(JPEG_SIDE, JPEG_SIDE, { fit: 'inside', withoutEnlargement: true, kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new PdfFault('damaged', 'A JPEG picture in it can’t be read.')
    })
  const looker = new Looker(info.width, info.height, JPEG_PAPER)
  const luma = new Uint8Array(info.width)
  for (let y = 0, at = 0; y < info.height; y++) {
    let colored = 0
    for (let x = 0; x < info.width; x++, at += info.channels) {
      const red = data[at]!
      const green = info.channels > 2 ? data[at + 1]! : red
      const blue = info.channels > 2 ? data[at + 2]! : red
      const level = (red * 77 + green * 150 + blue * 29) >> 8
      luma[x] = inverted ? 255 - level : level
      // Twice what is allowed elsewhere: JPEG keeps colors less exactly than shades.
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 52) colored++
    }
    looker.row(luma, colored)
  }
  return looker.look()
}

/** Numbers of so many bits to 0 … 255, or as they are when they are numbers of a palette. */
function unpack(row: Uint8Array, into: Uint8Array, bits: number, asTheyAre: boolean): void {
  if (bits === 8) {
    into.set(row.length > into.length ? row.subarray(0, into.length) : row)
    return
  }
  if (bits === 16) {
    for (let i = 0; i < into.length; i++) into[i] = row[2 * i]!
    return
  }
  const perByte = 8 / bits
  const mask = (1 << bits) - 1
  const scale = asTheyAre ? 1 : 255 / mask
  for (let i = 0, at = 0; at < into.length; i++) {
    const byte = row[i]!
    for (let k = 1; k <= perByte && at < into.length; k++)
      into[at++] = ((byte >> (8 - k * bits)) & mask) * scale
  }
}

const COLORED = 26

/** Lightness of every pixel; answers how many have a color. */
function toLuma(samples: Uint8Array, luma: Uint8Array, space: ColorSpace): number {
  const width = luma.length
  let colored = 0
  if (space.palette) {
    for (let x = 0; x < width; x++) {
      const paint = space.palette[samples[x]!] ?? space.palette[0]
      luma[x] = paint?.luma ?? 0
      if (paint?.colored) colored++
    }
  } else if (space.model === 'gray') luma.set(samples)
  else if (space.model === 'rgb')
    for (let x = 0, at = 0; x < width; x++, at += 3) {
      const red = samples[at]!
      const green = samples[at + 1]!
      const blue = samples[at + 2]!
      if (red === green && green === blue) {
        luma[x] = red
        continue
      }
      luma[x] = (red * 77 + green * 150 + blue * 29) >> 8
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLORED) colored++
    }
  else {
    const color = new Array<number>(space.components)
    for (let x = 0, at = 0; x < width; x++) {
      for (let i = 0; i < color.length; i++) color[i] = samples[at++]! / 255
      const paint = paintOf(space, space.model === 'lab' ? fromLab(color) : color)
      luma[x] = paint.luma
      if (paint.colored) colored++
    }
  }
  return colored
}

const fromLab = ([l = 0, a = 0, b = 0]: number[]) => [l * 100, a * 255 - 128, b * 255 - 128]
