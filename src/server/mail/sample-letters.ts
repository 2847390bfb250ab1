import 'server-only'
import type { Letter } from './letter'
import { type MailedNotice, noticeLetter } from './notice-letter'
import { signInLetter } from './sign-in-letter'

const NOTICES: readonly MailedNotice[] = [
  {
    kind: 'pages_done',
    title: 'Moss the Cat is inked',
    body: '40 of 40 pages are inked. 480 Blots spent.',
    href: '/projects/1',
    facts: [
      { term: 'Pages', value: '40 of 40' },
      { term: 'Blots spent', value: '480' },
    ],
  },
  {
    kind: 'needs_review',
    title: 'Moss the Cat needs your eye',
    body: '37 of 40 pages are inked; 3 need a look. 36 Blots came back.',
    href: '/projects/1?review=1',
    facts: [
      { term: 'Page 4', value: 'One outline is open.' },
      { term: 'Page 17', value: 'Moss looks different from the sheet.' },
      { term: 'Page 31', value: 'There is grey shading.' },
    ],
  },
  {
    kind: 'export_ready',
    title: 'Moss the Cat is ready to print',
    body: 'The file of 82 pages passed every check.',
    href: '/projects/1/export',
    facts: [],
  },
  {
    kind: 'low_balance',
    title: 'Blots run low',
    body: '96 Blots left, enough for 8 pages.',
    href: '/billing',
    facts: [{ term: 'Next Blots of your plan', value: 'December 26, 2026' }],
  },
  {
    kind: 'receipt',
    title: 'Your receipt: Creator plan, $29.00',
    body: 'Thank you. Your plan is paid, and its Blots come month by month.',
    href: '/billing',
    facts: [
      { term: 'For', value: 'Creator plan' },
      { term: 'Paid', value: '$29.00' },
      { term: 'Period', value: 'November 26 – December 26, 2026' },
      { term: 'Blots that came', value: '1,600' },
      { term: 'Receipt', value: 'Open the receipt', href: 'https://pay.example.com/receipt/1' },
    ],
  },
  {
    kind: 'payment_failed',
    title: 'Your payment did not go through',
    body: 'You have until December 5 to settle it. Then your plan becomes Free; your books stay.',
    href: '/billing',
    facts: [],
  },
]

/** Every mail there is, with an example in it, by name. */
export function sampleLetters(appUrl: string): Record<string, Letter> {
  const stop = new URL('/unsubscribe?u=example', appUrl).href
  return {
    'sign-in-link': signInLetter(new URL('/auth/confirm?token_hash=example&type=email', appUrl).href),
    ...Object.fromEntries(
      NOTICES.map((notice) => [notice.kind.replaceAll('_', '-'), noticeLetter(notice, stop)!] as const),
    ),
  }
}
