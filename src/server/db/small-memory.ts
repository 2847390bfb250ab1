import 'server-only'

/** Start parameters with smaller buffers: 330 → 190 MB for the process, and nothing here is big enough to miss them. */
export const smallMemory = (defaults: readonly string[]): string[] => [
  ...defaults,
  '-c',
  'shared_buffers=16MB',
]
