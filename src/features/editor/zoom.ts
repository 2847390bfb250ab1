/** Looking at a page closely: pure arithmetic of zoom and pan. All lengths are CSS pixels of the stage. */

export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

/** A part of the page, in shares of its width and height. */
export type BoxInShares = Point & Size

/** `scale` 1 shows the whole page; `x` and `y` move the stage's upper left corner. */
export type Zoom = Point & { readonly scale: number }

export const WHOLE_PAGE: Zoom = { scale: 1, x: 0, y: 0 }
export const MAX_SCALE = 8
/** Desk that stays visible around the whole page. */
export const DESK = 12
/** One press of a zoom button or key. */
export const STEP = 1.5

/** The page as large as it fits, centered on the stage. `ratio` is its width by its height. */
export function fitted(stage: Size, ratio: number): Size & Point {
  const width = Math.min(stage.width - 2 * DESK, (stage.height - 2 * DESK) * ratio)
  const height = width / ratio
  return { width, height, x: (stage.width - width) / 2, y: (stage.height - height) / 2 }
}

/** Zooms by `factor` so that what lies under `at` stays under it. */
export function zoomedAt(zoom: Zoom, factor: number, at: Point): Zoom {
  const scale = Math.min(MAX_SCALE, Math.max(1, zoom.scale * factor))
  const by = scale / zoom.scale
  return { scale, x: at.x - (at.x - zoom.x) * by, y: at.y - (at.y - zoom.y) * by }
}

export const panned = (zoom: Zoom, dx: number, dy: number): Zoom => ({
  ...zoom,
  x: zoom.x + dx,
  y: zoom.y + dy,
})

/** The page may not leave the stage: larger than it, it covers it; smaller, it is centered. */
export function kept(zoom: Zoom, stage: Size, ratio: number): Zoom {
  const page = fitted(stage, ratio)
  const along = (offset: number, start: number, length: number, room: number) => {
    const scaled = length * zoom.scale
    if (scaled <= room) return (room - scaled) / 2 - start * zoom.scale
    return Math.min(-start * zoom.scale, Math.max(room - scaled - start * zoom.scale, offset))
  }
  return {
    scale: zoom.scale,
    x: along(zoom.x, page.x, page.width, stage.width),
    y: along(zoom.y, page.y, page.height, stage.height),
  }
}

/** The zoom that brings a part of the page to the middle of the stage. */
export function zoomedTo(box: BoxInShares, stage: Size, ratio: number): Zoom {
  const page = fitted(stage, ratio)
  const room = 0.4
  const scale = Math.min(
    4,
    Math.max(
      1.5,
      Math.min(
        (stage.width * room) / (box.width * page.width),
        (stage.height * room) / (box.height * page.height),
      ),
    ),
  )
  const middle = {
    x: page.x + (box.x + box.width / 2) * page.width,
    y: page.y + (box.y + box.height / 2) * page.height,
  }
  return kept(
    { scale, x: stage.width / 2 - middle.x * scale, y: stage.height / 2 - middle.y * scale },
    stage,
    ratio,
  )
}

/** CSS pixels of the stage that one pixel of the page takes. `page` is in its own pixels. */
export const pixelSize = (zoom: Zoom, stage: Size, page: Size): number =>
  (fitted(stage, page.width / page.height).width * zoom.scale) / page.width

/** The pixel of the page, with fractions, that lies under a point of the stage. */
export function pagePoint(at: Point, zoom: Zoom, stage: Size, page: Size): Point {
  const lying = fitted(stage, page.width / page.height)
  const perPixel = pixelSize(zoom, stage, page)
  return {
    x: (at.x - zoom.x - lying.x * zoom.scale) / perPixel,
    y: (at.y - zoom.y - lying.y * zoom.scale) / perPixel,
  }
}
