'use client'
import {
  BookOpenCheck,
  CircleStop,
  CreditCard,
  Download,
  Droplet,
  Eye,
  Hand,
  type LucideIcon,
} from 'lucide-react'
import Link from 'next/link'
import { ago } from '@/client/moment'
import { TINT, type Tone } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { PopoverClose } from '@/components/ui/popover'
import type { NotificationView } from '@/domain/notification'

const LOOK: Record<NotificationView['kind'], { icon: LucideIcon; tone: Tone }> = {
  pages_done: { icon: BookOpenCheck, tone: 'fern' },
  needs_review: { icon: Eye, tone: 'marigold' },
  job_stopped: { icon: CircleStop, tone: 'plain' },
  export_ready: { icon: Download, tone: 'sky' },
  low_balance: { icon: Droplet, tone: 'marigold' },
  receipt: { icon: CreditCard, tone: 'fern' },
  payment_failed: { icon: CreditCard, tone: 'tomato' },
  welcome: { icon: Hand, tone: 'grape' },
}

export function NotificationList({ notifications }: { notifications: readonly NotificationView[] }) {
  if (notifications.length === 0) {
    return <p className="px-2 pb-3 text-muted">Nothing here. Good sign.</p>
  }
  return (
    <ul className="grid max-h-[min(28rem,60dvh)] overflow-y-auto">
      {notifications.map((notification) => (
        <li key={notification.id}>
          <NotificationLink notification={notification} />
        </li>
      ))}
    </ul>
  )
}

function NotificationLink({ notification }: { notification: NotificationView }) {
  const { icon: Icon, tone } = LOOK[notification.kind]
  return (
    <PopoverClose>
      <Link
        href={notification.href}
        className="flex items-start gap-3 rounded-md p-2 no-underline -outline-offset-2 hover:bg-sunken"
      >
        <span className={cn('mt-0.5 grid size-8 shrink-0 place-items-center rounded-full', TINT[tone])}>
          <Icon aria-hidden="true" className="size-4" />
        </span>
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="flex items-baseline gap-2">
            <span className={cn('min-w-0 flex-1 text-sm', !notification.read && 'font-semibold')}>
              {notification.title}
            </span>
            {!notification.read && (
              <span className="rounded-full bg-primary px-1.5 text-xs font-semibold text-on-primary">
                New
              </span>
            )}
          </span>
          <span className="text-note text-muted">{notification.body}</span>
          <time dateTime={notification.createdAt} className="text-xs text-faint">
            {ago(Date.parse(notification.createdAt), Date.now())}
          </time>
        </span>
      </Link>
    </PopoverClose>
  )
}
