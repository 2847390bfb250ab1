/** A value that changes as fast as a hand moves: only who shows it takes notice, not the whole desk. */
export class Held<T> {
  private readonly listeners = new Set<() => void>()

  constructor(private now: T) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly get = (): T => this.now

  set(next: T): void {
    this.now = next
    for (const listener of this.listeners) listener()
  }
}
