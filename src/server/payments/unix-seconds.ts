import 'server-only'

/** Payment providers count time in seconds since 1970. */
export const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000)
export const dateOf = (seconds: number): Date => new Date(seconds * 1000)
