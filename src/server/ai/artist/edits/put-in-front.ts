import 'server-only'
import { type Bitmap, blankBitmap, copyBitmap } from '@/server/lineart/bitmap'
import { connectedComponents, labelMap } from '@/server/lineart/connected-components'

/** `page` with the figures of `drawing` in front of what it shows; what the paper around them shows stays. */
export function putInFront(page: Bitmap, drawing: Bitmap): Bitmap {
  const joined = copyBitmap(page)
  const figure = silhouetteOf(drawing)
  for (let i = 0; i < joined.data.length; i++) if (figure.data[i]) joined.data[i] = drawing.data[i]!
  return joined
}

/** Everything the paper at the edge of the page can't reach, as 1. */
function silhouetteOf(drawing: Bitmap): Bitmap {
  const { width, height } = drawing
  const paper = connectedComponents(drawing, 0, 4)
  const around = new Uint8Array(paper.count + 1)
  for (let label = 1; label <= paper.count; label++)
    if (
      paper.left[label] === 0 ||
      paper.top[label] === 0 ||
      paper.right[label] === width - 1 ||
      paper.bottom[label] === height - 1
    )
      around[label] = 1
  const labels = labelMap(paper)
  const figure = blankBitmap(width, height)
  for (let i = 0; i < labels.length; i++) figure.data[i] = around[labels[i]!] ? 0 : 1
  return figure
}
