import 'server-only'
import { COVER_POSITION } from '@/domain/cover-drawing'
import { HeroScene } from '@/domain/hero'
import { DEFAULT_DNA } from '@/domain/project'
import type { Quality } from '@/domain/quality'
import { LOOKS, SampleScene } from '@/domain/style-sample'
import type { EditToDraw, HeroToDraw, ToDraw } from '@/server/ai/compiler'
import { asSystem, type Tx } from '@/server/db/client'
import { readEdit } from '@/server/editor/read-edit'
import { beginItem } from './begin-item'

/** A picture to draw, with everything its drawing depends on. */
export type ClaimedItem = {
  readonly id: string
  readonly jobId: string
  readonly userId: string
  readonly price: number
  readonly starts: number
  readonly attempts: number
  readonly calls: number
  readonly waits: number
  /** When it was first begun. */
  readonly startedAt: Date | null
  readonly itemsInJob: number
  /** Key of a finished drawing that was not judged yet when the process ended. */
  readonly rawKey: string | null
  /** The page it becomes a version of; null for a sheet, a sample or a cover. */
  readonly pageId: string | null
  readonly projectId: string | null
  readonly heroId: string | null
  /** What was paid for. */
  readonly quality: Quality
  readonly draw: ToDraw
}

/**
 * The page this lane had begun (a crash ended it), else the next waiting one; null when none is left. Lanes take turns
 * at their job, so two never get the same page.
 */
export async function claimItem(jobId: string, lane: number): Promise<ClaimedItem | null> {
  return asSystem(async (tx) => {
    await lockJob(tx, jobId)
    const row = await beginItem(tx, jobId, lane)
    if (!row) return null
    const { id, userId, price, starts, attempts, calls, waits, startedAt, rawKey } = row
    const { pageId, projectId, heroId, quality } = row
    const common = { id, jobId, userId, price, starts, attempts, calls, waits, startedAt, rawKey }
    const heroes = await heroesOf(tx, row)
    const itemsInJob = row.itemsInJob ?? 1
    const edit = row.kind === 'edit' ? await readEdit(tx, jobId) : null
    return { ...common, pageId, projectId, heroId, quality, itemsInJob, draw: drawOf(row, heroes, edit) }
  })
}

type BegunItem = NonNullable<Awaited<ReturnType<typeof beginItem>>>

function drawOf(row: BegunItem, heroes: HeroToDraw[], edit: EditToDraw | null): ToDraw {
  const scene = triedIn(row)
  if (scene) return heroPage(scene, row, heroes)
  if (row.heroId) {
    const { pictureKey } = row
    return { kind: 'hero', hero: { id: row.heroId, pictureKey, ...heroes[0]! }, sheets: row.sheets ?? 0 }
  }
  const { anchorKey, anchorLook } = row
  const book = {
    id: row.projectId!,
    idea: row.idea!,
    dna: row.dna!,
    heroes,
    anchor: anchorKey && anchorLook ? { key: anchorKey, look: anchorLook } : null,
  }
  if (row.kind === 'calibration') {
    // Four looks of one scene: the seed is the same for all of them.
    const { brief, composition, heroOnPage } = SampleScene.parse(row.options)
    const page = { brief, composition, heroOnPage, position: 0, versions: row.samples ?? 0 }
    return { kind: 'sample', page, book, look: LOOKS[row.number - 1]! }
  }
  if (row.kind === 'cover') {
    const scene = SampleScene.parse(row.options)
    return { kind: 'cover', page: { ...scene, position: COVER_POSITION, versions: row.covers ?? 0 }, book }
  }
  const page = {
    brief: row.brief!,
    composition: row.composition!,
    heroOnPage: row.heroOnPage!,
    position: row.position ?? 0,
    versions: row.versions ?? 0,
  }
  // Variants are drawn at once, before any of them is a version.
  if (row.kind === 'edit' && !edit) throw new Error('The version this edit starts from is gone.')
  if (edit) return { kind: 'edit', page: { ...page, versions: page.versions + row.number }, book, edit }
  return { kind: 'page', page, book }
}

/** The scene a hero is tried in; undefined for a sheet, and for anything of a book. */
const triedIn = ({ heroId, options }: BegunItem): HeroScene | undefined =>
  heroId && 'brief' in options ? HeroScene.parse(options) : undefined

function heroPage(scene: HeroScene, row: BegunItem, heroes: HeroToDraw[]): ToDraw {
  const { brief, composition, audience, style } = scene
  const dna = { ...DEFAULT_DNA, audience, style, seed: 0 }
  const page = { brief, composition, heroOnPage: true, position: 1, versions: row.sheets ?? 0 }
  return { kind: 'hero-page', page, book: { id: '', idea: '', dna, heroes, anchor: null } }
}

/** Who is in the book, as it has them; for a hero's own pictures the hero, with its sheet where that is followed. */
async function heroesOf(tx: Tx, row: BegunItem): Promise<HeroToDraw[]> {
  const { heroId, projectId } = row
  if (heroId) {
    const hero = await tx
      .selectFrom('heroes as h')
      .leftJoin('heroSheets as s', 's.id', 'h.sheetId')
      .leftJoin('assets as a', 'a.id', 's.imageAssetId')
      .select(['h.name', 'h.description', 'h.traits', 'a.key as sheetKey', 's.likeness'])
      .where('h.id', '=', heroId)
      .executeTakeFirstOrThrow()
    // A new sheet is not drawn after the old one.
    return [{ ...hero, role: 'hero', ...(triedIn(row) ? {} : { sheetKey: null, likeness: null }) }]
  }
  return tx
    .selectFrom('projectHeroes as h')
    .leftJoin('heroSheets as s', 's.id', 'h.sheetId')
    .leftJoin('assets as a', 'a.id', 's.imageAssetId')
    .select(['h.name', 'h.description', 'h.traits', 'h.role', 'a.key as sheetKey', 's.likeness'])
    .where('h.projectId', '=', projectId)
    .orderBy('h.position')
    .execute()
}

/**
 * Items and their job are always locked in this order, job first: the trigger that derives a job's state locks it
 * again, and two transactions that went opposite ways would wait for each other. Answers when the author stopped it;
 * undefined when there is no such job.
 */
export async function lockJob(tx: Tx, jobId: string): Promise<Date | null | undefined> {
  const job = await tx
    .selectFrom('jobs')
    .select('stoppedAt')
    .where('id', '=', jobId)
    .forUpdate()
    .executeTakeFirst()
  return job?.stoppedAt
}
