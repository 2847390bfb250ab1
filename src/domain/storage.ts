/** How much an author may keep, and how it is said. Bytes; a GB is 10⁹. */
import { z } from 'zod'
import { PLAN, type Plan } from './plans'

const GB = 1_000_000_000
const MB = 1_000_000

export const quotaBytes = (plan: Plan): number => PLAN[plan].storageGb * GB

/**
 * Room asked for before work starts: what one page or one file takes at most in practice (drawing, clean page and
 * thumbnail), or one picture that was sent. Counted again from the rows when the work is done.
 */
export const ROOM = { page: 2 * MB, exportedPage: MB, upload: 2 * MB } as const

/** Days until what is not needed any more is let go. */
export const KEPT_DAYS = {
  /** An export can be downloaded. */
  export: 30,
  /** So can everything about an account. */
  accountExport: 7,
  /** A book or page in the bin can be brought back. */
  bin: 30,
  /** The drawing before it was cleaned, once its page is settled. */
  raw: 7,
} as const

const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** 12_345_678 → "12.3 MB". */
export function bytesInWords(bytes: number): string {
  const size = Math.max(0, bytes)
  if (size > 999 * MB) return `${NUMBER.format(size / GB)} GB`
  // A round thousand of the smaller unit is said in the larger one.
  if (size > 999_000) return `${NUMBER.format(size / MB)} MB`
  return `${NUMBER.format(Math.ceil(size / 1000))} KB`
}

export const StorageView = z.object({
  quota: z.number(),
  used: z.number(),
  /** Parts of `used`: pictures of pages and heroes, exported files, and what the bin holds of the pictures. */
  pictures: z.number(),
  exports: z.number(),
  bin: z.number(),
})
export type StorageView = z.infer<typeof StorageView>
