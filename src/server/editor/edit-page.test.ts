import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EditRequest } from '@/domain/edit'
import { featherMask } from '@/domain/mask-grow'
import { rasterizeMask } from '@/domain/mask-raster'
import { artist } from '@/server/ai/artist/artist'
import { bringPictureProvider } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { cancelJob } from '@/server/generation/cancel-job'
import { accounts, testStudio, workUntilOver } from '@/server/generation/testing'
import { differencesOutside } from '@/server/lineart/composite'
import { decodePng } from '@/server/lineart/encode-png'
import { getPage } from '@/server/projects/get-page'
import { removePage } from '@/server/projects/remove-page'
import { storage } from '@/server/storage/storage'
import { getChat } from './get-chat'
import { keepVersion } from './keep-version'
import { listVersions } from './list-versions'
import { startEdit } from './start-edit'
import { dot, drawnPage, lasso, refused, SEEN, scriptedEditor, sparsePage } from './testing'
import { HOSTILE } from './testing-answers'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

const size = { width: 1800, height: 2700 }
const painted = { ...size, operations: [lasso(700, 1200, 500), dot(500, 500, 120)] }
const maskEdit = (from: string, more: object = {}) =>
  EditRequest.parse({ kind: 'mask', from, mask: painted, words: 'A frog on a leaf', ...more })

const pictureOf = async (url: string) => decodePng((await storage().get(url.replace('/api/assets/', '')))!)

describe('a painted edit', () => {
  it('changes nothing outside of the mask, waits to be kept, and is paid for', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId, page } = await drawnPage(user)
    const asked = scriptedEditor((at) => at.picture)
    const started = await startEdit(user, { id: pageId, ...maskEdit(versionId, { variants: 2 }) })
    expect([started.job!.kind, started.job!.quotedBlots, started.balance]).toEqual(['edit', 24, 76])
    const job = await workUntilOver(user, started.job!.id)
    expect([job.state, job.capturedBlots]).toEqual(['completed', 24])

    expect(asked).toHaveLength(2)
    const area = featherMask(rasterizeMask(painted))
    expect(Buffer.compare(asked[0]!.page.mask!.data, area.data)).toBe(0)
    expect(asked[0]!.recipe.prompt).toContain('Wanted: "A frog on a leaf"')
    expect(new Set(asked.map(({ recipe }) => recipe.seed)).size).toBe(2)

    const { currentId, versions } = await listVersions(user, { id: pageId })
    expect(currentId).toBe(versionId)
    expect(versions.map(({ number, kind, state, cost }) => [number, kind, state, cost])).toEqual([
      [3, 'painted', 'staged', 12],
      [2, 'painted', 'staged', 12],
      [1, 'drawing', 'current', 0],
    ])
    const [second, first] = versions as [(typeof versions)[0], (typeof versions)[0]]
    expect([first.changedOutside, first.fromId, first.words]).toEqual([0, versionId, 'A frog on a leaf'])
    expect(Date.parse(first.until!) - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
    const before = await decodePng(page.png)
    for (const { imageUrl } of [first, second])
      expect(differencesOutside(before, await pictureOf(imageUrl), area)).toBe(0)
    const row = await asSystem((tx) =>
      tx.selectFrom('pageVersions').select('recipe').where('id', '=', first.id).executeTakeFirstOrThrow(),
    )
    expect(row.recipe.credits).toEqual(['First artist', 'Second artist'])
    // Nobody painted over the hero: where it is goes with the page.
    expect([asked[0]!.page.sights, row.recipe.sights]).toEqual([[SEEN], [SEEN]])
    expect((await getPage(user, { id: pageId })).version!.id).toBe(versionId)

    const kept = await keepVersion(user, { id: pageId, versionId: first.id, current: versionId })
    expect([kept.currentId, ...kept.versions.map(({ state }) => state)]).toEqual([
      first.id,
      'discarded',
      'current',
      'kept',
    ])
    const again = await keepVersion(user, { id: pageId, versionId: first.id, current: versionId })
    expect(again.currentId).toBe(first.id)
  }, 60_000)

  it.each(['garbage', 'mirrored'])(
    'comes to nothing, or to a version to look at, and gives the Blots back when the answer is %s',
    async (kind) => {
      const user = await testAuthor({ blots: 100 })
      const { pageId, versionId, page } = await drawnPage(user)
      const asked = scriptedEditor((at) => HOSTILE[kind]!(at.picture))
      const { job: started } = await startEdit(user, { id: pageId, ...maskEdit(versionId) })
      const job = await workUntilOver(user, started!.id)
      expect(asked).toHaveLength(3)
      const { currentId, versions } = await listVersions(user, { id: pageId })
      expect(currentId).toBe(versionId)
      const { available, heldOnce, captured, released } = await accounts(user, job.id)
      expect([available, heldOnce, captured, released]).toEqual([100, 12, 0, 12])
      if (kind === 'garbage') {
        expect([job.state, versions.length]).toEqual(['failed', 1])
        return
      }
      expect([job.items[0]!.state, versions.length]).toEqual(['needs_review', 2])
      const area = featherMask(rasterizeMask(painted))
      expect(versions[0]!.changedOutside).toBe(0)
      const after = await pictureOf(versions[0]!.imageUrl)
      expect(differencesOutside(await decodePng(page.png), after, area)).toBe(0)
    },
    90_000,
  )

  it('is drawn once and not charged when its only faults were there before', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user, sparsePage())
    const asked = scriptedEditor((at) => at.picture)
    const { job: started } = await startEdit(user, { id: pageId, ...maskEdit(versionId) })
    const job = await workUntilOver(user, started!.id)
    expect([job.items[0]!.state, asked.length, job.releasedBlots]).toEqual(['needs_review', 1, 12])
    expect(job.items[0]!.reason).toMatch(/shapes/)
  }, 60_000)
})

