import { readFileSync } from 'node:fs'

/** The most memory this process has had, threads included, MB. */
export function peakMB(): number {
  // Not maxRSS where there is better: a child process starts with its parent's.
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Math.round(Number(peak) / 1024)
}
