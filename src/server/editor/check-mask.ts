import 'server-only'
import { Refusal } from '@/domain/errors'
import type { Mask } from '@/domain/mask'
import { boxOfMask } from '@/domain/mask-raster'
import type { PageVersion } from '@/domain/page-version'
import { labelsOf, type RegionMap } from '@/domain/region-map'
import { onPixels } from '@/server/generation/pixel-pool'
import { readRegions } from './get-regions'

/**
 * Refuses a mask of a page of another size, one that names shapes this version does not have, and one that covers
 * nothing. Stores the shapes of the version when some were picked, so that the job has the same ones.
 */
export async function checkMask(user: { id: string }, version: PageVersion, mask: Mask): Promise<void> {
  if (mask.width !== version.width || mask.height !== version.height)
    throw refusal(
      `This mask is for a page of ${mask.width} × ${mask.height} pixels, and this page has ${version.width} × ${version.height}.`,
    )
  const map = picksOf(mask).length > 0 ? await readRegions(user, version) : null
  if (map) refuseUnknown(mask, map)
  const labels = map ? labelsOf(map) : undefined
  const area = await onPixels('maskArea', { mask, labels, feather: false })
  if (!boxOfMask(area))
    throw refusal('Nothing is painted. Paint over what should change, or edit the whole page.')
}

const picksOf = ({ operations }: Mask): number[] =>
  operations.flatMap((operation) => (operation.kind === 'regions' ? operation.ids : []))

function refuseUnknown(mask: Mask, { regions }: RegionMap): void {
  const unknown = picksOf(mask).find((id) => id > regions.length)
  if (unknown)
    throw refusal(`This version has ${regions.length} shapes, and none with the number ${unknown}.`)
}

const refusal = (sentence: string) => new Refusal('invalid', sentence, { fields: { mask: sentence } })
