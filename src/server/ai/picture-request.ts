import 'server-only'
import sharp from 'sharp'
import type { MaskRaster } from '@/domain/mask-raster'
import type { PictureSize } from './model-profile'
import type { Drawing, PageToEdit, ReferencePicture } from './provider'

/** Longest side of a reference that is sent, in pixels; a single view of a sheet is a quarter of it. They cost by size. */
export const REFERENCE_PX = { whole: 768, view: 512 } as const

/** A reference as PNG, small enough to send. */
export async function referencePng({ picture, view }: ReferencePicture): Promise<Buffer> {
  const px = view ? REFERENCE_PX.view : REFERENCE_PX.whole
  return sharp(picture)
    .resize({ width: px, height: px, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
}

/** A file name that says what a reference is: "3-hero-moss-front.png". */
export function referenceName({ role, name, view }: ReferencePicture, number: number): string {
  const words = [role, name, view ?? ''].join(' ').normalize('NFKD').toLowerCase()
  return `${number}-${words
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ /g, '-')
    .slice(0, 60)}.png`
}

/** Where the page lies in a picture of another shape, in its pixels. */
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** A page as a model gets it: fitted into one of its sizes, white around it. */
export type FittedPage = { readonly png: Buffer; readonly box: Box; readonly size: PictureSize }

export async function fitPage({ picture }: PageToEdit, size: PictureSize): Promise<FittedPage> {
  const { width, height } = await sharp(picture).metadata()
  const scale = Math.min(size.width / width, size.height / height)
  // A page of nearly the size's shape fills it: a few pixels more or less are no border.
  const scaled = (side: number, most: number) =>
    Math.round(side * scale) > most * 0.98 ? most : Math.round(side * scale)
  const box = { width: scaled(width, size.width), height: scaled(height, size.height) }
  const left = Math.floor((size.width - box.width) / 2)
  const top = Math.floor((size.height - box.height) / 2)
  const png = await sharp(picture)
    .greyscale()
    .resize({ ...box, fit: 'fill', kernel: 'lanczos3' })
    .extend({
      ...{ left, top, background: '#fff' },
      right: size.width - box.width - left,
      bottom: size.height - box.height - top,
    })
    .png()
    .toBuffer()
  return { png, box: { left, top, ...box }, size }
}

/** A mask for a fitted page, as PNG of its size: `inside` and `outside` are the RGBA of what is and isn't to change. */
export async function maskPng(
  mask: MaskRaster,
  { box, size }: FittedPage,
  inside: readonly number[],
  outside: readonly number[],
): Promise<Buffer> {
  const data = Buffer.alloc(size.width * size.height * 4)
  for (let y = 0, at = 0; y < size.height; y++) {
    const row = Math.floor(((y - box.top + 0.5) / box.height) * mask.height)
    for (let x = 0; x < size.width; x++, at += 4) {
      const column = Math.floor(((x - box.left + 0.5) / box.width) * mask.width)
      const there = row >= 0 && row < mask.height && column >= 0 && column < mask.width
      data.set(there && mask.data[row * mask.width + column] ? inside : outside, at)
    }
  }
  return sharp(data, { raw: { width: size.width, height: size.height, channels: 4 } })
    .png()
    .toBuffer()
}

/** The page out of an answer. An answer of other proportions than asked for comes back as it is: the gate refuses it. */
export async function cropAnswer(answer: Uint8Array, { box, size }: FittedPage): Promise<Uint8Array> {
  const whole = box.width === size.width && box.height === size.height
  const { width, height } = await sharp(answer)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  const alike = Math.abs((width * size.height) / (height * size.width) - 1) < 0.01
  if (whole || !alike) return answer
  const scale = width / size.width
  const px = (side: number) => Math.floor(side * scale)
  return sharp(answer)
    .extract({ left: px(box.left), top: px(box.top), width: px(box.width), height: px(box.height) })
    .png()
    .toBuffer()
}

/** The bytes of a drawing as the port hands them on. What can't be read stays as it is: the gate says so. */
export async function pictureOf(bytes: Uint8Array): Promise<Pick<Drawing, 'picture' | 'contentType'>> {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return { picture: bytes, contentType: 'image/png' }
  if (Buffer.from(bytes.subarray(8, 12)).toString() === 'WEBP')
    return { picture: bytes, contentType: 'image/webp' }
  const png = await sharp(bytes)
    .png()
    .toBuffer()
    .catch(() => bytes)
  return { picture: png, contentType: 'image/png' }
}
