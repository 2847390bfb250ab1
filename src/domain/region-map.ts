/** The closed shapes of one version of a page: for the color-in test, picking whole shapes and the list of shapes. */
import { z } from 'zod'
import { decodeLabels } from './label-runs'
import type { Labels } from './mask-raster'

/** Lengths in page pixels. */
export const Region = z.object({
  /** 1 to the number of shapes, in reading order; the label of its pixels. Ids belong to one version of the page. */
  id: z.int(),
  /** Its area as a share of the page, 0–1. */
  share: z.number(),
  /** Center of mass. */
  center: z.tuple([z.number(), z.number()]),
  /** Center and radius of the largest circle inside: where a finger, a number or a gap marker fits. */
  x: z.number(),
  y: z.number(),
  radius: z.number(),
  /** [x, y, width, height] */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Ids of the shapes a stroke away. */
  neighbors: z.array(z.int()),
})
export type Region = z.infer<typeof Region>

/** A place where an outline seems to be open, as a line across the gap in page pixels. */
export const Gap = z.object({
  from: z.tuple([z.number(), z.number()]),
  to: z.tuple([z.number(), z.number()]),
})
export type Gap = z.infer<typeof Gap>

/** As the studio sends it. */
export const RegionMap = z.object({
  versionId: z.string(),
  /** Of the page at print size, in pixels. */
  width: z.int(),
  height: z.int(),
  /** Page pixels per label, each way: that of masks. */
  scale: z.int(),
  /** The label of every mask pixel (label-runs.ts), in base64. */
  labels: z.base64(),
  /** In reading order, so that `regions[id - 1]` is the shape `id`. */
  regions: z.array(Region),
  gaps: z.array(Gap),
})
export type RegionMap = z.infer<typeof RegionMap>

/** The id of the shape each mask pixel belongs to, 0 for ink and for holes too small to color. */
export function labelsOf({ labels }: Pick<RegionMap, 'labels'>): Labels {
  return decodeLabels(Uint8Array.from(atob(labels), (letter) => letter.charCodeAt(0)))
}

/** The id of the shape at a place in page pixels; 0 for ink, for pinholes and outside of the page. */
export function regionAt({ width, height, data }: Labels, scale: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)]
  if (column < 0 || row < 0 || column >= width || row >= height) return 0
  return data[row * width + column]!
}