describe('the built-in artist', () => {
  it('paints into the mask through the same jobs, and says what it can’t draw', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    bringPictureProvider(artist)
    const large = { ...size, operations: [lasso(500, 900, 800)] }
    const { job: started } = await startEdit(user, {
      id: pageId,
      ...maskEdit(versionId, { mask: large, words: 'A cat' }),
    })
    await workUntilOver(user, started!.id)
    const { versions } = await listVersions(user, { id: pageId })
    expect([versions.length, versions[0]!.changedOutside]).toEqual([2, 0])
    const { job: second } = await startEdit(user, {
      id: pageId,
      ...maskEdit(versionId, { words: 'xqzt brlmpf' }),
    })
    const over = await workUntilOver(user, second!.id)
    expect([over.state, over.releasedBlots]).toEqual(['failed', 12])
    expect(over.items[0]!.reason).toMatch(/can’t draw “xqzt brlmpf”/)
  }, 90_000)

  it('stops when the author stops the job, and gives the Blots back', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    bringPictureProvider(artist)
    const { job } = await startEdit(user, { id: pageId, ...maskEdit(versionId, { variants: 3 }) })
    const stopped = await cancelJob(user, { id: job!.id })
    expect([stopped.job.state, stopped.job.releasedBlots, stopped.balance]).toEqual(['cancelled', 36, 100])
    expect((await listVersions(user, { id: pageId })).versions).toHaveLength(1)
  })
})

