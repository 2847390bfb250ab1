/** What the bell shows. Links lead to a screen of the studio. */
import { z } from 'zod'

export const NOTIFICATION_KINDS = [
  'pages_done',
  'needs_review',
  'job_stopped',
  'export_ready',
  'low_balance',
  'payment_failed',
  'welcome',
] as const

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
