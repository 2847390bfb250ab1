import type { PenPoint } from '@/domain/mask'
import { PIXEL_LIMITS, type PixelEdit } from '@/domain/pixel-edit'

/** A line of ink or of the ink eraser: what the author draws onto the page itself. */
export type TouchUp = Extract<PixelEdit, { tool: 'erase' | 'ink' }>

export type TouchUpState = {
  readonly done: readonly TouchUp[]
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Lines drawn onto the page and not yet saved as a version, and the way back. */
export class TouchUps {
  private undone: readonly TouchUp[] = []
  private state: TouchUpState = { done: [], canUndo: false, canRedo: false }
  private readonly listeners = new Set<() => void>()
  /** Called when what lies on the page is another list than before. */
  onChanged: () => void = () => {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): TouchUpState => this.state

  /** False when one version can take no more of them. */
  add(line: TouchUp): boolean {
    const done = [...this.state.done, line]
    const points = done.reduce((sum, each) => sum + each.points.length, 0)
    if (done.length > PIXEL_LIMITS.operations || points > PIXEL_LIMITS.points) return false
    this.undone = []
    this.publish(done)
    return true
  }

  undo(): void {
    const last = this.state.done.at(-1)
    if (!last) return
    this.undone = [...this.undone, last]
    this.publish(this.state.done.slice(0, -1))
  }

  redo(): void {
    const next = this.undone.at(-1)
    if (!next) return
    this.undone = this.undone.slice(0, -1)
    this.publish([...this.state.done, next])
  }

  load(done: readonly TouchUp[]): void {
    this.undone = []
    this.publish(done)
  }

  private publish(done: readonly TouchUp[]): void {
    this.state = { done, canUndo: done.length > 0, canRedo: this.undone.length > 0 }
    this.onChanged()
    for (const listener of this.listeners) listener()
  }
}

/** Places of the hand as whole page pixels, without those nearer to the last one than `least`. */
export function thinned(
  points: readonly PenPoint[],
  before: PenPoint | undefined,
  least: number,
): PenPoint[] {
  const kept: PenPoint[] = []
  let last = before
  for (const point of points) {
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < least) continue
    kept.push(point)
    last = point
  }
  return kept
}
