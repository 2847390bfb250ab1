/** Before and after each test file: files share a process, and each finds it as if it had just begun. */
import { afterAll, vi } from 'vitest'

/** What a process has one of is kept under these names, settings among it. */
const mine = () => Object.keys(globalThis).filter((name) => name.startsWith('pennyplain'))
const start = () => {
  for (const name of mine()) delete globalThis[name]
}

start()
afterAll(() => {
  vi.unstubAllEnvs()
  // Who forgets to close it would trip up the next file.
  const open = ['pennyplainDatabase', 'pennyplainQueue', 'pennyplainPixels'].filter(
    (name) => globalThis[name],
  )
  start()
  if (open.length > 0) throw new Error(`The test file leaves open: ${open.join(', ')}`)
})
