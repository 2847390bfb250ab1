'use client'
import { useState } from 'react'
import { useUploads } from '@/client/use-uploads'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { PictureDrop } from '@/components/ui/picture-drop'
import type { CoverArt } from '@/domain/cover'
import type { CoverDrawing } from '@/domain/cover-drawing'
import type { PageView } from '@/domain/page'
import { UPLOAD_HINT, UPLOAD_TYPES, type UploadView } from '@/domain/upload'

/** What is on the front: a page of the book in its colors, a picture drawn for it, or one the author sends. */
export function CoverArtChoice({
  pages,
  drawings,
  art,
  onChange,
}: {
  /** Those that are drawn. */
  pages: readonly PageView[]
  drawings: readonly CoverDrawing[]
  art: CoverArt | null
  onChange: (art: CoverArt) => void
}) {
  const [sent, setSent] = useState<UploadView | null>(null)
  const { sending, send, cancel } = useUploads((upload) => {
    setSent(upload)
    onChange({ kind: 'upload', uploadId: upload.id })
  })
  const first = pages[0]
  const chosen = keyOf(art ?? (first ? { kind: 'page', pageId: first.id } : null))
  return (
    <Card className="grid gap-4">
      <fieldset className="grid gap-3">
        <legend className="pb-2 font-semibold">Picture on the front</legend>
        <p className="text-sm text-muted">
          A page is shown in the colors you gave it; what you left white is colored for you.
        </p>
        <div className="grid max-h-72 grid-cols-4 gap-2 overflow-y-auto p-1 sm:grid-cols-6 lg:grid-cols-4">
          {optionsOf(pages, drawings).map(({ option, src, says }) => (
            <label
              key={keyOf(option)}
              title={says}
              className={cn(
                'relative cursor-pointer overflow-hidden rounded-md border-2 border-line bg-white',
                'has-checked:border-primary has-focus-visible:outline-2 has-focus-visible:outline-primary',
              )}
            >
              <input
                type="radio"
                name="cover-art"
                className="sr-only"
                checked={chosen === keyOf(option)}
                onChange={() => onChange(option)}
              />
              {/* biome-ignore lint/performance/noImgElement: a finished thumbnail of our own storage. */}
              <img src={src} alt={says} loading="lazy" />
            </label>
          ))}
        </div>
      </fieldset>
      {art?.kind === 'upload' && (
        <p role="status" className="text-sm">
          {`${sent?.name || 'Your picture'} is on the front. Choose a page above to take it off.`}
        </p>
      )}
      <PictureDrop
        label="Use a picture of yours"
        hint={`${UPLOAD_HINT} Best with 300 pixels an inch.`}
        accept={UPLOAD_TYPES.join(',')}
        onFiles={send}
        sending={sending}
        onCancel={cancel}
      />
    </Card>
  )
}

const keyOf = (art: CoverArt | null): string | null => {
  if (art?.kind === 'page') return art.pageId
  return art?.kind === 'drawing' ? art.drawingId : null
}

type Option = { readonly option: CoverArt; readonly src: string; readonly says: string }

const optionsOf = (pages: readonly PageView[], drawings: readonly CoverDrawing[]): Option[] => [
  ...drawings.map(
    ({ id, brief, fault, thumbUrl }): Option => ({
      option: { kind: 'drawing', drawingId: id },
      src: thumbUrl,
      says: `Drawn for the cover: ${brief}${fault ? ` (${fault})` : ''}`,
    }),
  ),
  ...pages.map(
    (page): Option => ({
      option: { kind: 'page', pageId: page.id },
      src: page.version!.thumbUrl,
      says: `Page ${page.position}: ${page.brief}`,
    }),
  ),
]
