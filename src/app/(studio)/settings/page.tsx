import type { Metadata } from 'next'
import { signOut } from '@/app/(auth)/login/actions'
import { SettingsScreen } from '@/features/account/settings-screen'
import { requireUser } from '@/server/auth/session'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  await requireUser()
  return <SettingsScreen signOut={signOut} />
}
