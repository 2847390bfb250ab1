import 'server-only'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { UPLOAD, WRONG_TYPE } from '@/domain/upload'
import { isAnimatedPng } from '@/server/lineart/picture-head'
import { UnreadablePicture } from '@/server/lineart/read-picture'

/** What is kept of a picture that was sent: decoded and encoded anew, so that nothing of the file itself remains. */
export type MadePicture = {
  readonly bytes: Uint8Array
  readonly contentType: 'image/png' | 'image/webp'
  /** WebP on white, 480 px wide at most. */
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
}

const THUMB_WIDTH = 480
/** A PNG that stays this small is a drawing, and is kept without loss. Bytes. */
const SMALL_PNG = 1_500_000
const DAMAGED = 'The picture is damaged or incomplete. Save it anew and send it again.'
/** No honest picture of 40 megapixels takes so long. */
const SECONDS = 30

/** Large pictures take much memory while they are decoded: one at a time in a process. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * PNG, JPEG or WebP by content → upright, sRGB, at most 2,048 px long, without EXIF or anything else hidden in the file.
 * Throws `UnreadablePicture` with a sentence for whoever sent it.
 */
export function makePicture(bytes: Uint8Array): Promise<MadePicture> {
  const mine = turn.then(() => make(bytes))
  turn = mine.catch(() => {})
  return mine
}

async function make(bytes: Uint8Array): Promise<MadePicture> {
  const metadata = await readHead(bytes)
  try {
    const source = sharp(bytes, {
      limitInputPixels: UPLOAD.megapixels * 1e6,
      failOn: 'error',
      sequentialRead: true,
    })
    const upright = source
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: UPLOAD.longest, height: UPLOAD.longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const kept = await encode(upright, metadata.format)
    const thumb = await sharp(kept.data)
      .flatten({ background: '#fff' })
      .resize({ width: THUMB_WIDTH, height: THUMB_WIDTH * 2, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer()
    const { width, height } = kept.info
    return { bytes: kept.data, contentType: kept.contentType, thumb, width, height }
  } catch (cause) {
    throw new UnreadablePicture(DAMAGED, { cause })
  }
}

async function encode(picture: Sharp, format: string) {
  if (format === 'png') {
    const png = await picture.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    if (png.data.length <= SMALL_PNG) return { ...png, contentType: 'image/png' as const }
  }
  const webp = await picture.webp({ quality: 90 }).toBuffer({ resolveWithObject: true })
  return { ...webp, contentType: 'image/webp' as const }
}

/** Refuses by the first bytes and the header, before any pixel is decoded. */
async function readHead(bytes: Uint8Array): Promise<Metadata> {
  if (!isPicture(Buffer.from(bytes.subarray(0, 12)).toString('latin1')))
    throw new UnreadablePicture(WRONG_TYPE)
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new UnreadablePicture(DAMAGED, { cause })
    })
  if ((metadata.pages ?? 1) > 1 || isAnimatedPng(bytes))
    throw new UnreadablePicture('This picture moves. Send one that stands still.')
  const megapixels = (metadata.width * metadata.height) / 1e6
  if (megapixels > UPLOAD.megapixels)
    throw new UnreadablePicture(
      `This picture has ${Math.ceil(megapixels)} megapixels; at most ${UPLOAD.megapixels} can be used. Make it smaller and send it again.`,
    )
  if (Math.min(metadata.width, metadata.height) < UPLOAD.shortest)
    throw new UnreadablePicture(
      `This picture is only ${metadata.width} × ${metadata.height} pixels. Send one with at least ${UPLOAD.shortest} on each side.`,
    )
  return metadata
}

const isPicture = (head: string) =>
  head.startsWith('\u0089PNG\r\n\u001a\n') ||
  head.startsWith('\u00ff\u00d8\u00ff') ||
  (head.startsWith('RIFF') && head.endsWith('WEBP'))
