'use client'
import { Search } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { openCommandWindow } from './commands-open'
import { useModKey } from './use-mod-key'

/** Looks like a field, opens the palette. On small screens a magnifier. */
export function CommandField() {
  const mod = useModKey()
  const open = () => openCommandWindow('palette')
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-haspopup="dialog"
        className="hidden min-h-9 w-72 items-center gap-2.5 rounded-md border border-control bg-surface px-3 text-sm text-muted transition-colors hover:bg-sunken md:flex"
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="me-auto">Search or do something</span>
        <Kbd aria-hidden="true">{mod} K</Kbd>
      </button>
      <IconButton
        label="Search or do something"
        onClick={open}
        aria-haspopup="dialog"
        className="ms-auto md:hidden"
      >
        <Search aria-hidden="true" />
      </IconButton>
    </>
  )
}
