import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { MOST_CALLS } from '@/domain/inking-pause'
import { QUALITY_RETRIES } from '@/domain/limits'
import type { Verdict } from '@/domain/verdict'
import { compile } from '@/server/ai/compiler'
import {
  type Drawing,
  type PictureProvider,
  ProviderTrouble,
  pictureProvider,
  type Recipe,
  type Reference,
  type ReferencePicture,
} from '@/server/ai/provider'
import {
  enterGate,
  inkingPaused,
  type Leave,
  providerTroubled,
  providerWorks,
} from '@/server/ai/provider-gate'
import { Sight } from '@/server/ai/sight'
import { unlessAborted } from '@/server/ai/unless-aborted'
import { asSystem, database } from '@/server/db/client'
import { hurryDelayed, wakeWorkers } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { count, observe } from '@/server/metrics/counters'
import { assetRows } from '@/server/storage/insert-asset'
import { assetUrl, type StoredObject, storage, storeBytes } from '@/server/storage/storage'
import type { ClaimedItem } from './claim-item'
import { knownHeroes } from './compare-heroes'
import { type KeptBack, keptBack } from './kept-back'
import { lostDrawing, mayBeLost, storeRaw } from './lost-drawing'
import { onPixels } from './pixel-pool'

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
  readonly recipe: Recipe & { readonly model: string; readonly credits: readonly string[] }
}

