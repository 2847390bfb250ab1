import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import { StartExport } from '@/domain/export'
import type { PreviewInk } from '@/domain/preview'
import { asUser } from '@/server/db/client'
import { interiorInk } from '@/server/print/interior-ink'
import { exportablePages } from './exportable-pages'
import { interiorBook, UNTITLED } from './interior-book'

/** What an export with these options would print beside the drawings, drawn by what writes the file. Free. */
export async function drawPreview(
  user: { id: string },
  { id, options: asked }: { id: string; options: string },
): Promise<PreviewInk> {
  const options = optionsIn(asked)
  const book = await asUser(user.id, async (tx) => {
    const found = await tx
      .selectFrom('projects as p')
      .innerJoin('profiles as a', 'a.id', 'p.userId')
      .select(['p.title', 'p.dna', 'p.matter', 'a.penName'])
      .where('p.id', '=', id)
      .where('p.userId', '=', user.id)
      .where('p.removedAt', 'is', null)
      .executeTakeFirst()
    if (!found) throw notFound('book')
    return { ...found, pages: await exportablePages(tx, user.id, id, options.includeNeedsReview ?? false) }
  })
  const title = book.title || UNTITLED
  return interiorInk(interiorBook({ ...book, title, options }), book.pages.length)
}

function optionsIn(json: string): StartExport['options'] {
  try {
    return StartExport.shape.options.parse(JSON.parse(json))
  } catch {
    throw new Refusal('invalid', 'The options of the preview are not those of an export.')
  }
}
