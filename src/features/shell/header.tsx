'use client'
import type { ReactNode } from 'react'
import { AccountMenu } from './account-menu'
import { BlotPill } from './blot-pill'
import { CommandField } from './command-field'
import { NotificationBell } from './notification-bell'
import { ThemeMenu } from './theme-menu'

export function Header({ logo, signOut }: { logo: ReactNode; signOut: () => Promise<void> }) {
  return (
    <header className="@container sticky top-0 z-30 flex min-h-14 items-center gap-1 border-b border-line bg-paper px-4 sm:gap-2 lg:px-8">
      {logo}
      <CommandField />
      <div className="ms-auto flex items-center gap-1">
        <BlotPill />
        <div className="max-sm:hidden">
          <ThemeMenu />
        </div>
        <NotificationBell />
        <AccountMenu signOut={signOut} />
      </div>
    </header>
  )
}
