import 'server-only'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PageView } from '@/domain/page'
import type { ProjectDna } from '@/domain/project'
import type { Verdict } from '@/domain/verdict'
import type { Recipe } from '@/server/ai/provider'
import { asSystem, type Tx } from '@/server/db/client'
import { insertAsset } from '@/server/storage/insert-asset'
import { type StoredObject, storeBytes } from '@/server/storage/storage'

/** What assets/sample/sample.json holds; `scripts/draw-sample.ts` writes it and the pictures beside it. */
export type SampleBook = {
  readonly title: string
  readonly idea: string
  readonly dna: ProjectDna
  readonly pages: readonly SamplePage[]
}
export type SamplePage = Pick<PageView, 'brief' | 'composition' | 'subject' | 'heroOnPage'> & {
  /** File names in assets/sample. */
  readonly image: string
  readonly thumb: string
  readonly width: number
  readonly height: number
  readonly verdict: Verdict
  readonly fingerprint: string
  readonly repairs: readonly string[]
  readonly recipe: Recipe & { readonly model: string; readonly credits: readonly string[] }
}
type StoredPage = SamplePage & { readonly imageObject: StoredObject; readonly thumbObject: StoredObject }

// Like the pixel thread, found from the folder the studio is started in.
const file = (name: string) => path.resolve(/*turbopackIgnore: true*/ 'assets/sample', name)

/**
 * Puts the finished sample book on an author's shelf. Once, however often it is called, also at the same moment,
 * and also after it went to the bin.
 */
export async function addSampleBook(user: { id: string }): Promise<void> {
  if (await asSystem((tx) => hasSample(tx, user.id))) return
  const book = JSON.parse(await readFile(file('sample.json'), 'utf8')) as SampleBook
  const pages = await Promise.all(book.pages.map((page) => storePage(user.id, page)))
  await asSystem(async (tx) => {
    // Whoever else is adding it waits here, and then finds it.
    await tx
      .selectFrom('profiles')
      .select('id')
      .where('id', '=', user.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (!(await hasSample(tx, user.id))) await insertBook(tx, user.id, book, pages)
  })
}

async function hasSample(tx: Tx, userId: string): Promise<boolean> {
  const book = await tx
    .selectFrom('projects')
    .select('id')
    .where('userId', '=', userId)
    .where('sample', '=', true)
    .executeTakeFirst()
  return book !== undefined
}

async function storePage(userId: string, page: SamplePage): Promise<StoredPage> {
  const [image, thumb] = await Promise.all([readFile(file(page.image)), readFile(file(page.thumb))])
  return {
    ...page,
    imageObject: await storeBytes(userId, 'page', image, 'image/png'),
    thumbObject: await storeBytes(userId, 'thumb', thumb, 'image/webp'),
  }
}

async function insertBook(tx: Tx, userId: string, book: SampleBook, pages: readonly StoredPage[]) {
  const { title, idea, dna } = book
  const projectId = randomUUID()
  await tx
    .insertInto('projects')
    .values({
      id: projectId,
      userId,
      title,
      idea,
      dna: JSON.stringify(dna),
      sample: true,
      // Its pages are drawn, so its look and size are fixed like those of any other book.
      paidAt: new Date(),
    })
    .execute()
  for (const [i, page] of pages.entries()) await insertPage(tx, { userId, projectId, position: i + 1 }, page)
}

async function insertPage(
  tx: Tx,
  place: { userId: string; projectId: string; position: number },
  page: StoredPage,
): Promise<void> {
  const { userId } = place
  const [pageId, versionId] = [randomUUID(), randomUUID()]
  const { brief, composition, subject, heroOnPage, width, height, fingerprint } = page
  const imageAssetId = await insertAsset(tx, userId, page.imageObject)
  const thumbAssetId = await insertAsset(tx, userId, page.thumbObject)
  await tx
    .insertInto('pages')
    .values({
      ...place,
      id: pageId,
      brief,
      composition,
      subject,
      heroOnPage,
      currentVersionId: versionId,
    })
    .execute()
  await tx
    .insertInto('pageVersions')
    .values({
      id: versionId,
      pageId,
      userId,
      number: 1,
      kind: 'drawing',
      imageAssetId,
      thumbAssetId,
      width,
      height,
      fingerprint,
      verdict: JSON.stringify(page.verdict),
      repairs: [...page.repairs],
      recipe: JSON.stringify(page.recipe),
    })
    .execute()
}
