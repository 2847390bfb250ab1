/** A share from 0 to 1 that changes as fast as a hand moves: only who shows it takes notice. */
export class Share {
  private readonly listeners = new Set<() => void>()

  constructor(private now: number) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly get = (): number => this.now

  readonly set = (share: number): void => {
    this.now = Math.min(1, Math.max(0, share))
    for (const listener of this.listeners) listener()
  }
}
