/** Ways in that lead through somebody else's page or mailbox, and what may go wrong on them. */
import { z } from 'zod'

export const SIGN_IN_PROBLEMS = [
  'expired',
  'elsewhere',
  'declined',
  'unavailable',
  'closing',
  'closed',
  'often',
  'full',
  'torn',
] as const
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]

/** What the sign-in page says to somebody who comes back without being signed in. */
export const SIGN_IN_PROBLEM: Record<SignInProblem, string> = {
  expired: 'That link expired or was used already. Send a new one.',
  elsewhere: 'That sign-in was begun in another browser, or too long ago. Begin again here.',
  declined: 'You came back without signing in. Nothing was changed.',
  unavailable: 'The sign-in service doesn’t answer right now. Try again in a moment.',
  closing: 'This account is being erased. In a few minutes its address can be used for a new one.',
  closed: 'This account can’t sign in. Write to whoever runs this studio.',
  often: 'Too many sign-ins failed from here. Try again in 15 minutes.',
  full: 'No new accounts at the moment. If you have one, sign in with its address.',
  torn: 'That link is not whole. Copy all of it from the mail, or send a new one.',
}

export const SignInProblemName = z.enum(SIGN_IN_PROBLEMS)

/** What the link of a mail carries. The kinds are Supabase's; each of them signs in. */
export const MailedToken = z.object({
  tokenHash: z.string().regex(/^[\w-]{8,200}$/),
  type: z.enum(['email', 'magiclink', 'signup', 'invite', 'recovery', 'email_change']),
})
export type MailedToken = z.infer<typeof MailedToken>

/** What Google's page (or a mail's plain link) sends a browser back with; `flow` names the tab it began in. */
export const ReturnedCode = z.object({
  code: z.string().regex(/^[\w.-]{8,200}$/),
  flow: z.string().max(100).optional(),
})
export type ReturnedCode = z.infer<typeof ReturnedCode>

export const EmailForLink = z.object({
  email: z.email('That does not look like an email address.').max(254).trim().toLowerCase(),
})
