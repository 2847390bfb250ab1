import type { Metadata } from 'next'
import { signOut } from '@/app/(auth)/login/actions'
import { Prefetched } from '@/client/prefetched'
import { accountExportsQuery, keysQuery, storageQuery } from '@/client/queries'
import { SettingsScreen } from '@/features/account/settings-screen'
import { listAccountExports } from '@/server/account/account-exports'
import { listKeys } from '@/server/account/api-keys'
import { requireUser } from '@/server/auth/session'
import { readStorage } from '@/server/storage/quota'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const user = await requireUser()
  const [storage, { keys }, { exports }] = await Promise.all([
    readStorage(user),
    listKeys(user),
    listAccountExports(user),
  ])
  return (
    <Prefetched
      seeds={[
        [storageQuery(), storage],
        [keysQuery(), keys],
        [accountExportsQuery(), exports],
      ]}
    >
      <SettingsScreen signOut={signOut} />
    </Prefetched>
  )
}
