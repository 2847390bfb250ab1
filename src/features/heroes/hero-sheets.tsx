'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { jobQuery } from '@/client/queries'
import { useDrawSheet, useUpdateHero } from '@/client/use-heroes'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { toast } from '@/components/ui/toast'
import { quote } from '@/domain/blots'
import type { HeroSheetView, HeroView } from '@/domain/hero'
import { isOver } from '@/domain/job'
import { SheetPicture } from './sheet-picture'

/** The sheet in use, drawn again as often as wanted; earlier ones stay to choose from. */
export function HeroSheets({ hero }: { hero: HeroView }) {
  const wallet = useWallet()
  const draw = useDrawSheet()
  const keep = useUpdateHero(hero.id)
  const [shownId, setShownId] = useState<string | null>(null)
  const newest = hero.sheets[0]
  useNewest(newest, setShownId)
  const kept = hero.sheets.find((sheet) => sheet.kept)
  const shown = hero.sheets.find((sheet) => sheet.id === shownId) ?? kept ?? newest
  const busy = hero.activeJobId !== null || draw.isPending
  const price = quote(['hero'], 1, wallet.balance)
  return (
    <Card className="grid gap-4 self-start">
      <h2 className="text-base">Reference sheet</h2>
      <SheetPicture
        url={shown?.imageUrl ?? null}
        busy={busy}
        alt={`${hero.name} from four sides${shown?.kept ? '' : ', not in use'}`}
      />
      <Trouble jobId={hero.activeJobId} />
      <p role="status" className="text-sm text-muted">
        {busy
          ? `${hero.name} is being drawn. You can leave; we keep drawing.`
          : shown
            ? shown.kept
              ? 'This sheet goes into every page.'
              : 'Not in use. Keep it to use it from now on.'
            : 'Not drawn yet: until then pages follow the words alone.'}
      </p>
      <div className="flex flex-wrap gap-2">
        {shown && !shown.kept && (
          <Button
            variant="primary"
            pending={keep.isPending}
            onClick={() =>
              keep.mutate(
                { sheetId: shown.id },
                {
                  onSuccess: () => toast('This sheet is used from now on.'),
                  onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
                },
              )
            }
          >
            Keep this sheet
          </Button>
        )}
        {wallet.billing && price.shortfall > 0 ? (
          <LinkButton href={getBlotsHref(price.shortfall)}>Get Blots to draw it</LinkButton>
        ) : (
          !hero.removed && (
            <Button
              variant={shown ? 'secondary' : 'primary'}
              pending={busy}
              onClick={() => draw.mutate(hero.id)}
            >
              {wallet.priced(shown ? 'Draw again' : 'Draw the sheet', price.total)}
            </Button>
          )
        )}
      </div>
      {draw.isError && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(draw.error)}
        </Banner>
      )}
      {hero.sheets.length > 1 && (
        <ul aria-label="Sheets" className="grid grid-cols-4 gap-2">
          {hero.sheets.map((sheet) => (
            <li key={sheet.id}>
              <button
                type="button"
                aria-pressed={sheet.id === shown?.id}
                onClick={() => setShownId(sheet.id)}
                className="grid w-full gap-1 rounded-md p-1 text-note aria-pressed:bg-sunken aria-pressed:outline-2 aria-pressed:outline-primary"
              >
                <SheetPicture url={sheet.thumbUrl} busy={false} alt="" />
                Sheet {sheet.number}
                {sheet.kept && <Badge tone="fern">In use</Badge>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** A sheet that arrives while one looks is shown. */
function useNewest(newest: HeroSheetView | undefined, show: (id: string) => void) {
  const before = useRef(newest?.id)
  useEffect(() => {
    if (newest && newest.id !== before.current) show(newest.id)
    before.current = newest?.id
  }, [newest, show])
}

/** What became of the last drawing, when it was not a sheet. */
function Trouble({ jobId }: { jobId: string | null }) {
  const last = useRef(jobId)
  if (jobId) last.current = jobId
  const job = useQuery({ ...jobQuery(last.current ?? ''), enabled: last.current !== null }).data
  if (!job || !isOver(job.state) || job.done > 0) return null
  const reason = job.items[0]?.reason
  return (
    <Banner tone="marigold" role="alert">
      {job.cancelled > 0 ? 'Stopped. Not charged.' : `${reason ?? 'The ink ran.'} Not charged.`}
    </Banner>
  )
}
