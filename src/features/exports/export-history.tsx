'use client'
import { Copy } from 'lucide-react'
import { Moment } from '@/client/moment'
import { Badge } from '@/components/ui/badge'
import { copyText } from '@/components/ui/copy-text'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import type { ExportView } from '@/domain/export'
import { isOver } from '@/domain/job'
import { CheckedDownload } from './checked-download'
import { FORMAT_LABEL, fileInWords } from './export-words'

/** Every file made of this book, newest first, each with what it takes to know it again. */
export function ExportHistory({ exports }: { exports: readonly ExportView[] }) {
  const over = exports.filter((made) => isOver(made.state))
  if (over.length === 0) return null
  return (
    <section aria-labelledby="history-title" className="grid gap-3">
      <h2 id="history-title" className="text-lg">
        Made so far
      </h2>
      <ul className="sheet divide-y divide-line overflow-hidden p-0">
        {over.map((made) => (
          <li
            key={made.id}
            className="grid items-center gap-x-6 gap-y-2 p-4 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <div className="grid gap-0.5">
              <p className="font-semibold">{FORMAT_LABEL[made.format]}</p>
              <p className="text-note text-muted">
                <Moment at={made.createdAt} />
              </p>
            </div>
            <Contents made={made} />
            <Way made={made} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contents({ made }: { made: ExportView }) {
  const { file } = made
  if (!file) {
    return (
      <p className="text-sm text-muted max-lg:col-start-1">
        {made.state === 'completed' ? 'No longer kept. Export the book again.' : made.reason}
      </p>
    )
  }
  return (
    <div className="grid gap-0.5 text-sm max-lg:col-start-1">
      <p className="tabular-nums">{fileInWords(made)}</p>
      <p className="flex items-center gap-1 text-note text-muted">
        <span>
          SHA-256 <code className="tabular-nums">{file.sha256.slice(0, 12)}…</code>
        </span>
        <Tooltip label="Copy the whole checksum">
          <IconButton label="Copy the checksum" onClick={() => void copyText(file.sha256, 'Checksum')}>
            <Copy aria-hidden="true" />
          </IconButton>
        </Tooltip>
      </p>
    </div>
  )
}

function Way({ made }: { made: ExportView }) {
  const { file } = made
  if (!file) {
    return made.state === 'completed' ? (
      <Badge className="justify-self-end">Expired</Badge>
    ) : (
      <Badge tone="tomato" className="justify-self-end">
        Not made
      </Badge>
    )
  }
  return (
    <div className="grid justify-items-end gap-1 sm:row-span-2 sm:row-start-1 sm:col-start-2 lg:row-auto lg:col-auto">
      <CheckedDownload made={made} variant="secondary" />
      <p className="text-note text-muted">
        Kept until <Moment at={file.expiresAt} style="day" />
      </p>
    </div>
  )
}