describe('an edit is refused', () => {
  it('with the newer version when another tab was faster, unless it is made aside', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    scriptedEditor((at) => at.picture)
    const ink = {
      kind: 'pixels',
      from: versionId,
      operations: [
        {
          tool: 'ink',
          points: [
            [900, 300, 0.5],
            [1100, 300, 0.5],
          ],
        },
      ],
    }
    const first = await startEdit(user, { id: pageId, ...EditRequest.parse(ink) })
    const late = await refused(startEdit(user, { id: pageId, ...maskEdit(versionId) }))
    expect([late.code, late.status]).toEqual(['conflict', 409])
    expect(late.details!.version).toEqual(first.version)
    const again = await refused(startEdit(user, { id: pageId, ...EditRequest.parse(ink) }))
    expect(again.details!.version).toEqual(first.version)
    const aside = await startEdit(user, { id: pageId, ...EditRequest.parse({ ...ink, aside: true }) })
    expect(aside.version!.state).toBe('staged')
    expect((await getPage(user, { id: pageId })).version!.id).toBe(first.version!.id)
    const drawn = await startEdit(user, { id: pageId, ...maskEdit(versionId, { aside: true }) })
    expect(drawn.job!.state).toBe('queued')
    // Two at once: the second waits for the first.
    const twice = await refused(startEdit(user, { id: pageId, ...maskEdit(versionId, { aside: true }) }))
    expect([twice.code, twice.details]).toEqual(['conflict', { jobId: drawn.job!.id }])
  }, 60_000)

  it('on a page in the bin, of somebody else, without a drawing, or from a version that is not there', async () => {
    const user = await testAuthor({ blots: 100 })
    const stranger = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    const other = await drawnPage(user)
    scriptedEditor((at) => at.picture)
    const codes = async (edit: EditRequest, who = user, id = pageId) =>
      (await refused(startEdit(who, { id, ...edit }))).code
    const pixels = (from: string) =>
      EditRequest.parse({ kind: 'pixels', from, operations: [{ tool: 'remove-specks' }] })
    for (const edit of [maskEdit(versionId), pixels(versionId)]) {
      expect(await codes(edit, stranger)).toBe('not_found')
      expect(await codes(edit, user, randomUUID())).toBe('not_found')
      expect(await codes({ ...edit, from: randomUUID(), aside: true })).toBe('not_found')
      expect(await codes({ ...edit, from: other.versionId, aside: true })).toBe('not_found')
    }
    await removePage(user, { id: pageId })
    for (const edit of [maskEdit(versionId), pixels(versionId)]) expect(await codes(edit)).toBe('not_found')
    const { rows } = await db.pool.query(`select 1 from jobs where user_id = any($1)`, [
      [user.id, stranger.id],
    ])
    expect(rows).toEqual([])
  }, 60_000)

  it('for a mask that covers nothing, is of another page, or names shapes that are not there', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    scriptedEditor((at) => at.picture)
    const fault = async (mask: object) => {
      const { code, details } = await refused(
        startEdit(user, { id: pageId, ...maskEdit(versionId, { mask }) }),
      )
      return [code, (details!.fields as { mask: string }).mask]
    }
    expect(
      await fault({ ...size, operations: [lasso(700, 1200, 500), lasso(600, 1100, 700, true)] }),
    ).toEqual(['invalid', 'Nothing is painted. Paint over what should change, or edit the whole page.'])
    expect(await fault({ ...size, operations: [dot(-390, 100, 20)] })).toEqual([
      'invalid',
      expect.stringMatching(/^Nothing is painted/),
    ])
    expect(await fault({ width: 2550, height: 3300, operations: [lasso(700, 1200, 500)] })).toEqual([
      'invalid',
      expect.stringMatching(/^This mask is for a page of 2550 × 3300 pixels/),
    ])
    expect(await fault({ ...size, operations: [{ kind: 'regions', erase: false, ids: [60_000] }] })).toEqual([
      'invalid',
      expect.stringMatching(/none with the number 60000/),
    ])
  }, 60_000)

  it('for words unfit for its readers, and for too few Blots, before anything is held', async () => {
    const user = await testAuthor({ blots: 20 })
    const { pageId, versionId } = await drawnPage(user)
    scriptedEditor((at) => at.picture)
    const unfit = await refused(
      startEdit(user, { id: pageId, ...maskEdit(versionId, { words: 'A man with a gun' }) }),
    )
    expect(Object.keys(unfit.details!.fields as object)).toEqual(['words'])
    const poor = await refused(startEdit(user, { id: pageId, ...maskEdit(versionId, { variants: 3 }) }))
    expect(poor.code).toBe('not_enough_blots')
    const { rows } = await db.pool.query('select 1 from page_edits where user_id = $1', [user.id])
    expect(rows).toEqual([])
  }, 60_000)
})

describe('a chat with a page', () => {
  it('is kept with what came of it', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    const asked = scriptedEditor((at) => at.picture)
    const say = (words: string, more: object = {}) =>
      startEdit(user, { id: pageId, ...EditRequest.parse({ kind: 'chat', from: versionId, words, ...more }) })
    const first = await say('More stars')
    await workUntilOver(user, first.job!.id)
    scriptedEditor(() => Buffer.from('no picture'))
    const second = await say('A moon', { mask: painted })
    await workUntilOver(user, second.job!.id)
    // Jobs of other tests may still be drawn beside it.
    const stars = asked.filter(({ recipe }) => recipe.edit?.words === 'More stars')
    expect(stars.map(({ page }) => page.mask)).toEqual([null])
    const { turns } = await getChat(user, { id: pageId })
    expect(
      turns.map(({ words, masked, state, versions }) => [words, masked, state, versions.length]),
    ).toEqual([
      ['More stars', false, 'completed', 1],
      ['A moon', true, 'failed', 0],
    ])
    expect(turns[0]!.versions[0]!.kind).toBe('chat')
    expect(turns[1]!.reason).toMatch(/Not charged/)
    const stranger = await testAuthor()
    expect((await refused(getChat(stranger, { id: pageId }))).code).toBe('not_found')
  }, 90_000)

  it('draws the whole page anew on a quick redraw, which needs no editor', async () => {
    const user = await testAuthor({ blots: 100 })
    const { pageId, versionId } = await drawnPage(user)
    const asked = scriptedEditor((at) => at.picture)
    const quick = EditRequest.parse({ kind: 'quick', from: versionId, action: 'redraw' })
    const { job } = await startEdit(user, { id: pageId, ...quick })
    expect((await workUntilOver(user, job!.id)).total).toBe(1)
    expect(asked).toEqual([])
    const { versions, currentId } = await listVersions(user, { id: pageId })
    expect([versions[0]!.kind, versions[0]!.state, versions[0]!.changedOutside, currentId]).toEqual([
      'quick',
      'staged',
      null,
      versionId,
    ])
  }, 60_000)
})
