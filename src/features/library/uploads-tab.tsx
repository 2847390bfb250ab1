'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { uploadsQuery } from '@/client/library-queries'
import { useUploads } from '@/client/use-uploads'
import { BlankPage } from '@/components/ui/blank-page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PictureDrop } from '@/components/ui/picture-drop'
import { RetryBanner } from '@/components/ui/retry-banner'
import { UPLOAD_HINT, UPLOAD_TYPES } from '@/domain/upload'
import { UploadCard } from './upload-card'
import { useUploadActions } from './use-upload-actions'

/** Pictures the author sent: where to send more, and what can be done with them. */
export function UploadsTab() {
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(uploadsQuery())
  const [said, setSaid] = useState('')
  const { arrived, remove } = useUploadActions()
  const { sending, send, cancel } = useUploads((picture) => {
    arrived(picture)
    setSaid(`${picture.name || 'The picture'} is here.`)
  })
  const uploads = data?.pages.flatMap((page) => page.uploads) ?? []
  return (
    <div className="grid gap-6">
      <PictureDrop
        label="Add pictures"
        hint={UPLOAD_HINT}
        accept={UPLOAD_TYPES.join(',')}
        multiple
        onFiles={send}
        sending={sending}
        onCancel={cancel}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      {error && (
        <RetryBanner title="Your pictures could not be fetched." pending={isFetching} onRetry={refetch}>
          {sentenceOf(error)}
        </RetryBanner>
      )}
      {data && uploads.length === 0 && sending.length === 0 && (
        <EmptyState picture={<BlankPage />} title="No pictures yet.">
          Add a photo or a drawing above. A hero can be made from it.
        </EmptyState>
      )}
      {uploads.length > 0 && (
        <ul aria-label="Pictures" className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-5">
          {uploads.map((upload) => (
            <li key={upload.id} className="min-w-0">
              <UploadCard upload={upload} onRemove={() => remove(upload)} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="w-fit" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      )}
    </div>
  )
}
