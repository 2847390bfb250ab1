'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { z } from 'zod'
import { notificationsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { plural } from '@/domain/plural'
import { NotificationList } from './notification-list'

const Unread = z.object({ unread: z.number() })

/** What happened while the author looked elsewhere. Opening it is reading it. */
export function NotificationBell() {
  const client = useQueryClient()
  const { data } = useQuery(notificationsQuery())
  const unread = data?.unread ?? 0
  const markRead = useMutation({
    mutationFn: () => request('/api/notifications/read', { method: 'POST', body: {}, schema: Unread }),
    // The marks of this visit stay until the list is fetched again; only the count goes.
    onSuccess: ({ unread }) =>
      client.setQueryData(notificationsQuery().queryKey, (known) => known && { ...known, unread }),
  })
  return (
    <Popover
      title="Notifications"
      className="w-88 p-2 [&>h2]:px-2 [&>h2]:pt-1.5"
      onOpenChange={(open) => {
        if (open && unread > 0) markRead.mutate()
        if (!open) void client.invalidateQueries(notificationsQuery())
      }}
      trigger={
        <IconButton label={plural(unread, { one: 'Notifications, # new', other: 'Notifications, # new' })}>
          <Bell aria-hidden="true" />
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="absolute inset-e-0.5 top-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full border-2 border-paper bg-tomato px-1 text-[0.6875rem] leading-none font-bold text-white tabular-nums dark:text-on-primary"
            >
              {unread > 9 ? '9+' : unread}
            </span>
          )}
        </IconButton>
      }
    >
      <NotificationList notifications={data?.notifications ?? []} />
    </Popover>
  )
}
