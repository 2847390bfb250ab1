/** Who is signed in, and what they can spend. */
import { z } from 'zod'
import { PLANS } from './plans'

export const AccountView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  plan: z.enum(PLANS),
  /** Spendable Blots. */
  balance: z.number(),
  /** Reserved by running jobs. */
  held: z.number(),
  /** The local author of this machine, who has no password. */
  local: z.boolean(),
  checklist: z.object({
    openedSample: z.boolean(),
    coloredPage: z.boolean(),
    startedBook: z.boolean(),
    dismissed: z.boolean(),
  }),
})
export type AccountView = z.infer<typeof AccountView>

export const UpdateAccount = z
  .object({
    name: z.string().trim().min(1, 'A name needs at least one letter.').max(100),
    checklist: z
      .object({
        openedSample: z.literal(true),
        coloredPage: z.literal(true),
        startedBook: z.literal(true),
        dismissed: z.boolean(),
      })
      .partial(),
  })
  .partial()
export type UpdateAccount = z.infer<typeof UpdateAccount>

export const Credentials = z.object({
  email: z.email('That does not look like an email address.').max(254).trim().toLowerCase(),
  password: z
    .string()
    .min(10, 'A password needs at least 10 characters.')
    .max(128, 'A password can have at most 128 characters.'),
})
export type Credentials = z.infer<typeof Credentials>
