import 'server-only'
import { type Bitmap, halveBitmap } from './bitmap'
import { distanceTransform } from './distance'
import { thin } from './thin'

/** A page at half size, the skeleton of its ink, and the distance transform of that. */
export type HalfStrokes = {
  readonly half: Bitmap
  readonly skeleton: Bitmap
  readonly distance: Float32Array
}

/** What lines, solids and open outlines are measured on. */
export function halfStrokes(page: Bitmap): HalfStrokes {
  const half = halveBitmap(page)
  return { half, skeleton: thin(half), distance: distanceTransform(half, 1) }
}
