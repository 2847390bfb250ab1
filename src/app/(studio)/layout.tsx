import type { ReactNode } from 'react'
import { signOut } from '@/app/(auth)/login/actions'
import { Prefetched } from '@/client/prefetched'
import { accountQuery, notificationsQuery } from '@/client/queries'
import { Shell } from '@/features/shell/shell'
import { getAccount } from '@/server/account/get-account'
import { listNotifications } from '@/server/account/list-notifications'
import { requireUser } from '@/server/auth/session'

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const user = await requireUser()
  const [account, notifications] = await Promise.all([getAccount(user), listNotifications(user)])
  return (
    <Prefetched
      seeds={[
        [accountQuery(), account],
        [notificationsQuery(), notifications],
      ]}
    >
      <Shell signOut={signOut}>{children}</Shell>
    </Prefetched>
  )
}
