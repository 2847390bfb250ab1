import 'server-only'
import { Refusal } from '@/domain/errors'
import type { PageColors } from '@/domain/page-version'
import type { RegionMap } from '@/domain/region-map'
import { readRegions } from '@/server/editor/get-regions'
import { storage } from '@/server/storage/storage'
import type { ExportablePage } from './exportable-pages'

/** A page's picture, and the shapes and colors of its color-in test. */
export type ColoredPage = { readonly png: Uint8Array; readonly map: RegionMap; readonly colors: PageColors }

export async function pictureOf({ imageKey, position }: ExportablePage): Promise<Uint8Array> {
  const png = await storage().get(imageKey)
  if (!png)
    throw new Refusal(
      'conflict',
      `The picture of page ${position} is gone. If the page was deleted meanwhile, make the file again; if not, redraw it.`,
    )
  return png
}

export async function coloredPage(userId: string, page: ExportablePage): Promise<ColoredPage> {
  const { id: pageId, versionId, colors } = page
  const map = await readRegions({ id: userId }, { id: versionId, pageId })
  return { png: await pictureOf(page), map, colors: colors ?? { fills: [] } }
}
