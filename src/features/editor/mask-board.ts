import { MASK_LIMITS, type Mask, type MaskOperation, type PenPoint, pointsIn } from '@/domain/mask'
import {
  applyOperation,
  blankRaster,
  boxOfMask,
  type Labels,
  type MaskRaster,
  type Rect,
  rasterizeMask,
  wholeOf,
} from '@/domain/mask-raster'
import { segmentInto, unite } from '@/domain/mask-stroke'
import type { Size } from '@/domain/trim'
import { copyRect, keepPatch, type Patch, putPatch } from './patches'

/** Memory that dirty rectangles may take, bytes; older steps are made again from their operations. */
const PATCH_BYTES = 4 * 2 ** 20

/** What led from one list of operations to the next, with the pixels that were there before. */
type Step = { readonly operations: readonly MaskOperation[]; readonly patch: Patch | null }

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** A change under way, seen but not yet part of the mask. */
export type LiveChange = {
  /** False when the mask can hold no more of it. */
  end(): boolean
  cancel(): void
}
export type LiveStroke = LiveChange & { add(points: readonly PenPoint[]): void }
export type LivePick = LiveChange & { add(id: number, box: Rect): void }

/** What the screen shows about a mask besides its pixels. A new object with each change. */
export type MaskState = {
  readonly operations: readonly MaskOperation[]
  readonly empty: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/**
 * The mask on the desk: its operations, the pixels they make, and the way back. The live stroke is drawn into the
 * pixels as the hand moves and becomes an operation when it is lifted; both go through the functions of the domain, so
 * that what is seen is what the studio will use.
 */
export class MaskBoard {
  /** As shown, with the stroke under way. */
  readonly live: MaskRaster
  /** As the operations say. */
  private readonly settled: MaskRaster
  private past: readonly Step[] = []
  private future: readonly Step[] = []
  private state: MaskState = { operations: [], empty: true, canUndo: false, canRedo: false }
  private readonly listeners = new Set<() => void>()
  /** Regions of the version, once they are known; picks need them. */
  labels: Labels | undefined
  /** Called with the rectangle whose pixels changed. */
  onDirty: (rect: Rect) => void = () => {}

  constructor(private readonly page: Size) {
    this.live = blankRaster(page)
    this.settled = blankRaster(page)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): MaskState => this.state

  /** The mask as the studio takes it; null when nothing is painted. */
  mask(): Mask | null {
    const { operations, empty } = this.state
    return empty ? null : { width: this.page.width, height: this.page.height, operations: [...operations] }
  }

  /** Whether the mask covers a pixel of its raster. */
  covers(x: number, y: number): boolean {
    return this.live.data[y * this.live.width + x] === 1
  }

  stroke(size: number, erase: boolean): LiveStroke {
    const points: PenPoint[] = []
    let touched = NOTHING
    const all = wholeOf(this.live)
    return {
      add: (more) => {
        let dirty = NOTHING
        for (const point of more) {
          const before = points.at(-1) ?? point
          if (points.length > 0 && before[0] === point[0] && before[1] === point[1]) continue
          points.push(point)
          dirty = unite(dirty, segmentInto(this.live, before, point, size, erase ? 0 : 1, all))
        }
        touched = unite(touched, dirty)
        this.show(dirty)
      },
      end: () => {
        if (points.length === 0) return true
        return this.settle({ kind: 'stroke', size, erase, points }, touched)
      },
      cancel: () => this.revert(touched),
    }
  }

  /** Whole shapes, one after the other in one movement. `box` in pixels of the raster. */
  pick(erase: boolean): LivePick {
    const ids: number[] = []
    let touched = NOTHING
    return {
      add: (id, box) => {
        if (ids.includes(id)) return
        ids.push(id)
        const dirty = applyOperation(this.live, { kind: 'regions', erase, ids: [id] }, this.labels, box)
        touched = unite(touched, dirty)
        this.show(dirty)
      },
      end: () => ids.length === 0 || this.settle({ kind: 'regions', erase, ids }, touched),
      cancel: () => this.revert(touched),
    }
  }

  /** Everything that is one operation at once: lasso, invert, grow, clear. False when the mask is full. */
  apply(operation: MaskOperation): boolean {
    const dirty = applyOperation(this.live, operation, this.labels)
    this.show(dirty)
    return this.settle(operation, dirty)
  }

  undo(): void {
    const step = this.past.at(-1)
    if (!step) return
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, this.goTo(step)]
    this.publish(step.operations)
  }

  redo(): void {
    const step = this.future.at(-1)
    if (!step) return
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, this.goTo(step)]
    this.publish(step.operations)
  }

  /** Starts from other operations, such as those that were kept; there is no way back from them. */
  load(operations: readonly MaskOperation[]): void {
    this.past = []
    this.future = []
    this.redraw(operations)
    this.publish(operations)
  }

  private settle(operation: MaskOperation, dirty: Rect): boolean {
    if (dirty.width === 0 || dirty.height === 0) return true
    const before = this.state.operations
    const after = operation.kind === 'clear' ? [] : [...before, operation]
    if (after.length > MASK_LIMITS.operations || pointsIn(after) > MASK_LIMITS.points) {
      this.revert(dirty)
      return false
    }
    const patch = keepPatch(this.settled, dirty)
    copyRect(this.live, this.settled, dirty)
    this.past = withinBudget([...this.past, { operations: before, patch }])
    this.future = []
    this.publish(after)
    return true
  }

  /** Shows the pixels of a step and answers the step that leads back. */
  private goTo(step: Step): Step {
    const { operations } = this.state
    if (!step.patch) {
      this.redraw(step.operations)
      return { operations, patch: null }
    }
    const back = { operations, patch: keepPatch(this.settled, step.patch.rect) }
    putPatch(this.settled, step.patch)
    this.revert(step.patch.rect)
    return back
  }

  private redraw(operations: readonly MaskOperation[]): void {
    const { data } = rasterizeMask({ ...this.page, operations: [...operations] }, this.labels)
    this.settled.data.set(data)
    this.revert(wholeOf(this.live))
  }

  private revert(rect: Rect): void {
    copyRect(this.settled, this.live, rect)
    this.show(rect)
  }

  private show(rect: Rect): void {
    if (rect.width > 0 && rect.height > 0) this.onDirty(rect)
  }

  private publish(operations: readonly MaskOperation[]): void {
    this.state = {
      operations,
      empty: boxOfMask(this.settled) === null,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
    }
    for (const listener of this.listeners) listener()
  }
}

/** The same steps; of those beyond the budget, the oldest, only the operations. */
function withinBudget(steps: readonly Step[]): readonly Step[] {
  let left = PATCH_BYTES
  return steps
    .toReversed()
    .map((step) => {
      left -= step.patch?.bits.byteLength ?? 0
      return left < 0 && step.patch ? { ...step, patch: null } : step
    })
    .toReversed()
}
