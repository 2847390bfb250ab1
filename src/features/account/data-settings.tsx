'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, PackageOpen } from 'lucide-react'
import { sentenceOf } from '@/client/api-error'
import { Moment } from '@/client/moment'
import { accountExportsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Progress } from '@/components/ui/progress'
import { AccountExportView } from '@/domain/account-export'
import { bytesInWords, KEPT_DAYS } from '@/domain/storage'
import { SaveError } from './save-error'
import { SettingsSection } from './settings-section'

/** A copy of everything, to be taken away. */
export function DataSettings() {
  const client = useQueryClient()
  const { queryKey } = accountExportsQuery()
  const { data: exports = [] } = useQuery(accountExportsQuery())
  const start = useMutation({
    mutationFn: () => request('/api/account/exports', { method: 'POST', schema: AccountExportView }),
    onSuccess: async (started) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (known = []) => [started, ...known.filter(({ id }) => id !== started.id)])
    },
  })
  const making = exports.find(({ state }) => state === 'queued' || state === 'running')
  const shown = exports.filter((copy) => copy.file || copy === making || copy === exports[0])
  return (
    <SettingsSection
      id="data"
      title="Your data"
      description={`A ZIP of everything kept about you: every table as JSON with its fields explained, every picture and file. It can be downloaded for ${KEPT_DAYS.accountExport} days.`}
    >
      {shown.length > 0 && (
        <ul className="grid gap-3">
          {shown.map((copy) => (
            <Copy key={copy.id} copy={copy} />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => start.mutate()} pending={start.isPending || making !== undefined}>
          <PackageOpen aria-hidden="true" />
          Make a copy of everything
        </Button>
      </div>
      <SaveError error={start.isError ? sentenceOf(start.error) : undefined} />
    </SettingsSection>
  )
}

function Copy({ copy: { state, progress, reason, file, createdAt } }: { copy: AccountExportView }) {
  if (file) {
    return (
      <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className="grid">
          <span className="font-medium">{file.name}</span>
          <span className="text-note text-muted tabular-nums">
            {bytesInWords(file.bytes)}, kept until <Moment at={file.expiresAt} style="day" />
          </span>
        </span>
        <a href={file.url} download={file.name} className={buttonClass('secondary')}>
          <Download aria-hidden="true" />
          Download
          <span className="sr-only">{file.name}</span>
        </a>
      </li>
    )
  }
  const over = state === 'completed' || state === 'failed'
  return (
    <li className="grid gap-2">
      <p role="status" className="text-sm">
        {over ? (reason ?? 'No longer kept. Make a new copy.') : 'Packing everything up…'}{' '}
        <span className="text-note text-muted">
          <Moment at={createdAt} />
        </span>
      </p>
      {!over && <Progress label="Copy of your account" value={progress} />}
    </li>
  )
}
