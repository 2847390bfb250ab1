'use client'
import { useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useFormStatus } from 'react-dom'
import { accountQuery } from '@/client/queries'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { DataSettings } from './data-settings'
import { DefaultSettings } from './default-settings'
import { EraseSettings } from './erase-settings'
import { KeySettings } from './key-settings'
import { LanguageSettings } from './language-settings'
import { NoticeSettings } from './notice-settings'
import { ProfileSettings } from './profile-settings'
import { SettingsSection } from './settings-section'
import { ShortcutSettings } from './shortcut-settings'
import { StorageSettings } from './storage-settings'
import { ThemeSettings } from './theme-settings'

export function SettingsScreen({ signOut }: { signOut: () => Promise<void> }) {
  const { data: account } = useQuery(accountQuery())
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <PageTitle subtitle="Everything saves itself.">Settings</PageTitle>
      {account && (
        <>
          <ProfileSettings account={account} />
          <DefaultSettings account={account} />
          <NoticeSettings account={account} />
        </>
      )}
      <ThemeSettings />
      <LanguageSettings />
      <ShortcutSettings />
      <StorageSettings />
      <KeySettings />
      <DataSettings />
      <SettingsSection title="Sign out" description={signOutInWords(account?.local ?? false)}>
        <form action={signOut}>
          <SignOutButton />
        </form>
      </SettingsSection>
      {account && <EraseSettings local={account.local} />}
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
