import type { Corner } from '@/domain/mask'

/** A polygon being set corner by corner; `close` with fewer than three corners drops it. */
export class Polygon {
  private corners: readonly Corner[] = []

  constructor(
    private readonly show: (corners: readonly Corner[] | null) => void,
    private readonly done: (corners: readonly Corner[]) => void,
  ) {}

  get open(): boolean {
    return this.corners.length > 0
  }

  /** Corners that are set. */
  get count(): number {
    return this.corners.length
  }

  /** Sets a corner; one within `near` page pixels of the first closes the polygon. */
  add(corner: Corner, near: number): void {
    const [first] = this.corners
    if (first && this.corners.length >= 3 && Math.hypot(corner[0] - first[0], corner[1] - first[1]) <= near) {
      this.close()
      return
    }
    this.set([...this.corners, corner])
  }

  /** Takes the last corner back. */
  back(): void {
    this.set(this.corners.slice(0, -1))
  }

  close(): void {
    const { corners } = this
    this.set([])
    if (corners.length >= 3) this.done(corners)
  }

  drop(): void {
    this.set([])
  }

  private set(corners: readonly Corner[]): void {
    this.corners = corners
    this.show(corners.length > 0 ? corners : null)
  }
}
