'use client'
import { Pencil, Star } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Moment } from '@/client/moment'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import type { PageVersion } from '@/domain/page-version'
import { useDesk } from './desk'
import { useDecide } from './use-decide'
import { useUpdateVersion } from './use-page-changes'
import { costInWords, kindInWords, titleOf } from './version-words'

/** One version: what it is, and what can be done with it. */
export function VersionCard({ version, current }: { version: PageVersion; current: boolean }) {
  const { page, show, shown } = useDesk()
  const update = useUpdateVersion(page)
  const decide = useDecide()
  const [naming, setNaming] = useState(false)
  const title = titleOf(version)
  const looking = shown !== null && shown.how !== 'tray' && shown.version.id === version.id
  const waits = version.state === 'staged' || version.state === 'discarded'
  return (
    <article
      aria-label={`${title}, ${kindInWords(version)}`}
      className={cn(
        'grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 sheet p-3',
        looking && 'border-primary',
      )}
    >
      {/* biome-ignore lint/performance/noImgElement: a thumbnail of our own */}
      <img
        src={version.thumbUrl}
        alt=""
        width={72}
        height={Math.round((72 * version.height) / version.width)}
        loading="lazy"
        className="h-fit rounded-sm border border-line bg-white"
      />
      <div className="grid min-w-0 content-start gap-1">
        <div className="flex items-start justify-between gap-1">
          <h3 className="min-w-0 pt-1 font-sans text-sm font-semibold tracking-normal wrap-anywhere">
            {title}
          </h3>
          <div className="-me-1 -mt-1 flex shrink-0">
            <IconButton
              size="sm"
              label={`Name ${title}`}
              onClick={() => setNaming(!naming)}
              aria-expanded={naming}
            >
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton
              size="sm"
              label={version.pinned ? `Unpin ${title}` : `Pin ${title}`}
              aria-pressed={version.pinned}
              onClick={() => update.mutate({ id: version.id, pinned: !version.pinned })}
            >
              <Star aria-hidden="true" className={cn(version.pinned && 'fill-marigold text-marigold')} />
            </IconButton>
          </div>
        </div>
        <p className="text-note text-muted">{`${kindInWords(version)} · ${costInWords(version)}`}</p>
        <p className="text-note text-muted">
          <Moment at={version.createdAt} />
        </p>
        {version.repairs.length > 0 && (
          <p className="text-note text-muted">{`Repaired for free: ${version.repairs.join(' ')}`}</p>
        )}
        <div className="flex flex-wrap gap-1">
          {current && <Badge tone="fern">On the page</Badge>}
          {version.state === 'staged' && <Badge tone="grape">Waits for you</Badge>}
          {!version.passed && <Badge tone="marigold">Needs review</Badge>}
          {version.pinned && <Badge>Pinned</Badge>}
        </div>
        {version.until && !current && (
          <p className="text-note text-muted">
            Goes away on <Moment at={version.until} style="day" />
          </p>
        )}
      </div>
      {version.words && <p className="col-span-2 text-sm wrap-anywhere">{`“${version.words}”`}</p>}
      {naming && (
        <NameForm
          version={version}
          onDone={(name) => {
            setNaming(false)
            if (name !== null) update.mutate({ id: version.id, name })
          }}
        />
      )}
      {!current && (
        <div className="col-span-2 flex flex-wrap gap-1.5">
          <Button
            size="sm"
            aria-pressed={looking}
            onClick={() => show(looking ? null : { how: 'preview', version })}
          >
            Preview
          </Button>
          <Button size="sm" onClick={() => show({ how: 'slider', version })}>
            Compare
          </Button>
          {waits ? (
            <Button size="sm" pending={decide.pending} onClick={() => decide.keep(version)}>
              Keep
            </Button>
          ) : (
            <Button size="sm" pending={decide.pending} onClick={() => decide.restore(version)}>
              Restore
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

function NameForm({ version, onDone }: { version: PageVersion; onDone: (name: string | null) => void }) {
  const [name, setName] = useState(version.name ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    onDone(name.trim())
  }
  return (
    <form onSubmit={save} className="col-span-2 flex items-end gap-2">
      <Field label="Name" className="flex-1">
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
          />
        )}
      </Field>
      <Button type="submit">Save</Button>
    </form>
  )
}
