'use client'
import { BellRing, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useCancelJob } from '@/client/use-start-generation'
import { useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { IconButton } from '@/components/ui/icon-button'
import { LinkButton } from '@/components/ui/link-button'
import { Progress } from '@/components/ui/progress'
import { toast } from '@/components/ui/toast'
import { isOver, type JobView } from '@/domain/job'
import { formatNumber, plural } from '@/domain/plural'
import { timeLeftInWords } from '@/domain/time-left'
import {
  announcement,
  blotsOutcome,
  finishedPages,
  holdUp,
  inkedPages,
  milestone,
  outcomeTitle,
  progressInWords,
  retryInWords,
} from './job-words'
import { useBrowserNotice } from './use-browser-notice'

/** The job that draws the book's pages: how far it is, how long it takes, how to stop it, and how it ended. */
export function ProgressCard({
  job,
  bookTitle,
  needsReview,
  undone,
  onRetry,
  onDismiss,
}: {
  job: JobView
  bookTitle: string
  /** Pages of the book that wait for the author, also those of earlier jobs. */
  needsReview: number
  /** Pages of the job that failed or were stopped, and that nothing was done about since. */
  undone: readonly string[]
  onRetry: (ids: readonly string[]) => void
  onDismiss: () => void
}) {
  const { ask } = useBrowserNotice(job, bookTitle)
  return (
    <Card role="region" aria-labelledby="progress-title" className="grid gap-3 p-4 sm:p-5">
      <Milestones key={job.id} job={job} />
      {isOver(job.state) ? (
        <Outcome
          job={job}
          needsReview={needsReview}
          undone={undone}
          onRetry={onRetry}
          onDismiss={onDismiss}
        />
      ) : (
        <UnderWay job={job} askToTell={ask} />
      )}
      <Progress
        label="Pages inked"
        value={finishedPages(job)}
        max={job.total}
        valueText={`${formatNumber(inkedPages(job))} of ${formatNumber(job.total)} pages inked`}
      />
    </Card>
  )
}

function UnderWay({ job, askToTell }: { job: JobView; askToTell: (() => void) | null }) {
  const cancel = useCancelJob()
  const queued = job.items.some((item) => item.state === 'queued')
  const waitsFor = holdUp(job)
  const stop = () =>
    cancel.mutate(job.id, {
      onSuccess: ({ job: stopped }) => {
        const back = stopped.releasedBlots - job.releasedBlots
        if (back <= 0) return
        toast(plural(back, { one: 'Stopped. # Blot came back.', other: 'Stopped. # Blots came back.' }))
      },
      onError: (error) =>
        toast(sentenceOf(error), { tone: 'tomato', action: { label: 'Try again', run: stop } }),
    })

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="progress-title" className="text-base tabular-nums">
          {progressInWords(job)}
        </h2>
        <p className="text-sm text-muted">
          {waitsFor ? <>{waitsFor} </> : <TimeLeft job={job} stopped={!queued} />}
          You can close this tab; we keep inking.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {askToTell && (
          <Button variant="ghost" onClick={askToTell}>
            <BellRing aria-hidden="true" />
            Tell me when it is done
          </Button>
        )}
        {queued && (
          <Button onClick={stop} pending={cancel.isPending}>
            Stop after current pages
          </Button>
        )}
      </div>
    </div>
  )
}

function TimeLeft({ job, stopped }: { job: JobView; stopped: boolean }) {
  const running = job.items.filter((item) => item.state === 'running').length
  if (stopped && job.cancelled > 0) {
    return (
      <>
        {plural(running, {
          one: 'The last page is being finished. ',
          other: 'The last # pages are being finished. ',
        })}
      </>
    )
  }
  return job.etaMs === null ? null : <>{timeLeftInWords(job.etaMs)} </>
}

function Outcome({
  job,
  needsReview,
  undone,
  onRetry,
  onDismiss,
}: {
  job: JobView
  needsReview: number
  undone: readonly string[]
  onRetry: (ids: readonly string[]) => void
  onDismiss: () => void
}) {
  const wallet = useWallet()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="progress-title" className="text-base tabular-nums">
          {outcomeTitle(job)}
        </h2>
        <p className="text-sm text-muted">{blotsOutcome(job)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {undone.length > 0 && (
          <Button onClick={() => onRetry(undone)}>
            <RotateCcw aria-hidden="true" />
            {retryInWords(undone.length, wallet)}
          </Button>
        )}
        {needsReview > 0 ? (
          <LinkButton href="?review=1" variant="primary">
            {plural(needsReview, { one: 'Review # page', other: 'Review # pages' })}
          </LinkButton>
        ) : (
          job.failed + job.cancelled === 0 && (
            <LinkButton href={`/projects/${job.projectId}/export`}>Go to Export</LinkButton>
          )
        )}
        <IconButton label="Put this message away" onClick={onDismiss}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  )
}

/** Read out at 0, 25, 50, 75 and 100 %, never once a page. */
function Milestones({ job }: { job: JobView }) {
  const reached = milestone(job)
  const [said, setSaid] = useState({ reached, text: announcement(job) })
  if (said.reached !== reached) setSaid({ reached, text: announcement(job) })
  return (
    <p role="status" className="sr-only">
      {said.text}
    </p>
  )
}
