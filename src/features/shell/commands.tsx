'use client'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useShortcut } from '@/client/use-shortcut'
import { openCommandWindow, useCommandWindow } from './commands-open'
import { usePlaces } from './use-places'

const CommandPalette = dynamic(() => import('./command-palette').then((file) => file.CommandPalette))
const ShortcutSheet = dynamic(() => import('./shortcut-sheet').then((file) => file.ShortcutSheet))

/** The keys that work everywhere, and the two windows they open, loaded when first wanted. */
export function Commands({ signOut }: { signOut: () => Promise<void> }) {
  const open = useCommandWindow()
  useShortcut({
    keys: 'mod+k',
    label: 'Search or do something',
    group: 'Everywhere',
    run: () => openCommandWindow(open === 'palette' ? null : 'palette'),
  })
  useShortcut({
    keys: '?',
    label: 'Show these shortcuts',
    group: 'Everywhere',
    run: () => openCommandWindow('shortcuts'),
  })
  const close = () => openCommandWindow(null)
  const places = usePlaces()
  return (
    <>
      {places.map((place) => (
        <GoTo key={place.href} href={place.href} keys={place.keys} label={place.label} />
      ))}
      {open === 'palette' && <CommandPalette onClose={close} signOut={signOut} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
    </>
  )
}

function GoTo({ href, keys, label }: { href: string; keys: string; label: string }) {
  const router = useRouter()
  useShortcut({ keys, label, group: 'Go to', run: () => router.push(href) })
  return null
}
