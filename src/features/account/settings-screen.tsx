'use client'
import { useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useFormStatus } from 'react-dom'
import { accountQuery } from '@/client/queries'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { ProfileSettings } from './profile-settings'
import { SettingsSection } from './settings-section'
import { ShortcutSettings } from './shortcut-settings'
import { ThemeSettings } from './theme-settings'

export function SettingsScreen({ signOut }: { signOut: () => Promise<void> }) {
  const { data: account } = useQuery(accountQuery())
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageTitle subtitle="Everything saves itself.">Settings</PageTitle>
      {account && <ProfileSettings account={account} />}
      <ThemeSettings />
      <ShortcutSettings />
      <SettingsSection title="Sign out" description={signOutInWords(account?.local ?? false)}>
        <form action={signOut}>
          <SignOutButton />
        </form>
      </SettingsSection>
    </div>
  )
}

function signOutInWords(local: boolean): string {
  return local
    ? 'Your books stay on this machine. Open the studio again from the sign-in page.'
    : 'Your books stay as they are. Pages being inked go on.'
}

function SignOutButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" pending={pending}>
      <LogOut aria-hidden="true" className="rtl:-scale-x-100" />
      Sign out
    </Button>
  )
}
