/** How often and how much. Windows are enforced in a store shared by all machines. */

export type RateLimit = { readonly points: number; readonly seconds: number }

export const RATE_LIMITS = {
  api: { points: 100, seconds: 60 },
  /** Of each API key, so that one program does not use up what the author's other keys may ask. */
  key: { points: 60, seconds: 60 },
  generate: { points: 5, seconds: 60 },
  upload: { points: 20, seconds: 60 },
  edit: { points: 20, seconds: 60 },
  /** Pictures of a cover while it is designed: each is a second or two of work. */
  cover: { points: 30, seconds: 60 },
  export: { points: 10, seconds: 3600 },
  signIn: { points: 5, seconds: 15 * 60 },
  /** Of one email and of one address, so that nobody fills a mailbox of somebody else. */
  signInLink: { points: 5, seconds: 15 * 60 },
} as const satisfies Record<string, RateLimit>
export type RateLimitName = keyof typeof RATE_LIMITS

export const LENGTHS = {
  idea: 2000,
  /** The fewest characters that say what a book is about. */
  ideaMin: 12,
  brief: 300,
  heroName: 60,
  heroDescriptionMin: 10,
  heroDescription: 1000,
  editPrompt: 500,
  projectName: 100,
} as const

export const PAGES = { min: 1, max: 120, default: 40, presets: [20, 30, 40, 50] } as const

/** Redraws of a page that failed the gate, after the first drawing. */
export const QUALITY_RETRIES = 2

/** Pages of one job drawn at once. */
export const PAGES_AT_ONCE = 3

/** Pages bought to approve the look before the rest is paid for. */
export const SAMPLE_PAGES = 4
