/** What came of an author's Blots: the balance, and the entries it is the sum of. */
import { z } from 'zod'
import { LEDGER_KINDS } from './blots'

/** Entries in one answer. */
export const LEDGER_PAGE = 500

export const ListLedger = z.object({
  /** The `next` of the answer before: continues with older entries. */
  before: z
    .string()
    .regex(/^\d{1,15}$/, 'That is not the mark of an older entry.')
    .optional(),
  /** `csv`: the whole ledger as a table. */
  format: z.enum(['json', 'csv'], 'The format is json or csv.').optional(),
})
export type ListLedger = z.infer<typeof ListLedger>

export const LedgerView = z.object({
  /** Spendable Blots. */
  balance: z.number(),
  /** Reserved by running jobs. */
  held: z.number(),
  /** Newest first. */
  entries: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(LEDGER_KINDS),
      blots: z.number(),
      /** Of them, by pool; `debt` is what a refund could not take back. */
      subscription: z.number(),
      pack: z.number(),
      debt: z.number(),
      note: z.string(),
      jobId: z.string().nullable(),
      projectId: z.string().nullable(),
      createdAt: z.string(),
    }),
  ),
  /** Where the older entries go on; null when these are all. */
  next: z.string().nullable(),
})
export type LedgerView = z.infer<typeof LedgerView>
