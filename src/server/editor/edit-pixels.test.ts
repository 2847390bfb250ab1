import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EditRequest } from '@/domain/edit'
import type { PixelEdit } from '@/domain/pixel-edit'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { testStudio } from '@/server/generation/testing'
import { inkPixels } from '@/server/lineart/bitmap'
import { decodePng } from '@/server/lineart/encode-png'
import { findRegions } from '@/server/lineart/regions'
import { getPage } from '@/server/projects/get-page'
import { startEdit } from './start-edit'
import { drawnPage, pictureOf, readMap, refused, touch } from './testing'

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

describe('the direct tools', () => {
  it('ink, erase and undo nothing else, at once and free', async () => {
    const user = await testAuthor({ blots: 5 })
    const { pageId, versionId, page } = await drawnPage(user)
    const before = await decodePng(page.png)
    const line: PixelEdit = {
      tool: 'ink',
      points: [
        [300, 2650, 1],
        [900, 2650, 0],
      ],
    }
    const { job, version, balance } = await touch(user, pageId, versionId, [line])
    expect([job, balance, version!.kind, version!.state, version!.cost]).toEqual([
      null,
      5,
      'pixels',
      'current',
      0,
    ])
    const inked = await pictureOf(version!.imageUrl)
    // As heavy all along as the page's lines are, whatever the pen was pressed with.
    const weight = (x: number) =>
      Array.from({ length: 80 }, (_, dy) => inked.data[(2610 + dy) * 1800 + x]!).reduce((a, b) => a + b)
    expect(weight(400)).toBe(weight(800))
    expect((weight(400) * 72) / 300).toBeCloseTo(page.verdict.metrics.lineMedian!, 0)
    const gone = await touch(user, pageId, version!.id, [
      { tool: 'erase', size: 60, points: line.points.map(([x, y]) => [x, y, 1]) },
    ])
    const erased = await pictureOf(gone.version!.imageUrl)
    expect(inkPixels(erased)).toBeLessThanOrEqual(inkPixels(before))
    expect((await getPage(user, { id: pageId })).version!.id).toBe(gone.version!.id)
    const { recipe } = await asSystem((tx) =>
      tx
        .selectFrom('pageVersions')
        .select('recipe')
        .where('id', '=', gone.version!.id)
        .executeTakeFirstOrThrow(),
    )
    expect(recipe.credits).toEqual(['First artist'])
  }, 60_000)

  it('remove specks, hollow out, close gaps and thicken', async () => {
    const user = await testAuthor()
    const { pageId, versionId, page } = await drawnPage(user)
    const nothing = await refused(touch(user, pageId, versionId, [{ tool: 'remove-specks' }]))
    expect([nothing.code, nothing.message]).toEqual(['invalid', 'No speck was found.'])
    expect((await refused(touch(user, pageId, versionId, [{ tool: 'hollow' }]))).message).toMatch(
      /no solid black/,
    )
    const thick = await startEdit(user, {
      id: pageId,
      ...EditRequest.parse({ kind: 'quick', from: versionId, action: 'thicker-lines' }),
    })
    expect([thick.job, thick.version!.kind]).toEqual([null, 'quick'])
    expect(thick.version!.metrics.lineMedian!).toBeGreaterThan(page.verdict.metrics.lineMedian!)
    expect(thick.balance).toBeGreaterThan(0)
  }, 60_000)

  it('move and turn over a whole shape', async () => {
    const user = await testAuthor()
    const { pageId, versionId, page } = await drawnPage(user)
    const map = await readMap(user, pageId, versionId)
    const lone = map.regions
      .filter(({ neighbors }) => neighbors.length === 1)
      .sort((a, b) => b.share - a.share)[0]!
    const moved = await touch(user, pageId, versionId, [
      { tool: 'move', region: lone.id, by: [-40, 30], flip: 'horizontal' },
    ])
    const after = await pictureOf(moved.version!.imageUrl)
    const count = findRegions(after, 300).regions.length
    expect(Math.abs(count - findRegions(await decodePng(page.png), 300).regions.length)).toBeLessThan(4)
    const unknown = await refused(
      touch(user, pageId, moved.version!.id, [{ tool: 'move', region: 9_999, by: [1, 1] }]),
    )
    expect(unknown.message).toMatch(/none with the number 9999/)
  }, 60_000)
})
