/** Who is signed in, what they can spend, and how they like things. */
import { z } from 'zod'
import { AUDIENCES } from './audience'
import { NOTICE_KINDS, NoticeSwitch } from './notification'
import { PLANS } from './plans'
import { DEFAULT_DNA } from './project'
import { QUALITIES } from './quality'
import { TRIMS, UNITS } from './trim'

/** What a new book begins with, and the units sizes are said in. */
export const BookDefaults = z.object({
  trim: z.enum(TRIMS),
  audience: z.enum(AUDIENCES),
  units: z.enum(UNITS),
})
export type BookDefaults = z.infer<typeof BookDefaults>

export const FIRST_DEFAULTS: BookDefaults = {
  trim: DEFAULT_DNA.trim,
  audience: DEFAULT_DNA.audience,
  units: 'in',
}

export const AccountView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  /** On title and copyright pages; empty: the name is used. */
  penName: z.string(),
  plan: z.enum(PLANS),
  /** Spendable Blots. */
  balance: z.number(),
  /** Reserved by running jobs. */
  held: z.number(),
  /** Owed for a payment that was taken back; nothing can be spent while it stands. */
  debt: z.number(),
  /** When the next Blots of the plan come. */
  refillAt: z.string(),
  /** False in a private studio where nothing costs anything: no price and no balance is shown. */
  billing: z.boolean(),
  /** Qualities that books can be drawn in here; a studio whose artist knows only one offers standard alone. */
  qualities: z.array(z.enum(QUALITIES)),
  /** The local author of this machine, who has no password. */
  local: z.boolean(),
  checklist: z.object({
    openedSample: z.boolean(),
    coloredPage: z.boolean(),
    startedBook: z.boolean(),
    dismissed: z.boolean(),
  }),
  defaults: BookDefaults,
  /** What is shown by the bell and what is mailed, by kind. */
  notices: z.record(z.enum(NOTICE_KINDS), NoticeSwitch),
  /** What the operator has switched off for now, as sentences; null: it is on. */
  switchedOff: z.object({ generation: z.string().nullable(), export: z.string().nullable() }),
  /** No mail server is configured: mails are kept as files in the studio's folder. */
  mailKept: z.boolean(),
})
export type AccountView = z.infer<typeof AccountView>

export const UpdateAccount = z
  .object({
    name: z.string().trim().min(1, 'A name needs at least one letter.').max(100),
    penName: z.string().trim().max(100, 'A pen name can have at most 100 characters.'),
    checklist: z
      .object({
        openedSample: z.literal(true),
        coloredPage: z.literal(true),
        startedBook: z.literal(true),
        dismissed: z.boolean(),
      })
      .partial(),
    defaults: BookDefaults.partial(),
    notices: z.partialRecord(z.enum(NOTICE_KINDS), NoticeSwitch.partial()),
  })
  .partial()
export type UpdateAccount = z.infer<typeof UpdateAccount>

/** What an author types before everything of theirs is erased. */
export const ERASE_WORDS = 'erase my account'

export const EraseAccount = z.object({
  confirm: z
    .string()
    .refine((typed) => typed.trim().toLowerCase() === ERASE_WORDS, `Type “${ERASE_WORDS}” to confirm.`),
})
export type EraseAccount = z.infer<typeof EraseAccount>

export const Credentials = z.object({
  email: z.email('That does not look like an email address.').max(254).trim().toLowerCase(),
  password: z
    .string()
    .min(10, 'A password needs at least 10 characters.')
    .max(128, 'A password can have at most 128 characters.'),
})
export type Credentials = z.infer<typeof Credentials>
