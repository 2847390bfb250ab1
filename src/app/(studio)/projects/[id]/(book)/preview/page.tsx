import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { exportsQuery, projectQuery } from '@/client/queries'
import { PreviewScreen } from '@/features/preview/preview-screen'
import { listExports } from '@/server/exports/list-exports'
import { openBook } from '../../open-book'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { book } = await openBook((await params).id)
  return { title: `Preview of ${book.title || 'Untitled book'}` }
}

export default async function PreviewPage({ params }: Props) {
  const { id } = await params
  const { user, book } = await openBook(id)
  const exports = await listExports(user, { projectId: id })
  return (
    <Prefetched
      seeds={[
        [projectQuery(id), book],
        [exportsQuery(id), exports],
      ]}
    >
      <PreviewScreen projectId={id} />
    </Prefetched>
  )
}
