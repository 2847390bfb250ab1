import 'server-only'
import sharp from 'sharp'
import type { Fills } from '@/domain/color-everything'
import type { RegionMap } from '@/domain/region-map'
import { coloredArt } from './cover/cover-art'
import { flattened } from './cover/preview-cover'

export type TeaserPage = { readonly png: Uint8Array; readonly map: RegionMap; readonly colors: Fills }

/** Pixels. Three pages beside each other, as shops show them. */
const [PAGE_WIDTH, GAP, COLUMNS] = [640, 40, 3]
const DESK = '#faf6ee'

/** Colored pages side by side on a sheet, a PNG of RGB. */
export async function teaserSheet(pages: readonly TeaserPage[]): Promise<Uint8Array> {
  const small: Buffer[] = []
  for (const { png, map, colors } of pages) {
    const art = await coloredArt(png, map, colors)
    if (art.kind !== 'drawing') continue
    const { rgb, size } = flattened(art)
    small.push(
      await sharp(rgb, { raw: { ...size, channels: 3 } })
        .resize({ width: PAGE_WIDTH })
        .png()
        .toBuffer(),
    )
  }
  const { height = 0 } = small[0] ? await sharp(small[0]).metadata() : {}
  const columns = Math.min(COLUMNS, small.length)
  const rows = Math.ceil(small.length / COLUMNS)
  return sharp({
    create: {
      width: columns * (PAGE_WIDTH + GAP) + GAP,
      height: rows * (height + GAP) + GAP,
      channels: 3,
      background: DESK,
    },
  })
    .composite(
      small.map((input, i) => ({
        input,
        left: GAP + (i % COLUMNS) * (PAGE_WIDTH + GAP),
        top: GAP + Math.floor(i / COLUMNS) * (height + GAP),
      })),
    )
    .png({ compressionLevel: 9 })
    .toBuffer()
}
