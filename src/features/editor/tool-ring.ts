import type { Point } from './zoom'

/** How far the ring is from a finger, so that it is seen. CSS pixels. */
const ABOVE_FINGER = 76
/** Browsers show no larger cursor than 128 CSS pixels, with its outline. */
const LARGEST_CURSOR = 120
/** A smaller one would not be found. */
const SMALLEST_CURSOR = 5

/**
 * Shows how wide the tool in hand is. A mouse has the ring as its own cursor, which the system moves without asking the
 * page; fingers, pens and wide brushes have one that is moved by hand.
 */
export class ToolRing {
  private cursor = ''
  private shown = false

  constructor(
    private readonly stage: HTMLElement,
    private readonly ring: HTMLElement,
  ) {}

  /** `wide` in CSS pixels; `at` of the stage. */
  show(at: Point, kind: string, wide: number): void {
    if (kind === 'mouse' && wide <= LARGEST_CURSOR) {
      this.setRing(false)
      this.setCursor(ringCursor(Math.max(SMALLEST_CURSOR, Math.round(wide))))
      return
    }
    this.setCursor('')
    const { style } = this.ring
    const lift = kind === 'touch' ? ABOVE_FINGER + wide / 2 : 0
    this.setRing(true)
    const width = `${wide}px`
    // Only a ring that stays as wide moves without being laid out anew.
    if (style.width !== width) {
      style.width = width
      style.height = width
    }
    style.transform = `translate(${at.x - wide / 2}px, ${at.y - wide / 2 - lift}px)`
  }

  hide(): void {
    this.setRing(false)
    this.setCursor('')
  }

  private setRing(shown: boolean): void {
    if (shown === this.shown) return
    this.shown = shown
    this.ring.style.opacity = shown ? '1' : '0'
  }

  private setCursor(cursor: string): void {
    if (cursor === this.cursor) return
    this.cursor = cursor
    if (cursor) this.stage.style.setProperty('--ring', cursor)
    else this.stage.style.removeProperty('--ring')
  }
}

/** A black ring in a white one, its middle at the tip of the hand. */
function ringCursor(wide: number): string {
  const size = wide + 4
  const middle = size / 2
  const circle = (radius: number, color: string) =>
    `<circle cx="${middle}" cy="${middle}" r="${radius}" fill="none" stroke="${color}"/>`
  const rings = circle(wide / 2 + 1, 'white') + circle(wide / 2, 'black')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${rings}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${Math.round(middle)} ${Math.round(middle)}, crosshair`
}
