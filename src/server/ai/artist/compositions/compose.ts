import 'server-only'
import type { PageWork } from '../page-work'
import { fullBody } from './full-body'

/** Lays out the page in its composition. */
export function compose(work: PageWork): void {
  fullBody(work)
}
