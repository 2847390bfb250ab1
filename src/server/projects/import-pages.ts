import 'server-only'
import { type ImportedPages, type ImportPages, judgeList } from '@/domain/brief-list'
import { Refusal } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { insertPages } from './insert-pages'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'
import { readBriefList } from './read-brief-list'

/**
 * Adds the pages of a pasted list or CSV text at the end of a book, locked. Lines that can't be taken are answered with a
 * sentence each, and the others are added: nothing is lost. Refuses with not_found, and with invalid when the list
 * has no line at all.
 */
export async function importPages(
  user: { id: string },
  { id, text }: ImportPages & { id: string },
): Promise<ImportedPages> {
  const { entries, header } = readBriefList(text)
  if (entries.length === 0) throw new Refusal('invalid', 'There is no page idea in this list.')
  return asUser(user.id, async (tx) => {
    const project = await lockProject(tx, id)
    const before = await tx
      .selectFrom('pages')
      .select(['brief', 'position'])
      .where('projectId', '=', id)
      .where('removedAt', 'is', null)
      .execute()
    const { pages, left } = judgeList(
      entries,
      before.map(({ brief, position }) => ({ brief, position: position! })),
      project.dna.audience,
    )
    // The author's own words stay when the book is planned again.
    const added = await insertPages(
      tx,
      project,
      pages.map((page) => ({ ...page, locked: true })),
    )
    const lines = left.map((line) => line.text)
    const rest = (header && lines.length > 0 ? [header, ...lines] : lines).join('\n')
    return { book: await readProject(tx, id), added, left, rest }
  })
}
