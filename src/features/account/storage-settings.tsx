'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { storageQuery } from '@/client/queries'
import { request } from '@/client/request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { bytesInWords, StorageView } from '@/domain/storage'
import { SaveError } from './save-error'
import { SettingsSection } from './settings-section'

/** How full the author's storage is, by what, and how to make room. */
export function StorageSettings() {
  const { data: storage } = useQuery(storageQuery())
  if (!storage) return null
  const { quota, used, pictures, exports, bin } = storage
  const inWords = `${bytesInWords(used)} of ${bytesInWords(quota)}`
  return (
    <SettingsSection id="storage" title="Storage" description={roomInWords(storage)}>
      <div className="grid gap-2">
        <Progress label="Storage used" value={used} max={quota} valueText={inWords} className="h-2.5" />
        <p className="text-sm font-semibold tabular-nums">{inWords}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-3">
        <Part term="Pictures" bytes={pictures} />
        <Part term="Pictures in the bin" bytes={bin}>
          {bin > 0 && (
            <MakeRoom
              path="/api/account/bin"
              label="Empty the bin"
              title="Empty the bin?"
              description={`Books and pages in it are deleted for good. ${bytesInWords(bin)} come free.`}
            />
          )}
        </Part>
        <Part term="Exported files" bytes={exports}>
          {exports > 0 && (
            <MakeRoom
              path="/api/account/files"
              label="Delete the files"
              title="Delete all exported files?"
              description={`Your books stay, and can be exported again at any time. ${bytesInWords(exports)} come free.`}
            />
          )}
        </Part>
      </dl>
    </SettingsSection>
  )
}

function roomInWords({ used, quota }: StorageView): string {
  return used >= quota
    ? 'It is full. Everything can be read, and new pages and files wait until there is room.'
    : 'Drawings, thumbnails, pictures you sent and exported files.'
}

function Part({ term, bytes, children }: { term: string; bytes: number; children?: React.ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <dt className="text-muted">{term}</dt>
      <dd className="font-medium tabular-nums">{bytes === 0 ? 'Nothing' : bytesInWords(bytes)}</dd>
      {children && <dd className="pt-1">{children}</dd>}
    </div>
  )
}

function MakeRoom({
  path,
  label,
  title,
  description,
}: {
  path: '/api/account/bin' | '/api/account/files'
  label: string
  title: string
  description: string
}) {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<string>()
  const { mutate, isPending } = useMutation({
    mutationFn: () => request(path, { method: 'DELETE', schema: StorageView }),
    onSuccess: (storage) => {
      client.setQueryData(storageQuery().queryKey, storage)
      void client.invalidateQueries({ queryKey: ['exports'] })
      setOpen(false)
    },
    onError: (problem) => setError(sentenceOf(problem)),
  })
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{label}</Button>}
      title={title}
      description={description}
      confirm={label}
      destructive
      pending={isPending}
      onConfirm={() => mutate()}
    >
      {error && <SaveError error={error} />}
    </AlertDialog>
  )
}
