import 'server-only'
import { randomUUID } from 'node:crypto'
import { DEFAULT_DNA } from '@/domain/project'
import { asSystem } from './client'
import { testAuthor } from './testing'

export type Person = { id: string; project: string; page: string; drawnPage: string }

/** An author with at least one row in every table: a book of two pages, one of them drawn. */
export async function withRowsEverywhere(): Promise<Person> {
  const { id: userId } = await testAuthor({ blots: 100 })
  const [project, page, drawnPage, asset, version, job] = Array.from({ length: 6 }, () => randomUUID()) as Six
  await asSystem(async (tx) => {
    const dna = JSON.stringify({ ...DEFAULT_DNA, seed: 1 })
    await tx.insertInto('projects').values({ id: project, userId, dna }).execute()
    const drawing = {
      id: asset,
      userId,
      key: asset,
      kind: 'page',
      contentType: 'image/png',
      bytes: 1,
    } as const
    await tx
      .insertInto('assets')
      .values({ ...drawing, sha256: '' })
      .execute()
    const description = 'A cat in a red scarf'
    const { id: heroId } = await tx
      .insertInto('heroes')
      .values({ userId, name: 'Moss', description })
      .returning('id')
      .executeTakeFirstOrThrow()
    const pictures = { imageAssetId: asset, thumbAssetId: asset, verdict: '{}', recipe: '{}' }
    await tx
      .insertInto('heroSheets')
      .values({ ...pictures, heroId, userId, number: 1, width: 1, height: 1, fingerprint: '' })
      .execute()
    const who = { name: 'Moss', description, role: 'hero', position: 1 } as const
    await tx
      .insertInto('projectHeroes')
      .values({ ...who, projectId: project, heroId, userId })
      .execute()
    await tx
      .insertInto('styleSamples')
      .values({ ...pictures, projectId: project, userId, look: 'bold' })
      .execute()
    const bare = { projectId: project, userId, brief: 'A fox', composition: 'action' } as const
    await tx
      .insertInto('coverDrawings')
      .values({ ...pictures, projectId: project, userId })
      .execute()
    const pages = [
      { ...bare, id: page, position: 1 },
      { ...bare, id: drawnPage, position: 2 },
    ]
    await tx.insertInto('pages').values(pages).execute()
    const drawn = { pageId: drawnPage, userId, number: 1, kind: 'drawing', imageAssetId: asset } as const
    const looks = { thumbAssetId: asset, width: 1, height: 1, verdict: '{}', fingerprint: '', recipe: '{}' }
    await tx
      .insertInto('pageVersions')
      .values({ ...drawn, ...looks, id: version })
      .execute()
    await tx
      .insertInto('pageEdits')
      .values({ pageId: drawnPage, userId, kind: 'chat', words: 'More stars' })
      .execute()
    await tx.updateTable('pages').set({ currentVersionId: version }).where('id', '=', drawnPage).execute()
    const work = { id: job, userId, projectId: project, kind: 'pages', correlationId: '' } as const
    await tx.insertInto('jobs').values(work).execute()
    await tx.insertInto('jobItems').values({ jobId: job, userId, number: 1, pageId: page }).execute()
    const note = { userId, kind: 'welcome', key: randomUUID(), title: '', body: '', href: '/' }
    await tx.insertInto('notifications').values(note).execute()
    const payment = { userId, kind: 'pack', item: 'splash', amountCents: 500, currency: 'usd' } as const
    await tx
      .insertInto('payments')
      .values({ ...payment, id: randomUUID(), createdAt: new Date() })
      .execute()
    const key = { userId, name: 'Script', startsWith: 'pp_', hash: randomUUID(), scopes: ['read' as const] }
    await tx.insertInto('apiKeys').values(key).execute()
    const collection = await tx
      .insertInto('collections')
      .values({ userId, name: 'Foxes' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('collectionPages')
      .values({ collectionId: collection.id, pageId: drawnPage, userId })
      .execute()
    const sent = { userId, contentType: 'image/png', bytes: 1, expiresAt: new Date() }
    await tx.insertInto('uploads').values(sent).execute()
    await tx.insertInto('accountExports').values({ userId }).execute()
    await tx.insertInto('idempotencyKeys').values({ userId, key: randomUUID(), requestHash: '' }).execute()
  })
  return { id: userId, project, page, drawnPage }
}
type Six = [string, string, string, string, string, string]
