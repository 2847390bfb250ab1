import type { Fills } from '@/domain/color-everything'
import type { Crayon } from '@/domain/crayon'

/** What the screen shows about the colors of a page. A new object with each change. */
export type ColorState = {
  readonly fills: Fills
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Changes since the page was opened, so that what was loaded is not saved again. */
  readonly changes: number
}

const NOTHING: Fills = new Map()
const STEPS_KEPT = 100

/** The colors of the color-in test: a crayon by shape, and the way back. A drag over many shapes is one step. */
export class ColorBook {
  private past: readonly Fills[] = []
  private future: readonly Fills[] = []
  private state: ColorState = { fills: NOTHING, canUndo: false, canRedo: false, changes: 0 }
  private readonly listeners = new Set<() => void>()
  /** Called with the shapes whose color changed; null for all of them. */
  onChanged: (ids: readonly number[] | null) => void = () => {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): ColorState => this.state

  /** Colors that were saved with the page. */
  load(fills: Fills): void {
    this.past = []
    this.future = []
    this.publish(fills, 0)
    this.onChanged(null)
  }

  /** Colors a shape; with the crayon it has already it becomes white again. */
  toggle(id: number, crayon: Crayon): void {
    this.step(id, this.state.fills.get(id) === crayon ? null : crayon)
  }

  /** A drag over shapes. Those passed by later join the step of the first one. */
  drag(crayon: Crayon): { add(id: number): void; cancel(): void } {
    const before = this.state.fills
    const { past } = this
    const passed: number[] = []
    return {
      add: (id) => {
        if (passed.includes(id) || this.state.fills.get(id) === crayon) return
        passed.push(id)
        this.set(new Map(this.state.fills).set(id, crayon), [...past, before])
        this.onChanged([id])
      },
      cancel: () => {
        if (passed.length === 0) return
        this.past = past
        this.publish(before, this.state.changes + 1)
        this.onChanged(passed)
      },
    }
  }

  /** Many at once, as one step. */
  replace(fills: Fills): void {
    this.set(fills, [...this.past, this.state.fills])
    this.onChanged(null)
  }

  undo(): void {
    const before = this.past.at(-1)
    if (!before) return
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, this.state.fills]
    this.publish(before, this.state.changes + 1)
    this.onChanged(null)
  }

  redo(): void {
    const after = this.future.at(-1)
    if (!after) return
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, this.state.fills]
    this.publish(after, this.state.changes + 1)
    this.onChanged(null)
  }

  private step(id: number, crayon: Crayon | null): void {
    const next = new Map(this.state.fills)
    if (crayon) next.set(id, crayon)
    else next.delete(id)
    this.set(next, [...this.past, this.state.fills])
    this.onChanged([id])
  }

  private set(fills: Fills, past: readonly Fills[]): void {
    this.past = past.slice(-STEPS_KEPT)
    this.future = []
    this.publish(fills, this.state.changes + 1)
  }

  private publish(fills: Fills, changes: number): void {
    this.state = {
      fills,
      changes,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
    }
    for (const listener of this.listeners) listener()
  }
}
