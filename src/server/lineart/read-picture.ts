import 'server-only'
import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { eachPiece } from './each-row'
import type { Grey } from './grey'
import { release, takeBlank, takeBytes } from './memory'
import { beginsLikePicture, refusedByContent } from './picture-head'
import { readGreyPng } from './read-grey-png'

// Every picture is another one: decoded pixels that are kept are of no use.
sharp.cache(false)

/** What a drawing looks like before it is cleaned. */
export type Picture = {
  readonly grey: Grey
  /** Largest minus smallest of red, green and blue, per pixel; left out where a picture has no color. */
  readonly chroma?: Grey
}

/** The picture can't be used; the message is a sentence for its owner. */
export class UnreadablePicture extends Error {
  override name = 'UnreadablePicture'
}

const DAMAGED = 'The picture is damaged or incomplete.'
const NO_PICTURE = 'The file is not a picture we can read; please send a PNG, JPEG or WebP.'

/** Largest picture that is decoded. */
export const MAX_PIXELS = 40_000_000
/** Pixels that a byte of a JPEG can stand for: a block of 64 takes a bit at least. What claims more holds less. */
const MOST_PER_BYTE = 512
/** Pictures are reduced to this many pixels while decoding: a printed page has 8.4 million. */
const WORK_PIXELS = 9_000_000

/**
 * Decodes PNG, JPEG, WebP and whatever else sharp reads, turned upright, laid on white, 8 bit.
 * Pictures of more than 9 megapixels arrive reduced to that. Throws `UnreadablePicture`.
 */
export async function readPicture(source: Uint8Array | string): Promise<Picture> {
  const bytes = typeof source === 'string' ? await readBytes(source) : source
  // The artist's own drawings need no decoder.
  const drawn = readGreyPng(bytes, WORK_PIXELS)
  if (drawn) return { grey: drawn }
  const metadata = await readMetadata(bytes)
  try {
    return await decode(bytes, metadata)
  } catch (cause) {
    throw new UnreadablePicture(DAMAGED, { cause })
  }
}

/** A picture in its own size and colors, turned upright, laid on white: three bytes a pixel. Throws `UnreadablePicture`. */
export async function readColors(
  bytes: Uint8Array,
): Promise<{ readonly width: number; readonly height: number; readonly rgb: Uint8Array }> {
  await readMetadata(bytes)
  try {
    const { data, info } = await upright(bytes)
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, rgb: new Uint8Array(data) }
  } catch (cause) {
    throw new UnreadablePicture(DAMAGED, { cause })
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new UnreadablePicture(`There is no file ${path}.`, { cause })
    if (code === 'EISDIR') throw new UnreadablePicture(`${path} is a folder, not a picture.`, { cause })
    throw new UnreadablePicture(`The file ${path} can’t be read.`, { cause })
  }
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  const refused = refusedByContent(bytes)
  if (refused) throw new UnreadablePicture(refused)
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new UnreadablePicture(beginsLikePicture(bytes) ? DAMAGED : NO_PICTURE, { cause })
    })
  if (metadata.format === 'svg')
    throw new UnreadablePicture('SVG files are not accepted; please send a PNG, JPEG or WebP.')
  if ((metadata.pages ?? 1) > 1)
    throw new UnreadablePicture('The picture is animated or has several pages; please send a single picture.')
  const pixels = metadata.width * metadata.height
  if (pixels > MAX_PIXELS) {
    const megapixels = Math.ceil(pixels / 1e6)
    throw new UnreadablePicture(
      `The picture has ${megapixels} megapixels; at most ${MAX_PIXELS / 1e6} are accepted.`,
    )
  }
  if (metadata.format === 'jpeg' && pixels > bytes.length * MOST_PER_BYTE)
    throw new UnreadablePicture(DAMAGED)
  return metadata
}

async function decode(bytes: Uint8Array, metadata: Metadata): Promise<Picture> {
  let pipeline = await onWhite(bytes, metadata)
  const reduction = Math.sqrt(WORK_PIXELS / (metadata.width * metadata.height))
  if (reduction < 1) {
    const turned = (metadata.orientation ?? 1) >= 5
    const width = Math.floor((turned ? metadata.height : metadata.width) * reduction)
    pipeline = pipeline.resize({ width: Math.max(1, width), kernel: 'cubic' })
  }
  // Three equal channels of a grey picture would be three times the memory.
  const isGrey = metadata.channels <= 2 && /^(b-w|grey16)$/.test(metadata.space)
  const { data, info } = await pipeline
    .toColourspace(isGrey ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const picture =
    channels < 3
      ? { grey: { width, height, data: firstChannel(data, channels) } }
      : greyAndChroma(data, width, height, channels)
  if (channels > 1) release(data.buffer)
  return picture
}

function upright(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient()
}

/** Transparent parts become white, or black where the drawing is white and would vanish. */
async function onWhite(bytes: Uint8Array, metadata: Metadata): Promise<Sharp> {
  if (!metadata.hasAlpha) return upright(bytes)
  const { channels } = await upright(bytes).flatten({ background: '#fff' }).greyscale().stats()
  const blank = channels[0]!.min > 240
  return upright(bytes).flatten({ background: blank ? '#000' : '#fff' })
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return new Uint8Array(data.buffer, data.byteOffset, data.length)
  const grey = new Uint8Array(data.length / channels)
  for (let i = 0, from = 0; i < grey.length; i++, from += channels) grey[i] = data[from]!
  return grey
}

/** Pixels this far from grey are painted, not tinted by compression. */
const PAINTED = 60
/** From this share of painted pixels on, a picture is a colored drawing and not one in colored pencil. */
const COLORED_IN = 0.05

/**
 * Grey and color of a picture. Grey is luma (Rec. 601, as in JPEG). In a colored-in drawing it is the
 * brightest channel: that turns paint into paper and leaves the black outlines.
 */
function greyAndChroma(data: Uint8Array, width: number, height: number, channels: number): Picture {
  const grey = takeBytes(width * height)
  const firstColored = copyUncolored(grey, data, channels)
  if (firstColored === grey.length) return { grey: { width, height, data: grey } }
  const chroma = takeBlank(width * height)
  let painted = 0
  eachPiece(grey.length, (start, until) => {
    const first = Math.max(start, firstColored)
    for (let i = first, from = i * channels; i < until; i++, from += channels) {
      const red = data[from]!
      const green = data[from + 1]!
      const blue = data[from + 2]!
      grey[i] = (red * 77 + green * 150 + blue * 29 + 128) >> 8
      if (red === green && green === blue) continue
      const spread = Math.max(red, green, blue) - Math.min(red, green, blue)
      chroma[i] = spread
      if (spread > PAINTED) painted++
    }
  })
  if (painted > grey.length * COLORED_IN) {
    for (let i = 0, from = 0; i < grey.length; i++, from += channels)
      grey[i] = Math.max(data[from]!, data[from + 1]!, data[from + 2]!)
  }
  return { grey: { width, height, data: grey }, chroma: { width, height, data: chroma } }
}

/** Copies pixels until one has a color, and answers which: most drawings have none, though three channels. */
function copyUncolored(grey: Uint8Array, data: Uint8Array, channels: number): number {
  let colored = grey.length
  eachPiece(grey.length, (start, until) => {
    for (let i = start, from = i * channels; i < until && i < colored; i++, from += channels) {
      const red = data[from]!
      grey[i] = red
      if (data[from + 1] !== red || data[from + 2] !== red) colored = i
    }
  })
  return colored
}
