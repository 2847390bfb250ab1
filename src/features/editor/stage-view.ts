import {
  type BoxInShares,
  kept,
  type Point,
  pagePoint,
  panned,
  pixelSize,
  type Size,
  STEP,
  WHOLE_PAGE,
  type Zoom,
  zoomedAt,
  zoomedTo,
} from './zoom'

/** A moving page is one picture for the compositor; when it rests for so long it is drawn sharp again. Milliseconds. */
const REST_MS = 160

/**
 * Where the page lies on its stage. It moves by one transform, written past React; only who shows the scale
 * subscribes. `page` is the page's size in its own pixels.
 */
export class StageView {
  private zoom: Zoom = WHOLE_PAGE
  private size: Size = { width: 0, height: 0 }
  private layers: readonly HTMLElement[] = []
  private resting: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(private page: Size) {}

  /** Begins to show the page, and on further layers what moves as it does; returns how to end it. */
  attach(stage: HTMLElement, ...layers: HTMLElement[]): () => void {
    this.layers = layers
    const resized = new ResizeObserver(() => {
      this.size = { width: stage.clientWidth, height: stage.clientHeight }
      this.show(this.zoom)
    })
    resized.observe(stage)
    return () => {
      resized.disconnect()
      clearTimeout(this.resting)
      this.layers = []
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** 1 shows the whole page. */
  readonly scale = (): number => this.zoom.scale

  /** CSS pixels that a pixel of the page takes. */
  readonly pixelSize = (): number => (this.size.width === 0 ? 1 : pixelSize(this.zoom, this.size, this.page))

  readonly toPage = (at: Point): Point => pagePoint(at, this.zoom, this.size, this.page)

  readonly panBy = (dx: number, dy: number): void => this.show(panned(this.zoom, dx, dy))

  readonly zoomAt = (factor: number, at: Point): void => this.show(zoomedAt(this.zoom, factor, at))

  readonly zoomIn = (): void => this.glideBy(STEP)

  readonly zoomOut = (): void => this.glideBy(1 / STEP)

  readonly showAll = (): void => this.show(WHOLE_PAGE, true)

  /** By keyboard: a step that can be followed with the eye. */
  readonly glide = (dx: number, dy: number): void => this.show(panned(this.zoom, dx, dy), true)

  /** Brings a part of the page to the middle. */
  readonly lookAt = (box: BoxInShares): void => this.show(zoomedTo(box, this.size, this.ratio), true)

  private get ratio(): number {
    return this.page.width / this.page.height
  }

  private glideBy(factor: number): void {
    const center = { x: this.size.width / 2, y: this.size.height / 2 }
    this.show(zoomedAt(this.zoom, factor, center), true)
  }

  private show(next: Zoom, smooth = false): void {
    const { layers, size } = this
    if (layers.length === 0 || size.width === 0) return
    const before = this.zoom.scale
    this.zoom = kept(next, size, this.ratio)
    const { x, y, scale } = this.zoom
    const glide = smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const { style } of layers) {
      style.transition = glide ? 'transform 200ms cubic-bezier(.2,.8,.2,1)' : 'none'
      style.willChange = 'transform'
      style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    }
    clearTimeout(this.resting)
    this.resting = setTimeout(() => {
      for (const { style } of layers) {
        style.willChange = 'auto'
        // Marks keep their size on the screen; set once, since everything on the page depends on it.
        style.setProperty('--scale', String(this.zoom.scale))
      }
    }, REST_MS)
    if (scale !== before) for (const listener of this.listeners) listener()
  }
}
