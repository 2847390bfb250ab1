import 'server-only'
import { encodeLabels } from '@/domain/label-runs'
import { MASK_SCALE } from '@/domain/mask'
import { PRINT_DPI } from '@/domain/trim'
import { decodePng } from '@/server/lineart/encode-png'
import { shapeMap } from '@/server/lineart/shape-map'
import { packRegions } from './region-file'

export type FindShapesInput = { readonly versionId: string; readonly picture: Uint8Array }

/** The region map of a page's picture, as it is stored and sent. Runs in a pixel thread. */
export async function findShapes({ versionId, picture }: FindShapesInput): Promise<Uint8Array> {
  const page = await decodePng(picture)
  const { labels, regions, gaps } = shapeMap(page, PRINT_DPI)
  return packRegions({
    ...{ versionId, regions, gaps },
    width: page.width,
    height: page.height,
    scale: MASK_SCALE,
    labels: Buffer.from(encodeLabels(labels)).toString('base64'),
  })
}
