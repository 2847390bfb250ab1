'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, sentenceOf } from '@/client/api-error'
import { accountQuery, projectQuery } from '@/client/queries'
import { useCancelJob } from '@/client/use-start-generation'
import { useWallet } from '@/client/use-wallet'
import { toast } from '@/components/ui/toast'
import type { QuickAction } from '@/domain/edit'
import type { JobView } from '@/domain/job'
import { INK_RAN } from '@/domain/page-words'
import type { PixelEdit } from '@/domain/pixel-edit'
import { blotsInWords } from '@/domain/plural'
import type { DrawnPage } from './desk'
import type { MaskBoard } from './mask-board'
import type { Base } from './use-base-version'
import { useEditJob } from './use-edit-job'
import { type EditInput, useEditPage } from './use-page-changes'

/** What the author asks for; the mask and the version it starts from are on the desk. */
export type Wish = { readonly variants: number } & (
  | { readonly kind: 'mask' | 'chat'; readonly words: string }
  | { readonly kind: 'quick'; readonly action: QuickAction }
)

export type Editing = {
  /** The edit being drawn; null when none is. */
  readonly job: JobView | null
  readonly jobId: string | null
  readonly follow: (jobId: string | null) => void
  /** A request is under way. */
  readonly pending: boolean
  readonly error: unknown
  /** Why the last edit left nothing to choose from. */
  readonly outcome: string | null
  /** `taken` is called when the studio has taken it on. */
  readonly ask: (wish: Wish, taken?: () => void) => void
  /** The last wish once more. */
  readonly askAgain: (() => void) | null
  readonly cancel: () => void
  readonly cancelling: boolean
  /** It was being drawn already when it was to be cancelled, and will be finished. */
  readonly tooLate: boolean
  /** Changes pixels at once and for free; answers whether it was done. */
  readonly change: (operations: PixelEdit[]) => Promise<boolean>
}

/** Edits of the version on the desk, from the wish to the drawings in the tray. */
export function useEditing(
  page: DrawnPage,
  base: Base,
  board: MaskBoard,
  say: (sentence: string) => void,
): Editing {
  const queryClient = useQueryClient()
  const { pagePrice } = useWallet()
  const edit = useEditPage(page)
  const touchUp = useEditPage(page)
  const cancel = useCancelJob()
  const [jobId, follow] = useState<string | null>(null)
  const [last, setLast] = useState<Wish | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const job = useEditJob(page.id, jobId, (over) => {
    follow(null)
    const sentence = outcomeOf(over)
    setOutcome(sentence)
    if (sentence) say(sentence)
  })
  const failed = useCallback(
    (error: unknown) => {
      // Somebody else was faster, or the price is another one: the book tells, and the author decides.
      if (!(error instanceof ApiError && error.code === 'conflict')) return
      void queryClient.invalidateQueries({ queryKey: projectQuery(page.projectId).queryKey })
      void queryClient.invalidateQueries({ queryKey: accountQuery().queryKey })
    },
    [queryClient, page.projectId],
  )
  // Back online, the sentence that one is not would only mislead.
  const { reset } = edit
  const offline = edit.error instanceof ApiError && edit.error.code === 'offline'
  useEffect(() => {
    if (!offline) return
    window.addEventListener('online', reset)
    return () => window.removeEventListener('online', reset)
  }, [offline, reset])
  const start = { from: base.version.id, aside: base.aside, pagePrice }
  const ask = (wish: Wish, taken?: () => void) => {
    setLast(wish)
    setOutcome(null)
    edit.mutate(requestOf(wish, board, start), {
      onError: failed,
      onSuccess: (answer) => {
        taken?.()
        if (answer.job) follow(answer.job.id)
        else if (answer.version) say('Done. It is a new version of the page.')
      },
    })
  }
  const changing = useRef(false)
  const change = async (operations: PixelEdit[]): Promise<boolean> => {
    if (changing.current) return false
    changing.current = true
    try {
      await touchUp.mutateAsync({ kind: 'pixels', ...start, operations })
      return true
    } catch (error) {
      failed(error)
      // What is changed at once is asked for from many places, on a phone with the panel shut.
      toast(sentenceOf(error), { id: 'desk', tone: 'tomato' })
      return false
    } finally {
      changing.current = false
    }
  }
  return {
    job,
    jobId,
    follow,
    pending: edit.isPending || touchUp.isPending,
    error: edit.error ?? cancel.error,
    outcome,
    ask,
    askAgain: last && (() => ask(last)),
    cancel: () => jobId && cancel.mutate(jobId),
    cancelling: cancel.isPending,
    tooLate: job !== null && cancel.data?.job.id === job.id,
    change,
  }
}

function requestOf(
  wish: Wish,
  board: MaskBoard,
  start: { from: string; aside: boolean; pagePrice: number },
): EditInput {
  const mask = board.mask() ?? undefined
  if (wish.kind === 'quick') return { ...start, ...wish, mask }
  // A mask that was cleared meanwhile means the whole page.
  if (wish.kind === 'mask' && mask) return { ...start, ...wish, kind: 'mask', mask }
  return { ...start, ...wish, kind: 'chat', mask }
}

/** What to say about an edit that left nothing in the tray, or less than was asked for. */
function outcomeOf(job: JobView): string | null {
  if (job.state === 'cancelled') return `Stopped. ${blotsInWords(job.releasedBlots)} came back.`
  const reason = job.items.find((item) => item.reason !== null)?.reason
  if (job.state === 'failed') return reason ?? INK_RAN
  return null
}
