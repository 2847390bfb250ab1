import 'server-only'
import { QUALITY_RETRIES } from '@/domain/limits'
import type { Verdict } from '@/domain/verdict'
import { compile } from '@/server/ai/compiler'
import { ProviderTrouble, pictureProvider, type Recipe } from '@/server/ai/provider'
import { asSystem } from '@/server/db/client'
import { insertAsset } from '@/server/storage/insert-asset'
import { assetUrl, type StoredObject, storage, storeBytes } from '@/server/storage/storage'
import type { ClaimedItem } from './claim-item'
import { onPixels } from './pixel-pool'

/** A drawn, cleaned and judged page whose files are stored and wait for their rows. */
export type FinishedPage = {
  readonly image: StoredObject
  readonly thumb: StoredObject
  readonly width: number
  readonly height: number
  readonly verdict: Verdict
  readonly fingerprint: string
  readonly repairs: readonly string[]
  readonly recipe: Recipe & { readonly model: string; readonly credits: readonly string[] }
}

export type PageOutcome =
  | { readonly kind: 'passed' | 'needs_review'; readonly page: FinishedPage; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The provider is busy or down: not the page's fault, and not counted. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }

/**
 * Draw → clean → judge → repair; a page that still fails is drawn again, at most `QUALITY_RETRIES` times, with what
 * was wrong said in the recipe. The drawing is stored before anything else is done with it, and the count of
 * attempts with it, so that doing all this again after a crash goes on where it ended.
 */
export async function makePage(item: ClaimedItem, signal: AbortSignal): Promise<PageOutcome> {
  const others = await fingerprintsBeside(item)
  let avoid: string[] = []
  let rawKey = item.rawKey
  for (let attempt = item.attempts; ; attempt++) {
    const recipe = compile({ page: item.page, book: item.book, attempt, avoid })
    const drawing = await drawn(item, recipe, attempt, rawKey, signal)
    if ('kind' in drawing) return drawing
    const page = await inked(item, recipe, drawing, others, signal)
    if (page.verdict.passed) return { kind: 'passed', page, reason: null }
    const faults = page.verdict.findings
      .filter((finding) => finding.severity === 'fail')
      .map((f) => f.message)
    if (attempt >= QUALITY_RETRIES) return { kind: 'needs_review', page, reason: faults[0] ?? null }
    avoid = faults
    rawKey = null
  }
}

type Raw = { picture: Uint8Array; model: string; credits: readonly string[] }

/** The drawing of this attempt: the stored one when a crash came after it, else a new one, stored at once. */
async function drawn(
  item: ClaimedItem,
  recipe: Recipe,
  attempt: number,
  rawKey: string | null,
  signal: AbortSignal,
): Promise<Raw | Extract<PageOutcome, { kind: 'failed' | 'later' }>> {
  const provider = await pictureProvider()
  const kept = rawKey ? await storage().get(rawKey) : null
  if (kept) return { picture: kept, model: provider.name, credits: await creditsOf(item.id) }
  try {
    const drawing = await provider.draw(recipe, signal)
    const raw = await storeBytes(item.userId, 'raw', drawing.picture, drawing.contentType)
    await asSystem(async (tx) => {
      const rawAssetId = await insertAsset(tx, item.userId, raw)
      const result = JSON.stringify({ credits: drawing.credits, raw: assetUrl(raw.key) })
      await tx
        .updateTable('jobItems')
        .set({ rawAssetId, attempts: attempt, result })
        .where('id', '=', item.id)
        .execute()
    })
    return { picture: drawing.picture, model: drawing.model, credits: drawing.credits }
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error
    if (error.kind === 'refused') return { kind: 'failed', reason: error.message }
    return { kind: 'later', afterMs: error.retryAfterMs, reason: error.message }
  }
}

async function creditsOf(itemId: string): Promise<string[]> {
  const row = await asSystem((tx) =>
    tx.selectFrom('jobItems').select('result').where('id', '=', itemId).executeTakeFirst(),
  )
  const credits = row?.result?.credits
  return Array.isArray(credits) ? credits.map(String) : []
}

/** Cleans, judges and repairs a drawing in a pixel thread, and stores what came of it. */
async function inked(
  item: ClaimedItem,
  recipe: Recipe,
  raw: Raw,
  others: string[],
  signal: AbortSignal,
): Promise<FinishedPage> {
  const { audience, trim } = recipe
  const page = await onPixels('inkPage', { picture: raw.picture, audience, trim, others }, signal)
  const image = await storeBytes(item.userId, 'page', page.png, 'image/png')
  const thumb = await storeBytes(item.userId, 'thumb', page.thumb, 'image/webp')
  const { width, height, verdict, fingerprint, repairs } = page
  return {
    image,
    thumb,
    width,
    height,
    verdict,
    fingerprint,
    repairs,
    recipe: { ...recipe, model: raw.model, credits: raw.credits },
  }
}

/** What the other pages of the book look like, so that none is drawn twice. */
async function fingerprintsBeside(item: ClaimedItem): Promise<string[]> {
  const rows = await asSystem((tx) =>
    tx
      .selectFrom('pages as p')
      .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
      .select('v.fingerprint')
      .where('p.projectId', '=', item.book.id)
      .where('p.userId', '=', item.userId)
      .where('p.id', '<>', item.pageId)
      .where('p.removedAt', 'is', null)
      .execute(),
  )
  return rows.map((row) => row.fingerprint)
}
