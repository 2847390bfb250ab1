import 'server-only'
import { type Bitmap, halveBitmap, inkPlaces } from './bitmap'
import { distanceTransform } from './distance'
import { thin } from './thin'

/** A page at half size, the skeleton of its ink and where that is in its data, and the distance transform of the ink. */
export type HalfStrokes = {
  readonly half: Bitmap
  readonly skeleton: Bitmap
  readonly places: Int32Array
  readonly distance: Float32Array
}

/** What lines, solids and open outlines are measured on. */
export function halfStrokes(page: Bitmap): HalfStrokes {
  const half = halveBitmap(page)
  const skeleton = thin(half)
  return { half, skeleton, places: inkPlaces(skeleton), distance: distanceTransform(half, 1) }
}
