import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ItemState } from '@/domain/job'
import type { Finding } from '@/domain/verdict'
import { asSystem } from '@/server/db/client'

/** Gives a page a drawing as the worker stores it, and makes it the current one. Returns the version's id. */
export async function drawn(
  user: { id: string },
  pageId: string,
  { passed = true, findings = [] as Finding[] } = {},
): Promise<string> {
  return asSystem(async (tx) => {
    const asset = (kind: 'page' | 'thumb') => ({
      id: randomUUID(),
      userId: user.id,
      key: `${user.id}/${kind}/${randomUUID()}.png`,
      kind,
      contentType: 'image/png',
      bytes: 1,
      sha256: '',
    })
    const [image, thumb] = [asset('page'), asset('thumb')]
    await tx.insertInto('assets').values([image, thumb]).execute()
    const { number } = await tx
      .selectFrom('pageVersions')
      .select((eb) => eb.fn.countAll<number>().as('number'))
      .where('pageId', '=', pageId)
      .executeTakeFirstOrThrow()
    const version = await tx
      .insertInto('pageVersions')
      .values({
        pageId,
        userId: user.id,
        number: number + 1,
        kind: 'drawing',
        imageAssetId: image.id,
        thumbAssetId: thumb.id,
        width: 2550,
        height: 3300,
        verdict: JSON.stringify({ passed, score: passed ? 96 : 40, metrics: { ink: 5 }, findings }),
        fingerprint: '',
        recipe: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('pages').set({ currentVersionId: version.id }).where('id', '=', pageId).execute()
    return version.id
  })
}

/** A pages job over these pages, each item in the state given. Returns the job's id. */
export async function jobOver(
  user: { id: string },
  projectId: string,
  items: { pageId: string; state: ItemState; reason?: string }[],
): Promise<string> {
  return asSystem(async (tx) => {
    const { id } = await tx
      .insertInto('jobs')
      .values({ userId: user.id, projectId, kind: 'pages', correlationId: 'test' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rows = items.map((item, i) => ({ ...item, jobId: id, userId: user.id, number: i + 1, lane: i % 3 }))
    await tx.insertInto('jobItems').values(rows).execute()
    return id
  })
}
