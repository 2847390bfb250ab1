/** How long something still takes, in the words of the studio. */
import { plural } from './plural'

/** 95,000 ms → "About 2 min left." Rounded up to 30 s, then to minutes. */
export function timeLeftInWords(ms: number): string {
  const seconds = Math.max(30, Math.ceil(ms / 30_000) * 30)
  if (seconds < 60) return 'About 30 seconds left.'
  return plural(Math.ceil(seconds / 60), { one: 'About # min left.', other: 'About # min left.' })
}
