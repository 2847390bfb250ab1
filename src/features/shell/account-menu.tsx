'use client'
import { useQuery } from '@tanstack/react-query'
import { Keyboard, LogOut, Settings } from 'lucide-react'
import { startTransition } from 'react'
import { accountQuery } from '@/client/queries'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import { openCommandWindow } from './commands-open'
import { ThemeChoices } from './theme-menu'

/** The author, and what belongs to them rather than to a book. */
export function AccountMenu({ signOut }: { signOut: () => Promise<void> }) {
  const { data: account } = useQuery(accountQuery())
  const name = account?.name || account?.email || 'You'
  return (
    <Menu
      className="w-60"
      trigger={
        <button
          type="button"
          aria-label={`Account of ${name}`}
          className="grid size-10 place-items-center rounded-full coarse:size-11"
        >
          <span
            aria-hidden="true"
            className="grid size-8 place-items-center rounded-full border border-transparent bg-grape-tint text-sm font-bold text-grape"
          >
            {[...name][0]?.toLocaleUpperCase('en-US')}
          </span>
        </button>
      }
    >
      {account && (
        <div className="px-2.5 py-2">
          <p className="truncate text-sm font-semibold">{name}</p>
          <p className="truncate text-note text-muted">
            {account.local ? 'Studio on this machine' : account.email}
          </p>
        </div>
      )}
      <MenuSeparator />
      <MenuLink href="/settings">
        <Settings aria-hidden="true" />
        Settings
      </MenuLink>
      <MenuItem onClick={() => openCommandWindow('shortcuts')} className="coarse:hidden">
        <Keyboard aria-hidden="true" />
        Keyboard shortcuts
      </MenuItem>
      <div className="sm:hidden">
        <MenuSeparator />
        <ThemeChoices />
      </div>
      <MenuSeparator />
      <MenuItem onClick={() => startTransition(signOut)}>
        <LogOut aria-hidden="true" className="rtl:-scale-x-100" />
        Sign out
      </MenuItem>
    </Menu>
  )
}
