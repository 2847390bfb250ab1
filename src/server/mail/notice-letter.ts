import 'server-only'
import { NOTICE, type NoticeFact, type NoticeKind } from '@/domain/notification'
import { env } from '@/env'
import type { Letter } from './letter'

/** What a notice says by mail beyond its own words, and where its button leads. */
const WORDS: Partial<Record<NoticeKind, { tone: Letter['tone']; button: string; more?: string }>> = {
  pages_done: {
    tone: 'fern',
    button: 'Look at the pages',
    more: 'Every one of them passed the print check. Approve what you like, redraw what you don’t, and export when you are ready.',
  },
  needs_review: {
    tone: 'marigold',
    button: 'Review the pages',
    more: 'Pages that need your eye were not charged. Approve those that are good enough, and redraw the others.',
  },
  export_ready: { tone: 'sky', button: 'Go to the file' },
  low_balance: {
    tone: 'marigold',
    button: 'See plans and packs',
    more: 'Nothing stops by itself: pages already paid for are finished, and pages that fail are never charged.',
  },
  receipt: {
    tone: 'fern',
    button: 'See your billing',
    more: 'Keep this mail if you need it for your books. Every invoice is in your billing too.',
  },
  payment_failed: {
    tone: 'tomato',
    button: 'Check the payment',
    more: 'Most often a card has expired or the bank asks to confirm. Nothing is lost meanwhile: everything you made stays yours.',
  },
}

export type MailedNotice = {
  readonly kind: NoticeKind
  readonly title: string
  readonly body: string
  readonly href: string
  readonly facts: readonly NoticeFact[]
}

/** The letter of a notice, or null for kinds that are never mailed. */
export function noticeLetter(notice: MailedNotice, unsubscribe: string): Letter | null {
  const words = WORDS[notice.kind]
  if (!words) return null
  const { label, mail } = NOTICE[notice.kind]
  return {
    subject: notice.title,
    preview: notice.body,
    title: notice.title,
    paragraphs: [notice.body, ...(words.more ? [words.more] : [])],
    facts: notice.facts.map(({ href, ...fact }) =>
      href ? { ...fact, href: new URL(href, env().appUrl).href } : fact,
    ),
    tone: words.tone,
    button: { label: words.button, href: new URL(notice.href, env().appUrl).href },
    footer:
      mail === 'required'
        ? {
            why: 'You get this mail because you pay for a plan at Pennyplain. It cannot be switched off.',
            stop: null,
          }
        : {
            why: 'You get this mail because of your studio at Pennyplain.',
            stop: { label: `No more mails of this kind (${label})`, href: unsubscribe },
          },
  }
}
