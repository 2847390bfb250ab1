/** What the bell shows and what is mailed. Links lead to a screen of the studio. */
import { z } from 'zod'

/** Kinds an author can switch off, each in the app and by mail, in the order of the settings. */
export const NOTICE_KINDS = [
  'pages_done',
  'needs_review',
  'job_stopped',
  'export_ready',
  'low_balance',
  'receipt',
  'payment_failed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTIFICATION_KINDS = [...NOTICE_KINDS, 'welcome'] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

type NoticeTerms = {
  readonly label: string
  readonly says: string
  /**
   * `when-away`: only to authors who have no tab open; `always`: it is about money; `required`: it cannot be switched
   * off, since a plan would end without a word; null: never mailed, since whoever stopped a batch knows.
   */
  readonly mail: 'when-away' | 'always' | 'required' | null
}

export const NOTICE: Record<NoticeKind, NoticeTerms> = {
  pages_done: { label: 'Pages are inked', says: 'A batch ended and every page passed.', mail: 'when-away' },
  needs_review: {
    label: 'Pages need your eye',
    says: 'A batch ended and some pages did not pass.',
    mail: 'when-away',
  },
  job_stopped: { label: 'A batch was stopped', says: 'With the Blots that came back.', mail: null },
  export_ready: { label: 'A file is ready', says: 'An export can be downloaded.', mail: 'when-away' },
  low_balance: {
    label: 'Blots run low',
    says: 'Less than a fifth of your month is left.',
    mail: 'always',
  },
  receipt: { label: 'Receipts', says: 'A payment went through, and what came with it.', mail: 'always' },
  payment_failed: { label: 'A payment failed', says: 'With what to do, and until when.', mail: 'required' },
}

/** Whether a kind is shown by the bell, and mailed. What is not there is on. */
export const NoticeSwitch = z.object({ inApp: z.boolean(), mail: z.boolean() })
export type NoticeSwitch = z.infer<typeof NoticeSwitch>
export type NoticeSwitches = Partial<Record<NoticeKind, Partial<NoticeSwitch>>>

export const switchOf = (switches: NoticeSwitches, kind: NoticeKind): NoticeSwitch => ({
  inApp: switches[kind]?.inApp ?? true,
  mail: NOTICE[kind].mail === 'required' || (NOTICE[kind].mail !== null && (switches[kind]?.mail ?? true)),
})

/** A line of a mail's table. `href`: where the value leads, a screen of the studio or an address. */
export type NoticeFact = { readonly term: string; readonly value: string; readonly href?: string }

export const NotificationView = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  title: z.string(),
  body: z.string(),
  href: z.string(),
  read: z.boolean(),
  createdAt: z.string(),
})
export type NotificationView = z.infer<typeof NotificationView>
