import 'server-only'
import { type Bitmap, blankBitmap } from './bitmap'
import type { Box } from './measurement'
import { around, between, ring, stroke } from './testing-marks'
import type { Sample, Spoiled } from './testing-sample'

/** Defects of the drawing before it is cleaned. */

/** A patch of `share` of the picture, as a mask between 0 and 1: flat, or fading like a shadow. */
function patch({ width, height }: Bitmap, share: number, random: () => number) {
  const area = share * width * height
  const aspect = between(random, 0.5, 2)
  const [rx, ry] = [Math.sqrt((area * aspect) / Math.PI), Math.sqrt(area / aspect / Math.PI)]
  const [cx, cy] = [between(random, 0.25, 0.75) * width, between(random, 0.25, 0.75) * height]
  const fading = random() < 0.4
  const at = (x: number, y: number) => {
    const r = Math.hypot((x - cx) / rx, (y - cy) / ry)
    return r >= 1 ? 0 : fading ? Math.min(1, 1.6 * (1 - r)) : 1
  }
  return { at, place: around(ring([cx, cy], rx, ry)) }
}

const scaled = (box: Box, by: number) => box.map((side) => side * by) as Box

export function grey({ raw, bitmap }: Sample, random: () => number): Spoiled {
  const { grey: picture } = raw
  const { at, place } = patch(picture, between(random, 0.012, 0.08), random)
  const level = between(random, 80, 212)
  const grain = random() < 0.5 ? 0 : between(random, 4, 16)
  const data = picture.data.slice()
  for (let y = 0, i = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++, i++) {
      const share = at(x, y)
      if (share === 0) continue
      const shade = 255 - share * (255 - level) + grain * (random() + random() - 1)
      data[i] = Math.round((data[i]! * Math.min(255, shade)) / 255)
    }
  }
  const places = [scaled(place, bitmap.width / picture.width)]
  return { raw: { ...raw, grey: { ...picture, data } }, places }
}

export function color({ raw, bitmap }: Sample, random: () => number): Spoiled {
  const { width, height } = raw.grey
  const { at, place } = patch(raw.grey, between(random, 0.005, 0.06), random)
  const strength = between(random, 45, 200)
  const data = raw.chroma ? raw.chroma.data.slice() : new Uint8Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      data[i] = Math.max(data[i]!, Math.round((at(x, y) * strength * raw.grey.data[i]!) / 255))
  return {
    raw: { ...raw, chroma: { width, height, data } },
    places: [scaled(place, bitmap.width / width)],
  }
}

/** Strokes that run off one side of the raw picture. */
export function cropped({ raw, bitmap }: Sample, random: () => number): Spoiled {
  const { width, height } = raw.grey
  const drawing = blankBitmap(width, height)
  const side = random() < 0.5
  const strokes = 8 + Math.floor(random() * 8)
  for (let s = 0; s < strokes; s++) {
    const at = ((s + 0.5) / strokes) * (side ? height : width)
    const wide = between(random, 14, 26)
    const inside = between(random, 60, 200)
    stroke(
      drawing,
      side
        ? [
            [0, at],
            [inside, at + 30],
          ]
        : [
            [at, 0],
            [at + 30, inside],
          ],
      wide,
    )
  }
  return {
    raw: { ...raw, grey: { ...raw.grey, data: raw.grey.data.map((v, i) => (drawing.data[i] ? 10 : v)) } },
    places: [side ? [0, 0, 20, bitmap.height] : [0, 0, bitmap.width, 20]],
  }
}
