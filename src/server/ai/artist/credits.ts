import 'server-only'

/** Whose art is in a drawing, by the set it came from. */
export const CREDIT = { noto: 'Noto Emoji (Apache-2.0)', fluent: 'Fluent Emoji (MIT)' } as const