export type PageOutcome =
  | { readonly kind: 'passed' | 'needs_review'; readonly page: FinishedPage; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The author stopped the job while the page would have been drawn again. */
  | { readonly kind: 'stopped' }
  /** The provider is busy or down: not the page's fault. */
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
  const others = await fingerprintsBeside(item)
  const { profile } = await pictureProvider()
  let avoid: string[] = []
  let before: Before = { rawKey: item.rawKey, calls: item.calls, mayBeLost: mayBeLost(item) }
  for (let attempt = item.attempts; ; attempt++) {
    const recipe = compile({ draw: item.draw, attempt, avoid, ...(profile ? { profile } : {}) })
    const drawing = await drawn(item, recipe, attempt, before, leave, signal)
    await leave.end()
    // Whoever waits for the slot need not wait for the pixels.
    if (leave.slot !== null) await wakeWorkers()
    if ('kind' in drawing) return drawing
    const made = await inked(item, recipe, drawing, others, signal)
    if (made?.kind === 'later') return made
    const page = made?.kind === 'page' ? made.page : null
    count('drawings', { result: page?.verdict.passed ? 'passed' : 'failed' })
    if (page && page.repairs.length > 0) count('repairs')
    if (page?.verdict.passed) return { kind: 'passed', page, reason: null }
    const faults = made?.kind === 'unfit' ? [made.sentence] : failuresOf(page)
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

const failuresOf = (page: FinishedPage | null): string[] =>
  (page?.verdict.findings ?? []).filter(({ severity }) => severity === 'fail').map(({ message }) => message)

/** Calls made so far, and whether the last one's answer may be in storage without a row. */
type Calls = { readonly calls: number; readonly mayBeLost: boolean }
type Before = Calls & { readonly rawKey: string | null }
type Raw = Calls & Pick<Drawing, 'picture' | 'model' | 'credits' | 'sights'>
type NotDrawn = Extract<PageOutcome, { kind: 'failed' | 'later' | 'stopped' }>

/** The drawing of this attempt: the stored one when a crash came after it, else a new one, stored at once. */
async function drawn(
  item: ClaimedItem,
  recipe: Recipe,
  attempt: number,
  before: Before,
  leave: Leave,
  signal: AbortSignal,
): Promise<Raw | NotDrawn> {
  const provider = await pictureProvider()
  const kept = before.rawKey ? await storage().get(before.rawKey) : null
  if (kept) return { ...before, picture: kept, model: provider.name, ...(await knownOf(item.id)) }
  const lost = before.mayBeLost ? await lostDrawing(item) : null
  const calls = lost ? before.calls : await countCall(item, provider)
  if (calls === null) return { kind: 'failed', reason: 'The ink ran too often. Not charged.' }
  try {
    const drawing = lost ?? (await ask(provider, recipe, leave, item, calls, signal))
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
    const { picture, model, credits, sights } = drawing
    return { picture, model, credits, ...(sights ? { sights } : {}), calls, mayBeLost: false }
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error
    if (error.kind === 'refused') return { kind: 'failed', reason: error.message }
    await providerTroubled(leave, error)
    const { message: reason, retryAfterMs, mayHaveDrawn } = error
    return { kind: 'later', reason, retryAfterMs, mayHaveDrawn, called: true, counted: error.kind === 'wait' }
  }
}

/** Asks the provider, in words for the log on both sides. */
async function ask(
  provider: PictureProvider,
  recipe: Recipe,
  leave: Leave,
  item: ClaimedItem,
  call: number,
  signal: AbortSignal,
): Promise<Drawing> {
  const about = { provider: provider.name, jobId: item.jobId, itemId: item.id, call, slot: leave.slot }
  const pictures = await referencePictures(recipe.references)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  count('calls', { provider: provider.name })
  log().debug({ ...about, probe: leave.probe }, 'asking for a drawing')
  try {
    const drawing = await unlessAborted(provider.draw(recipe, signal, pictures), signal)
    observe('callSeconds', seconds())
    log().info({ ...about, ms: Math.round(1000 * seconds()) }, 'drawing')
    if (await providerWorks(provider.name)) await hurryDelayed('ink-lane')
    return drawing
  } catch (error) {
    const kind = error instanceof ProviderTrouble ? error.class : 'other'
    if (!signal.aborted) count('errors', { class: kind })
    log().warn({ ...about, ms: Math.round(1000 * seconds()), kind, err: error }, 'no drawing')
    throw error
  }
}

/** The pictures that go with a request; one that is gone from storage is left out. */
async function referencePictures(references: readonly Reference[]): Promise<ReferencePicture[]> {
  const found = await Promise.all(
    references.map(async (reference) => {
      const picture = await storage().get(reference.key)
      if (!picture) log().warn({ key: reference.key }, 'a reference picture is gone')
      return picture ? [{ ...reference, picture }] : []
    }),
  )
  return found.flat()
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

/** Cleans, judges and repairs a drawing in a pixel thread, and stores what came of it; null if nobody can read it. */
async function inked(
  item: ClaimedItem,
  recipe: Recipe,
  raw: Raw,
  others: string[],
  signal: AbortSignal,
): Promise<{ kind: 'page'; page: FinishedPage } | KeptBack | null> {
  const { audience, trim } = recipe
  const { picture, sights = [] } = raw
  const page = await onPixels(
    'inkPage',
    { picture, audience, trim, others, sights, heroes: knownHeroes(item.draw) },
    signal,
  )
  if (!page) return null
  const held = await keptBack(page.png, audience, signal)
  if (held) return held
  const image = await storeBytes(item.userId, 'page', page.png, 'image/png')
  const thumb = await storeBytes(item.userId, 'thumb', page.thumb, 'image/webp')
  const { png: _png, thumb: _thumb, ...rest } = page
  const made = { ...recipe, model: raw.model, credits: raw.credits }
  return { kind: 'page', page: { ...rest, image, thumb, recipe: made } }
}

/** What the other pages of the book look like, so that none is drawn twice. Sheets and samples are like no page. */
async function fingerprintsBeside({ draw, pageId, userId }: ClaimedItem): Promise<string[]> {
  if (draw.kind !== 'page') return []
  const { kysely } = await database()
  const rows = await kysely
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .select('v.fingerprint')
    .where('p.projectId', '=', draw.book.id)
    .where('p.userId', '=', userId)
    .where('p.id', '<>', pageId)
    .where('p.removedAt', 'is', null)
    .execute()
  return rows.map((row) => row.fingerprint)
}
