'use client'
import { useSyncExternalStore } from 'react'

const STYLES = {
  /** Nov 22, 2:02 PM */
  full: { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  /** Nov 22, 2026 */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const never = () => () => {}

/** A moment in the reader's own time zone. The server, which does not know it, writes UTC first. */
export function Moment({ at, style = 'full' }: { at: string; style?: keyof typeof STYLES }) {
  const date = new Date(at)
  const text = useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat('en-US', STYLES[style]).format(date),
    () => new Intl.DateTimeFormat('en-US', { ...STYLES[style], timeZone: 'UTC' }).format(date),
  )
  return <time dateTime={at}>{text}</time>
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago, in words: "3 hours ago", "just now". `now` and `at` in milliseconds. */
export function ago(at: number, now: number): string {
  const seconds = Math.max(0, (now - at) / 1_000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  if (!unit) return 'just now'
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(
    -Math.floor(seconds / unit[1]),
    unit[0],
  )
}
