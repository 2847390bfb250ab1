import 'server-only'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { Audience } from '@/domain/audience'
import { type Bitmap, blankBitmap } from './bitmap'
import type { Grey } from './grey'
import { drawScene } from './testing-scene'

/** Line drawings with a known truth, and what models, scanners and compression do to them. */

/** Renders an SVG of 612 × 792 points at `width` pixels, grey and anti-aliased. */
export function renderGrey(svg: string, width: number): Grey {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: '#fff' }).render()
  const pixels = image.pixels
  const data = new Uint8Array(image.width * image.height)
  for (let i = 0; i < data.length; i++) data[i] = pixels[i * 4]!
  return { width: image.width, height: image.height, data }
}

/** The same in pure black and white. */
export function renderBitmap(svg: string, width: number): Bitmap {
  const grey = renderGrey(svg, width)
  const bitmap = blankBitmap(grey.width, grey.height)
  for (let i = 0; i < grey.data.length; i++) bitmap.data[i] = grey.data[i]! < 128 ? 1 : 0
  return bitmap
}

/** A letter page of closed shapes whose ink, weight and number of regions suit the audience. */
export function samplePage(seed: number, audience: Audience = 'children'): string {
  return drawScene(seed, audience)
}

export const DEGRADATIONS = ['mid', 'hard', 'faint'] as const
export type Degradation = (typeof DEGRADATIONS)[number]

type Damage = {
  ink: number
  paper: number
  /** Brightness lost from one corner to the other. */
  slope: number
  blur: number
  noise: number
  jpeg: number
  patches: number
  specks: number
}

const DAMAGE: Record<Degradation, Damage> = {
  mid: { ink: 25, paper: 246, slope: 10, blur: 0.8, noise: 4, jpeg: 75, patches: 0, specks: 10 },
  hard: { ink: 35, paper: 226, slope: 45, blur: 1.1, noise: 10, jpeg: 50, patches: 4, specks: 40 },
  faint: { ink: 165, paper: 250, slope: 6, blur: 0.8, noise: 3, jpeg: 80, patches: 0, specks: 6 },
}

/** A clean rendering made worse in the named way; the same seed does the same damage. */
export async function degrade(clean: Grey, how: Degradation, seed: number): Promise<Grey> {
  const damage = DAMAGE[how]
  const random = seeded(seed)
  const { width, height } = clean
  const shaded = new Uint8Array(clean.data.length)
  const shade = patchShades(width, height, damage.patches, random)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const paper = (damage.paper - damage.slope * ((x / width + y / height) / 2)) * shade[i]!
      shaded[i] = damage.ink * shade[i]! + (clean.data[i]! / 255) * (paper - damage.ink * shade[i]!)
    }
  }
  for (let s = 0; s < damage.specks; s++) {
    const at = Math.floor(random() * (height - 3)) * width + Math.floor(random() * (width - 3))
    for (const offset of [0, 1, width]) shaded[at + offset] = damage.ink
  }
  const raw = { width, height, channels: 1 as const }
  const blurred = await sharp(shaded, { raw }).blur(damage.blur).greyscale().raw().toBuffer()
  for (let i = 0; i < blurred.length; i++) {
    const value = blurred[i]! + damage.noise * gaussian(random)
    blurred[i] = value < 0 ? 0 : value > 255 ? 255 : value
  }
  const jpeg = await sharp(blurred, { raw }).jpeg({ quality: damage.jpeg }).toBuffer()
  const data = await sharp(jpeg).greyscale().raw().toBuffer()
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

/** Hard-edged grey ellipses and bars, as brightness factors. */
function patchShades(width: number, height: number, patches: number, random: () => number): Float32Array {
  const shade = new Float32Array(width * height).fill(1)
  for (let p = 0; p < patches; p++) {
    const factor = 0.72 + random() * 0.18
    const [cx, cy] = [random() * width, random() * height]
    const [rx, ry] = [width * (0.08 + random() * 0.15), height * (0.05 + random() * 0.15)]
    const round = random() < 0.6
    for (let y = Math.max(0, Math.floor(cy - ry)); y < Math.min(height, cy + ry); y++) {
      for (let x = Math.max(0, Math.floor(cx - rx)); x < Math.min(width, cx + rx); x++) {
        if (!round || ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1) shade[y * width + x]! *= factor
      }
    }
  }
  return shade
}

/** Repeatable numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Ink shared by two pictures of one size over ink in either: 1 when they are the same. */
export function inkOverlap(a: Bitmap, b: Bitmap): number {
  let both = 0
  let either = 0
  for (let i = 0; i < a.data.length; i++) {
    both += a.data[i]! & b.data[i]!
    either += a.data[i]! | b.data[i]!
  }
  return either === 0 ? 1 : both / either
}

/** A bitmap drawn with # for ink and anything else for paper. */
export function bitmapFrom(rows: readonly string[]): Bitmap {
  const width = rows[0]!.length
  return {
    width,
    height: rows.length,
    data: Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 1 : 0)),
  }
}

/** `share` of the pixels are ink. */
export function randomBitmap(width: number, height: number, share: number, seed: number): Bitmap {
  const random = seeded(seed)
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, () => (random() < share ? 1 : 0)),
  }
}
