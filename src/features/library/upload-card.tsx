'use client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { bytesInWords } from '@/domain/storage'
import type { UploadView } from '@/domain/upload'

/** A picture that was sent. It opens large in a tab of its own; deleting it asks first, for there is no way back. */
export function UploadCard({ upload, onRemove }: { upload: UploadView; onRemove: () => void }) {
  const [asking, setAsking] = useState(false)
  const name = upload.name || 'Picture without a name'
  return (
    <article className="sheet grid gap-2 p-2">
      <a
        href={upload.url}
        target="_blank"
        rel="noreferrer"
        aria-label={`Open ${name}`}
        className="block aspect-square overflow-hidden rounded-sm border border-line bg-white"
      >
        {/* biome-ignore lint/performance/noImgElement: thumbnails are made at the size they are shown */}
        <img
          src={upload.thumbUrl}
          alt=""
          width={upload.width}
          height={upload.height}
          loading="lazy"
          decoding="async"
          className="size-full object-contain"
        />
      </a>
      <div className="flex items-center gap-1 ps-1">
        <div className="grid min-w-0 flex-1">
          <p className="truncate text-sm font-medium">{name}</p>
          <p className="text-note tabular-nums text-muted">
            {`${upload.width} × ${upload.height}, ${bytesInWords(upload.bytes)}`}
          </p>
        </div>
        <AlertDialog
          open={asking}
          onOpenChange={setAsking}
          trigger={
            <IconButton label={`Delete ${name}`} size="sm">
              <Trash2 aria-hidden="true" />
            </IconButton>
          }
          title="Delete this picture?"
          description="It is deleted at once, for good. Heroes that were made from it stay as they are."
          confirm="Delete"
          destructive
          onConfirm={() => {
            setAsking(false)
            onRemove()
          }}
        />
      </div>
    </article>
  )
}
