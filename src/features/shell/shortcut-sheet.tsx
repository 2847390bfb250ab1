'use client'
import { useSyncExternalStore } from 'react'
import { offeredShortcuts, type Shortcut, subscribeToShortcuts } from '@/client/shortcuts'
import { useSingleKeysAllowed } from '@/client/single-keys'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { TextLink } from '@/components/ui/text-link'
import { useModKey } from './use-mod-key'

const CAPS: Record<string, string> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  arrows: '← ↑ → ↓',
  enter: 'Enter',
  shift: 'Shift',
  escape: 'Esc',
  space: 'Space',
}

/** What the keyboard can do on the screen that is open. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const shortcuts = useSyncExternalStore(subscribeToShortcuts, offeredShortcuts, offeredShortcuts)
  const singleKeys = useSingleKeysAllowed()
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))]
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keyboard shortcuts" size="lg">
      {!singleKeys && (
        <p className="mb-4 text-muted">
          Shortcuts of single letters are switched off on this device.{' '}
          <TextLink href="/settings#shortcuts" onClick={onClose}>
            Switch them on
          </TextLink>
        </p>
      )}
      <div className="columns-1 gap-8 pb-4 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-note font-semibold text-muted">{group}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <ShortcutRow key={shortcut.keys} shortcut={shortcut} />
                ))}
              {group === 'Everywhere' && (
                <ShortcutRow shortcut={{ keys: 'escape', label: 'Close what is on top' }} />
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function ShortcutRow({ shortcut }: { shortcut: Pick<Shortcut, 'keys' | 'label'> }) {
  const mod = useModKey()
  const presses = shortcut.keys.split(' ').map((press) => press.split('+'))
  const cap = (key: string) => (key === 'mod' ? mod : (CAPS[key] ?? key.toLocaleUpperCase('en-US')))
  return (
    <div className="flex items-center justify-between gap-4 border-b border-line py-2 last:border-0">
      <dt>{shortcut.label}</dt>
      <dd className="flex items-center gap-1 text-note text-muted">
        {presses.map((keys, index) => (
          <span key={keys.join('+')} className="flex items-center gap-1">
            {index > 0 && <span>then</span>}
            {keys.map((key) => (
              <Kbd key={key}>{cap(key)}</Kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
