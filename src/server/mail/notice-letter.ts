import 'server-only'
import { NOTICE, type NoticeKind } from '@/domain/notification'
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
  payment_failed: { tone: 'tomato', button: 'Check the payment' },
}

export type MailedNotice = {
  readonly kind: NoticeKind
  readonly title: string
  readonly body: string
  readonly href: string
}

/** The letter of a notice, or null for kinds that are never mailed. */
export function noticeLetter(notice: MailedNotice, unsubscribe: string): Letter | null {
  const words = WORDS[notice.kind]
  if (!words) return null
  const { label } = NOTICE[notice.kind]
  return {
    subject: notice.title,
    preview: notice.body,
    title: notice.title,
    paragraphs: [notice.body, ...(words.more ? [words.more] : [])],
    tone: words.tone,
    button: { label: words.button, href: new URL(notice.href, env().appUrl).href },
    footer: {
      why: 'You get this mail because of your studio at Pennyplain.',
      stop: `No more mails of this kind (${label})`,
      stopHref: unsubscribe,
    },
  }
}
