import { Held } from './held'

/** A share from 0 to 1. */
export class Share extends Held<number> {
  override set(share: number): void {
    super.set(Math.min(1, Math.max(0, share)))
  }
}
