import 'server-only'
import type { Mask } from '@/domain/mask'
import { featherMask } from '@/domain/mask-grow'
import { type Labels, type MaskRaster, rasterizeMask } from '@/domain/mask-raster'

export type MaskAreaInput = {
  readonly mask: Mask
  /** Of the version the mask is for, when shapes were picked. */
  readonly labels: Labels | undefined
  readonly feather: boolean
}

/** Where an edit may change its page. Runs in a pixel thread. */
export function maskArea({ mask, labels, feather }: MaskAreaInput): MaskRaster {
  const raster = rasterizeMask(mask, labels)
  return feather ? featherMask(raster) : raster
}
