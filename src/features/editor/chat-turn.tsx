'use client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { ChatTurn as Turn } from '@/domain/edit'
import { isOver } from '@/domain/job'
import type { PageVersion } from '@/domain/page-version'
import { INK_RAN } from '@/domain/page-words'
import { useDesk } from './desk'
import { useDecide } from './use-decide'

/** What was asked for, and the drawings that came of it. */
export function ChatTurn({ turn }: { turn: Turn }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="ms-8 grid min-w-0 justify-self-end rounded-lg rounded-ee-sm bg-sunken px-3 py-2 text-sm">
        <p className="wrap-anywhere">{turn.words}</p>
        {turn.masked && <p className="text-note text-muted">Painted area</p>}
      </div>
      {!isOver(turn.state) ? (
        <p className="flex items-center gap-2 text-sm text-grape">
          <Spinner />
          Inking
        </p>
      ) : turn.versions.length > 0 ? (
        turn.versions.map((version) => <Reply key={version.id} version={version} />)
      ) : (
        <p className="text-sm wrap-anywhere text-muted">
          {turn.state === 'cancelled' ? 'Stopped.' : (turn.reason ?? INK_RAN)}
        </p>
      )}
    </li>
  )
}

function Reply({ version }: { version: PageVersion }) {
  const { show } = useDesk()
  const decide = useDecide()
  const current = version.state === 'current'
  return (
    <div className="me-8 flex gap-3">
      {/* biome-ignore lint/performance/noImgElement: a thumbnail of our own */}
      <img
        src={version.thumbUrl}
        alt={`Version ${version.number}`}
        width={72}
        height={Math.round((72 * version.height) / version.width)}
        loading="lazy"
        className="h-fit rounded-sm border border-line bg-white"
      />
      <div className="grid content-start gap-1.5">
        <p className="text-sm font-semibold">{`Version ${version.number}`}</p>
        {current && <Badge tone="fern">On the page</Badge>}
        {!version.passed && <Badge tone="marigold">Needs review</Badge>}
        {!current && (
          <div className="flex flex-wrap gap-1.5">
            <Button size="sm" onClick={() => show({ how: 'slider', version })}>
              Compare
            </Button>
            <Button size="sm" pending={decide.pending} onClick={() => decide.keep(version)}>
              Keep
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
