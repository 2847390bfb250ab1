import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { MOST_CALLS } from '@/domain/inking-pause'
import { QUALITY_RETRIES } from '@/domain/limits'
import type { Verdict } from '@/domain/verdict'
import { compile } from '@/server/ai/compiler'
import {
  type Drawing,
  type PageToEdit,
  type PictureProvider,
  ProviderTrouble,
  pictureProvider,
  type Recipe,
} from '@/server/ai/provider'
import {
  enterGate,
  inkingPaused,
  type Leave,
  providerTroubled,
  providerWorks,
} from '@/server/ai/provider-gate'
import { Sight } from '@/server/ai/sight'
import { asSystem, database } from '@/server/db/client'
import { newFaults, openEdit } from '@/server/editor/edit-page'
import { hurryDelayed, wakeWorkers } from '@/server/jobs/queue'
import { count } from '@/server/metrics/counters'
import { assetRows } from '@/server/storage/insert-asset'
import { assetUrl, type StoredObject, storage } from '@/server/storage/storage'
import { askProvider } from './ask-provider'
import type { ClaimedItem } from './claim-item'
import { fingerprintsBeside, inkDrawing } from './ink-drawing'
import { lostDrawing, mayBeLost, storeRaw } from './lost-drawing'
import { keepingTrouble, tryToKeep } from './room-to-keep'

/** Between two looks for a free slot while a page waits to be drawn again, in milliseconds. */
const REDRAW_LOOK_MS = 200

/** A drawn, cleaned and judged page whose files are stored and wait for their rows. */
export type FinishedPage = {
  readonly image: StoredObject
  readonly thumb: StoredObject
  readonly width: number
  readonly height: number
  readonly verdict: Verdict
  readonly fingerprint: string
  readonly repairs: readonly string[]
  readonly likeness: string | null
  /** Of an edit inside of a mask: pixels outside of it that differ. */
  readonly changedOutside?: number | null
  /** `sights`: where heroes are on the page. */
  readonly recipe: Recipe & {
    readonly model: string
    readonly credits: readonly string[]
    readonly sights: readonly Sight[]
  }
}

