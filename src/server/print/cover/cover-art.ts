import 'server-only'
import sharp from 'sharp'
import { colorEverything, type Fills } from '@/domain/color-everything'
import { labelsOf, type RegionMap } from '@/domain/region-map'
import { findShapes } from '@/server/editor/find-shapes'
import { unpackRegions } from '@/server/editor/region-file'
import { packBits } from '@/server/lineart/bitmap'
import type { BilevelImage } from '@/server/lineart/g4'
import { readColors } from '@/server/lineart/read-picture'
import { readDrawing } from '../read-drawings'
import { type ColorLayer, colorLayer } from './color-layer'
import type { Art } from './cover-items'

/** A drawing in black and white, for the back. */
export async function plainArt(png: Uint8Array): Promise<Art> {
  const lines = await readDrawing(png)
  return { kind: 'drawing', lines, colors: null, box: inkBox(lines) }
}

/** A drawing in colors: those given, and for shapes without any what “Color everything” gives them. */
export async function coloredArt(png: Uint8Array, map: RegionMap, fills: Fills): Promise<Art> {
  const lines = await readDrawing(png)
  const colors = colorLayer(labelsOf(map), colorEverything(map, fills), map)
  return { kind: 'drawing', lines, colors, box: inkBox(lines) }
}

/** The same for a drawing of which nothing is known yet. Throws `UnreadablePicture`. */
export async function selfColoredArt(png: Uint8Array): Promise<Art> {
  return coloredArt(png, await unpackRegions(await findShapes({ versionId: '', picture: png })), new Map())
}

/** A picture somebody sent, as it is, on white. Throws `UnreadablePicture`. */
export async function pictureArt(file: Uint8Array): Promise<Art> {
  return { kind: 'picture', picture: await readColors(file) }
}

/**
 * A drawing with twice the pixels each way: its lines smoothed, its colors as they are. For places so large that it
 * would have fewer than 300 pixels an inch.
 */
export async function enlarged(art: Art & { kind: 'drawing' }): Promise<Art & { kind: 'drawing' }> {
  const { width, height, rows } = art.lines
  const grey = new Uint8Array(width * height)
  const stride = (width + 7) >> 3
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) grey[i] = rows[y * stride + (x >> 3)]! & (0x80 >> (x & 7)) ? 0 : 255
  const { data } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .blur(0.8)
    .toColourspace('b-w')
    .resize({ width: 2 * width, height: 2 * height, kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const ink = new Uint8Array(data.length)
  for (let i = 0; i < ink.length; i++) ink[i] = data[i]! < 128 ? 1 : 0
  const lines = {
    width: 2 * width,
    height: 2 * height,
    rows: packBits({ width: 2 * width, height: 2 * height, data: ink }),
  }
  const { x, y, width: w, height: h } = art.box
  return {
    kind: 'drawing',
    lines,
    colors: art.colors && doubled(art.colors),
    box: { x: 2 * x, y: 2 * y, width: 2 * w, height: 2 * h },
  }
}

function doubled({ width, height, data }: ColorLayer): ColorLayer {
  const out = new Uint8Array(width * height * 4)
  for (let y = 0; y < 2 * height; y++) {
    const [from, to] = [(y >> 1) * width, y * 2 * width]
    for (let x = 0; x < 2 * width; x++) out[to + x] = data[from + (x >> 1)]!
  }
  return { width: 2 * width, height: 2 * height, data: out }
}

/** Where the ink of a drawing is; all of it where there is none. */
function inkBox({ width, height, rows }: BilevelImage) {
  const stride = (width + 7) >> 3
  const columns = new Uint8Array(stride)
  let [top, bottom] = [-1, -1]
  for (let y = 0; y < height; y++) {
    let any = 0
    for (let x = 0; x < stride; x++) {
      const bits = rows[y * stride + x]!
      columns[x]! |= bits
      any |= bits
    }
    if (any === 0) continue
    if (top < 0) top = y
    bottom = y
  }
  if (top < 0) return { x: 0, y: 0, width, height }
  const bit = (x: number) => columns[x >> 3]! & (0x80 >> (x & 7))
  let [left, right] = [0, width - 1]
  while (!bit(left)) left++
  while (!bit(right)) right--
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
