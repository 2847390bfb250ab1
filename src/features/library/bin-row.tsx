'use client'
import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Moment } from '@/client/moment'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'

/** One thing in the bin: what it is, until when it can be had back, and both ways on. */
export function BinRow({
  item,
  name,
  about,
  onRestore,
  onDelete,
}: {
  item: { readonly thumbUrl: string | null; readonly deletedAt: string }
  name: string
  about: string
  onRestore: () => void
  onDelete: () => void
}) {
  const [asking, setAsking] = useState(false)
  return (
    <li className="sheet flex flex-wrap items-center gap-3 p-2 pe-3">
      <span className="block size-16 shrink-0 overflow-hidden rounded-sm border border-line bg-white">
        {item.thumbUrl && (
          // biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown
          <img src={item.thumbUrl} alt="" loading="lazy" className="size-full object-contain" />
        )}
      </span>
      <span className="grid min-w-40 flex-1">
        <span className="line-clamp-2 font-medium">{name}</span>
        <span className="text-note text-muted">{about}</span>
        <span className="text-note text-muted">
          Deleted on <Moment at={item.deletedAt} style="day" />
        </span>
      </span>
      <Button size="sm" aria-label={`Put back: ${name}`} onClick={onRestore}>
        <ArchiveRestore aria-hidden="true" />
        Put back
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        trigger={
          <IconButton label={`Delete for good: ${name}`} size="sm">
            <Trash2 aria-hidden="true" />
          </IconButton>
        }
        title="Delete it for good?"
        description="It is gone at once, and there is no way back."
        confirm="Delete for good"
        destructive
        onConfirm={() => {
          setAsking(false)
          onDelete()
        }}
      />
    </li>
  )
}
