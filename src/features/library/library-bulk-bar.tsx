'use client'
import { Check, Download, FolderMinus, FolderPlus, Trash2, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { IconButton } from '@/components/ui/icon-button'
import { plural } from '@/domain/plural'

/** What can be done with the chosen pages, within reach while they are scrolled through. */
export function LibraryBulkBar({
  count,
  downloadHref,
  inCollection,
  pending,
  onCollect,
  onTakeOut,
  onApprove,
  onRemove,
  onClear,
}: {
  count: number
  downloadHref: string
  inCollection: boolean
  pending: boolean
  onCollect: () => void
  onTakeOut: () => void
  onApprove: () => void
  onRemove: () => void
  onClear: () => void
}) {
  return (
    <div
      role="toolbar"
      aria-label="Selected pages"
      className="sheet sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 mx-auto flex w-full max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 p-2 ps-4 lg:bottom-6"
    >
      <div className="flex items-center gap-1 max-sm:w-full">
        <p role="status" className="text-sm font-semibold max-sm:flex-1">
          {plural(count, { one: '# page selected', other: '# pages selected' })}
        </p>
        <IconButton label="Clear the selection" onClick={onClear}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className="ms-auto flex flex-wrap gap-2 max-sm:w-full">
        <Button onClick={onCollect}>
          <FolderPlus aria-hidden="true" />
          Collect
        </Button>
        {inCollection && (
          <Button onClick={onTakeOut}>
            <FolderMinus aria-hidden="true" />
            Take out
          </Button>
        )}
        <a href={downloadHref} download className={buttonClass()}>
          <Download aria-hidden="true" />
          Download
        </a>
        <Button pending={pending} onClick={onApprove}>
          <Check aria-hidden="true" />
          Approve
        </Button>
        <Button pending={pending} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
          Remove
        </Button>
      </div>
    </div>
  )
}
