'use client'
import { ArrowRightLeft, Check, RotateCcw, Trash2, X } from 'lucide-react'
import { useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import type { PageView } from '@/domain/page'
import { isBusy } from '@/domain/page-words'
import { plural } from '@/domain/plural'
import { redrawVerb } from './redraw-dialog'

/** What can be done with the selected pages, within reach while they are scrolled through. */
export function BulkBar({
  selected,
  onRedraw,
  onApprove,
  onMoveTo,
  onRemove,
  onClear,
}: {
  selected: readonly PageView[]
  onRedraw: (ids: readonly string[]) => void
  onApprove: (ids: readonly string[]) => void
  onMoveTo: (ids: readonly string[]) => void
  onRemove: (ids: readonly string[]) => void
  onClear: () => void
}) {
  const ids = (pages: readonly PageView[]) => pages.map((page) => page.id)
  const free = selected.filter((page) => !isBusy(page.state))
  const approvable = free.filter((page) => page.version && page.state !== 'approved')
  const { pagePrice, priced } = useWallet()
  return (
    <div
      role="toolbar"
      aria-label="Selected pages"
      className="sheet sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 mx-auto flex w-full max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 p-2 ps-4 lg:bottom-6"
    >
      <div className="flex items-center gap-1 max-sm:w-full">
        <p role="status" className="text-sm font-semibold max-sm:flex-1">
          {plural(selected.length, { one: '# page selected', other: '# pages selected' })}
        </p>
        <Tooltip label="Clear the selection" side="top">
          <IconButton label="Clear the selection" onClick={onClear}>
            <X aria-hidden="true" />
          </IconButton>
        </Tooltip>
      </div>
      <div className="ms-auto flex flex-wrap gap-2 max-sm:w-full">
        {free.length > 0 && (
          <Button onClick={() => onRedraw(ids(free))}>
            <RotateCcw aria-hidden="true" />
            {priced(`${redrawVerb(free)} ${free.length}`, pagePrice * free.length)}
          </Button>
        )}
        {approvable.length > 0 && (
          <Button onClick={() => onApprove(ids(approvable))}>
            <Check aria-hidden="true" />
            Approve
          </Button>
        )}
        <Button onClick={() => onMoveTo(ids(selected))}>
          <ArrowRightLeft aria-hidden="true" />
          Move to
        </Button>
        {free.length > 0 && (
          <Button onClick={() => onRemove(ids(free))} className="text-tomato">
            <Trash2 aria-hidden="true" />
            Remove
          </Button>
        )}
      </div>
    </div>
  )
}
