import 'server-only'
import { blankBitmap } from './bitmap'
import { connectedComponents } from './connected-components'
import { eachPiece } from './each-row'
import { countLevels, type Grey } from './grey'
import { giveBack, takeCopy } from './memory'

/** Ink darker than this needs no care: `flatten` knows it from paper wherever it is wide. */
const FAINT = 100
/** Contrast on a flattened picture that may be faint ink. */
const LEAST_CONTRAST = 24
/** Faint ink is looked for in every so many pixels. */
const STEP = 5
/** So near to the ink's brightness, as a share of its contrast, an area is ink. */
const ALIKE = 0.3
/** Larger areas, as a share of the page, are shade and not ink. */
const LARGEST = 0.01
/** The soft rim of a solid in a paper level, pixels. */
const RIM = 4

/**
 * A drawing in pencil has eyes and noses as pale as its lines, and a paper level takes them for shaded paper. The
 * paper level as it is where they aren't; null when there are none. `paper` is at half size, `flat` the flattened picture.
 */
export function paperUnderSolids(paper: Grey, flat: Grey): Grey | null {
  const usual = usualLevel(paper)
  const ink = (usual * faintInk(flat)) / 255
  if (ink < FAINT) return null
  const below = ink + ALIKE * (usual - ink)
  const dark = blankBitmap(paper.width, paper.height)
  eachPiece(dark.data.length, (from, until) => {
    for (let i = from; i < until; i++) if (paper.data[i]! < below) dark.data[i] = 1
  })
  const areas = connectedComponents(dark, 1, 8)
  const largest = LARGEST * dark.data.length
  giveBack(dark.data)
  let level: Uint8Array | null = null
  for (let y = 0; y < areas.height; y++) {
    for (let r = areas.rowStart[y]!; r < areas.rowStart[y + 1]!; r++) {
      if (areas.area[areas.label[r]!]! > largest) continue
      level ??= takeCopy(paper.data)
      const from = Math.max(0, areas.start[r]! - RIM)
      const until = Math.min(paper.width, areas.end[r]! + RIM)
      for (let row = Math.max(0, y - RIM); row <= Math.min(paper.height - 1, y + RIM); row++)
        for (let i = row * paper.width + from; i < row * paper.width + until; i++)
          if (level[i]! < usual) level[i] = usual
    }
  }
  return level && { ...paper, data: level }
}

/** Brightness of most of the paper. */
function usualLevel(paper: Grey): number {
  return quantile(paper, 0.5, () => true)
}

/** How dark the ink of a flattened picture is, at the middle of its strokes. */
function faintInk(flat: Grey): number {
  return quantile(flat, 0.25, (value) => value < 255 - LEAST_CONTRAST)
}

function quantile(grey: Grey, share: number, counts: (value: number) => boolean): number {
  const levels = new Int32Array(256)
  countLevels(levels, grey, STEP)
  let wanted = 0
  for (let value = 0; value < 256; value++) if (counts(value)) wanted += levels[value]! * share
  let value = 0
  for (let below = 0; value < 255; value++) {
    if (counts(value)) below += levels[value]!
    if (below > wanted) break
  }
  return value
}
