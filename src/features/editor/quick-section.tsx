'use client'
import { useSyncExternalStore } from 'react'
import { useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import type { QuickAction } from '@/domain/edit'
import { useDesk } from './desk'

const ACTIONS: readonly { readonly action: QuickAction; readonly label: string }[] = [
  { action: 'simplify', label: 'Simplify' },
  { action: 'add-detail', label: 'Add detail' },
  { action: 'remove-background', label: 'Remove background' },
]

/** Changes that need no words. They keep to the painted area when there is one. */
export function QuickSection() {
  const { board, editing } = useDesk()
  const { empty } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const { pagePrice, priced } = useWallet()
  const busy = editing.job !== null || editing.pending
  return (
    <section aria-labelledby="quick-title" className="grid gap-2">
      <h2 id="quick-title" className="text-base">
        Quick changes
      </h2>
      <p className="text-note text-muted">{empty ? 'Of the whole page.' : 'Of the painted area.'}</p>
      <div className="flex flex-wrap gap-2">
        {ACTIONS.map(({ action, label }) => (
          <Button
            key={action}
            size="sm"
            disabled={busy}
            onClick={() => editing.ask({ kind: 'quick', action, variants: 1 })}
          >
            {priced(label, pagePrice)}
          </Button>
        ))}
        <Button
          size="sm"
          disabled={busy}
          onClick={() => editing.ask({ kind: 'quick', action: 'thicker-lines', variants: 1 })}
        >
          {empty ? 'Thicker lines, free' : priced('Thicker lines', pagePrice)}
        </Button>
      </div>
    </section>
  )
}
