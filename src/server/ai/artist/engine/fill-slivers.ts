import 'server-only'
import { labelRegions } from './label-map'
import { smooth, toPath } from './smooth-path'
import { traceLoops } from './trace-loops'

/**
 * Blackens paper areas of `grey` that the lines cut off and nobody could color (smaller than `smallest`
 * pixels). Returns the blackened areas as a path, scaled by `scale`.
 */
export function fillSlivers(
  grey: Uint8Array,
  width: number,
  height: number,
  { smallest, scale }: { smallest: number; scale: number },
): string {
  const paper = new Int32Array(grey.length)
  for (let i = 0; i < grey.length; i++) paper[i] = grey[i]! >= 128 ? 1 : 0
  const map = labelRegions(paper, width, height)
  const area = new Int32Array(map.count)
  for (let i = 0; i < grey.length; i++) area[map.labels[i]!]!++
  let found = false
  const marked = new Int32Array(grey.length)
  for (let i = 0; i < grey.length; i++) {
    if (area[map.labels[i]!]! >= smallest) continue
    found = true
    if (paper[i]) {
      grey[i] = 0
      marked[i] = 1
    }
  }
  if (!found) return ''
  const [, loops = []] = traceLoops({ labels: marked, width, height, count: 2 })
  const style = { tolerance: 0.3, straight: true, scale }
  return loops.map((loop) => toPath(smooth(loop, 1), style)).join('')
}
