import 'server-only'
import type { Letter } from './letter'

/**
 * The mail with which somebody signs in. Its address is given by whoever sends it: Supabase fills in the names in
 * braces of its own templates.
 */
export const signInLetter = (href: string): Letter => ({
  subject: 'Your link to Pennyplain',
  preview: 'Open the studio with it. It works once.',
  title: 'Your link to the studio',
  paragraphs: [
    'Open the studio with this button, on the device you want to work on. The link works once and soon expires; you can always ask for a new one.',
    'You did not ask for it? Then somebody mistyped their address. Nothing happens when you leave this mail alone.',
  ],
  facts: [],
  button: { label: 'Open the studio', href },
  tone: 'sky',
  footer: {
    why: 'This mail came because this address was typed on the sign-in page of Pennyplain. It comes only when that happens.',
    stop: null,
  },
})

/** What Supabase's mail templates link to; its dashboard takes the page as it is. */
export const SUPABASE_LINK = '{{ .SiteURL }}/auth/confirm?token_hash={{ .TokenHash }}&type=email'
