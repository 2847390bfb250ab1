import 'server-only'
import { enlarge } from './enlarge'
import { countLevels, type Grey, invertGrey } from './grey'
import { shrink } from './shrink'
import { fitInside } from './upsample'

/** Page pixels per picture pixel between which a picture is worked on as it is. */
const LEAST_SCALE = 1.45
const MOST_SCALE = 2.9
/** Page pixels per picture pixel after a picture was resized. */
const LARGE_PICTURE_SCALE = 2
const SMALL_PICTURE_SCALE = 2.4

/**
 * The picture at a size the cleaning steps are made for, about half of the page’s: larger ones are averaged
 * down, which also takes their noise, smaller ones enlarged. White strokes on black become black on white.
 */
export function workingGrey(grey: Grey, pageWidth: number, pageHeight: number): Grey {
  const upright = isInverted(grey) ? invertGrey(grey) : grey
  const { scaleX: scale } = fitInside(grey, pageWidth, pageHeight)
  if (scale >= LEAST_SCALE && scale <= MOST_SCALE) return upright
  const factor = scale / (scale < LEAST_SCALE ? LARGE_PICTURE_SCALE : SMALL_PICTURE_SCALE)
  const width = Math.max(1, Math.round(grey.width * factor))
  const height = Math.max(1, Math.round(grey.height * factor))
  return factor < 1 ? shrink(upright, width, height) : enlarge(upright, width, height)
}

/** Black and white already: hardly a pixel is anything in between. */
export function isBilevel(grey: Grey): boolean {
  const levels = new Int32Array(256)
  countLevels(levels, grey, 1)
  const between = levels.slice(25, 231).reduce((sum, n) => sum + n, 0)
  return between < grey.data.length * 0.002
}

/** Mostly dark, with some of it bright: chalk on a blackboard, or a negative. */
function isInverted(grey: Grey): boolean {
  const levels = new Int32Array(256)
  countLevels(levels, grey, 7)
  const within = (from: number, until: number) => levels.slice(from, until).reduce((sum, n) => sum + n, 0)
  const looked = within(0, 256)
  return within(0, 100) > looked * 0.6 && within(151, 256) > looked * 0.002
}