export type PageOutcome =
  | { readonly kind: 'passed' | 'needs_review'; readonly page: FinishedPage; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The author stopped the job while the page would have been drawn again. */
  | { readonly kind: 'stopped' }
  /** The provider is busy or down, or pages cannot be kept: not the page's fault. */
  | {
      readonly kind: 'later'
      readonly reason: string
      readonly retryAfterMs: number | null
      /** One of the page's waits; not when only the operator can help, or when nothing was asked. */
      readonly counted: boolean
      readonly called: boolean
      readonly mayHaveDrawn: boolean
    }

/**
 * Draw → clean → judge → repair; a page that still fails is drawn again, at most `QUALITY_RETRIES` times, with what
 * was wrong said in the recipe. The drawing is stored before anything else is done with it, and the count of
 * attempts with it, so that doing all this again after a crash goes on where it ended.
 */
export async function makePage(item: ClaimedItem, leave: Leave, signal: AbortSignal): Promise<PageOutcome> {
  try {
    return await drawUntilFit(item, leave, signal)
  } catch (error) {
    const trouble = signal.aborted ? null : keepingTrouble(error)
    if (!trouble) throw error
    await providerTroubled(leave, trouble)
    return later(trouble, { called: false })
  }
}

async function drawUntilFit(item: ClaimedItem, leave: Leave, signal: AbortSignal): Promise<PageOutcome> {
  const others = await fingerprintsBeside(item)
  const { profile } = await pictureProvider()
  const edit = await openEdit(item.draw, signal)
  let avoid: string[] = []
  let before: Before = { rawKey: item.rawKey, calls: item.calls, mayBeLost: mayBeLost(item) }
  for (let attempt = item.attempts; ; attempt++) {
    const recipe = compile({
      draw: item.draw,
      attempt,
      avoid,
      quality: item.quality,
      ...(profile ? { profile } : {}),
    })
    const { end } = leave
    const drawing = await drawn(item, recipe, edit, attempt, before, leave, signal).finally(end)
    // Whoever waits for the slot need not wait for the pixels.
    if (leave.slot !== null) await wakeWorkers()
    if ('kind' in drawing) return drawing
    const made = await inkDrawing(item, recipe, drawing, edit, others, signal)
    if (made?.kind === 'later') return made
    if (made?.kind === 'trespassed') return { kind: 'failed', reason: TRESPASSED }
    const page = made?.kind === 'page' ? made.page : null
    count('drawings', { result: page?.verdict.passed ? 'passed' : 'failed' })
    if (page && page.repairs.length > 0) count('repairs')
    if (page?.verdict.passed) return { kind: 'passed', page, reason: null }
    const faults = made?.kind === 'unfit' ? [made.sentence] : failuresOf(item, page)
    if (page && faults.length === 0) return { kind: 'needs_review', page, reason: failedBefore(page) }
    if (attempt >= QUALITY_RETRIES) {
      if (made?.kind === 'unfit')
        return { kind: 'failed', reason: 'No drawing of this page was fit for its readers. Not charged.' }
      if (!page) return { kind: 'failed', reason: 'No drawing of this page could be read. Not charged.' }
      return { kind: 'needs_review', page, reason: faults[0] ?? null }
    }
    const again = await leaveToRedraw(item, signal)
    if ('kind' in again) return again
    leave = again
    count('redraws')
    avoid = faults
    before = { rawKey: null, calls: drawing.calls, mayBeLost: drawing.mayBeLost }
  }
}

const TRESPASSED =
  'The edit would have changed more than what was painted. Nothing changed, and it was not charged.'

const failuresOf = ({ draw }: ClaimedItem, page: FinishedPage | null): string[] =>
  page ? newFaults(draw, page.verdict).map(({ message }) => message) : []

/** An edit that only has the faults its page had before is not drawn again for them. */
const failedBefore = ({ verdict }: FinishedPage): string | null =>
  verdict.findings.find(({ severity }) => severity === 'fail')?.message ?? null

/** Calls made so far, and whether the last one's answer may be in storage without a row. */
type Calls = { readonly calls: number; readonly mayBeLost: boolean }
type Before = Calls & { readonly rawKey: string | null }
type Raw = Calls & Pick<Drawing, 'picture' | 'model' | 'credits' | 'sights'>
type NotDrawn = Extract<PageOutcome, { kind: 'failed' | 'later' | 'stopped' }>

/** The drawing of this attempt: the stored one when a crash came after it, else a new one, stored at once. */
async function drawn(
  item: ClaimedItem,
  recipe: Recipe,
  edit: PageToEdit | null,
  attempt: number,
  before: Before,
  leave: Leave,
  signal: AbortSignal,
): Promise<Raw | NotDrawn> {
  const provider = await pictureProvider()
  const kept = before.rawKey ? await storage().get(before.rawKey) : null
  if (kept) return { ...before, picture: kept, model: provider.name, ...(await knownOf(item.id)) }
  const lost = before.mayBeLost ? await lostDrawing(item) : null
  if (!lost) await tryToKeep(item)
  const calls = lost ? before.calls : await countCall(item, provider)
  if (calls === null) return { kind: 'failed', reason: 'The ink ran too often. Not charged.' }
  try {
    const drawing = lost ?? (await askProvider({ provider, recipe, edit, leave, item, call: calls }, signal))
    const raw = await storeRaw(item, calls, drawing)
    const result = JSON.stringify({
      credits: drawing.credits,
      sights: drawing.sights,
      raw: assetUrl(raw.key),
    })
    const { kysely } = await database()
    await kysely
      .with('raw', (db) => assetRows(db, item.userId, [raw]))
      .updateTable('jobItems')
      .from('raw')
      .set((eb) => ({ rawAssetId: eb.ref('raw.id'), attempts: attempt, result }))
      .where('jobItems.id', '=', item.id)
      .execute()
    if (!lost && (await providerWorks(provider.name))) await hurryDelayed('ink-lane')
    const { picture, model, credits, sights } = drawing
    return { picture, model, credits, ...(sights ? { sights } : {}), calls, mayBeLost: false }
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error
    if (error.kind === 'refused') return { kind: 'failed', reason: error.message }
    await providerTroubled(leave, error)
    return later(error, { called: true })
  }
}

/** The page waits. `called`: what was asked for in vain is no call, unless it may have been drawn. */
function later(
  { kind, message, retryAfterMs, mayHaveDrawn }: ProviderTrouble,
  { called }: { called: boolean },
): Extract<PageOutcome, { kind: 'later' }> {
  return { kind: 'later', reason: message, retryAfterMs, mayHaveDrawn, called, counted: kind === 'wait' }
}

/** Counts a call before it is made, so that one lost in a crash is counted; null when the page's budget is spent. */
async function countCall(item: ClaimedItem, { free }: PictureProvider): Promise<number | null> {
  const { kysely } = await database()
  const row = await kysely
    .updateTable('jobItems')
    .set((eb) => ({ calls: eb('calls', '+', 1) }))
    .where('id', '=', item.id)
    .$if(!free, (q) => q.where('calls', '<', MOST_CALLS))
    .returning('calls')
    .executeTakeFirst()
  return row?.calls ?? null
}

/** Leave for another drawing of the same page, waited for; a job that was stopped draws nothing again. */
async function leaveToRedraw(item: ClaimedItem, signal: AbortSignal): Promise<Leave | NotDrawn> {
  for (;;) {
    const job = await asSystem((tx) =>
      tx
        .selectFrom('jobs')
        .select(['stoppedAt', inkingPaused().as('paused')])
        .where('id', '=', item.jobId)
        .executeTakeFirst(),
    )
    if (!job || job.stoppedAt) return { kind: 'stopped' }
    if (job.paused)
      return {
        kind: 'later',
        reason: job.paused,
        retryAfterMs: null,
        counted: false,
        called: false,
        mayHaveDrawn: false,
      }
    const leave = await enterGate()
    if (leave) return leave
    await setTimeout(REDRAW_LOOK_MS, undefined, { signal })
  }
}

const KnownOfDrawing = z.object({
  credits: z.array(z.string()).catch([]),
  sights: z.array(Sight).default([]),
})

/** What was stored about a drawing besides its picture. */
async function knownOf(itemId: string): Promise<Pick<Drawing, 'credits' | 'sights'>> {
  const row = await asSystem((tx) =>
    tx.selectFrom('jobItems').select('result').where('id', '=', itemId).executeTakeFirst(),
  )
  return KnownOfDrawing.parse(row?.result ?? {})
}
