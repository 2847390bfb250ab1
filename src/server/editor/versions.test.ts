import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PINS_KEPT, VERSIONS_KEPT } from '@/domain/page-version'
import { labelsOf, regionAt } from '@/domain/region-map'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { testStudio } from '@/server/generation/testing'
import { decodePng } from '@/server/lineart/encode-png'
import { getPage } from '@/server/projects/get-page'
import { updatePage } from '@/server/projects/update-page'
import { sweepStorage } from '@/server/storage/sweep-storage'
import { discardVersion } from './discard-version'
import { keepVersion } from './keep-version'
import { listVersions } from './list-versions'
import { getColors, setColors } from './page-colors'
import { restoreVersion } from './restore-version'
import { drawnPage, readMap, refused } from './testing'
import { updateVersion } from './update-version'

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

/** More versions, as edits that were kept make them; the last one is current. */
async function moreVersions(pageId: string, count: number, more: object = {}): Promise<string[]> {
  const ids: string[] = []
  await asSystem(async (tx) => {
    const first = await tx
      .selectFrom('pageVersions')
      .selectAll()
      .where('pageId', '=', pageId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    for (let i = 1; i <= count; i++) {
      const id = randomUUID()
      ids.push(id)
      const { verdict, recipe, ...same } = first
      const json = { verdict: JSON.stringify(verdict), recipe: JSON.stringify(recipe) }
      await tx
        .insertInto('pageVersions')
        .values({ ...same, ...json, id, number: first.number + i, kind: 'painted', ...more })
        .execute()
    }
  })
  return ids
}

describe('the shapes of a version', () => {
  it('are found once, sent compressed, and know where each place belongs', async () => {
    const user = await testAuthor()
    const { pageId, versionId, page } = await drawnPage(user)
    const map = await readMap(user, pageId, versionId)
    const labels = labelsOf(map)
    expect([map.versionId, map.width, map.height, labels.width, labels.height]).toEqual([
      versionId,
      1800,
      2700,
      900,
      1350,
    ])
    expect(map.regions.map(({ id }) => id)).toEqual(map.regions.map((_, i) => i + 1))
    for (const { id, x, y, share, neighbors } of map.regions) {
      expect(regionAt(labels, map.scale, x, y)).toBe(id)
      const pixels = labels.data.reduce((sum, label) => sum + Number(label === id), 0)
      expect(pixels / labels.data.length).toBeCloseTo(share, 2)
      for (const other of neighbors) expect(map.regions[other - 1]!.neighbors).toContain(id)
    }
    const bands = map.regions.map(({ y }) => Math.floor((y * 10) / map.height))
    expect(bands).toEqual(bands.toSorted((a, b) => a - b))
    const bitmap = await decodePng(page.png)
    for (let y = 0; y < 1350; y += 7)
      for (let x = 0; x < 900; x += 7)
        if (bitmap.data[2 * y * 1800 + 2 * x]) expect(labels.data[y * 900 + x]).toBe(0)
    expect(await readMap(user, pageId, versionId)).toEqual(map)
    const { rows } = await db.pool.query(`select bytes from assets where kind = 'regions' and user_id = $1`, [
      user.id,
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0].bytes).toBeLessThan(60_000)
    const stranger = await testAuthor()
    expect((await refused(readMap(stranger, pageId, versionId))).code).toBe('not_found')
    expect((await refused(readMap(user, pageId, randomUUID()))).code).toBe('not_found')
    const other = await drawnPage(user)
    expect((await refused(readMap(user, other.pageId, versionId))).code).toBe('not_found')
  }, 60_000)
})

describe('versions', () => {
  it('are restored as new ones, and refused when the page was changed meanwhile', async () => {
    const user = await testAuthor()
    const { pageId, versionId } = await drawnPage(user)
    const [second] = await moreVersions(pageId, 1)
    await keepVersion(user, { id: pageId, versionId: second!, current: versionId })
    await updatePage(user, { id: pageId, approved: true })
    const stale = await refused(restoreVersion(user, { id: pageId, version: versionId, current: versionId }))
    expect([stale.status, (stale.details!.version as { id: string }).id]).toEqual([409, second])
    const { versions, currentId } = await restoreVersion(user, {
      id: pageId,
      version: versionId,
      current: second!,
    })
    expect(versions.map(({ number, kind, state }) => [number, kind, state])).toEqual([
      [3, 'restored', 'current'],
      [2, 'painted', 'kept'],
      [1, 'drawing', 'kept'],
    ])
    expect([currentId, versions[0]!.fromId, versions[0]!.imageUrl]).toEqual([
      versions[0]!.id,
      versionId,
      versions[2]!.imageUrl,
    ])
    expect((await getPage(user, { id: pageId })).state).toBe('ready')
    const shown = await refused(
      restoreVersion(user, { id: pageId, version: currentId!, current: currentId! }),
    )
    expect(shown.message).toBe('The page shows this version already.')
  })

  it('leave the tray, and can be kept for a week', async () => {
    const user = await testAuthor()
    const { pageId, versionId } = await drawnPage(user)
    const soon = new Date(Date.now() + 86_400_000)
    const [a, b, c] = (await moreVersions(pageId, 3, { until: soon })) as [string, string, string]
    const states = async () => (await listVersions(user, { id: pageId })).versions.map(({ state }) => state)
    expect(await states()).toEqual(['staged', 'staged', 'staged', 'current'])
    await discardVersion(user, { id: pageId, versionId: a })
    await discardVersion(user, { id: pageId, versionId: a })
    expect(await states()).toEqual(['staged', 'staged', 'discarded', 'current'])
    expect((await refused(discardVersion(user, { id: pageId, versionId }))).code).toBe('conflict')
    await keepVersion(user, { id: pageId, versionId: a, current: versionId })
    await updateVersion(user, { id: pageId, versionId: b, pinned: true, name: 'The blue one' })
    expect(await states()).toEqual(['staged', 'kept', 'current', 'kept'])
    await db.pool.query(
      `update page_versions set until = now() - interval '1 minute' where until is not null`,
    )
    await sweepStorage()
    const left = (await listVersions(user, { id: pageId })).versions
    expect(left.map(({ id }) => id)).toEqual([b, a, versionId])
    expect(left[0]).toMatchObject({ name: 'The blue one', pinned: true, until: null })
    expect(c).toBeDefined()
    expect((await updateVersion(user, { id: pageId, versionId: b, name: '' })).name).toBeNull()
  })

  it(`are kept, ${VERSIONS_KEPT} of a page; never the current one goes, nor a pinned one`, async () => {
    const user = await testAuthor()
    const { pageId, versionId } = await drawnPage(user)
    const ids = await moreVersions(pageId, VERSIONS_KEPT - 1)
    await updateVersion(user, { id: pageId, versionId: ids[0]!, pinned: true })
    await restoreVersion(user, { id: pageId, version: ids[3]!, current: versionId })
    const { versions } = await listVersions(user, { id: pageId })
    expect(versions).toHaveLength(VERSIONS_KEPT)
    // The first drawing was current until now, so it is the oldest that may go.
    expect(versions.some(({ id }) => id === versionId)).toBe(false)
    const current = versions[0]!.id
    await restoreVersion(user, { id: pageId, version: ids[3]!, current })
    const after = (await listVersions(user, { id: pageId })).versions.map(({ id }) => id)
    expect([after.includes(ids[0]!), after.includes(ids[1]!), after.length]).toEqual([
      true,
      false,
      VERSIONS_KEPT,
    ])
    for (const id of ids.slice(2, 1 + PINS_KEPT))
      await updateVersion(user, { id: pageId, versionId: id, pinned: true })
    const tooMany = await refused(
      updateVersion(user, { id: pageId, versionId: ids[1 + PINS_KEPT]!, pinned: true }),
    )
    expect([tooMany.code, tooMany.message]).toEqual([
      'conflict',
      expect.stringContaining('15 pinned versions'),
    ])
  }, 30_000)

  it('are nobody else’s', async () => {
    const user = await testAuthor()
    const stranger = await testAuthor()
    const { pageId, versionId } = await drawnPage(user)
    const at = { id: pageId, versionId }
    for (const attempt of [
      () => listVersions(stranger, { id: pageId }),
      () => keepVersion(stranger, { ...at, current: versionId }),
      () => discardVersion(stranger, at),
      () => updateVersion(stranger, { ...at, name: 'Mine' }),
      () => restoreVersion(stranger, { id: pageId, version: versionId, current: versionId }),
      () => keepVersion(user, { id: pageId, versionId: randomUUID(), current: versionId }),
      () => getColors(stranger, { id: pageId }),
      () => setColors(stranger, { id: pageId, fills: [] }),
    ])
      expect((await refused(attempt())).code).toBe('not_found')
  })
})

describe('the colors of a page', () => {
  it('stay until they are colored over, whatever version it shows', async () => {
    const user = await testAuthor()
    const { pageId } = await drawnPage(user)
    expect(await getColors(user, { id: pageId })).toEqual({ fills: [] })
    const fills: [number, number, 'tomato' | 'sky'][] = [
      [10, 20, 'tomato'],
      [900, 900, 'sky'],
    ]
    expect(await setColors(user, { id: pageId, fills })).toEqual({ fills })
    expect(await getColors(user, { id: pageId })).toEqual({ fills })
    const outside = await refused(setColors(user, { id: pageId, fills: [[1800, 5, 'sky']] }))
    expect(outside.code).toBe('invalid')
    expect(await setColors(user, { id: pageId, fills: [] })).toEqual({ fills: [] })
  })
})
