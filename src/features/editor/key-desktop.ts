import type { Desktop } from './key-hand'
import { nearestShape } from './nearest-shape'
import { coloredInWords, pickedInWords, placeInWords } from './shape-words'
import type { StageView } from './stage-view'
import { beginGesture, isPicked, SLOPPY, type Toolbox } from './tool-gestures'
import type { Point, Size } from './zoom'

/** Room that is left around the crosshair when the page has to move. CSS pixels. */
const MARGIN = 64

/** The stage and its tools as the crosshair needs them. */
export function desktopOf(
  stage: HTMLElement,
  view: StageView,
  page: Size,
  box: Toolbox,
  polygon: { readonly count: number },
  blocked: () => boolean,
): Desktop {
  /** From the page to the stage, in CSS pixels. */
  const onStage = (at: Point): Point => {
    const corner = view.toPage({ x: 0, y: 0 })
    return { x: (at.x - corner.x) * view.pixelSize(), y: (at.y - corner.y) * view.pixelSize() }
  }
  return {
    page,
    blocked,
    tool: () => box.hand().tool,
    begin: (sample) => beginGesture(sample, box),
    onPage: box.onPage,
    middle: () => {
      const { x, y } = view.toPage({ x: stage.clientWidth / 2, y: stage.clientHeight / 2 })
      return { x: Math.round(x), y: Math.round(y) }
    },
    follow: (at) => {
      const { x, y } = onStage(at)
      const [dx, dy] = [missing(x, stage.clientWidth), missing(y, stage.clientHeight)]
      if (dx !== 0 || dy !== 0) view.panBy(dx, dy)
    },
    place: (at) => placeInWords(at, page),
    tapped: (at) => tapInWords(at, box, polygon),
  }
}

/** How far the page has to move for a place to be well in sight. */
function missing(place: number, length: number): number {
  if (place < MARGIN) return MARGIN - place
  return place > length - MARGIN ? length - MARGIN - place : 0
}

/** What a tap did: to a polygon, or to the shape at this place. */
function tapInWords(at: Point, box: Toolbox, polygon: { readonly count: number }): string {
  const { tool } = box.hand()
  if (tool === 'polygon') {
    return polygon.count > 0
      ? `Corner ${polygon.count} is set. Enter closes the polygon.`
      : 'The polygon is closed and painted.'
  }
  const regions = box.regions()
  const id = regions && nearestShape(regions.labels, regions.map.scale, at, box.onPage(SLOPPY))
  if (!regions || !id) return 'No shape here.'
  if (tool === 'crayon') return coloredInWords(id, box.colors.snapshot().fills.get(id))
  return tool === 'move' ? '' : pickedInWords(id, !isPicked(box.board, regions, id))
}
